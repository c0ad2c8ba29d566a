namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>The page that says why single sign-on lets nobody in.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="ReturnTo">Where they were going.</param>
public sealed record SingleSignOnRefusedPage(SingleSignOnRefusal Refusal, string ReturnTo);

public static class SingleSignOnWords
{
    private const string NotIn = "U kunt nog niet inloggen";

    public static (string Title, string Explanation) Explain(SingleSignOnRefusal refusal) => refusal switch
    {
        SingleSignOnRefusal.Expired => ("Log opnieuw in", "Het inloggen duurde te lang, of u begon in een ander venster. Er is niets gebeurd."),
        SingleSignOnRefusal.Unavailable => ("Uw werkaccount antwoordt niet", "Wij kunnen het systeem voor werkaccounts nu niet bereiken. Probeer het over een paar minuten opnieuw."),
        SingleSignOnRefusal.Denied => ("U bent niet ingelogd", "U bent gestopt bij het inloggen, of uw werkaccount mag hier niet inloggen."),
        SingleSignOnRefusal.UnknownGroup => (NotIn, "Uw werkaccount zit niet in een groep die met dit portaal mag werken."),
        SingleSignOnRefusal.NoNeighbourhood => (NotIn, "U zit in een groep voor een wijkteam, maar er hoort nog geen wijk bij."),
        SingleSignOnRefusal.EmailNotVerified => (NotIn, "Wij kennen uw werkaccount nog niet, en uw organisatie geeft geen bevestigd e-mailadres door."),
        SingleSignOnRefusal.NoAccount => (NotIn, "Er is nog geen account voor u. Een beheerder moet u eerst uitnodigen."),
        SingleSignOnRefusal.OtherAccount => (NotIn, "Het account met uw e-mailadres hoort bij een ander werkaccount. Een beheerder kan dat losmaken."),
        SingleSignOnRefusal.Blocked => ("Uw account staat uit", "Een beheerder heeft uw account uitgeschakeld."),
        SingleSignOnRefusal.LastAdministrator => (NotIn, "Volgens uw groepen bent u geen beheerder meer, maar u bent de enige met een wachtwoord. Log in met uw wachtwoord en maak eerst iemand anders beheerder."),
        SingleSignOnRefusal.NotConfirmed => ("Niet bevestigd", "U logde in met een ander werkaccount, of u hoefde niet opnieuw in te loggen. Er is niets gewijzigd."),
        _ => ("Inloggen is niet gelukt", "Wij kunnen het antwoord van uw werkaccount niet vertrouwen. Daarom bent u niet ingelogd."),
    };

    /// <summary>Whether trying again helps nobody, and somebody has to be asked.</summary>
    public static bool NeedsHelp(SingleSignOnRefusal refusal) => refusal is not (SingleSignOnRefusal.Expired or SingleSignOnRefusal.NotConfirmed);

    public static int Status(SingleSignOnRefusal refusal) => refusal switch
    {
        SingleSignOnRefusal.Unavailable => StatusCodes.Status503ServiceUnavailable,
        SingleSignOnRefusal.Expired or SingleSignOnRefusal.Untrusted => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status403Forbidden,
    };
}
