using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Users;

public sealed class UserPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private static readonly string[] Posts =
    [
        UserLinks.Invite, UserLinks.Of(UserLinks.Edit, 1), UserLinks.Of(UserLinks.Disable, 1), UserLinks.Of(UserLinks.Enable, 1), UserLinks.Of(UserLinks.EndSessions, 1),
        UserLinks.Of(UserLinks.ResetSecondFactor, 1), UserLinks.Of(UserLinks.ResetPassword, 1), UserLinks.Of(UserLinks.InviteAgain, 1),
    ];

    [Theory]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.NeighbourhoodTeam)]
    [InlineData(StaffRole.Clerk)]
    [InlineData(StaffRole.Communications)]
    public async Task Pages_OtherRoles_AreForbidden(StaffRole role)
    {
        using var client = await portal.Portal.StaffClientAsync(role);
        foreach (var path in new[] { UserLinks.List, UserLinks.Invite, UserLinks.Of(UserLinks.Edit, 1) })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        foreach (var path in Posts)
        {
            using var response = await client.PostAsync(path, new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Null((await client.PageAsync(StartLinks.Page)).FindByRole("link", "Gebruikers"));
    }

    [Fact]
    public async Task Posts_WithoutToken_AreRefused()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        foreach (var path in Posts)
        {
            using var response = await client.PostAsync(path, new FormUrlEncodedContent([new("Name", "Iemand")]));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Edit_TwoAdministrators_TheSecondIsToldAndLosesNothing()
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.Clerk);
        using var first = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var second = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var path = UserLinks.Of(UserLinks.Edit, member.Id);
        var (opened, late) = (await first.PageAsync(path), await second.PageAsync(path));
        using (var saved = await first.PressAsync(opened, "Bewaar", ("Team", "Groen")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        }

        using var refused = await second.PressAsync(late, "Bewaar", ("Naam", "Andere naam"), ("Team", "Wegen"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Html.ParseAsync(refused);
        Assert.Equal([UserService.ChangedMeanwhile.Message], page.Problems());
        Assert.Equal("Andere naam", page.Field("Naam").GetAttribute("value"));
        Assert.Equal("Groen", await TeamAsync());
        using var again = await second.PressAsync(page, "Bewaar");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Wegen", await TeamAsync());

        Task<string> TeamAsync() => portal.Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == member.Id).Select(m => m.Team).SingleAsync());
    }

    [Fact]
    public async Task List_NamesEverybodyWithRoleAndState()
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.Clerk);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);

        var page = await client.PageAsync((await client.PageAsync(StartLinks.Page)).Link("Gebruikers").GetAttribute("href")!);

        page.Heading("Gebruikers", level: 1);
        var row = page.Link(member.Name).Closest("li")!.VisibleText();
        Assert.Equal($"{member.Name} {member.Email} Griffie, Communicatie actief", row);
    }

    [Fact]
    public async Task Invite_Filled_SendsAMailWithALinkThatWorks()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var email = $"{TestData.Word()}@voorbeeld.test";

        var page = await client.NextAsync(
            await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging",
            ("Naam", "Wim Wijk"), ("E-mailadres", email), ("Wijkteam: schrijft voor de eigen wijken", "x"), ("Team", "Wijkteam Oost"), ("Assendorp", "x"));

        page.Heading("Wim Wijk", level: 1);
        Assert.StartsWith("De uitnodiging is onderweg.", page.Status(), StringComparison.Ordinal);
        var member = await portal.Portal.WithContextAsync(context => context.StaffMembers.AsNoTracking().Include(m => m.Neighbourhoods).SingleAsync(m => m.Email == email));
        Assert.Equal((StaffRole.NeighbourhoodTeam, null, null, "assendorp"), (member.Role, member.ActivatedAt, member.PasswordHash, member.Neighbourhoods.Single().Slug));
        var link = LinkIn(Assert.Single(await MailsAsync(email)));
        using var visitor = portal.Portal.NewClient(StaffClients.Address);
        (await visitor.PageAsync(link)).Heading("Welkom, Wim Wijk", level: 1);
    }

    [Fact]
    public async Task Invite_NothingFilledIn_SaysWhatIsMissingAndKeepsTheRest()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var response = await client.PressAsync(
            await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging", ("Wijkteam: schrijft voor de eigen wijken", "x"), ("Team", "Wijkteam Oost"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Vul een naam in.", "Vul een e-mailadres in.", "Kies minstens één wijk voor iemand van een wijkteam."], page.Problems());
        Assert.Equal("Wijkteam Oost", page.Field("Team").GetAttribute("value"));
        Assert.True(((IHtmlInputElement)page.Field("Wijkteam: schrijft voor de eigen wijken")).IsChecked);
    }

    [Fact]
    public async Task Invite_AddressThatHasAnAccount_IsRefused()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var response = await client.PressAsync(
            await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging",
            ("Naam", "Wim"), ("E-mailadres", member.Email!.ToUpperInvariant()), ("Lezer: ziet alles en wijzigt niets", "x"), ("Team", "Griffie"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Met dit e-mailadres is er al een account."], (await Html.ParseAsync(response)).Problems());
    }

    [Fact]
    public async Task Invite_ExtraFields_ChangeNothing()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var email = $"{TestData.Word()}@voorbeeld.test";
        var form = Form(await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging");
        List<KeyValuePair<string, string>> fields =
        [
            .. StaffForms.FieldsOf(form, ("Naam", "Wim"), ("E-mailadres", email), ("Lezer: ziet alles en wijzigt niets", "x"), ("Team", "Griffie")),
            new("Id", "1"), new("PasswordHash", "x"), new("ActivatedAt", "2020-01-01"), new("DisabledAt", "2020-01-01"), new("TwoFactorEnabled", "true"), new("SecurityStamp", "x"), new("ChosenRole", "Administrator"),
        ];
        using var response = await client.PostAsync(UserLinks.Invite, new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var member = await portal.Portal.WithContextAsync(context => context.StaffMembers.AsNoTracking().SingleAsync(m => m.Email == email));
        Assert.Equal((StaffRole.Reader, null, null, null, false), (member.Role, member.PasswordHash, member.ActivatedAt, member.DisabledAt, member.TwoFactorEnabled));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("Boss")]
    [InlineData("")]
    public async Task Edit_RoleThatIsNone_IsRefused(string role)
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.Reader);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var fields = StaffForms.FieldsOf(Form(await PageOfAsync(client, member), "Bewaar")).Where(field => field.Key != "Role").Append(new("Role", role));

        using var response = await client.PostAsync(UserLinks.Of(UserLinks.Edit, member.Id), new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Edit_OtherRoleAndWijken_CountAtTheNextRequest()
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.NeighbourhoodTeam, "assendorp", "berkum");
        using var colleague = await portal.Portal.SignedInAsync(member);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var before = await colleague.GetAsync(UserLinks.List);
        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);

        await client.NextAsync(await PageOfAsync(client, member), "Bewaar", ("Assendorp", null), ("Schelle", "x"), ("Naam", "Anders Genoemd"));
        var stored = await portal.Portal.WithContextAsync(context => context.StaffMembers.AsNoTracking().Include(m => m.Neighbourhoods).SingleAsync(m => m.Id == member.Id));
        Assert.Equal(["berkum", "schelle"], stored.Neighbourhoods.Select(n => n.Slug).Order(StringComparer.Ordinal));
        (await colleague.PageAsync(StartLinks.Page)).Heading("Goedendag, Anders Genoemd");
        var page = await client.NextAsync(await PageOfAsync(client, member), "Bewaar", ("Beheerder: schrijft voor de hele stad, en regelt accounts, regels en het logboek", "x"));

        Assert.Equal("De wijziging is bewaard.", page.Status());
        using var after = await colleague.GetAsync(UserLinks.List);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Empty(await portal.Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == member.Id).SelectMany(m => m.NeighbourhoodLinks).ToListAsync()));
    }

    [Fact]
    public async Task Edit_Unknown_IsNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var response = await client.GetAsync(UserLinks.Of(UserLinks.Edit, 987654));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Disable_AndEnable_CountAtTheNextRequest()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var colleague = await portal.Portal.SignedInAsync(account.Member);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);

        var page = await client.NextAsync(await PageOfAsync(client, account.Member), "Schakel dit account uit");
        Assert.Equal("Het account is uitgeschakeld. Deze collega is overal uitgelogd.", page.Status());
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(colleague));

        // Enabled again, the sessions of before stay over.
        await client.NextAsync(page, "Schakel dit account weer in");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(colleague));
        using var again = portal.Portal.NewClient(StaffClients.Address);
        using var signedIn = await again.SignInAsync(account);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    [Fact]
    public async Task EndSessions_SignsOutAtTheNextRequest()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var colleague = await portal.Portal.SignedInAsync(member);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);

        await client.NextAsync(await PageOfAsync(client, member), "Log overal uit");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(colleague));
        Assert.Contains(AuditActions.SessionsEnded, await ActionsAsync(member));
    }

    [Fact]
    public async Task ResetSecondFactor_NeedsTheMailAndThePassword()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var colleague = await portal.Portal.SignedInAsync(account.Member);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);

        await client.NextAsync(await PageOfAsync(client, account.Member), "Haal de tweede stap weg");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(colleague));
        using var visitor = portal.Portal.NewClient(StaffClients.Address);
        var alone = await visitor.NextAsync(await visitor.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        alone.Heading("Koppel eerst uw telefoon", level: 1);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
        var mail = Assert.Single(await MailsAsync(account.Email));
        Assert.Equal("Koppel uw telefoon opnieuw", mail.Subject);
        (await visitor.PageAsync(LinkIn(mail))).Field("Uw wachtwoord");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
        Assert.Contains(AuditActions.SecondFactorReset, await ActionsAsync(account.Member));
    }

    [Fact]
    public async Task ResetPassword_SendsALinkAndLeavesTheOldOne()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);

        await client.NextAsync(await PageOfAsync(client, account.Member), "Stuur een link voor een nieuw wachtwoord");

        Assert.Equal("Kies een nieuw wachtwoord", Assert.Single(await MailsAsync(account.Email)).Subject);
        using var visitor = portal.Portal.NewClient(StaffClients.Address);
        using var signedIn = await visitor.SignInAsync(account);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    [Fact]
    public async Task InviteAgain_NewLinkWorksAndTheOldOneStops()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var email = $"{TestData.Word()}@voorbeeld.test";
        var page = await client.NextAsync(
            await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging", ("Naam", "Wim"), ("E-mailadres", email), ("Lezer: ziet alles en wijzigt niets", "x"), ("Team", "Griffie"));

        await client.NextAsync(page, "Stuur een nieuwe uitnodiging");

        var links = (await MailsAsync(email)).Select(LinkIn).ToList();
        using var visitor = portal.Portal.NewClient(StaffClients.Address);
        using var first = await visitor.GetAsync(links[0]);
        using var second = await visitor.GetAsync(links[1]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Audit_AccountsOfColleagues_HoldNoPersonalData()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var word = TestData.Word();
        await client.NextAsync(
            await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging", ("Naam", $"Naam {word}"), ("E-mailadres", $"{word}@voorbeeld.test"), ("Lezer: ziet alles en wijzigt niets", "x"), ("Team", "Griffie"));
        var id = await portal.Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Email == $"{word}@voorbeeld.test").Select(m => m.Id).SingleAsync());

        var lines = await portal.Portal.WithContextAsync(context => context.AuditEntries.AsNoTracking().Where(e => e.Kind == nameof(StaffMember) && e.ItemId == id).ToListAsync());

        Assert.Equal(AuditActions.Created, Assert.Single(lines).Action);
        Assert.DoesNotContain(word, lines[0].Details!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Hash", lines[0].Details!, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> PageOfAsync(HttpClient client, StaffMember member) => await client.PageAsync(UserLinks.Of(UserLinks.Edit, member.Id));

    private static IHtmlFormElement Form(IHtmlDocument page, string button) => (IHtmlFormElement)page.Button(button).Closest("form")!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync(StartLinks.Page);
        return response.StatusCode;
    }

    private Task<List<string>> ActionsAsync(StaffMember member) => portal.Portal.WithContextAsync(context =>
        context.AuditEntries.Where(e => e.Kind == nameof(StaffMember) && e.ItemId == member.Id).Select(e => e.Action).ToListAsync());

    private Task<List<OutboxMessage>> MailsAsync(string email) =>
        portal.Portal.WithContextAsync(context => context.Outbox.AsNoTracking().Where(m => m.Recipient == email).OrderBy(m => m.Id).ToListAsync());

    private static string LinkIn(OutboxMessage mail) => new Uri(mail.Text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
}
