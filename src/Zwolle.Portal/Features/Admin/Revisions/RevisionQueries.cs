using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>A revision in the history of an item.</summary>
public sealed record HistoryEntry(int Number, RevisionState State, string Form, string? Author, string? Publisher, DateTime SavedAt, DateTime? PublishedAt, DateTime? PublishAt, string? Reason);

public sealed class RevisionQueries(PortalDbContext context, PortalIndex index)
{
    // A form must stay one that can be read; who needs an older plan finds it in the list of plans.
    private const int MostChoices = 300;

    public Task<OpenRevision?> OpenAsync(ContentKind kind, int itemId) => context.Revisions
        .Where(r => r.Kind == kind && r.ItemId == itemId && r.State != RevisionState.Published)
        .Select(r => new OpenRevision(r.Id, r.State, r.Author!.Name, r.AuthorId, r.SavedAt, r.PublishAt, r.Reason))
        .SingleOrDefaultAsync();

    /// <summary>What waits to be published, as JSON; null when nothing does.</summary>
    public Task<string?> OpenFormAsync(ContentKind kind, int itemId) => context.Revisions
        .Where(r => r.Kind == kind && r.ItemId == itemId && r.State != RevisionState.Published)
        .Select(r => r.Form)
        .SingleOrDefaultAsync();

