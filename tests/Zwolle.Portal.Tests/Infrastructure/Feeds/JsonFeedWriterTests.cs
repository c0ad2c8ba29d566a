using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Infrastructure.Feeds;

public sealed class JsonFeedWriterTests
{
    private static readonly DateTime Then = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements("é", "🏘", "\ud83c", "\udfd8", "\uffff", "\0", "\u0007", "\r\n", "\r", "\"", "\\", "</script>", "a", " ").ListOf().Select(parts => string.Concat(parts)));

    [Fact]
    public void Write_AnyText_IsAFeedWithTheTextOfTheAtomFeed() => Check.One(Samples.Of(300), Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var bytes = JsonFeedWriter.Write(Feed("Nieuws", Entry(Guid.Empty, text)));

        Rule.Holds(JsonFeedRules.BrokenBy(bytes));
        using var feed = JsonDocument.Parse(bytes);
        var item = feed.RootElement.GetProperty("items")[0];
        Assert.Equal(FeedText.Clean(text), item.GetProperty("title").GetString());
        Assert.Equal(FeedText.Clean(text), item.GetProperty("content_text").GetString());
    }));

    [Fact]
    public void Write_Feed_SaysAllThatTheAtomFeedSays()
    {
        using var feed = JsonDocument.Parse(JsonFeedWriter.Write(Feed("Nieuws", Entry(Guid.Empty, "Een <b>plan</b>"))));
        var root = feed.RootElement;
        var item = Assert.Single(root.GetProperty("items").EnumerateArray());

        Assert.Equal(("Nieuws", "Proef.", "Wijkportaal"), (root.GetProperty("title").GetString(), root.GetProperty("description").GetString(), root.GetProperty("authors")[0].GetProperty("name").GetString()));
        Assert.Equal(("https://wijken.example/feed.json", "https://wijken.example/"), (root.GetProperty("feed_url").GetString(), root.GetProperty("home_page_url").GetString()));
        Assert.Equal(("urn:uuid:00000000-0000-0000-0000-000000000000", "https://wijken.example/plannen/a"), (item.GetProperty("id").GetString(), item.GetProperty("url").GetString()));
        Assert.Equal(("2026-11-21T09:00:00Z", "2026-12-01T09:00:00Z"), (item.GetProperty("date_published").GetString(), item.GetProperty("date_modified").GetString()));
        Assert.Equal(["Assendorp"], item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Theory]
    [InlineData("""{"version":"1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"/a","feed_url":"https://a.example/f","authors":[],"items":[]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[{}],"items":[]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":{}}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[{"id":1,"content_text":"a"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[{"id":"1"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[{"id":"1","content_text":"a","date_modified":"2026-12-01"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[{"id":"1","content_text":"a"},{"id":"1","content_text":"b"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://a.example","feed_url":"https://a.example/f","authors":[],"items":[{"id":"1","content_text":"a","tag":"b"}]}""")]
    public void Rules_BrokenFeed_IsTold(string feed) => Assert.Single(JsonFeedRules.BrokenBy(Encoding.UTF8.GetBytes(feed)));

    private static Feed Feed(string title, params FeedEntry[] entries) =>
        new("urn:uuid:feed", title, "Proef.", "Wijkportaal", "https://wijken.example/feed.json", "https://wijken.example/", entries);

    private static FeedEntry Entry(Guid id, string text) =>
        new(id, text, text, "https://wijken.example/plannen/a", Then.AddDays(-10), Then, [new FeedCategory("assendorp", "Assendorp")]);
}
