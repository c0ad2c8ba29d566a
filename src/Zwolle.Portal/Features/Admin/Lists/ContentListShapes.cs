using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Links;
using Zwolle.Portal.Features.Admin.Plans;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The lists, one for each kind of content.</summary>
public static class ContentListShapes
{
    private static readonly IReadOnlyList<ListWord<ItemState>> PublishedOrNot =
        [.. ContentListWords.States.Where(state => state.Value is not ItemState.Scheduled and not ItemState.Review)];

    public static readonly ContentListShape Plans = new(ContentKind.Plan, "Plannen", "plan", "plannen")
    {
        Beside = [new("Lees plannen in", PlanImportLinks.Page, ForWriters: true)],
        CanBeDownloaded = true,
        States = ContentListWords.States,
        Parts = ContentListWords.PlanParts,
        Orders = Orders(ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasArea = true,
        HasUnknownArea = true,
        HasOwner = true,
    };

    public static readonly ContentListShape Moments = new(ContentKind.ParticipationMoment, "Meedoen", "moment", "momenten")
    {
        States = ContentListWords.States,
        Parts = ContentListWords.MomentParts,
        Stages = ContentListWords.Stages,
        Orders = Orders(ListOrder.LastDay, ListOrder.AnswerBy, ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasArea = true,
        HasUnknownArea = true,
        HasOwner = true,
    };

    public static readonly ContentListShape Locations = new(ContentKind.Location, "Plekken", "plek", "plekken")
    {
        Intro = "Plekken die plannen en momenten noemen. Wat u hier verandert, verandert overal waar de plek staat.",
        States = Two(ItemState.Live, ItemState.Withdrawn),
        Orders = Orders(ListOrder.Title, ListOrder.Added),
        Actions = [BulkAction.Withdraw],
        HasArea = true,
        HasWholeCity = false,
        HasUnknownArea = true,
    };

    public static readonly ContentListShape Contacts = new(ContentKind.ContactRoute, "Contacten", "contact", "contacten")
    {
        Intro = "Balies en telefoonnummers onder 'Wie kunt u bellen?'.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.Title, ListOrder.Added),
        Actions = [BulkAction.MarkChecked, BulkAction.Withdraw],
        HasArea = true,
        HasSource = true,
    };

    public static readonly ContentListShape Themes = new(ContentKind.Theme, "Onderwerpen", "onderwerp", "onderwerpen")
    {
        Intro = "De onderwerpen waarop bewoners plannen kiezen.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.Title),
        Actions = [BulkAction.Withdraw],
    };

    public static readonly ContentListShape Neighbourhoods = new(ContentKind.Neighbourhood, "Wijkteksten", "wijk", "wijken")
    {
        Intro = "De eerste zinnen op de pagina van een wijk.",
        Orders = Orders(ListOrder.Title),
        HasArea = true,
        HasWholeCity = false,
        CanBeNew = false,
    };

    public static readonly ContentListShape ExternalLinks = new(ContentKind.ExternalLink, "Links en bronnen", "link", "links")
    {
        Intro = "Pagina's van anderen waar onze teksten naar verwijzen. 'Nagekeken' betekent: een collega legde onze tekst naast die pagina.",
        Beside = [new("Links die niet werken", BrokenLinkLinks.Page)],
        Orders = Orders(ListOrder.Added, ListOrder.Title),
        Actions = [BulkAction.MarkChecked],
        HasArea = true,
        HasSource = true,
        CanBeNew = false,
    };

    public static readonly ContentListShape GuideSteps = new(ContentKind.GuideStep, "Stappenplan", "stap", "stappen")
    {
        Intro = "De stappen van een idee tot het onderhoud, voor wie zelf iets wil doen in de wijk.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.OnThePage, ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasOwner = true,
    };

    public static readonly ContentListShape Schemes = new(ContentKind.FundingScheme, "Geld en hulp", "regeling", "regelingen")
    {
        Intro = "Regelingen voor wie iets doet in de wijk, met de regels waarmee de site zoekt wat past.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.OnThePage, ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasOwner = true,
    };

    public static readonly ContentListShape Goals = new(ContentKind.NeighbourhoodGoal, "Doelen per wijk", "doel", "doelen")
    {
        Intro = "Wat de gemeente in een wijk wil bereiken (wijkopgaven), en wat daarbij past.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.OnThePage, ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasArea = true,
        HasOwner = true,
    };

    public static readonly ContentListShape Initiatives = new(ContentKind.Initiative, "Initiatieven", "initiatief", "initiatieven")
    {
        Intro = "Wat bewoners en organisaties zelf doen, met wat zij nodig hebben.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.Newest, ListOrder.Oldest, ListOrder.OnThePage, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasArea = true,
        HasUnknownArea = true,
        HasOwner = true,
    };

    public static readonly ContentListShape SupportPoints = new(ContentKind.SupportPoint, "Ontmoeten en hulp", "plek of organisatie", "plekken en organisaties")
    {
        Intro = "Plekken om elkaar te ontmoeten, loketten en hulp, en verenigingen per wijk.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.Title, ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasArea = true,
        HasOwner = true,
    };

    public static readonly ContentListShape Decisions = new(ContentKind.Decision, "Besluiten", "besluit", "besluiten")
    {
        Intro = "Wat de gemeenteraad en het college besloten of bespraken, in gewone taal.",
        Beside = [new("Lees een besluitenlijst in", DecisionImportLinks.Page, ForWriters: true), new("Vragen om een stuk", MissingDocumentInboxLinks.List)],
        States = PublishedOrNot,
        Orders = Orders(ListOrder.OnThePage, ListOrder.Newest, ListOrder.Oldest, ListOrder.Review, ListOrder.Title, ListOrder.Team),
        Actions = Enum.GetValues<BulkAction>(),
        HasArea = true,
        HasOwner = true,
    };

    public static readonly ContentListShape Digests = new(ContentKind.Digest, "Maandbericht", "maandbericht", "maandberichten")
    {
        Intro = "Elke maand een: wat is besloten, waar kan men meedoen, wat is er met de inbreng gedaan.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.OnThePage, ListOrder.Title),
        Actions = [BulkAction.Withdraw],
    };

    public static readonly ContentListShape Stories = new(ContentKind.Story, "Verhalen", "verhaal", "verhalen")
    {
        Intro = "Wat bewoners vertellen over iets in hun wijk, opgeschreven met wie het vertelt.",
        States = PublishedOrNot,
        Orders = Orders(ListOrder.Added, ListOrder.Title),
        Actions = [BulkAction.Withdraw],
        HasArea = true,
    };

    public static IReadOnlyList<ContentListShape> All { get; } = [Plans, Moments, Locations, Contacts, Themes, Neighbourhoods, ExternalLinks, GuideSteps, Schemes, Goals, Initiatives, SupportPoints, Decisions, Digests, Stories];

    public static ContentListShape Of(ContentKind kind) => All.First(shape => shape.Kind == kind);

    private static ListWord<ListOrder>[] Orders(params ListOrder[] orders) => [.. orders.Select(order => ContentListWords.Orders.First(word => word.Value == order))];

    private static ListWord<ItemState>[] Two(ItemState first, ItemState second) => [.. ContentListWords.States.Where(state => state.Value == first || state.Value == second)];
}
