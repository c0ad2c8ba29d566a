using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>A place that a row describes.</summary>
/// <param name="Name">What residents call it.</param>
/// <param name="Address">Null: the row names none.</param>
/// <param name="Longitude">Degrees; with the latitude, or neither.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="SubneighbourhoodId">Key of its buurt; null when the row names none.</param>
/// <param name="NeighbourhoodId">Key of its wijk; null when that is not known.</param>
/// <param name="Stated">How precise the row says it is; null when it doesn't.</param>
public sealed record ImportedPlace(string Name, string? Address, double? Longitude, double? Latitude, int? SubneighbourhoodId, int? NeighbourhoodId, LocationPrecision? Stated)
{
    public LocationPrecision Precision => Longitude is null ? LocationPrecision.Approximate : LocationPrecision.Point;

    /// <summary>Whether a place that is there already is this one: nothing that the row says is different there.</summary>
    public bool Fits(Location place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return string.Equals(place.Name, Name, StringComparison.OrdinalIgnoreCase)
            && (Stated is null || Stated == place.Precision)
            && (Address is null || string.Equals(Address, place.Address, StringComparison.OrdinalIgnoreCase))
            && (Longitude is null || (Longitude == place.Longitude && Latitude == place.Latitude))
            && (SubneighbourhoodId is null || SubneighbourhoodId == place.SubneighbourhoodId)
            && (NeighbourhoodId is null || place.NeighbourhoodId is null || NeighbourhoodId == place.NeighbourhoodId);
    }

    /// <summary>A new place. Residents see it when a plan that names it is published.</summary>
    public Location ToLocation() => new()
    {
        Name = Name,
        Address = Address,
        Precision = Precision,
        Longitude = Longitude,
        Latitude = Latitude,
        SubneighbourhoodId = SubneighbourhoodId,
        NeighbourhoodId = NeighbourhoodId,
    };
}

/// <summary>What a row of a table of plans would become.</summary>
/// <param name="Number">Of the row, as a spreadsheet shows it.</param>
/// <param name="Form">The draft; half filled when the row has problems.</param>
/// <param name="Problems">What is wrong, by column.</param>
public sealed record ImportedPlan(int Number, PlanForm Form, IReadOnlyList<Problem> Problems) : ImportedRow(Number, Form, Problems)
{
    public override string? Title => Form.Title;

    /// <summary>Names of its wijken.</summary>
    public IReadOnlyList<string> Neighbourhoods { get; init; } = [];

    /// <summary>Names of its subjects.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Null when the row names no place.</summary>
    public ImportedPlace? Place { get; init; }

    /// <summary>Whether that place is made with it; else it is there already.</summary>
    public bool IsPlaceNew => Place is not null && string.IsNullOrEmpty(Form.Location);
}
