using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Features.Plans;

/// <summary>What the filters and their numbers need to know of one plan.</summary>
public sealed class PlanFacts
{
    public required int Id { get; init; }

    public int Year { get; set; }

    public PlanPhase Phase { get; set; }

    public bool IsAreaUnknown { get; set; }

    public bool HasLocation { get; set; }

    public int[] NeighbourhoodIds { get; set; } = [];

    public int[] ThemeIds { get; set; } = [];

    /// <summary>The first last day among the moments in which one can take part today.</summary>
    public DateOnly? OpenUntil { get; set; }

    public bool IsAnnounced { get; set; }

    public bool IsAnswered { get; set; }

    public bool IsWholeCity => NeighbourhoodIds.Length == 0 && !IsAreaUnknown;

    public bool Has(TakePart takePart) => takePart switch
    {
        TakePart.Now => OpenUntil is not null,
        TakePart.Later => IsAnnounced,
        _ => IsAnswered,
    };
}

/// <summary>Which plans a list holds, in the order to show, and how many each filter would give.</summary>
/// <param name="Ids">Of all pages together.</param>
/// <param name="WholeCity">With a wijk chosen: the newest for the whole city, to show under them.</param>
/// <param name="Counts">How many there are.</param>
public sealed record PlanSummary(IReadOnlyList<int> Ids, IReadOnlyList<int> WholeCity, PlanCounts Counts);

/// <summary>
/// All public plans as the filters see them. It is read once for all filters, at most once a minute: among very many plans
/// that takes less than letting the database count for one filter, and each filter then takes next to nothing.
/// </summary>
public sealed class PlanOverview
{
    private const int WholeCityShown = 5;

    // No page beyond the last is shown, so no more ids are ever needed.
    public const int MostListed = PlanFilter.LastPage * PlanList.PageSize;

    /// <summary>With words each costs the database something, and whoever sees so many uses more words.</summary>
    public const int MostWithWords = 20 * PlanList.PageSize;

    private readonly ConcurrentDictionary<string, PlanSummary> _summaries = new(StringComparer.Ordinal);
    private readonly PlanFacts[] _newestFirst;
    private readonly Dictionary<int, PlanFacts> _plans;

    private PlanOverview(Dictionary<int, PlanFacts> plans)
    {
        _plans = plans;
        _newestFirst = [.. plans.Values];
        Array.Sort(_newestFirst, (one, other) => (other.Year, other.Id).CompareTo((one.Year, one.Id)));
    }

    private enum Part
    {
        Plan,
        Neighbourhood,
        Theme,
        Open,
        Announced,
        Answered,
    }

    /// <summary>Reads all of it in one command.</summary>
    public static async Task<PlanOverview> ReadAsync(PortalDbContext context, DateOnly today)
    {
        var plans = new Dictionary<int, PlanFacts>();
        var hidden = new HashSet<int>();
        var sets = new SharedSets();
        await foreach (var row in Rows(context, today).AsAsyncEnumerable())
        {
            // No database promises the order of the parts.
            if (!plans.TryGetValue(row.Id, out var plan))
            {
                plans.Add(row.Id, plan = new PlanFacts { Id = row.Id });
                hidden.Add(row.Id);
            }

            if (row.Part == (int)Part.Plan)
            {
                (plan.Year, plan.Phase, plan.IsAreaUnknown, plan.HasLocation) = (row.Year, (PlanPhase)row.Key, row.IsAreaUnknown, row.HasLocation);
                hidden.Remove(row.Id);
            }
            else
            {
                Add(plan, row, sets);
            }
        }

        // The rows between plans and wijken or themes are of all plans; only those of the plans themselves say which are public.
        foreach (var id in hidden)
        {
            plans.Remove(id);
        }

        return new PlanOverview(plans);
    }

    /// <summary>What the filters give, of all plans or, when words were looked for, of those that have them.</summary>
    public PlanSummary Find(PlanCriteria criteria) => criteria.WithWords is { } ids
        ? Find(criteria, [.. ids.Select(id => _plans.GetValueOrDefault(id)).OfType<PlanFacts>()])
        : _summaries.GetOrAdd(criteria.Key, _ => Find(criteria, _newestFirst));

    private static PlanSummary Find(PlanCriteria criteria, IReadOnlyList<PlanFacts> newestFirst)
    {
        var counter = new Counter(criteria);
        foreach (var plan in newestFirst)
        {
            counter.Add(plan);
        }

        return counter.Summary;
    }

    private static IQueryable<Row> Rows(PortalDbContext context, DateOnly today)
    {
        // A day and not null, which PostgreSQL would take for text.
        DateOnly? none = DateOnly.MaxValue;
        return context.Plans
            .Select(p => new Row { Part = (int)Part.Plan, Id = p.Id, Key = (int)p.Phase, Year = p.PhaseYear, IsAreaUnknown = p.IsAreaUnknown, HasLocation = p.LocationId != null, Until = none })
            .Concat(context.Set<PlanNeighbourhood>()
                .Select(l => new Row { Part = (int)Part.Neighbourhood, Id = l.PlanId, Key = l.NeighbourhoodId, Year = 0, IsAreaUnknown = false, HasLocation = false, Until = none }))
            .Concat(context.Set<PlanTheme>()
                .Select(l => new Row { Part = (int)Part.Theme, Id = l.PlanId, Key = l.ThemeId, Year = 0, IsAreaUnknown = false, HasLocation = false, Until = none }))
            .Concat(context.Moments.Where(MomentStates.IsOpen(today)).SelectMany(m => m.PlanLinks, (m, l) => new { l.PlanId, m.LastDay })
                .Select(l => new Row { Part = (int)Part.Open, Id = l.PlanId, Key = 0, Year = 0, IsAreaUnknown = false, HasLocation = false, Until = l.LastDay }))
            .Concat(context.Moments.Where(MomentStates.IsAnnounced(today)).SelectMany(m => m.PlanLinks, (m, l) => l.PlanId)
                .Select(id => new Row { Part = (int)Part.Announced, Id = id, Key = 0, Year = 0, IsAreaUnknown = false, HasLocation = false, Until = none }))
            .Concat(context.Moments.Where(MomentStates.IsAnswered(today)).SelectMany(m => m.PlanLinks, (m, l) => l.PlanId)
                .Select(id => new Row { Part = (int)Part.Answered, Id = id, Key = 0, Year = 0, IsAreaUnknown = false, HasLocation = false, Until = none }));
    }

