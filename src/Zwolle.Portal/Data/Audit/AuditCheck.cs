using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Infrastructure.Audit;

namespace Zwolle.Portal.Data.Audit;

/// <summary>
/// Walks the audit log from its first line to its head, a batch at a time, and tells where it is not as the portal wrote
/// it. The portal may go on meanwhile: what is added during the walk is walked too.
/// </summary>
public sealed class AuditCheck(PortalDbContext context, AuditTrail trail, AuditKey key, AuditHeadLog logged)
{
    private const int BatchSize = 500;

    private readonly AuditReport _report = new();

    /// <summary>Number of the last line that was read.</summary>
    private long _last;

    /// <summary>Digest of the last line; null after a gap, as the line before the next one is not known.</summary>
    private string? _before = "";

    private long _compared;
    private long _different;

    /// <summary>Once; a next check is another one.</summary>
    public async Task<AuditReport> RunAsync(CancellationToken stopping = default)
    {
        if (!key.Exists && await context.AuditEntries.AnyAsync(stopping))
        {
            _report.Find($"the key is not there (Audit:Key, or keys/audit.key in the data folder): without it nothing can be checked");
            return _report;
        }

        using var heads = logged.Read().GetEnumerator();
        var next = NextHead(heads, 0);
        var after = long.MinValue;
        AuditHead? head;
        do
        {
            while (await BatchAsync(after, stopping) is { Count: > 0 } batch)
            {
                foreach (var line in batch)
                {
                    Compare(line);
                    next = CompareLogged(heads, next, line);
                }

                await CheckErasedAsync(batch, stopping);
                after = batch[^1].Sequence;
                _report.Lines += batch.Count;
                if (_compared > 0 && _different == _compared)
                {
                    _report.FindOnly($"no line fits the key: the log was written with another key (Audit:Key, or keys/audit.key in the data folder), or all of it was replaced");
                    return _report;
                }
            }

            // Read after the lines: it is never behind them. When it is ahead, a save may have come in between.
            head = await context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Id == AuditHead.OnlyId, stopping);
        }
        while (head?.Sequence > _last && await context.AuditEntries.AnyAsync(e => e.Sequence > after, stopping));

