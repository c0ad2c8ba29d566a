using System.Globalization;
using System.Text;
using System.Xml;

namespace Zwolle.Portal.Infrastructure.Feeds;

/// <summary>Writes Atom (RFC 4287). All texts are plain: what looks like markup in them is text to the reader.</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(AtomFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "nl");
            Text(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Subtitle);

            // There must be an instant; a feed in which nothing ever stood has none, and today's would change the bytes.
            Text(xml, "updated", Instant(feed.Entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "alternate", "text/html", feed.Page);
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", feed.Author);
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>The text without what XML 1.0 has no place for: most control characters, halves of characters, U+FFFE and U+FFFF.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var lines = text.ReplaceLineEndings("\n");
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && char.IsSurrogatePair(lines[i], lines[i + 1]))
            {
                clean.Append(lines, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(lines[i]))
            {
                clean.Append(lines[i]);
            }
        }

        return clean.ToString();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", $"urn:uuid:{entry.PublicId:D}");
        Text(xml, "title", entry.Title);
        Text(xml, "summary", entry.Summary);
        Text(xml, "published", Instant(entry.Published));
        Text(xml, "updated", Instant(entry.Updated));
        Link(xml, "alternate", "text/html", entry.Page);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(category.Term));
            xml.WriteAttributeString("label", Clean(category.Label));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, Clean(value));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
