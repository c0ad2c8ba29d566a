using System.Diagnostics;
using System.Globalization;
using Zwolle.Portal.Bench;

// Started by ./prove bench. The references are this same program in another role.
if (args is ["--serve", "bare", var bareFolder])
{
    await References.ServeBareAsync(bareFolder);
    return 0;
}

if (args is ["--serve", "minimal", var minimalFolder])
{
    await References.ServeMinimalAsync(minimalFolder);
    return 0;
}

BenchOptions options;
try
{
    options = BenchOptions.Parse(args);
}
catch (ArgumentException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}

if (!OperatingSystem.IsLinux())
{
    await Console.Error.WriteLineAsync("The bench needs Linux: it pins processes to cores and reads /proc.");
    return 2;
}

var clock = Stopwatch.StartNew();
var scratch = Directory.CreateTempSubdirectory("zp-bench-").FullName;
var report = new Report();
try
{
    await using var sites = new BenchSites(options, scratch);
    Console.WriteLine($"{Environment.OSVersion}, .NET {Environment.Version}, {options.Provider}; {(Cores.AreTwo ? "server on one core, load on another" : "ONE CORE for server and load: the ratios mean little")}");
    var measures = new (string Part, Func<Task> Run)[]
    {
        ("speed", new SpeedMeasure(options, sites, scratch, report).RunAsync),
        ("growth", new GrowthMeasure(options, sites, report).RunAsync),
        ("footprint", new FootprintMeasure(options, sites, scratch, report).RunAsync),
        ("weight", new WeightMeasure(options, sites, report).RunAsync),
        ("lighthouse", new LighthouseMeasure(options, sites, scratch, report).RunAsync),
        ("text", new TextMeasure(options, report).RunAsync),
    };
    foreach (var (_, run) in measures.Where(measure => options.Measures(measure.Part)))
    {
        await run();
    }

    if (options.Markdown is not null)
    {
        await File.WriteAllTextAsync(options.Markdown, report.ToMarkdown());
    }
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

Console.WriteLine();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Missed} budgets missed; {clock.Elapsed.TotalMinutes:0.0} minutes"));
return report.Missed == 0 ? 0 : 1;
