using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Help;

/// <summary>The handbook under /beheer/hulp, and which part of it belongs to a page of staff.</summary>
public static class HelpLinks
{
    public const string Page = "/beheer/hulp";

    /// <summary>Where pictures stand in the handbook, as its pages write it.</summary>
    public const string PictureFolder = "beeld";

    /// <summary>The name of the page that the others are listed on.</summary>
    public const string Front = "README";

    /// <summary>The part about pages that have none of their own.</summary>
    private const string Overview = "overzicht";

    /// <summary>The parts, by the start of the address of the pages they help with.</summary>
    private static readonly (string Path, string Part)[] Parts =
    [
        (ContentLinks.Plans, "schrijven#een-plan"),
        (ContentLinks.Moments, "schrijven#een-moment-om-mee-te-doen"),
        (ContentLinks.Decisions + "/inlezen", "besluiten#een-besluitenlijst-inlezen"),
        (ContentLinks.Decisions + "/gemist", "besluiten#vragen-om-een-stuk"),
        (ContentLinks.Decisions, "besluiten"),
        (ContentLinks.Digests, "maandbericht"),
        (ContentLinks.Stories, "verhalen"),
        (ContentLinks.SupportPoints, "schrijven#plekken-hulp-en-verenigingen"),
        (ContentListLinks.Texts, "schrijven#andere-teksten"),
        (ContentLinks.Locations, "schrijven#andere-teksten"),
        (ContentLinks.Contacts, "schrijven#andere-teksten"),
        (ContentLinks.Themes, "schrijven#andere-teksten"),
        (ContentLinks.NeighbourhoodTexts, "schrijven#andere-teksten"),
        (ContentLinks.ExternalLinks, "schrijven#andere-teksten"),
        (ContentLinks.GuideSteps, "schrijven#andere-teksten"),
        (ContentLinks.Schemes, "schrijven#andere-teksten"),
        (ContentLinks.Goals, "schrijven#andere-teksten"),
        (ContentLinks.Initiatives, "schrijven#andere-teksten"),
        ("/beheer/ideeen/balie", "ideeen#aan-de-balie"),
        ("/beheer/ideeen", "ideeen"),
        ("/beheer/nieuwsbrief", "nieuwsbrief"),
        ("/beheer/mail", "nieuwsbrief"),
        ("/beheer/kwaliteit", "overzicht#kwaliteit"),
        ("/beheer/vergaderingen", "raad-en-talen#vergaderingen-van-de-raad"),
        ("/beheer/kranten", "krant"),
        ("/beheer/gebruikers", "aanmelden#voor-beheerders"),
        ("/beheer/account", "aanmelden#uw-account"),
    ];

    /// <summary>The part that the pages under each path lead to.</summary>
    public static IEnumerable<(string Path, string Part)> All => Parts.Append(("/beheer", Overview));

    public static string Of(string name) => name == Front ? Page : $"{Page}/{name}";

    public static string Picture(string file) => $"{Page}/{PictureFolder}/{file}";

    /// <summary>The part about a page of staff; the overview when none is about it alone.</summary>
    /// <param name="path">Path of the page.</param>
    public static string For(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var part = Parts.FirstOrDefault(part => path == part.Path || path.StartsWith(part.Path + "/", StringComparison.Ordinal)).Part;
        return $"{Page}/{part ?? Overview}";
    }
}
