using System.Globalization;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>What a list of one kind shows, and what it can be asked.</summary>
public sealed record ContentListShape(ContentKind Kind, string Title, string Singular, string Plural)
{
    /// <summary>What the list is for, in one sentence.</summary>
    public string? Intro { get; init; }

    /// <summary>Pages of the same noun that are no list of it.</summary>
    public IReadOnlyList<BesideLink> Beside { get; init; } = [];

    public IReadOnlyList<ListWord<ItemState>> States { get; init; } = [];

    public IReadOnlyList<ListWord<MissingPart>> Parts { get; init; } = [];

    public IReadOnlyList<ListWord<MomentStage>> Stages { get; init; } = [];

    /// <summary>The first is how the list begins.</summary>
    public required IReadOnlyList<ListWord<ListOrder>> Orders { get; init; }

    public IReadOnlyList<BulkAction> Actions { get; init; } = [];

    public bool HasArea { get; init; }

    public bool HasWholeCity { get; init; } = true;

    /// <summary>Some of them are of no known wijk.</summary>
    public bool HasUnknownArea { get; init; }

    /// <summary>Has an owner team, a day of review and the day of its last change.</summary>
    public bool HasOwner { get; init; }

    public bool HasSource { get; init; }

    public bool CanBeNew { get; init; } = true;

    /// <summary>There is a <see cref="ContentSheet"/> of it.</summary>
    public bool CanBeDownloaded { get; init; }

    public bool IsSmall => Kind is not (ContentKind.Plan or ContentKind.ParticipationMoment or ContentKind.Decision or ContentKind.Digest);
}

/// <summary>A page beside a list.</summary>
/// <param name="Text">Of the link.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="ForWriters">Who only reads may not come there.</param>
public sealed record BesideLink(string Text, string Path, bool ForWriters = false);

/// <summary>A row of a list.</summary>
public sealed record ContentListRow(int Id, string Title)
{
    /// <summary>What else tells it from others: the date of a moment, the owner of a page.</summary>
    public string? Note { get; init; }

    public ItemState? State { get; init; }

    public MomentState? Moment { get; init; }

    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public bool IsAreaUnknown { get; init; }

    public string? Team { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public DateTime? ChangedAt { get; init; }

    /// <summary>'datum onbekend', 'nagekeken op 3 december 2026'; null where it has no source.</summary>
    public string? Checked { get; init; }

    /// <summary>The kind and key of what it is changed with; null: itself.</summary>
    public (ContentKind Kind, int Id)? ChangedWith { get; init; }

    public WaitingRevision? Waiting { get; init; }

    public bool IsReviewOverdue(DateOnly today) => State == ItemState.Live && ReviewOn < today;

    public static ItemState StateOf(DateTime? publishedAt, DateTime? withdrawnAt) =>
        withdrawnAt is not null ? ItemState.Withdrawn : publishedAt is not null ? ItemState.Live : ItemState.Draft;
}

/// <summary>What waits to be published of an item.</summary>
public sealed record WaitingRevision(int ItemId, RevisionState State, string? Author, DateTime? PublishAt)
{
    /// <summary>'concept van Anna', 'ingepland voor 4 december 2026, van Anna'</summary>
    public string Text => State == RevisionState.Scheduled && PublishAt is { } at
        ? $"ingepland voor {DutchText.ShortDate(DateOnly.FromDateTime(PortalClock.ToLocal(at)))}, van {Author}"
        : $"{State.Text()} van {Author}";
}

/// <summary>The page of a list.</summary>
public sealed record ContentListPage(
    ContentListShape Shape,
    TextFilter Filter,
    ContentCriteria Criteria,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyList<string> Teams,
    IReadOnlyList<ContentListRow> Rows,
    int Total,
    int Page,
    DateOnly Today)
{
    public const int PageSize = 25;
    public const int LastPage = 50;

    /// <summary>As many as all pages hold: more are not counted.</summary>
    public const int Most = PageSize * LastPage;

    /// <summary>How many rows were just changed; null when none were.</summary>
    public int? Done { get; init; }

    public bool IsMore => Total > Most;

    public string Found => IsMore
        ? $"Meer dan {DutchText.Number(Most)} {Shape.Plural} gevonden"
        : $"{DutchText.Count(Total, Shape.Singular, Shape.Plural)} gevonden";

    public Pagination Pages => new(Page, Pagination.LastOf(Total, PageSize, LastPage), page => ContentListLinks.Of(Shape.Kind, Filter with { Page = PageNumber.Text(page) }));

    /// <summary>What can be done with the rows; nothing for who only reads.</summary>
    public IEnumerable<ListWord<BulkAction>> Actions => Criteria.Me.MayWrite ? ContentListWords.Actions.Where(action => Shape.Actions.Contains(action.Value)) : [];

    public bool MayChange(ContentListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Criteria.Me.MayChange(row.NeighbourhoodIds);
    }

    /// <summary>'Assendorp en Berkum', 'Hele stad', 'Niet bekend'</summary>
    public string Area(ContentListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsAreaUnknown ? "Niet bekend" : row.NeighbourhoodIds.Count == 0 ? "Hele stad" : Portal.Names(row.NeighbourhoodIds);
    }

    /// <summary>The same list in another order.</summary>
    public string OrderedBy(ListOrder order) => ContentListLinks.Of(Shape.Kind, Filter with { Page = null, Order = Shape.Orders.First(word => word.Value == order).Slug });

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
