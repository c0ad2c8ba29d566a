using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>Ideas as colleagues see them. The contact is read only for who may answer.</summary>
public sealed class AdminIdeaQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    public const int PageSize = 50;

    private const int MostPages = 50;
    private const int MostDoubles = 5;
    private const int MostCandidates = 200;

    public async Task<InboxPage> ListAsync(StaffUser me, IdeaFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (portal, today) = (await index.GetAsync(), clock.Today);
        var (where, problems) = filter.Resolve(portal, me, today);
        var ideas = where(context.Ideas);
        var total = await ideas.CountAsync();
        var last = Pagination.LastOf(total, PageSize, MostPages);
        var (page, wrong) = PageNumber.Parse(filter.Page, last);
        if (wrong is not null)
        {
            problems.Add(wrong);
        }

        // What waits comes first, the longest waiting of it at the top.
        var rows = await ideas
            .OrderBy(i => i.State == IdeaState.New || i.State == IdeaState.InProgress ? i.AnswerBy : DateOnly.MaxValue)
            .ThenByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(i => new IdeaRow(i.Id, i.Text, i.NeighbourhoodId, i.State, i.Team, i.ReceivedAt, i.AnswerBy, i.IsFromDesk))
            .ToListAsync();
        var teams = await context.Ideas.Select(i => i.Team).Distinct().OrderBy(team => team).Take(PageSize).ToListAsync();
        return new InboxPage(me, filter, problems, rows, total, new Pagination(page, last, number => IdeaInboxLinks.Inbox(filter with { Page = PageNumber.Text(number) })), teams, portal, today);
    }

    /// <summary>Null when there is none.</summary>
    public async Task<AdminIdea?> FindAsync(StaffUser me, int id)
    {
        ArgumentNullException.ThrowIfNull(me);
        var idea = await context.Ideas
            .Where(i => i.Id == id)
            .Select(i => new AdminIdea(i.Id, i.Text, i.PlaceText, i.Longitude, i.Latitude, i.NeighbourhoodId, i.State, i.Team, i.ReceivedAt, i.AnswerBy, i.Answer, i.AnsweredOn, i.ClosedOn, i.IsFromDesk, i.EnteredBy!.Name, i.InitiativeId, i.Version))
            .SingleOrDefaultAsync();
        if (idea is null)
        {
            return null;
        }

        var mayChange = me.MayChange(idea.NeighbourhoodIds);
        return idea with
        {
            MayChange = mayChange,
            Contact = mayChange ? await context.IdeaContacts.AsNoTracking().SingleOrDefaultAsync(c => c.IdeaId == id) : null,
            Events = await context.IdeaEvents
                .Where(e => e.IdeaId == id)
                .OrderBy(e => e.At).ThenBy(e => e.Id)
                .Select(e => new FollowedEvent(e.At, e.State, e.Team, e.Note))
                .ToListAsync(),
        };
    }

    /// <summary>The initiatives that an idea can become, the newest first.</summary>
    /// <param name="chosen">Key of the one that it became, which stays in the list; 0 for none.</param>
    public async Task<IReadOnlyList<Choice>> InitiativesAsync(int chosen)
    {
        var initiatives = await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(i => i.Id == chosen || (i.WithdrawnAt == null && !i.IsExample))
            .OrderByDescending(i => i.Id == chosen).ThenByDescending(i => i.Id)
            .Take(MostCandidates)
            .Select(i => new { i.Id, i.Title })
            .ToListAsync();
        return [new Choice("", "Nog geen"), .. initiatives.Select(i => new Choice(FormText.Of(i.Id), i.Title))];
    }

    /// <summary>Ideas with the same text, or that share words with it; the most alike first.</summary>
    /// <param name="text">What was told.</param>
    /// <param name="id">Of the idea itself; 0 while it is not stored.</param>
    public async Task<IReadOnlyList<LikeIdea>> DoublesAsync(string text, int id)
    {
        var (hash, words) = (IdeaCode.HashOfText(text), IdeaTerms.Of(text));
        var found = await context.Ideas
            .Where(i => i.Id != id && (i.TextHash == hash || words.Any(word => i.SearchText.Contains(word))))
            .OrderByDescending(i => i.TextHash == hash).ThenByDescending(i => i.Id)
            .Take(MostCandidates)
            .Select(i => new { i.Id, i.Text, i.NeighbourhoodId, i.State, i.ReceivedAt, i.SearchText, IsSame = i.TextHash == hash })
            .ToListAsync();
        var least = Math.Min(2, words.Count);
        return
        [
            .. found
                .Select(row => (Row: row, Words: words.Count(word => row.SearchText.Contains(word, StringComparison.Ordinal))))
                .Where(like => like.Row.IsSame || like.Words >= least)
                .OrderByDescending(like => like.Row.IsSame).ThenByDescending(like => like.Words).ThenByDescending(like => like.Row.Id)
                .Take(MostDoubles)
                .Select(like => new LikeIdea(like.Row.Id, like.Row.Text, like.Row.NeighbourhoodId, like.Row.State, like.Row.ReceivedAt, like.Row.IsSame)),
        ];
    }
}
