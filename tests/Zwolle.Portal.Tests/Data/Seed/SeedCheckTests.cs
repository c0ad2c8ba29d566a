using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Seed;

/// <summary>What is in the files may be shown: it is dated, it names where it comes from, and it is nobody's private data or text.</summary>
public sealed partial class SeedCheckTests
{
    private const string Resources = "Seed/";
    private const int LongestRun = 8;

    /// <summary>Phone numbers and mailboxes that organisations publish themselves, and whose they are.</summary>
    private static readonly Dictionary<string, string> OwnContacts = new()
    {
        ["14038"] = "Gemeente Zwolle",
        ["0683296688"] = "Gemeente Zwolle, WhatsApp",
        ["0384982181"] = "Griffie van de gemeenteraad",
        ["0384982683"] = "Wijkservicepunt Noord",
        ["0384602753"] = "Wijkservicepunt Zuid",
        ["0384202896"] = "Wijkservicepunt Oost",
        ["0384539813"] = "Wijkcentrum De Bolder",
        ["initiatiefrijk@zwolle.nl"] = "Regeling Initiatiefrijk Zwolle",
        ["raadsgriffie@zwolle.nl"] = "Griffie van de gemeenteraad",
        ["wijkservicepuntnoord@zwolle.nl"] = "Wijkservicepunt Noord",
        ["wijkservicepuntwest@zwolle.nl"] = "Wijkservicepunt West",
    };

    /// <summary>Sites that we know by http only; all others by https.</summary>
    private static readonly HashSet<string> HttpHosts =
        ["onswindesheim.nl", "spoolderbelangen.nl", "www.energienieuws.info", "opleid.info", "opennieuwsbank.nl", "wijkverenigingberkum.nl", "www.opennieuwsbank.nl", "www.sacon.nl"];

    private static readonly IReadOnlyList<SeedPlan> Plans = SeedFiles.Plans();
    private static readonly IReadOnlyList<SeedPlan> Examples = SeedFiles.Examples();
    private static readonly IReadOnlyList<SeedPlan> All = [.. Plans, .. Examples];
    private static readonly IReadOnlyList<SeedContact> Contacts = [.. SeedFiles.City().Contacts, .. SeedFiles.Neighbourhoods().SelectMany(n => n.Contacts)];

