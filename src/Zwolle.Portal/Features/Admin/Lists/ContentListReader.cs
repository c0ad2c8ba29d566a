using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>
/// Reads a page of a list, the same for every kind, in at most five commands: the keys up to this page, their number when
/// there are many (or how rare the words are), the rows, what waits of them, and the names of teams.
/// </summary>
public sealed class ContentListReader(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    /// <summary>
    /// Up to so many are counted afresh: there a colleague sees at once what a change did. A larger number is known for a
    /// minute, and forgotten when a text changes.
    /// </summary>
    private const int Fresh = 4 * ContentListPage.PageSize;

    /// <summary>A draft that was not saved for so long is an old one.</summary>
    private const int LongAgoDays = 7;

    private const int MostTeams = 200;

    /// <param name="shape">Of the list.</param>
    /// <param name="filter">What is asked.</param>
    /// <param name="me">Who asks.</param>
    /// <param name="keys">The keys that match, in order.</param>
    /// <param name="read">Reads rows by their keys, in any order.</param>
    public async Task<ContentListPage> ReadAsync(
        ContentListShape shape,
        TextFilter filter,
        StaffUser me,
        Func<ContentCriteria, Task<IQueryable<int>>> keys,
        Func<IReadOnlyList<int>, Task<IReadOnlyList<ContentListRow>>> read)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(read);
        var portal = await index.GetAsync();
        var problems = new List<Problem>();
        var criteria = filter.Resolve(shape, portal, me, problems);

        var asked = int.TryParse(filter.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, ContentListPage.LastPage) : 1;
        var matching = await keys(criteria);

        // To find words costs more than to fetch keys, so they are not looked for twice.
        var most = criteria.Words.Count > 0 ? ContentListPage.Most + 1 : Math.Max(Fresh + 1, asked * ContentListPage.PageSize);
        var first = await matching.Take(most).ToListAsync();
        var total = criteria.Words.Count > 0 || first.Count <= Fresh ? first.Count : Math.Max(first.Count, await CountAsync(shape, filter, me, matching));

        var (page, wrong) = PageNumber.Parse(filter.Page, Pagination.LastOf(total, ContentListPage.PageSize, ContentListPage.LastPage));
        if (wrong is not null)
        {
            problems.Add(wrong);
        }

        var here = first.Skip((page - 1) * ContentListPage.PageSize).Take(ContentListPage.PageSize).ToList();
        var rows = here.Count == 0 ? [] : await read(here);
        var waiting = here.Count == 0 ? [] : await WaitingAsync(shape.Kind, here);
        return new ContentListPage(
            shape,
            filter,
            criteria,
            problems,
            portal,
            shape.HasOwner ? await TeamsAsync() : [],
            [.. rows.OrderBy(row => here.IndexOf(row.Id)).Select(row => row with { Waiting = waiting.GetValueOrDefault(row.Id) })],
            total,
            page,
            clock.Today);
    }

    /// <summary>The keys of all that a list holds, in its order, as far as it counts.</summary>
    public async Task<IReadOnlyList<int>> KeysAsync(ContentListShape shape, TextFilter filter, StaffUser me, Func<ContentCriteria, Task<IQueryable<int>>> keys)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(keys);
        return await (await keys(filter.Resolve(shape, await index.GetAsync(), me, new List<Problem>()))).Take(ContentListPage.Most).ToListAsync();
    }

    /// <summary>The keys of items of which something waits to be published.</summary>
    public IQueryable<int> Waiting(ContentKind kind, ContentCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var waiting = context.Revisions.Where(r => r.Kind == kind && r.State != RevisionState.Published);
        if (RevisionStateOf(criteria.State) is { } state)
        {
            waiting = waiting.Where(r => r.State == state);
        }

        var me = criteria.Me.Id;
        var longAgo = clock.UtcNow.AddDays(-LongAgoDays);
        waiting = criteria.Author switch
        {
            DraftAuthor.Me => waiting.Where(r => r.AuthorId == me),
            DraftAuthor.MeLongAgo => waiting.Where(r => r.AuthorId == me && r.SavedAt < longAgo),
            DraftAuthor.Others => waiting.Where(r => r.AuthorId != me),
            _ => waiting,
        };
        return waiting.Select(r => r.ItemId);
    }

    /// <summary>Those in the state that was asked; of a draft also those of which a change waits.</summary>
    public IQueryable<T> InState<T>(IQueryable<T> items, ContentKind kind, ContentCriteria criteria)
        where T : class, IPublishable
    {
        ArgumentNullException.ThrowIfNull(criteria);
        switch (criteria.State)
        {
            case ItemState.Live:
                return items.Where(i => i.PublishedAt != null && i.WithdrawnAt == null);
            case ItemState.Withdrawn:
                return items.Where(i => i.WithdrawnAt != null);
            case ItemState.Draft:
                var waiting = Waiting(kind, criteria);
                return items.Where(i => waiting.Contains(EF.Property<int>(i, "Id")) || (i.PublishedAt == null && i.WithdrawnAt == null));
            default:
                return items;
        }
    }

    /// <summary>Those of the team that was asked, and of which the review is late when that was asked.</summary>
    public IQueryable<T> OfTeam<T>(IQueryable<T> items, ContentCriteria criteria)
        where T : class, IOwned
    {
        ArgumentNullException.ThrowIfNull(criteria);
        if (criteria.Team is { } team)
        {
            items = items.Where(i => i.OwnerTeam == team);
        }

        return criteria.IsReviewOverdue ? items.Where(OwnedUpkeep.IsReviewOverdue<T>(clock.Today)) : items;
    }

    /// <summary>The same without regard to who or how far.</summary>
    public IQueryable<int> AnyWaiting(ContentKind kind) =>
        context.Revisions.Where(r => r.Kind == kind && r.State != RevisionState.Published).Select(r => r.ItemId);

    /// <summary>Whether the criteria ask for what waits, and so for <see cref="Waiting"/>.</summary>
    public static bool AsksForWaiting(ContentCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return criteria.Author is not null || RevisionStateOf(criteria.State) is not null;
    }

    /// <summary>The teams of colleagues and those that texts name, which may be others. At most a minute old.</summary>
    public Task<IReadOnlyList<string>> TeamsAsync() => index.CountAsync<IReadOnlyList<string>>(
        "beheer/teams",
        async () => await context.StaffMembers.Where(m => m.DisabledAt == null).Select(m => m.Team)
            .Union(context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(p => p.OwnerTeam))
            .Union(context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(m => m.OwnerTeam))
            .Union(context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(s => s.OwnerTeam))
            .Union(context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(s => s.OwnerTeam))
            .Union(context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(g => g.OwnerTeam))
            .Union(context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(i => i.OwnerTeam))
            .Union(context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(p => p.OwnerTeam))
            .Union(context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(d => d.OwnerTeam))
            .Where(team => team != "")
            .OrderBy(team => team)
            .Take(MostTeams)
            .ToListAsync());

    private static RevisionState? RevisionStateOf(ItemState? state) => state switch
    {
        ItemState.Draft => RevisionState.Draft,
        ItemState.Review => RevisionState.Review,
        ItemState.Scheduled => RevisionState.Scheduled,
        _ => null,
    };

    private Task<int> CountAsync(ContentListShape shape, TextFilter filter, StaffUser me, IQueryable<int> matching) => index.CountAsync(
        $"beheer/{shape.Kind}/{me.Id}/{string.Join('+', me.NeighbourhoodIds)}/{clock.Today:O}{filter.Key}",
        () => matching.Take(ContentListPage.Most + 1).CountAsync());

    private async Task<Dictionary<int, WaitingRevision>> WaitingAsync(ContentKind kind, List<int> ids)
    {
        var rows = await context.Revisions
            .Where(r => r.Kind == kind && ids.Contains(r.ItemId) && r.State != RevisionState.Published)
            .Select(r => new WaitingRevision(r.ItemId, r.State, r.Author!.Name, r.PublishAt))
            .ToListAsync();

        // An item has at most one.
        return rows.GroupBy(row => row.ItemId).ToDictionary(same => same.Key, same => same.First());
    }
}
