using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>How states and needs are called on the page, and in the address.</summary>
public static class InitiativeWords
{
    /// <summary>In the order in which an initiative goes through them.</summary>
    public static readonly IReadOnlyList<InitiativeState> States =
    [
        InitiativeState.Idea, InitiativeState.SeeksSupport, InitiativeState.Preparation, InitiativeState.Active,
        InitiativeState.Completed, InitiativeState.Maintained, InitiativeState.Stopped, InitiativeState.Unknown,
    ];

    public static readonly IReadOnlyList<InitiativeNeeds> AllNeeds = [InitiativeNeeds.Hands, InitiativeNeeds.Room, InitiativeNeeds.Money, InitiativeNeeds.Knowledge];

    public static string Text(this InitiativeState state) => state switch
    {
        InitiativeState.Idea => "Idee",
        InitiativeState.SeeksSupport => "Zoekt steun",
        InitiativeState.Preparation => "In voorbereiding",
        InitiativeState.Active => "Bezig",
        InitiativeState.Completed => "Klaar",
        InitiativeState.Maintained => "In beheer",
        InitiativeState.Stopped => "Gestopt",
        _ => "Onbekend",
    };

    /// <summary>What the state means for somebody who reads the word for the first time.</summary>
    public static string Explanation(this InitiativeState state) => state switch
    {
        InitiativeState.Idea => "Iemand heeft het bedacht. Er is nog geen plan.",
        InitiativeState.SeeksSupport => "De mensen zoeken anderen die meedoen of helpen.",
        InitiativeState.Preparation => "Het plan wordt uitgewerkt.",
        InitiativeState.Active => "Mensen zijn ermee bezig.",
        InitiativeState.Completed => "Het is af.",
        InitiativeState.Maintained => "Het is er, en mensen uit de buurt houden het bij.",
        InitiativeState.Stopped => "Het gaat niet door, of het is opgehouden.",
        _ => "De bron zegt niet hoe ver het is.",
    };

    /// <summary>The word in the address.</summary>
    public static string Slug(this InitiativeState state) => state switch
    {
        InitiativeState.Preparation => "voorbereiding",
        InitiativeState.Maintained => "beheer",
        InitiativeState.SeeksSupport => "zoekt-steun",
        _ => state.Text().ToLowerInvariant(),
    };

    public static string Text(this InitiativeNeeds need) => need switch
    {
        InitiativeNeeds.Hands => "Mensen die helpen",
        InitiativeNeeds.Room => "Een plek",
        InitiativeNeeds.Money => "Geld",
        _ => "Kennis",
    };

    /// <summary>The word in the address.</summary>
    public static string Slug(this InitiativeNeeds need) => need switch
    {
        InitiativeNeeds.Hands => "handen",
        InitiativeNeeds.Room => "ruimte",
        InitiativeNeeds.Money => "geld",
        _ => "kennis",
    };

    /// <summary>'mensen die helpen en geld'; empty for none.</summary>
    public static string List(this InitiativeNeeds needs) => DutchText.List([.. AllNeeds.Where(need => needs.HasFlag(need)).Select(need => need.Text().ToLowerInvariant())]);

    /// <summary>'Bezig, stand van 2021'</summary>
    public static string Standing(InitiativeCard initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return $"{StateOrUnknown(initiative.State)}, {PlanWords.AsOf(initiative.StateYear)}";
    }

    public static string StateOrUnknown(InitiativeState state) => state == InitiativeState.Unknown ? "Hoe ver het is, weten wij niet" : state.Text();
}
