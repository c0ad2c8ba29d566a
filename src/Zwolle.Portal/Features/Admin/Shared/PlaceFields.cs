using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The fields 'Location', 'NewPlace' and 'NewPlaceAddress': a place that is known already, or a new one.</summary>
public static class PlaceFields
{
    public static void Check(ICollection<Problem> problems, string? location, string? newPlace, string? newAddress)
    {
        problems.CheckText("NewPlace", newPlace, "de naam van de plek", Data.Locations.Location.NameMaxLength);
        problems.CheckText("NewPlaceAddress", newAddress, "het adres van de plek", Data.Locations.Location.AddressMaxLength);
        if (FormText.Clean(newPlace) is not null && FormText.Id(location) != 0)
        {
            problems.Add(new Problem("NewPlace", "U koos al een plek uit de lijst. Kies daar 'geen', of maak dit veld leeg."));
        }
        else if (FormText.Clean(newPlace) is null && FormText.Clean(newAddress) is not null)
        {
            problems.Add(new Problem("NewPlace", "Geef de plek ook een naam."));
        }
    }

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
