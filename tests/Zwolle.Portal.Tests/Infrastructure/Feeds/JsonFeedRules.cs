using System.Globalization;
using System.Text.Json;

namespace Zwolle.Portal.Tests.Infrastructure.Feeds;

/// <summary>What JSON Feed 1.1 (jsonfeed.org) asks of a feed and its items; each broken rule is one line. Independent of our writer.</summary>
internal static class JsonFeedRules
{
    private static readonly string[] Addresses = ["home_page_url", "feed_url"];
    private static readonly string[] Instants = ["date_published", "date_modified"];

    private static readonly string[] OfFeed =
        ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];

    private static readonly string[] OfItem =
        ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"];

    public static IEnumerable<string> BrokenBy(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return [.. BrokenBy(document.RootElement)];
    }

    private static IEnumerable<string> BrokenBy(JsonElement feed)
    {
        if (Text(feed, "version") != "https://jsonfeed.org/version/1.1")
        {
            yield return "version is not that of 1.1";
        }

        if (string.IsNullOrWhiteSpace(Text(feed, "title")))
        {
            yield return "the feed has no title";
        }

        foreach (var name in Addresses.Where(name => !IsAddress(feed, name)))
        {
            yield return $"{name} is no absolute address";
        }

        if (!feed.TryGetProperty("authors", out var authors) || authors.ValueKind != JsonValueKind.Array || authors.EnumerateArray().Any(author => Text(author, "name") is null && Text(author, "url") is null && Text(author, "avatar") is null))
        {
            yield return "authors is no list of objects with a name";
        }

        foreach (var member in feed.EnumerateObject().Where(member => !OfFeed.Contains(member.Name) && !member.Name.StartsWith('_')))
        {
            yield return $"'{member.Name}' is no member of a feed";
        }

        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield return "items is no list";
            yield break;
        }

        foreach (var broken in items.EnumerateArray().SelectMany((item, i) => BrokenItem(item).Select(rule => $"item {i}: {rule}")))
        {
            yield return broken;
        }

        foreach (var id in items.EnumerateArray().Select(item => Text(item, "id")).GroupBy(id => id).Where(group => group.Count() > 1))
        {
            yield return $"the id {id.Key} is there {id.Count()} times";
        }
    }

    private static IEnumerable<string> BrokenItem(JsonElement item)
    {
        if (string.IsNullOrWhiteSpace(Text(item, "id")))
        {
            yield return "no id that is a text";
        }

        if (Text(item, "content_text") is null && Text(item, "content_html") is null)
        {
            yield return "neither content_text nor content_html";
        }

        if (item.TryGetProperty("url", out _) && !IsAddress(item, "url"))
        {
            yield return "url is no absolute address";
        }

        foreach (var name in Instants.Where(name => item.TryGetProperty(name, out _) && !IsInstant(Text(item, name))))
        {
            yield return $"{name} is no date of RFC 3339";
        }

        if (item.TryGetProperty("tags", out var tags) && (tags.ValueKind != JsonValueKind.Array || tags.EnumerateArray().Any(tag => tag.ValueKind != JsonValueKind.String)))
        {
            yield return "tags is no list of texts";
        }

        foreach (var member in item.EnumerateObject().Where(member => !OfItem.Contains(member.Name) && !member.Name.StartsWith('_')))
        {
            yield return $"'{member.Name}' is no member of an item";
        }
    }

    private static bool IsAddress(JsonElement element, string name) =>
        Uri.TryCreate(Text(element, name), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsInstant(string? text) => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && text!.Length >= 20;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
