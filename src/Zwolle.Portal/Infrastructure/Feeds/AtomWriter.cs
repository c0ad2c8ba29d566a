using System.Text;
using System.Xml;

namespace Zwolle.Portal.Infrastructure.Feeds;

/// <summary>Writes Atom (RFC 4287). All texts are plain: what looks like markup in them is text to the reader.</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed)
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
            Text(xml, "updated", FeedText.Instant(feed.Entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
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

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", $"urn:uuid:{entry.PublicId:D}");
        Text(xml, "title", entry.Title);
        Text(xml, "summary", entry.Summary);
        Text(xml, "published", FeedText.Instant(entry.Published));
        Text(xml, "updated", FeedText.Instant(entry.Updated));
        Link(xml, "alternate", "text/html", entry.Page);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", FeedText.Clean(category.Term));
            xml.WriteAttributeString("label", FeedText.Clean(category.Label));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, FeedText.Clean(value));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
