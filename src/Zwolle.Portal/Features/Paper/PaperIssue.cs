using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Follow;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Paper;

/// <summary>
/// The sheet of a wijk: what stands on its two sides. What is there is chosen by counting lines (<see cref="PaperFit"/>),
/// so that it always is one sheet; the type is never made smaller.
/// </summary>
/// <param name="Neighbourhood">The wijk.</param>
/// <param name="Content">All that could stand on it.</param>
/// <param name="Problems">What was wrong with the question.</param>
public sealed record PaperIssue(NeighbourhoodEntry Neighbourhood, PaperContent Content, IReadOnlyList<Problem> Problems)
{
    // In points, as in the style sheet.
    private const double Side = 785;
    private const double Foot = 76;
    private const double Width = 516;
    private const double FrontWidth = 358;
    private const double BackWidth = 254;
    private const double BackHead = 16;

    /// <summary>The left part of the front: what matters most.</summary>
    public required PaperColumn Front { get; init; }

    public required PaperColumn BackLeft { get; init; }

    public required PaperColumn BackRight { get; init; }

    /// <summary>How far what stands on it can be trusted; null when nothing on it has a source.</summary>
    public required string? Provenance { get; init; }

    /// <summary>The address of the page of the wijk, as people type it.</summary>
    public required string Address { get; init; }

    public string Name => NameOf(Neighbourhood);

    /// <summary>Where one tells an idea, as people type it.</summary>
    public required string IdeaAddress { get; init; }

    public static PaperIssue Of(NeighbourhoodEntry neighbourhood, PaperContent content, PortalOptions options, IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(neighbourhood);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var texts = new Texts(neighbourhood, content, options);
        var head = PaperFit.TextLine + (PaperMeasure.Lines(NameOf(neighbourhood), Width, PaperFit.NameSize, bold: true) * PaperFit.NameLine);
        var back = Side - Foot - BackHead;
        var front = PaperFit.Fill(FrontWidth, Side - Foot - head, [texts.Moments(), texts.Planned(), texts.WholeCity(), texts.Begin()], new RuledLines("notities", "Notities"));
        var left = PaperFit.Fill(BackWidth, back, [texts.Answered(), texts.Decided(), texts.Initiatives(), texts.Money(), Texts.PassOn()], new RuledLines("prikbord", "Ruimte voor het prikbord"));
        var right = PaperFit.Fill(BackWidth, back, [texts.Call(), texts.Meet(), texts.StayInformed()], new RuledLines("nummers", "Zelf opschrijven"));
        return new PaperIssue(neighbourhood, content, problems)
        {
            Front = front,
            BackLeft = left,
            BackRight = right,
            Provenance = ProvenanceOf([.. front.Sections.Concat(left.Sections).SelectMany(section => section.Items)]),
            Address = texts.Typed(NeighbourhoodLinks.Details(neighbourhood.Slug)),
            IdeaAddress = texts.Typed(IdeaLinks.Form),
        };
    }

    private static string NameOf(NeighbourhoodEntry neighbourhood) => $"Wijkkrant {neighbourhood.Name}";

    private static string? ProvenanceOf(IReadOnlyList<PaperItem> items)
    {
        var days = items.Where(item => !item.IsChecked).Select(item => item.TakenOverOn).OfType<DateOnly>().Order().ToList();
        return days.Count == 0 ? null
            : days[0] == days[^1] ? $"Overgenomen op {DutchText.ShortDate(days[0])}, niet nagekeken door de gemeente."
            : $"Overgenomen van {DutchText.ShortDate(days[0])} tot en met {DutchText.ShortDate(days[^1])}, niet nagekeken door de gemeente.";
    }

    /// <summary>The words of each section, also of those with nothing in them.</summary>
    private sealed class Texts(NeighbourhoodEntry wijk, PaperContent content, PortalOptions options)
    {
        public string Typed(string path) => PaperWords.Typed(options.BaseUrl + path);

        public PaperSection Moments()
        {
            var items = content.In(PaperPart.Moments);
            var now = content.IsThisMonth ? "nu" : $"in {PaperWords.Month(content.Month)}";
            var heading = items.Count == 0 ? $"Meedoen kan {now}: niets bekend bij ons" : items.Any(item => item.IsOpen) ? $"Meedoen kan {now}" : "Later meedoen";
            return new PaperSection("meedoen", heading)
            {
                Items = items,
                Texts = items.Count == 0 ? [$"Bij ons is niets bekend waaraan u in {wijk.Name} kunt meedoen. Hebt u een vraag of een idee? Bel 14 038."] : [],
                Until = 0.5,
                More = shown => content.AreMomentsCut ? $"Meer staat op {Typed(MomentLinks.InNeighbourhood(wijk.Slug))}"
                    : items.Count > shown ? $"Nog {DutchText.Count(items.Count - shown, "keer meedoen staat", "keer meedoen staan")} op {Typed(MomentLinks.InNeighbourhood(wijk.Slug))}"
                    : null,
            };
        }

        public PaperSection Planned()
        {
            var items = content.In(PaperPart.Planned);
            return new PaperSection("plannen", "Wat is er gepland?")
            {
                Items = items,
                Texts = items.Count == 0 ? [$"Voor {wijk.Name} zijn geen plannen bekend bij ons. Dat betekent niet dat er niets gebeurt. Vraag het na: bel 14 038."] : [],
                Until = 0.8,
                More = shown => wijk.Plans > shown ? $"Nog {DutchText.Count(wijk.Plans - shown, "plan staat", "plannen staan")} op {Typed(PlanLinks.InNeighbourhood(wijk.Slug))}" : null,
            };
        }

