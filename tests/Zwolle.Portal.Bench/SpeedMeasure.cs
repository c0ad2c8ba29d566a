using System.Globalization;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>
/// How close a page comes to the least that the framework can do: requests per second and processor time, each
/// divided by that of a reference, in rounds that go over all of them one after the other.
/// </summary>
internal sealed class SpeedMeasure(BenchOptions options, BenchSites sites, string scratch, Report report)
{
    private const double CachedBudget = 0.70;
    private const double UncachedBudget = 0.5;

    private static readonly (string Name, string Address)[] Pages =
    [
        ("home", "/"),
        ("wijk page", $"/wijken/{PlanGenerator.BusiestNeighbourhood}"),
        ("plan list", "/plannen"),
    ];

    private readonly Dictionary<string, List<Load>> _loads = [];

    public async Task RunAsync()
    {
        var commands = await CommandsAsync();
        await using var cached = await (await sites.StartAsync(options.Some)).ListeningAsync();
        await using var uncached = await (await sites.StartAsync(options.Some, "--OutputCache:Enabled=false")).ListeningAsync();
        var bareFolder = Path.Combine(scratch, "bare");
        using (var probe = new HttpProbe(cached.Port))
        {
            foreach (var (number, page) in Pages.Index())
            {
                await References.WriteAnswerAsync(bareFolder, number, Good(probe.Get(page.Address)));
            }
        }

        await using var bare = await ServerProcess.Start(bareFolder, "bare.log", Environment.ProcessPath!, "--serve", "bare", bareFolder).ListeningAsync();
        await using var minimal = await ServerProcess.Start(Path.Combine(scratch, "minimal"), "minimal.log", Environment.ProcessPath!, "--serve", "minimal", Path.Combine(scratch, "minimal")).ListeningAsync();

        // First rounds to get warm: what they measured is thrown away. Their bursts are short, because the runtime makes
        // its best code while a server has nothing to do, which under full load on one core it hardly ever has.
        for (var round = -options.WarmRounds; round < options.Rounds; round++)
        {
            var seconds = round < 0 ? 1 : options.LoadSeconds;
            await MeasureAsync("minimal", minimal, "/", seconds);
            foreach (var (number, page) in Pages.Index())
            {
                await MeasureAsync($"bare {page.Name}", bare, $"/{number.ToString(CultureInfo.InvariantCulture)}", seconds);
                await MeasureAsync($"cached {page.Name}", cached, page.Address, seconds);
                await MeasureAsync($"plain {page.Name}", uncached, page.Address, seconds, "identity");
                await MeasureAsync($"packed {page.Name}", uncached, page.Address, seconds);
            }

            if (round < 0)
            {
                _loads.Clear();
            }
        }

        Tell(commands);
    }

    private async Task MeasureAsync(string name, ServerProcess server, string address, int seconds, string encoding = "br")
    {
        if (!_loads.TryGetValue(name, out var loads))
        {
            _loads[name] = loads = [];
        }

        loads.Add(await Wrk.RunAsync(server, address, seconds, encoding));
    }

    private void Tell(Dictionary<string, int> commands)
    {
        report.Begin(
            "Against the least that the framework can do",
            $"Median of {options.Rounds} rounds in one run (smallest to largest), {Wrk.Connections} connections, {Figures.Number(options.Some)} plans. Cached and its reference (Kestrel, the same bytes) in brotli; uncached and its reference (one query, twelve rows, HTML by hand) without compression.");
        foreach (var (name, _) in Pages)
        {
            Compare($"{name}, cached / bare Kestrel", $"cached {name}", $"bare {name}", CachedBudget, $">= {Figures.Ratio(CachedBudget)}");
        }

        foreach (var (name, _) in Pages)
        {
            // A page that finds all in memory is held to the budget of one command.
            var count = Math.Max(1, commands[name]);
            Compare($"{name}, uncached ({commands[name]} commands) / minimal", $"plain {name}", "minimal", UncachedBudget / count, $">= 0.5/{count} = {Figures.Ratio(UncachedBudget / count)}");
            Compare($"{name}, uncached and compressed / minimal", $"packed {name}", "minimal", null, "");
        }

        report.Begin("Load", "The same run in figures of this machine: they say nothing about another one.");
        foreach (var (name, loads) in _loads)
        {
            report.Add(new Row(
                name.Replace("plain", "uncached", StringComparison.Ordinal).Replace("packed", "uncached, compressed:", StringComparison.Ordinal),
                "",
                Figures.Number(loads.Select(load => load.PerSecond).Median()) + "/s",
                $"p50 {Figures.Milliseconds(loads.Select(load => load.Median).Median())}, p99 {Figures.Milliseconds(loads.Select(load => load.P99).Median())}, processor {Figures.Number(loads.Select(load => load.ProcessorMicroseconds).Median())} µs a request"));
        }
    }

    private void Compare(string what, string ours, string reference, double? budget, string words)
    {
        var ratios = Ratios(load => load.PerSecond);
        var median = ratios.Median();
        report.Add(new Row(
            what, words, Figures.Ratio(median), $"{Figures.Ratio(ratios.Min())} to {Figures.Ratio(ratios.Max())}; in processor time {Figures.Ratio(Ratios(load => 1 / load.ProcessorMicroseconds).Median())}",
            budget is null ? null : median >= budget));

        List<double> Ratios(Func<Load, double> figure) => [.. _loads[ours].Zip(_loads[reference], (one, other) => figure(one) / figure(other))];
    }

    /// <summary>How many commands each page sends to the database once its counts are known, from the log of a portal that tells them.</summary>
    private async Task<Dictionary<string, int>> CommandsAsync()
    {
        await using var portal = await (await sites.StartAsync(
            options.Some, "--OutputCache:Enabled=false", "--Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore.Database.Command=Information")).ListeningAsync();
        using var probe = new HttpProbe(portal.Port);
        var commands = new Dictionary<string, int>();
        foreach (var page in Pages)
        {
            Good(probe.Get(page.Address));
            var before = await CountAsync(portal);
            Good(probe.Get(page.Address));
            commands[page.Name] = await CountAsync(portal) - before;
        }

        return commands;
    }

    private static async Task<int> CountAsync(ServerProcess portal)
    {
        // The line of a request follows its answer.
        await Task.Delay(100);
        return (await portal.ReadLogAsync()).Split("Executed DbCommand").Length - 1;
    }

    private static ProbeAnswer Good(ProbeAnswer answer) =>
        answer.Status == 200 ? answer : throw new InvalidOperationException($"A page answers {answer.Status}:\n{answer.Head}");
}
