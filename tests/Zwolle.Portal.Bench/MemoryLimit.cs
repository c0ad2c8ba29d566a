using System.Diagnostics;
using System.Globalization;

namespace Zwolle.Portal.Bench;

/// <summary>
/// What a container does to a server: all its memory, with the files that it reads, in a control group of its own with a
/// limit. The system drops files to stay below it, and kills the server when that is not enough. Needs root; version 1 of
/// control groups was tried, version 2 was not.
/// </summary>
internal sealed class MemoryLimit : IDisposable
{
    private readonly string _group;
    private readonly bool _isVersion2;

    private MemoryLimit(string group, bool isVersion2) => (_group, _isVersion2) = (group, isVersion2);

    /// <summary>Words before a command that make it run in the group.</summary>
    public string[] Enter => ["sh", "-c", "echo $$ >\"$1/cgroup.procs\" && shift && exec \"$@\"", "sh", _group];

    /// <summary>The most that was in use, files included, in MB.</summary>
    public double Highest => double.Parse(Read(_isVersion2 ? "memory.peak" : "memory.max_usage_in_bytes"), CultureInfo.InvariantCulture) / 1024 / 1024;

    public bool HasKilled => Read(_isVersion2 ? "memory.events" : "memory.oom_control").Split('\n').Any(line => line.StartsWith("oom_kill ", StringComparison.Ordinal) && line != "oom_kill 0");

    /// <summary>Null where we may make no control group.</summary>
    /// <param name="megabytes">The limit.</param>
    /// <param name="folder">With files that are to count too: they are dropped from the system's cache, in which they count for who read them first.</param>
    public static async Task<MemoryLimit?> TryCreateAsync(int megabytes, string folder)
    {
        var isVersion2 = File.Exists("/sys/fs/cgroup/cgroup.controllers");
        var name = $"zp-bench-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}";
        var limit = new MemoryLimit(Path.Combine(isVersion2 ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory", name), isVersion2);
        try
        {
            Directory.CreateDirectory(limit._group);
            await File.WriteAllTextAsync(
                Path.Combine(limit._group, isVersion2 ? "memory.max" : "memory.limit_in_bytes"), (megabytes * 1024L * 1024L).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            limit.Dispose();
            return null;
        }

        using var drop = Process.Start(new ProcessStartInfo("find", [folder, "-type", "f", "-exec", "dd", "if={}", "iflag=nocache", "count=0", "status=none", ";"]) { UseShellExecute = false })!;
        await drop.WaitForExitAsync();
        return limit;
    }

    /// <summary>Only after the server has ended: a group with a process in it stays.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_group);
        }
        catch (IOException)
        {
            // It was never made, or it is not empty yet; it holds nothing.
        }
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_group, file)).Trim();
}
