using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Guide;

/// <summary>The guide in words.</summary>
public static class GuideWords
{
    /// <summary>Where Zwolle explains the phases of Hanza!.</summary>
    public const string HanzaAddress = "https://www.zwolle.nl/hanza-de-drie-fasen";

    private static readonly Dictionary<string, string> Conditions = new(StringComparer.Ordinal)
    {
        ["groen"] = "groen",
        ["spelen"] = "spelen of sport",
        ["ontmoeten"] = "ontmoeten",
        ["verkeer"] = "verkeer",
        ["duurzaam"] = "energie of afval",
        ["anders"] = "iets anders",
        ["alleen"] = "een plan van u alleen",
        ["buren"] = "een plan met buren",
        ["organisatie"] = "een plan met een organisatie",
        ["klein"] = "iets kleins",
        ["middel"] = "iets voor de hele straat",
        ["groot"] = "iets groots",
        ["eigen"] = "eigen grond",
        ["gemeente"] = "grond van de gemeente",
        ["ander"] = "grond van iemand anders",
        ["binnen"] = "een gebouw",
        ["onbekend"] = "onbekende grond",
        ["tijdelijk"] = "iets tijdelijks",
        ["blijvend"] = "iets dat blijft",
    };

    public static IReadOnlyList<GuidePart> Parts { get; } = Enum.GetValues<GuidePart>();

    public static string Text(this GuidePart part) => part switch
    {
        GuidePart.Start => "Klaar voor de start",
        GuidePart.Elaboration => "Uitwerking",
        GuidePart.Completion => "Slot",
        _ => "Zijpaden",
    };

    public static string Explanation(this GuidePart part) => part switch
    {
        GuidePart.Start => "U weet wat u wilt, en met wie.",
        GuidePart.Elaboration => "U maakt het plan af: hoe, met welk geld en op welke plek.",
        GuidePart.Completion => "U gaat het doen, en u zorgt dat het blijft.",
        _ => "Deze wegen hebt u alleen soms nodig.",
    };

    /// <summary>'alleen bij grond van de gemeente of onbekende grond'</summary>
    public static string OnlyFor(IReadOnlyList<string> conditions) =>
        "alleen bij " + DutchText.List([.. conditions.Where(Conditions.ContainsKey).Select(word => Conditions[word])], "of");
}
