using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Zwolle.Portal.Bench;

/// <summary>Lighthouse's mobile preset on the published portal as the official site, tiles off.</summary>
internal sealed class LighthouseMeasure(BenchOptions options, BenchSites sites, string scratch, Report report)
{
    private const int Text = 100;
    private const int Map = 95;
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

    public async Task RunAsync()
    {
        report.Begin("Lighthouse", "Mobile preset, simulated network; Portal:Official=true, tiles off. Performance, accessibility, best practices, SEO.");
        var browser = Environment.GetEnvironmentVariable("CHROME_PATH") ?? Browsers.FirstOrDefault(File.Exists);
        if (options.Lighthouse is not { } folder || browser is null)
        {
            report.Add(new Row("not measured: no Lighthouse, or no Chromium", "", "", ""));
            return;
        }

        await using var portal = await (await sites.StartAsync(options.Some, "--Portal:Official=true")).ListeningAsync();
        using var probe = new HttpProbe(portal.Port);
        foreach (var (name, address) in WeightMeasure.Pages)
        {
            // The first visitor of all waits for what later ones don't: that is the cold start, measured elsewhere.
            probe.Get(address);
            var file = Path.Combine(scratch, "lighthouse.json");
            await RunOnAsync(folder, browser, $"http://127.0.0.1:{portal.Port.ToString(CultureInfo.InvariantCulture)}{address}", file);
            await using var stream = File.OpenRead(file);
            using var json = await JsonDocument.ParseAsync(stream);
            Tell(name, json.RootElement);
        }
    }

    private static async Task RunOnAsync(string folder, string browser, string url, string file)
    {
        File.Delete(file);
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(folder, "node_modules", "lighthouse", "cli", "index.js"), url, "--quiet", "--output=json", $"--output-path={file}",
            $"--only-categories={string.Join(',', Categories)}", "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage",
        ])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["CHROME_PATH"] = browser;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"Lighthouse gave no report on {url}:\n{errors}");
        }
    }

    private void Tell(string name, JsonElement result)
    {
        var requests = result.GetProperty("audits").GetProperty("network-requests").GetProperty("details").GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("url").GetString()!.StartsWith("http", StringComparison.Ordinal))
            .ToList();
        var bytes = requests.Sum(item => item.TryGetProperty("transferSize", out var size) ? size.GetDouble() : 0);
        var hasMap = requests.Exists(item => item.GetProperty("url").GetString()!.Contains("leaflet", StringComparison.OrdinalIgnoreCase));
        var scores = Categories.Select(category => Score(result.GetProperty("categories").GetProperty(category))).ToList();
        var wrong = result.GetProperty("audits").EnumerateObject()
            .Where(audit => audit.Value.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number && score.GetDouble() < 0.9
                && audit.Value.GetProperty("scoreDisplayMode").GetString() is "binary" or "numeric")
            .Select(audit => audit.Name);
        report.Add(new Row(
            hasMap ? $"{name} (with a map)" : name,
            $"{(hasMap ? Map : Text)}/{Text}/{Text}/{Text}",
            string.Join('/', scores),
            $"largest paint {Audit("largest-contentful-paint")} s, blocked {Audit("total-blocking-time", 1)} ms, shift {Audit("cumulative-layout-shift", 1)}; {requests.Count} requests, {Figures.Ratio(bytes / 1000)} kB{(wrong.Any() ? "; below: " + string.Join(", ", wrong) : "")}",
            scores[0] >= (hasMap ? Map : Text) && scores.Skip(1).All(score => score == Text)));

        string Audit(string id, double divide = 1_000) => Figures.Ratio(result.GetProperty("audits").GetProperty(id).GetProperty("numericValue").GetDouble() / divide);
    }

    private static int Score(JsonElement category) =>
        category.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? (int)Math.Round(score.GetDouble() * 100) : 0;
}
