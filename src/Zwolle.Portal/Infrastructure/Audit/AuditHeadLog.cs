using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Infrastructure.Audit;

/// <summary>What the last line of the audit log was on a day.</summary>
/// <param name="Day">In Zwolle.</param>
/// <param name="Sequence">Number of the line; 0: the log was empty.</param>
/// <param name="Digest">Of that line; empty for no line.</param>
public sealed record LoggedHead(DateOnly Day, long Sequence, string Digest);

/// <summary>
/// The file <c>audit-heads.log</c> in the data folder, with the head of the audit log of every day. It lies outside the
/// database: who cuts lines off the end of the log, and sets its head right, can't set this file right as well.
/// </summary>
public sealed class AuditHeadLog(string folder)
{
    public const string FileName = "audit-heads.log";

    private const string NoDigest = "-";

    public string FilePath { get; } = Path.Combine(folder, FileName);

    /// <summary>The lines from the first on, one at a time; null for a line that can't be read.</summary>
    public IEnumerable<LoggedHead?> Read() => File.Exists(FilePath) ? File.ReadLines(FilePath).Select(Parse) : [];

    /// <summary>The newest one; null when there is none.</summary>
    public LoggedHead? Last() => Read().LastOrDefault(head => head is not null);

    public void Append(LoggedHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Directory.CreateDirectory(folder);
        using var file = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1, FileOptions.WriteThrough);

        // A line that was cut off by a crash must not take this one with it.
        var isCutOff = file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isCutOff ? "\n" : "")}{head.Day:yyyy-MM-dd} {head.Sequence} {(head.Digest.Length == 0 ? NoDigest : head.Digest)}\n")));
    }

    private static LoggedHead? Parse(string line) =>
        line.Split(' ') is [var day, var number, var digest]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new LoggedHead(date, sequence, digest == NoDigest ? "" : digest)
            : null;
}
