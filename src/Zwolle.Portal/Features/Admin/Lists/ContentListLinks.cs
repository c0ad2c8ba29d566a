using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>Addresses of lists under a filter. Who counts something links to the list that counts the same.</summary>
public static class ContentListLinks
{
    /// <summary>The page that leads to the lists of small texts.</summary>
    public const string Texts = "/beheer/teksten";

    /// <summary>The list of plans as a table.</summary>
    public const string PlansFile = ContentLinks.Plans + "/lijst.csv";

    /// <summary>Lists count no further than this, and neither does who links to them.</summary>
    public const int MostCounted = ContentListPage.Most;

    public static string Plans(ContentFilter filter) => Of(ContentKind.Plan, filter);

    public static string Moments(ContentFilter filter) => Of(ContentKind.ParticipationMoment, filter);

    public static string GuideSteps(OwnedFilter filter) => Of(ContentKind.GuideStep, filter);

    public static string Schemes(OwnedFilter filter) => Of(ContentKind.FundingScheme, filter);

    public static string Goals(OwnedFilter filter) => Of(ContentKind.NeighbourhoodGoal, filter);

    public static string Initiatives(OwnedFilter filter) => Of(ContentKind.Initiative, filter);

    public static string SupportPoints(OwnedFilter filter) => Of(ContentKind.SupportPoint, filter);

    public static string Decisions(OwnedFilter filter) => Of(ContentKind.Decision, filter);

    public static string ExternalLinks(TextFilter filter) => Of(ContentKind.ExternalLink, filter);

    public static string Of(ContentKind kind, TextFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ContentLinks.List(kind) + filter.ToQuery();
    }

    /// <summary>All rows of a list under its filter, as a table.</summary>
    public static string Sheet(ContentKind kind, TextFilter filter) => $"{ContentLinks.List(kind)}/lijst.csv{(filter with { Page = null }).ToQuery()}";

    /// <summary>Where ticked rows are sent, with the filter to come back to.</summary>
    public static string Bulk(ContentKind kind, TextFilter filter) => $"{ContentLinks.List(kind)}/tegelijk{filter?.ToQuery()}";

    public static string BulkRun(ContentKind kind, TextFilter filter) => $"{ContentLinks.List(kind)}/tegelijk/uitvoeren{filter?.ToQuery()}";
}
