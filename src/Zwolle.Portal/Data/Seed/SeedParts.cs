using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Parts of the files that several kinds have.</summary>
internal static class SeedParts
{
    public static ExternalLink Link(SeedSource seed, int order) => new()
    {
        Kind = LinkKind.Source,
        Url = seed.Url,
        Title = seed.Title,
        Publisher = seed.Publisher,
        Dated = seed.Dated == "onbekend" ? null : ApproximateDate.Parse(seed.Dated),
        TakenOverOn = SeedData.TakenOverOn,
        SortOrder = order,
    };

    /// <summary>A place that is 'ongeveer hier': no source of ours gives a surveyed point.</summary>
    public static Location? Place(
        SeedPlace? seed, IReadOnlyDictionary<string, Neighbourhood> neighbourhoods, IReadOnlyDictionary<string, Subneighbourhood> subneighbourhoods) => seed is null
        ? null
        : new Location
        {
            Name = seed.Name,
            Address = seed.Address,
            Precision = LocationPrecision.Approximate,
            Subneighbourhood = seed.Near is ['B', ..] ? subneighbourhoods.GetValueOrDefault(seed.Near) : null,
            Neighbourhood = seed.Near is ['W', ..] ? neighbourhoods.GetValueOrDefault(seed.Near) : null,
        };

    public static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);

    /// <summary>A database that was filled before may hold other wijken by now; without its own it would seem to be for the whole city.</summary>
    public static bool HasKnown(Dictionary<string, Neighbourhood> neighbourhoods, IReadOnlyList<string> codes) => codes.Count == 0 || codes.Any(neighbourhoods.ContainsKey);

    /// <summary>Of a database that staff already wrote in, something may be gone.</summary>
    public static IEnumerable<T> Known<T>(Dictionary<string, T> items, IReadOnlyList<string> keys)
        where T : class => keys.Select(key => items.GetValueOrDefault(key)).OfType<T>();

    public static void AddTo<T>(ICollection<T> target, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            target.Add(item);
        }
    }
}
