using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests;

/// <summary>A page that the tests look at.</summary>
/// <param name="Name">What kind of page, in a state of its own.</param>
/// <param name="Path">Address, with the query.</param>
/// <param name="Shows">Words by which one knows that the page is in that state.</param>
/// <param name="Status">The status it answers with.</param>
public sealed record PortalPage(string Name, string Path, string Shows, int Status = 200)
{
    public override string ToString() => Name;
}

/// <summary>
/// Every kind of public page in every state that looks different. <see cref="PagesTests"/> fails when the sitemap knows
/// a kind that this list lacks.
/// </summary>
public static class Pages
{
    public const string WithdrawnPlan = "ingetrokken-plan";
    public const string WithdrawnMoment = "ingetrokken-moment";
    public const string WithdrawnStep = "ingetrokken-stap";
    public const string IdeaCodeOfLate = "7K3M-9QRT-2WXYZ";
    public const string IdeaCodeOfAnswered = "7K3M-9QRT-2WXY0";
    public const string WithdrawnReason = "Dit stond er dubbel op.";

    public const string ConfirmationToken = "0123456789abcdef0123456789abcdef";

    private static readonly Guid SubscriberId = new("11111111-2222-3333-4444-555555555555");

    private static readonly NewsletterKey Key = new(PortalFactory.NewsletterKey, "");

    public const string NewsletterToken = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string NewsletterUsedToken = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    public static readonly PortalPage Home = new("home", "/", "Wat speelt er in uw wijk?");
    public static readonly PortalPage FullWijk = new("wijk with much", "/wijken/assendorp", "Meedoen kan nu");
    public static readonly PortalPage Paper = new("paper", "/wijken/assendorp/krant", "Wijkkrant Assendorp");
    public static readonly PortalPage NoticeCard = new("notice card", "/meedoen/voorbeeld-reageren-oversteek-haerst/kaartje", "Zonder internet");
    public static readonly PortalPage PlanList = new("plans", "/plannen", "plannen gevonden");
    public static readonly PortalPage ExamplePlan = new("plan: example", "/plannen/voorbeeld-groene-straat-assendorp", "Voorbeeld: dit plan bestaat niet echt");
    public static readonly PortalPage RealPlan = new("plan: real, many moments", "/plannen/omgevingsvisie-zwolle-2030", "Hele stad");
    public static readonly PortalPage OpenMoment = new("moment: open", "/meedoen/voorbeeld-reageren-oversteek-haerst", "Nu open");
    public static readonly PortalPage CancelledMoment = new("moment: cancelled", "/meedoen/voorbeeld-wandeling-banken-spoolde", "Gaat niet door");
    public static readonly PortalPage GuideOverview = new("guide", "/initiatieven/stappenplan", "Liever op papier?");
    public static readonly PortalPage GuideStep = new("guide: step", "/initiatieven/stappenplan/beheer", "Loopt het vast?");
    public static readonly PortalPage GuidePoster = new("guide: poster", "/initiatieven/stappenplan/afdrukken/poster", "Bel 14 038");
    public static readonly PortalPage GuideBooklet = new("guide: booklet", "/initiatieven/stappenplan/afdrukken/boekje", "Mijn plan");
    public static readonly PortalPage Route = new(
        "route: filled", "/initiatieven/mijn-route?wat=groen&wijk=assendorp&met=buren&groot=klein&grond=gemeente&duur=blijvend", "Bewaar uw route");
    public static readonly PortalPage IdeaForm = new("idea: form", "/initiatieven/idee", "Vertel uw idee");
    public static readonly PortalPage NewsletterForm = new("newsletter", "/nieuwsbrief?wijk=assendorp", "Meld mij aan");
    public static readonly PortalPage CouncilOfPlan = new("council: plan", "/plannen/voorbeeld-seniorenwoningen-aa-landen/gemeenteraad", "De raad bespreekt dit plan");
    public static readonly PortalPage CouncilOfRealPlan = new("council: plan, no meeting known", "/plannen/holtenbroek-2030/gemeenteraad", "Wij kennen de eerstvolgende vergadering niet");
    public static readonly PortalPage Contact = new("contact", "/contact", "Voor heel Zwolle");
    public static readonly PortalPage Missing = new("404", "/plannen/bestaat-niet", "Deze pagina bestaat niet", 404);
    public static readonly PortalPage FinderError = new("finder: error", "/wijk-zoeken?q=8011", "Dit is geen hele postcode", 400);

