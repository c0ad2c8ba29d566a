using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Features.Translations;

namespace Zwolle.Portal.Features.Digests;

/// <summary>A piece of a digest. Address: null when it is about nothing on this site.</summary>
public sealed record DigestPiece(int Id, DigestSection Section, string Title, string Text, string? Address);

/// <summary>The page of one digest.</summary>
public sealed record DigestPage
{
    public required Guid PublicId { get; init; }

    /// <summary>First day of its month.</summary>
    public required DateOnly Month { get; init; }

    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required bool IsExample { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <summary>In the order to show.</summary>
    public IReadOnlyList<DigestPiece> Pieces { get; init; } = [];

    public IReadOnlyList<TranslationCard> Translations { get; init; } = [];

    public DigestCard? Earlier { get; init; }

    public DigestCard? Later { get; init; }

    public int Words => DigestWords.Words(Intro) + Pieces.Sum(piece => DigestWords.Words(piece.Title) + DigestWords.Words(piece.Text));

    public IEnumerable<IGrouping<DigestSection, DigestPiece>> BySection => DigestWords.Sections.Join(Pieces.GroupBy(piece => piece.Section), section => section, group => group.Key, (_, group) => group);
}
