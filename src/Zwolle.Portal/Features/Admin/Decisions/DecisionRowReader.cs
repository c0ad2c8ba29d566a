using System.Globalization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>A plan that a file names by its address or its title.</summary>
public sealed record NamedPlan(int Id, string Slug, string Title);

/// <summary>Reads a row of a list of decisions (besluitenlijst) into the form of a draft, and says per column what is wrong.</summary>
/// <param name="columns">Which column stands where.</param>
/// <param name="portal">The wijken and the subjects.</param>
/// <param name="plans">The plans that the file names.</param>
/// <param name="me">Who reads it in; a wijkteam only for its own wijken.</param>
/// <param name="today">What is decided can't be later.</param>
public sealed class DecisionRowReader(DecisionColumns columns, PortalSnapshot portal, IReadOnlyList<NamedPlan> plans, StaffUser me, DateOnly today)
{
    private static readonly CultureInfo Dutch = new("nl-NL");

    private static readonly Dictionary<string, DecisionBody> Bodies = Words(
        DecisionWords.Bodies, DecisionWords.Slug, DecisionWords.Text, ("raad", DecisionBody.Council), ("college van b en w", DecisionBody.Executive), ("b en w", DecisionBody.Executive));

    private static readonly Dictionary<string, DecisionOutcome> Outcomes = Words(
        DecisionWords.Outcomes, DecisionWords.Slug, DecisionWords.Text, ("verworpen", DecisionOutcome.Rejected), ("aangehouden", DecisionOutcome.Deferred), ("niet bekend", DecisionOutcome.Unknown));

    private readonly ILookup<string, NeighbourhoodEntry> _neighbourhoods = portal.Neighbourhoods
        .SelectMany(n => new[] { n.Name, n.Slug, n.Code }.Select(name => (Name: SearchText.Normalize(name), Neighbourhood: n)))
        .Distinct()
        .ToLookup(pair => pair.Name, pair => pair.Neighbourhood);

    private readonly ILookup<string, ThemeEntry> _themes = portal.Themes
        .SelectMany(theme => new[] { theme.Name, theme.Slug }.Select(name => (Name: SearchText.Normalize(name), Theme: theme)))
        .Distinct()
        .ToLookup(pair => pair.Name, pair => pair.Theme);

    private readonly ILookup<string, NamedPlan> _plans = plans
        .SelectMany(plan => new[] { plan.Slug, SearchText.Normalize(plan.Title) }.Distinct().Select(name => (Name: name, Plan: plan)))
        .ToLookup(pair => pair.Name, pair => pair.Plan);

    public ImportedDecision Read(CsvFileRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var problems = new List<Problem>();
        if (row.HasBadQuotes)
        {
            problems.Add(new Problem("hele regel", "De dubbele aanhalingstekens (\") kloppen niet: er staat er een te veel of te weinig. Zet een tekst met zo'n teken erin tussen aanhalingstekens, en schrijf het teken daarbinnen dubbel."));
        }

        if (row.Fields.Skip(columns.Count).Any(field => !string.IsNullOrWhiteSpace(field)))
        {
            problems.Add(new Problem("hele regel", $"Deze regel heeft {row.Fields.Count} vakjes en de eerste regel {columns.Count}. Staat er een scheidingsteken in een tekst? Zet die tekst dan tussen aanhalingstekens."));
        }

        string? Of(string column) => columns.Of(row, column);

        // In a field of the form these have one line.
        string? Line(string column) => Of(column)?.ReplaceLineEndings(" ").Replace('\t', ' ');
        var form = new DecisionForm
        {
            Title = Line(DecisionColumns.Title),
            Summary = Of(DecisionColumns.Summary),
            DocumentKind = Line(DecisionColumns.DocumentKind),
            Reference = Line(DecisionColumns.Reference),
            OwnerTeam = me.Team,
            ReviewOn = FormText.Of(today.AddMonths(6)),
        };
        problems.CheckText(DecisionColumns.Title, form.Title, "de titel", Decision.TitleMaxLength, isRequired: true);
        problems.CheckText(DecisionColumns.Summary, form.Summary, "de samenvatting", Decision.SummaryMaxLength);
        problems.CheckText(DecisionColumns.DocumentKind, form.DocumentKind, "de soort stuk", Decision.DocumentKindMaxLength);
        problems.CheckText(DecisionColumns.Reference, form.Reference, "het nummer", Decision.ReferenceMaxLength);
        form.DecidedBy = Word(Bodies, DecisionColumns.Body, Of(DecisionColumns.Body), problems, "Vul in wie het besloot: gemeenteraad, college of gemeente.", "Schrijf gemeenteraad, college of gemeente.")?.ToString();

        // No outcome is no decision: it reads 'besproken, uitkomst niet bekend'.
        var outcome = Word(Outcomes, DecisionColumns.Outcome, Of(DecisionColumns.Outcome) ?? "onbekend", problems, "", $"Schrijf {DutchText.List([.. DecisionWords.Outcomes.Select(known => known.Slug())])}.");
        form.Outcome = (outcome ?? DecisionOutcome.Unknown).ToString();
        var day = ReadDay(Of(DecisionColumns.Date), outcome, problems);
        form.Date = day is { } known ? ApproximateInput.Of(ApproximateDate.OfDay(known)) : new ApproximateInput();
        ReadAddress(form, Of(DecisionColumns.Address), problems);
        var neighbourhoods = ReadNeighbourhoods(form, Of(DecisionColumns.Neighbourhoods), problems);
        var themes = Found(Of(DecisionColumns.Themes), _themes, SearchText.Normalize, DecisionColumns.Themes, "onderwerp", problems).DistinctBy(theme => theme.Id).ToList();
        form.Themes = FormText.Of(themes.Select(theme => theme.Id));
        var named = Found(Of(DecisionColumns.Plans), _plans, PlanKey, DecisionColumns.Plans, "plan", problems).DistinctBy(plan => plan.Id).ToList();
        form.Plans = FormText.Of(named.Select(plan => plan.Id));
        return new ImportedDecision(row.Number, form, problems)
        {
            Day = day,
            Document = form.Links is [var link, ..] ? CouncilDocument.Parse(link.Url) : null,
            Neighbourhoods = [.. neighbourhoods.Select(n => n.Name)],
            Themes = [.. themes.Select(theme => theme.Name)],
            Plans = [.. named.Select(plan => plan.Title)],
        };
    }

