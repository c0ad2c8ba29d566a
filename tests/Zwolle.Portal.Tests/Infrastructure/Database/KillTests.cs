using System.Data;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Database;

/// <summary>
/// A portal that is killed while colleagues publish: what was acknowledged is there, with its audit line and its mail,
/// and nothing is there by halves. The small version of <c>./prove kill</c>, which sets ZP_KILLS.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Writers = 2;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ZP_KILLS") is { Length: > 0 } kills ? kills : "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Kill_AtRandomMoments_LosesNothingAndLeavesNoHalves()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Seeded);
        var (author, plans) = await PrepareAsync(database);
        SqliteConnection.ClearAllPools();
        var random = new Random(20261201);
        var killedWriting = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            // One in ten dies somewhere in its start.
            killedWriting += await WriteAndKillAsync(database, author, plans, atStart: kill % 10 == 0, TimeSpan.FromMilliseconds(random.Next(kill % 10 == 0 ? 2_000 : 600))) ? 1 : 0;
            await CheckAsync(database, plans, kill);
        }

        var saves = plans.Sum(plan => Acknowledged(database, plan).Count);
        output.WriteLine($"{Kills} kills, {killedWriting} of them while writing; {saves} acknowledged saves, all there");
        Assert.InRange(saves, Kills / 2, int.MaxValue);
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
        {
            await StartsAndChecksAsync(database.Folder);
        }

        // A check that never fails proves nothing: without one of its mails a publication is a half.
        await using var context = database.NewContext();
        Assert.Equal(1, await context.Outbox.Where(m => m.DeduplicationKey == KillWriter.MailKey(plans[0], 1)).ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => CheckAsync(database, plans, Kills));
    }

    private static async Task<(int Author, int[] Plans)> PrepareAsync(TestDatabase database)
    {
        await using var context = database.NewContext();
        const string email = "schrijver@voorbeeld.test";
        var author = new StaffMember
        {
            Name = "Schrijver",
            Team = "Communicatie",
            Role = StaffRole.Communications,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = "stamp",
            ConcurrencyStamp = "stamp",
        };
        context.Add(author);
        await context.SaveChangesAsync();
        return (author.Id, await context.Plans.OrderBy(p => p.Id).Select(p => p.Id).Take(Writers).ToArrayAsync());
    }

    /// <returns>Whether it was writing when it was killed.</returns>
    private static async Task<bool> WriteAndKillAsync(TestDatabase database, int author, int[] plans, bool atStart, TimeSpan after)
    {
        using var writer = Process.Start(new ProcessStartInfo(
            KillWriter.Executable,
            [
                "--environment", "Production", "--contentRoot", RepositoryFolder.ContentRoot,
                $"--Database:Provider={TestDatabase.Provider}", $"--ConnectionStrings:Portal={database.ConnectionString}", $"--Portal:DataFolder={database.Folder}",
                $"--Kill:Author={author}", $"--Kill:Plans={string.Join(',', plans)}", $"--Kill:Journal={database.Folder}", "--Logging:File=",
            ])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var writing = WritingAsync(writer);
        if (!atStart)
        {
            await writing;
        }

        await Task.Delay(after);
        Assert.False(writer.HasExited, "The writer stopped by itself.");
        writer.Kill();
        await writer.WaitForExitAsync();
        return await writing;
    }

    /// <summary>True at the first line that says so; the rest is read as well, or the writer would wait.</summary>
    private static async Task<bool> WritingAsync(Process writer)
    {
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == KillWriter.Writing)
            {
                _ = writer.StandardOutput.ReadToEndAsync();
                return true;
            }
        }

        return false;
    }

    private static async Task CheckAsync(TestDatabase database, int[] plans, int kill)
    {
        await using var context = database.NewContext();
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // One view of the database: a server may just be ending what the killed one began.
            await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            foreach (var plan in plans)
            {
                await CheckAsync(context, plan, Acknowledged(database, plan), kill);
            }
        });

        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
        {
            Assert.Equal(["ok"], await context.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        }

        var key = new AuditKey(null, database.Folder);
        var report = await new AuditCheck(context, new AuditTrail(key, new AuditActor(new HttpContextAccessor()), TimeProvider.System), key, new AuditHeadLog(database.Folder)).RunAsync();
        Assert.True(report.IsWhole, report.ToString());
        SqliteConnection.ClearAllPools();
    }

    private static async Task CheckAsync(PortalDbContext context, int plan, List<int> acknowledged, int kill)
    {
        var revisions = await context.Revisions.AsNoTracking().Where(r => r.Kind == ContentKind.Plan && r.ItemId == plan).OrderBy(r => r.Number).Select(r => new { r.Id, r.Number }).ToListAsync();
        var numbers = revisions.Select(r => r.Number).ToList();
        var ids = revisions.Select(r => r.Id).ToList();

        // Every save has the next number; a save may be there of which the acknowledgement was not written any more.
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        Assert.Empty(acknowledged.Except(numbers));
        Assert.InRange(numbers.Count, acknowledged.Count, acknowledged.Count + kill);

        // All or nothing: revision, its audit line, the plan, the plan's audit line, the mail.
        var prefix = KillWriter.MailKey(plan, 0)[..^1];
        Assert.Equal(
            numbers.Select(number => KillWriter.MailKey(plan, number)).Order(StringComparer.Ordinal),
            (await context.Outbox.Where(m => m.DeduplicationKey.StartsWith(prefix)).Select(m => m.DeduplicationKey).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(ids, await context.AuditEntries.Where(e => e.Kind == nameof(Revision) && ids.Contains(e.ItemId)).OrderBy(e => e.ItemId).Select(e => e.ItemId).ToListAsync());
        Assert.Equal(numbers.Count, await context.AuditEntries.CountAsync(e => e.Kind == nameof(Plan) && e.ItemId == plan && e.ActorId != null));
        if (numbers.Count > 0)
        {
            Assert.Equal(KillWriter.Title(numbers[^1]), await context.Plans.Where(p => p.Id == plan).Select(p => p.Title).SingleAsync());
        }
    }

    private static List<int> Acknowledged(TestDatabase database, int plan)
    {
        var journal = KillWriter.JournalOf(database.Folder, plan);
        return File.Exists(journal) ? [.. File.ReadAllLines(journal).Select(line => int.Parse(line, CultureInfo.InvariantCulture))] : [];
    }

    /// <summary>The real portal starts on it, and the command says that the log is whole.</summary>
    private static async Task StartsAndChecksAsync(string folder)
    {
        await using var portal = PortalProcess.Start(folder);
        using var client = new HttpClient { BaseAddress = await portal.ListeningAsync() };
        using var response = await client.GetAsync("/plannen");
        response.EnsureSuccessStatusCode();
        await using var check = PortalProcess.StartCommand([CheckAuditCommand.Verb], folder);
        Assert.True(await check.ExitAsync() == 0, check.Output);
    }
}
