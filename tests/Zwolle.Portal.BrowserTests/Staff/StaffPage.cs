using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>A page under /beheer that the tests look at.</summary>
/// <param name="Name">What kind of page, in a state of its own.</param>
/// <param name="Path">Address; what stands between braces is filled in by <see cref="StaffContent"/>.</param>
/// <param name="Shows">Words by which one knows that the page is in that state.</param>
/// <param name="Role">Who looks at it; null: somebody who is not signed in.</param>
/// <param name="Status">The status it answers with.</param>
public sealed record StaffPage(string Name, string Path, string Shows, StaffRole? Role = StaffRole.Administrator, int Status = 200)
{
    public static readonly StaffPage Start = new("start", "/beheer", "Nieuw moment");
    public static readonly StaffPage PlanList = new("plans", "/beheer/plannen", "plannen gevonden");
    public static readonly StaffPage NewPlan = new("plan: new", "/beheer/plannen/nieuw", "Nieuw plan");
    public static readonly StaffPage NewMoment = new("moment: new", "/beheer/meedoen/nieuw", "Nieuw participatiemoment");
    public static readonly StaffPage SignIn = new("sign in", "/beheer/inloggen", "Inloggen is alleen voor medewerkers", Role: null);

    public static readonly IReadOnlyList<StaffPage> All =
    [
        SignIn,
        new("sign in: signed out", "/beheer/inloggen?na=uitloggen", "U bent uitgelogd", Role: null),
        new("password forgotten", "/beheer/wachtwoord-vergeten", "Wachtwoord vergeten", Role: null),
        new("invitation", "/beheer/uitnodiging/{invitation}", "Welkom", Role: null),
        new("invitation: link is old", "/beheer/uitnodiging/bestaat-niet", "Deze link werkt niet meer", Role: null, Status: 404),
        new("new password", "/beheer/wachtwoord/{reset}", "Nieuw wachtwoord", Role: null),
        new("second factor: link", "/beheer/tweede-stap/{second-factor}", "Wachtwoord", Role: null),
        Start,
        new("start: reader", "/beheer", "Wacht op u", StaffRole.Reader),
        new("start: wijkteam", "/beheer", "Wacht op u", StaffRole.NeighbourhoodTeam),
        PlanList,
        new("plans: import", "/beheer/plannen/importeren", "Welke kolommen?"),
        new("plans: nothing found", "/beheer/plannen?q=xyzzy", "Er is niets dat hierbij past"),
        new("plans: error", "/beheer/plannen?wijk=atlantis", "Kijk nog eens naar wat u invulde", Status: 400),
        new("moments", "/beheer/meedoen", "gevonden"),
        new("texts", "/beheer/teksten", "Wat niet bij één plan of moment hoort"),
        new("places", "/beheer/plekken", "gevonden"),
        new("contacts", "/beheer/contacten", "gevonden"),
        new("themes", "/beheer/themas", "gevonden"),
        new("guide", "/beheer/stappen", "stappen gevonden"),
        new("texts of wijken", "/beheer/wijkteksten", "gevonden"),
        new("links", "/beheer/links", "gevonden"),
        NewPlan,
        new("plan", "/beheer/plannen/{plan}", "Op de site"),
        new("plan: reader", "/beheer/plannen/{plan}", "U kunt dit lezen, niet veranderen", StaffRole.Reader),
        new("plan: withdrawn", "/beheer/plannen/{withdrawn}", "Ingetrokken"),
        new("plan: history", "/beheer/plannen/{plan}/geschiedenis", "Geschiedenis"),
        new("plan: preview", "/beheer/plannen/{plan}/voorbeeld", "Op een telefoon"),
        new("plan: withdraw", "/beheer/plannen/{plan}/intrekken", "Waarom"),
        new("plan: erase", "/beheer/plannen/{plan}/wissen", "Wis"),
        NewMoment,
        new("moment", "/beheer/meedoen/{moment}", "Gaat niet door"),
        new("moment: history", "/beheer/meedoen/{moment}/geschiedenis", "Geschiedenis"),
        new("moment: preview", "/beheer/meedoen/{moment}/voorbeeld", "In de agenda"),
        new("moment: cancel", "/beheer/meedoen/{moment}/afgelasten", "Waarom"),
        new("moment: close", "/beheer/meedoen/{moment}/sluiten", "Sluit"),
        new("place: new", "/beheer/plekken/nieuw", "Nieuwe plek"),
        new("place", "/beheer/plekken/{place}", "Op de site"),
        new("contact: new", "/beheer/contacten/nieuw", "Nieuw"),
        new("contact", "/beheer/contacten/{contact}", "Op de site"),
        new("theme: new", "/beheer/themas/nieuw", "Nieuw onderwerp"),
        new("theme", "/beheer/themas/{theme}", "Op de site"),
        new("schemes", "/beheer/regelingen", "21 regelingen gevonden"),
        new("scheme: new", "/beheer/regelingen/nieuw", "Nieuwe regeling"),
        new("scheme", "/beheer/regelingen/{scheme}", "Op de site"),
        new("goals", "/beheer/doelen", "15 doelen gevonden"),
        new("goal: new", "/beheer/doelen/nieuw", "Nieuw doel"),
        new("goal", "/beheer/doelen/{goal}", "Wat past erbij?"),
        new("initiatives", "/beheer/initiatieven", "37 initiatieven gevonden"),
        new("initiative: new", "/beheer/initiatieven/nieuw", "Nieuw initiatief"),
        new("initiative", "/beheer/initiatieven/{initiative}", "Op de site"),
        new("decisions", "/beheer/besluiten", "besluiten gevonden"),
        new("decision: new", "/beheer/besluiten/nieuw", "Nieuw besluit"),
        new("decision", "/beheer/besluiten/{decision}", "Op de site"),
        new("digests", "/beheer/maandbericht", "1 maandbericht gevonden"),
        new("digest: new", "/beheer/maandbericht/nieuw", "Nieuw maandbericht"),
        new("digest", "/beheer/maandbericht/{digest}", "De stukjes"),
        new("files", "/beheer/bestanden", "bestanden"),
        new("file: picture", "/beheer/bestanden/{picture}", "Zet het in een tekst"),
        new("file: document", "/beheer/bestanden/{document}", "niet toegankelijk"),
        new("file: new picture", "/beheer/bestanden/foto", "Van wie is de foto?"),
        new("file: new document", "/beheer/bestanden/pdf", "Deze pdf is toegankelijk gemaakt"),
        new("help", "/beheer/hulp", "Handleiding voor griffie en communicatie"),
        new("help: a page", "/beheer/hulp/schrijven", "Controleren en publiceren"),
        new("stories", "/beheer/verhalen", "verhalen gevonden"),
        new("story: new", "/beheer/verhalen/nieuw", "Nieuw verhaal"),
        new("story", "/beheer/verhalen/{story}", "Op de site"),
        new("missing documents", "/beheer/besluiten/gemist?afgehandeld=alles", "vragen gevonden"),
        new("missing documents: error", "/beheer/besluiten/gemist?afgehandeld=ooit", "Kijk nog eens naar wat u invulde", Status: 400),
        new("missing document", "/beheer/besluiten/gemist/{missing}", "Wat doet u ermee?"),
        new("missing document: reader", "/beheer/besluiten/gemist/{missing}", "U kunt dit lezen, niet veranderen", StaffRole.Reader),
        new("decisions: import", "/beheer/besluiten/inlezen", "Welke kolommen?"),
        new("scheme: try out", "/beheer/regelingen/{scheme}/proef?wat=groen&met=buren&kosten=800", "Geef de antwoorden van een bewoner"),
        new("support points", "/beheer/ontmoeten", "77 plekken en organisaties gevonden"),
        new("support point: new", "/beheer/ontmoeten/nieuw", "Nieuwe plek of organisatie"),
        new("support point", "/beheer/ontmoeten/{point}", "Op de site"),
        new("guide step: new", "/beheer/stappen/nieuw", "Nieuwe stap"),
        new("guide step", "/beheer/stappen/{step}", "Op de site"),
        new("text of a wijk", "/beheer/wijkteksten/{wijk}", "Assendorp"),
        new("link", "/beheer/links/{link}", "Bewaar als concept"),
        new("links that don't work", "/beheer/links/niet-te-vinden", "Niet meer te vinden"),
        new("ideas", "/beheer/ideeen?behandeling=alles", "ideeën gevonden"),
        new("ideas: nothing found", "/beheer/ideeen?wijk=berkum", "Er is niets dat hierbij past"),
        new("ideas: error", "/beheer/ideeen?behandeling=ooit", "Kijk nog eens naar wat u invulde", Status: 400),
        new("idea", "/beheer/ideeen/{idea}", "Wat doet u ermee?"),
        new("idea: reader", "/beheer/ideeen/{idea}", "U kunt dit lezen, niet veranderen", StaffRole.Reader),
        new("idea: desk", "/beheer/ideeen/balie", "U vult dit in voor iemand"),
        new("idea: desk receipt", "/beheer/ideeen/balie/bewijs?bewijs={desk-receipt}", "Bewaar deze code"),
        new("quality", "/beheer/kwaliteit", "Hoe staan de teksten ervoor?"),
        new("special days", "/beheer/dagen", "Kerstvakantie"),
        new("special day: new", "/beheer/dagen/nieuw", "Eerste dag"),
        new("special day", "/beheer/dagen/{day}", "Kerstvakantie"),
        new("paper", "/beheer/kranten?wijk=assendorp&woorden=100", "Voor de krant"),
        new("paper: error", "/beheer/kranten?wijk=atlantis", "Kijk nog eens naar wat u invulde", StaffRole.Reader, 400),
        new("council meetings", "/beheer/vergaderingen", "Voorbeeld: rondetafelgesprek"),
        new("council meeting: new", "/beheer/vergaderingen/nieuw", "Welke dag?"),
        new("council meeting", "/beheer/vergaderingen/{meeting}", "Verwijder deze vergadering"),
        new("council rules", "/beheer/vergaderingen/regels", "Tot hoe laat kan aanmelden"),
        new("council rules: reader", "/beheer/vergaderingen/regels", "U kunt dit lezen, niet veranderen", StaffRole.Reader),
        new("translations", "/beheer/plannen/{plan}/vertalingen", "vertaald door"),
        new("translation: new", "/beheer/plannen/{plan}/vertalingen/ti", "Samenvatting in deze taal"),
        new("translation", "/beheer/plannen/{plan}/vertalingen/ar", "Verwijder deze vertaling"),
        new("users", "/beheer/gebruikers", "Gebruikers"),
        new("invite", "/beheer/gebruikers/uitnodigen", "Stuur de uitnodiging"),
        new("user", "/beheer/gebruikers/{member}", "Wat kunt u nog meer doen?"),
        new("user: invited", "/beheer/gebruikers/{invited}", "Uitgenodigd"),
        new("audit log", "/beheer/logboek", "Logboek"),
        new("audit log of an item", "/beheer/logboek/StaffMember/{member}", "Logboek"),
        new("audit log: check", "/beheer/logboek/controle", "Klopt het logboek?"),
        new("mail", "/beheer/mail", "550 unknown"),
        new("newsletters", "/beheer/nieuwsbrief", "U ziet hier alleen aantallen"),
        new("newsletter", "/beheer/nieuwsbrief/{mailing}", "Mail mij een proef"),
        new("rules", "/beheer/regels", "Waar kijkt een collega mee?"),
        new("account", "/beheer/account", "Mijn account"),
        new("account: password", "/beheer/account/wachtwoord", "Uw huidige wachtwoord"),
        new("account: second factor", "/beheer/account/tweede-stap", "Koppel uw telefoon"),
        new("account: new passkey", "/beheer/account/passkeys/nieuw", "Maak de passkey"),
        new("confirm", "/beheer/bevestigen?terug=%2Fbeheer%2Fgebruikers", "Bevestig dat u het bent"),
        new("not allowed (403)", "/beheer/gebruikers", "Dit mag u niet", StaffRole.Communications, Status: 403),
        new("not found (404)", "/beheer/plannen/999999", "Deze pagina bestaat niet", Status: 404),
    ];

    /// <summary>The page of an answer as residents would see it: a page of the site in the layout of the site.</summary>
    public static readonly StaffPage PreviewPage = new("plan: preview, the page", "/beheer/plannen/{plan}/voorbeeld/pagina", "Voorbeeld: dit plan bestaat niet echt");

    public static TheoryData<StaffPage> Every => [.. All, PreviewPage];

    public override string ToString() => Name;
}
