using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>A link, a file that a page loads, or a form that can be sent.</summary>
/// <param name="From">The page it is on.</param>
/// <param name="Address">Path and query on this site.</param>
/// <param name="Fragment">The id after '#'; empty for none.</param>
internal sealed record Link(string From, string Address, string Fragment);

/// <summary>
/// Goes over the whole site by itself: every endpoint without parameters, and from there along every link, every file
/// and every GET form. So a new page is found, and gets its route values from the links that lead to it.
/// </summary>
internal sealed class Crawl
{
    private const int Most = 5_000;

    /// <summary>Of an idea that the site holds while it is gone over.</summary>
    private const string IdeaCode = "7K3M-9QRT-2WXYZ";

    /// <summary>Addresses of endpoints that no page may link to, or that no page of the seed does: nothing real in it is open.</summary>
    private static readonly Dictionary<string, string> Unlinked = new(StringComparer.Ordinal)
    {
        ["/fout/{status:int}"] = "/fout/500",
        ["/ontmoeten/bevestigen/{token}"] = "/ontmoeten/bevestigen/onbekend",
        [NewsletterLinks.Sent] = NewsletterLinks.Sent,
        [NewsletterLinks.Confirm] = NewsletterLinks.ConfirmWith("onbekend"),
        [NewsletterLinks.Preferences] = NewsletterLinks.PreferencesOf("onbekend"),
        [NewsletterLinks.Export] = NewsletterLinks.ExportOf("onbekend"),
        [NewsletterLinks.Unsubscribe] = NewsletterLinks.UnsubscribeOf("onbekend"),
        [IdeaLinks.Code] = IdeaLinks.Of(IdeaCode),
        ["/meedoen/{slug}.ics"] = "/meedoen/reageren-ontwerp-omgevingsvisie-2020.ics",
    };

    private readonly List<(RouteEndpoint Endpoint, TemplateMatcher Matcher)> _matchers;
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly List<Link> _links = [];