        CompareHead(head);
        CompareLoggedBeyond(heads, next);
        return _report;
    }

    private async Task<List<AuditEntry>> BatchAsync(long after, CancellationToken stopping)
    {
        var lines = context.AuditEntries.AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(BatchSize);
        try
        {
            return await lines.ToListAsync(stopping);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return await OneByOneAsync(await lines.Select(e => e.Sequence).ToListAsync(stopping), stopping);
        }
    }

    /// <summary>A column holds what its type can't: an embedded database takes any text for an instant.</summary>
    private async Task<List<AuditEntry>> OneByOneAsync(List<long> sequences, CancellationToken stopping)
    {
        var readable = new List<AuditEntry>();
        foreach (var sequence in sequences)
        {
            try
            {
                readable.Add(await context.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == sequence, stopping));
            }
            catch (Exception exception) when (IsUnreadable(exception))
            {
                _report.Find($"line {sequence} was changed: it can't even be read");
            }
        }

        return readable;
    }

    private static bool IsUnreadable(Exception exception) => exception is FormatException or InvalidCastException or InvalidOperationException or OverflowException or ArgumentException;

    private void Compare(AuditEntry line)
    {
        if (line.Sequence < 1)
        {
            _report.Find($"line {line.Sequence} was put in: numbers begin at 1");
            return;
        }

        if (line.Sequence > _last + 1)
        {
            _report.Find($"{Lines(_last + 1, line.Sequence - 1)} missing before {Named(line)}");
            _before = null;
        }

        if (_before is not null)
        {
            _compared++;
            if (trail.Digest(line, _before) != line.Digest)
            {
                _different++;
                _report.Find($"{Named(line)} was changed, put in or moved: its digest does not fit");
            }
        }

        // From its own digest on, so that one wrong line makes one finding.
        (_last, _before) = (line.Sequence, line.Digest);
        if (line.Details is not null && trail.DigestOfDetails(line.Details) != line.DetailsDigest)
        {
            _report.Find($"the details of {Named(line)} were changed");
        }
    }

    /// <summary>Details may be gone only when a later line says that the item was erased.</summary>
    private async Task CheckErasedAsync(List<AuditEntry> batch, CancellationToken stopping)
    {
        var erased = batch.Where(line => line.Details is null && line.DetailsDigest is not null).ToList();
        if (erased.Count == 0)
        {
            return;
        }

        var kinds = erased.Select(line => line.Kind).Distinct().ToList();
        var items = erased.Select(line => line.ItemId).Distinct().ToList();
        var told = await context.AuditEntries
            .Where(e => kinds.Contains(e.Kind) && items.Contains(e.ItemId) && e.Action == AuditActions.Erased)
            .GroupBy(e => new { e.Kind, e.ItemId })
            .Select(group => new { group.Key.Kind, group.Key.ItemId, Last = group.Max(e => e.Sequence) })
            .ToDictionaryAsync(item => (item.Kind, item.ItemId), item => item.Last, stopping);
        foreach (var line in erased.Where(line => told.GetValueOrDefault((line.Kind, line.ItemId)) <= line.Sequence))
        {
            _report.Find($"the details of {Named(line)} are gone, and no later line says that {line.Kind} {line.ItemId} was erased");
        }
    }

    private void CompareHead(AuditHead? head)
    {
        if (head is null)
        {
            _report.Find($"the head of the log (table AuditHeads) is gone");
        }
        else if (head.Sequence > _last)
        {
            _report.Find($"the end was cut off: the head says {head.Sequence}, the last line is {_last}");
        }
        else if (head.Sequence < _last)
        {
            _report.Find($"{Lines(head.Sequence + 1, _last)} put in behind the head");
        }
        else if (_before is not null && head.Digest != _before)
        {
            _report.Find($"the head does not fit the last line ({_last})");
        }
    }

    private LoggedHead? CompareLogged(IEnumerator<LoggedHead?> heads, LoggedHead? next, AuditEntry line)
    {
        while (next is not null && next.Sequence <= line.Sequence)
        {
            // A line that is missing was told already.
            if (next.Sequence == line.Sequence && next.Digest != line.Digest)
            {
                _report.Find($"{Named(line)} is another one than on {next.Day:yyyy-MM-dd} ({AuditHeadLog.FileName})");
            }

            next = NextHead(heads, next.Sequence);
        }

        return next;
    }

    private void CompareLoggedBeyond(IEnumerator<LoggedHead?> heads, LoggedHead? next)
    {
        if (next is { Sequence: var sequence, Day: var day })
        {
            _report.Find($"the end was cut off: on {day:yyyy-MM-dd} there was a line {sequence} ({AuditHeadLog.FileName}), the last line is {_last}");
            while (NextHead(heads, sequence) is { } later)
            {
                sequence = later.Sequence;
            }
        }
        else if (logged.Last() is null)
        {
            _report.Note = $"No head was logged yet ({logged.FilePath}): lines that were cut off the end together with the head can't be seen.";
        }
    }

    private LoggedHead? NextHead(IEnumerator<LoggedHead?> heads, long before)
    {
        while (heads.MoveNext())
        {
            switch (heads.Current)
            {
                case null:
                    _report.Find($"a line of {AuditHeadLog.FileName} can't be read");
                    break;
                case { } head when head.Sequence < before:
                    _report.Find($"{AuditHeadLog.FileName} goes back from {before} to {head.Sequence} on {head.Day:yyyy-MM-dd}: the end was cut off before that day");
                    break;
                case { Sequence: > 0 } head:
                    return head;
            }
        }

        return null;
    }

    private static FormattableString Lines(long first, long last) =>
        first == last ? (FormattableString)$"line {first} is" : $"lines {first} to {last} are";

    private static FormattableString Named(AuditEntry line) => $"line {line.Sequence} ({line.At:yyyy-MM-dd HH:mm:ss} UTC, {line.Action}, {line.Kind} {line.ItemId})";
}
