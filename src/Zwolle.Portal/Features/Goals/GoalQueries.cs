using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Goals;

/// <summary>The page with the goals: those of one wijk in full, or of every wijk in short.</summary>
public sealed record GoalPage(IReadOnlyList<GoalCard> Goals, NeighbourhoodEntry? Chosen, IReadOnlyList<Problem> Problems, PortalSnapshot Portal)
{
    public IReadOnlyList<GoalCard> WholeCity => [.. Goals.Where(goal => goal.NeighbourhoodIds.Count == 0)];

    public IReadOnlyList<GoalCard> In(NeighbourhoodEntry neighbourhood)
    {
        ArgumentNullException.ThrowIfNull(neighbourhood);
        return [.. Goals.Where(goal => goal.NeighbourhoodIds.Contains(neighbourhood.Id))];
    }
}

public sealed class GoalQueries(PortalDbContext context, PortalIndex index)
{
    /// <param name="slug">The wijk to show; null for all.</param>
    public async Task<GoalPage> ListAsync(string? slug)
    {
        var portal = await index.GetAsync();
        var problems = new List<Problem>();
        var chosen = portal.ReadNeighbourhood(slug, problems);
        return new GoalPage(await GoalCard.AllAsync(index, context), chosen, problems, portal);
    }
}
