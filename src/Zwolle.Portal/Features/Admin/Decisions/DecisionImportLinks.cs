using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Decisions;

public static class DecisionImportLinks
{
    public const string Page = ContentLinks.Decisions + "/inlezen";

    /// <summary>Makes the drafts, once somebody saw what would come.</summary>
    public const string Run = Page + "/uitvoeren";

    public const string Example = Page + "/voorbeeld.csv";
}
