using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A line of the notice-board card: what it tells, and the text.</summary>
public sealed record MomentNoticeLine(string Label, string Text);

/// <summary>
/// The notice-board card of a moment: one page of A5. Texts are cut where they would take more lines than there are, so
/// that the card always is one page; the sizes are those of the style sheet (Client/css/48-paper.css), in points.
/// </summary>
/// <param name="Details">The moment.</param>
public sealed record MomentNotice(MomentDetails Details)
{
    private const double Width = 360;
    private const double TitleSize = 20;
    private const double TextSize = 12.5;

    private MomentCard Card => Details.Card;

    public MomentState State => Card.State(Details.Today);

    /// <summary>What stands at the top in large letters instead of an invitation; null when one can still take part.</summary>
    public string? Off => State == MomentState.Cancelled ? "Gaat niet door" : State.IsPast() ? "Meedoen kan niet meer" : null;

    public string Title => PaperMeasure.Fit(Card.Title, 3, Width, TitleSize, bold: true);

    public string Summary => PaperMeasure.FitSentences(Card.Summary, 3, Width, TextSize);

    /// <summary>Why it is off, or what became of it.</summary>
    public string? Reason => State switch
    {
        MomentState.Cancelled => PaperMeasure.Fit(DutchText.FullStop(Details.CancelReason ?? ""), 4, Width, TextSize, bold: true),
        _ when State.IsPast() => DutchText.FullStop(Card.Deadline(Details.Today)),
        _ => null,
    };

    /// <summary>Days are named in full: on a board 'nog 9 dagen' soon is untrue.</summary>
    public IReadOnlyList<MomentNoticeLine> Lines
    {
        get
        {
            var isPeriod = State.IsOpen() && Card.FirstDay != Card.LastDay;
            var lines = new List<MomentNoticeLine>();
            if (isPeriod)
            {
                lines.Add(Line("Meedoen kan tot en met", DutchText.Date(Card.LastDay!.Value), 2));
            }

            if (!isPeriod || Card.StartsAt is not null)
            {
                lines.Add(Line(State == MomentState.Cancelled ? "Zou zijn op" : State.IsPast() ? "Was" : "Wanneer", Card.When, 2));
            }

            if (Details.Place is { } place)
            {
                lines.Add(Line("Waar", string.Join(", ", new[] { place.Name, place.Address }.Where(part => part is not null)), 2));
            }

            if (Off is null)
            {
                lines.Add(Line("Hoe", Details.How ?? "Dat staat niet in onze bronnen. Bel 14 038.", 2));
                lines.Add(Line("Zonder internet", Details.Offline ?? "Bel 14 038 en vraag hoe u meedoet.", 3));
            }

            lines.Add(Line("Wijk", Card.IsAreaUnknown ? "niet bekend bij ons" : Card.NeighbourhoodIds.Count == 0 ? "heel Zwolle" : Details.Portal.Names(Card.NeighbourhoodIds), 1));
            return lines;
        }
    }

    private static MomentNoticeLine Line(string label, string text, int most) =>
        new(label, PaperMeasure.FitSentences(string.Join(' ', DutchText.Lines(text)), most, Width, TextSize, PaperMeasure.Width(label + ": ", TextSize, bold: true)));
}
