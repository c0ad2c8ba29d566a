using System.Globalization;
using System.Text;
using System.Xml;

namespace Zwolle.Portal.Infrastructure.Feeds;

/// <summary>Texts and instants as both writers of feeds put them: the same words in either file.</summary>
public static class FeedText
{
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

    /// <summary>An instant (UTC) after RFC 3339.</summary>
    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
