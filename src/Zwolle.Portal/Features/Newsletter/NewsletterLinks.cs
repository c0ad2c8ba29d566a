using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Newsletter;

public static class NewsletterLinks
{
    public const string Form = "/nieuwsbrief";

    /// <summary>What is shown once somebody signed up, whether we knew them or not.</summary>
    public const string Sent = Form + "/verstuurd";

    private const string ConfirmStart = Form + "/bevestigen";
    private const string PreferencesStart = Form + "/voorkeuren";

    /// <summary>Under this a POST needs no page of ours: a mail program sends it (RFC 8058), and the address itself is the right to do it.</summary>
    public const string UnsubscribeStart = Form + "/afmelden";

    public const string Confirm = ConfirmStart + "/{token}";
    public const string Preferences = PreferencesStart + "/{link}";

    /// <summary>All that we have of somebody, as a file.</summary>
    public const string Export = Preferences + "/gegevens";

    public const string Unsubscribe = UnsubscribeStart + "/{link}";

    /// <summary>What is shown after a change of preferences.</summary>
    public const string SavedName = "bewaard";

    /// <summary>What stands before a secret in an address; the log leaves out the rest.</summary>
    public static readonly string[] BeforeToken = [ConfirmStart, PreferencesStart, UnsubscribeStart];

    public static string FormFor(string neighbourhood) => Form + QueryText.Of(("wijk", neighbourhood));

    public static string ConfirmWith(string token) => $"{ConfirmStart}/{token}";

    public static string PreferencesOf(string link) => $"{PreferencesStart}/{link}";

    public static string SavedPreferencesOf(string link) => PreferencesOf(link) + QueryText.Of((SavedName, "ja"));

    public static string ExportOf(string link) => PreferencesOf(link) + "/gegevens";

    public static string UnsubscribeOf(string link) => $"{UnsubscribeStart}/{link}";
}
