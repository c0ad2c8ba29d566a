using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Shared;

/// <summary>What differs between the feeds of this site.</summary>
/// <param name="Title">What a program calls it.</param>
/// <param name="Contents">What is in it, as one sentence.</param>
/// <param name="Path">Its address on this site as Atom, with the filter.</param>
/// <param name="Page">The address of the page that shows the same.</param>
public sealed record FeedHead(string Title, string Contents, string Path, string Page);

/// <summary>What all feeds of this site have in common.</summary>
public static class FeedFile
{
    /// <summary>Entries in one feed. A program keeps what it saw before.</summary>
    public const int Most = 50;

    private const string AtomName = "/feed.atom";
    private const string JsonName = "/feed.json";
    private const int OutcomeMaxLength = 300;

    private static readonly FeedCategory WholeCity = new("hele-stad", "Hele stad");

    /// <summary>
    /// The feed, or 304 for who has it already: JSON Feed at an address that ends in 'feed.json', else Atom. Its id follows
    /// from its path, so it survives another host name.
    /// </summary>
    public static IActionResult Feed(this ControllerBase controller, PortalOptions portal, FeedHead head, IEnumerable<FeedEntry> entries)
    {
        var isJson = controller.Request.Path.Value?.EndsWith(JsonName, StringComparison.OrdinalIgnoreCase) == true;
        var feed = new Feed(
            $"urn:uuid:{NamedId.Of(head.Path):D}",
            $"{head.Title} - {portal.Name}",
            string.Join(' ', new[] { head.Contents, TrialNotice.Of(portal) }.OfType<string>()),
            portal.Name,
            portal.BaseUrl + (isJson ? Json(head.Path) : head.Path),
            portal.BaseUrl + head.Page,
            [.. entries]);
        return isJson
            ? controller.Tagged(JsonFeedWriter.Write(feed), JsonFeedWriter.ContentType)
            : controller.Tagged(AtomWriter.Write(feed), AtomWriter.ContentType);
    }

    /// <summary>The address of the same feed as JSON Feed; every feed has both.</summary>
    /// <param name="path">Its address as Atom.</param>
    public static string Json(string path) => path.Replace(AtomName, JsonName, StringComparison.Ordinal);

    /// <summary>The wijken of an item, or the whole city; none when they are not known.</summary>
    public static IEnumerable<FeedCategory> Areas(PortalSnapshot portal, IReadOnlyCollection<int> neighbourhoods, bool unknown) =>
        unknown ? [] : neighbourhoods.Count == 0 ? [WholeCity] : portal.ByIds(neighbourhoods).Select(n => new FeedCategory(n.Slug, n.Name));

    /// <summary>An answer to residents, short enough for a feed; its page has the rest.</summary>
    public static string Answer(MarkdownRenderer markdown, string outcome) =>
        $"Er is een antwoord: {DutchText.FullStop(DutchText.Cut(markdown.Text(outcome), OutcomeMaxLength))}";
}
