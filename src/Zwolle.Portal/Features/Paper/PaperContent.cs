using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;

namespace Zwolle.Portal.Features.Paper;

/// <summary>What an item is about, in the order in which it matters to somebody who reads only the first lines.</summary>
public enum PaperPart
{
    /// <summary>What one can take part in, now or later.</summary>
    Moments,

    /// <summary>What was done with what residents said, or that they still wait for it.</summary>
    Answered,

    /// <summary>What the council and the college decided or discussed lately.</summary>
    Decided,

    Planned,

    WholeCity,

    Initiatives,
}

/// <summary>A line under the title of an item.</summary>
/// <param name="Label">What it tells, in bold before it; null for none.</param>
/// <param name="Text">Cut with '…' when it takes more lines than it may.</param>
/// <param name="Most">Lines on paper that it may take.</param>
public sealed record PaperLine(string? Label, string Text, int Most = 2);

/// <summary>One thing that the sheet tells. The texts for newspaper and social media take the same items.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Title">Its name.</param>
/// <param name="Path">Its page; null when it has none.</param>
public sealed record PaperItem(PaperPart Part, string Title, string? Path)
{
    public IReadOnlyList<PaperLine> Lines { get; init; } = [];

    /// <summary>Of the lines, until when or when one can take part; null for what has no such line.</summary>
    public PaperLine? When { get; init; }

    /// <summary>Of the lines, where that is.</summary>
    public PaperLine? Where { get; init; }

    /// <summary>One can take part in it when the month begins, or today.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The notice-board card of a moment that one can take part in; null for anything else.</summary>
    public string? CardPath { get; init; }

    /// <summary>The wijken in words, or 'heel Zwolle'; null when our sources don't say.</summary>
    public string? Area { get; init; }

    /// <summary>Fictional: it may stand on the sheet, where its title says so, and nowhere else.</summary>
    public bool IsExample { get; init; }

    /// <summary>The day on which it was last taken over from a source; null when no source says.</summary>
    public DateOnly? TakenOverOn { get; init; }

    /// <summary>A colleague compared it with all its sources.</summary>
    public bool IsChecked { get; init; }
}

/// <summary>All that can stand on the sheet of a wijk, or in a text about the whole city, for one month.</summary>
/// <param name="Neighbourhood">The wijk; null for all wijken together.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Today">The day on which it was read.</param>
/// <param name="Portal">The names of wijken, and how many plans they have.</param>
public sealed record PaperContent(NeighbourhoodEntry? Neighbourhood, DateOnly Month, DateOnly Today, PortalSnapshot Portal)
{
    /// <summary>By part, and within a part the most urgent first. Each kind has a part of its own.</summary>
    public IReadOnlyList<PaperItem> Items { get; init; } = [];

    /// <summary>There are more to take part in than were read.</summary>
    public bool AreMomentsCut { get; init; }

    public IReadOnlyList<ContactRoute> Contacts { get; init; } = [];

    /// <summary>Those where residents may go, of the wijk or else of the whole city.</summary>
    public IReadOnlyList<SupportPointCard> SupportPoints { get; init; } = [];

    /// <summary>The schemes that one can perhaps apply for here, in their order.</summary>
    public IReadOnlyList<string> Schemes { get; init; } = [];

    public bool IsThisMonth => (Month.Year, Month.Month) == (Today.Year, Today.Month);

    public IReadOnlyList<PaperItem> In(PaperPart part) => [.. Items.Where(item => item.Part == part)];
}
