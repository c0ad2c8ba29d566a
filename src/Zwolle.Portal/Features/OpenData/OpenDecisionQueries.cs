using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'besluiten'.</summary>
public sealed class OpenDecisionQueries(PortalDbContext context, PortalIndex index, PortalOptions options) : OpenDataResource
{
    private static readonly IReadOnlyList<string> Bodies = [.. DecisionWords.Bodies.Select(DecisionWords.Slug)];
    private static readonly IReadOnlyList<string> Outcomes = [.. DecisionWords.Outcomes.Select(DecisionWords.Slug)];

    public override string Noun => "besluiten";

    public override string ItemName => "Besluit";

    public override string Description => "Wat de gemeenteraad en het college besloten of bespraken, in gewone taal. Niet compleet; het stuk van de gemeente gaat voor.";

    public override Type ItemType => typeof(OpenDecision);

    public override string ExampleId => "voorbereiding-ijsselhallen-2020";

    public override bool HasPlaces => false;

    public override IReadOnlyList<OpenDataFilter> Filters { get; } =
    [
        OpenDataFilter.Neighbourhood("Alleen besluiten over deze wijk, of met hele-stad alleen die over de hele stad."),
        OpenDataFilter.Theme,
        new("orgaan", "Alleen van wie het besloot of besprak.", Bodies),
        new("uitkomst", "Alleen met deze uitkomst.", Outcomes),
        OpenDataFilter.ChangedSince,
    ];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["orgaan"] = Bodies,
        ["uitkomst"] = Outcomes,
    };

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var decisions = context.Decisions.Where(d => d.Id > question.After);
        if (question.NeighbourhoodId is { } neighbourhood)
        {
            decisions = decisions.Where(d => d.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood));
        }

        if (question.IsWholeCity)
        {
            decisions = decisions.Where(d => !d.NeighbourhoodLinks.Any());
        }

        if (question.ThemeId is { } theme)
        {
            decisions = decisions.Where(d => d.ThemeLinks.Any(l => l.ThemeId == theme));
        }

        if (question["orgaan"] is { } body)
        {
            var wanted = DecisionWords.Bodies.First(b => b.Slug() == body);
            decisions = decisions.Where(d => d.DecidingBody == wanted);
        }

        if (question["uitkomst"] is { } outcome)
        {
            var wanted = DecisionWords.Outcomes.First(o => o.Slug() == outcome);
            decisions = decisions.Where(d => d.Outcome == wanted);
        }

        if (question.ChangedSince is { } since)
        {
            decisions = decisions.Where(d => d.ChangedAt >= since);
        }

        return await ReadAsync(decisions, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id) => (await ReadAsync(context.Decisions.Where(d => d.Slug == id), 1)).SingleOrDefault();

    public override async Task<FormerAddress?> FormerAsync(string id) => await FormerAddress.FindAsync<Decision>(context, id);

    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<Decision> decisions, int count)
    {
        var portal = await index.GetAsync();
        var rows = await decisions.Where(d => !d.IsExample).OrderBy(d => d.Id).Take(count).AsNoTracking().ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.Id);
        var owners = ids.ConvertAll(id => (int?)id);
        var links = (await context.Set<DecisionNeighbourhood>().Where(l => ids.Contains(l.DecisionId)).Select(l => new { l.DecisionId, IsTheme = false, Id = l.NeighbourhoodId })
            .Concat(context.Set<DecisionTheme>().Where(l => ids.Contains(l.DecisionId)).Select(l => new { l.DecisionId, IsTheme = true, Id = l.ThemeId }))
            .ToListAsync()).ToLookup(l => (l.DecisionId, l.IsTheme), l => l.Id);
        var subjects = (await context.Set<DecisionPlan>().Where(l => ids.Contains(l.DecisionId) && !l.Plan!.IsExample).Select(l => new { l.DecisionId, IsPlan = true, l.Plan!.Slug })
            .Concat(context.Set<DecisionMoment>().Where(l => ids.Contains(l.DecisionId) && !l.Moment!.IsExample).Select(l => new { l.DecisionId, IsPlan = false, l.Moment!.Slug }))
            .ToListAsync()).ToLookup(l => (l.DecisionId, l.IsPlan), l => l.Slug);
        var sources = Sources(await context.Links.Where(l => owners.Contains(l.DecisionId)).AsNoTracking().ToListAsync(), link => link.DecisionId);
        return
        [
            .. rows.Select(decision => new OpenDecision
            {
                Key = decision.Id,
                Id = decision.Slug,
                PublicId = decision.PublicId,
                Title = decision.Title,
                Summary = decision.Summary,
                Meaning = decision.Meaning,
                Body = decision.DecidingBody.Slug(),
                Date = OpenPeriod.Of(decision.Date),
                Outcome = decision.Outcome.Slug(),
                OutcomeNote = decision.OutcomeNote,
                InputOutcome = decision.InputOutcome,
                Note = decision.Note,
                DocumentKind = decision.DocumentKind,
                Reference = decision.Reference,
                Neighbourhoods = Slugs(portal, links[(decision.Id, false)]),
                Themes = ThemeSlugs(portal, [.. links[(decision.Id, true)]]),
                Plans = [.. subjects[(decision.Id, true)].Order(StringComparer.Ordinal)],
                Moments = [.. subjects[(decision.Id, false)].Order(StringComparer.Ordinal)],
                PublishedAt = decision.PublishedAt!.Value,
                ChangedAt = decision.ChangedAt,
                Sources = [.. sources[decision.Id]],
                NeighbourhoodIds = [.. links[(decision.Id, false)]],
                Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, decision.Slug), options.BaseUrl + DecisionLinks.Details(decision.Slug)),
            }),
        ];
    }
}
