using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Zwolle.Portal.Infrastructure.Geocoder;

/// <summary>
/// Asks the PDOK Locatieserver (v3.1) for an address. It refuses parameters that it does not know, so nothing is sent
/// but what its documents name.
/// </summary>
/// <remarks>
/// An address says its wijk itself. A postcode does not, and has one document per street; so a postcode without a house
/// number, and a street without one, are answered with points. A street is looked up by its postcodes: they lie along
/// all of it and fit in one answer, where the addresses of a long street would need many. The street itself has one
/// point, and counts only where nobody has an address yet.
/// </remarks>
public sealed partial class AddressLocator(HttpClient http, GeocoderGuard guard, ILogger<AddressLocator> logger)
{
    /// <summary>In bytes; the longest real answer, of fifty documents, is a fifth of it.</summary>
    public const int LongestAnswer = 200_000;

    /// <summary>The most that it gives at once from every source.</summary>
    private const int Rows = 50;

    private const string Fields = "type,straatnaam,weergavenaam,gemeentecode,wijkcode,centroide_ll";

    /// <summary>False when the settings name no geocoder.</summary>
    public bool IsConfigured => http.BaseAddress is not null;

    /// <returns>What was found, the best first; null when the geocoder does not answer.</returns>
    public async Task<IReadOnlyList<LocatedAddress>?> FindAsync(AddressQuestion question, CancellationToken cancellation)
    {
        if (!IsConfigured)
        {
            return null;
        }

        try
        {
            var address = AddressOf(question);
            return await guard.AskAsync(token => AskAsync(address, token), cancellation);
        }
        catch (GeocoderException exception)
        {
            NoAnswer(logger, exception.Message);
            return null;
        }
    }

    private async Task<IReadOnlyList<LocatedAddress>> AskAsync(string address, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(address, cancellation);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new GeocoderException(
                    string.Create(CultureInfo.InvariantCulture, $"it answered with status {(int)response.StatusCode}"), mayPassSoon: (int)response.StatusCode >= 500);
            }

            return response.Content.Headers.ContentType?.MediaType is "application/json"
                ? LocatorAnswer.Read(await response.Content.ReadAsByteArrayAsync(cancellation))
                : throw new GeocoderException("its answer is no JSON");
        }
        catch (HttpRequestException exception)
        {
            throw exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded
                ? new GeocoderException("its answer is too long")
                : new GeocoderException($"the connection failed ({exception.HttpRequestError})", mayPassSoon: true);
        }
        catch (JsonException)
        {
            throw new GeocoderException("its answer cannot be read");
        }
    }

    private static string AddressOf(AddressQuestion question)
    {
        var number = question.HouseNumber?.ToString(CultureInfo.InvariantCulture);
        List<(string Name, string Value)> parameters = [("q", $"{question.Postcode ?? question.Street} {number}".Trim())];
        if (question.Postcode is { } postcode)
        {
            parameters.Add(("fq", number is null ? "type:postcode" : "type:adres"));
            parameters.Add(("fq", $"postcode:{postcode}"));
        }
        else
        {
            // The country has many streets of one name. A postcode it has once: so we can say that one lies elsewhere.
            parameters.Add(("fq", number is null ? "type:(postcode OR weg)" : "type:adres"));
            parameters.Add(("fq", "gemeentenaam:Zwolle"));
        }

        if (number is not null)
        {
            parameters.Add(("fq", $"huisnummer:{number}"));
        }

        parameters.Add(("rows", Rows.ToString(CultureInfo.InvariantCulture)));
        parameters.Add(("fl", Fields));
        return $"free?{string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"))}";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The geocoder gave no answer: {Reason}")]
    private static partial void NoAnswer(ILogger logger, string reason);
}
