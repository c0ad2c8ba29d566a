using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Infrastructure.Geocoder;

/// <summary>One thing that the Locatieserver found: an address, a postcode in one street, or a street.</summary>
/// <param name="Kind">The type: adres, postcode or weg.</param>
/// <param name="Street">The name of its street; empty when it says none.</param>
/// <param name="MunicipalityCode">Four digits, without the GM that others put before it.</param>
/// <param name="NeighbourhoodCode">The wijk; only an address has one.</param>
/// <param name="Point">Its middle, WGS84.</param>
public sealed record LocatedAddress(
    string Kind, string Street, string? MunicipalityCode, string? NeighbourhoodCode, (double Longitude, double Latitude)? Point);

/// <summary>Reads an answer of the Locatieserver, and nothing that only looks like one.</summary>
internal static partial class LocatorAnswer
{
    private const int MostDocuments = 100;

    /// <exception cref="JsonException">The answer is no such answer.</exception>
    public static IReadOnlyList<LocatedAddress> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("response", out var response) || response.ValueKind != JsonValueKind.Object
            || !response.TryGetProperty("docs", out var docs) || docs.ValueKind != JsonValueKind.Array
            || docs.GetArrayLength() > MostDocuments)
        {
            throw new JsonException("The answer has no list of documents.");
        }

        return [.. docs.EnumerateArray().Select(Document)];
    }

    private static LocatedAddress Document(JsonElement document) => document.ValueKind == JsonValueKind.Object
        ? new LocatedAddress(
            Text(document, "type") ?? "",
            Text(document, "straatnaam") ?? (Text(document, "weergavenaam") ?? "").Split(',')[0],
            Text(document, "gemeentecode"),
            Text(document, "wijkcode"),
            Point(Text(document, "centroide_ll")))
        : throw new JsonException("A document is no object.");

    private static string? Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static (double Longitude, double Latitude)? Point(string? text) =>
        text is not null && WellKnownPoint().Match(text) is { Success: true } point
            ? (Number(point.Groups["x"]), Number(point.Groups["y"]))
            : null;

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^POINT\s?\((?<x>[0-9]{1,3}(\.[0-9]{1,15})?) (?<y>[0-9]{1,2}(\.[0-9]{1,15})?)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex WellKnownPoint();
}
