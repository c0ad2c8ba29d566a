using System.Diagnostics;
using System.Globalization;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>
/// What a thousand times as many plans cost: the time of each page without output cache, one request after the other, so
/// that it is the time of the work and not of a queue. All sizes take turns in each round.
/// </summary>
internal sealed class GrowthMeasure(BenchOptions options, BenchSites sites, Report report)
{
    private const double Budget = 1.5;
    private const double WordsBudget = 3;
    private const int LeastRequests = 3;
    private static readonly TimeSpan MostPerRound = TimeSpan.FromSeconds(2);

    // Code that runs often is compiled again while it runs; that is no work of the page.
    private const int WarmingRounds = 4;

    private static readonly string Wijk = PlanGenerator.BusiestNeighbourhood;

    private static readonly Page[] Pages =
    [
        new("home", _ => "/", Budget),
        new("wijken", _ => "/wijken", Budget),
        new("wijk page", _ => $"/wijken/{Wijk}", Budget),
        new("plan list", _ => "/plannen", Budget),
        new("plan list of a wijk", _ => $"/plannen?wijk={Wijk}", Budget),
        new("plan list, three filters", _ => $"/plannen?wijk={Wijk}&fase=uitvoering&thema=groen", Budget),
        new("plan list, page 5", _ => "/plannen?pagina=5", Budget),
        new("plan list with words, new ones each time", n => $"/plannen?q={Uri.EscapeDataString(GeneratedText.Search(n))}", WordsBudget),
        new("plan page", _ => $"/plannen/{PlanGenerator.PlanSlug(2)}", Budget),
        new("moment list", _ => "/meedoen", Budget),
        new("moment list, what is over", _ => "/meedoen?periode=voorbij", Budget),
        new("moment list of a wijk", _ => $"/meedoen?wijk={Wijk}", Budget),
        new("moment page", _ => $"/meedoen/{PlanGenerator.MomentSlug(1)}", Budget),
        new("finder", _ => "/wijk-zoeken?q=zuid", Budget),
        new("map: wijken", _ => "/kaart/wijken.geojson", Budget),
        new("map: plans", _ => "/kaart/plannen.geojson", Budget),
        new("council of a plan", _ => $"/plannen/{PlanGenerator.PlanSlug(2)}/gemeenteraad", Budget),
        new("sheet of a wijk", _ => $"/wijken/{Wijk}/krant", Budget),
        new("open data: plans", _ => "/api/v1/plannen", Budget),
        new("open data: moments of a wijk", _ => $"/api/v1/participatiemomenten?wijk={Wijk}", Budget),
        new("feed of a wijk", _ => $"/wijken/{Wijk}/feed.atom", null),
        new("calendar of a wijk", _ => $"/wijken/{Wijk}/agenda.ics", null),
        new("calendar of the city", _ => "/meedoen/agenda.ics", null),
        new("staff: start", _ => "/beheer", null, ForStaff: true),
        new("staff: quality", _ => "/beheer/kwaliteit", null, ForStaff: true),
        new("staff: plans", _ => "/beheer/plannen", Budget, ForStaff: true),
        new("staff: plans of a wijk", _ => $"/beheer/plannen?wijk={Wijk}", Budget, ForStaff: true),
        new("staff: plans by title", _ => "/beheer/plannen?sorteer=titel", Budget, ForStaff: true),
        new("staff: plans to review", _ => "/beheer/plannen?nakijken=voorbij&sorteer=nakijken", Budget, ForStaff: true),
        new("staff: plans of a team", _ => "/beheer/plannen?team=Communicatie", Budget, ForStaff: true),
        new("staff: plans withdrawn", _ => "/beheer/plannen?staat=ingetrokken", Budget, ForStaff: true),
        new("staff: plans with words, new ones each time", n => $"/beheer/plannen?q={Uri.EscapeDataString(GeneratedText.Search(n))}", WordsBudget, ForStaff: true),
        new("staff: moments", _ => "/beheer/meedoen", Budget, ForStaff: true),
        new("staff: moments changed last", _ => "/beheer/meedoen?sorteer=gewijzigd", Budget, ForStaff: true),
        new("staff: moments with a late answer", _ => "/beheer/meedoen?stand=antwoord-te-laat", Budget, ForStaff: true),
        new("staff: places", _ => "/beheer/plekken", Budget, ForStaff: true),
        new("staff: links", _ => "/beheer/links", Budget, ForStaff: true),
    ];

