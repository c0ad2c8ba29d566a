namespace Zwolle.Portal.Features.Admin.Account;

public static class AccountLinks
{
    public const string SignIn = "/beheer/inloggen";
    public const string Code = "/beheer/inloggen/code";
    public const string SignOut = "/beheer/uitloggen";
    public const string Confirm = "/beheer/bevestigen";

    /// <summary>To the identity provider, and the address at which it sends people back.</summary>
    public const string WorkAccount = "/beheer/inloggen/werkaccount";
    public const string WorkAccountReturn = "/beheer/inloggen/werkaccount/terug";

    /// <summary>For who signed in or confirmed in another tab: on with what was kept.</summary>
    public const string Resume = "/beheer/inloggen/verder";
    public const string PasskeySignIn = "/beheer/inloggen/passkey";
    public const string ConfirmPasskey = "/beheer/bevestigen/passkey";
    public const string ConfirmWorkAccount = "/beheer/bevestigen/werkaccount";
    public const string ConfirmResume = "/beheer/bevestigen/verder";

    public const string Invitation = "/beheer/uitnodiging/{token}";
    public const string InvitationCode = "/beheer/uitnodiging/{token}/code";
    public const string SecondFactor = "/beheer/tweede-stap/{token}";
    public const string SecondFactorCode = "/beheer/tweede-stap/{token}/code";
    public const string ForgottenPassword = "/beheer/wachtwoord-vergeten";
    public const string PasswordReset = "/beheer/wachtwoord/{token}";
    public const string FirstAdministrator = "/beheer/eerste-beheerder";
    public const string FirstAdministratorCode = "/beheer/eerste-beheerder/code";

    public const string Account = "/beheer/account";
    public const string Password = "/beheer/account/wachtwoord";
    public const string OwnSecondFactor = "/beheer/account/tweede-stap";
    public const string RecoveryCodes = "/beheer/account/herstelcodes";
    public const string NewPasskey = "/beheer/account/passkeys/nieuw";
    public const string Passkey = "/beheer/account/passkeys/{id:int}";
    public const string RemovePasskey = "/beheer/account/passkeys/{id:int}/verwijderen";
    public const string EndSession = "/beheer/account/sessies/{id:int}/beeindigen";
    public const string EndSessions = "/beheer/account/sessies/beeindigen";

    /// <summary>Where to go after signing in; an address of this site.</summary>
    public const string ReturnName = "terug";

    /// <summary>What comes after these is a secret.</summary>
    public static IReadOnlyList<string> BeforeToken { get; } = ["/beheer/uitnodiging", "/beheer/tweede-stap", "/beheer/wachtwoord"];

    public static string SignInFor(string returnTo) => With(SignIn, returnTo);

    public static string CodeFor(string returnTo) => With(Code, returnTo);

    public static string ConfirmFor(string returnTo) => With(Confirm, returnTo);

    public static string WorkAccountFor(string returnTo) => With(WorkAccount, returnTo);

    public static string ConfirmWorkAccountFor(string returnTo) => With(ConfirmWorkAccount, returnTo);

    public static string OfToken(string pattern, string token) => pattern.Replace("{token}", Uri.EscapeDataString(token), StringComparison.Ordinal);

    public static string EndSessionOf(int id) => OfId(EndSession, id);

    public static string PasskeyOf(int id) => OfId(Passkey, id);

    public static string RemovePasskeyOf(int id) => OfId(RemovePasskey, id);

    private static string OfId(string pattern, int id) => pattern.Replace("{id:int}", id.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string With(string path, string returnTo) => $"{path}?{ReturnName}={Uri.EscapeDataString(returnTo)}";
}
