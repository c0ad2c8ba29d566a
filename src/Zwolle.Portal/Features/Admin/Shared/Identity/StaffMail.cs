using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>Mails to staff about their account. Each is a row that is saved with what it tells; another part of the portal sends it.</summary>
public sealed class StaffMail(PortalDbContext context, PortalOptions portal, SingleSignOnOptions singleSignOn, PortalClock clock)
{
    public void Invitation(StaffMember member, string token) => Add(member, "invitation", token, $"Uitnodiging voor het beheer van {portal.Name}",
    [
        .. singleSignOn.Only
            ? [$"U kunt meewerken aan {portal.Name}. Open deze pagina en log in met uw werkaccount:", portal.BaseUrl + AccountLinks.SignIn]
            : new[]
            {
                $"U kunt meewerken aan {portal.Name}. Open deze link, kies een wachtwoord en koppel uw telefoon:",
                Link(AccountLinks.Invitation, token),
                "De link werkt één keer, en 48 uur lang. Daarna vraagt u de beheerder om een nieuwe.",
            },
        "Verwacht u deze mail niet? Doe er dan niets mee.",
    ]);

    public void PasswordReset(StaffMember member, string token) => Add(member, "password-reset", token, "Kies een nieuw wachtwoord",
        $"Er is een nieuw wachtwoord gevraagd voor uw account van {portal.Name}. Open deze link en kies er een:",
        Link(AccountLinks.PasswordReset, token),
        "De link werkt één keer, en een uur lang. U hebt daarna nog steeds de code van uw telefoon nodig.",
        "Hebt u dit niet gevraagd? Doe dan niets. Uw wachtwoord blijft zoals het is.");

    public void SecondFactor(StaffMember member, string token) => Add(member, "second-factor", token, "Koppel uw telefoon opnieuw",
        $"Een beheerder heeft de tweede stap van uw account van {portal.Name} weggehaald. Open deze link, vul uw wachtwoord in en koppel uw telefoon opnieuw:",
        Link(AccountLinks.SecondFactor, token),
        "De link werkt één keer, en 48 uur lang. Tot dan kunt u niet inloggen.",
        "Hebt u hier niet om gevraagd? Bel dan meteen uw beheerder.");

    public void PasswordChanged(StaffMember member) => Add(member, "password-changed", member?.ConcurrencyStamp ?? "", "Uw wachtwoord is gewijzigd",
        $"Het wachtwoord van uw account van {portal.Name} is gewijzigd. Op andere apparaten bent u uitgelogd.",
        "Was u dit niet? Bel dan meteen uw beheerder.");

    public void SecondFactorChanged(StaffMember member) => Add(member, "second-factor-changed", member?.ConcurrencyStamp ?? "", "Uw tweede stap is gewijzigd",
        $"Bij uw account van {portal.Name} hoort nu een andere telefoon of app voor de codes.",
        "Was u dit niet? Bel dan meteen uw beheerder.");

    public void PasskeyAdded(StaffMember member, string about) => Add(member, "passkey-added", about, "U hebt een nieuwe passkey",
        $"Bij uw account van {portal.Name} hoort nu een nieuwe passkey. Daarmee kan men inloggen zonder wachtwoord en zonder code.",
        "Was u dit niet? Bel dan meteen uw beheerder.");

    private string Link(string pattern, string token) => portal.BaseUrl + AccountLinks.OfToken(pattern, token);

    /// <param name="member">To whom.</param>
    /// <param name="kind">What it tells.</param>
    /// <param name="about">Makes the key unique; of a token only the digest goes into it.</param>
    /// <param name="subject">Of the mail.</param>
    /// <param name="paragraphs">The text.</param>
    private void Add(StaffMember member, string kind, string about, string subject, params string[] paragraphs)
    {
        ArgumentNullException.ThrowIfNull(member);
        var now = clock.UtcNow;
        string?[] all = [$"Beste {member.Name},", .. paragraphs, portal.Name, TrialNotice.Of(portal)];
        context.Add(new OutboxMessage
        {
            DeduplicationKey = $"{kind}:{StaffTokens.Digest(about)}",
            Recipient = member.Email!,
            Subject = subject,
            Text = string.Join("\n\n", all.OfType<string>()) + "\n",
            WrittenAt = now,
            NotBefore = now,
        });
    }
}
