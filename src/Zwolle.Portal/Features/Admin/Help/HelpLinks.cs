using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Mail;
using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Admin.Paper;
using Zwolle.Portal.Features.Admin.Quality;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Admin.Users;

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
        (DecisionImportLinks.Page, "besluiten#een-besluitenlijst-inlezen"),
        (MissingDocumentInboxLinks.List, "besluiten#vragen-om-een-stuk"),
        (ContentLinks.Decisions, "besluiten"),
        (ContentLinks.Digests, "maandbericht"),
        (ContentLinks.Stories, "verhalen"),
        (FileAdminLinks.List, "bestanden"),
        (ContentLinks.SupportPoints, "schrijven#plekken-hulp-en-verenigingen"),
        (ContentListLinks.Texts, "schrijven#andere-teksten"),
        (ContentLinks.Locations, "plekken"),
        (ContentLinks.Contacts, "schrijven#andere-teksten"),
        (ContentLinks.Themes, "schrijven#andere-teksten"),
        (ContentLinks.NeighbourhoodTexts, "schrijven#andere-teksten"),
        (ContentLinks.ExternalLinks, "schrijven#andere-teksten"),
        (ContentLinks.GuideSteps, "schrijven#andere-teksten"),
        (ContentLinks.Schemes, "schrijven#andere-teksten"),
        (ContentLinks.Goals, "schrijven#andere-teksten"),
        (ContentLinks.Initiatives, "schrijven#andere-teksten"),
        (IdeaInboxLinks.Desk, "ideeen#aan-de-balie"),
        (IdeaInboxLinks.List, "ideeen"),
        (NewsletterAdminLinks.Page, "nieuwsbrief"),
        (MailLinks.Page, "nieuwsbrief"),
        (QualityLinks.Page, "overzicht#kwaliteit"),
        (MeetingLinks.List, "raad-en-talen#vergaderingen-van-de-raad"),
        (AdminPaperLinks.Page, "krant"),
        (UserLinks.List, "aanmelden#voor-beheerders"),
        (AccountLinks.Account, "aanmelden#uw-account"),
    ];

    /// <summary>The part that the pages under each path lead to.</summary>
    public static IEnumerable<(string Path, string Part)> All => Parts.Append((StartLinks.Page, Overview));

    public static string Of(string name) => name == Front ? Page : $"{Page}/{name}";

    public static string Picture(string file) => $"{Page}/{PictureFolder}/{file}";

    /// <summary>The part about a page of staff: the overview when none is about it alone, null for the handbook itself.</summary>
    /// <param name="path">Path of the page.</param>
    public static string? For(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsUnder(path, Page) ? null : $"{Page}/{Parts.FirstOrDefault(part => IsUnder(path, part.Path)).Part ?? Overview}";
    }

    private static bool IsUnder(string path, string start) => path == start || path.StartsWith(start + "/", StringComparison.Ordinal);
}
