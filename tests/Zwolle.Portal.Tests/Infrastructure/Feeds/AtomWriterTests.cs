using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Tests.Parsers;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Infrastructure.Feeds;

public sealed class AtomWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTime Then = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements("é", "🏘", "\ud83c", "\udfd8", "\uffff", "\ufffe", "\0", "\u0007", "\u001b", "\u0085", "\r\n", "\r", "<b>", "&amp;", "]]>", "<!--", "a", " ").ListOf().Select(parts => string.Concat(parts)));

    [Fact]
    public void Write_AnyText_IsWellFormedAndComesBack() => Check.One(Samples.Of(300), Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString(AtomWriter.Write(Feed(Entry(text)))), LoadOptions.PreserveWhitespace);

        Assert.Equal(Meant(text), feed.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);
        Assert.Equal(Meant(text), feed.Descendants(Atom + "entry").Single().Element(Atom + "summary")!.Value);
        Assert.NotNull(feed.Descendants(Atom + "category").Single().Attribute("label"));
    }));

    [Fact]
    public async Task Write_Feed_IsReadByAnotherProgram()
    {
        var odd = "Een <b>plan</b> & \"meer\" 🏘";

        var feed = await Parser.FeedAsync(AtomWriter.Write(Feed(Entry(odd))));

        Assert.Equal((0, "atom10"), (feed.Bozo, feed.Version));
        Assert.Equal(("urn:uuid:feed", "Nieuws", "Proef.", "Wijkportaal"), (feed.Id, feed.Title, feed.Subtitle, feed.Author));
        Assert.Equal(("https://wijken.example/feed.atom", "https://wijken.example/"), (feed.Self, feed.Page));
        Assert.Equal("2026-12-01T09:00:00Z", feed.Updated);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal((odd, "text/plain", odd), (entry.Title, entry.TitleType, entry.Summary));
        Assert.Equal(("2026-11-21T09:00:00Z", "2026-12-01T09:00:00Z"), (entry.Published, entry.Updated));
        Assert.Equal(["assendorp"], entry.Categories);
    }

    [Fact]
    public async Task Write_NoEntries_IsAFeedWithTheSameBytesAlways()
    {
        var feed = await Parser.FeedAsync(AtomWriter.Write(Feed()));

        Assert.Equal((0, "1970-01-01T00:00:00Z"), (feed.Bozo, feed.Updated));
        Assert.Empty(feed.Entries);
    }

    /// <summary>Fixed values: a changed one would make every reader show every feed as new.</summary>
    [Fact]
    public void NamedId_OfAName_NeverChanges()
    {
        Assert.Equal(NamedId.Of("/plannen/feed.atom"), NamedId.Of("/plannen/feed.atom"));
        Assert.NotEqual(NamedId.Of("/plannen/feed.atom"), NamedId.Of("/plannen/feed.atom?wijk=assendorp"));
        Assert.Equal("5416d236-55db-82de-8124-ca1bc47d0a16", NamedId.Of("/plannen/feed.atom").ToString("D"));
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", NamedId.Of("é").ToString("D"));
    }

    /// <summary>What XML has a place for; half a character is none.</summary>
    private static string Meant(string text)
    {
        var meant = new StringBuilder();
        for (var rest = text.ReplaceLineEndings("\n").AsSpan(); !rest.IsEmpty;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            meant.Append(isWhole && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) ? rune.ToString() : "");
            rest = rest[length..];
        }

        return meant.ToString();
    }

    private static Feed Feed(params FeedEntry[] entries) =>
        new("urn:uuid:feed", "Nieuws", "Proef.", "Wijkportaal", "https://wijken.example/feed.atom", "https://wijken.example/", entries);

    private static FeedEntry Entry(string text) =>
        new(Guid.Empty, text, text, "https://wijken.example/plannen/a", Then.AddDays(-10), Then, [new FeedCategory("assendorp", text)]);
}
