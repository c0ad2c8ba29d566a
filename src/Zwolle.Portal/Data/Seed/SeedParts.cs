using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;

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

    public static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);

    public static void AddTo<T>(ICollection<T> target, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            target.Add(item);
        }
    }
}
