using Microsoft.Net.Http.Headers;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>How an answer is written.</summary>
/// <param name="Name">In the address: 'f=csv'.</param>
/// <param name="MediaType">In Accept.</param>
public sealed record OpenDataFormat(string Name, string MediaType)
{
    public static readonly OpenDataFormat Json = new("json", "application/json");
    public static readonly OpenDataFormat GeoJson = new("geojson", "application/geo+json");
    public static readonly OpenDataFormat Csv = new("csv", "text/csv");

    public static readonly IReadOnlyList<OpenDataFormat> All = [Json, GeoJson, Csv];

    /// <summary>Those of a resource; the first is for who asks for nothing.</summary>
    public static IReadOnlyList<OpenDataFormat> Of(OpenDataResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.HasPlaces ? All : [Json, Csv];
    }

    /// <summary>The one that is asked for: by name in the address, else the best that Accept allows; null when there is none.</summary>
    public static OpenDataFormat? Asked(HttpRequest request, IReadOnlyList<OpenDataFormat> known)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(known);
        return request.Query.TryGetValue(OpenDataQuery.Format, out var name) ? known.FirstOrDefault(format => format.Name == name.ToString())
            : Accepted(request, known) is [var best, ..] ? best
            : null;
    }

    /// <summary>Those that Accept allows, the best first. What cannot be read is passed over, as if nothing was asked.</summary>
    public static IReadOnlyList<OpenDataFormat> Accepted(HttpRequest request, IReadOnlyList<OpenDataFormat> known)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(known);
        return request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? known
            :
            [
                .. known
                    .Select((format, place) => (format, place, quality: QualityOf(format, accepted)))
                    .Where(choice => choice.quality > 0)
                    .OrderByDescending(choice => choice.quality)
                    .ThenBy(choice => choice.place)
                    .Select(choice => choice.format),
            ];
    }

    /// <summary>That of the most precise range that covers it (RFC 9110, 12.5.1); 0 when none does.</summary>
    private static double QualityOf(OpenDataFormat format, IList<MediaTypeHeaderValue> accepted)
    {
        var media = new MediaTypeHeaderValue(format.MediaType);
        return accepted
            .Where(range => range.MatchesAllTypes || (range.MatchesAllSubTypes ? range.Type == media.Type : range.MediaType.Equals(media.MediaType, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
