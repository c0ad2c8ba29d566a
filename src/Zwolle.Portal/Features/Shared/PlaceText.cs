using Zwolle.Portal.Data.Locations;

namespace Zwolle.Portal.Features.Shared;

/// <summary>A place as a page tells it.</summary>
/// <param name="Name">What residents call it.</param>
/// <param name="Address">Street and number, when known.</param>
/// <param name="Accessibility">How to get in.</param>
/// <param name="Precision">Whether it may be called a point.</param>
/// <param name="Near">The buurt or wijk it is in.</param>
public sealed record PlaceText(string Name, string? Address, string? Accessibility, LocationPrecision Precision, string? Near)
{
    /// <summary>The map can show where it is, at least roughly.</summary>
    public bool IsKnown => Precision is LocationPrecision.Point or LocationPrecision.Drawn || Near is not null;
}
