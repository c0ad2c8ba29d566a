using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Links;

public static class BrokenLinkLinks
{
    public const string Page = ContentLinks.ExternalLinks + "/niet-te-vinden";
}
