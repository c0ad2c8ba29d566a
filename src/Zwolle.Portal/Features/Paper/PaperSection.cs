namespace Zwolle.Portal.Features.Paper;

/// <summary>A part of the sheet under a heading.</summary>
/// <param name="Id">Of its heading on the page.</param>
/// <param name="Heading">What it says.</param>
public sealed record PaperSection(string Id, string Heading)
{
    /// <summary>The most urgent first. Those that do not fit are left out, whole.</summary>
    public IReadOnlyList<PaperItem> Items { get; init; } = [];

    /// <summary>Stands there when there are no items, or after them when there are; each in so many lines as it takes.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>How much of the column it may take before the others had their turn: 0.4 is to four tenths from the top.</summary>
    public double Until { get; init; } = 1;

    /// <summary>It stands there with all of its items, and only if there is room left for that.</summary>
    public bool IsFiller { get; init; }

    /// <summary>What to say of the items that were left out, given how many stand there; null for nothing.</summary>
    public Func<int, string?>? More { get; init; }

    /// <summary>What is said of those that were left out.</summary>
    public string? MoreText { get; init; }
}

/// <summary>A column of the sheet as it is printed.</summary>
/// <param name="Sections">From top to bottom.</param>
/// <param name="Height">What they take, in points.</param>
public sealed record PaperColumn(IReadOnlyList<PaperSection> Sections, double Height)
{
    /// <summary>Lines to write on, under the sections; null for none.</summary>
    public RuledLines? Ruled { get; init; }
}

/// <summary>Lines to write on.</summary>
/// <param name="Id">Of the heading above them.</param>
/// <param name="Heading">What they are for.</param>
/// <param name="Count">How many.</param>
public sealed record RuledLines(string Id, string Heading, int Count = 0);
