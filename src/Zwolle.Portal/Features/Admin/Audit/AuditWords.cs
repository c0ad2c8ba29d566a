using Zwolle.Portal.Data.Audit;

namespace Zwolle.Portal.Features.Admin.Audit;

/// <summary>How kinds of items, actions and columns are called in the log. What has no word here is shown as it is stored.</summary>
public static class AuditWords
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Plan"] = "Plan",
        ["ParticipationMoment"] = "Participatiemoment",
        ["Revision"] = "Versie",
        ["DateChange"] = "Gewijzigde datum",
        ["Location"] = "Plek",
        ["ContactRoute"] = "Contact",
        ["Theme"] = "Onderwerp",
        ["GuideStep"] = "Stap van het stappenplan",
        ["FundingScheme"] = "Regeling",
        ["NeighbourhoodGoal"] = "Doel van de gemeente",
        ["Initiative"] = "Initiatief",
        ["Neighbourhood"] = "Wijk",
        ["ExternalLink"] = "Bron",
        ["SpecialDay"] = "Bijzondere dag",
        ["EditorialRule"] = "Regel voor publiceren",
        ["StaffMember"] = "Collega",
        ["OutboxMessage"] = "Mail",
        ["JobLease"] = "Taak van het portaal",
    };

    public static readonly IReadOnlyDictionary<string, string> Actions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AuditActions.Created] = "Gemaakt",
        [AuditActions.Changed] = "Gewijzigd",
        [AuditActions.Deleted] = "Verwijderd",
        [AuditActions.Published] = "Gepubliceerd",
        [AuditActions.Withdrawn] = "Ingetrokken",
        [AuditActions.Restored] = "Teruggezet",
        [AuditActions.Cancelled] = "Afgelast",
        [AuditActions.Closed] = "Gesloten",
        [AuditActions.Erased] = "Gewist vanwege privacy",
        [AuditActions.SignedIn] = "Aangemeld",
        [AuditActions.SignInFailed] = "Aanmelden mislukt",
        [AuditActions.SignedOut] = "Afgemeld",
        [AuditActions.SessionsEnded] = "Sessies beëindigd",
        [AuditActions.SecondFactorReset] = "Tweede stap opnieuw ingesteld",
        [AuditActions.Exported] = "Gegevens opgevraagd",
        [AuditActions.Retried] = "Opnieuw geprobeerd",
        [AuditActions.Paused] = "Stilgezet",
        [AuditActions.Resumed] = "Weer aangezet",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Title"] = "Titel",
        ["Name"] = "Naam",
        ["Summary"] = "Samenvatting",
        ["Intro"] = "Inleiding",
        ["Body"] = "Tekst",
        ["Text"] = "Tekst",
        ["Slug"] = "Adres",
        ["Url"] = "Link",
        ["Kind"] = "Soort",
        ["ItemId"] = "Nummer van het onderdeel",
        ["Number"] = "Nummer",
        ["Phase"] = "Fase",
        ["PhaseYear"] = "Stand van",
        ["PhaseNote"] = "Toelichting bij de fase",
        ["Start"] = "Begin",
        ["End"] = "Einde",
        ["Period"] = "Wanneer",
        ["Earliest"] = "eerste dag",
        ["Latest"] = "laatste dag",
        ["Precision"] = "hoe precies",
        ["StartsAt"] = "Begint om",
        ["EndsAt"] = "Eindigt om",
        ["Level"] = "Invloed van bewoners",
        ["LevelReason"] = "Waarom deze invloed",
        ["Decides"] = "Wie beslist",
        ["CanChange"] = "Wat nog kan veranderen",
        ["Fixed"] = "Wat vaststaat",
        ["How"] = "Hoe meedoen",
        ["Offline"] = "Meedoen zonder internet",
        ["InputOutcome"] = "Wat er met de inbreng is gedaan",
        ["Outcome"] = "Uitkomst",
        ["AnswerBy"] = "Antwoord uiterlijk",
        ["IsAreaUnknown"] = "Gebied onbekend",
        ["IsCancelled"] = "Gaat niet door",
        ["LocationId"] = "Nummer van de plek",
        ["OwnerTeam"] = "Team",
        ["Team"] = "Team",
        ["Role"] = "Rol",
        ["ReviewOn"] = "Opnieuw bekijken op",
        ["CheckedOn"] = "Nagekeken op",
        ["ChangedAt"] = "Laatst gewijzigd",
        ["PublishedAt"] = "Gepubliceerd op",
        ["PublishAt"] = "Publiceren op",
        ["WithdrawnAt"] = "Ingetrokken op",
        ["WithdrawalReason"] = "Reden van intrekken",
        ["SavedAt"] = "Bewaard op",
        ["State"] = "Stand",
        ["Reason"] = "Reden",
        ["BasedOn"] = "Begonnen vanaf versie",
        ["AuthorId"] = "Schrijver",
        ["PublisherId"] = "Gepubliceerd door",
        ["FourEyes"] = "Twee paar ogen nodig",
        ["FirstDay"] = "Eerste dag",
        ["LastDay"] = "Laatste dag",
        ["DisabledAt"] = "Uitgezet op",
        ["ActivatedAt"] = "Uitnodiging aanvaard op",
        ["TwoFactorEnabled"] = "Aanmelden in twee stappen",
        ["LockoutEnd"] = "Geblokkeerd tot",
        ["Job"] = "Taak",
        ["Giver"] = "Van wie het geld komt",
        ["Year"] = "Jaar van de bron",
        ["ForWhat"] = "Waarvoor het is",
        ["Conditions"] = "Voorwaarden",
        ["NotFor"] = "Wat het niet betaalt",
        ["MinAmount"] = "Laagste bedrag",
        ["MaxAmount"] = "Hoogste bedrag",
        ["SharePercent"] = "Deel van de kosten",
        ["AmountNote"] = "Uitleg bij het bedrag",
        ["Budget"] = "Hoeveel er in totaal is",
        ["IsAllYear"] = "Het hele jaar aan te vragen",
        ["ClosesOn"] = "Laatste dag om aan te vragen",
        ["DeadlineNote"] = "Uitleg bij de data",
        ["HowToApply"] = "Hoe men het aanvraagt",
        ["Combine"] = "Waarmee het samengaat",
        ["Who"] = "Wie het mag aanvragen",
        ["Themes"] = "Voor welke plannen",
        ["Wijken"] = "In welke wijken",
        ["IsOnceOnly"] = "Maar één keer",
        ["Contradictions"] = "Wat bronnen anders zeggen",
        ["Part"] = "Deel",
        ["SortOrder"] = "Volgorde",
        ["Keyword"] = "Kort woord",
        ["Tasks"] = "Taken van bewoners",
        ["OnlyFor"] = "Alleen nodig bij",
        ["MunicipalityDoes"] = "Wat de gemeente doet",
        ["Term"] = "Hoe lang het duurt",
        ["Helpers"] = "Wie helpt",
        ["Expected"] = "Wat wordt verwacht",
        ["Costs"] = "Kosten",
        ["Pitfalls"] = "Waar het misgaat",
        ["Stuck"] = "Als het vastloopt",
        ["ExampleTitle"] = "Naam van het voorbeeld",
        ["Example"] = "Voorbeeld",
        ["Figures"] = "Cijfers uit onderzoek",
        ["YearNote"] = "Uitleg bij het jaar",
        ["Note"] = "Uitleg",
        ["StateYear"] = "Stand van",
        ["StateNote"] = "Toelichting bij de stand",
        ["Initiator"] = "Van wie het is",
        ["Needs"] = "Wat nodig is",
        ["NeedsNote"] = "Wat precies nodig is",
        ["Story"] = "Hoe het ging",
        ["Help"] = "Wat hielp",
        ["Join"] = "Hoe men meedoet",
        ["MijnWijkUrl"] = "Adres op MijnWijk",
        ["GoalNeighbourhood"] = "Wijk",
        ["GoalPlan"] = "Plan",
        ["GoalScheme"] = "Regeling",
        ["InitiativeNeighbourhood"] = "Wijk",
        ["InitiativeTheme"] = "Onderwerp",
        ["InitiativeGoal"] = "Doel",
        ["InitiativeScheme"] = "Regeling",
        ["PlanNeighbourhood"] = "Wijk",
        ["MomentNeighbourhood"] = "Wijk",
        ["StaffNeighbourhood"] = "Wijk",
        ["PlanTheme"] = "Onderwerp",
        ["PlanMoment"] = "Participatiemoment",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["Role Reader"] = "Lezer",
        ["Role NeighbourhoodTeam"] = "Wijkteam",
        ["Role Clerk"] = "Griffie",
        ["Role Communications"] = "Communicatie",
        ["Role Administrator"] = "Beheerder",
        ["State Draft"] = "Concept",
        ["State Review"] = "Wacht op een collega",
        ["State Scheduled"] = "Staat klaar",
        ["State Published"] = "Gepubliceerd",
        ["Precision Day"] = "op de dag",
        ["Precision Month"] = "op de maand",
        ["Precision Season"] = "op het seizoen",
        ["Precision Quarter"] = "op het kwartaal",
        ["Precision Year"] = "op het jaar",
        ["Precision Range"] = "op jaren",
    };

    public static string Kind(string kind) => Kinds.GetValueOrDefault(kind, kind);

    public static string Action(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>'Titel'; 'Begin, eerste dag' for a part of a column.</summary>
    public static string Field(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(", ", name.Split('.').Select(part => Fields.GetValueOrDefault(part, part)));
    }

    /// <summary>The word for a value that the database keeps as a name; null for any other.</summary>
    public static string? Value(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Values.GetValueOrDefault($"{field.Split('.')[^1]} {value}") ?? (Kinds.TryGetValue(value, out var kind) && field == "Kind" ? kind : null);
    }
}
