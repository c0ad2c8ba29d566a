using System.Globalization;

namespace Zwolle.Portal.Features.Admin.Newsletter;

public static class NewsletterAdminLinks
{
    public const string Page = "/beheer/nieuwsbrief";
    public const string Suppress = Page + "/niet-mailen";
    public const string TrialName = "proef";
    public const string RetryName = "opnieuw";

    /// <summary>The name under which the page is told what was done.</summary>
    public const string DoneName = "gedaan";

    public static string Details(int id) => string.Create(CultureInfo.InvariantCulture, $"{Page}/{id}");

    public static string Retry(int id) => $"{Details(id)}/{RetryName}";

    public static string Trial(int id) => $"{Details(id)}/{TrialName}";
}
