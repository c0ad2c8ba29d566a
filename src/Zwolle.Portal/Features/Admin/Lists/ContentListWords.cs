using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>How far an item is. The first three are about the revision that waits beside what residents see.</summary>
public enum ItemState
{
    /// <summary>Somebody writes it, or residents never saw it and nothing waits.</summary>
    Draft,
    Review,
    Scheduled,
    Live,
    Withdrawn,
}

public enum MissingPart
{
    EndDate,
    Summary,
    Owner,
    CheckedSource,

    /// <summary>The way to take part without internet.</summary>
    Offline,
}

/// <summary>What asks for attention in the dates of a moment.</summary>
public enum MomentStage
{
    Ahead,
    Open,
    ClosingSoon,
    AnswerOverdue,
    NoAnswerDate,
    Cancelled,
}

public enum DraftAuthor
{
    Me,
    Others,

    /// <summary>Mine, and not saved for a week.</summary>
    MeLongAgo,
}

/// <summary>The orders that a list can be in; nothing else ever reaches the database.</summary>
public enum ListOrder
{
    Newest,
    Oldest,
    Title,
    Review,
    Team,
    LastDay,

    /// <summary>What residents were promised an answer about first comes first.</summary>
    AnswerBy,

    /// <summary>The order in which residents see them.</summary>
    OnThePage,

    /// <summary>What was added last comes first; for what does not know when it changed.</summary>
    Added,
}

/// <summary>What can be done with several rows at once.</summary>
public enum BulkAction
{
    Withdraw,
    SetTeam,
    SetReview,
    MarkChecked,
}

/// <summary>A value of a filter: how it stands in the address and on the page.</summary>
public sealed record ListWord<T>(T Value, string Slug, string Text)
    where T : struct;

/// <summary>How the filters of lists are called on the page, and in the address.</summary>
public static class ContentListWords
{
    public const string Everywhere = "alle";
    public const string Mine = "mijn";
    public const string WholeCity = "hele-stad";
    public const string UnknownArea = "onbekend";

    public const string Draft = "concept";
    public const string Review = "ter-controle";
    public const string Scheduled = "ingepland";
    public const string Live = "live";
    public const string Withdrawn = "ingetrokken";

    public const string Overdue = "voorbij";
    public const string Unchecked = "niet-nagekeken";

    public const string FromMe = "mij";
    public const string FromOthers = "anderen";
    public const string FromMeLongAgo = "mij-lang";

    public const string NoEndDate = "einddatum";
    public const string NoSummary = "samenvatting";
    public const string NoOwner = "team";
    public const string NoCheckedSource = "nagekeken-bron";
    public const string NoOffline = "zonder-internet";

    public const string Ahead = "komt";
    public const string Open = "open";
    public const string ClosingSoon = "sluit";
    public const string AnswerOverdue = "antwoord-te-laat";
    public const string NoAnswerDate = "geen-antwoorddatum";
    public const string Cancelled = "afgelast";

    public const string OldestFirst = "oudste";

    public static readonly IReadOnlyList<ListWord<ItemState>> States =
    [
        new(ItemState.Draft, Draft, "Concept"),
        new(ItemState.Review, Review, "Ter controle"),
        new(ItemState.Scheduled, Scheduled, "Ingepland"),
        new(ItemState.Live, Live, "Live"),
        new(ItemState.Withdrawn, Withdrawn, "Ingetrokken"),
    ];

    public static readonly IReadOnlyList<ListWord<bool>> Reviews = [new(true, Overdue, "Nakijken is te laat")];

    public static readonly IReadOnlyList<ListWord<bool>> Sources = [new(true, Unchecked, "Zonder 'nagekeken op'")];

    public static readonly IReadOnlyList<ListWord<DraftAuthor>> Authors =
    [
        new(DraftAuthor.Me, FromMe, "Van mij"),
        new(DraftAuthor.MeLongAgo, FromMeLongAgo, "Van mij, ouder dan een week"),
        new(DraftAuthor.Others, FromOthers, "Van anderen"),
    ];

