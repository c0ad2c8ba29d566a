namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// A card as the database gives it: once for each of its wijken, or once without one. A list inside a projection would
/// make EF Core build code again for every row.
/// </summary>
public sealed record CardRow<TCard>(TCard Card, int? NeighbourhoodId);

public static class CardRows
{
    /// <summary>Each card once, in the order of the rows, with the keys of its wijken.</summary>
    public static IReadOnlyList<TCard> Together<TCard>(this IEnumerable<CardRow<TCard>> rows, Func<TCard, int> id, Func<TCard, IReadOnlyList<int>, TCard> with) =>
        [.. rows.GroupBy(row => id(row.Card)).Select(same => with(same.First().Card, [.. same.Select(row => row.NeighbourhoodId).OfType<int>()]))];
}