    public static readonly IReadOnlyList<PortalPage> All =
    [
        Home,
        new("wijken", "/wijken", "De wijken in een lijst"),
        FullWijk,
        new("wijk with little", "/wijken/wipstrik", "Wipstrik-Noord"),
        PlanList,
        new("plans: second page", "/plannen?pagina=2", "Vorige"),
        new("plans: filtered", "/plannen?wijk=assendorp&meedoen=later", "Later meedoen"),
        new("plans: nothing found", "/plannen?q=xyzzy", "geen plannen bekend"),
        new("plans: error", "/plannen?wijk=atlantis&fase=ooit", "Kijk nog eens naar wat u invulde", 400),
        RealPlan,
        new("plan: real, one wijk", "/plannen/holtenbroek-2030", "Bronnen"),
        new("plan: real, area unknown", "/plannen/zalkerdijkbrug", "Bronnen"),
        ExamplePlan,
        CouncilOfPlan,
        CouncilOfRealPlan,
        new("council: withdrawn plan (410)", $"/plannen/{WithdrawnPlan}/gemeenteraad", WithdrawnReason, 410),
        new("council", "/gemeenteraad", "Zelf een onderwerp aandragen"),
        new("plan: withdrawn (410)", $"/plannen/{WithdrawnPlan}", WithdrawnReason, 410),
        new("initiatives", "/initiatieven", "initiatieven gevonden"),
        new("initiatives: filtered", "/initiatieven?wijk=holtenbroek&nodig=kennis", "Nodig: Kennis"),
        new("initiatives: nothing found", "/initiatieven?q=xyzzy", "geen initiatieven bekend"),
        new("initiatives: error", "/initiatieven?wijk=atlantis&nodig=alles", "Kijk nog eens naar wat u invulde", 400),
        new("initiative: real", "/initiatieven/handenplein-gerenlanden", "Zo ging het"),
        new("initiative: example", "/initiatieven/voorbeeld-buurtmoestuin-achter-de-school", "Voorbeeld: dit initiatief bestaat niet echt"),
        new("decisions", "/besluiten", "besluiten en besprekingen gevonden"),
        new("decisions: filtered", "/besluiten?wijk=assendorp&uitkomst=aangenomen", "Besluiten over Assendorp"),
        new("decisions: nothing found", "/besluiten?q=xyzzy", "geen besluiten bekend"),
        new("decisions: error", "/besluiten?wijk=atlantis&jaar=ooit", "Kijk nog eens naar wat u invulde", 400),
        new("decision: real", "/besluiten/voorbereiding-ijsselhallen-2020", "het document leidt"),
        new("decision: example", "/besluiten/voorbeeld-keuze-straat-assendorp", "Voorbeeld: dit besluit bestaat niet echt"),
        new("digests", "/maandbericht", "Elke maand: de besluiten"),
        new("digest: example", "/maandbericht/2026-11", "Voorbeeld: wat hier staat, is verzonnen"),
        new("stories", "/verhalen", "Bewoners vertellen wat zij deden in hun wijk"),
        new("stories: one wijk, none", "/verhalen?wijk=holtenbroek", "Uit Holtenbroek staat hier nog geen verhaal"),
        new("stories: error", "/verhalen?wijk=atlantis", "Wij kennen deze wijk niet", 400),
        new("story: example", "/verhalen/voorbeeld-wij-begonnen-met-een-bak-aarde", "Voorbeeld: dit verhaal is verzonnen"),
        new("missing document: form", "/besluiten/mist-u-een-stuk?over=%2Fbesluiten%2Fvoorbereiding-ijsselhallen-2020", "Welk stuk mist u?"),
        new("goals", "/initiatieven/doelen", "Doelen van de gemeente per wijk"),
        new("goals: one wijk", "/initiatieven/doelen?wijk=kamperpoort-veerallee", "Past hierbij, vinden wij"),
        new("goals: error", "/initiatieven/doelen?wijk=atlantis", "Wij kennen deze wijk niet", 400),
        new("moments", "/meedoen", "gevonden"),
        new("moments: filtered", "/meedoen?periode=voorbij", "Voorbij"),
        new("moments: error", "/meedoen?soort=feest", "Kijk nog eens naar wat u invulde", 400),
        new("moment: announced", "/meedoen/voorbeeld-avond-tekeningen-assendorp", "Begint later"),
        new("moment: date unknown", "/meedoen/voorbeeld-avond-zonnedak", "Begint later"),
        OpenMoment,
        new("moment: closing soon", "/meedoen/voorbeeld-vragenlijst-bomen-windesheim", "Sluit binnenkort"),
        new("moment: closed", "/meedoen/voorbeeld-keukentafel-zonnedak", "Gesloten"),
        new("moment: answered", "/meedoen/voorbeeld-vragenlijst-straat-assendorp", "Antwoord gegeven"),
        new("moment: answer overdue", "/meedoen/voorbeeld-gesprekken-jongeren-schoonhorst", "Antwoord is te laat"),
        CancelledMoment,
        new("moment: real", "/meedoen/reageren-ontwerp-omgevingsvisie-2020", "Antwoord gegeven"),
        new("moment: withdrawn (410)", $"/meedoen/{WithdrawnMoment}", WithdrawnReason, 410),
        Paper,
        new("paper: another month", "/wijken/marsweteringlanden/krant?maand=2027-01", "Wijkkrant Marsweteringlanden"),
        new("paper: error", "/wijken/assendorp/krant?maand=1999-01", "Voor deze maand is er geen krant", 400),
        NoticeCard,
        new("notice card: cancelled", "/meedoen/voorbeeld-wandeling-banken-spoolde/kaartje", "Gaat niet door"),
        new("notice card: over", "/meedoen/reageren-ontwerp-omgevingsvisie-2020/kaartje", "Meedoen kan niet meer"),
        new("finder: empty", "/wijk-zoeken", "Kies op de kaart"),
        new("finder: address in a link", "/wijk-zoeken?q=8011PK+15", "Druk nog een keer op Zoek"),
        new("finder: several", "/wijk-zoeken?q=zwolle-midden", "Welke wijk bedoelt u?"),
        new("finder: none", "/wijk-zoeken?q=xyzzy", "geen wijk met die naam"),
        FinderError,
        new("follow", "/blijf-op-de-hoogte", "Zo komt de agenda op uw telefoon of computer"),
        new("follow: wijk", "/blijf-op-de-hoogte?wijk=kamperpoort-veerallee", "De agenda van Kamperpoort"),
        new("follow: error", "/blijf-op-de-hoogte?wijk=atlantis", "Kijk nog eens naar wat u invulde", 400),
        new("open data", "/open-data", "Hoe vraagt u het op?"),
        GuideOverview,
        GuideStep,
        new("guide: side road", "/initiatieven/stappenplan/gemeenteraad", "Een zijpad"),
        GuidePoster,
        GuideBooklet,
        new("guide: withdrawn step (410)", $"/initiatieven/stappenplan/{WithdrawnStep}", WithdrawnReason, 410),
        new("money", "/initiatieven/geld", "Wat past bij u?"),
        new("money: scheme", "/initiatieven/geld/premie-op-actie", "Zo vraagt u het aan"),
        new("money: past scheme", "/initiatieven/geld/overijssel-samen-voor-elkaar", "Voorbij"),
        new("money: questions", "/initiatieven/geld/wat-past", "Welk geld past bij mijn idee?"),
        new("money: answers", "/initiatieven/geld/wat-past?wat=groen&met=buren&wijk=assendorp&kosten=10500&zelf=0&eerder=nee", "Samen misschien genoeg"),
        new("money: error", "/initiatieven/geld/wat-past?wat=goud&kosten=veel", "Vul een bedrag in hele euro's in", 400),
        new("support points", "/ontmoeten", "Niet (meer) open"),
        new("support points: last page", "/ontmoeten?pagina=4", "Voor heel Zwolle"),
        new("support points: wijk", "/ontmoeten?wijk=holtenbroek", "Inloophuis De Hud"),
        new("support points: nothing found", "/ontmoeten?wijk=assendorp&soort=jongeren", "Bij ons is niets bekend dat hierbij past"),
        new("support points: error", "/ontmoeten?wijk=atlantis&ruimte=misschien", "Kijk nog eens naar wat u invulde", 400),
        new("support points: confirm", $"/ontmoeten/bevestigen/{ConfirmationToken}", "Ja, dit klopt"),
        new("support points: confirm, unknown link", "/ontmoeten/bevestigen/bestaat-niet", "Deze link werkt niet", 404),
        new("route: questions", "/initiatieven/mijn-route", "Beantwoord wat u al weet"),
        Route,
        new("route: error", "/initiatieven/mijn-route?wat=goud&wijk=atlantis", "Kijk nog eens naar wat u invulde", 400),
        IdeaForm,
        new("idea: late", $"/initiatieven/idee/{IdeaCodeOfLate}", "antwoord is te laat"),
        new("idea: answered", $"/initiatieven/idee/{IdeaCodeOfAnswered}", "Het antwoord"),
        new("idea: unknown code", "/initiatieven/idee/0000-0000-00000", "Wij kennen deze code niet", 404),
        NewsletterForm,
        new("newsletter: sent", "/nieuwsbrief/verstuurd", "Kijk in uw mail"),
        new("newsletter: confirm", $"/nieuwsbrief/bevestigen/{NewsletterToken}", "Ja, stuur mij de nieuwsbrief"),
        new("newsletter: confirmed before", $"/nieuwsbrief/bevestigen/{NewsletterUsedToken}", "U hebt dit al bevestigd", 410),
        new("newsletter: preferences", NewsletterLinks.PreferencesOf(Key.Sign(SubscriberId, NewsletterKey.Preferences)), "Bewaar mijn keuzes"),
        new("newsletter: stop", NewsletterLinks.UnsubscribeOf(Key.Sign(SubscriberId, NewsletterKey.Unsubscribe)), "Stop de nieuwsbrief"),
        new("newsletter: unknown link", "/nieuwsbrief/voorkeuren/bestaat-niet", "Deze link werkt niet", 404),
        new("newsletter: unknown link to stop", "/nieuwsbrief/afmelden/bestaat-niet", "Deze link werkt niet", 404),
        Contact,
        new("privacy", "/privacy", "Wat bewaren wij?"),
        new("accessibility", "/toegankelijkheid", "Wat is de status?"),
        Missing,
    ];

