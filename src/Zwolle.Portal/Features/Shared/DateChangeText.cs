using Zwolle.Portal.Data.DateChanges;

namespace Zwolle.Portal.Features.Shared;

/// <summary>A moved date as one line: 'Start van het werk: was voorjaar 2027, wordt 2028'.</summary>
public static class DateChangeText
{
    public static string Of(DateChange change)
    {
        var what = change.Which switch
        {
            ChangedDate.PlanStart => "Start van het werk",
            ChangedDate.PlanEnd => "Einde van het werk",
            ChangedDate.AnswerBy => "Antwoord",
            _ => "Meedoen",
        };
        var before = change.Before is null ? "onbekend" : DutchText.Approximate(change.Before);
        var after = change.After is null ? "onbekend" : DutchText.Approximate(change.After);
        return $"{what}: was {before}, wordt {after}";
    }
}
