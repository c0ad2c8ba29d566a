using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'initiatieven'.</summary>
public sealed class OpenInitiativeQueries(PortalDbContext context, PortalIndex index, PortalOptions options) : OpenDataResource
{
    private static readonly IReadOnlyList<string> States = [.. InitiativeWords.States.Select(InitiativeWords.Slug)];
    private static readonly IReadOnlyList<string> AllNeeds = [.. InitiativeWords.AllNeeds.Select(InitiativeWords.Slug)];

    public override string Noun => "initiatieven";

    public override string ItemName => "Initiatief";

    public override string Description => "Wat bewoners en organisaties zelf doen voor hun wijk, wat zij nodig hebben en hoe het ging.";

    public override Type ItemType => typeof(OpenInitiative);

    public override string ExampleId => "handenplein-gerenlanden";

    public override IReadOnlyList<OpenDataFilter> Filters { get; } =
    [
        OpenDataFilter.Neighbourhood("Alleen initiatieven in deze wijk, of met hele-stad alleen die voor de hele stad."),
        OpenDataFilter.Theme,
        new("fase", "Alleen initiatieven die zo ver zijn.", States),
        new("nodig", "Alleen initiatieven die dit nu nodig hebben.", AllNeeds),
        OpenDataFilter.ChangedSince,
    ];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["stand"] = States,
        ["nodig"] = AllNeeds,
    };

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        var initiatives = context.Initiatives.Where(i => i.Id > question.After);
        if (question.NeighbourhoodId is { } neighbourhood)
        {
            initiatives = initiatives.Where(i => i.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood));
        }

        if (question.IsWholeCity)
        {
            initiatives = initiatives.Where(i => !i.NeighbourhoodLinks.Any() && !i.IsAreaUnknown);
        }

        if (question.ThemeId is { } theme)
        {
            initiatives = initiatives.Where(i => i.ThemeLinks.Any(l => l.ThemeId == theme));
        }

        if (question["fase"] is { } state)
        {
            var wanted = InitiativeWords.States.First(s => s.Slug() == state);
            initiatives = initiatives.Where(i => i.State == wanted);
        }

        if (question["nodig"] is { } need)
        {
            var wanted = InitiativeWords.AllNeeds.First(n => n.Slug() == need);
            initiatives = initiatives.Where(i => (i.Needs & wanted) == wanted);
        }

        if (question.ChangedSince is { } since)
        {
            initiatives = initiatives.Where(i => i.ChangedAt >= since);
        }

        return await ReadAsync(initiatives, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id) => (await ReadAsync(context.Initiatives.Where(i => i.Slug == id), 1)).SingleOrDefault();

    public override async Task<FormerAddress?> FormerAsync(string id) => await FormerAddress.FindAsync<Initiative>(context, id);

    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<Initiative> initiatives, int count)
    {
        var portal = await index.GetAsync();
        var rows = await initiatives
            .Where(i => !i.IsExample)
            .OrderBy(i => i.Id)
            .Take(count)
            .AsNoTracking()
            .Select(i => new
            {
                Item = i,
                Place = i.Location == null
                    ? null
                    : new OpenPlaceRow(
                        i.Location.Name, i.Location.Address, i.Location.Accessibility, i.Location.Precision, i.Location.Longitude, i.Location.Latitude,
                        i.Location.Area!.GeoJson, i.Location.SubneighbourhoodId, i.Location.Subneighbourhood!.Name, i.Location.NeighbourhoodId),
            })
            .ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.Item.Id);
        var owners = ids.ConvertAll(id => (int?)id);
        var links = await context.Set<InitiativeNeighbourhood>().Where(l => ids.Contains(l.InitiativeId)).Select(l => new { l.InitiativeId, IsTheme = false, Id = l.NeighbourhoodId })
            .Concat(context.Set<InitiativeTheme>().Where(l => ids.Contains(l.InitiativeId)).Select(l => new { l.InitiativeId, IsTheme = true, Id = l.ThemeId }))
            .ToListAsync();
        var schemes = await context.Set<InitiativeScheme>()
            .Where(l => ids.Contains(l.InitiativeId))
            .OrderBy(l => l.SchemeId)
            .Select(l => new { l.InitiativeId, l.Scheme!.Slug })
            .ToListAsync();
        var sources = Sources(await context.Links.Where(l => owners.Contains(l.InitiativeId)).AsNoTracking().ToListAsync(), link => link.InitiativeId);
        var areas = links.Where(l => !l.IsTheme).ToLookup(l => l.InitiativeId, l => l.Id);
        var themes = links.Where(l => l.IsTheme).ToLookup(l => l.InitiativeId, l => l.Id);
        var schemesOf = schemes.ToLookup(s => s.InitiativeId, s => s.Slug);
        return
        [
            .. rows.Select(row => ToOpen(
                row.Item, row.Place, portal, [.. areas[row.Item.Id]], [.. themes[row.Item.Id]], [.. schemesOf[row.Item.Id]], [.. sources[row.Item.Id]])),
        ];
    }

    private OpenInitiative ToOpen(Initiative initiative, OpenPlaceRow? place, PortalSnapshot portal, IReadOnlyList<int> areas, IReadOnlyList<int> themes, IReadOnlyList<string> schemes, IReadOnlyList<OpenSource> sources)
    {
        return new OpenInitiative
        {
            Key = initiative.Id,
            Id = initiative.Slug,
            Title = initiative.Title,
            Summary = initiative.Summary,
            State = initiative.State.Slug(),
            StateYear = initiative.StateYear == 0 ? null : initiative.StateYear,
            StateNote = initiative.StateNote,
            Initiator = initiative.Initiator,
            Needs = [.. InitiativeWords.AllNeeds.Where(need => initiative.Needs.HasFlag(need)).Select(InitiativeWords.Slug)],
            NeedsNote = initiative.NeedsNote,
            Story = [.. StoryStep.All(initiative.Story).Select(step => new OpenStoryStep(step.When, step.Text))],
            Help = initiative.Help,
            Join = initiative.Join,
            MijnWijkUrl = initiative.MijnWijkUrl,
            Neighbourhoods = Slugs(portal, areas),
            IsWholeCity = !initiative.IsAreaUnknown && areas.Count == 0,
            Themes = ThemeSlugs(portal, themes),
            Place = place?.ToOpen(),
            Schemes = schemes,
            PublishedAt = initiative.PublishedAt!.Value,
            ChangedAt = initiative.ChangedAt,
            Sources = sources,
            MapPlace = place?.OnMap,
            NeighbourhoodIds = areas,
            Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, initiative.Slug), options.BaseUrl + InitiativeLinks.Details(initiative.Slug)),
        };
    }
}
