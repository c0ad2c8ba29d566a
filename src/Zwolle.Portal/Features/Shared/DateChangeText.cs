using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;

namespace Zwolle.Portal.Features.Shared;

/// <summary>A moved date as one line: 'Start van het werk: was voorjaar 2027, wordt 2028'.</summary>
public static class DateChangeText
{
    public static string Of(DateChange change)
    {
        var (before, after) = Dates(change);
        return $"{What(change)}: was {before}, wordt {after}";
    }

    /// <summary>The same as news: 'Datum veranderd (start van het werk): was voorjaar 2027, is nu 2028. Reden: ...'</summary>
    public static string News(DateChange change)
    {
        var (before, after) = Dates(change);
        var what = change.Which is ChangedDate.PlanStart or ChangedDate.PlanEnd or ChangedDate.AnswerBy ? $" ({What(change).ToLowerInvariant()})" : "";
        return $"Datum veranderd{what}: was {before}, is nu {after}. Reden: {DutchText.FullStop(change.Reason)}";
    }

    private static string What(DateChange change) => change.Which switch
    {
        ChangedDate.PlanStart => "Start van het werk",
        ChangedDate.PlanEnd => "Einde van het werk",
        ChangedDate.AnswerBy => "Antwoord",
        _ => "Meedoen",
    };

    private static (string Before, string After) Dates(DateChange change) => (Text(change.Before), Text(change.After));

    private static string Text(ApproximateDate? date) => date is null ? "onbekend" : DutchText.Approximate(date);
}
