using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A list of moments as cards, with what the cards need besides themselves.</summary>
/// <param name="Moments">In the order to show.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="Today">To derive the states.</param>
/// <param name="HeadingLevel">The level of the titles, 2 to 4: one below the heading above the list.</param>
public sealed record MomentCards(IEnumerable<MomentCard> Moments, PortalSnapshot Portal, DateOnly Today, int HeadingLevel = 3)
{
    /// <summary>Two beside each other on a wide screen: for what is over.</summary>
    public bool TwoColumns { get; init; }

    /// <summary>What kind, for which wijk and where, in one line.</summary>
    public string Meta(MomentCard moment) => string.Join(" · ", new[]
    {
        moment.Kind.Text(),
        moment.IsAreaUnknown ? "Wijk niet bekend" : moment.NeighbourhoodIds.Count == 0 ? "Hele stad" : Portal.Names(moment.NeighbourhoodIds),
        moment.Place,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The style of the deadline line.</summary>
    public static string DeadlineStyle(MomentState state) => state switch
    {
        MomentState.ClosingSoon => "zp-deadline zp-deadline--soon",
        MomentState.Open => "zp-deadline",
        _ => $"zp-status zp-status--{state.Style()}",
    };
}
