using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Bench;

/// <summary>What one stretch of full load gave.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="Median">Milliseconds, the waiting behind the other connections included.</param>
/// <param name="P99">The same, of the slowest in a hundred.</param>
/// <param name="ProcessorMicroseconds">Time on a processor per answer, of the server's process.</param>
internal sealed record Load(double PerSecond, double Median, double P99, double ProcessorMicroseconds);

/// <summary>Full load on one server from the other core, by wrk (Debian's package), which reads nothing but the answers.</summary>
internal static partial class Wrk
{
    public const int Connections = 32;

    public static async Task<Load> RunAsync(ServerProcess server, string address, int seconds, string encoding = "br", string? script = null)
    {
        List<string> command =
        [
            .. Cores.Pin(Cores.Load), "wrk", "-t1", $"-c{Connections}", $"-d{seconds.ToString(CultureInfo.InvariantCulture)}s", "--latency", "--timeout", "20s",
            "-H", $"Accept-Encoding: {encoding}",
        ];
        if (script is not null)
        {
            command.AddRange(["-s", script]);
        }

        command.Add($"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}{address}");
        var before = server.ProcessorTime;
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var used = server.ProcessorTime - before;
        if (process.ExitCode != 0 || output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address}: wrk met something else than good answers:\n{output}");
        }

        var requests = double.Parse(Requests().Match(output).Groups["n"].Value, CultureInfo.InvariantCulture);
        return new Load(
            double.Parse(PerSecond().Match(output).Groups["n"].Value, CultureInfo.InvariantCulture),
            Milliseconds(output, "50%"),
            Milliseconds(output, "99%"),
            used.TotalMicroseconds / requests);
    }

    /// <summary>A script that asks these addresses in turn.</summary>
    public static async Task<string> ScriptAsync(string folder, IEnumerable<string> addresses)
    {
        var file = Path.Combine(folder, "addresses.lua");
        var list = string.Join(",\n", addresses.Select(address => $"  wrk.format(\"GET\", \"{address}\")"));
        await File.WriteAllTextAsync(file, $$"""
            local requests
            local last = 0
            function init()
              requests = {
            {{list}}
              }
            end
            function request()
              last = last % #requests + 1
              return requests[last]
            end
            """);
        return file;
    }

    private static double Milliseconds(string output, string percentile)
    {
        var match = Latency().Matches(output).First(line => line.Groups["percentile"].Value == percentile);
        var value = double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch { "us" => value / 1_000, "ms" => value, "s" => value * 1_000, _ => value * 60_000 };
    }

    [GeneratedRegex(@"(?<n>\d+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"^\s+(?<percentile>\d+%)\s+(?<n>[\d.]+)(?<unit>us|ms|s|m)\s*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Latency();
}
