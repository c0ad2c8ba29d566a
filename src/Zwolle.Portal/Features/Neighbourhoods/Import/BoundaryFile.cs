using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>What a file of boundaries is about; CBS divides a municipality into wijken and those into buurten.</summary>
public enum BoundaryKind
{
    Wijken,
    Buurten,
}

/// <summary>One area as the file draws it, in degrees.</summary>
public sealed record Boundary(string Code, Geometry Area);

/// <summary>
/// The areas of this municipality in a GeoJSON FeatureCollection of CBS, PDOK or the municipality itself. Each is closed,
/// does not cross itself and lies in Zwolle; whether together they are the portal's areas is for <see cref="BoundaryImport"/>.
/// </summary>
/// <param name="Name">File name or address.</param>
/// <param name="Kind">Wijken or buurten, never both.</param>
/// <param name="Year">Of the division.</param>
/// <param name="Boundaries">In the order of the file, each code once.</param>
/// <param name="LeftOut">Features of other municipalities, and open water that CBS counts as an area of its own.</param>
/// <param name="IsPage">The file itself says that there is more.</param>
public sealed partial record BoundaryFile(string Name, BoundaryKind Kind, int Year, IReadOnlyList<Boundary> Boundaries, int LeftOut, bool IsPage)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2099;

    /// <summary>Zwolle in the codes of CBS, which are WK or BU, four digits of the municipality, and those of the area.</summary>
    private const string Municipality = "0193";

    /// <summary>More than this is no map of wijken for a web page.</summary>
    private const int MostPoints = 200_000;

    /// <summary>By whom the code is spelled so: PDOK, CBS and its generalised layer. A buurt also names its wijk, so that comes last.</summary>
    private static readonly string[] CodeNames = ["buurtcode", "bu_code", "statcode", "code", "wijkcode", "wk_code"];

    private static readonly string[] WaterNames = ["water", "h2o"];

    /// <summary>Around the municipality (the division of 2025 reaches from 6.004 to 6.211 east and from 52.441 to 52.588 north), with some room.</summary>
    private static readonly Envelope Zwolle = new(5.95, 6.25, 52.42, 52.60);

    /// <param name="name">File name or address; may hold the year.</param>
    /// <param name="json">The file.</param>
    /// <param name="year">As the operator says; null to find it in the file or its name.</param>
    /// <exception cref="BoundaryException">Something in the file is wrong.</exception>
    public static BoundaryFile Read(string name, Stream json, int? year)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(name, document.RootElement, year);
        }
        catch (JsonException exception)
        {
            throw new BoundaryException($"{name} is no JSON; ask for GeoJSON (f=json or outputFormat=application/json).", exception);
        }
    }

    private static BoundaryFile Read(string name, JsonElement root, int? year)
    {
        if (Text(root, "type") != "FeatureCollection" || !root.TryGetProperty("features", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new BoundaryException($"{name} is no FeatureCollection.");
        }

        RequireDegrees(name, root);
        var features = list.EnumerateArray().Select((feature, index) => (Element: feature, Code: Code(name, feature, index + 1))).ToList();
        var own = features.Where(f => IsOwn(f.Code) && !IsWater(f.Element)).ToList();
        if (own.Count == 0)
        {
            throw new BoundaryException($"{name} holds no area of this municipality (WK{Municipality}.. or BU{Municipality}..).");
        }

        var kind = own[0].Code[0] == 'W' ? BoundaryKind.Wijken : BoundaryKind.Buurten;
        if (own.Any(f => f.Code[0] != own[0].Code[0]))
        {
            throw new BoundaryException($"{name} holds both wijken and buurten; import them one after the other.");
        }

        if (own.CountBy(f => f.Code).FirstOrDefault(group => group.Value > 1) is { Key: { } twice })
        {
            throw new BoundaryException($"{name} holds {twice} more than once.");
        }

        var boundaries = own.Select(f => new Boundary(f.Code, Area(f.Code, f.Element))).ToList();
        return boundaries.Sum(b => b.Area.NumPoints) > MostPoints
            ? throw new BoundaryException($"{name} draws its areas with more than {MostPoints} points; ask for the generalised layer.")
            : new BoundaryFile(name, kind, YearOf(name, own.Select(f => f.Element), year), boundaries, features.Count - own.Count, IsPageOf(root));
    }

    /// <summary>GeoJSON is in degrees, but servers also send the national grid when they are not asked for EPSG:4326.</summary>
    private static void RequireDegrees(string name, JsonElement root)
    {
        if (root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
            && crs.TryGetProperty("properties", out var properties)
            && Text(properties, "name") is { } system && !Degrees().IsMatch(system))
        {
            throw new BoundaryException($"{name} is in {system}; ask for it in EPSG:4326.");
        }
    }

    private static string Code(string name, JsonElement feature, int number)
    {
        var code = Property(feature, CodeNames)?.Trim();
        return code is not null && KnownCode().IsMatch(code)
            ? code
            : throw new BoundaryException($"{name} has no code of a wijk or buurt at its feature {number} (buurtcode, wijkcode, statcode or code).");
    }

    private static Geometry Area(string code, JsonElement feature)
    {
        Geometry area;
        try
        {
            area = GeoJson.ReadArea(feature.GetProperty("geometry"));
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException)
        {
            throw new BoundaryException($"the border of {code} cannot be read ({exception.Message}).", exception);
        }

        var box = area.EnvelopeInternal;
        if (box.MaxX > 180 || box.MinX < -180 || box.MaxY > 90 || box.MinY < -90)
        {
            throw new BoundaryException($"the border of {code} is not in degrees; ask for the file in EPSG:4326.");
        }

        if (!Zwolle.Contains(box))
        {
            var swapped = Zwolle.Contains(new Envelope(box.MinY, box.MaxY, box.MinX, box.MaxX));
            throw new BoundaryException(swapped
                ? $"the border of {code} has latitude before longitude; GeoJSON has them the other way round."
                : string.Create(CultureInfo.InvariantCulture, $"the border of {code} lies outside Zwolle ({Zwolle.MinX} to {Zwolle.MaxX} east, {Zwolle.MinY} to {Zwolle.MaxY} north)."));
        }

        return new IsValidOp(area).ValidationError is { } error
            ? throw new BoundaryException(string.Create(CultureInfo.InvariantCulture, $"the border of {code} is not valid near {error.Coordinate.X:0.#####}, {error.Coordinate.Y:0.#####} ({error.Message})."))
            : area;
    }

    private static int YearOf(string name, IEnumerable<JsonElement> features, int? asked)
    {
        var inFile = features
            .Select(feature => Property(feature, ["jrstatcode", "jaar"]))
            .OfType<string>()
            .Select(text => StartingYear().Match(text))
            .Where(match => match.Success)
            .Select(match => Number(match.Value))
            .Distinct()
            .ToList();
        if (inFile.Count > 1)
        {
            throw new BoundaryException($"{name} holds areas of {inFile.Min()} and of {inFile.Max()}; import one division as a whole.");
        }

        var inName = YearInName().Matches(name.Split('?')[0]).Select(match => Number(match.Value)).Distinct().ToList();
        var found = inFile.Count == 1 ? inFile[0] : inName.Count == 1 ? inName[0] : (int?)null;
        if (inFile.Count == 1 && asked is not null && asked != found)
        {
            throw new BoundaryException($"{name} says that it is of {found}, and --jaar says {asked}.");
        }

        return asked ?? found ?? throw new BoundaryException($"{name} does not say of which year its boundaries are; add --jaar with that year.");
    }

    private static bool IsPageOf(JsonElement root)
    {
        var isCut = root.TryGetProperty("numberMatched", out var matched) && matched.ValueKind == JsonValueKind.Number
            && root.TryGetProperty("numberReturned", out var returned) && returned.ValueKind == JsonValueKind.Number
            && returned.GetDouble() < matched.GetDouble();
        return isCut || (root.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Array && links.EnumerateArray().Any(link => Text(link, "rel") == "next"));
    }

    private static bool IsOwn(string code) => code.AsSpan(2).StartsWith(Municipality, StringComparison.Ordinal);

    private static bool IsWater(JsonElement feature) => string.Equals(Property(feature, WaterNames), "JA", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first of these properties that has a value, whatever its capitals.</summary>
    private static string? Property(JsonElement feature, IEnumerable<string> names) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? names
                .SelectMany(name => properties.EnumerateObject().Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                .Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .Select(property => property.Value.ToString())
                .FirstOrDefault()
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(string year) => int.Parse(year, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(WK[0-9]{6}|BU[0-9]{8})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex KnownCode();

    [GeneratedRegex("(CRS84|[:/]4326)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Degrees();

    [GeneratedRegex("^20[0-9]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex StartingYear();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex YearInName();
}
