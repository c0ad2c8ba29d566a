using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Digests;

/// <summary>
/// Tells griffie and communicatie by mail when a month threatens to stay without a digest: a week before it ends, and
/// again when it is over. Each of them once per colleague and month.
/// </summary>
public sealed class DigestReminder(PortalDbContext context, PortalClock clock, PortalOptions portal)
{
    private const int DaysBefore = 7;
    private const int DaysAfter = 10;

    /// <returns>How many mails were written.</returns>
    public Task<int> RunAsync() => context.TransactAsync(async () =>
    {
        var today = clock.Today;
        var month = new DateOnly(today.Year, today.Month, 1);
        var added = 0;
        if (today.AddDays(DaysBefore) >= month.AddMonths(1))
        {
            added += await RemindAsync(month, "bijna", $"Over {DigestWords.Month(month)} is er nog geen maandbericht. De maand is bijna om.");
        }

        var before = month.AddMonths(-1);
        if (today.Day <= DaysAfter)
        {
            added += await RemindAsync(before, "te-laat", $"Over {DigestWords.Month(before)} is er nog geen maandbericht. De maand is voorbij, en bewoners wachten erop.");
        }

        await context.SaveChangesAsync();
        return added;
    });

    private async Task<int> RemindAsync(DateOnly month, string which, string text)
    {
        // Also one that was withdrawn: the month had it, and can't get another.
        if (await context.Digests.IgnoreQueryFilters([IPublishable.PublicFilter]).AnyAsync(d => d.Month == month && !d.IsExample)
            || await context.Revisions.AnyAsync(r => r.Kind == ContentKind.Digest && r.State == RevisionState.Scheduled && r.Form.Contains(DigestLinks.MonthText(month))))
        {
            return 0;
        }

        var start = $"maandbericht/{DigestLinks.MonthText(month)}/{which}/";
        var written = (await context.Outbox.Where(m => m.DeduplicationKey.StartsWith(start)).Select(m => m.DeduplicationKey).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var members = await context.StaffMembers
            .Where(m => m.DisabledAt == null && m.ActivatedAt != null && m.Email != null && (m.Role == StaffRole.Clerk || m.Role == StaffRole.Communications))
            .OrderBy(m => m.Id)
            .Select(m => new { m.Id, m.Email })
            .ToListAsync();
        var waiting = members.Where(member => !written.Contains(start + Key(member.Id))).ToList();
        context.AddRange(waiting.Select(member => new OutboxMessage
        {
            DeduplicationKey = start + Key(member.Id),
            Recipient = member.Email!,
            Subject = DutchText.Cut($"{portal.Name}: nog geen maandbericht over {DigestWords.Month(month)}", OutboxMessage.SubjectMaxLength),
            Text = $"{text}\n\nHet portaal vulde een concept voor u:\n{portal.BaseUrl}{ContentLinks.New(ContentKind.Digest)}\n\nIs er al een concept? Dat staat hier:\n{portal.BaseUrl}{ContentLinks.Digests}\n",
            WrittenAt = clock.UtcNow,
            NotBefore = clock.UtcNow,
        }));
        return waiting.Count;
    }

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Looks every morning.</summary>
public sealed class DigestReminderJob : Job
{
    public override string Name => "digest-reminder";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(7, 30));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<DigestReminder>().RunAsync();
    }
}