        public PaperSection WholeCity()
        {
            var items = content.In(PaperPart.WholeCity);
            return new PaperSection("hele-stad", "Voor de hele stad")
            {
                Items = items,
                Texts = items.Count == 0 ? ["Bij ons zijn geen plannen bekend voor de hele stad."] : [],
                More = shown => items.Count > shown ? $"Meer staat op {Typed(PlanLinks.InNeighbourhood(AskedFilters.WholeCity))}" : null,
            };
        }

        public PaperSection Begin() => new("zelf-beginnen", "Zelf iets doen in uw wijk?")
        {
            IsFiller = true,
            Texts =
            [
                "1. Schrijf op wat u wilt, waarom en voor wie.",
                "2. Praat met uw buren. Wie doet er mee?",
                "3. Bel 14 038 en vraag naar de wijkbeheerder.",
                $"Alle stappen staan op {Typed(GuideLinks.Overview)}",
            ],
        };

        public PaperSection Answered()
        {
            var items = content.In(PaperPart.Answered);
            return new PaperSection("antwoord", "Gedaan met uw inbreng")
            {
                Items = items,
                Texts = items.Count == 0 ? ["Bij ons is geen nieuw antwoord bekend. Deed u ergens aan mee? Vraag naar het antwoord: bel 14 038."] : [],
                Until = 0.5,
                More = shown => items.Count > shown ? $"Meer staat op {Typed(MomentLinks.OverInNeighbourhood(wijk.Slug))}" : null,
            };
        }

        public PaperSection Decided()
        {
            var items = content.In(PaperPart.Decided);
            return new PaperSection("besloten", "Wat is er besloten?")
            {
                Items = items,
                Texts = items.Count == 0 ? [$"Bij ons zijn geen nieuwe besluiten bekend. Oudere staan op {Typed(DecisionLinks.InNeighbourhood(wijk.Slug))}"] : [],
                Until = 0.7,
                More = shown => items.Count > shown ? $"Het stuk van de gemeente gaat voor. Meer staat op {Typed(DecisionLinks.List)}" : $"Het stuk van de gemeente gaat voor. Het staat op {Typed(DecisionLinks.List)}",
            };
        }

        public PaperSection Initiatives()
        {
            var items = content.In(PaperPart.Initiatives);
            return new PaperSection("initiatieven", "Wat bewoners zelf doen")
            {
                Items = items,
                Texts = items.Count == 0 ? [$"In {wijk.Name} zijn geen initiatieven bekend bij ons. Doet u iets voor de wijk? Laat het weten: bel 14 038."] : [],
                More = shown => items.Count > shown ? $"Nog {DutchText.Count(items.Count - shown, "initiatief staat", "initiatieven staan")} op {Typed(InitiativeLinks.InNeighbourhood(wijk.Slug))}" : null,
            };
        }

        public PaperSection Money() => new("geld", "Geld voor uw plan")
        {
            Texts =
            [
                content.Schemes.Count switch
                {
                    0 => "Bij ons zijn geen regelingen bekend. Vraag ernaar: bel 14 038.",
                    var count => $"{DutchText.Count(count, "regeling", "regelingen")}, zoals {DutchText.List([.. content.Schemes.Take(2)])}. Vraag wat nu geldt: bel 14 038, of kijk op {Typed(MoneyLinks.List)}",
                },
            ],
        };

        public static PaperSection PassOn() => new("doorgeven", "Geef deze krant door")
        {
            IsFiller = true,
            Texts = ["Hang hem op in de flat, bij de winkel of in het wijkcentrum. Dan leest ook iemand zonder internet wat er speelt."],
        };

        public PaperSection Call() => new("bellen", "Wie kunt u bellen?")
        {
            Items =
            [
                .. content.Contacts.Select(contact => new PaperItem(PaperPart.WholeCity, contact.Title, null)
                {
                    Lines =
                    [
                        .. Line("Telefoon", contact.Phone, 1),
                        .. Line("Adres", contact.Address, 2),
                        new(null, contact.Text, 3),
                        new("Bron", $"{contact.Source.Publisher}, {DutchText.SourceDate(contact.Source.Dated)}", 2),
                    ],
                }),
            ],
            Texts = content.Contacts.Count == 0 ? ["Bel de gemeente Zwolle: 14 038."] : [],
            Until = 0.5,
            More = shown => content.Contacts.Count > shown ? "Meer nummers: bel 14 038." : null,
        };

        public PaperSection Meet() => new("ontmoeten", "Waar ontmoet u anderen?")
        {
            Items =
            [
                .. content.SupportPoints.Select(point => new PaperItem(PaperPart.WholeCity, point.Name, null)
                {
                    Lines =
                    [
                        .. Line("Adres", point.Address, 2),
                        .. Line("Telefoon", point.Phone, 1),
                        new(null, $"{SupportPointWords.Standing(point.Status, point.ConfirmedOn)}, {SupportPointWords.AsOf(point.AsOf)}", 2),
                    ],
                }),
            ],
            Texts = content.SupportPoints.Count == 0 ? ["Bij ons zijn geen plekken bekend. Vraag ernaar: bel 14 038."] : [],
            Until = 0.85,
            More = shown => content.SupportPoints.Count > shown ? $"Meer plekken staan op {Typed(SupportPointLinks.In(wijk.Slug))}" : null,
        };

        public PaperSection StayInformed() => new("volgen", "Blijf op de hoogte")
        {
            Texts = [$"Zet de agenda van uw wijk op uw telefoon, of krijg elke maand een mail: {Typed(FollowLinks.Page)}", "Liever zonder internet? Bel 14 038 en vraag wat er speelt."],
        };

        private static IEnumerable<PaperLine> Line(string? label, string? text, int most) => text is null ? [] : [new PaperLine(label, text, most)];
    }
}
