using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Follow;

public static class FollowLinks
{
    public const string Page = "/blijf-op-de-hoogte";

    public static string In(string neighbourhood) => Page + QueryText.Of(("wijk", neighbourhood));
}
