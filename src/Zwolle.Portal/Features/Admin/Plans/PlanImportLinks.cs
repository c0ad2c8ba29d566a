using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Plans;

public static class PlanImportLinks
{
    public const string Page = ContentLinks.Plans + "/importeren";

    /// <summary>Makes the drafts, once somebody saw what would come.</summary>
    public const string Run = Page + "/uitvoeren";

    public const string Example = Page + "/voorbeeld.csv";
}
