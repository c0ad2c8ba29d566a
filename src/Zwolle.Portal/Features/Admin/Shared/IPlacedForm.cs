namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>A form of something at a place: one that is known already, or a new one. <c>_PlaceFields.cshtml</c> asks it, <see cref="PlaceFields"/> reads it.</summary>
public interface IPlacedForm
{
    /// <summary>See <see cref="AreaQuestion"/>.</summary>
    string? Area { get; set; }

    /// <summary>Keys of the wijken that were ticked.</summary>
    IList<string> Neighbourhoods { get; set; }

    /// <summary>The wijken it is about, as the answer to both says.</summary>
    IReadOnlyList<int> NeighbourhoodIds { get; }

    /// <summary>Key of a place; empty when it is a new one or there is none.</summary>
    string? Location { get; }

    string? NewPlace { get; }

    string? NewPlaceAddress { get; }

    ShapeInput NewPlaceShape { get; set; }
}
