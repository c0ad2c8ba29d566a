using System.Globalization;

namespace Zwolle.Portal.Features.Admin.Mail;

public static class MailLinks
{
    public const string Page = "/beheer/mail";
    public const string Pause = Page + "/stilzetten";
    public const string Resume = Page + "/hervatten";
    public const string RetryName = "opnieuw";
    public const string DeleteName = "verwijderen";

    public static string Retry(int id) => string.Create(CultureInfo.InvariantCulture, $"{Page}/{id}/{RetryName}");

    public static string Delete(int id) => string.Create(CultureInfo.InvariantCulture, $"{Page}/{id}/{DeleteName}");
}
