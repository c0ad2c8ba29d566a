using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>What a colleague comes for in ten minutes, with and without JavaScript. Every page on the way is accessible.</summary>
public sealed partial class StaffJourneyTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const int MostTaps = 12;

    private DateOnly Today => Staff.Portal.Clock.Today;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Colleague_InvitedOnPhone_PublishesAMomentInAFewTaps(bool javaScript)
    {
        var invitation = await InviteAsync(javaScript);
        var page = await NewStaffPageAsync(role: null, Phone, javaScript);
        await page.GotoAsync(invitation);
        await page.GetByLabel("Nieuw wachtwoord", new() { Exact = true }).FillAsync(StaffAccount.Password);
        await page.GetByLabel("Nog een keer uw nieuwe wachtwoord").FillAsync(StaffAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await ConnectPhoneAsync(page, Staff.Portal, javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ik heb ze bewaard" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Goedendag");

        // Later than the seed: a feed holds the newest only, and the whole seed is of one moment.
        Staff.Portal.Clock.Now += TimeSpan.FromSeconds(1);
        var title = $"Inloopavond {TestData.Word()}";
        var taps = new Taps();
        await taps.OnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Nieuw moment" }));
        await FillInAsync(page, title, taps);
        await taps.OnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }));

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Gepubliceerd.");
        Assert.InRange(taps.Count, 5, MostTaps);
        await CheckAsync(page, javaScript);
        await page.GotoAsync("/wijken/assendorp");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = title })).ToBeVisibleAsync();
        foreach (var address in new[] { "/wijken/assendorp/agenda.ics", "/wijken/assendorp/feed.atom" })
        {
            using var client = Staff.NewClient();
            Assert.Contains(title, await client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FourEyes_Text_WaitsForAColleague(bool javaScript)
    {
        await Staff.Portal.WithContextAsync(async context =>
        {
            context.Add(new EditorialRule { Id = (int)ContentKind.ParticipationMoment, FourEyes = true });
            return await context.SaveChangesAsync();
        });
        try
        {
            var title = $"Spreekuur {TestData.Word()}";
            var author = await NewStaffPageAsync(StaffRole.Communications, javaScript: javaScript);
            await author.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
            await FillInAsync(author, title, new Taps());
            await Assertions.Expect(author.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true })).ToHaveCountAsync(0);
            await author.GetByRole(AriaRole.Button, new() { Name = "Vraag om controle" }).ClickAsync();
            await Assertions.Expect(author.GetByRole(AriaRole.Main)).ToContainTextAsync("vraagt om controle");
            await CheckAsync(author, javaScript);

            var colleague = await NewStaffPageAsync(StaffRole.Communications, javaScript: javaScript);
            await colleague.GotoAsync("/beheer");
            await colleague.GetByRole(AriaRole.Link, new() { NameRegex = WaitingMoment() }).ClickAsync();
            await colleague.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
            await colleague.GetByRole(AriaRole.Button, new() { Name = "Publiceer deze tekst" }).ClickAsync();

            await Assertions.Expect(colleague.GetByRole(AriaRole.Status).First).ToContainTextAsync("Gepubliceerd.");
            await colleague.GetByRole(AriaRole.Link, new() { Name = "Bekijk het op de site" }).ClickAsync();
            await Assertions.Expect(colleague.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        }
        finally
        {
            await Staff.Portal.WithContextAsync(context => context.EditorialRules.ExecuteDeleteAsync());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conflict_TwoColleagues_SeesBothTextsAndLosesNothing(bool javaScript)
    {
        var plan = await new TestData(Staff.Portal).PlanAsync(null, "assendorp");
        var first = await NewStaffPageAsync(StaffRole.Communications, javaScript: javaScript);
        var second = await NewStaffPageAsync(StaffRole.Clerk, Phone, javaScript);
        foreach (var page in new[] { first, second })
        {
            await page.GotoAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id));
        }

        await first.GetByLabel("Titel").FillAsync("De tekst van de een");
        await first.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await Assertions.Expect(first.GetByRole(AriaRole.Status).First).ToContainTextAsync("Gepubliceerd.");
        await second.GetByLabel("Titel").FillAsync("De tekst van de ander");
        await second.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();

        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Een collega was u voor");
        var row = second.GetByRole(AriaRole.Row, new() { Name = "Titel" });
        await Assertions.Expect(row).ToContainTextAsync("De tekst van de een");
        await Assertions.Expect(row).ToContainTextAsync("De tekst van de ander");
        await Assertions.Expect(second.GetByLabel("Titel")).ToHaveValueAsync("De tekst van de ander");
        await CheckAsync(second, javaScript);
        await second.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Status).First).ToContainTextAsync("Gepubliceerd.");
        await second.GotoAsync(ContentLinks.History(ContentKind.Plan, plan.Id));
        await Assertions.Expect(second.GetByRole(AriaRole.Main)).ToContainTextAsync("De tekst van de een");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ExpiredSession_HalfAText_ComesBackAfterSigningIn(bool javaScript)
    {
        var account = await Staff.Portal.StaffAccountAsync();
        var page = await NewStaffPageAsync(account.Member, Phone, javaScript);
        await page.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        var title = $"Half {TestData.Word()}";
        await page.GetByLabel("Titel").FillAsync(title);
        await page.GetByLabel("Wat kan nog veranderen?").FillAsync("De bomen\nDe bankjes");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Assendorp" }).CheckAsync();
        await Staff.Portal.WithContextAsync(context => context.StaffSessions.Where(s => s.StaffMemberId == account.Member.Id).ExecuteDeleteAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Wat u invulde, is bewaard.");
        await CheckAsync(page, javaScript);
        await page.GetByLabel("E-mailadres").FillAsync(account.Email);
        await page.GetByLabel("Wachtwoord").FillAsync(StaffAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await CheckAsync(page, javaScript);
        await page.GetByLabel("Code").FillAsync(account.NextCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Terug naar uw formulier" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Titel")).ToHaveValueAsync(title);
        await Assertions.Expect(page.GetByLabel("Wat kan nog veranderen?")).ToHaveValueAsync("De bomen\nDe bankjes");
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Assendorp" })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Er is een concept");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publish_NothingFilledIn_LeadsFromEachMistakeToItsField(bool javaScript)
    {
        var page = await NewStaffPageAsync(StaffRole.Communications, Phone, javaScript);
        await page.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();

        await CheckAsync(page, javaScript);
        var links = page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link);
        Assert.InRange(await links.CountAsync(), 8, 20);
        await links.Filter(new() { HasText = "Vul een titel in." }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Titel")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Autosave_AfterAWhile_KeepsWhatIsTypedUnderItsOwnAddress()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.Clock.InstallAsync();
        await page.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        var title = $"Vanzelf {TestData.Word()}";
        await page.GetByLabel("Titel").FillAsync(title);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Assendorp" }).CheckAsync();

        await page.Clock.RunForAsync("20");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("Vanzelf bewaard om");

        await Assertions.Expect(page).ToHaveURLAsync(OwnAddress());
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Titel")).ToHaveValueAsync(title);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bulk_TickedPlans_GetAnotherTeam(bool javaScript)
    {
        var data = new TestData(Staff.Portal);
        var team = $"Team {TestData.Word()}";
        var plans = new[] { await data.PlanAsync(plan => plan.OwnerTeam = team, "berkum"), await data.PlanAsync(plan => plan.OwnerTeam = team, "berkum"), await data.PlanAsync(plan => plan.OwnerTeam = team, "berkum") };
        var page = await NewStaffPageAsync(StaffRole.Communications, Phone, javaScript);
        await page.GotoAsync($"/beheer/plannen?team={Uri.EscapeDataString(team)}");
        foreach (var plan in plans.Take(2))
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Kies {plan.Title}" }).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { NameRegex = OtherTeam() }).ClickAsync();
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Combobox, new() { NameRegex = OtherTeam() }).SelectOptionAsync("Communicatie");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).Last.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Note).Filter(new() { HasText = "2 plannen" })).ToBeVisibleAsync();
        var teams = await Staff.Portal.WithContextAsync(context => context.Plans.Where(p => plans.Select(plan => plan.Id).Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.OwnerTeam).ToListAsync());
        Assert.Equal(["Communicatie", "Communicatie", team], teams);
    }

    /// <summary>An administrator invites somebody; the address in the mail.</summary>
    private async Task<string> InviteAsync(bool javaScript)
    {
        var email = $"{TestData.Word()}@voorbeeld.test";
        var page = await NewStaffPageAsync(StaffRole.Administrator, javaScript: javaScript);
        await page.GotoAsync("/beheer/gebruikers");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Invite() }).ClickAsync();
        await page.GetByLabel("Naam").FillAsync("Collega van ver");
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = Communications() }).CheckAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Team" }).FillAsync("Communicatie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur de uitnodiging" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("uitnodiging");
        await CheckAsync(page, javaScript);
        var text = await Staff.Portal.WithContextAsync(context => context.Outbox.Where(mail => mail.Recipient == email).Select(mail => mail.Text).SingleAsync());
        return InvitationAddress().Match(text).Value;
    }

    /// <summary>All that must be filled in, and no more.</summary>
    private async Task FillInAsync(IPage page, string title, Taps taps)
    {
        async Task TypeAsync(string label, string text) => await page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }).FillAsync(text);

        await TypeAsync("Titel", title);
        await page.GetByLabel("Samenvatting").FillAsync("Kom praten over de straat.");
        await taps.OnAsync(page.GetByRole(AriaRole.Radio, new() { Name = "Inloop" }));
        await taps.OnAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Assendorp" }));
        await TypeAsync("Waar gaat het over?", "De nieuwe straat.");
        await TypeAsync("Wat kan nog veranderen?", "De bomen\nDe bankjes");
        await TypeAsync("Wat staat vast?", "Het riool");
        await TypeAsync("Wie beslist?", "Het college.");
        await TypeAsync("Hoe doen bewoners mee?", "Loop binnen.");
        await TypeAsync("Hoe doen mensen mee zonder internet?", "Bel 14 038.");
        await taps.ChooseDayAsync(page.GetByLabel("De dag, of de laatste dag"), Today.AddDays(14));
        await taps.ChooseDayAsync(page.GetByLabel("Wanneer krijgen bewoners uiterlijk antwoord?"), Today.AddDays(60));
    }

    [GeneratedRegex("moment(?:en)? ter controle", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WaitingMoment();

    [GeneratedRegex("/beheer/meedoen/[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnAddress();

    [GeneratedRegex("[Nn]odig", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Invite();

    [GeneratedRegex("^Communicatie", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Communications();

    [GeneratedRegex("[Tt]eam", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherTeam();

    [GeneratedRegex("/beheer/uitnodiging/[^ \r\n]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InvitationAddress();
}