    public async Task RunAsync()
    {
        var servers = new List<ServerProcess>();
        var headers = new List<string>();
        try
        {
            foreach (var size in options.Sizes)
            {
                var session = await sites.NewSessionAsync(size);
                servers.Add(await (await sites.StartAsync(size, "--OutputCache:Enabled=false", StaffCookie.Setting)).ListeningAsync());
                headers.Add(StaffCookie.Headers(servers[^1].Folder, session));
            }

            Measure(servers, headers);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private void Measure(List<ServerProcess> servers, List<string> headers)
    {
        report.Begin(
            $"From {Figures.Number(options.Few)} to {Figures.Number(options.Many)} plans",
            $"p95 of a page at {Figures.Number(options.Many)} plans divided by that at {Figures.Number(options.Few)}; output cache off, one request at a time, {options.Provider}. First is the very first request to that page, with its counts.");
        var missing = new List<string>();
        foreach (var page in Pages)
        {
            var times = servers.Select(_ => new List<double>()).ToArray();
            var first = new double[servers.Count];
            var bytes = new int[servers.Count];
            var isThere = true;
            for (var round = -1; round < options.Rounds && isThere; round++)
            {
                for (var i = 0; i < servers.Count && isThere; i++)
                {
                    isThere = Round(page, servers[i], page.ForStaff ? headers[i] : "", round, times[i], ref first[i], ref bytes[i]);
                }
            }

            if (isThere)
            {
                Tell(page, times, first, bytes);
            }
            else
            {
                missing.Add(page.Name);
            }
        }

        if (missing.Count > 0)
        {
            report.Add(new Row($"not there (404): {string.Join(", ", missing)}", "", "", ""));
        }
    }

    /// <summary>Asks the page for a while; the round before the first only warms up. False when there is no such page.</summary>
    private bool Round(Page page, ServerProcess server, string headers, int round, List<double> times, ref double first, ref int bytes)
    {
        using var probe = new HttpProbe(server.Port);
        var clock = Stopwatch.StartNew();
        var requests = options.RequestsPerRound * (round < 0 ? WarmingRounds : 1);

        // No round asks what another one asked: a page of 'new ones each time' would know the answer.
        var before = round < 0 ? 0 : options.RequestsPerRound * (WarmingRounds + round);
        for (var i = 0; i < requests && (i < LeastRequests || clock.Elapsed < MostPerRound); i++)
        {
            var answer = probe.Get(page.Address(before + i), "identity", headers);
            if (answer.Status == 404)
            {
                return false;
            }

            if (answer.Status is not (200 or 302))
            {
                throw new InvalidOperationException($"{page.Name} answers {answer.Status.ToString(CultureInfo.InvariantCulture)}:\n{answer.Head}");
            }

            if (round < 0)
            {
                first = i == 0 ? answer.Time.TotalMilliseconds : first;
                bytes = answer.Body.Length;
            }
            else
            {
                times.Add(answer.Time.TotalMilliseconds);
            }
        }

        return true;
    }

    private void Tell(Page page, List<double>[] times, double[] first, int[] bytes)
    {
        var ratio = times[^1].Percentile(95) / times[0].Percentile(95);
        string Each(Func<List<double>, double> figure) => string.Join(" - ", times.Select(t => figure(t).ToString("0.0", CultureInfo.InvariantCulture)));
        report.Add(new Row(
            page.Name,
            page.Budget is { } budget ? $"<= {budget.ToString(CultureInfo.InvariantCulture)}x" : "",
            Figures.Times(ratio),
            $"p50 {Each(t => t.Median())}, p95 {Each(t => t.Percentile(95))}, p99 {Each(t => t.Percentile(99))} ms; first {string.Join(" - ", first.Select(f => f.ToString("0", CultureInfo.InvariantCulture)))} ms; {string.Join(" - ", bytes.Select(b => Figures.Number(b / 1000.0)))} kB",
            page.Budget is null ? null : ratio <= page.Budget));
    }

    /// <param name="Name">What the table calls it.</param>
    /// <param name="Address">Its address, at the given number of asking.</param>
    /// <param name="Budget">How many times slower it may become; null where it holds more with more plans.</param>
    /// <param name="ForStaff">It is asked for by a colleague.</param>
    private sealed record Page(string Name, Func<int, string> Address, double? Budget, bool ForStaff = false);
}
