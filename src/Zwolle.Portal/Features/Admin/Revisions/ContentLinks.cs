using System.Globalization;
using Zwolle.Portal.Data.Revisions;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>The addresses of what staff write, the same for every kind.</summary>
public static class ContentLinks
{
    /// <summary>The segment of a kind, as a constraint of routes that serve all of them.</summary>
    public const string AnyKind = "{kind:regex(^(plannen|meedoen|plekken|contacten|themas|wijkteksten|links|stappen|regelingen|doelen|initiatieven|ontmoeten|besluiten|maandbericht|verhalen)$)}";

    public const string Plans = "/beheer/plannen";
    public const string Moments = "/beheer/meedoen";
    public const string Locations = "/beheer/plekken";
    public const string Contacts = "/beheer/contacten";
    public const string Themes = "/beheer/themas";
    public const string NeighbourhoodTexts = "/beheer/wijkteksten";
    public const string ExternalLinks = "/beheer/links";
    public const string GuideSteps = "/beheer/stappen";
    public const string Schemes = "/beheer/regelingen";
    public const string Goals = "/beheer/doelen";
    public const string Initiatives = "/beheer/initiatieven";
    public const string SupportPoints = "/beheer/ontmoeten";
    public const string Decisions = "/beheer/besluiten";
    public const string Digests = "/beheer/maandbericht";
    public const string Stories = "/beheer/verhalen";

    /// <summary>Shows a text with marks (Markdown) as residents would read it.</summary>
    public const string Marks = "/beheer/opmaak";

    public static string List(ContentKind kind) => kind switch
    {
        ContentKind.Plan => Plans,
        ContentKind.ParticipationMoment => Moments,
        ContentKind.Location => Locations,
        ContentKind.ContactRoute => Contacts,
        ContentKind.Theme => Themes,
        ContentKind.Neighbourhood => NeighbourhoodTexts,
        ContentKind.GuideStep => GuideSteps,
        ContentKind.FundingScheme => Schemes,
        ContentKind.NeighbourhoodGoal => Goals,
        ContentKind.Initiative => Initiatives,
        ContentKind.SupportPoint => SupportPoints,
        ContentKind.Decision => Decisions,
        ContentKind.Digest => Digests,
        ContentKind.Story => Stories,
        _ => ExternalLinks,
    };

    public static ContentKind KindOf(string segment) => Enum.GetValues<ContentKind>().Single(kind => List(kind) == "/beheer/" + segment);

    public static string New(ContentKind kind) => List(kind) + "/nieuw";

    public static string Copy(ContentKind kind, int itemId) => $"{New(kind)}?kopie={Number(itemId)}";

    /// <summary>The form, with what waits to be published.</summary>
    public static string Edit(ContentKind kind, int itemId) => $"{List(kind)}/{Number(itemId)}";

    public static string History(ContentKind kind, int itemId) => Edit(kind, itemId) + "/geschiedenis";

    public static string Preview(ContentKind kind, int itemId) => Edit(kind, itemId) + "/voorbeeld";

    /// <summary>The page as residents would see it.</summary>
    public static string PreviewPage(ContentKind kind, int itemId) => Edit(kind, itemId) + "/voorbeeld/pagina";

    public static string Withdraw(ContentKind kind, int itemId) => Edit(kind, itemId) + "/intrekken";

    public static string Restore(ContentKind kind, int itemId) => Edit(kind, itemId) + "/terugzetten";

    public static string Erase(ContentKind kind, int itemId) => Edit(kind, itemId) + "/wissen";

    private static string Number(int itemId) => itemId.ToString(CultureInfo.InvariantCulture);
}
