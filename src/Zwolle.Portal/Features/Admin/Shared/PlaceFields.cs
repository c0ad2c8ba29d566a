using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Locations;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The fields 'Location', 'NewPlace' and 'NewPlaceAddress': a place that is known already, or a new one.</summary>
public static class PlaceFields
{
    /// <summary>What was chosen; a new place is not saved yet, and lies 'ongeveer hier' in the wijk when that is one. Null: none.</summary>
    public static async Task<Location?> ReadAsync(PortalDbContext context, string? location, string? newPlace, string? newAddress, IReadOnlyList<int> neighbourhoodIds)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = FormText.Id(location);
        return FormText.Clean(newPlace) is { } name && id == 0
            ? new Location
            {
                Name = name,
                Address = FormText.Clean(newAddress),
                Precision = LocationPrecision.Approximate,
                NeighbourhoodId = neighbourhoodIds is [var only] ? only : null,
            }
            : await context.Locations.SingleOrDefaultAsync(l => l.Id == id);
    }
}