    public Task<bool> NeedsFourEyesAsync(ContentKind kind)
    {
        var id = (int)kind;
        return context.EditorialRules.AnyAsync(r => r.Id == id && r.FourEyes);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(ContentKind kind, int itemId) => await context.Revisions
        .Where(r => r.Kind == kind && r.ItemId == itemId)
        .OrderByDescending(r => r.Number)
        .Select(r => new HistoryEntry(r.Number, r.State, r.Form, r.Author!.Name, r.Publisher!.Name, r.SavedAt, r.PublishedAt, r.PublishAt, r.Reason))
        .Take(50)
        .ToListAsync();

    /// <summary>What the fields of a form can choose from; a wijkteam only its own wijken.</summary>
    /// <param name="me">Who writes.</param>
    /// <param name="plans">Keys of plans that are chosen already, so that they stay in the list.</param>
    /// <param name="location">Key of the place that is chosen already.</param>
    public async Task<FormChoices> ChoicesAsync(StaffUser me, IReadOnlyList<int> plans, int location)
    {
        ArgumentNullException.ThrowIfNull(me);
        var portal = await index.GetAsync();
        var mine = me.NeighbourhoodIds;
        var isTeam = me.Role == StaffRole.NeighbourhoodTeam;
        var newest = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(p => p.WithdrawnAt == null || plans.Contains(p.Id))
            .Where(p => !isTeam || plans.Contains(p.Id) || p.NeighbourhoodLinks.Any(l => mine.Contains(l.NeighbourhoodId)))
            .OrderByDescending(p => plans.Contains(p.Id)).ThenByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.Title })
            .Take(MostChoices)
            .ToListAsync();
        var places = await context.Locations
            .Where(l => l.WithdrawnAt == null || l.Id == location)
            .OrderByDescending(l => l.Id == location).ThenByDescending(l => l.Address != null).ThenByDescending(l => l.Id)
            .Select(l => new { l.Id, l.Name, l.Address })
            .Take(MostChoices)
            .ToListAsync();
        var teams = await context.StaffMembers.Where(m => m.DisabledAt == null).Select(m => m.Team).Distinct().OrderBy(team => team).Take(MostChoices).ToListAsync();
        return new FormChoices(
            [.. portal.Neighbourhoods.Where(n => !isTeam || mine.Contains(n.Id)).Select(n => Of(n.Id, n.Name))],
            [.. portal.Themes.Select(t => Of(t.Id, t.Name))],
            [.. newest.OrderBy(p => p.Title, StringComparer.CurrentCulture).Select(p => Of(p.Id, p.Title))],
            [new Choice("", "Geen plek, of een nieuwe"), .. places.OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => Of(p.Id, p.Address is null ? p.Name : $"{p.Name}, {p.Address}"))],
            teams);
    }

    /// <summary>The moments that a plan can have; a wijkteam only those of its own wijken.</summary>
    /// <param name="me">Who writes.</param>
    /// <param name="chosen">Keys of moments that are chosen already, so that they stay in the list.</param>
    public async Task<IReadOnlyList<Choice>> MomentsAsync(StaffUser me, IReadOnlyList<int> chosen)
    {
        ArgumentNullException.ThrowIfNull(me);
        var mine = me.NeighbourhoodIds;
        var isTeam = me.Role == StaffRole.NeighbourhoodTeam;
        var moments = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(m => m.WithdrawnAt == null || chosen.Contains(m.Id))
            .Where(m => !isTeam || chosen.Contains(m.Id) || m.NeighbourhoodLinks.Any(l => mine.Contains(l.NeighbourhoodId)))
            .OrderByDescending(m => chosen.Contains(m.Id)).ThenByDescending(m => m.ChangedAt).ThenByDescending(m => m.Id)
            .Select(m => new { m.Id, m.Title, m.LastDay })
            .Take(MostChoices)
            .ToListAsync();
        return [.. moments.Select(m => Of(m.Id, m.LastDay is { } day ? $"{m.Title} (tot en met {DutchText.ShortDate(day)})" : m.Title))];
    }

    /// <param name="chosen">Keys of goals that are chosen already, so that they stay in the list.</param>
    public async Task<IReadOnlyList<Choice>> GoalsAsync(IReadOnlyList<int> chosen)
    {
        var goals = await context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(g => g.WithdrawnAt == null || chosen.Contains(g.Id))
            .OrderByDescending(g => chosen.Contains(g.Id)).ThenByDescending(g => g.Year).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.Text, g.Year })
            .Take(MostChoices)
            .ToListAsync();
        return [.. goals.Select(g => Of(g.Id, g.Year == 0 ? g.Text : $"{g.Text} ({g.Year.ToString(CultureInfo.InvariantCulture)})"))];
    }

    /// <param name="chosen">Keys of schemes that are chosen already, so that they stay in the list.</param>
    public async Task<IReadOnlyList<Choice>> SchemesAsync(IReadOnlyList<int> chosen)
    {
        var schemes = await context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(s => s.WithdrawnAt == null || chosen.Contains(s.Id))
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Name })
            .Take(MostChoices)
            .ToListAsync();
        return [.. schemes.Select(s => Of(s.Id, s.Name))];
    }

    /// <param name="chosen">Key of the initiative that is chosen already, so that it stays in the list.</param>
    public async Task<IReadOnlyList<Choice>> InitiativesAsync(int chosen)
    {
        var initiatives = await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(i => i.WithdrawnAt == null || i.Id == chosen)
            .OrderByDescending(i => i.Id == chosen).ThenByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id)
            .Select(i => new { i.Id, i.Title })
            .Take(MostChoices)
            .ToListAsync();
        return [new Choice("", "Geen, of iets anders"), .. initiatives.OrderBy(i => i.Title, StringComparer.CurrentCulture).Select(i => Of(i.Id, i.Title))];
    }

    /// <summary>The buurten, with the wijk they are in.</summary>
    public async Task<IReadOnlyList<Choice>> SubneighbourhoodsAsync()
    {
        var rows = await context.Subneighbourhoods
            .OrderBy(s => s.Neighbourhood!.Name).ThenBy(s => s.Name)
            .Select(s => new { s.Id, s.Name, Neighbourhood = s.Neighbourhood!.Name })
            .ToListAsync();
        return [new Choice("", "Geen buurt"), .. rows.Select(s => Of(s.Id, $"{s.Name} ({s.Neighbourhood})"))];
    }

    private static Choice Of(int id, string text) => new(id.ToString(CultureInfo.InvariantCulture), text);
}
