using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Quality;

/// <summary>
/// Counts what is not in order per wijk, in four commands, each of which goes over the plans or the moments once. Nothing is
/// kept: a colleague who mends something sees the number change.
/// </summary>
public sealed class AdminQualityQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    // Keys of rows beside those of wijken.
    private const int WholeCity = 0;
    private const int UnknownArea = -1;
    private const int Everywhere = -2;

    private IQueryable<Plan> Live => context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(PlanUpkeep.IsLive);

    private IQueryable<ParticipationMoment> Ahead => context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter])
        .Where(MomentUpkeep.IsLive)
        .Where(MomentStates.IsOpenOrAnnounced(clock.Today));

    public async Task<QualityBoard> BoardAsync()
    {
        var portal = await index.GetAsync();
        var today = clock.Today;
        var perArea = await SumAsync(Live.SelectMany(p => p.NeighbourhoodLinks.DefaultIfEmpty(), (p, l) => new Counted
        {
            Area = l != null ? l.NeighbourhoodId : p.IsAreaUnknown ? UnknownArea : WholeCity,
            ChangedAt = p.ChangedAt,
            IsOverdue = p.ReviewOn < today,
            HasNoEnd = p.End == null && p.Phase != PlanPhase.Completed && p.Phase != PlanPhase.Stopped,
            HasNoSummary = p.Summary == "",
            HasNoOwner = p.OwnerTeam == "",
        }));
        var together = await SumAsync(Live.Select(p => new Counted
        {
            Area = Everywhere,
            ChangedAt = p.ChangedAt,
            IsOverdue = p.ReviewOn < today,
            HasNoEnd = p.End == null && p.Phase != PlanPhase.Completed && p.Phase != PlanPhase.Stopped,
            HasNoSummary = p.Summary == "",
            HasNoOwner = p.OwnerTeam == "",
        }));
        var sums = perArea.ToDictionary(sum => sum.Area);
        var withUnchecked = await UncheckedAsync();
        var ahead = await AheadAsync();

        QualityRow Row(int area, string name, string slug)
        {
            var sum = area == Everywhere ? together.SingleOrDefault() : sums.GetValueOrDefault(area);
            return new QualityRow(name, slug)
            {
                Plans = sum?.Plans ?? 0,
                Oldest = sum?.Oldest,
                ReviewOverdue = sum?.Overdue ?? 0,
                WithoutEnd = sum?.WithoutEnd ?? 0,
                WithoutSummary = sum?.WithoutSummary ?? 0,
                WithoutOwner = sum?.WithoutOwner ?? 0,
                WithUncheckedSource = withUnchecked.GetValueOrDefault(area),
                MomentsAhead = ahead.GetValueOrDefault(area),
            };
        }

        return new QualityBoard(
            [
                .. portal.Neighbourhoods.Select(n => Row(n.Id, n.Name, n.Slug)),
                Row(WholeCity, "Hele stad", ContentListWords.WholeCity),
                Row(UnknownArea, "Wijk niet bekend", ContentListWords.UnknownArea),
                Row(Everywhere, "Alles samen", ContentListWords.Everywhere),
            ],
            today);
    }

    // The conditions are those of PlanUpkeep, written out so that one pass counts them all; a test compares every number
    // with the list that uses PlanUpkeep.
    private static Task<List<Sum>> SumAsync(IQueryable<Counted> plans) => plans
        .GroupBy(p => p.Area)
        .Select(same => new Sum
        {
            Area = same.Key,
            Plans = same.Count(),
            Oldest = same.Min(p => p.ChangedAt),
            Overdue = same.Count(p => p.IsOverdue),
            WithoutEnd = same.Count(p => p.HasNoEnd),
            WithoutSummary = same.Count(p => p.HasNoSummary),
            WithoutOwner = same.Count(p => p.HasNoOwner),
        })
        .ToListAsync();

    /// <summary>What needs a look at other rows: a condition that stands in Where, as SQL Server counts no subquery.</summary>
    private Task<Dictionary<int, int>> UncheckedAsync()
    {
        var plans = Live.Where(PlanUpkeep.HasUncheckedSource);
        return plans
            .SelectMany(p => p.NeighbourhoodLinks.DefaultIfEmpty(), (p, l) => l != null ? l.NeighbourhoodId : p.IsAreaUnknown ? UnknownArea : WholeCity)
            .GroupBy(area => area)
            .Select(same => new { Area = same.Key, Count = same.Count() })
            .Concat(plans.GroupBy(p => Everywhere).Select(same => new { Area = same.Key, Count = same.Count() }))
            .ToDictionaryAsync(row => row.Area, row => row.Count);
    }

    private Task<Dictionary<int, int>> AheadAsync() => Ahead
        .SelectMany(m => m.NeighbourhoodLinks.DefaultIfEmpty(), (m, l) => l != null ? l.NeighbourhoodId : m.IsAreaUnknown ? UnknownArea : WholeCity)
        .GroupBy(area => area)
        .Select(same => new { Area = same.Key, Count = same.Count() })
        .Concat(Ahead.GroupBy(m => Everywhere).Select(same => new { Area = same.Key, Count = same.Count() }))
        .ToDictionaryAsync(row => row.Area, row => row.Count);

    /// <summary>A plan as it is counted in one area.</summary>
    private sealed class Counted
    {
        public required int Area { get; init; }

        public required DateTime ChangedAt { get; init; }

        public required bool IsOverdue { get; init; }

        public required bool HasNoEnd { get; init; }

        public required bool HasNoSummary { get; init; }

        public required bool HasNoOwner { get; init; }
    }

    private sealed class Sum
    {
        public required int Area { get; init; }

        public required int Plans { get; init; }

        public required DateTime Oldest { get; init; }

        public required int Overdue { get; init; }

        public required int WithoutEnd { get; init; }

        public required int WithoutSummary { get; init; }

        public required int WithoutOwner { get; init; }
    }
}
