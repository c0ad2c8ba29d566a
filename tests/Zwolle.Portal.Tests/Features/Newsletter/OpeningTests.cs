using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>A mail as soon as one can take part in something.</summary>
public sealed class OpeningTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Seeded);
        _data = new TestData(_portal);
        await _portal.AddSubscribersAsync(1, (s, _) => s.WantsOpenings = true);
        await _portal.AddSubscribersAsync(1);
        await _data.MomentAsync();
        Assert.True(await _portal.RunJobAsync<OpeningJob>());
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Run_FirstTime_TellsNothingOfWhatWasOpenAlready()
    {
        Assert.Empty(await MailingsAsync());
        await NextDayAsync();
        Assert.Empty(await MailingsAsync());
    }

    [Fact]
    public async Task Run_OpenedSince_IsOneMailForWhoAsked()
    {
        var plan = await _data.PlanAsync(null, "assendorp");
        var first = await _data.MomentAsync(plan);
        var second = await _data.MomentAsync();
        var later = await _data.MomentAsync(null, m => m.Period = new ApproximateDate(_data.Today.AddDays(5), _data.Today.AddDays(9), DatePrecision.Day));
        await _data.MomentAsync(null, m => m.PublishedAt = null);
        await NextDayAsync();

        var mailing = Assert.Single(await MailingsAsync());
        Assert.Equal(("opening:2026-12-02", MailingKind.Opening), (mailing.Key, mailing.Kind));
        var items = MailingService.ItemsOf(mailing);
        Assert.Equal([Path(first), Path(second)], items.Select(item => item.Path));
        Assert.Equal((["WK019313"], []), (items[0].NeighbourhoodCodes, items[1].NeighbourhoodCodes), Codes);
        Assert.StartsWith("Meedoen kan tot en met ", items[0].Text, StringComparison.Ordinal);
        await _portal.WriteAndSendAsync();
        Assert.Single(await _portal.WithContextAsync(context => context.Outbox.Where(m => m.MailingId == mailing.Id).ToListAsync()));

        // The same day, the same moments, and once more when one of them opens later.
        Assert.False(await _portal.RunJobAsync<OpeningJob>());
        await NextDayAsync();
        Assert.Single(await MailingsAsync());
        _portal.Clock.Now += TimeSpan.FromDays(4);
        Assert.True(await _portal.RunJobAsync<OpeningJob>());
        Assert.Equal([Path(later)], MailingService.ItemsOf((await MailingsAsync())[^1]).Select(item => item.Path));
    }

    [Fact]
    public async Task Run_ClosedAndOpenedAgain_IsNotToldTwice()
    {
        var moment = await _data.MomentAsync();
        await NextDayAsync();
        await ChangeAsync(moment.Id, m => m.ClosedOn = _data.Today);
        await NextDayAsync();
        await ChangeAsync(moment.Id, m => m.ClosedOn = null);
        await NextDayAsync();
        Assert.Single(await MailingsAsync());
    }

    /// <summary>The seeded examples open on the days after the start; none of them may be told.</summary>
    [Fact]
    public async Task Run_Examples_AreNeverTold()
    {
        for (var day = 0; day < 60; day++)
        {
            await NextDayAsync();
        }

        var told = (await MailingsAsync()).SelectMany(MailingService.ItemsOf).ToList();
        Assert.DoesNotContain(told, item => item.Title.StartsWith("Voorbeeld", StringComparison.Ordinal));
        Assert.True(await _portal.WithContextAsync(context => context.Moments.AnyAsync(m => m.IsExample && m.FirstDay > TestClockDay && m.FirstDay < TestClockDay.AddDays(60))), "No example opens in that time, so this proves nothing.");
    }

    [Fact]
    public async Task Run_MadeAlreadyToday_KeepsWhatCameSinceForTomorrow()
    {
        var first = await _data.MomentAsync();
        await NextDayAsync();
        var second = await _data.MomentAsync();

        // As when the portal was killed after the commit, before the job could say that it was done.
        await _portal.WithContextAsync(context => context.JobLeases.Where(l => l.Name == OpeningJob.Key).ExecuteUpdateAsync(set => set.SetProperty(l => l.DoneFor, "2026-12-01")));
        Assert.True(await _portal.RunJobAsync<OpeningJob>());
        await NextDayAsync();
        Assert.Equal([[Path(first)], [Path(second)]], (await MailingsAsync()).Select(mailing => MailingService.ItemsOf(mailing).Select(item => item.Path).ToArray()));
    }

    [Fact]
    public async Task Run_MeetingOnOneDay_IsToldAhead()
    {
        void On(ParticipationMoment moment, int days) => moment.Period = new ApproximateDate(_data.Today.AddDays(days), _data.Today.AddDays(days), DatePrecision.Day);
        var far = await _data.MomentAsync(null, m => On(m, 40));
        var late = await _data.MomentAsync(null, m => On(m, 20));
        var soon = await _data.MomentAsync(null, m => On(m, 8));
        await _data.MomentAsync(null, m => m.Period = new ApproximateDate(_data.Today.AddDays(8), _data.Today.AddDays(8), DatePrecision.Month));
        await _data.MomentAsync(null, m =>
        {
            On(m, 9);
            (m.CancelReason, m.CancelledOn) = ("Ziek.", _data.Today);
        });
        await NextDayAsync();
        var mailing = Assert.Single(await MailingsAsync());
        Assert.Equal(new[] { Path(late), Path(soon) }.Order(StringComparer.Ordinal), MailingService.ItemsOf(mailing).Select(item => item.Path).Order(StringComparer.Ordinal));
        Assert.Equal("U kunt weer meedoen in Zwolle", mailing.Subject);

        _portal.Clock.Now += TimeSpan.FromDays(10);
        Assert.True(await _portal.RunJobAsync<OpeningJob>());
        Assert.Equal([Path(far)], MailingService.ItemsOf((await MailingsAsync())[^1]).Select(item => item.Path));
    }

    /// <summary>A mail holds no more than one reads; what ends first may not wait.</summary>
    [Fact]
    public async Task Run_MoreThanFit_TellsWhatEndsFirst()
    {
        for (var i = 0; i < 40; i++)
        {
            await _data.MomentAsync();
        }

        var last = await _data.MomentAsync(null, m => m.Period = new ApproximateDate(_data.Today, _data.Today.AddDays(2), DatePrecision.Day));
        await NextDayAsync();
        Assert.Contains(Path(last), MailingService.ItemsOf(Assert.Single(await MailingsAsync())).Select(item => item.Path));
        await NextDayAsync();
        Assert.Equal([40, 1], (await MailingsAsync()).Select(mailing => MailingService.ItemsOf(mailing).Count));
    }

    [Fact]
    public async Task Run_NobodyAsked_MakesNoMailAndTellsItLaterNeither()
    {
        await _portal.WithContextAsync(context => context.Subscribers.ExecuteDeleteAsync());
        await _data.MomentAsync();
        await NextDayAsync();
        await _portal.AddSubscribersAsync(1, (s, _) => s.WantsOpenings = true);
        await NextDayAsync();
        Assert.Empty(await MailingsAsync());
    }

    private static readonly DateOnly TestClockDay = new(2026, 12, 1);

    private static readonly IEqualityComparer<(IReadOnlyList<string>, IReadOnlyList<string>)> Codes =
        EqualityComparer<(IReadOnlyList<string> First, IReadOnlyList<string> Second)>.Create((a, b) => a.First.SequenceEqual(b.First) && a.Second.SequenceEqual(b.Second), _ => 0);

    private static string Path(ParticipationMoment moment) => $"/meedoen/{moment.Slug}";

    private async Task NextDayAsync()
    {
        _portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(await _portal.RunJobAsync<OpeningJob>());
    }

    private Task<int> ChangeAsync(int id, Action<ParticipationMoment> change) => _portal.WithContextAsync(async context =>
    {
        change(await context.Moments.SingleAsync(m => m.Id == id));
        return await context.SaveChangesAsync();
    });

    private Task<List<Mailing>> MailingsAsync() => _portal.WithContextAsync(context => context.Mailings.OrderBy(m => m.Id).AsNoTracking().ToListAsync());
}
