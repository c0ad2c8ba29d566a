using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Data.Translations;

namespace Zwolle.Portal.Data.Seed;

/// <summary>The Dutch words of the files, as values. A word that is not here is refused.</summary>
internal static class SeedWords
{
    public static PlanPhase Phase(string text) => text switch
    {
        "verkenning" => PlanPhase.Exploration,
        "voorbereiding" => PlanPhase.Preparation,
        "besluitvorming" => PlanPhase.Decision,
        "uitvoering" => PlanPhase.Execution,
        "klaar" => PlanPhase.Completed,
        "gestopt" => PlanPhase.Stopped,
        "onbekend" => PlanPhase.Unknown,
        _ => throw Unknown(text),
    };

    public static ParticipationLevel Level(string text) => text switch
    {
        "informeren" => ParticipationLevel.Inform,
        "raadplegen" => ParticipationLevel.Consult,
        "adviseren" => ParticipationLevel.Advise,
        "coproduceren" => ParticipationLevel.Coproduce,
        "meebeslissen" => ParticipationLevel.Decide,
        "onbekend" => ParticipationLevel.Unknown,
        _ => throw Unknown(text),
    };

    public static MomentKind Kind(string text) => text switch
    {
        "inloop" => MomentKind.DropIn,
        "bijeenkomst" => MomentKind.Meeting,
        "gesprek" => MomentKind.Conversation,
        "vragenlijst" => MomentKind.Survey,
        "reactie" => MomentKind.Response,
        "inspreken" => MomentKind.Address,
        "wandeling" => MomentKind.Walk,
        "werkgroep" => MomentKind.WorkingGroup,
        "stemming" => MomentKind.Vote,
        _ => throw Unknown(text),
    };

    public static GuidePart Part(string text) => text switch
    {
        "start" => GuidePart.Start,
        "uitwerking" => GuidePart.Elaboration,
        "slot" => GuidePart.Completion,
        "zijpad" => GuidePart.SideRoad,
        _ => throw Unknown(text),
    };

    public static SchemeState SchemeState(string text) => text switch
    {
        "onbekend" => Data.Money.SchemeState.Unknown,
        "loopt" => Data.Money.SchemeState.Running,
        "aangekondigd" => Data.Money.SchemeState.Announced,
        "voorbij" => Data.Money.SchemeState.Past,
        _ => throw Unknown(text),
    };

    public static InitiativeState InitiativeState(string text) => text switch
    {
        "idee" => Data.Initiatives.InitiativeState.Idea,
        "zoekt-steun" => Data.Initiatives.InitiativeState.SeeksSupport,
        "voorbereiding" => Data.Initiatives.InitiativeState.Preparation,
        "bezig" => Data.Initiatives.InitiativeState.Active,
        "klaar" => Data.Initiatives.InitiativeState.Completed,
        "in-beheer" => Data.Initiatives.InitiativeState.Maintained,
        "gestopt" => Data.Initiatives.InitiativeState.Stopped,
        "onbekend" => Data.Initiatives.InitiativeState.Unknown,
        _ => throw Unknown(text),
    };

    public static InitiativeNeeds Needs(IEnumerable<string> words) => words.Aggregate(InitiativeNeeds.None, (needs, word) => needs | word switch
    {
        "handen" => InitiativeNeeds.Hands,
        "ruimte" => InitiativeNeeds.Room,
        "geld" => InitiativeNeeds.Money,
        "kennis" => InitiativeNeeds.Knowledge,
        _ => throw Unknown(word),
    });

    public static SupportPointKind SupportPointKind(string text) => text switch
    {
        "ontmoetingsplek" => Data.SupportPoints.SupportPointKind.MeetingPlace,
        "bibliotheek" => Data.SupportPoints.SupportPointKind.Library,
        "jongeren" => Data.SupportPoints.SupportPointKind.YouthPlace,
        "loket" => Data.SupportPoints.SupportPointKind.Desk,
        "hulp" => Data.SupportPoints.SupportPointKind.Support,
        "vereniging" => Data.SupportPoints.SupportPointKind.Association,
        "energie" => Data.SupportPoints.SupportPointKind.Energy,
        "groen" => Data.SupportPoints.SupportPointKind.Nature,
        "anders" => Data.SupportPoints.SupportPointKind.Other,
        _ => throw Unknown(text),
    };

    public static SupportPointStatus SupportPointStatus(string text) => text switch
    {
        "nog te controleren" => Data.SupportPoints.SupportPointStatus.Unchecked,
        "oud" => Data.SupportPoints.SupportPointStatus.Outdated,
        "gepland" => Data.SupportPoints.SupportPointStatus.Planned,
        "gesloten" => Data.SupportPoints.SupportPointStatus.Closed,
        _ => throw Unknown(text),
    };

    public static DecisionBody DecisionBody(string text) => text switch
    {
        "raad" => Decisions.DecisionBody.Council,
        "college" => Decisions.DecisionBody.Executive,
        "gemeente" => Decisions.DecisionBody.Municipality,
        _ => throw Unknown(text),
    };

    public static DecisionOutcome DecisionOutcome(string text) => text switch
    {
        "onbekend" => Decisions.DecisionOutcome.Unknown,
        "aangenomen" => Decisions.DecisionOutcome.Adopted,
        "verworpen" => Decisions.DecisionOutcome.Rejected,
        "aangehouden" => Decisions.DecisionOutcome.Deferred,
        "besproken" => Decisions.DecisionOutcome.Discussed,
        "medegedeeld" => Decisions.DecisionOutcome.Informed,
        "aangekondigd" => Decisions.DecisionOutcome.Announced,
        _ => throw Unknown(text),
    };

    public static CouncilMeetingKind Meeting(string text) => text switch
    {
        "rondetafel" => CouncilMeetingKind.RoundTable,
        "debat" => CouncilMeetingKind.Debate,
        "besluit" => CouncilMeetingKind.Decision,
        "gemengd" => CouncilMeetingKind.Mixed,
        _ => throw Unknown(text),
    };

    public static TranslationLanguage Language(string code) => code switch
    {
        "en" => TranslationLanguage.English,
        "ar" => TranslationLanguage.Arabic,
        "tr" => TranslationLanguage.Turkish,
        "uk" => TranslationLanguage.Ukrainian,
        "pl" => TranslationLanguage.Polish,
        "ti" => TranslationLanguage.Tigrinya,
        _ => throw Unknown(code),
    };

    public static InvalidOperationException Unknown(string word) => new($"The seed holds the unknown word '{word}'.");
}
