using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Jobs;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Jobs;

public sealed class JobRunnerTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private readonly TestJob _job = new($"test-{TestData.Word()}");

    [Fact]
    public async Task Run_Daily_IsDoneOncePerDayAndCaughtUpOnce()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        own.Clock.Now = new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero); // 2.00, before its time

        Assert.True(await own.RunJobAsync(_job)); // Never done: for yesterday.
        Assert.False(await own.RunJobAsync(_job));
        own.Clock.Now += TimeSpan.FromHours(2);
        Assert.True(await own.RunJobAsync(_job));
        Assert.False(await own.RunJobAsync(_job));
        own.Clock.Now += TimeSpan.FromDays(5); // The portal was down.
        Assert.True(await own.RunJobAsync(_job));
        Assert.False(await own.RunJobAsync(_job));

        Assert.Equal(["2026-11-30", "2026-12-01", "2026-12-06"], _job.Periods);
        var lease = await own.WithContextAsync(context => context.JobLeases.AsNoTracking().SingleAsync());
        Assert.Equal(("2026-12-06", own.Clock.Now.UtcDateTime, null, null), (lease.DoneFor, lease.DoneAt, lease.HeldBy, lease.HeldUntil));
    }

    [Fact]
    public async Task Run_ManyProcessesAtOnce_IsDoneByOne()
    {
        _job.Work = _ => Task.Delay(300);
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.Portal.RunJobAsync(_job))));

        Assert.Single(done, isDone => isDone);
        Assert.Single(_job.Periods);
    }

    [Fact]
    public async Task Run_Failing_IsNotDoneAndGivesUpTheLease()
    {
        _job.Work = _ => throw new NotSupportedException();
        await Assert.ThrowsAsync<NotSupportedException>(() => portal.Portal.RunJobAsync(_job));
        Assert.Null((await LeaseAsync()).HeldBy);

        _job.Work = _ => Task.CompletedTask;
        Assert.True(await portal.Portal.RunJobAsync(_job));
    }

    [Fact]
    public async Task Run_Stopped_EndsAndGivesUpTheLease()
    {
        using var stopping = new CancellationTokenSource();
        _job.Work = async run =>
        {
            await stopping.CancelAsync();
            await Task.Delay(Timeout.Infinite, run.Stopping);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.Portal.RunJobAsync(_job, stopping.Token));

        var lease = await LeaseAsync();
        Assert.Equal((null, null, null), (lease.HeldBy, lease.HeldUntil, lease.DoneFor));
    }

    [Fact]
    public async Task Run_HeldByOneThatDied_WaitsUntilTheLeaseEnds()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        await own.WithContextAsync(context => context.TakeLeaseAsync(_job.Name, Guid.NewGuid(), own.Clock.Now.UtcDateTime));

        Assert.False(await own.RunJobAsync(_job));
        own.Clock.Now += JobLeases.Length;
        Assert.True(await own.RunJobAsync(_job));
    }

    [Fact]
    public async Task Run_LeaseTakenOver_TellsTheJobAndDoesNotMarkItDone()
    {
        var keeps = new List<bool>();
        _job.Work = async run =>
        {
            keeps.Add(await run.KeepAsync());
            await run.Context.JobLeases.Where(l => l.Name == _job.Name).ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldBy, Guid.NewGuid()));
            keeps.Add(await run.KeepAsync());
        };
        await portal.Portal.RunJobAsync(_job);

        Assert.Equal([true, false], keeps);
        Assert.Null((await LeaseAsync()).DoneFor);
    }

    [Fact]
    public async Task Run_WithoutWork_WritesNothing()
    {
        _job.HasWork = false;
        Assert.False(await portal.Portal.RunJobAsync(_job));
        Assert.Null(await portal.Portal.WithContextAsync(context => context.JobLeases.SingleOrDefaultAsync(l => l.Name == _job.Name)));
    }

    [Fact]
    public async Task Run_ThatChanges_IsToldAsDoneByThePortal()
    {
        _job.Work = async run =>
        {
            run.Context.Add(new EditorialRule { Id = 900, FourEyes = true });
            await run.Context.SaveChangesAsync();
        };
        await portal.Portal.RunJobAsync(_job);

        var line = await portal.Portal.WithContextAsync(context => context.AuditEntries.AsNoTracking().SingleAsync(e => e.Kind == nameof(EditorialRule) && e.ItemId == 900));
        Assert.Equal((AuditActions.Created, null), (line.Action, line.ActorId));
    }

    private Task<JobLease> LeaseAsync() => portal.Portal.WithContextAsync(context => context.JobLeases.AsNoTracking().SingleAsync(l => l.Name == _job.Name));

    private sealed class TestJob(string name) : Job
    {
        private readonly ConcurrentQueue<string> _periods = [];

        public override string Name => name;

        public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 0));

        public IReadOnlyCollection<string> Periods => _periods;

        public bool HasWork { get; set; } = true;

        public Func<JobRun, Task>? Work { get; set; }

        public override Task<bool> HasWorkAsync(JobRun run) => Task.FromResult(HasWork);

        public override async Task RunAsync(JobRun run)
        {
            _periods.Enqueue(run.Period!);
            await (Work?.Invoke(run) ?? Task.CompletedTask);
        }
    }
}