    /// <summary>Addresses as they are, titles without case and signs.</summary>
    private string PlanKey(string name) => _plans.Contains(name) ? name : SearchText.Normalize(name);

    private DateOnly? ReadDay(string? text, DecisionOutcome? outcome, List<Problem> problems)
    {
        if (text is null)
        {
            problems.Add(new Problem(DecisionColumns.Date, "Vul de datum in."));
            return null;
        }

        var day = FormText.Day(text) ?? (DateOnly.TryParseExact(text, "d MMMM yyyy", Dutch, DateTimeStyles.AllowWhiteSpaces, out var written) ? written : null);
        if (day is null or { Year: < 1900 or > 2200 })
        {
            problems.Add(new Problem(DecisionColumns.Date, $"'{Short(text)}' is geen datum. Schrijf de datum zo: 4-12-2026."));
            return null;
        }

        if (day > today && outcome is not null and not DecisionOutcome.Announced)
        {
            problems.Add(new Problem(DecisionColumns.Date, "Deze datum moet nog komen. Schrijf dan bij uitkomst 'aangekondigd'."));
        }

        return day;
    }

    private static void ReadAddress(DecisionForm form, string? text, List<Problem> problems)
    {
        form.CouncilUrl = text;
        form.TakeInAddress();
        if (form.CouncilUrl is not null)
        {
            form.CouncilUrl = null;
            problems.Add(new Problem(DecisionColumns.Address, $"Dit adres herkennen wij niet: '{Short(text!)}'. Neem een adres van zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl."));
        }
    }

    /// <summary>Nothing says nothing: who finishes the draft chooses then.</summary>
    private List<NeighbourhoodEntry> ReadNeighbourhoods(DecisionForm form, string? text, List<Problem> problems)
    {
        List<NeighbourhoodEntry> found = [];
        form.Area = AreaQuestion.SomeNeighbourhoods;
        if (text is not null && SearchText.Normalize(text) is "hele stad" or "de hele stad")
        {
            form.Area = AreaQuestion.WholeCity;
        }
        else
        {
            found = [.. Found(text, _neighbourhoods, SearchText.Normalize, DecisionColumns.Neighbourhoods, "wijk", problems).DistinctBy(n => n.Id).OrderBy(n => n.Id)];
            form.Neighbourhoods = FormText.Of(found.Select(n => n.Id));
        }

        if (problems.All(problem => problem.Field != DecisionColumns.Neighbourhoods) && !me.MayChange(form.NeighbourhoodIds))
        {
            problems.Add(new Problem(DecisionColumns.Neighbourhoods, "Noem alleen wijken van uw eigen wijkteam, en ten minste één."));
        }

        return found;
    }

    private static List<T> Found<T>(string? text, ILookup<string, T> known, Func<string, string> key, string column, string noun, List<Problem> problems)
    {
        var found = new List<T>();
        foreach (var name in DecisionColumns.Split(text))
        {
            switch (known[key(name)].ToList())
            {
                case [var one]:
                    found.Add(one);
                    break;
                case []:
                    problems.Add(new Problem(column, $"Wij kennen geen {noun} '{Short(name)}'. Zet een | tussen de namen."));
                    break;
                default:
                    problems.Add(new Problem(column, $"Er is meer dan één {noun} '{Short(name)}'. Neem het laatste stuk van het adres van de pagina."));
                    break;
            }
        }

        return found;
    }

    private static T? Word<T>(Dictionary<string, T> words, string column, string? text, List<Problem> problems, string missing, string choose)
        where T : struct
    {
        if (text is not null && words.TryGetValue(SearchText.Normalize(text), out var value))
        {
            return value;
        }

        problems.Add(new Problem(column, text is null ? missing : $"'{Short(text)}' kennen wij niet. {choose}"));
        return null;
    }

    private static Dictionary<string, T> Words<T>(IEnumerable<T> values, Func<T, string> slug, Func<T, string> text, params (string Word, T Value)[] more) =>
        values.SelectMany(value => new (string Word, T Value)[] { (slug(value), value), (text(value), value) })
            .Concat(more)
            .Select(pair => (Word: SearchText.Normalize(pair.Word), pair.Value))
            .DistinctBy(pair => pair.Word)
            .ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private static string Short(string text) => DutchText.Cut(text.ReplaceLineEndings(" "), 60);
}
