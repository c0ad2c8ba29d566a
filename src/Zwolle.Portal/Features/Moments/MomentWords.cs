using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Moments;

public static class MomentWords
{
    public static readonly IReadOnlyList<MomentKind> Kinds = Enum.GetValues<MomentKind>();

    public static string Text(this MomentKind kind) => kind switch
    {
        MomentKind.DropIn => "Inloop",
        MomentKind.Meeting => "Bijeenkomst",
        MomentKind.Conversation => "Gesprek",
        MomentKind.Survey => "Vragenlijst",
        MomentKind.Response => "Reageren op een ontwerp",
        MomentKind.Address => "Inspreken bij de raad",
        MomentKind.Walk => "Wandeling",
        MomentKind.WorkingGroup => "Werkgroep",
        _ => "Stemming",
    };

    public static string Slug(this MomentKind kind) => kind switch
    {
        MomentKind.Response => "reageren",
        MomentKind.Address => "inspreken",
        _ => kind.Text().ToLowerInvariant(),
    };

    public static string Text(this MomentState state) => state switch
    {
        MomentState.Announced => "Begint later",
        MomentState.Open => "Nu open",
        MomentState.ClosingSoon => "Sluit binnenkort",
        MomentState.Closed => "Gesloten",
        MomentState.Answered => "Antwoord gegeven",
        MomentState.AnswerOverdue => "Antwoord is te laat",
        _ => "Gaat niet door",
    };

    /// <summary>The name of the state in the style sheet.</summary>
    public static string Style(this MomentState state) => state switch
    {
        MomentState.Announced => "announced",
        MomentState.Open => "open",
        MomentState.ClosingSoon => "soon",
        MomentState.Closed => "closed",
        MomentState.Answered => "answered",
        MomentState.AnswerOverdue => "overdue",
        _ => "cancelled",
    };

    /// <summary>When it is or was, in words: a day with its hour, a period, a rough date, or that we don't know.</summary>
    public static string When(DateOnly? firstDay, DateOnly? lastDay, DatePrecision? precision, DateTime? startsAt, DateTime? endsAt) => (firstDay, lastDay, precision, startsAt) switch
    {
        (_, _, _, { } start) => $"{DutchText.Date(DateOnly.FromDateTime(PortalClock.ToLocal(start)))}, {DutchText.Time(start, endsAt)}",
        ({ } first, { } last, DatePrecision.Day, null) when first == last => DutchText.Date(last),
        ({ } first, { } last, { } known, null) => DutchText.Approximate(new ApproximateDate(first, last, known)),
        _ => "datum niet bekend",
    };

    public static bool IsOpen(this MomentState state) => state is MomentState.Open or MomentState.ClosingSoon;

    public static bool IsPast(this MomentState state) => !state.IsOpen() && state != MomentState.Announced;
}
