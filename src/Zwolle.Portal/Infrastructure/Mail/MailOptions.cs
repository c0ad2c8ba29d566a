using System.ComponentModel.DataAnnotations;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>The section 'Mail': how fast mail goes out, and where mail that came back is found.</summary>
public sealed class MailOptions
{
    /// <summary>So many mails of newsletters go out per minute at most; 0 for no limit. Other mail goes at once, before them.</summary>
    [Range(0, 100_000)]
    public int PerMinute { get; set; } = 600;

    /// <summary>So many mails are on their way at once: what a kill may send twice.</summary>
    [Range(1, 16)]
    public int Workers { get; set; } = 4;

    /// <summary>So long a mail is in the hands of one worker; longer than sending it can take.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Claim { get; set; } = OutboxSender.Lease;

    /// <summary>So many mails of newsletters are written ahead of sending.</summary>
    [Range(100, 100_000)]
    public int Ahead { get; set; } = 2_000;

    /// <summary>Folder into which delivery reports (RFC 3464) are put as files; null for 'bounces' in the data folder.</summary>
    public string? BounceFolder { get; set; }
}

/// <summary>Spreads mail over the minute, for all workers of a process. Only one process at a time has the job.</summary>
public sealed class MailPace(MailOptions options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _next;

    /// <summary>Waits for a turn.</summary>
    public Task WaitAsync(CancellationToken stopping)
    {
        if (options.PerMinute == 0)
        {
            return Task.CompletedTask;
        }

        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var turn = Math.Max(now, _next);
            _next = turn + (time.TimestampFrequency * 60 / options.PerMinute);
            wait = time.GetElapsedTime(now, turn);
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, stopping) : Task.CompletedTask;
    }
}
