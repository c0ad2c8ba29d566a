using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Quality;

/// <summary>How the texts about one part of the city stand.</summary>
/// <param name="Name">'Assendorp', 'Hele stad', 'Alles samen'</param>
/// <param name="Slug">What the lists call it in their address.</param>
public sealed record QualityRow(string Name, string Slug)
{
    public int Plans { get; init; }

    public int MomentsAhead { get; init; }

    /// <summary>Instant (UTC) of the change of the plan that was longest left alone; null when there are no plans.</summary>
    public DateTime? Oldest { get; init; }

    public int WithoutEnd { get; init; }

    public int WithoutSummary { get; init; }

    public int WithoutOwner { get; init; }

    public int ReviewOverdue { get; init; }

    public int WithUncheckedSource { get; init; }

    /// <summary>The numbers in the order of <see cref="QualityBoard.Columns"/>, each with the list that shows what is counted.</summary>
    public IReadOnlyList<(int? Number, string Link)> Cells(DateOnly today) =>
    [
        (Plans, ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, State = ContentListWords.Live })),
        (MomentsAhead, ContentListLinks.Moments(new ContentFilter { Neighbourhood = Slug, Stage = ContentListWords.Ahead })),
        (Days(today), ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, State = ContentListWords.Live, Order = ContentListWords.OldestFirst })),
        (ReviewOverdue, ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, Review = ContentListWords.Overdue })),
        (WithoutEnd, ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, State = ContentListWords.Live, Missing = ContentListWords.NoEndDate })),
        (WithoutSummary, ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, State = ContentListWords.Live, Missing = ContentListWords.NoSummary })),
        (WithoutOwner, ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, State = ContentListWords.Live, Missing = ContentListWords.NoOwner })),
        (WithUncheckedSource, ContentListLinks.Plans(new ContentFilter { Neighbourhood = Slug, State = ContentListWords.Live, Missing = ContentListWords.NoCheckedSource })),
    ];

    private int? Days(DateOnly today) => Oldest is { } oldest ? today.DayNumber - DateOnly.FromDateTime(PortalClock.ToLocal(oldest)).DayNumber : null;
}

/// <summary>The page /beheer/kwaliteit: the wijken, the whole city, what lies nowhere, and all together.</summary>
public sealed record QualityBoard(IReadOnlyList<QualityRow> Rows, DateOnly Today)
{
    /// <summary>What a number is about, at the head of its column.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "Plannen live", "Momenten open of nog te komen", "Dagen sinds oudste wijziging", "Nakijken te laat", "Zonder einddatum", "Zonder samenvatting", "Zonder team", "Met bron die nooit is nagekeken",
    ];
}
