using System.Globalization;
using NetTopologySuite.Geometries;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>Where a place is, as forms ask it: roughly, at a point, along a line or in an area. All of it is text, so that one can type what the map draws.</summary>
public sealed record ShapeInput
{
    public const string Approximate = nameof(LocationPrecision.Approximate);
    public const string Point = nameof(LocationPrecision.Point);
    public const string Line = "Line";
    public const string Area = "Area";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Approximate, "Ongeveer hier: een buurt of een wijk"),
        new(Point, "Een punt"),
        new(Line, "Een lijn, zoals een straat of een pad"),
        new(Area, "Een gebied"),
    ];

    /// <summary>One of the choices; empty is the first.</summary>
    public string? Precision { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    /// <summary>See <see cref="TypedPoints"/>.</summary>
    public string? Points { get; set; }

    /// <summary>Key of a buurt, where the form asks it here; empty for none.</summary>
    public string? Subneighbourhood { get; set; }

    /// <summary>Of a row.</summary>
    public static ShapeInput Of(LocationPrecision precision, double? longitude, double? latitude, string? geoJson)
    {
        var drawn = precision == LocationPrecision.Drawn && geoJson is not null ? GeoJson.ReadDrawn(geoJson) : null;
        return new ShapeInput
        {
            Precision = precision != LocationPrecision.Drawn ? precision.ToString() : drawn is LineString ? Line : Area,
            Longitude = Text(longitude),
            Latitude = Text(latitude),
            Points = drawn is null ? null : TypedPoints.Write(drawn),
        };
    }

    public static string? Text(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Something else than 'ongeveer hier' was chosen.</summary>
    public bool IsExact() => Chosen() != Approximate;

    /// <summary>The choice; null when it is none.</summary>
    public string? Chosen() => Choices.Select(choice => choice.Value).FirstOrDefault(value => value == (FormText.Clean(Precision) ?? Approximate));

    /// <summary>In degrees; null for 'ongeveer hier', and when something is wrong with it.</summary>
    public Geometry? Read() => Chosen() switch
    {
        Point => TypedDegrees.Number(Longitude) is { } longitude && TypedDegrees.Number(Latitude) is { } latitude ? new Point(longitude, latitude) : null,
        Line => TypedPoints.Shape(Points, isArea: false),
        Area => TypedPoints.Shape(Points, isArea: true),
        _ => null,
    };

    /// <summary>Says what must be mended.</summary>
    /// <param name="prefix">What stands before the names of the fields.</param>
    /// <param name="city">The box around all wijken; null when there are none.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public void Check(string prefix, MapBox? city, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        switch (Chosen())
        {
            case null:
                problems.Add(new Problem(prefix + nameof(Precision), "Kies hoe u de plek tekent."));
                break;
            case Point:
                TypedDegrees.Check(Longitude, "de lengtegraad", "6,09", city?.West, city?.East, message => problems.Add(new Problem(prefix + nameof(Longitude), message)));
                TypedDegrees.Check(Latitude, "de breedtegraad", "52,51", city?.South, city?.North, message => problems.Add(new Problem(prefix + nameof(Latitude), message)));
                break;
            case Line or Area when TypedPoints.Problem(Points, Chosen() == Area, city) is { } wrong:
                problems.Add(new Problem(prefix + nameof(Points), wrong));
                break;
        }
    }

    /// <summary>Puts it into the row. It has no problems; an area without points is one that is kept as it is.</summary>
    public void ApplyTo(Data.Locations.Location place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var shape = Read();
        place.Precision = Chosen() switch
        {
            Point => LocationPrecision.Point,
            Line or Area => LocationPrecision.Drawn,
            _ => LocationPrecision.Approximate,
        };
        (place.Longitude, place.Latitude) = shape is Point point ? (point.X, point.Y) : ((double?)null, (double?)null);
        place.Area = place.Precision != LocationPrecision.Drawn ? null : shape is null ? place.Area : Outline(shape);
    }

    /// <summary>In words, for histories.</summary>
    public string Describe() => Chosen() switch
    {
        Point => $"een punt: {Longitude} {Latitude}",
        Line => $"een lijn: {OneLine(Points)}",
        Area => $"een gebied: {OneLine(Points)}",
        _ => "",
    };

    private static string OneLine(string? points) => string.Join("; ", (points ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static AreaOutline Outline(Geometry shape)
    {
        var box = shape.EnvelopeInternal;
        return new AreaOutline { GeoJson = GeoJson.WriteDrawn(shape, TypedPoints.Decimals), West = box.MinX, South = box.MinY, East = box.MaxX, North = box.MaxY };
    }
}
