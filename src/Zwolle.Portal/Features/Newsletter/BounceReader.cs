using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Deals with mail to subscribers that came back: refused while sending, or told of by a delivery report that somebody put
/// in a folder. A report is deleted once it is read, as it holds an address; what is no report is put aside for a while.
/// When very many addresses of one newsletter would not exist, the fault is ours or the relay's: nobody is deleted then,
/// sending is paused, and it waits for somebody to look.
/// </summary>
public sealed partial class BounceReader(PortalDbContext context, NewsletterService service, BounceFolder folder, PortalClock clock, ILogger<BounceReader> logger)
{
    private const int MostAtOnce = 500;
    private const long LargestFile = 1_000_000;

    /// <summary>More refusals than this, and more than a quarter of a newsletter: no town has so many wrong addresses.</summary>
    private const int MostHard = 20;

    private const int LargestPart = 4;

    private readonly HashSet<int> _held = [];

    public async Task<bool> HasWorkAsync(CancellationToken stopping) => folder.Files().Any() || await Refused.AnyAsync(stopping);

    /// <returns>How many subscriptions ended.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var ended = 0;
        foreach (var mail in await Refused.OrderBy(m => m.Id).Select(m => new Returned(m.Id, m.SubscriberId!.Value, m.MailingId, m.RefusedStatus!)).Take(MostAtOnce).ToListAsync(stopping))
        {
            stopping.ThrowIfCancellationRequested();
            ended += await DealWithAsync(mail) ? 1 : 0;
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
        context.Outbox.Where(m => m.SentAt == null && m.GivenUpAt != null && m.SubscriberId != null && m.RefusedStatus != null && m.RefusedStatus != "" && m.RefusedStatus != BounceStatus.Held);

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

        // 'Failed' is final, with 4.x too: the server tried for days and gave up.
        var ended = report.Recipients.FirstOrDefault(recipient => recipient.Action == "failed" && recipient.Status[0] is '4' or '5') is { } failed
            && MailOf(report.MessageId) is { } publicId
            && await context.Outbox.Where(m => m.PublicId == publicId && m.SubscriberId != null && m.RefusedStatus == null)
                .Select(m => new Returned(m.Id, m.SubscriberId!.Value, m.MailingId, failed.Status)).SingleOrDefaultAsync(stopping) is { } mail
            && await DealWithAsync(mail);
        File.Delete(file);
        return ended;
    }

    /// <summary>Both in one transaction, so that a mail that came back counts once.</summary>
    private async Task<bool> DealWithAsync(Returned mail)
    {
        if (BounceStatus.IsHard(mail.Status) && mail.MailingId is { } mailing && (_held.Contains(mailing) || await AreTooManyAsync(mailing)))
        {
            await HoldAsync(mail.Id, mailing);
            return false;
        }

        var ended = await context.TransactAsync(async () =>
        {
            await context.Outbox.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.RefusedStatus, ""));
            return await service.BouncedAsync(mail.SubscriberId, mail.Status);
        });
        context.ChangeTracker.Clear();
        return ended;
    }

    /// <summary>Also counts whom it ended before: of those the mail has no subscriber any more.</summary>
    private async Task<bool> AreTooManyAsync(int mailing)
    {
        var mails = context.Outbox.Where(m => m.MailingId == mailing);
        var hard = await mails.CountAsync(m => m.RefusedStatus == BounceStatus.Held || BounceStatus.Hard.Contains(m.RefusedStatus!) || (m.RefusedStatus == "" && m.SubscriberId == null));
        return hard > MostHard && hard * LargestPart > await mails.CountAsync(m => m.Attempts > 0);
    }

    /// <summary>Keeps all that were refused of a newsletter as they are, and pauses sending, once per run.</summary>
    private async Task HoldAsync(int mailId, int mailing)
    {
        await context.Outbox
            .Where(m => m.Id == mailId || (m.MailingId == mailing && BounceStatus.Hard.Contains(m.RefusedStatus!)))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.RefusedStatus, BounceStatus.Held));
        if (_held.Add(mailing))
        {
            await context.PauseJobAsync(OutboxJob.Key);
            TooMany(logger, mailing);
        }
    }

    private sealed record Returned(int Id, int SubscriberId, int? MailingId, string Status);

    /// <summary>Our Message-ID is the number of the mail at our host.</summary>
    private static Guid? MailOf(string? messageId) =>
        Guid.TryParseExact(messageId?.Split('@')[0], "N", out var id) ? id : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Number} subscriptions ended, as mail to them came back")]
    private static partial void Ended(ILogger logger, int number);

    [LoggerMessage(Level = LogLevel.Error, Message = "So many mails of newsletter {Mailing} were refused that the fault must be ours: nobody is deleted, and sending mail is paused")]
    private static partial void TooMany(ILogger logger, int mailing);

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