    private static readonly IReadOnlyList<string> FileNames =
        [.. typeof(SeedFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Select(name => name[Resources.Length..])];

    [Fact]
    public void Files_HoldEveryMemberAndNoOther()
    {
        var strict = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddressMayBeLeftOut } },
        };

        Assert.All(FileNames, name => Assert.NotNull(JsonSerializer.Deserialize(Read(name), TypeOf(name), strict)));
    }

    [Fact]
    public void Plans_AreAtLeastSixtyWithAFileEach()
    {
        Assert.InRange(Plans.Count, 60, int.MaxValue);
        Assert.Equal(FileNames.Where(name => name.StartsWith("plans/", StringComparison.Ordinal)).Order(), Plans.Select(p => $"plans/{p.Slug}.json").Order());
        Assert.Equal(FileNames.Where(name => name.StartsWith("examples/", StringComparison.Ordinal)).Order(), Examples.Select(p => $"examples/{p.Slug}.json").Order());
    }

    [Fact]
    public void Moments_KeepToTheirLengthsAndNames() => Assert.All(All.SelectMany(plan => plan.Moments), moment =>
    {
        Assert.InRange(moment.Title.Length, 1, 90);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", moment.Slug);
        Assert.InRange(moment.Slug.Length, 1, 60);
        Assert.NotEqual("agenda", moment.Slug); // its own calendar would be that of the list
    });

    [Fact]
    public void Sources_AreAddressesWithADate()
    {
        var sources = Plans.SelectMany(plan => plan.Sources.Concat(plan.Moments.SelectMany(moment => moment.Sources)))
            .Concat(SeedFiles.SupportPoints().SelectMany(point => point.Sources))
            .Concat(Contacts.Select(contact => new SeedSource(contact.SourceUrl, contact.SourceTitle, contact.SourcePublisher, contact.Dated)))
            .Concat(SeedFiles.Initiatives().SelectMany(initiative => initiative.Sources))
            .Concat(SeedFiles.Goals().SelectMany(goal => goal.Sources))
            .Concat(SeedFiles.Decisions().SelectMany(SourcesOf))
            .Concat(SeedFiles.Council().Sources)
            .ToList();

        Assert.All(sources, source =>
        {
            AssertIsWebAddress(source.Url);
            Assert.NotEmpty(source.Title);
            Assert.NotEmpty(source.Publisher);
            AssertIsDateOrUnknown(source.Dated);
        });
        Assert.All(Contacts.Where(contact => contact.Url is not null), contact => AssertIsWebAddress(contact.Url!));
    }

    /// <summary>The sources of a fact cannot be of after the day on which it was taken over.</summary>
    [Fact]
    public void Sources_AreNotOfTheFuture() => Assert.All(
        Plans.SelectMany(plan => plan.Sources.Concat(plan.Moments.SelectMany(moment => moment.Sources)))
            .Concat(SeedFiles.Initiatives().SelectMany(initiative => initiative.Sources)).Concat(SeedFiles.Goals().SelectMany(goal => goal.Sources)).Concat(SeedFiles.SupportPoints().SelectMany(point => point.Sources)).Concat(SeedFiles.Decisions().SelectMany(SourcesOf)).Where(source => source.Dated != "onbekend"),
        source => Assert.True(ApproximateDate.Parse(source.Dated).Earliest <= SeedData.TakenOverOn, $"{source.Url}: {source.Dated}"));

    [Fact]
    public void Dates_AreDates()
    {
        Assert.All(Plans, plan => Assert.All(DatesOf(plan), date => Assert.NotNull(ApproximateDate.Parse(date))));
        Assert.All(Examples, plan => Assert.All(DatesOf(plan), date => Assert.True(RelativeDay().IsMatch(date) || ApproximateDate.Parse(date) is not null)));
    }

    [Fact]
    public void Days_AreExactAndInOrder() => Assert.All(Plans.SelectMany(plan => plan.Moments), moment =>
    {
        Assert.Equal(moment.Opens is null, moment.Closes is null);
        Assert.True(moment.Opens is null || moment.Expected is null, moment.Slug);
        Assert.True(moment.StartTime is null || moment.Closes is not null, moment.Slug);
        Assert.True(moment.EndTime is null || moment.StartTime is not null, moment.Slug);
        if (moment.Opens is not null)
        {
            Assert.True(Day(moment.Opens) <= Day(moment.Closes!), moment.Slug);
        }

        Assert.All(
            new[] { moment.StartTime, moment.EndTime }.OfType<string>(),
            time => Assert.True(TimeOnly.TryParseExact(time, "HH.mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), time));
    });

    [Fact]
    public void Places_AreWijkenOrBuurten()
    {
        var codes = SeedFiles.Neighbourhoods().SelectMany(n => n.Subneighbourhoods.Select(s => s.Code).Append(n.Code)).ToHashSet();
        var near = All.SelectMany(plan => plan.Moments.Select(moment => moment.Place).Append(plan.Place)).Concat(SeedFiles.Initiatives().Select(initiative => initiative.Place)).Select(place => place?.Near).OfType<string>();
        var aliases = SeedFiles.Neighbourhoods().SelectMany(n => n.Aliases).Select(alias => alias.Subneighbourhood).OfType<string>();

        Assert.Equal([], near.Concat(aliases).Except(codes));
    }

    [Fact]
    public void Examples_NameNoSource() => Assert.All(Examples, example =>
    {
        Assert.StartsWith("voorbeeld-", example.Slug, StringComparison.Ordinal);
        Assert.Empty(example.Sources);
        Assert.All(example.Moments, moment => Assert.Empty(moment.Sources));
        Assert.All(example.Moments, moment => Assert.StartsWith("voorbeeld-", moment.Slug, StringComparison.Ordinal));
    });

    [Fact]
    public void Texts_HoldOnlyOrganisationsOwnPhonesAndMailboxes()
    {
        var found = FileNames.Where(name => name != "outlines.json")
            .SelectMany(Texts)
            .SelectMany(ContactsIn)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(OwnContacts.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bel (038) 498 21 81 of mail.", "0384982181")]
    [InlineData("App naar 06-12345678.", "0612345678")]
    [InlineData("Tel. +31 38 123 45 67", "31381234567")]
    [InlineData("Mail naar iemand@voorbeeld.nl.", "iemand@voorbeeld.nl")]
    [InlineData("Bel 14 038.", "14038")]
    [InlineData("Op 09-11-2002 waren er 1.200 mensen en 038 stoelen.", null)]
    [InlineData("Van 2020-2030, voor 150 000 000 euro.", null)]
    public void ContactsIn_Text_FindsThem(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], ContactsIn(text));

    /// <summary>Facts are taken over, sentences are not: those belong to who wrote them.</summary>
    [Fact]
    public void Texts_AreNotCopied()
    {
        var notes = SharedFolder.File("data", "zwolle-facts.json");
        Assert.SkipUnless(File.Exists(notes), SharedFolder.SkipReason);

        var theirs = Strings(JsonNode.Parse(File.ReadAllText(notes))!).ToList();
        var copied = FileNames.Where(name => name != "outlines.json").SelectMany(name => CopiedRuns(theirs, Texts(name)).Select(run => $"{name}: {run}"));

        Assert.NotEmpty(theirs);
        Assert.Equal([], copied);
    }

    [Fact]
    public void CopiedRuns_MoreThanEightWords_AreFound()
    {
        string[] theirs = ["De raad stelde het plan vast en koos voor een brug, niet voor een tunnel."];

        Assert.NotEmpty(CopiedRuns(theirs, ["Toen stelde het plan vást; en koos voor een brug: prima."]));
        Assert.Empty(CopiedRuns(theirs, ["Wie het plan vast en koos voor een brug heeft gekozen."]));
    }

    private static IEnumerable<SeedSource> SourcesOf(SeedDecision decision) => decision.Document is null ? decision.Sources : decision.Sources.Prepend(decision.Document);

    private static void AddressMayBeLeftOut(JsonTypeInfo type)
    {
        if (type.Type == typeof(SeedPlace))
        {
            type.Properties.Single(property => property.Name == "address").IsRequired = false;
        }
    }

    private static Type TypeOf(string name) => name switch
    {
        "city.json" => typeof(SeedCity),
        "neighbourhoods.json" => typeof(List<SeedNeighbourhood>),
        "themes.json" => typeof(List<SeedTheme>),
        "outlines.json" => typeof(Dictionary<string, JsonElement>),
        _ when name.StartsWith("meet/", StringComparison.Ordinal) => typeof(List<SeedSupportPoint>),
        _ when name.StartsWith("money/", StringComparison.Ordinal) => typeof(SeedScheme),
        "digest-example.json" => typeof(SeedDigest),
        "story-examples.json" => typeof(List<SeedStory>),
        "goals.json" => typeof(List<SeedGoal>),
        "council.json" => typeof(SeedCouncil),
        _ when name.StartsWith("initiatives/", StringComparison.Ordinal) => typeof(SeedInitiative),
        _ when name.StartsWith("decisions/", StringComparison.Ordinal) => typeof(SeedDecision),
        _ when name.StartsWith("guide/", StringComparison.Ordinal) => typeof(SeedGuideStep),
        _ => typeof(SeedPlan),
    };

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SeedFiles).Assembly.GetManifestResourceStream(Resources + name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Texts(string name) => Strings(JsonNode.Parse(Read(name))!);

    /// <summary>Every string value but web addresses.</summary>
    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Strings(member.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && !value.GetValue<string>().StartsWith("http", StringComparison.Ordinal) => [value.GetValue<string>()],
        _ => [],
    };

    private static IEnumerable<string> CopiedRuns(IReadOnlyCollection<string> theirs, IEnumerable<string> ours)
    {
        var known = theirs.SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        return ours.SelectMany(Runs).Where(known.Contains);
    }

    /// <summary>Each run of one word more than is allowed, without accents, capitals and signs.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        var words = Word().Matches(plain.ToLowerInvariant()).Select(match => match.Value).ToList();
        for (var first = 0; first + LongestRun < words.Count; first++)
        {
            yield return string.Join(' ', words.Skip(first).Take(LongestRun + 1));
        }
    }

    private static IEnumerable<string> ContactsIn(string text) =>
        Phone().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)))
            .Concat(MailAddress().Matches(text).Select(match => match.Value.ToLowerInvariant()));

    private static IEnumerable<string> DatesOf(SeedPlan plan) => plan.Moments
        .SelectMany(m => new[] { m.Opens, m.Closes, m.Expected, m.AnswerBy, m.AnsweredOn, m.CancelledOn })
        .Concat(plan.Moments.SelectMany(m => m.DateChanges ?? []).Concat(plan.DateChanges ?? []).SelectMany(c => new[] { c.Before, c.After, c.ChangedOn }))
        .Concat([plan.Start, plan.End])
        .OfType<string>();

    private static DateOnly Day(string text)
    {
        var date = ApproximateDate.Parse(text);
        Assert.Equal(DatePrecision.Day, date.Precision);
        return date.Earliest;
    }

    private static void AssertIsDateOrUnknown(string dated)
    {
        if (dated != "onbekend")
        {
            Assert.NotNull(ApproximateDate.Parse(dated));
        }
    }

    private static void AssertIsWebAddress(string address)
    {
        Assert.True(Uri.TryCreate(address, UriKind.Absolute, out var uri), address);
        Assert.True(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && HttpHosts.Contains(uri.Host)), address);
        Assert.Equal("", uri.UserInfo);
        Assert.Contains('.', uri.Host);
    }

    [GeneratedRegex(@"^[+-]\d{1,3}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();

    /// <summary>A Dutch number of ten digits however it is spaced, one with the country's code, or 14 0xx of a municipality.</summary>
    [GeneratedRegex(@"(?<![\d.,-])(?:\(?0(?:[ ()-]*\d){9}|(?:\+|00)31(?:[ ()-]*\d){9}|14 ?0\d{2,3})(?![\d-])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MailAddress();
}
