using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>What stands in the fields of <see cref="IPlacedForm"/>: a place that is known already, or a new one.</summary>
public sealed class PlaceFields(PortalDbContext context, PortalIndex index, NeighbourhoodAreas areas)
{
    /// <summary>Before the names of the fields that say where a new place is.</summary>
    public const string ShapePrefix = nameof(IPlacedForm.NewPlaceShape) + ".";

    /// <summary>What is wrong with the names; see <see cref="ProblemsAsync"/> for where a new place is.</summary>
    public static void Check(ICollection<Problem> problems, IPlacedForm form)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(form);
        problems.CheckText("NewPlace", form.NewPlace, "de naam van de plek", Data.Locations.Location.NameMaxLength);
        problems.CheckText("NewPlaceAddress", form.NewPlaceAddress, "het adres van de plek", Data.Locations.Location.AddressMaxLength);
        if (FormText.Clean(form.NewPlace) is not null && FormText.Id(form.Location) != 0)
        {
            problems.Add(new Problem("NewPlace", "U koos al een plek uit de lijst. Kies daar 'geen', of maak dit veld leeg."));
        }
        else if (FormText.Clean(form.NewPlace) is null && (FormText.Clean(form.NewPlaceAddress) is not null || form.NewPlaceShape.IsExact() || FormText.Id(form.NewPlaceShape.Subneighbourhood) > 0))
        {
            problems.Add(new Problem("NewPlace", "Geef de plek ook een naam."));
        }
    }

    /// <summary>What is wrong with where a new place is.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(IPlacedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = new List<Problem>();
        if (FormText.Clean(form.NewPlace) is not null)
        {
            form.NewPlaceShape.Check(ShapePrefix, await CityAsync(), problems);
            if (FormText.Clean(form.NewPlaceShape.Subneighbourhood) is not null && await NeighbourhoodOfBuurtAsync(form) is null)
            {
                problems.Add(new Problem(ShapePrefix + nameof(ShapeInput.Subneighbourhood), "Deze buurt bestaat niet. Kies opnieuw."));
            }
        }

        return problems;
    }

    /// <summary>What was chosen. A new place is not saved yet; without a shape or a buurt it lies 'ongeveer hier' in the wijk of the form, when that is one. Null: none.</summary>
    public async Task<Location?> ReadAsync(IPlacedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var id = FormText.Id(form.Location);
        if (FormText.Clean(form.NewPlace) is not { } name || id != 0)
        {
            return await context.Locations.SingleOrDefaultAsync(l => l.Id == id);
        }

        var lies = await NewPlaceAsync(form);
        var place = new Location
        {
            Name = name,
            Address = FormText.Clean(form.NewPlaceAddress),
            NeighbourhoodId = lies.Count > 0 ? lies[0].Id : form.NeighbourhoodIds is [var only] ? only : null,
            SubneighbourhoodId = !form.NewPlaceShape.IsExact() && FormText.Id(form.NewPlaceShape.Subneighbourhood) is > 0 and var buurt ? buurt : null,
        };
        form.NewPlaceShape.ApplyTo(place);
        return place;
    }

    /// <summary>The wijken in which the place lies, that with the largest part first; none when nothing says it.</summary>
    public async Task<IReadOnlyList<NeighbourhoodEntry>> NeighbourhoodsAsync(IPlacedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var id = FormText.Id(form.Location);
        if (id == 0)
        {
            return await NewPlaceAsync(form);
        }

        var place = await context.Locations
            .Where(l => l.Id == id)
            .Select(l => new PlaceOnMap(l.Precision, l.Longitude, l.Latitude, l.Area!.GeoJson, l.SubneighbourhoodId, l.NeighbourhoodId ?? (l.Subneighbourhood == null ? null : (int?)l.Subneighbourhood.NeighbourhoodId)))
            .SingleOrDefaultAsync();
        var portal = await index.GetAsync();
        return place switch
        {
            { Precision: LocationPrecision.Point, Longitude: { } longitude, Latitude: { } latitude } => areas.At(portal, longitude, latitude) is { } at ? [at] : [],
            { Precision: LocationPrecision.Drawn, AreaGeoJson: { } drawn } => areas.In(portal, GeoJson.ReadDrawn(drawn)),
            { NeighbourhoodId: { } wijk } => portal.ByIds([wijk]),
            _ => [],
        };
    }

    /// <summary>Says so when the place lies in wijken that the form does not name.</summary>
    /// <param name="form">The form.</param>
    /// <param name="thisNoun">'dit plan'</param>
    public async Task<IReadOnlyList<string>> WarningsAsync(IPlacedForm form, string thisNoun)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Area == AreaQuestion.WholeCity)
        {
            return [];
        }

        var lies = await NeighbourhoodsAsync(form);
        List<string> missing = [.. lies.Where(n => !form.NeighbourhoodIds.Contains(n.Id)).Select(n => n.Name)];
        return missing.Count == 0 ? []
            : [$"De plek ligt {(missing.Count < lies.Count ? "ook " : "")}in {DutchText.List(missing)}. {(missing.Count == 1 ? "Die wijk staat" : "Die wijken staan")} niet bij {thisNoun}. Klopt dat niet? Druk bij de plek op 'Neem de wijken van de plek over'."];
    }

    /// <summary>In words, for histories.</summary>
    public async Task<string> DescribeAsync(IPlacedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var id = FormText.Id(form.Location);
        if (await context.Locations.Where(l => l.Id == id).Select(l => l.Name).FirstOrDefaultAsync() is { } name)
        {
            return name;
        }

        var buurt = FormText.Id(form.NewPlaceShape.Subneighbourhood);
        var near = form.NewPlaceShape.IsExact() ? null : await context.Subneighbourhoods.Where(s => s.Id == buurt).Select(s => s.Name).FirstOrDefaultAsync();
        return string.Join(", ", new[] { form.NewPlace, form.NewPlaceAddress, near, form.NewPlaceShape.Describe() }.Where(text => !string.IsNullOrEmpty(text)));
    }

    private async Task<IReadOnlyList<NeighbourhoodEntry>> NewPlaceAsync(IPlacedForm form)
    {
        var portal = await index.GetAsync();
        return form.NewPlaceShape.Read() is { } shape ? areas.In(portal, shape)
            : !form.NewPlaceShape.IsExact() && await NeighbourhoodOfBuurtAsync(form) is { } wijk ? portal.ByIds([wijk])
            : [];
    }

    private Task<int?> NeighbourhoodOfBuurtAsync(IPlacedForm form)
    {
        var id = FormText.Id(form.NewPlaceShape.Subneighbourhood);
        return context.Subneighbourhoods.Where(s => s.Id == id).Select(s => (int?)s.NeighbourhoodId).SingleOrDefaultAsync();
    }

    private async Task<MapBox?> CityAsync() => MapBox.Around((await index.PlacesAsync()).Neighbourhoods.Values.Select(place => place.Box));
}
