using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;

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

    /// <summary>The answers to 'Wat wilt u doen?'.</summary>
    public static IReadOnlyList<(string Word, string Text)> Themes { get; } =
    [
        ("groen", "Iets met groen of natuur"), ("spelen", "Spelen of sporten"), ("ontmoeten", "Elkaar ontmoeten, een feest"),
        ("verkeer", "Verkeer of veiligheid"), ("duurzaam", "Energie of afval"), ("anders", "Iets anders"),
    ];

    /// <summary>The answers to 'Met wie doet u het?'.</summary>
    public static IReadOnlyList<(string Word, string Text)> Who { get; } =
    [
        ("alleen", "Nog alleen"), ("buren", "Met buren"), ("organisatie", "Met een vereniging, stichting of school"),
    ];

    public static IReadOnlyList<GuidePart> Parts { get; } = Enum.GetValues<GuidePart>();

    /// <summary>What else on this site helps with a step; null for nothing.</summary>
    public static (string Text, string Button, string Link)? Tool(string slug) => slug switch
    {
        "geld" => ("Wij zetten op een rij welke regelingen er zijn. Vijf vragen wijzen aan wat bij u past.", "Zoek wat past", MoneyLinks.Helper),
        "buren" => ("Zoekt u een plek om samen te komen, of een vereniging die u kan helpen?", "Bekijk plekken en verenigingen", SupportPointLinks.List),
        "gemeenteraad" => ("Wanneer vergadert de raad, tot wanneer meldt u zich aan, en hoeveel handtekeningen hebt u nodig?", "Bekijk hoe het gaat", CouncilLinks.Page),
        _ => null,
    };

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
    public static string OnlyFor(IReadOnlyList<string> conditions) => "alleen bij " + Any(conditions);

    /// <summary>'grond van de gemeente of onbekende grond'</summary>
    public static string Any(IEnumerable<string> conditions) =>
        DutchText.List([.. conditions.Where(Conditions.ContainsKey).Select(word => Conditions[word])], "of");
}
