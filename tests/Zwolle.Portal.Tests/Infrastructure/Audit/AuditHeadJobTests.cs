using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Audit;

public sealed class AuditHeadJobTests
{
    [Fact]
    public async Task Run_TwoDays_LogsOneHeadADay()
    {
        using var log = new LogLines();
        await using var portal = (await PortalFactory.CreateAsync(Content.Empty)).With(services => services.AddSingleton<ILoggerProvider>(log));
        var heads = portal.Services.GetRequiredService<AuditHeadLog>();

        Assert.True(await portal.RunJobAsync<AuditHeadJob>());
        Assert.False(await portal.RunJobAsync<AuditHeadJob>());
        await AddLineAsync(portal);
        portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(await portal.RunJobAsync<AuditHeadJob>());

        var last = await portal.WithContextAsync(context => context.AuditEntries.AsNoTracking().SingleAsync());
        Assert.Equal([new LoggedHead(new DateOnly(2026, 12, 1), 0, ""), new LoggedHead(new DateOnly(2026, 12, 2), 1, last.Digest)], heads.Read());
        Assert.Contains(log.Lines, line => line.StartsWith($"Information Head of the audit log: 1 {last.Digest}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_AfterEndWasCutOff_ShoutsInTheLog()
    {
        using var log = new LogLines();
        await using var portal = (await PortalFactory.CreateAsync(Content.Empty)).With(services => services.AddSingleton<ILoggerProvider>(log));
        await AddLineAsync(portal);
        await AddLineAsync(portal);
        await portal.RunJobAsync<AuditHeadJob>();
        await portal.WithContextAsync(context => context.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, 1)));
        portal.Clock.Now += TimeSpan.FromDays(1);

        await portal.RunJobAsync<AuditHeadJob>();

        Assert.Contains(log.Lines, line => line.StartsWith("Critical The audit log ends at 1 and differs", StringComparison.Ordinal));
    }

    [Fact]
    public void Append_AfterLineThatWasCutOff_BeginsANewLine()
    {
        var folder = Directory.CreateTempSubdirectory("zp-heads-").FullName;
        var heads = new AuditHeadLog(folder);
        File.WriteAllText(heads.FilePath, "2026-12-01 1");
        heads.Append(new LoggedHead(new DateOnly(2026, 12, 2), 7, "ab"));

        Assert.Equal([null, new LoggedHead(new DateOnly(2026, 12, 2), 7, "ab")], heads.Read());
        Assert.Equal(7, heads.Last()!.Sequence);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> AddLineAsync(PortalFactory portal) => portal.WithContextAsync(context =>
    {
        context.Add(portal.Services.GetRequiredService<AuditTrail>().Event(AuditActions.SignedIn, typeof(StaffMember), 1));
        return context.SaveChangesAsync();
    });
}
