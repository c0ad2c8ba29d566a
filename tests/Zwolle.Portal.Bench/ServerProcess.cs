using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Bench;

/// <summary>A server under measurement: a process of its own, on the first core. The bench and its load run on the second.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, string log, TimeSpan startedAt)
    {
        _process = process;
        Log = log;
        StartedAt = startedAt;
    }

    /// <summary>The file of all that it writes: a pipe would have to be emptied by the core that makes the load.</summary>
    public string Log { get; }

    /// <summary>Where it started; of a portal, its data folder.</summary>
    public string Folder => Path.GetDirectoryName(Log)!;

    public int Port { get; private set; }

    /// <summary>On the clock of <see cref="Stopwatch"/>.</summary>
    public TimeSpan StartedAt { get; }

    /// <summary>Time it used on a processor so far, of itself and the system for it.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            // Fields 14 and 15 of the line; the second, the name in brackets, may hold spaces.
            var stat = File.ReadAllText(Proc("stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
        }
    }

    /// <summary>Resident memory now and at its highest, in MB.</summary>
    public (double Now, double Highest) Memory => (Status("VmRSS:"), Status("VmHWM:"));

    /// <param name="folder">Where its log goes, and where it starts.</param>
    /// <param name="logName">The name of its log there.</param>
    /// <param name="command">Program and arguments; it must write the address that it listens on as ASP.NET Core does.</param>
    public static ServerProcess Start(string folder, string logName, params string[] command)
    {
        var log = Path.Combine(Directory.CreateDirectory(folder).FullName, logName);
        List<string> all = ["sh", "-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", log, .. Cores.Pin(Cores.Server), .. command];
        var start = new ProcessStartInfo(all[0], all[1..]) { UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["DOTNET_NOLOGO"] = "1";
        var startedAt = Stopwatch.GetElapsedTime(0);
        return new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("No process."), log, startedAt);
    }

    public async Task<ServerProcess> ListeningAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (File.Exists(Log) && ListeningOn().Match(await ReadLogAsync()) is { Success: true } match)
            {
                Port = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
                return this;
            }

            if (_process.HasExited || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The server did not start:\n{await ReadLogAsync()}");
            }

            await Task.Delay(2);
        }
    }

    public async Task<string> ReadLogAsync()
    {
        await using var stream = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private string Proc(string file) => $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/{file}";

    private double Status(string name) =>
        Number(File.ReadLines(Proc("status")).Single(line => line.StartsWith(name, StringComparison.Ordinal))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Now listening on: ""?http://[0-9.]+:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ListeningOn();
}

/// <summary>Which core does what, so that server and load don't take each other's time.</summary>
internal static class Cores
{
    public const int Server = 0;
    public const int Load = 1;

    public static bool AreTwo { get; } = CanPin();

    public static string[] Pin(int core) => AreTwo ? ["taskset", "-c", core.ToString(CultureInfo.InvariantCulture)] : [];

    private static bool CanPin()
    {
        try
        {
            using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-c", Load.ToString(CultureInfo.InvariantCulture), "true"]) { RedirectStandardError = true, UseShellExecute = false })!;
            taskset.WaitForExit();
            return taskset.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
