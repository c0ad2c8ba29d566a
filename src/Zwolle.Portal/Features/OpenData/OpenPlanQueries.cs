using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'plannen'.</summary>
public sealed class OpenPlanQueries(PortalDbContext context, PortalIndex index, PortalClock clock, PortalOptions options) : OpenDataResource
{
    private static readonly IReadOnlyList<string> Phases = [.. PlanWords.Phases.Select(PlanWords.Slug)];

    public override string Noun => "plannen";

    public override string ItemName => "Plan";

    public override string Description => "Plannen die iets in de stad gaan veranderen: hoe ver ze zijn, wie beslist en wat er met inbreng is gedaan.";

    public override Type ItemType => typeof(OpenPlan);

    public override string ExampleId => "omgevingsvisie-zwolle-2030";

    public override IReadOnlyList<OpenDataFilter> Filters { get; } =
    [
        OpenDataFilter.Neighbourhood("Alleen plannen in deze wijk, of met hele-stad alleen plannen voor de hele stad."),
        OpenDataFilter.Theme,
        new("fase", "Alleen plannen die zo ver zijn.", Phases),
        new("meedoen", "Alleen plannen waarbij dit kan of is gebeurd.", [.. TakePartWords.All.Select(TakePartWords.Slug)]),
        OpenDataFilter.ChangedSince,
    ];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["fase"] = Phases,
        ["invloed"] = [.. Enum.GetValues<ParticipationLevel>().Select(PlanWords.Term).OfType<string>()],
    };

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        var plans = context.Plans.Where(p => p.Id > question.After);
        if (question.NeighbourhoodId is { } neighbourhood)
        {
            plans = plans.Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood));
        }

        if (question.IsWholeCity)
        {
            plans = plans.Where(p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown);
        }

        if (question.ThemeId is { } theme)
        {
            plans = plans.Where(p => p.ThemeLinks.Any(l => l.ThemeId == theme));
        }

        if (question["fase"] is { } phase)
        {
            var wanted = PlanWords.Phases.First(p => p.Slug() == phase);
            plans = plans.Where(p => p.Phase == wanted);
        }

        if (question["meedoen"] is { } takePart)
        {
            var state = takePart switch
            {
                "nu" => MomentStates.IsOpen(clock.Today),
                "later" => MomentStates.IsAnnounced(clock.Today),
                _ => MomentStates.IsAnswered(clock.Today),
            };
            plans = plans.Where(p => p.Moments.AsQueryable().Any(state));
        }

        if (question.ChangedSince is { } since)
        {
            plans = plans.Where(p => p.ChangedAt >= since);
        }

        return await ReadAsync(plans, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id) => (await ReadAsync(context.Plans.Where(p => p.Slug == id), 1)).SingleOrDefault();

    public override async Task<FormerAddress?> FormerAsync(string id) => await FormerAddress.FindAsync<Plan>(context, id);

    /// <summary>Lists in commands of their own: joined to the plans they would multiply the long texts.</summary>
    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<Plan> plans, int count)
    {
        var portal = await index.GetAsync();
        var rows = await plans
            .Where(p => !p.IsExample)
            .OrderBy(p => p.Id)
            .Take(count)
            .AsNoTracking()
            .Select(p => new
            {
                Item = p,
                Place = p.Location == null
                    ? null
                    : new OpenPlaceRow(
                        p.Location.Name, p.Location.Address, p.Location.Accessibility, p.Location.Precision, p.Location.Longitude, p.Location.Latitude,
                        p.Location.Area!.GeoJson, p.Location.SubneighbourhoodId, p.Location.Subneighbourhood!.Name, p.Location.NeighbourhoodId),
            })
            .ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.Item.Id);
        var owners = ids.ConvertAll(id => (int?)id);
        var links = await context.Set<PlanNeighbourhood>().Where(l => ids.Contains(l.PlanId)).Select(l => new { l.PlanId, IsTheme = false, Id = l.NeighbourhoodId })
            .Concat(context.Set<PlanTheme>().Where(l => ids.Contains(l.PlanId)).Select(l => new { l.PlanId, IsTheme = true, Id = l.ThemeId }))
            .ToListAsync();
        var moments = await context.PlanMoments
            .Where(l => ids.Contains(l.PlanId) && !l.Moment!.IsExample)
            .OrderBy(l => l.MomentId)
            .Select(l => new { l.PlanId, l.Moment!.Slug })
            .ToListAsync();
        var sources = Sources(await context.Links.Where(l => owners.Contains(l.PlanId)).AsNoTracking().ToListAsync(), link => link.PlanId);
        var areas = links.Where(l => !l.IsTheme).ToLookup(l => l.PlanId, l => l.Id);
        var themes = links.Where(l => l.IsTheme).ToLookup(l => l.PlanId, l => l.Id);
        var momentsOf = moments.ToLookup(m => m.PlanId, m => m.Slug);
        return
        [
            .. rows.Select(row => ToOpen(
                row.Item, row.Place, portal, [.. areas[row.Item.Id]], [.. themes[row.Item.Id]], [.. momentsOf[row.Item.Id]], [.. sources[row.Item.Id]])),
        ];
    }

    private OpenPlan ToOpen(Plan plan, OpenPlaceRow? place, PortalSnapshot portal, IReadOnlyList<int> areas, IReadOnlyList<int> themes, IReadOnlyList<string> moments, IReadOnlyList<OpenSource> sources)
    {
        return new OpenPlan
        {
            Key = plan.Id,
            Id = plan.Slug,
            PublicId = plan.PublicId,
            Title = plan.Title,
            Summary = plan.Summary,
            Body = plan.Body,
            Phase = plan.Phase.Slug(),
            PhaseYear = plan.PhaseYear == 0 ? null : plan.PhaseYear,
            PhaseNote = plan.PhaseNote,
            Start = OpenPeriod.Of(plan.Start),
            End = OpenPeriod.Of(plan.End),
            Level = plan.Level.Term(),
            LevelReason = plan.LevelReason,
            Decides = plan.Decides,
            CanChange = DutchText.Lines(plan.CanChange),
            Fixed = DutchText.Lines(plan.Fixed),
            Outcome = plan.InputOutcome,
            Neighbourhoods = Slugs(portal, areas),
            IsWholeCity = !plan.IsAreaUnknown && areas.Count == 0,
            Themes = ThemeSlugs(portal, themes),
            Place = place?.ToOpen(),
            Moments = moments,
            PublishedAt = plan.PublishedAt!.Value,
            ChangedAt = plan.ChangedAt,
            Sources = sources,
            MapPlace = place?.OnMap,
            NeighbourhoodIds = areas,
            Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, plan.Slug), options.BaseUrl + PlanLinks.Details(plan.Slug)),
        };
    }
}
