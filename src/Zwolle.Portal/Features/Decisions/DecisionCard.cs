using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>A decision in lists, here and on the pages of other features.</summary>
public sealed record DecisionCard
{
    /// <summary>Some twenty years of them; above it the oldest are left out.</summary>
    public const int Most = 5_000;

    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DecisionBody Body { get; init; }

    public required ApproximateDate? Date { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    public required bool HasInputOutcome { get; init; }

    public required bool IsExample { get; init; }

    /// <summary>The day on which it was last taken over from a source; null when no source says.</summary>
    public required DateOnly? TakenOverOn { get; init; }

    /// <summary>A colleague compared it with all its sources.</summary>
    public required bool IsChecked { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <summary>None: the whole city.</summary>
    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public IReadOnlyList<int> ThemeIds { get; init; } = [];

    public IReadOnlyList<int> PlanIds { get; init; } = [];

    public IReadOnlyList<int> MomentIds { get; init; } = [];

    /// <summary>The decision in a feed.</summary>
    /// <param name="portal">For absolute addresses.</param>
    /// <param name="index">To name the wijken and themes.</param>
    public FeedEntry Entry(PortalOptions portal, PortalSnapshot index)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(index);
        return new FeedEntry(
            PublicId,
            Title,
            $"{Outcome.Text()} ({Body.Text().ToLowerInvariant()}, {DecisionWords.Day(Date)}). {Summary}",
            portal.BaseUrl + DecisionLinks.Details(Slug),
            PublishedAt,
            ChangedAt,
            [
                .. FeedFile.Areas(index, NeighbourhoodIds, unknown: false),
                .. index.Themes.Where(theme => ThemeIds.Contains(theme.Id)).Select(theme => new FeedCategory(theme.Slug, theme.Name)),
            ]);
    }

    /// <summary>
    /// All public decisions, the newest first and those without a date last. Several pages need them, so they are known
    /// for a minute.
    /// </summary>
    public static Task<IReadOnlyList<DecisionCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.CountAsync(nameof(DecisionCard), () => ReadAsync(context));
    }

    public static async Task<IReadOnlyList<DecisionCard>> ReadAsync(PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cards = await context.Decisions
            .OrderBy(d => d.Date == null).ThenByDescending(d => d.Date!.Earliest).ThenByDescending(d => d.Id)
            .Take(Most)
            .Select(d => new DecisionCard
            {
                Id = d.Id,
                PublicId = d.PublicId,
                Slug = d.Slug,
                Title = d.Title,
                Summary = d.Summary,
                Body = d.DecidingBody,
                Date = d.Date,
                Outcome = d.Outcome,
                HasInputOutcome = d.InputOutcome != null,
                IsExample = d.IsExample,
                TakenOverOn = d.Links.Max(l => l.TakenOverOn),
                IsChecked = d.Links.Any() && d.Links.All(l => l.CheckedOn != null),
                PublishedAt = d.PublishedAt!.Value,
                ChangedAt = d.ChangedAt,
            })
            .ToListAsync();

        // A plan or moment that is hidden has no row that its own page could ask for, so its links need no filter here.
        var links = await context.Set<DecisionNeighbourhood>().Select(l => new { l.DecisionId, What = 0, Id = l.NeighbourhoodId })
            .Concat(context.Set<DecisionTheme>().Select(l => new { l.DecisionId, What = 1, Id = l.ThemeId }))
            .Concat(context.Set<DecisionPlan>().Select(l => new { l.DecisionId, What = 2, Id = l.PlanId }))
            .Concat(context.Set<DecisionMoment>().Select(l => new { l.DecisionId, What = 3, Id = l.MomentId }))
            .ToListAsync();
        var byDecision = links.ToLookup(l => (l.DecisionId, l.What), l => l.Id);
        return
        [
            .. cards.Select(card => card with
            {
                NeighbourhoodIds = [.. byDecision[(card.Id, 0)]],
                ThemeIds = [.. byDecision[(card.Id, 1)]],
                PlanIds = [.. byDecision[(card.Id, 2)]],
                MomentIds = [.. byDecision[(card.Id, 3)]],
            }),
        ];
    }
}

/// <summary>A list of decisions as cards, with what the cards need besides themselves.</summary>
/// <param name="Decisions">In the order to show.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="HeadingLevel">The level of the titles, 2 or 3: one below the heading above the list.</param>
public sealed record DecisionCards(IEnumerable<DecisionCard> Decisions, PortalSnapshot Portal, int HeadingLevel = 3)
{
    public string Where(DecisionCard decision) =>
        decision.NeighbourhoodIds.Count == 0 ? "Hele stad" : Portal.Names(decision.NeighbourhoodIds);
}
