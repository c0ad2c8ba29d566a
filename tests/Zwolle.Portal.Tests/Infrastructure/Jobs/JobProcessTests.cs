using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Jobs;

/// <summary>The jobs in a portal that runs by itself.</summary>
public sealed class JobProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder;

    public JobProcessTests()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        _folder = Directory.CreateTempSubdirectory("zp-process-").FullName;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_WithJobs_LogsTheHeadAndSendsToTheFolder()
    {
        await AddMailAsync();
        await using var portal = PortalProcess.Start(_folder, "--Jobs:StartAfter=00:00:00.1");
        await portal.ListeningAsync();

        Assert.True(await UntilAsync(() => File.Exists(Path.Combine(_folder, AuditHeadLog.FileName)) && Mails() == 1), portal.Output);
        Assert.Equal(0, await portal.StopAsync());
    }

    [Fact]
    public async Task Start_WithoutJobs_DoesNothing()
    {
        await AddMailAsync();
        await using var portal = PortalProcess.Start(_folder, "--Jobs:Enabled=false", "--Jobs:StartAfter=00:00:00");
        await portal.ListeningAsync();
        await Task.Delay(1_500);

        Assert.False(File.Exists(Path.Combine(_folder, AuditHeadLog.FileName)));
        Assert.Equal(0, Mails());
    }

    /// <summary>The mail server hangs, so the job is in the middle of its work.</summary>
    [Fact]
    public async Task Stop_WhileSending_EndsWithinSecondsAndLeavesNoLease()
    {
        await AddMailAsync();
        await using var server = StubSmtpServer.Start();
        server.Fault = SmtpFault.Hang;
        string[] settings = [.. server.Settings.Where(s => s.Key != "Smtp:TimeLimit").Select(s => $"--{s.Key}={s.Value}"), "--Jobs:StartAfter=00:00:00.1"];
        await using var portal = PortalProcess.Start(_folder, settings);
        await portal.ListeningAsync();
        Assert.True(await UntilAsync(() => server.Connections > 0), portal.Output);

        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await portal.StopAsync());

        // Much less than the minute that the mail server may take; the machine may be busy.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await using var context = NewContext();
        Assert.Empty(await context.JobLeases.Where(l => l.HeldBy != null).ToListAsync());
        var mail = await context.Outbox.SingleAsync();
        Assert.Equal((null, null, 1), (mail.SentAt, mail.LeasedBy, mail.Attempts));
    }

    private async Task AddMailAsync()
    {
        var file = new SqliteFile(Path.Combine(_folder, "portal.db"));
        using (var start = new SqliteStart(file, TimeProvider.System))
        {
            await start.PrepareAsync();
        }

        await using (var context = NewContext())
        {
            context.Add(new OutboxMessage { DeduplicationKey = "a", Recipient = "jan@voorbeeld.test", Subject = "Uitnodiging", Text = "Welkom.", WrittenAt = DateTime.UnixEpoch, NotBefore = DateTime.UnixEpoch });
            await context.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    private int Mails() => Directory.Exists(Path.Combine(_folder, "mail")) ? Directory.GetFiles(Path.Combine(_folder, "mail"), "*.eml").Length : 0;

    private SqlitePortalDbContext NewContext() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(new SqliteFile(Path.Combine(_folder, "portal.db"))).Options);

    private static async Task<bool> UntilAsync(Func<bool> condition)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(100))
        {
            if (condition())
            {
                return true;
            }
        }

        return false;
    }
}
