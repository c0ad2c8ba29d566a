namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Who reads what is typed in a field.</summary>
public enum TextAudience
{
    /// <summary>Nobody reads it as a text: a name, an address, a title of somebody else's page.</summary>
    None,

    Residents,

    Colleagues,
}

/// <summary>
/// From where on the help says something. Sources: the checklist of Direct Duidelijk (a paragraph of six lines, an
/// average of 15 words per sentence and none above 20 to 25, a subheading from three paragraphs on).
/// </summary>
public sealed record TextThresholds
{
    /// <summary>For what residents read.</summary>
    public static readonly TextThresholds Residents = new();

    /// <summary>For notes among colleagues, who know each other's abbreviations.</summary>
    public static readonly TextThresholds Colleagues = new()
    {
        MostWordsPerSentence = 25,
        MostWordsPerParagraph = 100,
        MostWordsInFirstParagraph = 100,
        FewestParagraphsForHeading = 6,
        Silent = new HashSet<RemarkKind> { RemarkKind.Passive, RemarkKind.Abbreviation, RemarkKind.BareLink },
        SaysU = false,
    };

    public int MostWordsPerSentence { get; init; } = 20;

    /// <summary>About six lines.</summary>
    public int MostWordsPerParagraph { get; init; } = 75;

    public int MostWordsInFirstParagraph { get; init; } = 60;

    /// <summary>A text of so many paragraphs without a subheading should have some, if it is also as long as <see cref="FewestWordsForHeading"/>.</summary>
    public int FewestParagraphsForHeading { get; init; } = 3;

    public int FewestWordsForHeading { get; init; } = 150;

    /// <summary>The rest of the site says 'u', so a 'je' alone is mixed too.</summary>
    public bool SaysU { get; init; } = true;

    /// <summary>Of what nothing is said.</summary>
    public IReadOnlySet<RemarkKind> Silent { get; init; } = new HashSet<RemarkKind>();

    /// <summary>Null for who reads no text.</summary>
    public static TextThresholds? For(TextAudience audience) => audience switch
    {
        TextAudience.Residents => Residents,
        TextAudience.Colleagues => Colleagues,
        _ => null,
    };
}
