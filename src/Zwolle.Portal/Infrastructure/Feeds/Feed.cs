namespace Zwolle.Portal.Infrastructure.Feeds;

/// <summary>A feed as programs fetch it. <see cref="AtomWriter"/> and <see cref="JsonFeedWriter"/> write the same.</summary>
/// <param name="Id">Names the feed for ever, wherever it is served.</param>
/// <param name="Title">What a program calls it.</param>
/// <param name="Subtitle">What is in it, and from whom it is.</param>
/// <param name="Author">Who made the texts of all entries.</param>
/// <param name="Self">The absolute address of this file.</param>
/// <param name="Page">The absolute address of the page that shows the same.</param>
/// <param name="Entries">The newest first.</param>
public sealed record Feed(string Id, string Title, string Subtitle, string Author, string Self, string Page, IReadOnlyList<FeedEntry> Entries);

/// <summary>One thing in a feed, as it stands now.</summary>
/// <param name="PublicId">Names it for ever.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">Plain text.</param>
/// <param name="Page">The absolute address of its page.</param>
/// <param name="Published">Instant (UTC).</param>
/// <param name="Updated">Instant (UTC) of the last change.</param>
/// <param name="Categories">What it is about.</param>
public sealed record FeedEntry(Guid PublicId, string Title, string Summary, string Page, DateTime Published, DateTime Updated, IReadOnlyList<FeedCategory> Categories);

/// <param name="Term">The word for programs.</param>
/// <param name="Label">The word for people.</param>
public sealed record FeedCategory(string Term, string Label);
