using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Features.Plans;

/// <summary>How phases and levels are called on the page, and in the address.</summary>
public static class PlanWords
{
    public static readonly IReadOnlyList<PlanPhase> Phases = Enum.GetValues<PlanPhase>();

    public static string Text(this PlanPhase phase) => phase switch
    {
        PlanPhase.Exploration => "Verkenning",
        PlanPhase.Preparation => "Voorbereiding",
        PlanPhase.Decision => "Besluitvorming",
        PlanPhase.Execution => "Uitvoering",
        PlanPhase.Completed => "Klaar",
        PlanPhase.Stopped => "Gestopt",
        _ => "Onbekend",
    };

    /// <summary>What the phase means for somebody who reads the word for the first time.</summary>
    public static string Explanation(this PlanPhase phase) => phase switch
    {
        PlanPhase.Exploration => "Er wordt onderzocht wat er kan.",
        PlanPhase.Preparation => "Het plan wordt uitgewerkt.",
        PlanPhase.Decision => "Het plan ligt bij de raad of het college voor een besluit.",
        PlanPhase.Execution => "Het werk is bezig.",
        PlanPhase.Completed => "Het werk is af.",
        PlanPhase.Stopped => "Het plan gaat niet door.",
        _ => "De bron zegt niet hoe ver dit plan is.",
    };

    /// <summary>The word in the address.</summary>
    public static string Slug(this PlanPhase phase) => phase.Text().ToLowerInvariant();

    /// <summary>'Uitvoering', or that we don't know.</summary>
    public static string Standing(this PlanPhase phase) => phase == PlanPhase.Unknown ? "Hoe ver het is, weten wij niet" : phase.Text();

    /// <summary>'stand van 2023'</summary>
    public static string AsOf(int year) => year == 0 ? "datum onbekend" : $"stand van {year}";

    public static string Text(this ParticipationLevel level) => level switch
    {
        ParticipationLevel.Inform => "U krijgt informatie",
        ParticipationLevel.Consult => "U geeft uw mening",
        ParticipationLevel.Advise => "U geeft advies",
        ParticipationLevel.Coproduce => "U maakt het plan samen met de gemeente",
        ParticipationLevel.Decide => "U beslist mee",
        _ => "Niet bekend",
    };

    /// <summary>The word that the law and the municipality use for the level.</summary>
    public static string? Term(this ParticipationLevel level) => level switch
    {
        ParticipationLevel.Inform => "informeren",
        ParticipationLevel.Consult => "raadplegen",
        ParticipationLevel.Advise => "adviseren",
        ParticipationLevel.Coproduce => "coproduceren",
        ParticipationLevel.Decide => "meebeslissen",
        _ => null,
    };
}