    public static readonly IReadOnlyList<ListWord<MissingPart>> PlanParts =
    [
        new(MissingPart.EndDate, NoEndDate, "Einddatum ontbreekt"),
        new(MissingPart.Summary, NoSummary, "Samenvatting ontbreekt"),
        new(MissingPart.Owner, NoOwner, "Team ontbreekt"),
        new(MissingPart.CheckedSource, NoCheckedSource, "Bron is nooit nagekeken"),
    ];

    public static readonly IReadOnlyList<ListWord<MissingPart>> MomentParts =
    [
        new(MissingPart.Summary, NoSummary, "Samenvatting ontbreekt"),
        new(MissingPart.Owner, NoOwner, "Team ontbreekt"),
        new(MissingPart.Offline, NoOffline, "Meedoen zonder internet ontbreekt"),
        new(MissingPart.CheckedSource, NoCheckedSource, "Bron is nooit nagekeken"),
    ];

    public static readonly IReadOnlyList<ListWord<MomentStage>> Stages =
    [
        new(MomentStage.Open, Open, "Nu open"),
        new(MomentStage.ClosingSoon, ClosingSoon, "Sluit binnen een week"),
        new(MomentStage.Ahead, Ahead, "Open of nog te komen"),
        new(MomentStage.AnswerOverdue, AnswerOverdue, "Antwoord is te laat"),
        new(MomentStage.NoAnswerDate, NoAnswerDate, "Gesloten zonder antwoorddatum"),
        new(MomentStage.Cancelled, Cancelled, "Gaat niet door"),
    ];

    public static readonly IReadOnlyList<ListWord<ListOrder>> Orders =
    [
        new(ListOrder.Newest, "gewijzigd", "Laatst gewijzigd eerst"),
        new(ListOrder.Oldest, OldestFirst, "Langst niet gewijzigd eerst"),
        new(ListOrder.Title, "titel", "Titel, van A tot Z"),
        new(ListOrder.Review, "nakijken", "Wat het eerst nagekeken moet worden"),
        new(ListOrder.Team, "eigenaar", "Team"),
        new(ListOrder.LastDay, "laatste-dag", "Laatste dag, de nieuwste eerst"),
        new(ListOrder.AnswerBy, "antwoord", "Antwoord: wat het langst wacht eerst"),
        new(ListOrder.OnThePage, "pagina", "Zoals op de site"),
        new(ListOrder.Added, "nieuwste", "Nieuwste eerst"),
    ];

    public static readonly IReadOnlyList<ListWord<BulkAction>> Actions =
    [
        new(BulkAction.SetReview, "nakijken", "Andere dag van nakijken"),
        new(BulkAction.SetTeam, "team", "Ander team"),
        new(BulkAction.MarkChecked, "nagekeken", "Vandaag nagekeken"),
        new(BulkAction.Withdraw, "intrekken", "Trek in"),
    ];

    /// <summary>A wijkteam begins with its own wijken, everybody else with the city.</summary>
    public static string DefaultArea(StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(me);
        return me.Role == StaffRole.NeighbourhoodTeam && me.NeighbourhoodIds.Count > 0 ? Mine : Everywhere;
    }

    /// <summary>What a filter asks, by its name in the address.</summary>
    public static string Label(string name) => name switch
    {
        "q" => "Zoek op woorden",
        "wijk" => "Wijk",
        "staat" => "Hoe ver is het?",
        "team" => "Team",
        "van" => "Wat klaarstaat",
        "nakijken" => "Nakijken",
        "mist" => "Wat ontbreekt",
        "stand" => "Meedoen",
        "bron" => "Bron",
        _ => "Volgorde",
    };

    public static string Text(this ItemState state) => state switch
    {
        ItemState.Live => "Live",
        ItemState.Withdrawn => "Ingetrokken",
        _ => "Nog niet live",
    };

    /// <summary>The name of the state in the style sheet.</summary>
    public static string Style(this ItemState state) => state switch
    {
        ItemState.Live => "open",
        ItemState.Withdrawn => "cancelled",
        _ => "announced",
    };

    public static string Text(this RevisionState state) => state switch
    {
        RevisionState.Review => "ter controle",
        RevisionState.Scheduled => "ingepland",
        _ => "concept",
    };
}
