using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Zwolle.Portal.Testing;

/// <summary>In what way the stub fails.</summary>
public enum StubFault
{
    None,
    ServerError,
    TooManyRequests,
    Redirect,
    Html,
    HtmlNamedJson,
    CutOff,
    OtherJson,
    DocsOfText,
    Huge,
    Slow,
    Broken,
}

/// <summary>
/// A geocoder on a port of its own that answers in the shape of the PDOK Locatieserver 3.1: the same envelope, the same
/// fields per type, and a 400 for a parameter that it does not know. Its streets and postcodes are made up, except
/// Grote Markt and Assendorperstraat.
/// </summary>
public sealed class StubGeocoder : IAsyncDisposable
{
    private static readonly string[] Parameters = ["q", "fq", "fl", "rows", "start", "sort", "df", "wt", "lat", "lon"];
    private static readonly string[] Fields = ["type", "postcode", "huisnummer", "gemeentenaam", "gemeentecode"];

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<string> _queries = [];

    private StubGeocoder(WebApplication server) => _server = server;

    /// <summary>The value for Geocoder:BaseUrl.</summary>
    public string BaseUrl => _server.Urls.Single() + "/search/v3_1/";

    /// <summary>The queries it got, unescaped.</summary>
    public IReadOnlyCollection<string> Queries => _queries;

    public StubFault Fault { get; set; }

    /// <summary>So many questions fail; those after it are answered.</summary>
    public int FaultsLeft { get; set; } = int.MaxValue;