    private Crawl(PortalFactory portal) => _matchers =
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Order != int.MaxValue)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET"))
            .Where(e => !IsForStaff(e))
            .OrderBy(e => e.Order).ThenBy(e => e.RoutePattern.InboundPrecedence)
            .Select(e => (e, new TemplateMatcher(new RouteTemplate(e.RoutePattern), []))),
    ];

    /// <summary>Every endpoint that answers GET without signing in, static files apart.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _matchers.Select(m => m.Endpoint);

    public IReadOnlyCollection<Answer> Answers => _answers.Values;

    public IEnumerable<Answer> Pages => Answers.Where(a => a.Page is not null);

    public IReadOnlyCollection<Link> Links => _links;

    /// <param name="portal">Where to go.</param>
    /// <param name="perShape">
    /// At most so many addresses of one shape: the same endpoint with the same query names. Null: all of them.
    /// </param>
    public static async Task<Crawl> OfAsync(PortalFactory portal, int? perShape = null)
    {
        if (!await portal.WithContextAsync(context => context.Ideas.AnyAsync()))
        {
            await new TestData(portal).IdeaAsync(code: IdeaCode);
        }

        var file = await portal.WithContextAsync(context => context.Files.Select(f => f.Name).FirstOrDefaultAsync()) ?? (await portal.DocumentAsync()).ToString();
        using var client = portal.NewClient();
        var crawl = new Crawl(portal);
        var waiting = new Queue<string>([.. crawl.Endpoints.Select(Start).OfType<string>(), $"{FileAddress.Folder}/{file}"]);
        var known = waiting.ToHashSet(StringComparer.Ordinal);
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            Assert.True(crawl._answers.Count < Most, $"More than {Most} addresses: does a page link to ever new ones, like {address}?");
            var answer = crawl._answers[address] = await Answer.GetAsync(client, address);
            foreach (var link in LinksOf(answer))
            {
                crawl._links.Add(link);
                var shape = crawl.Shape(link.Address);
                if (known.Contains(link.Address) || (perShape is { } limit && shapes.GetValueOrDefault(shape) >= limit))
                {
                    continue;
                }

                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                known.Add(link.Address);
                waiting.Enqueue(link.Address);
            }
        }

        return crawl;
    }

    public Answer? AnswerTo(string address) => _answers.GetValueOrDefault(address);

    /// <summary>What was answered at the addresses of an endpoint.</summary>
    public IEnumerable<Answer> Of(RouteEndpoint endpoint) => Answers.Where(a => EndpointOf(a.Address) == endpoint);

    /// <summary>The endpoint and the query names: '/plannen?pagina&amp;wijk'.</summary>
    public string Shape(string address)
    {
        var cut = address.Split('?', 2);
        var path = EndpointOf(address) is { } endpoint ? PatternOf(endpoint) : cut[0];
        return cut.Length == 1
            ? path
            : $"{path}?{string.Join('&', cut[1].Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal))}";
    }

    public static string PatternOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Under /beheer: <see cref="AccessTests"/> walks those, as every role.</summary>
    private static bool IsForStaff(RouteEndpoint endpoint) => PatternOf(endpoint).StartsWith("/beheer", StringComparison.Ordinal);

    private RouteEndpoint? EndpointOf(string address) =>
        _matchers.Find(m => m.Matcher.TryMatch(address.Split('?', 2)[0], [])).Endpoint;

    private static string? Start(RouteEndpoint endpoint)
    {
        var pattern = PatternOf(endpoint);
        return Unlinked.GetValueOrDefault(pattern) ?? (endpoint.RoutePattern.Parameters.Count == 0 ? pattern : null);
    }

    private static IEnumerable<Link> LinksOf(Answer answer)
    {
        IEnumerable<string> targets = answer switch
        {
            { Response.Headers.Location: { } location } => [location.OriginalString],
            { Page: { } page } => page.QuerySelectorAll("a[href], area[href], link[href]").Select(e => e.GetAttribute("href")!)
                .Concat(page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!))
                .Concat(page.QuerySelectorAll("[data-plans]").SelectMany(e => new[] { e.GetAttribute("data-plans")!, e.GetAttribute("data-neighbourhoods")! }))
                .Concat(page.QuerySelectorAll("form").Where(IsGet).SelectMany(Submissions)),
            _ when answer.Header("Content-Type") is "application/json" or "application/geo+json" => Hrefs(JsonNode.Parse(answer.Body)),
            _ when answer.Header("Content-Type").StartsWith("application/xml", StringComparison.Ordinal) =>
                XDocument.Parse(answer.Text).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value),
            _ => [],
        };

        var from = new Uri("http://localhost" + answer.Address);
        foreach (var target in targets)
        {
            // Absolute links to this site (canonical, sitemap) name the host of Portal:BaseUrl, which in tests is localhost too.
            if (Uri.TryCreate(from, target, out var uri) && uri.Scheme is "http" or "https" && uri.Host == "localhost")
            {
                yield return new Link(answer.Address, uri.PathAndQuery, uri.Fragment.TrimStart('#'));
            }
        }
    }

    /// <summary>The addresses that an answer for programs leads to.</summary>
    private static IEnumerable<string> Hrefs(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => member is { Key: "href", Value: JsonValue href } ? [href.GetValue<string>()] : Hrefs(member.Value)),
        JsonArray list => list.SelectMany(Hrefs),
        _ => [],
    };

    private static bool IsGet(IElement form) => form.GetAttribute("method") is null or "get";

    /// <summary>The addresses that a form leads to: each field alone, and all together.</summary>
    private static IEnumerable<string> Submissions(IElement form)
    {
        var fields = form.QuerySelectorAll("input[name], select[name]")
            .Select(field => $"{field.GetAttribute("name")}={Uri.EscapeDataString(ValueFor(field))}")
            .ToList();
        return fields.Append(string.Join('&', fields)).Select(query => $"{form.GetAttribute("action")}?{query}");
    }

    private static string ValueFor(IElement field) => field.LocalName == "select"
        ? field.QuerySelectorAll("option").Select(option => option.GetAttribute("value")).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? ""
        : field.GetAttribute("type") is "checkbox" or "radio" or "hidden" ? field.GetAttribute("value") ?? "on"
        : field.GetAttribute("inputmode") == "numeric" ? "100" : "plan";
}
