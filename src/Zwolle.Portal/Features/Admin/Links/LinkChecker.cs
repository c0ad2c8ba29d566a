using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Links;

namespace Zwolle.Portal.Features.Admin.Links;

/// <summary>
/// Asks the pages of others, one by one, and notes what they answer. Cut off, it goes on where it was: an answer of this
/// night is not asked for again.
/// </summary>
public sealed partial class LinkChecker(PortalDbContext context, LinkProbe probe, LinkCheckOptions options, PortalClock clock, ILogger<LinkChecker> logger)
{
    /// <summary>After so many pages in a row without any answer the rest of a host is not asked that night, and taken to be silent too.</summary>
    private const int SilentUntilDown = 3;

    private IQueryable<LinkCheck> Gone => context.LinkChecks.Where(c => c.GoneSince != null);

    /// <param name="night">For which it is done.</param>
    /// <param name="cancellation">The portal stops, or another process took over.</param>
    public async Task RunAsync(DateOnly night, CancellationToken cancellation)
    {
        var known = await ForgetAsync(cancellation);
        await AskAllAsync([.. Due(known, night)], night, cancellation);
        await MarkAsync(cancellation);
        LogNight(known);
    }

    /// <summary>All addresses that may be asked, with what is known of each; what no text names any more is forgotten.</summary>
    private async Task<List<LinkCheck>> ForgetAsync(CancellationToken cancellation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var addresses in OutsideAddress.Public(context))
        {
            named.UnionWith(await addresses.Select(a => a.Address).Distinct().ToListAsync(cancellation));
        }

        named.RemoveWhere(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !options.MayAsk(uri));
        var checks = await context.LinkChecks.ToListAsync(cancellation);
        context.RemoveRange(checks.Where(check => !named.Contains(check.Address)));
        await context.SaveChangesAsync(cancellation);
        var kept = checks.Where(check => named.Remove(check.Address)).ToList();
        return [.. kept, .. named.Select(LinkCheck.Of)];
    }

    /// <summary>
    /// What may be gone comes first, so that it is looked at in nights that follow each other; then what was longest not asked.
    /// The hosts take turns, so that one waits while others are asked.
    /// </summary>
    private IEnumerable<LinkCheck> Due(List<LinkCheck> known, DateOnly night) => known
        .Where(check => check.Night < night)
        .OrderByDescending(check => check is { FailedNights: > 0, GoneSince: null })
        .ThenBy(check => check.Night)
        .ThenBy(check => check.Address, StringComparer.Ordinal)
        .Take(options.PerNight)
        .GroupBy(HostOf)
        .SelectMany(host => host.Index())
        .OrderBy(turn => turn.Index)
        .Select(turn => turn.Item);

    private async Task AskAllAsync(List<LinkCheck> due, DateOnly night, CancellationToken cancellation)
    {
        var silences = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var leftAlone = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var silent = new List<LinkCheck>();
        var isOnline = false;
        foreach (var check in due)
        {
            var host = HostOf(check);
            if (leftAlone.Contains(host))
            {
                continue;
            }

            var reply = silences.GetValueOrDefault(host) >= SilentUntilDown ? new LinkReply(LinkAnswer.Silent) : await probe.AskAsync(new Uri(check.Address), cancellation);
            if (reply.Answer == LinkAnswer.Silent)
            {
                silences[host] = silences.GetValueOrDefault(host) + 1;
                silent.Add(check);
                continue;
            }

            silences[host] = 0;
            isOnline = true;
            if (reply.Status is StatusCodes.Status429TooManyRequests)
            {
                leftAlone.Add(host);
            }

            await NoteAsync([check], reply, night, cancellation);
        }

        if (isOnline)
        {
            await NoteAsync(silent, new LinkReply(LinkAnswer.Silent), night, cancellation);
        }
        else if (silent.Count > 0)
        {
            // Then it is rather we who are cut off. Counted, it would make everything gone after some nights.
            NobodyAnswers(logger, silent.Count);
        }
    }

    private async Task NoteAsync(IReadOnlyList<LinkCheck> checks, LinkReply reply, DateOnly night, CancellationToken cancellation)
    {
        foreach (var check in checks)
        {
            check.Note(reply, night, clock.UtcNow);
            if (check.Id == 0)
            {
                context.Add(check);
            }
        }

        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Residents read it beside the link. Only what changes is saved, and at once: each save empties the cache of pages. When
    /// a colleague saves one of these rows in the same instant nothing is marked, and the job, done again, does only this.
    /// </summary>
    private async Task MarkAsync(CancellationToken cancellation)
    {
        var gone = await Gone.ToDictionaryAsync(c => c.Address, c => c.GoneSince, StringComparer.Ordinal, cancellation);
        foreach (var rows in ToMark())
        {
            foreach (var row in await rows.ToListAsync(cancellation))
            {
                row.GoneSince = row.OutsideUrl is { } address ? gone.GetValueOrDefault(address) : null;
            }
        }

        foreach (var rules in await context.CouncilRules.ToListAsync(cancellation))
        {
            (rules.AgendaGoneSince, rules.PetitionGoneSince) = (gone.GetValueOrDefault(rules.AgendaUrl), gone.GetValueOrDefault(rules.PetitionUrl));
        }

        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>What bears a mark or must get one. Also what is not public: its mark must not be an old one once it is.</summary>
    private IReadOnlyList<IQueryable<IOutsideLink>> ToMark() =>
    [
        context.Links.Where(l => l.GoneSince != null || Gone.Any(c => c.Address == l.Url)),
        context.ContactRoutes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(r => r.GoneSince != null || Gone.Any(c => c.Address == r.Url)),
        context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => p.GoneSince != null || Gone.Any(c => c.Address == p.Url)),
        context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(i => i.GoneSince != null || Gone.Any(c => c.Address == i.MijnWijkUrl)),
        context.CouncilMeetings.Where(m => m.GoneSince != null || Gone.Any(c => c.Address == m.AgendaUrl)),
    ];

    private void LogNight(List<LinkCheck> known)
    {
        var gone = known.Count(check => check.GoneSince is not null);
        var failing = known.Count(check => check is { FailedNights: > 0, GoneSince: null });
        var moved = known.Count(check => check.Answer == LinkAnswer.Moved);
        var refused = known.Count(check => check.Answer == LinkAnswer.Refused);
        Checked(logger, known.Count, gone, failing, moved, refused);
    }

    private static string HostOf(LinkCheck check) => new Uri(check.Address).IdnHost;

    [LoggerMessage(Level = LogLevel.Information, Message = "Of {Addresses} addresses of others {Gone} can't be found, {Failing} fail for now, {Moved} lead to another host, {Refused} refuse us")]
    private static partial void Checked(ILogger logger, int addresses, int gone, int failing, int moved, int refused);

    [LoggerMessage(Level = LogLevel.Warning, Message = "None of {Addresses} addresses of others answers: is the portal cut off? Nothing is counted")]
    private static partial void NobodyAnswers(ILogger logger, int addresses);
}
