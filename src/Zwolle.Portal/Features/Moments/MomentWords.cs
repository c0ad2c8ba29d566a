using Zwolle.Portal.Data.Moments;

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

    public static bool IsOpen(this MomentState state) => state is MomentState.Open or MomentState.ClosingSoon;

    public static bool IsPast(this MomentState state) => !state.IsOpen() && state != MomentState.Announced;
}
