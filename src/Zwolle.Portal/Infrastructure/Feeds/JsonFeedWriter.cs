using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zwolle.Portal.Infrastructure.Feeds;

/// <summary>Writes JSON Feed (jsonfeed.org, version 1.1). All texts are plain, as in <see cref="AtomWriter"/>.</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json";

    // Only ever read as JSON: letters with accents and quotes need no escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            Text(json, "title", feed.Title);
            Text(json, "description", feed.Subtitle);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            json.WriteString("language", "nl");
            json.WriteStartArray("authors");
            json.WriteStartObject();
            Text(json, "name", feed.Author);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{entry.PublicId:D}");
        json.WriteString("url", entry.Page);
        Text(json, "title", entry.Title);
        Text(json, "content_text", entry.Summary);
        json.WriteString("date_published", FeedText.Instant(entry.Published));
        json.WriteString("date_modified", FeedText.Instant(entry.Updated));
        json.WriteStartArray("tags");
        foreach (var category in entry.Categories)
        {
            json.WriteStringValue(FeedText.Clean(category.Label));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string value) => json.WriteString(name, FeedText.Clean(value));
}
