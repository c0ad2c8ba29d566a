namespace Zwolle.Portal.Features.Admin.Start;

public static class StartLinks
{
    public const string Page = "/beheer";

    /// <summary>Mail that waits, was sent or was given up.</summary>
    public const string Mail = Page + "/mail";

    public const string Users = Page + "/gebruikers";
}
