using System.Globalization;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>The mails about signing up. In plain text: they hold one link.</summary>
public sealed class NewsletterMail(PortalOptions portal, NewsletterKey key)
{
    /// <summary>Asks to confirm.</summary>
    public NewMail Confirm(Subscriber subscriber, string token)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(token);
        return new NewMail(
            string.Create(CultureInfo.InvariantCulture, $"newsletter-confirm:{subscriber.Id}:{NewsletterService.Digest(token)[..16]}"),
            subscriber.Email,
            "Wilt u de nieuwsbrief ontvangen?",
            Text(
                $"Iemand vulde dit mailadres in voor de nieuwsbrief van {portal.Name}. Was u dat? Open deze link en druk op de knop:",
                portal.BaseUrl + NewsletterLinks.ConfirmWith(token),
                "De link werkt 48 uur, één keer.",
                "Was u het niet? Dan hoeft u niets te doen. U krijgt dan geen nieuwsbrief, en wij wissen uw mailadres na een week."))
        {
            SubscriberId = subscriber.Id,
        };
    }

    /// <summary>Tells who gets it already how to change or stop it. Once a day at most.</summary>
    public NewMail Known(Subscriber subscriber, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return new NewMail(
            string.Create(CultureInfo.InvariantCulture, $"newsletter-known:{subscriber.Id}:{today:yyyy-MM-dd}"),
            subscriber.Email,
            "U ontvangt de nieuwsbrief al",
            Text(
                $"Iemand vulde dit mailadres in voor de nieuwsbrief van {portal.Name}. U ontvangt die al. Er is niets veranderd.",
                $"Wilt u iets anders ontvangen, of stoppen? Dat kan hier:\n{portal.BaseUrl}{NewsletterLinks.PreferencesOf(key.Sign(subscriber.PublicId, NewsletterKey.Preferences))}",
                "Geef deze link niet aan anderen: wie hem heeft, kan uw keuzes zien en veranderen."))
        {
            SubscriberId = subscriber.Id,
        };
    }

    private string Text(params string[] parts) =>
        string.Join("\n\n", ["Goedendag,", .. parts, $"Vragen? Bel 14 038. Wat wij bewaren leest u op {portal.BaseUrl}{AboutLinks.Privacy}", portal.Name]) + "\n";
}
