using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Data.Seed;

/// <summary>The JSON files of this folder, as they are embedded in the assembly. Their format is in README.md beside them.</summary>
public static class SeedFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<SeedNeighbourhood> Neighbourhoods() => Read<List<SeedNeighbourhood>>("neighbourhoods.json");

    public static SeedCity City() => Read<SeedCity>("city.json");

    public static IReadOnlyList<SeedTheme> Themes() => Read<List<SeedTheme>>("themes.json");

    /// <summary>GeoJSON geometry by CBS code.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Outlines() => Read<Dictionary<string, JsonElement>>("outlines.json");

    public static IReadOnlyList<SeedPlan> Plans() => ReadFolder<SeedPlan>("plans/");

    public static IReadOnlyList<SeedPlan> Examples() => ReadFolder<SeedPlan>("examples/");

    public static IReadOnlyList<SeedGuideStep> GuideSteps() => [.. ReadFolder<SeedGuideStep>("guide/").OrderBy(step => step.Order)];

    public static IReadOnlyList<SeedScheme> Schemes() => [.. ReadFolder<SeedScheme>("money/").OrderBy(scheme => scheme.Order).ThenBy(scheme => scheme.Slug, StringComparer.Ordinal)];

    public static SeedCouncil Council() => Read<SeedCouncil>("council.json");

    public static IReadOnlyList<SeedGoal> Goals() => Read<List<SeedGoal>>("goals.json");

    public static IReadOnlyList<SeedInitiative> Initiatives() => ReadFolder<SeedInitiative>("initiatives/");

    public static IReadOnlyList<SeedDecision> Decisions() => ReadFolder<SeedDecision>("decisions/");

    public static IReadOnlyList<SeedStory> StoryExamples() => Read<List<SeedStory>>("story-examples.json");

    public static SeedDigest DigestExample() => Read<SeedDigest>("digest-example.json");

    public static IReadOnlyList<SeedSupportPoint> SupportPoints() => [.. ReadFolder<List<SeedSupportPoint>>("meet/").SelectMany(points => points)];

    private static List<T> ReadFolder<T>(string folder) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Seed/" + folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read<T>(name["Seed/".Length..]))];

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Seed/" + name)
            ?? throw new InvalidOperationException($"Seed file {name} is not in the assembly.");
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"Seed file {name}: {exception.Message}", exception);
        }
    }
}

public sealed record SeedTheme(string Slug, string Name, string Description);

public sealed record SeedCity(IReadOnlyList<SeedContact> Contacts);

public sealed record SeedNeighbourhood(
    string Code,
    string Slug,
    string Name,
    int Residents,
    int ResidentsYear,
    double AreaKm2,
    string Intro,
    IReadOnlyList<SeedFigure> Figures,
    IReadOnlyList<SeedSubneighbourhood> Subneighbourhoods,
    IReadOnlyList<SeedAlias> Aliases,
    IReadOnlyList<SeedContact> Contacts);

/// <summary>A figure of the wijk with its year, and the page that tells it.</summary>
public sealed record SeedFigure(string Text, string Publisher, string Url);

public sealed record SeedSubneighbourhood(string Code, string Name);

public sealed record SeedAlias(string Name, string? Subneighbourhood);

public sealed record SeedContact(
    string Kind,
    string Title,
    string Text,
    string? Phone,
    string? Address,
    string? Email,
    string? Url,
    string SourceUrl,
    string SourceTitle,
    string SourcePublisher,
    string Dated);

public sealed record SeedSource(string Url, string Title, string Publisher, string Dated);

public sealed record SeedPlace(string Name, string? Address, string? Near);

/// <summary>A moved date. Which: start or end (of a plan's work), period or answer (of a moment).</summary>
public sealed record SeedDateChange(string Which, string? Before, string? After, string Reason, string ChangedOn);

public sealed record SeedAnnouncement(string? Who, string? About, string? When, string? Roles, string? MoreInfo);

public sealed record SeedPlan(
    string Key,
    string Slug,
    string Title,
    string Summary,
    string Body,
    string Phase,
    int? PhaseYear,
    string? PhaseNote,
    string? Start,
    string? End,
    string Level,
    string? LevelReason,
    string? Decides,
    IReadOnlyList<string> CanChange,
    IReadOnlyList<string> Fixed,
    string Scope,
    IReadOnlyList<string> Neighbourhoods,
    IReadOnlyList<string> Themes,
    SeedPlace? Place,
    SeedAnnouncement Announcement,
    string? InputOutcome,
    IReadOnlyList<SeedSource> Sources,
    IReadOnlyList<SeedMoment> Moments,
    IReadOnlyList<SeedDateChange>? DateChanges = null,
    IReadOnlyList<SeedTranslation>? Translations = null);

/// <summary>The summary of a fictional plan in another language, by its code.</summary>
public sealed record SeedTranslation(string Language, string? Title, string Summary, string TranslatedBy);

/// <summary>How residents reach the council, and fictional meetings for the fictional plans.</summary>
public sealed record SeedCouncil(
    string Rhythm,
    IReadOnlyList<string> Steps,
    string SpeakUntil,
    string SpeakOnAgenda,
    string SpeakOffAgenda,
    int SignaturesSubneighbourhood,
    int SignaturesNeighbourhood,
    int SignaturesCity,
    string MinimumAge,
    IReadOnlyList<string> InitiativeNotes,
    string Email,
    string Phone,
    string Address,
    string AgendaUrl,
    string PetitionUrl,
    IReadOnlyList<SeedSource> Sources,
    IReadOnlyList<SeedMeeting> Examples);

