using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>A digest goes out by mail by itself, once.</summary>
public sealed class DigestMailingTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Seeded);
        _data = new TestData(_portal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Run_Published_IsOneMailingInTheWordsOfTheDigest()
    {
        var theme = await _portal.WithContextAsync(context => context.Themes.OrderBy(t => t.Id).FirstAsync());
        var decision = await _data.DecisionAsync(d => d.ThemeLinks.Add(new DecisionTheme { ThemeId = theme.Id }), "assendorp");
        var hidden = await _data.DecisionAsync(d => d.PublishedAt = null);
        var moment = await _data.MomentAsync();
        await _data.DigestAsync(
            new DateOnly(2026, 10, 1),
            (DigestSection.Decided, "Over een besluit", ContentKind.Decision, decision.Id),
            (DigestSection.Decided, "Over wat er niet is", ContentKind.Decision, hidden.Id),
            (DigestSection.JoinIn, "Doe mee", ContentKind.ParticipationMoment, moment.Id),
            (DigestSection.Other, "Nog iets", null, null),
            (DigestSection.Other, "En nog iets", null, null));

        await NextAsync();

        var mailing = Assert.Single(await MailingsAsync());
        Assert.Equal(("digest:2026-10", MailingKind.Digest, "Maandbericht 2026-10", "Dit gebeurde er."), (mailing.Key, mailing.Kind, mailing.Subject, mailing.Intro));
        var items = MailingService.ItemsOf(mailing);
        Assert.Equal(["Doe mee", "Over een besluit", "Nog iets", "En nog iets"], items.Select(item => item.Title));
        Assert.Equal("Hier kunt u meedoen", items[0].Section);
        Assert.Equal(MomentLinks.Details(moment.Slug), items[0].Path);
        Assert.Equal(DecisionLinks.Details(decision.Slug), items[1].Path);
        Assert.Equal(["WK019313"], items[1].NeighbourhoodCodes);
        Assert.Equal([theme.Slug], items[1].ThemeSlugs);

        // Both pieces without a page of their own lead to where they stand in the digest, so neither is taken for the other.
        var page = await Html.ParseAsync(await _portal.NewClient().GetAsync("/maandbericht/2026-10"));
        Assert.Equal(2, items.Skip(2).Select(item => item.Path).Distinct().Count());
        Assert.All(items.Skip(2), item => Assert.NotNull(page.QuerySelector(item.Path["/maandbericht/2026-10".Length..])));
    }

    [Fact]
    public async Task Run_Again_OrForWhatIsNoNews_MakesNothing()
    {
        await _data.DigestAsync(new DateOnly(2026, 9, 1), d => d.PublishedAt = _data.UtcNow.AddDays(-8));
        await _data.DigestAsync(new DateOnly(2026, 8, 1), d => d.PublishedAt = null);
        await _data.DigestAsync(new DateOnly(2026, 7, 1), d => d.WithdrawnAt = _data.UtcNow);
        await NextAsync();
        Assert.Empty(await MailingsAsync());

        var digest = await _data.DigestAsync(new DateOnly(2026, 10, 1), (DigestSection.Other, "Iets", null, null));
        await NextAsync();
        await _portal.WithContextAsync(async context =>
        {
            (await context.Digests.SingleAsync(d => d.Id == digest.Id)).Intro = "Verbeterd.";
            return await context.SaveChangesAsync();
        });
        await NextAsync();

        Assert.Equal("Dit gebeurde er.", Assert.Single(await MailingsAsync()).Intro);
    }

    [Fact]
    public async Task Run_ForReaders_MailsEachWhatFits()
    {
        await _portal.AddSubscribersAsync(2);
        await _data.DigestAsync(new DateOnly(2026, 10, 1), (DigestSection.Other, "Voor iedereen", null, null));
        await NextAsync();

        // Written and not sent: a sent one has no text any more.
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        Assert.True(await _portal.RunJobAsync<MailingJob>());

        var mailing = Assert.Single(await MailingsAsync());
        Assert.Equal(2, await _portal.WithContextAsync(context => context.Outbox.CountAsync(m => m.MailingId == mailing.Id && m.Text.Contains("Voor iedereen"))));
    }

    /// <summary>Withdrawn within two minutes, nobody is mailed.</summary>
    [Fact]
    public async Task Run_JustPublished_WaitsTwoMinutes()
    {
        var digest = await _data.DigestAsync(new DateOnly(2026, 10, 1), (DigestSection.Other, "Iets", null, null));
        _portal.Clock.Now += TimeSpan.FromSeconds(119);
        await _portal.RunJobAsync<DigestJob>();
        Assert.Empty(await MailingsAsync());
        await WithdrawAsync(digest);
        await NextAsync();
        Assert.Empty(await MailingsAsync());
    }

    [Fact]
    public async Task Write_WithdrawnSince_MailsNobodyAnyMore()
    {
        await _portal.AddSubscribersAsync(2);
        var digest = await _data.DigestAsync(new DateOnly(2026, 10, 1), (DigestSection.Other, "Iets", null, null));
        await NextAsync();
        await WithdrawAsync(digest);
        await _portal.WriteAndSendAsync();
        Assert.NotNull(Assert.Single(await MailingsAsync()).WrittenAt);
        Assert.Equal(0, await _portal.WithContextAsync(context => context.Outbox.CountAsync()));
    }

    /// <summary>Fictional ones never; a place that we don't know is not the whole city; a scheme may be for some wijken only.</summary>
    [Fact]
    public async Task Run_Subjects_KeepWhereTheyAre()
    {
        var example = await _portal.WithContextAsync(context => context.Decisions.FirstAsync(d => d.IsExample));
        var unknown = await _data.MomentAsync(null, m => m.IsAreaUnknown = true);
        var some = await _data.SchemeAsync(s => s.Wijken = "WK019313, WK019331");
        var city = await _data.SchemeAsync(s => s.Wijken = FundingScheme.Everyone);
        await _data.DigestAsync(
            new DateOnly(2026, 10, 1),
            (DigestSection.JoinIn, "Ergens", ContentKind.ParticipationMoment, unknown.Id),
            (DigestSection.Decided, "Verzonnen", ContentKind.Decision, example.Id),
            (DigestSection.Money, "Geld in twee wijken", ContentKind.FundingScheme, some.Id),
            (DigestSection.Money, "Geld in de stad", ContentKind.FundingScheme, city.Id));
        await NextAsync();
        var items = MailingService.ItemsOf(Assert.Single(await MailingsAsync()));
        Assert.Equal(["Ergens", "Geld in twee wijken", "Geld in de stad"], items.Select(item => item.Title));
        Assert.Equal([true, false, false], items.Select(item => item.IsPlaceUnknown));
        Assert.Equal(["WK019313", "WK019331"], items[1].NeighbourhoodCodes);
        Assert.True(items[2].IsWholeCity);
    }

    private Task<int> WithdrawAsync(Digest digest) =>
        _portal.WithContextAsync(context => context.Digests.Where(d => d.Id == digest.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.WithdrawnAt, _data.UtcNow)));

    private async Task NextAsync()
    {
        _portal.Clock.Now += TimeSpan.FromMinutes(2);
        await _portal.RunJobAsync<DigestJob>();
    }

    private Task<List<Mailing>> MailingsAsync() => _portal.WithContextAsync(context => context.Mailings.OrderBy(m => m.Id).AsNoTracking().ToListAsync());
}