    private static void Add(PlanFacts plan, Row row, SharedSets sets)
    {
        switch ((Part)row.Part)
        {
            case Part.Neighbourhood:
                plan.NeighbourhoodIds = sets.With(plan.NeighbourhoodIds, row.Key);
                break;
            case Part.Theme:
                plan.ThemeIds = sets.With(plan.ThemeIds, row.Key);
                break;
            case Part.Open:
                plan.OpenUntil = plan.OpenUntil < row.Until ? plan.OpenUntil : row.Until;
                break;
            case Part.Announced:
                plan.IsAnnounced = true;
                break;
            default:
                plan.IsAnswered = true;
                break;
        }
    }

    private sealed class Row
    {
        public required int Part { get; init; }

        /// <summary>Of the plan.</summary>
        public required int Id { get; init; }

        /// <summary>A phase, or the id of a wijk or theme.</summary>
        public required int Key { get; init; }

        public required int Year { get; init; }

        public required bool IsAreaUnknown { get; init; }

        public required bool HasLocation { get; init; }

        public required DateOnly? Until { get; init; }
    }

    /// <summary>Goes over plans, newest first. Each filter is counted with the others as they are.</summary>
    private sealed class Counter(PlanCriteria criteria)
    {
        private readonly Dictionary<int, int> _byNeighbourhood = [];
        private readonly Dictionary<int, int> _byTheme = [];
        private readonly Dictionary<PlanPhase, int> _byPhase = [];
        private readonly Dictionary<TakePart, int> _byTakePart = [];
        private readonly List<int> _found = [];
        private readonly List<int> _wholeCity = [];
        private readonly List<PlanFacts> _open = [];
        private int _total;
        private int _withoutPlace;
        private int _forWholeCity;

        /// <summary>Those in which one can take part come first, by their deadline.</summary>
        public PlanSummary Summary => new(
            [.. _open.OrderBy(plan => plan.OpenUntil).ThenBy(plan => plan.Id).Select(plan => plan.Id).Concat(_found).Distinct().Take(MostListed)],
            criteria.NeighbourhoodId is null ? [] : _wholeCity,
            new PlanCounts(_total, _withoutPlace, _byNeighbourhood, _forWholeCity, _byTheme, _byPhase, _byTakePart));

        public void Add(PlanFacts plan)
        {
            var isThere = (criteria.NeighbourhoodId is not { } neighbourhood || plan.NeighbourhoodIds.Contains(neighbourhood)) && (!criteria.WholeCity || plan.IsWholeCity);
            var isAbout = criteria.ThemeId is not { } theme || plan.ThemeIds.Contains(theme);
            var isInPhase = criteria.Phase is not { } phase || plan.Phase == phase;
            var isForYou = criteria.TakePart is not { } takePart || plan.Has(takePart);

            if (isAbout && isInPhase && isForYou)
            {
                AddPlace(plan);
            }

            if (isThere && isInPhase && isForYou)
            {
                Count(_byTheme, plan.ThemeIds);
            }

            if (isThere && isAbout && isForYou)
            {
                Count(_byPhase, [plan.Phase]);
            }

            if (isThere && isAbout && isInPhase)
            {
                Count(_byTakePart, TakePartWords.All.Where(plan.Has));
            }

            if (isThere && isAbout && isInPhase && isForYou)
            {
                AddFound(plan);
            }
        }

        private void AddPlace(PlanFacts plan)
        {
            Count(_byNeighbourhood, plan.NeighbourhoodIds);
            if (plan.IsWholeCity)
            {
                _forWholeCity++;
                if (_wholeCity.Count < WholeCityShown)
                {
                    _wholeCity.Add(plan.Id);
                }
            }
        }

        private void AddFound(PlanFacts plan)
        {
            _total++;
            _withoutPlace += plan is { HasLocation: false, NeighbourhoodIds: [] } ? 1 : 0;
            if (_found.Count < MostListed)
            {
                _found.Add(plan.Id);
            }

            if (plan.OpenUntil is not null)
            {
                _open.Add(plan);
            }
        }

        private static void Count<T>(Dictionary<T, int> counts, IEnumerable<T> keys)
            where T : notnull
        {
            foreach (var key in keys)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>Few sets of wijken and themes are different: plans with the same one share it.</summary>
    private sealed class SharedSets
    {
        private readonly Dictionary<(int[] Set, int Key), int[]> _larger = [];

        public int[] With(int[] set, int key)
        {
            if (!_larger.TryGetValue((set, key), out var larger))
            {
                _larger.Add((set, key), larger = [.. set, key]);
            }

            return larger;
        }
    }
}
