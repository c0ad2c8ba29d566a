using Zwolle.Portal.Data.Ideas;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>Ideas in words.</summary>
public static class IdeaWords
{
    public static string Text(this IdeaState state) => state switch
    {
        IdeaState.New => "Ontvangen",
        IdeaState.InProgress => "In behandeling",
        IdeaState.Answered => "Beantwoord",
        IdeaState.Continued => "Wordt een initiatief",
        IdeaState.Closed => "Afgesloten",
        _ => "Niet in behandeling",
    };

    /// <summary>The look of the state, as <c>zp-status--…</c>.</summary>
    public static string Style(this IdeaState state, bool isLate) => isLate ? "overdue" : state switch
    {
        IdeaState.New => "announced",
        IdeaState.InProgress => "soon",
        IdeaState.Answered or IdeaState.Continued => "answered",
        _ => "closed",
    };

    /// <summary>What the state means for who sent the idea.</summary>
    public static string Meaning(this IdeaState state) => state switch
    {
        IdeaState.New => "Uw idee is binnen. Er heeft nog niemand naar gekeken.",
        IdeaState.InProgress => "Het team kijkt naar uw idee.",
        IdeaState.Answered => "Er is een antwoord op uw idee.",
        IdeaState.Continued => "Uw idee gaat verder als initiatief.",
        IdeaState.Closed => "Het team is klaar met uw idee.",
        _ => "Het team doet niets met dit bericht.",
    };
}
