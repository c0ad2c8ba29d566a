using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>How soon the portal gives its first page, and how much memory it takes under load.</summary>
internal sealed class FootprintMeasure(BenchOptions options, BenchSites sites, string scratch, Report report)
{
    private const double MostSeconds = 2.5;
    private const double MostMegabytes = 200;
    private static readonly string[] Phases = ["verkenning", "voorbereiding", "uitvoering", "klaar"];

    private int MemorySeconds => options.Quick ? 3 : 15;

    public async Task RunAsync()
    {
        report.Begin(
            "Start and memory",
            $"From the start of the process to the first 200 of '/', {Figures.Number(options.Some)} plans, files in the system's cache, median of {options.Starts}. Memory: the highest resident set during {MemorySeconds} s of full load over many addresses, {Figures.Number(options.Many)} plans; it counts the files of programs, which the system may drop. A container that allows {MostMegabytes.ToString(CultureInfo.InvariantCulture)} MB makes it do so.");
        await StartsAsync();
        await MemoryAsync("memory under load, output cache on");
        await MemoryAsync("memory under load, output cache off", "--OutputCache:Enabled=false");
        foreach (var plans in new[] { options.Some, options.Many }.Distinct())
        {
            await LimitedAsync(plans);
        }
    }

    private async Task StartsAsync()
    {
        var seconds = new List<double>();
        for (var run = 0; run <= options.Starts; run++)
        {
            await using var portal = await sites.StartAsync(options.Some);
            await portal.ListeningAsync();
            await FirstPageAsync(portal.Port);
            if (run > 0)
            {
                seconds.Add((Stopwatch.GetElapsedTime(0) - portal.StartedAt).TotalSeconds);
            }
        }

        report.Add(new Row(
            "cold start to the first page", $"<= {MostSeconds.ToString(CultureInfo.InvariantCulture)} s", $"{Figures.Ratio(seconds.Median())} s",
            $"{Figures.Ratio(seconds.Min())} to {Figures.Ratio(seconds.Max())}", seconds.Median() <= MostSeconds));
    }

    private static async Task FirstPageAsync(int port)
    {
        while (true)
        {
            try
            {
                using var probe = new HttpProbe(port);
                if (probe.Get("/").Status == 200)
                {
                    return;
                }
            }
            catch (SocketException)
            {
                await Task.Delay(2);
            }
        }
    }

    private async Task MemoryAsync(string what, params string[] settings)
    {
        await using var portal = await (await sites.StartAsync(options.Many, settings)).ListeningAsync();
        var script = await AskAllOnceAsync(portal);
        var before = portal.Memory.Now;
        var load = await Wrk.RunAsync(portal, "/", MemorySeconds, script: script);
        var (now, highest) = portal.Memory;
        report.Add(new Row(
            what, $"<= {MostMegabytes.ToString(CultureInfo.InvariantCulture)} MB", $"{Figures.Number(highest)} MB",
            $"{Figures.Number(before)} MB before, {Figures.Number(now)} MB at the end; {Figures.Number(load.PerSecond)} requests/s", highest <= MostMegabytes));
    }

    private async Task LimitedAsync(int plans)
    {
        var what = $"in a container of {MostMegabytes.ToString(CultureInfo.InvariantCulture)} MB, {Figures.Number(plans)} plans";
        using var limit = await MemoryLimit.TryCreateAsync((int)MostMegabytes, options.App);
        if (limit is null)
        {
            report.Add(new Row(what, "serves", "", "not measured: it needs root, and a control group of its own"));
            return;
        }

        var measured = "killed";
        try
        {
            await using var portal = await (await sites.StartWithinAsync(limit.Enter, plans)).ListeningAsync();
            var load = await Wrk.RunAsync(portal, "/", MemorySeconds, script: await AskAllOnceAsync(portal));
            measured = $"{Figures.Number(load.PerSecond)}/s";
        }
        catch (Exception exception) when (limit.HasKilled)
        {
            await Console.Error.WriteLineAsync(exception.Message);
        }

        report.Add(new Row(what, "serves", measured, $"at most {Figures.Number(limit.Highest)} MB in use, files included", !limit.HasKilled));
    }

    /// <summary>Each page's first time is for the start, not for the load.</summary>
    /// <returns>A script that asks them all again.</returns>
    private async Task<string> AskAllOnceAsync(ServerProcess portal)
    {
        var addresses = Addresses().ToList();
        using var probe = new HttpProbe(portal.Port);
        addresses.ForEach(address => probe.Get(address));
        return await Wrk.ScriptAsync(scratch, addresses);
    }

    /// <summary>The addresses that a day brings: lists with their filters, and many plans and moments.</summary>
    private IEnumerable<string> Addresses()
    {
        var numbers = Enumerable.Range(1, Math.Min(100, options.Few));
        string[] lists = ["/", "/wijken", $"/wijken/{PlanGenerator.BusiestNeighbourhood}", "/plannen", "/meedoen"];
        return lists
            .Concat(Enumerable.Range(2, 20).Select(page => $"/plannen?pagina={page.ToString(CultureInfo.InvariantCulture)}"))
            .Concat(Phases.Select(phase => $"/plannen?fase={phase}"))
            .Concat(numbers.Select(number => $"/plannen/{PlanGenerator.PlanSlug(number)}"))
            .Concat(numbers.Where(number => number <= options.Few / 2).Select(number => $"/meedoen/{PlanGenerator.MomentSlug(number)}"));
    }
}
