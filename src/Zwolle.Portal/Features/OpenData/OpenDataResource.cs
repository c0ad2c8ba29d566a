using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A name in the query that makes a collection smaller.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Description">For users of the data.</param>
/// <param name="Values">What it may be; null for what is looked up: a wijk, a theme, an instant.</param>
public sealed record OpenDataFilter(string Name, string Description, IReadOnlyList<string>? Values = null)
{
    public static readonly OpenDataFilter Theme = new("thema", "Alleen over dit onderwerp, zoals in het adres van de lijst op de site.");
    public static readonly OpenDataFilter ChangedSince = new("gewijzigdSinds", "Alleen wat op of na dit moment is veranderd, met tijdzone: 2026-12-01T00:00:00Z.");

    /// <param name="description">Whether what is for the whole city counts too.</param>
    public static OpenDataFilter Neighbourhood(string description) => new("wijk", description);
}

/// <summary>What is asked of a collection, after it was checked.</summary>
/// <param name="Portal">To name wijken and themes.</param>
/// <param name="After">The key of the last item of the page before; 0 for the first page.</param>
/// <param name="Count">Items on a page.</param>
public sealed record OpenDataQuestion(PortalSnapshot Portal, int After = 0, int Count = OpenDataQuestion.DefaultCount)
{
    public const int DefaultCount = 20;
    public const int MostCount = 100;

    public int? NeighbourhoodId { get; init; }

    public bool IsWholeCity { get; init; }

    public int? ThemeId { get; init; }

    public DateTime? ChangedSince { get; init; }

    /// <summary>The other filters by their names.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? this[string name] => Values.GetValueOrDefault(name);
}

/// <summary>
/// A collection of the API: its name, what is told of it, and its two reads. To add one, make a class like those beside
/// it and name it in Setup/ProgramAccess.cs; addresses, formats, paging, the OpenAPI document and the page follow.
/// </summary>
public abstract class OpenDataResource
{
    /// <summary>Of the collection, plural, as it stands in the address.</summary>
    public abstract string Noun { get; }

    /// <summary>Of one item, as the OpenAPI document calls its schema.</summary>
    public abstract string ItemName { get; }

    /// <summary>What it holds, in one or two sentences for users of the data.</summary>
    public abstract string Description { get; }

    public abstract Type ItemType { get; }

    public abstract IReadOnlyList<OpenDataFilter> Filters { get; }

    /// <summary>What a field may hold, by the field; for fields with a closed list of words.</summary>
    public abstract IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; }

    /// <summary>The form of an id, for the example in the document; where the facts we ship have the kind, one of those.</summary>
    public abstract string ExampleId { get; }

    /// <summary>Whether items can be somewhere on the map, so that there is GeoJSON.</summary>
    public virtual bool HasPlaces => true;

    /// <summary>The items after the cursor in the order of their keys, one more than asked when there are more.</summary>
    public abstract Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question);

    /// <summary>One item; null when it is not public.</summary>
    public abstract Task<OpenItem?> ItemAsync(string id);

    /// <summary>What became of an id that finds nothing public.</summary>
    public virtual Task<FormerAddress?> FormerAsync(string id) => Task.FromResult<FormerAddress?>(null);

    protected static ILookup<int, OpenSource> Sources(IEnumerable<ExternalLink> links, Func<ExternalLink, int?> owner) =>
        links.OrderBy(link => link.SortOrder).ThenBy(link => link.Id).ToLookup(link => owner(link)!.Value, OpenSource.Of);

    protected static IReadOnlyList<string> Slugs(PortalSnapshot portal, IEnumerable<int> neighbourhoods) => [.. portal.ByIds(neighbourhoods).Select(n => n.Slug)];

    protected static IReadOnlyList<string> ThemeSlugs(PortalSnapshot portal, IReadOnlyCollection<int> themes) =>
        [.. portal.Themes.Where(theme => themes.Contains(theme.Id)).Select(theme => theme.Slug)];
}