    public static TheoryData<PortalPage> Every => [.. All];

    /// <summary>Makes the pages that the seeded data lack.</summary>
    public static async Task AddMissingAsync(PortalFactory portal)
    {
        var data = new TestData(portal);
        await data.PlanAsync(plan =>
        {
            plan.Slug = WithdrawnPlan;
            plan.WithdrawnAt = data.UtcNow;
            plan.WithdrawnReason = WithdrawnReason;
        });
        await data.GuideStepAsync(step =>
        {
            step.Slug = WithdrawnStep;
            step.WithdrawnAt = data.UtcNow;
            step.WithdrawnReason = WithdrawnReason;
        });
        await data.IdeaAsync(neighbourhood: "assendorp", code: IdeaCodeOfLate, answerBy: data.Today.AddDays(-3));
        await data.IdeaAsync(
            idea =>
            {
                (idea.State, idea.Answer, idea.AnsweredOn) = (IdeaState.Answered, "Dit kan. De wijkbeheerder belt u om een plek te kiezen.", data.Today);
                idea.Events.Add(new IdeaEvent { At = data.UtcNow, State = IdeaState.Answered, Team = idea.Team, Note = "U bent gebeld." });
            },
            code: IdeaCodeOfAnswered);
        await data.MomentAsync(null, moment =>
        {
            moment.Slug = WithdrawnMoment;
            moment.WithdrawnAt = data.UtcNow;
            moment.WithdrawnReason = WithdrawnReason;
        });
        await portal.WithContextAsync(async context =>
        {
            foreach (var (token, state) in new[] { (NewsletterToken, SubscriberState.Pending), (NewsletterUsedToken, SubscriberState.Active) })
            {
                context.Add(new Subscriber
                {
                    PublicId = state == SubscriberState.Active ? SubscriberId : Guid.NewGuid(),
                    Email = $"{state}@voorbeeld.test".ToLowerInvariant(),
                    EmailDigest = NewsletterService.Digest(token),
                    State = state,
                    TokenDigest = NewsletterService.Digest(token),
                    TokenExpiresAt = data.UtcNow.AddDays(2),
                    AskedAt = data.UtcNow,
                    FirstAskedAt = data.UtcNow,
                });
            }

            return await context.SaveChangesAsync();
        });
        await portal.WithContextAsync(async context =>
        {
            var point = await context.SupportPoints.OrderBy(p => p.Id).FirstAsync(p => p.Email != null);
            context.Add(new ConfirmationRequest { SupportPointId = point.Id, Digest = ConfirmationAsker.Digest(ConfirmationToken), AskedAt = data.UtcNow, ExpiresAt = data.UtcNow.AddDays(60) });
            return await context.SaveChangesAsync();
        });
    }
}
