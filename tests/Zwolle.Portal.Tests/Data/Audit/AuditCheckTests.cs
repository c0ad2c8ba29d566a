using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Audit;

/// <summary>
/// What an intruder with the database can do to the log, each found by the check. Every test does it in a transaction
/// that is rolled back, so that the next one has a whole log again.
/// </summary>
public sealed class AuditCheckTests(AuditCheckTests.LoggedPortal portal) : IClassFixture<AuditCheckTests.LoggedPortal>
{
    [Fact]
    public async Task Check_Untouched_IsWhole()
    {
        var report = await CheckAsync();

        Assert.True(report.IsWhole, report.ToString());
        Assert.Equal(LoggedPortal.Last, report.Lines);
        Assert.Null(report.Note);
    }

    [Theory]
    [InlineData("\"At\" = '2026-12-01 09:00:01'", "line 5 (2026-12-01 09:00:01 UTC, created, EditorialRule 5) was changed")]
    [InlineData("\"ActorId\" = 3", "line 5 (")]
    [InlineData("\"Action\" = 'deleted'", "line 5 (2026-12-01 09:00:00 UTC, deleted,")]
    [InlineData("\"Kind\" = 'Plan'", "Plan 5) was changed")]
    [InlineData("\"ItemId\" = 6", "EditorialRule 6) was changed")]
    [InlineData("\"DetailsDigest\" = 'ab'", "line 5 (")]
    [InlineData("\"DetailsDigest\" = NULL", "line 5 (")]
    [InlineData("\"Digest\" = 'ab'", "line 5 (")]
    [InlineData("\"Sequence\" = 500", "line 5 is missing")]
    [InlineData("\"Details\" = '{}'", "the details of line 5 (")]
    [InlineData("\"Details\" = NULL", "are gone, and no later line says that EditorialRule 5 was erased")]
    public async Task Check_ColumnChanged_NamesTheLine(string change, string finding) =>
        await FindsAsync($"UPDATE \"AuditEntries\" SET {change} WHERE \"Sequence\" = 5", finding);

