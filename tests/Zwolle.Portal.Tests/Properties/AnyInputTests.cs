using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Properties;

/// <summary>
/// Whatever stands in an address or a header, the answer is a page that keeps the rules, and what was typed is text in
/// it, never markup. The endpoints and the names they read are found by themselves.
/// </summary>
[Collection<OnSeededSite>]
public sealed class AnyInputTests : IDisposable
{
    /// <summary>An element or attribute of this name on a page was typed by a visitor.</summary>
    private const string Mark = "zpmerk";

    private static readonly string[] Attacks =
    [
        "", " ", "\t", "assendorp", "hele-stad", "2", "-1", "0", "1e9", "99999999999999999999", "1,5", "true", "null", "undefined", "NaN", "2026-02-30",
        new string('a', 2_000), new string('é', 2_000), string.Concat(Enumerable.Repeat("🏘", 1_000)),
        $"<{Mark}>", $"\"><{Mark}>", $"'><{Mark}>", $"</title><{Mark}>", $"</textarea></select></script><{Mark}>", $"\" {Mark}=\"", $"' {Mark}='", $" {Mark}=1 ",
        $"<script>{Mark}()</script>", $"<img src=x onerror={Mark}()>", $"<svg/onload={Mark}()>", $"javascript:{Mark}()", $"&lt;{Mark}&gt;", $"&#60;{Mark}>", $"<!--{Mark}", $"{{{{{Mark}}}}}",
        "'; DROP TABLE \"Plans\"; --", "' OR 1=1 --", "1) UNION SELECT 1,2,3 --", "%", "_", "%_[]^\\", "\\'", "';", "\"",
        "\r\nSet-Cookie: zpmerk=1", "\r\n\r\n<zpmerk>", "\n", "\u0085", "\u2028", "\0", "a\0b", "\u001e", "\u001f", "\u0007",
        "\ud83c", "\udfd8", "\udfd8\ud83c", "\uffff", "\ufffe",
        "\u202egnirts", "\u200f", "\u200b\u200d\ufeff", "👩‍👩‍👧‍👦", "ｗｉｊｋ", "İıŞß", "Ǆ", "²", "٣", string.Concat(Enumerable.Repeat("a\u0300\u0301\u0302", 300)),
        new string('[', 500), new string('(', 500), string.Concat(Enumerable.Repeat("[0]", 300)), string.Concat(Enumerable.Repeat("a.", 300)), "../../etc/passwd", "..\\..\\web.config", "//elders.example", "http://elders.example/",
    ];

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Elements(Attacks),
        Gen.Elements(Attacks).Two().Select(two => two.Item1 + two.Item2),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    private static readonly string[] Forms = [NeighbourhoodLinks.Finder, IdeaLinks.Form, NewsletterLinks.Form, DecisionLinks.Missing];

    private readonly HttpClient _client;
    private readonly IReadOnlyList<Place> _places;

    public AnyInputTests(SeededSite site)
    {
        _client = site.Portal.NewClient();
        var metadata = site.Portal.Services.GetRequiredService<IModelMetadataProvider>();
        _places =
        [
            .. from endpoint in site.Crawl.Endpoints
               where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } // health checks and the error page answer every method
               let path = site.Crawl.Of(endpoint).First().Address.Split('?')[0]
               select new Place(path, QueryNames.Of(endpoint, metadata), endpoint.RoutePattern.Parameters.Count > 0),
        ];
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public void Get_AnyQuery_AnswersWithAPageThatKeepsTheRules()
    {
        var addresses =
            from place in Gen.Elements(_places.Where(place => place.Names.Count > 0))
            from name in Gen.Elements<string>(place.Names)
            from value in Values
            from other in Gen.Elements([.. place.Names, "n", $"{name}[0][0]", $"{name}.x"])
            from otherValue in Values
            select $"{place.Path}?{name}={Encode(value)}&{other}={Encode(otherValue)}";

        Check.One(Samples.Of(120), Prop.ForAll(addresses.ToArbitrary(), address =>
            Holds(address, IsOfNobody(address) ? [HttpStatusCode.NotFound] : [HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.BadRequest])));
    }

    /// <summary>For programs a name that means nothing is a mistake to be told of (API Design Rules of the Dutch government).</summary>
    [Fact]
    public void Get_AnyQueryThatMeansNothing_ChangesNothing()
    {
        var addresses =
            from place in Gen.Elements<Place>(_places.Where(place => place.Names.Count == 0 && !IsOfNobody(place.Path)))
            from value in Values
            from name in Gen.Elements("q", "wijk", "n", "wijk[]", "__proto__", "%00", "a.b.c")
            select $"{place.Path}?{name}={Encode(value)}";

        Check.One(Samples.Of(60), Prop.ForAll(addresses.ToArbitrary(), address =>
            Holds(address, IsForPrograms(address) ? HttpStatusCode.BadRequest : HttpStatusCode.OK)));
    }

