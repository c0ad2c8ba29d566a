using System.Globalization;

namespace Zwolle.Portal.Features.Admin.Users;

public static class UserLinks
{
    public const string List = "/beheer/gebruikers";
    public const string Invite = "/beheer/gebruikers/uitnodigen";
    public const string Edit = "/beheer/gebruikers/{id:int}";
    public const string Disable = "/beheer/gebruikers/{id:int}/uitschakelen";
    public const string Enable = "/beheer/gebruikers/{id:int}/inschakelen";
    public const string EndSessions = "/beheer/gebruikers/{id:int}/uitloggen";
    public const string ResetSecondFactor = "/beheer/gebruikers/{id:int}/tweede-stap";
    public const string ResetPassword = "/beheer/gebruikers/{id:int}/wachtwoord";
    public const string Unlink = "/beheer/gebruikers/{id:int}/werkaccount";
    public const string InviteAgain = "/beheer/gebruikers/{id:int}/uitnodiging";

    public static string Of(string pattern, int id) => pattern.Replace("{id:int}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
