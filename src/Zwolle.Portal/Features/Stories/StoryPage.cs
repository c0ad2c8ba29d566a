namespace Zwolle.Portal.Features.Stories;

/// <summary>The initiative that a story tells of.</summary>
public sealed record ToldInitiative(string Slug, string Title);

/// <summary>The page of one story.</summary>
public sealed record StoryPage
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    public required string Teller { get; init; }

    public required DateOnly? ToldOn { get; init; }

    public required DateOnly? AgreedOn { get; init; }

    public required bool IsExample { get; init; }

    /// <summary>Null when it tells of something else, or of an initiative that is hidden.</summary>
    public required ToldInitiative? Initiative { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    /// <summary>Others that play in one of its wijken, the newest first.</summary>
    public StoryCards Others { get; init; } = null!;
}
