namespace Zwolle.Portal.Features.Admin.Account;

public static class AccountLinks
{
    public const string SignIn = "/beheer/inloggen";

    /// <summary>Where to go after signing in; an address of this site.</summary>
    public const string ReturnName = "terug";
}