    /// <summary>The same by POST, where an address is looked for too.</summary>
    [Fact]
    public void Post_AnyText_AnswersWithAPageThatKeepsTheRules() =>
        Check.One(Samples.Of(80), Prop.ForAll(Values.ToArbitrary(), value => Task.Run(async () =>
        {
            using var form = new StringContent($"q={Encode(value)}", Encoding.ASCII, "application/x-www-form-urlencoded");
            using var response = await _client.PostAsync(NeighbourhoodLinks.Finder, form);
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.BadRequest });
            Assert.Matches("^(/[a-z0-9/-]*)?$", response.Headers.Location?.OriginalString ?? "");
            Assert.Null(response.StatusCode == HttpStatusCode.SeeOther ? null : (await Html.ParseAsync(response)).QuerySelector($"{Mark}, [{Mark}]"));
            return true;
        }).GetAwaiter().GetResult()));

    /// <summary>A slug that no item has; the server itself refuses a path with a null character.</summary>
    [Fact]
    public void Get_AnySlug_IsAPageThatDoesNotExist()
    {
        var addresses =
            from place in Gen.Elements(_places.Where(place => place.HasSlug))
            from value in Values
            select $"{place.Path[..(place.Path.LastIndexOf('/') + 1)]}x{Encode(value.Replace("\0", "", StringComparison.Ordinal))}";

        Check.One(Samples.Of(80), Prop.ForAll(addresses.ToArbitrary(), address =>
            Holds(address, HttpStatusCode.NotFound)));
    }

    [Fact]
    public void Get_AnyHeader_AnswersWithThePage()
    {
        var requests =
            from place in Gen.Elements(_places.Where(place => place.Path is not (NeighbourhoodLinks.Finder or IdeaLinks.Receipt or DecisionLinks.MissingReceived) && !IsOfNobody(place.Path)))
            from name in Gen.Elements(
                "Accept", "Accept-Encoding", "Accept-Language", "Accept-Charset", "Cookie", "Content-Type", "Origin", "Referer", "User-Agent", "X-Forwarded-Host", "X-Original-URL", "X-HTTP-Method-Override")
            from value in Values.Or(Gen.Elements("br;q=", "gzip;q=2, br;q=-1", "*;q=0.5,,;", ";;;", "nl;q=x", "text/html;q=1;q=2", "multipart/form-data", "\"", "a=b; a=\"", "https://elders.example"))
            select (place.Path, Name: name, Value: new string([.. value.Where(c => c is >= ' ' and < (char)127).Take(500)]));

        Check.One(Samples.Of(80), Prop.ForAll(requests.ToArbitrary(), request =>
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, request.Path);
            message.Headers.TryAddWithoutValidation(request.Name, request.Value);
            using var response = Task.Run(() => _client.SendAsync(message)).GetAwaiter().GetResult();
            return response.StatusCode == HttpStatusCode.OK || (request.Name == "Accept" && IsForPrograms(request.Path) && response.StatusCode == HttpStatusCode.NotAcceptable);
        }));
    }

    /// <summary>Without this the rules above would hold on a page that shows nothing of what was typed.</summary>
    [Theory]
    [InlineData("/plannen")]
    [InlineData("/wijk-zoeken")]
    public async Task Get_MarkupInWords_StaysTextInTheField(string path)
    {
        var typed = $"\"><{Mark}>'";

        using var response = await _client.GetAsync($"{path}?q={Encode(typed)}");
        var page = await Html.ParseAsync(response);

        Assert.Contains(page.QuerySelectorAll("main input[name=q]"), field => field.GetAttribute("value") == typed);
        Assert.Null(page.QuerySelector(Mark));
    }

    [Fact]
    public async Task Post_LongFormToAnyPage_IsRefused()
    {
        foreach (var path in _places.Select(place => place.Path))
        {
            using var form = new FormUrlEncodedContent([new("q", new string('a', 10_000)), new("wijk", "assendorp")]);
            using var response = await _client.PostAsync(path, form);
            var refusal = Forms.Contains(path) ? HttpStatusCode.BadRequest : HttpStatusCode.MethodNotAllowed;
            Assert.True(response.StatusCode == refusal || (IsOfNobody(path) && response.StatusCode == HttpStatusCode.NotFound) || response.StatusCode is HttpStatusCode.RequestEntityTooLarge, $"{path} answers {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("ANDERS")]
    public async Task Ask_AnyOtherWay_IsRefused(string method)
    {
        foreach (var path in _places.Select(place => place.Path))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var response = await _client.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {path} answers {response.StatusCode}");
        }
    }

    /// <summary>A page that does not exist: nobody was mailed this token.</summary>
    private static bool IsOfNobody(string address) => address.Contains("/onbekend", StringComparison.Ordinal);

    private static bool IsForPrograms(string address) => address.StartsWith(OpenDataLinks.Root, StringComparison.Ordinal);

    private bool Holds(string address, params HttpStatusCode[] allowed) => Task.Run(async () =>
    {
        var answer = await Answer.GetAsync(_client, address);
        Assert.Contains(answer.Status, allowed);
        Rule.Holds(PageRules.BrokenBy(answer));
        Assert.Null(answer.Page?.QuerySelector($"{Mark}, [{Mark}]"));
        Assert.Matches("^(/[a-z0-9/-]*)?$", answer.Header("Location"));
        return true;
    }).GetAwaiter().GetResult();

    /// <summary>As a browser sends it; half a surrogate pair as the three bytes that no browser would send.</summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            var half = (int)rest[0];
            encoded.Append(status == OperationStatus.Done
                ? Uri.EscapeDataString(rune.ToString())
                : string.Create(CultureInfo.InvariantCulture, $"%{0xE0 | (half >> 12):X2}%{0x80 | ((half >> 6) & 0x3F):X2}%{0x80 | (half & 0x3F):X2}"));
            rest = rest[length..];
        }

        return encoded.ToString();
    }

    /// <summary>One address of an endpoint, and the names that it reads from the query.</summary>
    private sealed record Place(string Path, IReadOnlyList<string> Names, bool HasSlug);
}
