using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Testing;

/// <summary>
/// The built portal as a process of its own on the embedded database, for what only a process shows: its exit code,
/// a kill, limits of the system, the real log.
/// </summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Zwolle.Portal.exe" : "Zwolle.Portal");

    /// <summary>What it wrote so far, on both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static PortalProcess Start(string dataFolder, params string[] arguments) => StartUnder([], dataFolder, arguments);

    /// <param name="wrapper">A command that runs the one that follows it, such as <c>setpriv</c> with its options.</param>
    /// <param name="dataFolder">Its data folder.</param>
    /// <param name="arguments">Settings, as <c>--Seed:Enabled=true</c>.</param>
    public static PortalProcess StartUnder(string[] wrapper, string dataFolder, params string[] arguments) => Run([.. wrapper, Executable], dataFolder, arguments);

    /// <summary>A command of the portal, which comes before its settings.</summary>
    public static PortalProcess StartCommand(string[] command, string dataFolder, params string[] arguments) => Run([Executable, .. command], dataFolder, arguments);

    private static PortalProcess Run(string[] begin, string dataFolder, string[] arguments)
    {
        string[] command =
        [
            .. begin, "--environment", "Production", "--contentRoot", RepositoryFolder.ContentRoot,
            "--urls", "http://127.0.0.1:0", $"--Portal:DataFolder={dataFolder}", "--Links:Check=false", .. arguments,
        ];
        return new PortalProcess(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        });
    }

    /// <summary>The address it listens on, as soon as it does.</summary>
    public async Task<Uri> ListeningAsync()
    {
        var first = await Task.WhenAny(_listening.Task, _process.WaitForExitAsync()).WaitAsync(Patience);
        return first == _listening.Task
            ? await _listening.Task
            : throw new InvalidOperationException($"The portal stopped with code {_process.ExitCode}:\n{Output}");
    }

    /// <summary>Waits for its end; all output is there then.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once, without a word to it.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        return await ExitAsync();
    }

    /// <summary>Whether a command exists and succeeds on this machine.</summary>
    public static async Task<bool> CanRunAsync(params string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            await process.WaitForExitAsync().WaitAsync(Patience);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (ListeningOn().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (\\"")?(?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ListeningOn();
}
