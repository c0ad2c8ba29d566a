using NetTopologySuite.Geometries;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>Items under one heading.</summary>
public sealed record MailingSection(string Title, IReadOnlyList<MailingItem> Items);

/// <summary>What one reader gets: what is near, what is for the whole city, what has no place that we know; each by subject and the newest first.</summary>
public sealed record MailingContent(IReadOnlyList<MailingSection> Local, IReadOnlyList<MailingSection> City, IReadOnlyList<MailingSection> Unknown)
{
    public const string LocalTitle = "In de wijken";
    public const string CityTitle = "Voor heel Zwolle";
    public const string UnknownTitle = "Plek niet bekend";

    public bool IsEmpty => Local.Count + City.Count + Unknown.Count == 0;

    /// <summary>The parts that there are, in their order.</summary>
    public IEnumerable<(string Title, IReadOnlyList<MailingSection> Sections)> Parts =>
        new[] { (LocalTitle, Local), (CityTitle, City), (UnknownTitle, Unknown) }.Where(part => part.Item2.Count > 0);

    /// <param name="items">All of a mailing, in the order of their sections.</param>
    /// <param name="reader">What they chose.</param>
    public static MailingContent For(IReadOnlyList<MailingItem> items, MailingReader reader)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(reader);
        var fitting = items.DistinctBy(item => item.Path).Where(item => Fits(item, reader)).ToList();
        return new MailingContent(
            Sections(fitting.Where(item => !item.IsWholeCity && !item.IsPlaceUnknown)),
            Sections(fitting.Where(item => item.IsWholeCity)),
            Sections(fitting.Where(item => item.IsPlaceUnknown)));
    }

    private static List<MailingSection> Sections(IEnumerable<MailingItem> items) =>
        [.. items.GroupBy(item => item.Section).Select(group => new MailingSection(group.Key, [.. group.OrderByDescending(item => item.Date)]))];

    private static bool Fits(MailingItem item, MailingReader reader) =>
        (reader.Themes.Count == 0 || item.ThemeSlugs.Count == 0 || item.ThemeSlugs.Any(reader.Themes.Contains))
        && (item.IsWholeCity || item.IsPlaceUnknown || (reader.Neighbourhoods.Count == 0 && reader.Near is null) || item.NeighbourhoodCodes.Any(reader.Neighbourhoods.Contains) || (reader.Near is { } near && IsNear(item, near)));

    /// <summary>Of what has no exact place only the wijk is known: it may be near, so it is told to who lives in that wijk.</summary>
    private static bool IsNear(MailingItem item, NearPoint near)
    {
        if (item is not { Longitude: { } longitude, Latitude: { } latitude })
        {
            return near.Neighbourhood is not null && item.NeighbourhoodCodes.Contains(near.Neighbourhood);
        }

        return LocalPlane.ToMetres(new Coordinate(longitude, latitude)).Distance(LocalPlane.ToMetres(new Coordinate(near.Longitude, near.Latitude))) <= near.Distance;
    }
}
