using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>What the first view of a page takes over the wire, heads included: the page, every file that its HTML names, and those of its map.</summary>
internal sealed class WeightMeasure(BenchOptions options, BenchSites sites, Report report)
{
    private const int MostBytes = 80_000;
    private const int MostRequests = 6;

    /// <summary>Pages of which a part is a map weigh more.</summary>
    private const int MostBytesWithMap = 180_000;
    private const int MostRequestsWithMap = 10;

    public static IEnumerable<(string Name, string Address)> Pages =>
    [
        ("home", "/"),
        ("wijken", "/wijken"),
        ("wijk page", $"/wijken/{PlanGenerator.BusiestNeighbourhood}"),
        ("plan list", "/plannen"),
        ("plan page", $"/plannen/{PlanGenerator.PlanSlug(2)}"),
        ("moment list", "/meedoen"),
        ("decision list", "/besluiten"),
        ("digest list", "/maandbericht"),
        ("story list", "/verhalen"),
        ("newsletter form", "/nieuwsbrief"),
        ("sheet of a wijk", $"/wijken/{PlanGenerator.BusiestNeighbourhood}/krant"),
        ("moment page", $"/meedoen/{PlanGenerator.MomentSlug(1)}"),
    ];

    public async Task RunAsync()
    {
        await using var portal = await (await sites.StartAsync(options.Some)).ListeningAsync();
        using var probe = new HttpProbe(portal.Port);
        report.Begin("First view", $"Bytes over the wire in brotli, heads included, {Figures.Number(options.Some)} plans, tiles off, and what the map fetches when it comes near the screen.");
        foreach (var (name, address) in Pages)
        {
            var page = probe.Get(address);
            var html = System.Text.Encoding.UTF8.GetString(probe.Get(address, "identity").Body);
            var document = await new HtmlParser().ParseDocumentAsync(html);
            var files = document
                .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=manifest], link[rel=preload], script[src], img[src]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
                .Concat(OfMap(document))
                .Where(file => file.StartsWith('/'))
                .Distinct()
                .Select(file => (Name: file, Answer: probe.Get(file)))
                .ToList();
            var hasMap = OfMap(document).Any();
            var (mostBytes, mostRequests) = hasMap ? (MostBytesWithMap, MostRequestsWithMap) : (MostBytes, MostRequests);
            var total = page.WireBytes + files.Sum(file => file.Answer.WireBytes);
            report.Add(new Row(
                hasMap ? $"{name} (with a map)" : name,
                $"<= {mostBytes / 1000} kB, {mostRequests} requests",
                $"{Figures.Ratio(total / 1000.0)} kB",
                $"{1 + files.Count} requests; page {Figures.Ratio(page.WireBytes / 1000.0)} kB{string.Concat(files.Select(file => $", {Kind(file.Name)} {Figures.Ratio(file.Answer.WireBytes / 1000.0)}"))}",
                total <= mostBytes && 1 + files.Count <= mostRequests && files.TrueForAll(file => file.Answer.Status == 200)));
        }
    }

    /// <summary>What the script of the map fetches when the map comes near the screen.</summary>
    private static IEnumerable<string> OfMap(IHtmlDocument document) => document.QuerySelector("[data-plans]") is { } map
        ? ((IHtmlTemplateElement)document.GetElementById("kaartbestanden")!).Content.QuerySelectorAll("link, script")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Append(map.GetAttribute("data-plans")!)
            .Append(map.GetAttribute("data-neighbourhoods")!)
        : [];

    private static string Kind(string file) => Path.GetExtension(file.Split('?')[0]).TrimStart('.');
}
