using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Deals with mail to subscribers that came back: refused while sending, or told of by a delivery report that somebody put
/// in a folder. A report is deleted once it is read, as it holds an address; what is no report is put aside for a while.
/// </summary>
public sealed partial class BounceReader(PortalDbContext context, NewsletterService service, BounceFolder folder, PortalClock clock, ILogger<BounceReader> logger)
{
    private const int MostAtOnce = 500;
    private const long LargestFile = 1_000_000;

    public async Task<bool> HasWorkAsync(CancellationToken stopping) => folder.Files().Any() || await Refused.AnyAsync(stopping);

    /// <returns>How many subscriptions ended.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var ended = 0;
        foreach (var mail in await Refused.Select(m => new { m.Id, m.SubscriberId, m.RefusedStatus }).Take(MostAtOnce).ToListAsync(stopping))
        {
            stopping.ThrowIfCancellationRequested();
            ended += await DealWithAsync(mail.Id, mail.SubscriberId!.Value, mail.RefusedStatus!) ? 1 : 0;
        }

        foreach (var file in folder.Files().Take(MostAtOnce))
        {
            stopping.ThrowIfCancellationRequested();
            ended += await ReadAsync(file, stopping) ? 1 : 0;
        }

        folder.DeleteAsideBefore(clock.UtcNow.AddDays(-MailRetentionJob.Days));
        if (ended > 0)
        {
            Ended(logger, ended);
        }

        return ended;
    }

    /// <summary>Mail that the server refused for its recipient, and that was not dealt with.</summary>
    private IQueryable<Data.Mail.OutboxMessage> Refused =>
        context.Outbox.Where(m => m.SentAt == null && m.GivenUpAt != null && m.SubscriberId != null && m.RefusedStatus != null && m.RefusedStatus != "");

    private async Task<bool> ReadAsync(string file, CancellationToken stopping)
    {
        DeliveryReport? report;
        try
        {
            report = new FileInfo(file).Length > LargestFile ? null : DeliveryReport.Read(await File.ReadAllBytesAsync(file, stopping));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Unreadable(logger, exception.GetType().Name);
            return false;
        }

        if (report is null)
        {
            folder.PutAside(file);
            return false;
        }

        var ended = report.Recipients.FirstOrDefault(recipient => recipient.Action == "failed" && recipient.Status.StartsWith('5')) is { } failed
            && MailOf(report.MessageId) is { } publicId
            && await context.Outbox.Where(m => m.PublicId == publicId && m.SubscriberId != null && m.RefusedStatus == null).Select(m => new { m.Id, m.SubscriberId }).SingleOrDefaultAsync(stopping) is { } mail
            && await DealWithAsync(mail.Id, mail.SubscriberId!.Value, failed.Status);
        File.Delete(file);
        return ended;
    }

    /// <summary>Both in one transaction, so that a mail that came back counts once.</summary>
    private async Task<bool> DealWithAsync(int mailId, int subscriberId, string status)
    {
        var ended = await context.TransactAsync(async () =>
        {
            await context.Outbox.Where(m => m.Id == mailId).ExecuteUpdateAsync(set => set.SetProperty(m => m.RefusedStatus, ""));
            return await service.BouncedAsync(subscriberId, status);
        });
        context.ChangeTracker.Clear();
        return ended;
    }

    /// <summary>Our Message-ID is the number of the mail at our host.</summary>
    private static Guid? MailOf(string? messageId) =>
        Guid.TryParseExact(messageId?.Split('@')[0], "N", out var id) ? id : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Number} subscriptions ended, as mail to them came back")]
    private static partial void Ended(ILogger logger, int number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery report could not be read ({Reason})")]
    private static partial void Unreadable(ILogger logger, string reason);
}

/// <summary>Where delivery reports are put, one file each: '.eml', or the files of a Maildir's 'new'. Names that begin with a dot are not finished.</summary>
public sealed class BounceFolder(string path)
{
    private string Aside => Path.Combine(path, "apart");

    public IEnumerable<string> Files() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];

    public void PutAside(string file)
    {
        Directory.CreateDirectory(Aside);
        File.Move(file, Path.Combine(Aside, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.eml")));
    }

    public void DeleteAsideBefore(DateTime utc)
    {
        if (!Directory.Exists(Aside))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Aside).Where(file => File.GetLastWriteTimeUtc(file) < utc))
        {
            File.Delete(file);
        }
    }
}
