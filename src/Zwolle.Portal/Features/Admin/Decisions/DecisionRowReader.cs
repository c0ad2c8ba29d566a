using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
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
public sealed class DecisionRowReader(CsvColumns columns, PortalSnapshot portal, IReadOnlyList<NamedPlan> plans, StaffUser me, DateOnly today)
{
    private static readonly IReadOnlyDictionary<string, DecisionBody> Bodies = RowFields.Words(
        DecisionWords.Bodies, DecisionWords.Slug, DecisionWords.Text, ("raad", DecisionBody.Council), ("college van b en w", DecisionBody.Executive), ("b en w", DecisionBody.Executive));

    private static readonly IReadOnlyDictionary<string, DecisionOutcome> Outcomes = RowFields.Words(
        DecisionWords.Outcomes, DecisionWords.Slug, DecisionWords.Text, ("verworpen", DecisionOutcome.Rejected), ("aangehouden", DecisionOutcome.Deferred), ("niet bekend", DecisionOutcome.Unknown));

    private readonly KnownAreas _areas = new(portal);

    private readonly ILookup<string, NamedPlan> _plans = plans
        .SelectMany(plan => new[] { plan.Slug, SearchText.Normalize(plan.Title) }.Distinct().Select(name => (Name: name, Plan: plan)))
        .ToLookup(pair => pair.Name, pair => pair.Plan);

    public ImportedDecision Read(CsvFileRow row)
    {
        var fields = new RowFields(columns, row);
        var form = new DecisionForm
        {
            Title = fields.Line(DecisionColumns.Title, "de titel", Decision.TitleMaxLength, isRequired: true),
            Summary = fields.Text(DecisionColumns.Summary, "de samenvatting", Decision.SummaryMaxLength),
            DocumentKind = fields.Line(DecisionColumns.DocumentKind, "de soort stuk", Decision.DocumentKindMaxLength),
            Reference = fields.Line(DecisionColumns.Reference, "het nummer", Decision.ReferenceMaxLength),
            OwnerTeam = me.Team,
            ReviewOn = FormText.Of(today.AddMonths(6)),
        };
        form.DecidedBy = fields.Word(Bodies, DecisionColumns.Body, fields.Text(DecisionColumns.Body), "Vul in wie het besloot: gemeenteraad, college of gemeente.", "Schrijf gemeenteraad, college of gemeente.")?.ToString();

        // No outcome is no decision: it reads 'besproken, uitkomst niet bekend'.
        var outcome = fields.Word(Outcomes, DecisionColumns.Outcome, fields.Text(DecisionColumns.Outcome) ?? "onbekend", "", $"Schrijf {DutchText.List([.. DecisionWords.Outcomes.Select(known => known.Slug())])}.");
        form.Outcome = (outcome ?? DecisionOutcome.Unknown).ToString();
        var day = ReadDay(fields, outcome);
        form.Date = day is { } known ? ApproximateInput.Of(ApproximateDate.OfDay(known)) : new ApproximateInput();
        ReadAddress(form, fields);
        (form.Area, var neighbourhoods) = _areas.Area(fields, DecisionColumns.Neighbourhoods, me, mayBeUnknown: false);
        form.Neighbourhoods = FormText.Of(neighbourhoods.Select(n => n.Id));
        var themes = _areas.Themes(fields, DecisionColumns.Themes);
        form.Themes = FormText.Of(themes.Select(theme => theme.Id));
        var named = fields.Names(DecisionColumns.Plans, _plans, PlanKey, "plan");
        form.Plans = FormText.Of(named.Select(plan => plan.Id));
        return new ImportedDecision(fields.Number, form, fields.Problems)
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

    private DateOnly? ReadDay(RowFields fields, DecisionOutcome? outcome)
    {
        if (fields.Text(DecisionColumns.Date) is not { } text)
        {
            fields.Wrong(DecisionColumns.Date, "Vul de datum in.");
            return null;
        }

        if (RowFields.Day(text) is not { } day)
        {
            fields.Wrong(DecisionColumns.Date, $"'{RowFields.Excerpt(text)}' is geen datum. Schrijf de datum zo: 4-12-2026.");
            return null;
        }

        if (day > today && outcome is not null and not DecisionOutcome.Announced)
        {
            fields.Wrong(DecisionColumns.Date, "Deze datum moet nog komen. Schrijf dan bij uitkomst 'aangekondigd'.");
        }

        return day;
    }

    private static void ReadAddress(DecisionForm form, RowFields fields)
    {
        var text = form.CouncilUrl = fields.Text(DecisionColumns.Address);
        form.TakeInAddress();
        if (form.CouncilUrl is not null)
        {
            form.CouncilUrl = null;
            fields.Wrong(DecisionColumns.Address, $"Dit adres herkennen wij niet: '{RowFields.Excerpt(text!)}'. Neem een adres van zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl.");
        }
    }
}
