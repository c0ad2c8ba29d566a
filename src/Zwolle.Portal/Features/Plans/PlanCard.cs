using System.Linq.Expressions;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>A plan in a list, here and on the pages of other features.</summary>
public sealed record PlanCard
{
    /// <summary>By their keys.</summary>
    public static readonly CardQuery<PlanCard> ByIds = new(
        today => (context, ids) => context.Plans
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.Id)
            .SelectMany(p => p.NeighbourhoodLinks.DefaultIfEmpty(), (p, l) => new PlanInNeighbourhood { Plan = p, NeighbourhoodId = l!.NeighbourhoodId })
            .Select(Projection(today)),
        card => card.Id,
        (card, neighbourhoods) => card with { NeighbourhoodIds = neighbourhoods });

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required string? Place { get; init; }

    /// <summary>The wijken it lies in, in no order.</summary>
    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public required bool IsAreaUnknown { get; init; }

    /// <summary>The first last day among the moments in which one can take part today; null when there are none.</summary>
    public required DateOnly? OpenUntil { get; init; }

    /// <summary>Day on which a date of the plan was last moved; null when none ever was.</summary>
    public required DateOnly? DateChangedOn { get; init; }

    public required bool IsExample { get; init; }

    private static Expression<Func<PlanInNeighbourhood, CardRow<PlanCard>>> Projection(DateOnly today)
    {
        var isOpen = MomentStates.IsOpen(today);
        return r => new CardRow<PlanCard>(
            new PlanCard
            {
                Id = r.Plan.Id,
                Slug = r.Plan.Slug,
                Title = r.Plan.Title,
                Summary = r.Plan.Summary,
                Phase = r.Plan.Phase,
                PhaseYear = r.Plan.PhaseYear,
                Place = r.Plan.Location!.Name,
                IsAreaUnknown = r.Plan.IsAreaUnknown,
                OpenUntil = r.Plan.Moments.AsQueryable().Where(isOpen).Min(m => m.LastDay),
                DateChangedOn = r.Plan.DateChanges.Max(c => (DateOnly?)c.ChangedOn),
                IsExample = r.Plan.IsExample,
            },
            r.NeighbourhoodId);
    }

    private sealed class PlanInNeighbourhood
    {
        public required Plan Plan { get; init; }

        /// <summary>Null: it lies in none.</summary>
        public required int? NeighbourhoodId { get; init; }
    }
}