/// <summary>A fictional meeting. InWeeks: on the first Monday after so many weeks. Plans: slugs of examples.</summary>
public sealed record SeedMeeting(string Kind, string Name, int InWeeks, string StartTime, string Place, IReadOnlyList<string> Plans);

/// <summary>A step of the guide. The example of a real initiative has a source of its own.</summary>
public sealed record SeedGuideStep(
    string Slug,
    int Order,
    string Part,
    string Title,
    string Keyword,
    string Summary,
    IReadOnlyList<string> YouDo,
    IReadOnlyList<string> OnlyFor,
    IReadOnlyList<string> MunicipalityDoes,
    string? Term,
    IReadOnlyList<string> Helpers,
    IReadOnlyList<string> Expected,
    string? Costs,
    IReadOnlyList<string> Pitfalls,
    IReadOnlyList<string> Stuck,
    SeedExample? Example,
    IReadOnlyList<SeedSource> Sources,
    IReadOnlyList<int> Facts);

public sealed record SeedExample(string Title, string Text, string Url, string Publisher, string Dated);

/// <summary>A scheme that helps initiatives. Who, themes and wijken: words, "alle", or null for unknown.</summary>
public sealed record SeedScheme(
    IReadOnlyList<string> Keys,
    string Slug,
    int Order,
    string Name,
    string Giver,
    string Summary,
    string State,
    int? Year,
    IReadOnlyList<string> ForWhat,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<string> NotFor,
    int? MinAmount,
    int? MaxAmount,
    int? SharePercent,
    string AmountNote,
    string? Budget,
    bool? IsAllYear,
    string? ClosesOn,
    string? DeadlineNote,
    string? Term,
    IReadOnlyList<string> HowToApply,
    string? Combine,
    IReadOnlyList<string>? Who,
    IReadOnlyList<string>? Themes,
    IReadOnlyList<string>? Wijken,
    bool? IsOnceOnly,
    IReadOnlyList<string> Contradictions,
    IReadOnlyList<SeedSource> Sources);

/// <summary>A goal of the municipality. Plans and schemes: slugs of files that serve it.</summary>
public sealed record SeedGoal(
    string Key,
    string Text,
    int? Year,
    string? YearNote,
    string? Note,
    IReadOnlyList<string> Neighbourhoods,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Schemes,
    IReadOnlyList<SeedSource> Sources);

/// <summary>An initiative. Goals: keys of goals; schemes: slugs of files.</summary>
public sealed record SeedInitiative(
    string Key,
    string Slug,
    string Title,
    string Summary,
    string State,
    int? StateYear,
    string? StateNote,
    string? Initiator,
    IReadOnlyList<string> Needs,
    string? NeedsNote,
    IReadOnlyList<string> Story,
    string? Help,
    string? Join,
    string Scope,
    IReadOnlyList<string> Neighbourhoods,
    IReadOnlyList<string> Themes,
    SeedPlace? Place,
    IReadOnlyList<string> Goals,
    IReadOnlyList<string> Schemes,
    string? MijnWijk,
    IReadOnlyList<SeedSource> Sources,
    bool Example);

/// <summary>A place to meet, somebody who helps, or an association. Neighbourhoods: CBS codes, none for the whole city. Near: code of the buurt or wijk it lies in, where that is another.</summary>
public sealed record SeedSupportPoint(
    IReadOnlyList<string> Keys,
    string Name,
    string Kind,
    string Status,
    string What,
    string? Address,
    string? Phone,
    string? Email,
    string? Url,
    bool? HasRoom,
    string? Accessibility,
    string? Costs,
    string? HowToBook,
    string? AsOf,
    IReadOnlyList<string> Neighbourhoods,
    string? Near,
    IReadOnlyList<SeedSource> Sources);

/// <summary>A decision. Plans and moments: slugs; date: as elsewhere, or days from today for an example. Document: what leads, when its address is known.</summary>
public sealed record SeedDecision(
    string Key,
    string Slug,
    string Title,
    string Summary,
    string? Meaning,
    string Body,
    string? Date,
    string Outcome,
    string? OutcomeNote,
    string? DocumentKind,
    string? Reference,
    string? InputOutcome,
    string? Note,
    IReadOnlyList<string> Neighbourhoods,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Moments,
    SeedSource? Document,
    IReadOnlyList<SeedSource> Sources,
    bool Example);

/// <summary>A fictional digest. Section: a name of DigestSection; kind: decision, moment or initiative.</summary>
public sealed record SeedDigest(string Title, string Intro, IReadOnlyList<SeedDigestItem> Items);

public sealed record SeedDigestItem(string Section, string Kind, string Slug, string Title, string Text);

/// <summary>A fictional story. ToldDaysAgo: before the first start. Initiative: slug of what it tells of; null for something else.</summary>
public sealed record SeedStory(
    string Slug,
    string Title,
    string Summary,
    string Body,
    string Teller,
    int ToldDaysAgo,
    IReadOnlyList<string> Neighbourhoods,
    string? Initiative);

public sealed record SeedMoment(
    string Slug,
    string Title,
    string Summary,
    string Kind,
    string? Opens,
    string? Closes,
    string? Expected,
    string? StartTime,
    string? EndTime,
    SeedPlace? Place,
    string? How,
    string? Offline,
    string? About,
    IReadOnlyList<string> CanChange,
    IReadOnlyList<string> Fixed,
    string? Decides,
    string? AnswerBy,
    string? Outcome,
    string? AnsweredOn,
    string? CancelledOn,
    string? CancelReason,
    IReadOnlyList<SeedSource> Sources,
    IReadOnlyList<SeedDateChange>? DateChanges = null);
