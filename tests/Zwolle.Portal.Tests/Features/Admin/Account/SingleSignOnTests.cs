using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>Who comes in with the work account, as whom, and with which rights.</summary>
public sealed class SingleSignOnTests(SingleSignOnPortal site) : IClassFixture<SingleSignOnPortal>, IDisposable
{
    private PortalFactory Portal => site.Portal;

    private StubIdentityProvider Provider => site.Provider;

    public void Dispose()
    {
        Provider.HasEndSession = true;
        Provider.Error = null;
    }

    [Fact]
    public async Task SignIn_NewColleague_GetsAnAccountWithTheRoleOfTheGroup()
    {
        var person = NewPerson("raad");
        using var client = Portal.NewClient(StaffClients.Address);
        var signIn = await client.PageAsync(AccountLinks.SignIn);

        using var response = await client.WorkAccountAsync(signIn.Link("Inloggen met uw werkaccount").GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.SeeOther, StartLinks.Page), (response.StatusCode, response.Headers.Location?.ToString()));
        (await client.PageAsync(StartLinks.Page)).Heading($"Goedendag, {person.Name}", level: 1);
        var member = await MemberAsync(person);
        Assert.Equal((StaffRole.Clerk, "Griffie"), (member.Role, member.Team));
        Assert.Null(member.PasswordHash);
        Assert.Equal([AuditActions.Created, AuditActions.Linked, AuditActions.Activated, AuditActions.SignedIn], await ActionsAsync(member));
    }

    [Fact]
    public async Task SignIn_Again_FindsTheSameAccountByWhoItIs()
    {
        var person = NewPerson("redactie");
        await SignsInAsync();
        var member = await MemberAsync(person);

        // The address is another one now, and nobody vouches for it: who it is counts.
        Provider.Person = person with { Email = "anders@voorbeeld.test", IsEmailVerified = false };
        await SignsInAsync();

        Assert.Equal(2, (await ActionsAsync(member)).Count(action => action == AuditActions.SignedIn));
        Assert.False(await Portal.WithContextAsync(context => context.StaffMembers.AnyAsync(m => m.Email == "anders@voorbeeld.test")));
    }

    [Fact]
    public async Task SignIn_AddressOfAnAccount_TiesThatAccount()
    {
        var account = await Portal.StaffAccountAsync(StaffRole.Communications);
        NewPerson("raad", account.Email.ToUpperInvariant());

        await SignsInAsync();

        var member = await Portal.WithContextAsync(context => context.StaffMembers.SingleAsync(m => m.Id == account.Member.Id));
        Assert.Equal((account.Member.Name, StaffRole.Clerk), (member.Name, member.Role));
        Assert.Equal([AuditActions.Linked, AuditActions.Changed, AuditActions.SignedIn], await ActionsAsync(member));
    }

    [Fact]
    public async Task SignIn_Invited_NeedsNoLinkAnyMore()
    {
        var invited = await Portal.StaffAccountAsync(change: m => (m.ActivatedAt, m.PasswordHash) = (null, null));
        var token = await Portal.StaffTokenAsync(invited.Member, StaffTokenPurpose.Invitation);
        NewPerson("redactie", invited.Email);

        await SignsInAsync();

        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(AccountLinks.OfToken(AccountLinks.Invitation, token));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("known")]
    public async Task SignIn_AddressThatNobodyVouchesFor_IsRefused(string address)
    {
        var account = await Portal.StaffAccountAsync();
        var person = NewPerson("redactie", address == "known" ? account.Email : null);
        Provider.Person = person with { IsEmailVerified = false };

        await RefusesAsync(HttpStatusCode.Forbidden, "geen bevestigd e-mailadres");

        Assert.False(await Portal.WithContextAsync(context => context.Set<IdentityUserLogin<int>>().AnyAsync(l => l.UserId == account.Member.Id)));
        Assert.Equal(address == "known" ? 1 : 0, await Portal.WithContextAsync(context => context.StaffMembers.CountAsync(m => m.Email == person.Email)));
    }

    /// <summary>The address of a colleague who left went to another: they must not get the account.</summary>
    [Fact]
    public async Task SignIn_AddressOfSomebodyElse_IsRefusedUntilAnAdministratorUntiesIt()
    {
        var person = NewPerson("redactie");
        await SignsInAsync();
        var member = await MemberAsync(person);
        Provider.Person = person with { Subject = TestData.Word() };

        await RefusesAsync(HttpStatusCode.Forbidden, "hoort bij een ander werkaccount");

        using var administrator = await Portal.StaffClientAsync(StaffRole.Administrator);
        var page = await administrator.NextAsync(await administrator.PageAsync(UserLinks.Of(UserLinks.Edit, member.Id)), "Maak het werkaccount los");
        Assert.Equal("Het werkaccount is losgemaakt. Deze collega is overal uitgelogd.", page.Status());
        Assert.Equal(0, await Portal.WithContextAsync(context => context.StaffSessions.CountAsync(s => s.StaffMemberId == member.Id)));
        await SignsInAsync();
        Assert.Contains(AuditActions.Unlinked, await ActionsAsync(member));
    }

    [Theory]
    [InlineData("onbekend")]
    [InlineData("REDACTIE")]
    [InlineData(null)]
    public async Task SignIn_NoKnownGroup_IsRefusedAndSaysWhomToAsk(string? group)
    {
        var person = NewPerson(group is null ? [] : [group]);

        var page = await RefusesAsync(HttpStatusCode.Forbidden, "niet in een groep die met dit portaal mag werken");

        Assert.Contains("Vraag het een beheerder van dit portaal", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await Portal.WithContextAsync(context => context.StaffMembers.AnyAsync(m => m.Email == person.Email)));
        Assert.Contains(nameof(SingleSignOnRefusal.UnknownGroup), await LastRefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Administrator, "lezers", "beheer", "raad")]
    [InlineData(StaffRole.Clerk, "redactie", "raad", "onbekend")]
    [InlineData(StaffRole.Communications, "wijk-assendorp", "redactie")]
    [InlineData(StaffRole.NeighbourhoodTeam, "lezers", "wijk-assendorp")]
    [InlineData(StaffRole.Reader, "lezers")]
    public async Task SignIn_SeveralGroups_GivesTheRoleWithMostRights(StaffRole expected, params string[] groups)
    {
        var person = NewPerson(groups);

        await SignsInAsync();

        Assert.Equal(expected, (await MemberAsync(person)).Role);
    }

    [Fact]
    public async Task SignIn_OtherGroupsThanBefore_ChangesRoleAndWijkenBothWays()
    {
        var person = NewPerson("wijk-assendorp");
        await SignsInAsync();
        var member = await MemberAsync(person);
        Assert.Equal(["assendorp", "berkum"], member.Neighbourhoods.Select(n => n.Slug).Order());

        Provider.Person = person with { Groups = ["beheer"] };
        await SignsInAsync();
        member = await MemberAsync(person);
        Assert.Equal(StaffRole.Administrator, member.Role);
        Assert.Empty(member.Neighbourhoods);

        // Somebody has to stay who can come in without the provider.
        await Portal.StaffAccountAsync(StaffRole.Administrator);
        Provider.Person = person with { Groups = ["lezers"] };
        await SignsInAsync();
        Assert.Equal(StaffRole.Reader, (await MemberAsync(person)).Role);
        Assert.Contains(await DetailsAsync(member, AuditActions.Changed), details => details.Contains("\"Role\":[\"Administrator\",\"Reader\"]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WijkteamWithoutWijken_IsRefused()
    {
        var person = NewPerson("wijk");

        await RefusesAsync(HttpStatusCode.Forbidden, "er hoort nog geen wijk bij");

        Assert.False(await Portal.WithContextAsync(context => context.StaffMembers.AnyAsync(m => m.Email == person.Email)));
    }

    [Theory]
    [InlineData("tied")]
    [InlineData("by address")]
    public async Task SignIn_Blocked_StaysBlocked(string how)
    {
        var person = NewPerson("beheer");
        if (how == "tied")
        {
            await SignsInAsync();
        }
        else
        {
            Provider.Person = person with { Email = (await Portal.StaffAccountAsync()).Email };
        }

        await Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Email == Provider.Person.Email).ExecuteUpdateAsync(set => set.SetProperty(m => m.DisabledAt, Portal.Clock.Now.UtcDateTime)));

        await RefusesAsync(HttpStatusCode.Forbidden, "heeft uw account uitgeschakeld");

        var member = await MemberAsync(Provider.Person);
        Assert.NotNull(member.DisabledAt);
        Assert.Contains(await DetailsAsync(member, AuditActions.SignInFailed), details => details.Contains(nameof(SingleSignOnRefusal.Blocked), StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_NameThatIsNoName_TakesTheAddress()
    {
        var person = NewPerson("lezers");
        Provider.Person = person with { Name = new string('a', StaffMember.NameMaxLength + 1) };

        await SignsInAsync();

        Assert.Equal(person.Email, (await MemberAsync(person)).Name);
    }

    [Theory]
    [InlineData("/beheer/account", "/beheer/account")]
    [InlineData("https://voorbeeld.test/beheer", "/beheer")]
    [InlineData("//voorbeeld.test/beheer", "/beheer")]
    [InlineData("/beheer\\voorbeeld.test", "/beheer")]
    [InlineData("/plannen", "/beheer")]
    public async Task SignIn_ReturnAddress_LeadsOnlyToPagesOfStaff(string address, string expected)
    {
        NewPerson("redactie");
        using var client = Portal.NewClient(StaffClients.Address);

        using var response = await client.WorkAccountAsync(AccountLinks.WorkAccountFor(address));

        Assert.Equal((HttpStatusCode.SeeOther, expected), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    /// <summary>What we send along comes back in an address, and a server takes no longer ones than 8 kB.</summary>
    [Fact]
    public async Task SignIn_LongReturnAddress_ComesBack()
    {
        NewPerson("redactie");
        var address = $"/beheer/plannen?q={new string('a', 1_900)}";
        using var client = Portal.NewClient(StaffClients.Address);

        var back = await client.ReturnFromProviderAsync(AccountLinks.WorkAccountFor(address));
        using var response = await client.GetAsync(back);

        Assert.Equal(address, response.Headers.Location?.OriginalString);
        Assert.InRange(back.Length, 1_900, 6_000);
    }

    /// <summary>The page and its forms know who signed in, and the session of before is over.</summary>
    [Fact]
    public async Task SignIn_WithASessionAlready_BecomesTheOther()
    {
        var person = NewPerson("redactie");
        var before = await Portal.StaffMemberAsync();
        using var client = await Portal.SignedInAsync(before);

        using var response = await client.WorkAccountAsync();

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(0, await Portal.WithContextAsync(context => context.StaffSessions.CountAsync(s => s.StaffMemberId == before.Id)));
        Assert.NotNull(await MemberAsync(person));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignOut_WorkAccount_LeadsToTheProviderWhereItCan(bool hasEndSession)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, Provider.Settings());
        Provider.HasEndSession = hasEndSession;
        NewPerson("redactie");
        using var client = own.NewClient(StaffClients.Address);
        using var signedIn = await client.WorkAccountAsync();

        using var response = await client.PressAsync(await client.PageAsync(StartLinks.Page), "Log uit");

        if (hasEndSession)
        {
            var page = await Html.ParseAsync(response);
            var address = page.Link("Log uit bij uw werkaccount").GetAttribute("href")!;
            Assert.StartsWith($"{Provider.Issuer}/logout?", address, StringComparison.Ordinal);
            Assert.Contains($"client_id={StubIdentityProvider.ClientId}", address, StringComparison.Ordinal);
            Assert.Contains("post_logout_redirect_uri=https%3A%2F%2Flocalhost%2Fbeheer%2Finloggen", address, StringComparison.Ordinal);
            Assert.Equal($"0;url={address}", Assert.Single(response.Headers.GetValues("Refresh")));
            Assert.Empty(page.QuerySelectorAll("nav[aria-label=Hoofdmenu]"));
        }
        else
        {
            Assert.Equal($"{AccountLinks.SignIn}?na=uitloggen", response.Headers.Location?.OriginalString);
        }

        using var after = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task SignOut_Password_StaysHere()
    {
        var account = await Portal.StaffAccountAsync();
        using var client = Portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(account);

        using var response = await client.PressAsync(await client.PageAsync(StartLinks.Page), "Log uit");

        Assert.Equal($"{AccountLinks.SignIn}?na=uitloggen", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Account_WithoutPassword_OffersNoneAndMakesNone()
    {
        var person = NewPerson("redactie");
        using var client = Portal.NewClient(StaffClients.Address);
        using var signedIn = await client.WorkAccountAsync();

        var page = await client.PageAsync(AccountLinks.Account);

        Assert.Contains("gekoppeld aan uw werkaccount", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ander wachtwoord", page.Body.TextContent, StringComparison.Ordinal);
        using var phone = await client.GetAsync(AccountLinks.OwnSecondFactor);
        Assert.Equal(AccountLinks.Account, phone.Headers.Location?.OriginalString);
        using var anonymous = Portal.NewClient(StaffClients.Address);
        await anonymous.NextAsync(await anonymous.PageAsync(AccountLinks.ForgottenPassword), "Stuur de link", ("E-mailadres", person.Email));
        Assert.False(await Portal.WithContextAsync(context => context.Outbox.AnyAsync(m => m.Recipient == person.Email)));
    }

    private StubPerson NewPerson(params string[] groups) => NewPerson(groups, null);

    private StubPerson NewPerson(string group, string? email) => NewPerson([group], email);

    private StubPerson NewPerson(string[] groups, string? email)
    {
        var word = TestData.Word();
        return Provider.Person = new StubPerson(word, email ?? $"{word}@voorbeeld.test", groups) { Name = $"Collega {word}" };
    }

    private async Task SignsInAsync()
    {
        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.WorkAccountAsync();
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> RefusesAsync(HttpStatusCode status, string words)
    {
        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.WorkAccountAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("__Host-staff=", StringComparison.Ordinal));
        var page = await Html.ParseAsync(response);
        Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal);
        using var start = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
        return page;
    }

    private Task<StaffMember> MemberAsync(StubPerson person)
    {
        var normalized = person.Email!.ToUpperInvariant();
        return Portal.WithContextAsync(context => context.StaffMembers.Include(m => m.Neighbourhoods).SingleAsync(m => m.NormalizedEmail == normalized));
    }

    private Task<List<string>> ActionsAsync(StaffMember member) => Portal.WithContextAsync(context => context.AuditEntries
        .Where(e => e.Kind == nameof(StaffMember) && e.ItemId == member.Id).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());

    private Task<List<string>> DetailsAsync(StaffMember member, string action) => Portal.WithContextAsync(context => context.AuditEntries
        .Where(e => e.Kind == nameof(StaffMember) && e.ItemId == member.Id && e.Action == action).Select(e => e.Details!).ToListAsync());

    private Task<string> LastRefusalAsync() => Portal.WithContextAsync(context => context.AuditEntries
        .Where(e => e.Action == AuditActions.SignInFailed).OrderByDescending(e => e.Sequence).Select(e => e.Details!).FirstAsync());
}
