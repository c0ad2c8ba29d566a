using System.Linq.Expressions;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Features.Plans;

/// <summary>A plan in a list, here and on the pages of other features.</summary>
public sealed record PlanCard
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required string? Place { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsAreaUnknown { get; init; }

    /// <summary>The first last day among the moments in which one can take part today; null when there are none.</summary>
    public required DateOnly? OpenUntil { get; init; }

    /// <summary>Day on which a date of the plan was last moved; null when none ever was.</summary>
    public required DateOnly? DateChangedOn { get; init; }

    public required bool IsExample { get; init; }

    public static Expression<Func<Plan, PlanCard>> Projection(DateOnly today)
    {
        var isOpen = MomentStates.IsOpen(today);
        return p => new PlanCard
        {
            Id = p.Id,
            Slug = p.Slug,
            Title = p.Title,
            Summary = p.Summary,
            Phase = p.Phase,
            PhaseYear = p.PhaseYear,
            Place = p.Location!.Name,
            NeighbourhoodIds = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
            IsAreaUnknown = p.IsAreaUnknown,
            OpenUntil = p.Moments.AsQueryable().Where(isOpen).Min(m => m.LastDay),
            DateChangedOn = p.DateChanges.Max(c => (DateOnly?)c.ChangedOn),
            IsExample = p.IsExample,
        };
    }
}
