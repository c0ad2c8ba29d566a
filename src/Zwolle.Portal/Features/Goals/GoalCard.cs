using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Goals;

/// <summary>Something public that serves a goal: its address and what it is called.</summary>
public sealed record GoalServer(int Id, string Slug, string Title);

/// <summary>A goal of the municipality with what serves it, here and on the pages of other features.</summary>
public sealed record GoalCard
{
    public required int Id { get; init; }

    public required string Text { get; init; }

    /// <summary>0 when the source bears none.</summary>
    public required int Year { get; init; }

    public required string? YearNote { get; init; }

    public required string? Note { get; init; }

    /// <summary>None: the whole city.</summary>
    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public IReadOnlyList<GoalServer> Plans { get; init; } = [];

    public IReadOnlyList<GoalServer> Initiatives { get; init; } = [];

    public IReadOnlyList<GoalServer> Schemes { get; init; } = [];

    public IReadOnlyList<ExternalLink> Sources { get; init; } = [];

    /// <summary>All public goals, the newest first. They are few and several pages need them, so they are known for a minute.</summary>
    public static Task<IReadOnlyList<GoalCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.CountAsync(nameof(GoalCard), () => ReadAsync(context));
    }

    public static async Task<IReadOnlyList<GoalCard>> ReadAsync(PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var goals = await context.NeighbourhoodGoals
            .OrderByDescending(g => g.Year).ThenBy(g => g.Id)
            .Select(g => new GoalCard { Id = g.Id, Text = g.Text, Year = g.Year, YearNote = g.YearNote, Note = g.Note })
            .ToListAsync();
        var neighbourhoods = (await context.Set<GoalNeighbourhood>().Select(l => new { l.GoalId, l.NeighbourhoodId }).ToListAsync())
            .ToLookup(l => l.GoalId, l => l.NeighbourhoodId);

        // Each kind in its own command: what is hidden falls out by its own filter.
        var plans = (await context.Set<GoalPlan>().OrderBy(l => l.Plan!.Title).Select(l => new { l.GoalId, Server = new GoalServer(l.PlanId, l.Plan!.Slug, l.Plan.Title) }).ToListAsync())
            .ToLookup(l => l.GoalId, l => l.Server);
        var initiatives = (await context.Set<InitiativeGoal>().OrderBy(l => l.Initiative!.Title).Select(l => new { l.GoalId, Server = new GoalServer(l.InitiativeId, l.Initiative!.Slug, l.Initiative.Title) }).ToListAsync())
            .ToLookup(l => l.GoalId, l => l.Server);
        var schemes = (await context.Set<GoalScheme>().OrderBy(l => l.Scheme!.Name).Select(l => new { l.GoalId, Server = new GoalServer(l.SchemeId, l.Scheme!.Slug, l.Scheme.Name) }).ToListAsync())
            .ToLookup(l => l.GoalId, l => l.Server);
        var sources = (await context.Links.Where(l => l.NeighbourhoodGoalId != null).OrderBy(l => l.SortOrder).ThenBy(l => l.Id).AsNoTracking().ToListAsync())
            .ToLookup(l => l.NeighbourhoodGoalId!.Value);
        return
        [
            .. goals.Select(goal => goal with
            {
                NeighbourhoodIds = [.. neighbourhoods[goal.Id]],
                Plans = [.. plans[goal.Id]],
                Initiatives = [.. initiatives[goal.Id]],
                Schemes = [.. schemes[goal.Id]],
                Sources = [.. sources[goal.Id]],
            }),
        ];
    }
}

/// <summary>Goals with all that is known of them.</summary>
/// <param name="Goals">In the order to show.</param>
public sealed record GoalCards(IReadOnlyList<GoalCard> Goals);

/// <summary>The goals that the thing of a page serves, as links to where they stand in full; nothing shows when there are none.</summary>
/// <param name="Goals">Those goals.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="What">What serves them: 'Dit plan'.</param>
public sealed record ServedGoalCards(IReadOnlyList<GoalCard> Goals, PortalSnapshot Portal, string What);
