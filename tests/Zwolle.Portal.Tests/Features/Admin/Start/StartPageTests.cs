using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Start;

public sealed class StartPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Theory]
    [InlineData(StaffRole.Reader, false)]
    [InlineData(StaffRole.NeighbourhoodTeam, true)]
    [InlineData(StaffRole.Clerk, true)]
    [InlineData(StaffRole.Communications, true)]
    [InlineData(StaffRole.Administrator, true)]
    public async Task Get_EachRole_HasItsPartsAndButtons(StaffRole role, bool mayWrite)
    {
        using var client = await portal.Portal.StaffClientAsync(role, role == StaffRole.NeighbourhoodTeam ? ["assendorp"] : []);

        var page = await client.StaffPageAsync(StartLinks.Page);

        page.Heading("Wacht op u");
        page.Heading("Loopt af");
        page.Heading("Net gewijzigd");
        Assert.Equal(role == StaffRole.Administrator, page.FindByRole("heading", "Voor de beheerder") is not null);
        Assert.Equal(mayWrite ? ContentLinks.New(ContentKind.ParticipationMoment) : null, (page.FindByRole("link", "Nieuw moment") as IHtmlAnchorElement)?.PathName);
        Assert.Empty(page.QuerySelector("main")!.AllByRole("button"));
        var menu = page.Navigation("Hoofdmenu");
        Assert.All(["Plannen", "Meedoen", "Teksten", "Kwaliteit"], name => menu.Link(name));
    }

    [Fact]
    public async Task Get_NothingWaits_SaysWhatToDoNext()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await empty.StaffClientAsync(StaffRole.Administrator);

        var page = await client.StaffPageAsync(StartLinks.Page);

        Assert.Contains("Er wacht nu niets op u.", page.SectionUnder("Wacht op u").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Binnen een week sluit er niets in Zwolle", page.SectionUnder("Loopt af").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Hier komt wat collega's publiceren, afgelasten of intrekken van uw team", page.SectionUnder("Net gewijzigd").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Alle mail is verstuurd", page.SectionUnder("Voor de beheerder").VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Communications)]
    [InlineData(StaffRole.NeighbourhoodTeam)]
    public async Task Get_EachNumber_IsThatOfTheListBehindIt(StaffRole role)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var me = await own.StaffMemberAsync(role, role == StaffRole.NeighbourhoodTeam ? ["assendorp"] : []);
        await FillAsync(own, me);
        using var client = await own.SignedInAsync(me);

        var page = await client.StaffPageAsync(StartLinks.Page);

        var links = page.SectionUnder("Wacht op u").AllByRole("link").Concat(page.SectionUnder("Loopt af").AllByRole("link").Where(link => link.VisibleText().Any(char.IsAsciiDigit) && !link.GetAttribute("href")!.StartsWith("/beheer/meedoen/", StringComparison.Ordinal)))
            .Cast<IHtmlAnchorElement>().ToList();
        Assert.Equal(15, links.Count);
        foreach (var link in links)
        {
            var list = await client.StaffPageAsync(link.PathName + link.Search);
            Assert.Equal(StaffPages.FirstNumber(link.VisibleText()), StaffPages.FirstNumber(list.Status()));
        }
    }

    [Fact]
    public async Task Get_WhatIsOfOthers_DoesNotWaitForMe()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var data = new TestData(own);
        var me = await own.StaffMemberAsync();
        var (mine, old, recent, team) = (await data.PlanAsync(), await data.PlanAsync(), await data.PlanAsync(), await data.PlanAsync(p => (p.OwnerTeam, p.ReviewOn) = ("Verkeer", data.Today.AddDays(-5))));
        await data.SchemeAsync(s => (s.OwnerTeam, s.ReviewOn) = ("Verkeer", data.Today.AddDays(-5)));
        await data.InitiativeAsync(i => (i.OwnerTeam, i.ReviewOn, i.PublishedAt) = (me.Team, data.Today.AddDays(-5), null));
        await data.GuideStepAsync(s => (s.OwnerTeam, s.ReviewOn, s.PublishedAt) = (me.Team, data.Today.AddDays(-5), null));
        await data.SupportPointAsync(p => (p.OwnerTeam, p.ReviewOn) = ("Verkeer", data.Today.AddDays(-5)));
        await RevisionAsync(own, mine.Id, me, RevisionState.Review);
        await RevisionAsync(own, old.Id, await own.StaffMemberAsync(), RevisionState.Draft, daysAgo: 30);
        await RevisionAsync(own, recent.Id, me, RevisionState.Draft, daysAgo: 6);
        using var client = await own.SignedInAsync(me);

        var waits = (await client.StaffPageAsync(StartLinks.Page)).SectionUnder("Wacht op u").VisibleText();

        Assert.Contains("Er wacht nu niets op u.", waits, StringComparison.Ordinal);
        Assert.NotEqual(team.OwnerTeam, me.Team);
    }

    [Fact]
    public async Task Get_Wijkteam_SeesOnlyItsOwnWijken()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var data = new TestData(own);
        var (here, there) = (await data.PlanAsync(null, "assendorp"), await data.PlanAsync(null, "berkum"));
        var colleague = await own.StaffMemberAsync();
        await RevisionAsync(own, here.Id, colleague, RevisionState.Published);
        await RevisionAsync(own, there.Id, colleague, RevisionState.Published);
        var closing = await data.MomentAsync(here, m => m.Period = ApproximateDate.OfDay(data.Today.AddDays(1)));
        var now = await data.MomentAsync(here, m => m.Period = new ApproximateDate(data.Today, data.Today.AddDays(1), DatePrecision.Day));
        var elsewhere = await data.MomentAsync(there, m => m.Period = new ApproximateDate(data.Today, data.Today, DatePrecision.Day));
        using var client = await own.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");

        var page = await client.StaffPageAsync(StartLinks.Page);

        var changed = page.ListItemsUnder("Net gewijzigd");
        Assert.StartsWith($"{here.Title} di 1 dec, {colleague.Name}", Assert.Single(changed), StringComparison.Ordinal);
        var ends = page.ListItemsUnder("Loopt af");
        Assert.Contains($"{now.Title} morgen is de laatste dag (wo 2 dec)", ends);
        Assert.DoesNotContain(ends, item => item.StartsWith(closing.Title, StringComparison.Ordinal));
        Assert.DoesNotContain(ends, item => item.StartsWith(elsewhere.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WhatNeedsNoSecondPairOfEyes_IsToldToColleaguesWithItsReason()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var data = new TestData(own);
        var colleague = await own.StaffMemberAsync();
        var me = await own.StaffMemberAsync();
        var (plan, moment, foreign) = (await data.PlanAsync(p => p.OwnerTeam = me.Team), await data.MomentAsync(null, m => m.OwnerTeam = me.Team), await data.PlanAsync(p => p.OwnerTeam = "Verkeer"));
        using (var client = await own.SignedInAsync(colleague))
        {
            await ActAsync(client, ContentLinks.Edit(ContentKind.ParticipationMoment, moment.Id) + "/afgelasten", "Gelast af", "Storm");
            await ActAsync(client, ContentLinks.Withdraw(ContentKind.Plan, foreign.Id), "Trek in", "Elders");
            own.Clock.Now += TimeSpan.FromMinutes(1);
            await ActAsync(client, ContentLinks.Withdraw(ContentKind.Plan, plan.Id), "Trek in", "Dubbel");
        }

        using var mine = await own.SignedInAsync(me);
        string[] told = [$"{plan.Title} di 1 dec, ingetrokken door {colleague.Name}: Dubbel", $"{moment.Title} di 1 dec, afgelast door {colleague.Name}: Storm"];
        Assert.Equal(told, (await mine.StaffPageAsync(StartLinks.Page)).ListItemsUnder("Net gewijzigd"));

        // The log keeps it; the page tells what is new.
        own.Clock.Now += TimeSpan.FromDays(31);
        using var later = await own.SignedInAsync(me);
        Assert.Contains("Hier komt wat collega's", (await later.StaffPageAsync(StartLinks.Page)).SectionUnder("Net gewijzigd").VisibleText(), StringComparison.Ordinal);

        async Task ActAsync(HttpClient client, string path, string button, string reason)
        {
            using var response = await client.SubmitAsync(await client.StaffPageAsync(path), button, ("reason", [reason]));
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        }
    }

    [Fact]
    public async Task Get_Administrator_SeesMailAndInvitations()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        await own.WithContextAsync(async context =>
        {
            var now = own.Clock.Now.UtcDateTime;
            context.Add(new OutboxMessage { DeduplicationKey = "a", Recipient = "a@voorbeeld.test", Subject = "S", Text = "T", WrittenAt = now, NotBefore = now, GivenUpAt = now });
            context.Add(new OutboxMessage { DeduplicationKey = "b", Recipient = "a@voorbeeld.test", Subject = "S", Text = "T", WrittenAt = now, NotBefore = now });
            return await context.SaveChangesAsync();
        });
        var invited = await own.StaffMemberAsync();
        await own.WithContextAsync(async context =>
        {
            (await context.StaffMembers.FindAsync(invited.Id))!.ActivatedAt = null;
            return await context.SaveChangesAsync();
        });
        using var client = await own.StaffClientAsync(StaffRole.Administrator);

        Assert.Equal(["1 mail niet te versturen", "1 collega met een open uitnodiging"], (await client.StaffPageAsync(StartLinks.Page)).ListItemsUnder("Voor de beheerder"));
    }

    [Fact]
    public async Task Get_AnyNumberOfPlans_AsksAtMostSixCommands()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        await new TestData(own).ManyPlansAsync(500);
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            using var client = await own.StaffClientAsync(role, role == StaffRole.NeighbourhoodTeam ? ["assendorp"] : []);
            own.Commands.Reset();
            await client.StaffPageAsync(StartLinks.Page);
            Assert.InRange(own.Commands.Commands.Count, 2, 6);
        }
    }

    private static Task<int> RevisionAsync(PortalFactory own, int planId, StaffMember author, RevisionState state, int daysAgo = 0, ContentKind kind = ContentKind.Plan) => own.WithContextAsync(async context =>
    {
        var saved = own.Clock.Now.UtcDateTime.AddDays(-daysAgo);
        context.Add(new Revision
        {
            Kind = kind,
            ItemId = planId,
            Number = 1,
            State = state,
            Form = "{}",
            AuthorId = author.Id,
            SavedAt = saved,
            PublishedAt = state == RevisionState.Published ? saved : null,
            Version = 1,
        });
        return await context.SaveChangesAsync();
    });

    /// <summary>Something of everything that waits, twice where a colleague of the city sees more than a wijkteam.</summary>
    private static async Task FillAsync(PortalFactory own, StaffMember me)
    {
        var data = new TestData(own);
        var other = await own.StaffMemberAsync();
        var (today, past) = (data.Today, data.Today.AddDays(-3));
        foreach (var wijk in new[] { "assendorp", "berkum" })
        {
            var plan = await data.PlanAsync(p => p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test/", Title = "Bron", Publisher = "Gemeente" }), wijk);
            await RevisionAsync(own, plan.Id, other, RevisionState.Review);
            var moment = await data.MomentAsync(plan);
            await RevisionAsync(own, moment.Id, other, RevisionState.Review, kind: ContentKind.ParticipationMoment);
            var draft = await data.PlanAsync(p => (p.OwnerTeam, p.ReviewOn) = (me.Team, past), wijk);
            await RevisionAsync(own, draft.Id, me, RevisionState.Draft, daysAgo: 9);
            var closed = await data.MomentAsync(plan, m => (m.Period, m.AnswerBy, m.ReviewOn) = (new ApproximateDate(today.AddDays(-20), today.AddDays(-9), DatePrecision.Day), past, past));
            await RevisionAsync(own, closed.Id, me, RevisionState.Draft, daysAgo: 9, kind: ContentKind.ParticipationMoment);
            await data.MomentAsync(plan, m => m.Period = new ApproximateDate(today.AddDays(-20), today.AddDays(-9), DatePrecision.Day));
            await data.MomentAsync(plan, m => m.Period = new ApproximateDate(today.AddDays(-20), today.AddDays(2), DatePrecision.Day));
            await data.GuideStepAsync(s => (s.OwnerTeam, s.ReviewOn) = (me.Team, past));
        }

        await data.SchemeAsync(s => (s.OwnerTeam, s.ReviewOn) = (me.Team, past));
        await data.GoalAsync(g => (g.OwnerTeam, g.ReviewOn) = (me.Team, past));
        await data.InitiativeAsync(i => (i.OwnerTeam, i.ReviewOn) = (me.Team, past));
        await data.SupportPointAsync(p => (p.OwnerTeam, p.ReviewOn) = (me.Team, past), "berkum");
        await data.SupportPointAsync(p => (p.OwnerTeam, p.ReviewOn, p.WithdrawnAt) = (me.Team, past, data.UtcNow));
        await data.SchemeAsync(s => (s.OwnerTeam, s.ReviewOn) = ("Verkeer", past));
    }
}