    [Theory]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = 5", "line 5 is missing before line 6")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" IN (5, 6, 7)", "lines 5 to 7 are missing before line 8")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = 1", "line 1 is missing")]
    [InlineData("DELETE FROM \"AuditEntries\"", "the end was cut off")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Sequence\" > 12", "the end was cut off: the head says 17, the last line is 12")]
    [InlineData("DELETE FROM \"AuditHeads\"", "the head of the log (table AuditHeads) is gone")]
    [InlineData("UPDATE \"AuditHeads\" SET \"Digest\" = 'ab'", "the head does not fit the last line (17)")]
    public async Task Check_Deleted_NamesTheGap(string sql, string finding) => await FindsAsync(sql, finding);

    [Fact]
    public async Task Check_DeletedAndNumberedAnew_IsFound() => await FindsAsync(
        """
        DELETE FROM "AuditEntries" WHERE "Sequence" = 5;
        UPDATE "AuditEntries" SET "Sequence" = "Sequence" + 1000 WHERE "Sequence" > 5;
        UPDATE "AuditEntries" SET "Sequence" = "Sequence" - 1001 WHERE "Sequence" > 1000;
        UPDATE "AuditHeads" SET "Sequence" = 16
        """,
        "line 5 (2026-12-01 09:00:00 UTC, created, EditorialRule 6) was changed, put in or moved");

    [Theory]
    [InlineData(18, "line 18 is put in behind the head")]
    [InlineData(18, "line 18 (2026-12-01 09:00:00 UTC, changed, Plan 1) was changed, put in or moved")]
    [InlineData(0, "line 0 was put in")]
    [InlineData(-3, "line -3 was put in")]
    public async Task Check_PutIn_IsFound(int sequence, string finding) => await FindsAsync(
        $"""
        INSERT INTO "AuditEntries" ("Sequence", "At", "Action", "Kind", "ItemId", "Digest")
        VALUES ({sequence}, '2026-12-01 09:00:00', 'changed', 'Plan', 1, 'ab')
        """,
        finding);

    [Fact]
    public async Task Check_Reordered_IsFound() => await FindsAsync(
        """
        UPDATE "AuditEntries" SET "Sequence" = 1000 WHERE "Sequence" = 5;
        UPDATE "AuditEntries" SET "Sequence" = 5 WHERE "Sequence" = 6;
        UPDATE "AuditEntries" SET "Sequence" = 6 WHERE "Sequence" = 1000
        """,
        "EditorialRule 6) was changed, put in or moved",
        "EditorialRule 5) was changed, put in or moved");

    /// <summary>The lines that are left fit each other: only the file outside the database tells.</summary>
    [Fact]
    public async Task Check_EndCutOffAndHeadSetRight_IsFoundByLoggedHead() => await FindsAsync(
        """
        DELETE FROM "AuditEntries" WHERE "Sequence" > 12;
        UPDATE "AuditHeads" SET "Sequence" = 12, "Digest" = (SELECT "Digest" FROM "AuditEntries" WHERE "Sequence" = 12)
        """,
        "the end was cut off: on 2026-12-01 there was a line 16 (audit-heads.log), the last line is 12");

    /// <summary>As one could who has the key too.</summary>
    [Fact]
    public async Task Check_RewrittenWithTheKey_IsFoundByLoggedHead()
    {
        var report = await CheckAsync(async context =>
        {
            var trail = portal.Services.GetRequiredService<AuditTrail>();
            var lines = await context.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
            var before = lines[3].Digest;
            foreach (var line in lines.Skip(4))
            {
                var action = line.Sequence == 5 ? "deleted" : line.Action;
                before = trail.Digest(
                    new AuditEntry
                    {
                        Sequence = line.Sequence,
                        At = line.At,
                        ActorId = line.ActorId,
                        Action = action,
                        Kind = line.Kind,
                        ItemId = line.ItemId,
                        DetailsDigest = line.DetailsDigest,
                        Digest = "",
                    },
                    before);
                var digest = before;
                await context.AuditEntries.Where(e => e.Sequence == line.Sequence).ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, action).SetProperty(e => e.Digest, digest));
            }

            await context.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Digest, before));
        });

        Assert.Contains("is another one than on 2026-11-30", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("is another one than on 2026-12-01", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, report.Findings.Count);
    }

    [Fact]
    public async Task Check_ErasedAndTold_IsWholeAndErasedLaterIsNot()
    {
        // Line 14 was erased by line 15; line 16 is about the same colleague, from after that.
        await FindsAsync("UPDATE \"AuditEntries\" SET \"Details\" = NULL WHERE \"Sequence\" = 16", "the details of line 16 (");
    }

    [Fact]
    public async Task Check_ColumnThatCantBeRead_IsFound()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "A server takes no text for an instant.");
        await FindsAsync("UPDATE \"AuditEntries\" SET \"At\" = 'vroeger' WHERE \"Sequence\" = 5", "line 5 was changed: it can't even be read");
    }

    [Fact]
    public async Task Check_OtherKey_SaysSoOnce()
    {
        var key = new AuditKey(Convert.ToBase64String(new byte[32]), "");
        var report = await CheckAsync(key: key);

        Assert.Contains("another key", Assert.Single(report.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoKey_MakesNone()
    {
        var folder = Directory.CreateTempSubdirectory("zp-audit-").FullName;
        var report = await CheckAsync(key: new AuditKey(null, folder));

        Assert.Contains("the key is not there", Assert.Single(report.Findings), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData("onzin\n", "can't be read")]
    [InlineData("2026-11-29 12 ab\n2026-11-30 3 ab\n", "goes back from 12 to 3")]
    public async Task Check_FileOfHeadsSpoiled_IsFound(string text, string finding)
    {
        var folder = Directory.CreateTempSubdirectory("zp-audit-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, AuditHeadLog.FileName), text);
        var report = await CheckAsync(heads: new AuditHeadLog(folder));

        Assert.Contains(finding, report.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Check_NoHeadsLogged_SaysWhatCantBeSeen()
    {
        var report = await CheckAsync(heads: new AuditHeadLog(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))));

        Assert.True(report.IsWhole);
        Assert.Contains("No head was logged yet", report.ToString(), StringComparison.Ordinal);
    }

    /// <summary>More than one batch, while the portal goes on writing.</summary>
    [Fact]
    public async Task Check_LongLogInUse_IsWholeAndFindsOneLine()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        await AddEventsAsync(own, 1_200);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await AddEventsAsync(own, 1);
            }
        });
        do
        {
            var report = await own.WithContextAsync(context => NewCheck(own, context).RunAsync());
            Assert.True(report.IsWhole, report.ToString());
        }
        while (!writing.IsCompleted);
        await writing;

        await own.WithContextAsync(async context =>
        {
            await Tampering.AllowAsync(context);
            return await context.AuditEntries.Where(e => e.Sequence == 1_100).ExecuteUpdateAsync(set => set.SetProperty(e => e.ItemId, 2));
        });
        var changed = await own.WithContextAsync(context => NewCheck(own, context).RunAsync());
        Assert.StartsWith("line 1100 (", Assert.Single(changed.Findings), StringComparison.Ordinal);
        Assert.Equal(1_240, changed.Lines);
    }

    private async Task FindsAsync(string sql, params string[] findings)
    {
        var report = await CheckAsync(context => context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

        Assert.False(report.IsWhole);
        Assert.All(findings, finding => Assert.Contains(finding, report.ToString(), StringComparison.Ordinal));
    }

    private async Task<AuditReport> CheckAsync(Func<PortalDbContext, Task>? tamper = null, AuditKey? key = null, AuditHeadLog? heads = null)
    {
        await using var context = portal.Portal.Database.NewContext();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await Tampering.AllowAsync(context);
            if (tamper is not null)
            {
                await tamper(context);
            }

            return await NewCheck(portal.Portal, context, key, heads).RunAsync();
        });
    }

    private static AuditCheck NewCheck(PortalFactory factory, PortalDbContext context, AuditKey? key = null, AuditHeadLog? heads = null)
    {
        key ??= factory.Services.GetRequiredService<AuditKey>();
        var trail = new AuditTrail(key, new AuditActor(new HttpContextAccessor()), factory.Clock);
        return new AuditCheck(context, trail, key, heads ?? factory.Services.GetRequiredService<AuditHeadLog>());
    }

    private static Task<int> AddEventsAsync(PortalFactory factory, int count) => factory.WithContextAsync(async context =>
    {
        var trail = factory.Services.GetRequiredService<AuditTrail>();
        for (var i = 0; i < count; i++)
        {
            context.Add(trail.Event(AuditActions.SignedIn, typeof(StaffMember), 1, details: new { Number = i }));
        }

        return await context.SaveChangesAsync();
    });

    /// <summary>
    /// Seventeen lines: twelve rules; two about colleague 4711, the first with details; the line that says they were
    /// erased; one more about the same colleague; and one of which no head was logged.
    /// </summary>
    public sealed class LoggedPortal : IAsyncLifetime
    {
        public const int Last = 17;

        public PortalFactory Portal { get; private set; } = null!;

        public IServiceProvider Services => Portal.Services;

        public async ValueTask InitializeAsync()
        {
            Portal = await PortalFactory.CreateAsync(Content.Empty);
            var trail = Services.GetRequiredService<AuditTrail>();
            for (var id = 1; id <= 12; id++)
            {
                var number = id;
                await Portal.WithContextAsync(async context =>
                {
                    using var acting = AuditActor.AsPortal();
                    context.Add(new EditorialRule { Id = number, FourEyes = true });
                    return await context.SaveChangesAsync();
                });
                if (id == 10)
                {
                    await LogHeadAsync(new DateOnly(2026, 11, 30));
                }
            }

            await EventAsync(AuditActions.SessionsEnded, null);
            await EventAsync(AuditActions.SignInFailed, new { Reason = "code" });
            await Portal.WithContextAsync(context => context.TransactAsync(async () =>
            {
                await trail.EraseDetailsAsync(context, typeof(StaffMember), 4711);
                return await context.SaveChangesAsync();
            }));
            await EventAsync(AuditActions.SignInFailed, new { Reason = "password" });
            await LogHeadAsync(new DateOnly(2026, 12, 1));
            await EventAsync(AuditActions.SignedOut, null);

            Task<int> EventAsync(string action, object? details) => Portal.WithContextAsync(context =>
            {
                context.Add(trail.Event(action, typeof(StaffMember), 4711, details: details));
                return context.SaveChangesAsync();
            });
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        private async Task LogHeadAsync(DateOnly day)
        {
            var head = await Portal.WithContextAsync(context => context.AuditHeads.AsNoTracking().SingleAsync());
            Services.GetRequiredService<AuditHeadLog>().Append(new LoggedHead(day, head.Sequence, head.Digest));
        }
    }
}
