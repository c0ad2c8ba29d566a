namespace Zwolle.Portal.Features.Admin.Start;

public static class StartLinks
{
    public const string Page = "/beheer";
}
