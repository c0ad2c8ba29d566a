using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>A buurt by the names that a file may use.</summary>
public sealed record KnownSubneighbourhood(int Id, string Code, string Name, int NeighbourhoodId);

/// <summary>Reads where the plan of a row is.</summary>
/// <param name="areas">The wijken.</param>
/// <param name="inside">Tells in which wijk a point lies.</param>
/// <param name="city">The box around all wijken; null when there are none.</param>
/// <param name="subneighbourhoods">All buurten.</param>
/// <param name="known">The places that have a name of the file.</param>
/// <param name="me">A wijkteam makes places in its own wijken only.</param>
public sealed class PlanPlaceReader(KnownAreas areas, NeighbourhoodAreas inside, MapBox? city, IReadOnlyList<KnownSubneighbourhood> subneighbourhoods, IReadOnlyList<Location> known, StaffUser me)
{
    private static readonly string[] Others =
        [PlanColumns.PlaceAddress, PlanColumns.PlacePrecision, PlanColumns.Latitude, PlanColumns.Longitude, PlanColumns.Subneighbourhood, PlanColumns.PlaceNeighbourhood];

    private readonly ILookup<string, KnownSubneighbourhood> _subneighbourhoods = subneighbourhoods
        .SelectMany(buurt => new[] { buurt.Name, buurt.Code }.Select(name => (Name: SearchText.Normalize(name), Buurt: buurt)))
        .ToLookup(pair => pair.Name, pair => pair.Buurt);

    /// <returns>The place, and the one that is there already when it is that one. Both null: the row names none.</returns>
    public (ImportedPlace? Place, Location? Known) Read(RowFields fields, IReadOnlyList<NeighbourhoodEntry> neighbourhoods)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(neighbourhoods);
        var name = fields.Line(PlanColumns.Place, "de naam van de plek", Location.NameMaxLength);
        if (name is null)
        {
            if (Others.Any(column => fields.Text(column) is not null))
            {
                fields.Wrong(PlanColumns.Place, "Geef de plek ook een naam.");
            }

            return (null, null);
        }

        var address = fields.Line(PlanColumns.PlaceAddress, "het adres van de plek", Location.AddressMaxLength);
        var (point, stated) = ReadPoint(fields);
        var buurt = ReadSubneighbourhood(fields, neighbourhoods);
        var wijk = ReadNeighbourhood(fields, buurt) ?? (point is var (x, y) ? inside.At(areas.Portal, x, y)?.Id : null) ?? (neighbourhoods is [var only] ? only.Id : null);
        var place = new ImportedPlace(name, address, point?.Longitude, point?.Latitude, buurt?.Id, wijk, stated);
        var same = known.FirstOrDefault(place.Fits);
        if (same is null && wijk is { } where && me.NeighbourhoodIds.Count > 0 && !me.MayChange([where]))
        {
            fields.Wrong(PlanColumns.Place, "Deze plek ligt niet in een wijk van uw eigen wijkteam.");
        }

        return (place, same);
    }

    private ((double Longitude, double Latitude)? Point, LocationPrecision? Stated) ReadPoint(RowFields fields)
    {
        var precision = SearchText.Normalize(fields.Text(PlanColumns.PlacePrecision));
        var (latitude, longitude) = (fields.Line(PlanColumns.Latitude), fields.Line(PlanColumns.Longitude));
        var hasPoint = latitude is not null || longitude is not null;
        if (precision is not ("" or PlanColumns.Approximate or PlanColumns.Exact or PlanColumns.DrawnArea or PlanColumns.DrawnLine))
        {
            fields.Wrong(PlanColumns.PlacePrecision, $"Schrijf '{PlanColumns.Exact}' of '{PlanColumns.Approximate}'.");
        }
        else if (hasPoint && precision is (PlanColumns.Approximate or PlanColumns.DrawnArea or PlanColumns.DrawnLine))
        {
            fields.Wrong(PlanColumns.PlacePrecision, "Bij 'ongeveer hier' horen geen coördinaten. Laat die leeg, of schrijf 'precies'.");
        }

        LocationPrecision? stated = precision switch
        {
            PlanColumns.Approximate => LocationPrecision.Approximate,
            PlanColumns.Exact => LocationPrecision.Point,
            PlanColumns.DrawnArea or PlanColumns.DrawnLine => LocationPrecision.Drawn,
            _ => null,
        };
        if (!hasPoint && stated != LocationPrecision.Point)
        {
            return (null, stated);
        }

        var north = TypedDegrees.Check(latitude, "de breedtegraad", "52,51", city?.South, city?.North, message => fields.Wrong(PlanColumns.Latitude, message));
        var east = TypedDegrees.Check(longitude, "de lengtegraad", "6,09", city?.West, city?.East, message => fields.Wrong(PlanColumns.Longitude, message));
        return (north is { } y && east is { } x ? (x, y) : null, stated);
    }

    private KnownSubneighbourhood? ReadSubneighbourhood(RowFields fields, IReadOnlyList<NeighbourhoodEntry> neighbourhoods)
    {
        if (fields.Line(PlanColumns.Subneighbourhood) is not { } text)
        {
            return null;
        }

        var found = _subneighbourhoods[SearchText.Normalize(text)].DistinctBy(buurt => buurt.Id).ToList();
        var here = found.Where(buurt => neighbourhoods.Count == 0 || neighbourhoods.Any(n => n.Id == buurt.NeighbourhoodId)).ToList();
        if (here is [var one])
        {
            return one;
        }

        fields.Wrong(PlanColumns.Subneighbourhood, found.Count == 0 ? $"Wij kennen geen buurt '{RowFields.Excerpt(text)}'."
            : here.Count == 0 ? "Deze buurt ligt niet in een wijk van het plan."
            : $"Er is meer dan één buurt '{RowFields.Excerpt(text)}'. Neem de code (BU0193....).");
        return null;
    }

    private int? ReadNeighbourhood(RowFields fields, KnownSubneighbourhood? buurt)
    {
        var named = areas.Neighbourhoods(fields, PlanColumns.PlaceNeighbourhood);
        if (named.Count > 1 || (buurt is not null && named.Any(n => n.Id != buurt.NeighbourhoodId)))
        {
            fields.Wrong(PlanColumns.PlaceNeighbourhood, named.Count > 1 ? "Een plek ligt in één wijk." : "De buurt van de plek ligt in een andere wijk.");
        }

        return buurt?.NeighbourhoodId ?? named.Select(n => (int?)n.Id).FirstOrDefault();
    }
}