    public static async Task<StubGeocoder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var stub = new StubGeocoder(server);
        server.Run(stub.AnswerAsync);
        await server.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _queries.Enqueue(Uri.UnescapeDataString(context.Request.QueryString.Value ?? ""));
        var fault = Fault != StubFault.None && FaultsLeft-- > 0 ? Fault : StubFault.None;
        var answer = Found(context.Request);
        var response = context.Response;
        switch (fault)
        {
            case StubFault.ServerError or StubFault.TooManyRequests:
                response.StatusCode = fault == StubFault.ServerError ? 503 : 429;
                break;
            case StubFault.Redirect:
                response.Redirect(context.Request.Path + context.Request.QueryString + "&wt=json");
                break;
            case StubFault.Html:
                await WriteAsync(response, "<!DOCTYPE html><title>Storing</title>", "text/html");
                break;
            case StubFault.HtmlNamedJson:
                await WriteAsync(response, "<!DOCTYPE html><title>Storing</title>");
                break;
            case StubFault.CutOff:
                await WriteAsync(response, answer![..(answer!.Length / 2)]);
                break;
            case StubFault.OtherJson:
                await WriteAsync(response, """{"response":[1,2,3]}""");
                break;
            case StubFault.DocsOfText:
                await WriteAsync(response, """{"response":{"docs":["adres"]}}""");
                break;
            case StubFault.Huge:
                await WriteAsync(response, answer!.Replace("\"docs\":[", "\"docs\":[" + new string(' ', 250_000), StringComparison.Ordinal));
                break;
            case StubFault.Slow:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case StubFault.Broken:
                context.Abort();
                break;
            case StubFault.None when answer is null:
                response.StatusCode = 400;
                break;
            default:
                await WriteAsync(response, answer!);
                break;
        }
    }

    private static Task WriteAsync(HttpResponse response, string text, string type = "application/json;charset=utf-8")
    {
        response.ContentType = type;
        return response.WriteAsync(text);
    }

    /// <summary>Null for a question that the Locatieserver would refuse.</summary>
    private static string? Found(HttpRequest request)
    {
        var filters = request.Query["fq"].Select(filter => filter!.Split(':', 2)).ToList();
        if (!request.Path.Value!.EndsWith("/free", StringComparison.Ordinal)
            || request.Query.Keys.Except(Parameters).Any()
            || filters.Exists(filter => filter.Length != 2 || !Fields.Contains(filter[0]))
            || !int.TryParse(request.Query["rows"].ToString() is { Length: > 0 } given ? given : "10", CultureInfo.InvariantCulture, out var rows)
            || rows > 50)
        {
            return null;
        }

        var words = request.Query["q"].ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = request.Query["fl"].ToString().Split(',');

        // As a search engine does: one word is enough, and what has more of them comes first.
        var found = StubPlaces.All
            .Where(place => filters.TrueForAll(filter => Values(filter[1]).Contains(place.GetValueOrDefault(filter[0])?.ToString())))
            .Select(place => (Place: place, Words: words.Count(word => place["weergavenaam"].ToString()!.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Where(place => words.Length == 0 || place.Words > 0)
            .OrderByDescending(place => place.Words)
            .Select(place => place.Place)
            .ToList();
        return JsonSerializer.Serialize(new
        {
            response = new
            {
                numFound = found.Count,
                start = 0,
                maxScore = 8.1,
                numFoundExact = true,
                docs = found.Take(rows).Select(place => place.Where(field => wanted.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value)),
            },
        });
    }

    private static string[] Values(string filter) => filter.Trim('(', ')').Split(" OR ");
}

/// <summary>What the stub knows. Points are those of A5 in the facts: well inside a wijk.</summary>
public static class StubPlaces
{
    private const string Binnenstad = "6.0917 52.5124";
    private const string Assendorp = "6.10222 52.50524";
    private const string Wipstrik = "6.11739 52.50942";
    private const string Ittersum = "6.12128 52.4855";
    private const string Schelle = "6.0837 52.48841";
    private const string Berkum = "6.16607 52.54203";
    private const string Stadshagen = "6.04672 52.54297";
    private const string Deventer = "6.155 52.255";

    public static readonly IReadOnlyList<Dictionary<string, object>> All =
    [
        // One wijk.
        Address("Grote Markt", 15, "8011PK", Binnenstad, "WK019310"),
        Address("Grote Markt", 15, "8011PK", Binnenstad, "WK019310", letter: "A"),
        Postcode("Grote Markt", "8011PK", Binnenstad),
        Address("Assendorperstraat", 12, "8012EA", Assendorp, "WK019313"),
        Postcode("Assendorperstraat", "8012EA", Assendorp),
        Postcode("Assendorperstraat", "8012EB", Assendorp),
        Postcode("Burgemeester Voorbeeldsingel", "8016XA", Berkum),

        // A postcode of two streets in two wijken.
        Address("Grensweg", 1, "8013XA", Assendorp, "WK019313"),
        Address("Randweg", 2, "8013XA", Wipstrik, "WK019312"),
        Postcode("Grensweg", "8013XA", Assendorp),
        Postcode("Randweg", "8013XA", Wipstrik),

        // A street through two wijken; its middle lies in a third.
        Address("Lange Lindeweg", 7, "8014XA", Ittersum, "WK019351"),
        Postcode("Lange Lindeweg", "8014XA", Ittersum),
        Postcode("Lange Lindeweg", "8014XB", Schelle),
        Street("Lange Lindeweg", Stadshagen),

        // A street in which nobody has an address yet.
        Street("Nieuwe Laan", Stadshagen),

        // After a new division: a code that we don't know, with and without a point; and a point outside.
        Address("Verdeelde Hof", 3, "8015XA", Berkum, "WK019399"),
        Address("Verdeelde Hof", 4, "8015XA", Deventer, "WK019399"),
        Address("Verdeelde Hof", 5, "8015XA", null, "WK019399"),

        // One street and number at two places.
        Address("Dubbele Dreef", 9, "8017XA", Berkum, "WK019332"),
        Address("Dubbele Dreef", 9, "8017XB", Schelle, "WK019350"),

        // Elsewhere.
        Address("Brink", 1, "7411BR", Deventer, "WK015000", municipality: ("Deventer", "0150")),
        Postcode("Brink", "7411BR", Deventer, ("Deventer", "0150")),
        Postcode("Grote Markt", "9711LV", "6.5665 53.2194", ("Groningen", "0014")),
    ];

    private static Dictionary<string, object> Address(
        string street, int number, string postcode, string? point, string wijk, string? letter = null, (string Name, string Code)? municipality = null)
    {
        var place = Place("adres", $"{street} {number}{letter}, {postcode}", street, point, municipality);
        place["postcode"] = postcode;
        place["huisnummer"] = number;
        place["huis_nlt"] = $"{number}{letter}";
        place["wijkcode"] = wijk;
        place["buurtcode"] = "BU" + wijk[2..] + "00";
        return place;
    }

    private static Dictionary<string, object> Postcode(string street, string postcode, string point, (string Name, string Code)? municipality = null)
    {
        var place = Place("postcode", $"{street}, {postcode}", street, point, municipality);
        place["postcode"] = postcode;
        return place;
    }

    private static Dictionary<string, object> Street(string street, string point) => Place("weg", street, street, point, null);

    private static Dictionary<string, object> Place(string type, string name, string street, string? point, (string Name, string Code)? municipality)
    {
        var (city, code) = municipality ?? ("Zwolle", "0193");
        var place = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["weergavenaam"] = $"{name} {city}",
            ["straatnaam"] = street,
            ["gemeentenaam"] = city,
            ["gemeentecode"] = code,
        };
        if (point is not null)
        {
            place["centroide_ll"] = $"POINT({point})";
        }

        return place;
    }
}

/// <summary>The real facts and the examples, with a geocoder that answers.</summary>
public sealed class LocatingPortal : Xunit.IAsyncLifetime
{
    public StubGeocoder Geocoder { get; private set; } = null!;

    public PortalFactory Portal { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Geocoder = await StubGeocoder.StartAsync();
        Portal = await PortalFactory.CreateAsync(Content.Seeded, ("Geocoder:BaseUrl", Geocoder.BaseUrl));
        Client = Portal.NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Portal.DisposeAsync();
        await Geocoder.DisposeAsync();
    }
}

public static class FinderClient
{
    /// <summary>Sends the form that finds a wijk.</summary>
    public static async Task<HttpResponseMessage> FindAsync(this HttpClient client, string typed)
    {
        using var form = new FormUrlEncodedContent([new("q", typed)]);
        return await client.PostAsync("/wijk-zoeken", form);
    }
}
