using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;

namespace Zwolle.Portal.Data.Digests;

/// <summary>The headings of a digest, in the order in which it shows them. The numbers stand in the database.</summary>
public enum DigestSection
{
    /// <summary>Where residents can take part now.</summary>
    JoinIn = 0,

    Decided = 1,

    /// <summary>What was done with what residents said.</summary>
    Answered = 2,

    /// <summary>What residents do themselves.</summary>
    Initiatives = 3,

    Money = 4,

    /// <summary>New plans, and plans of which a date was moved.</summary>
    Plans = 5,

    Other = 6,
}

/// <summary>The message of one month (maandbericht): what was decided, where to take part, what was answered. A month has one.</summary>
public sealed class Digest : IPublishable, IVersioned, IAudited
{
    public const int TitleMaxLength = 100;
    public const int IntroMaxLength = 600;

    public int Id { get; init; }

    /// <summary>Names it for ever in feeds.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>First day of the month it is about; given at first publication, so that two colleagues may begin one and only one comes out.</summary>
    public DateOnly? Month { get; set; }

    public required string Title { get; set; }

    /// <summary>The first words, in plain Dutch without markup.</summary>
    public required string Intro { get; set; }

    public ICollection<DigestItem> Items { get; init; } = [];

    /// <summary>A fictional one for trying the portal: stays out of feeds, mail, the sitemap and structured data.</summary>
    public bool IsExample { get; init; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>One piece of a digest, in the words of its writer. Its history is that of the digest: the form in each revision.</summary>
public sealed class DigestItem
{
    public const int TitleMaxLength = 150;
    public const int TextMaxLength = 500;

    public int Id { get; init; }

    public int DigestId { get; init; }

    public Digest? Digest { get; init; }

    public DigestSection Section { get; set; }

    /// <summary>1, 2, 3 ... within its heading.</summary>
    public int SortOrder { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    /// <summary>What it is about: a decision, a moment, a plan, an initiative, a story or a scheme. Null: nothing on this site. What is hidden later hides the piece.</summary>
    public ContentKind? SourceKind { get; set; }

    public int? SourceId { get; set; }
}
