using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Shared;

/// <summary>The notice of <c>_TrialNotice.cshtml</c> in plain text, for what is no page: calendars and feeds. A test compares both.</summary>
public static class TrialNotice
{
    public const string Text =
        "Proefversie. Dit is geen website van de gemeente Zwolle. De gegevens komen uit openbare bronnen en kunnen verouderd of "
        + "onvolledig zijn. Kijk voor geldige informatie op zwolle.nl of bel 14 038 (gemeente Zwolle).";

    /// <summary>Null once the site is the municipality's own.</summary>
    public static string? Of(PortalOptions portal) => portal.Official ? null : Text;
}
