using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed partial class InvitationTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Invitation_PasswordAndPhone_OpensTheAccount()
    {
        var (member, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);

        var setUp = await ChooseAsync(client, path);
        var key = KeyOf(setUp);
        var codes = await client.NextAsync(setUp, "Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal.Portal, key)));

        codes.Heading("Bewaar uw herstelcodes", level: 1);
        Assert.Equal(10, codes.ByRole("list", "Herstelcodes").QuerySelectorAll("li").Select(item => item.TextContent).Distinct().Count());
        (await client.PageAsync(StartLinks.Page)).Heading($"Goedendag, {member.Name}");
        var stored = await StoredAsync(member);
        Assert.Equal((portal.Data.UtcNow, true), (stored.ActivatedAt, stored.TwoFactorEnabled));
    }

    [Fact]
    public async Task Invitation_KeyAndCodes_AreKeptUnreadable()
    {
        var (member, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var setUp = await ChooseAsync(client, path);
        var codes = await client.NextAsync(setUp, "Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal.Portal, KeyOf(setUp))));
        var shown = codes.ByRole("list", "Herstelcodes").QuerySelectorAll("li").Select(item => item.TextContent.Trim()).ToList();

        var kept = string.Join('\n', await portal.Portal.WithContextAsync(context =>
            context.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<int>>().Where(t => t.UserId == member.Id).Select(t => t.Value!).ToListAsync()));

        Assert.DoesNotContain(KeyOf(setUp), kept, StringComparison.OrdinalIgnoreCase);
        Assert.All(shown, code => Assert.DoesNotContain(Base32.Normalize(code), kept, StringComparison.OrdinalIgnoreCase));
        Assert.Matches("AQAAAAIAAzRQ", (await StoredAsync(member)).PasswordHash!); // Version 3, HMAC-SHA-512, 210,000 times.
    }

    [Fact]
    public async Task Get_Invitation_ChangesNothing()
    {
        var (member, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        for (var i = 0; i < 3; i++)
        {
            (await client.PageAsync(path)).Heading($"Welkom, {member.Name}", level: 1);
        }

        var stored = await StoredAsync(member);
        Assert.Null(stored.ActivatedAt);
        Assert.Null(stored.PasswordHash);
        Assert.Null(await portal.Portal.WithContextAsync(context => context.StaffTokens.Where(t => t.StaffMemberId == member.Id).Select(t => t.UsedAt).SingleAsync()));
    }

    /// <summary>Half-way is nowhere: without the code of the phone the password counts for nothing, and the link still works.</summary>
    [Fact]
    public async Task Invitation_StoppedHalfway_CanBeginAgain()
    {
        var (member, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        await ChooseAsync(client, path);

        Assert.Null((await StoredAsync(member)).PasswordHash);
        (await client.PageAsync(path)).Heading($"Welkom, {member.Name}", level: 1);
    }

    [Theory]
    [InlineData("kort", "kort", "Kies een langer wachtwoord: minstens 12 tekens. Een paar woorden achter elkaar is goed.")]
    [InlineData("", "", "Kies een wachtwoord.")]
    [InlineData("wachtwoord2026!", "wachtwoord2026!", "Dit wachtwoord wordt veel gebruikt. Kies iets dat niemand kan raden, bijvoorbeeld een paar woorden die niets met elkaar te maken hebben.")]
    [InlineData(StaffAccount.Password, "iets anders dan dat", "Dit is niet hetzelfde wachtwoord. Vul het hier nog een keer in.")]
    public async Task Invitation_BadPassword_SaysWhy(string password, string repeated, string problem)
    {
        var (_, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);

        using var response = await client.PressAsync(await client.PageAsync(path), "Verder", ("Nieuw wachtwoord", password), ("Nog een keer uw nieuwe wachtwoord", repeated));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal([problem], page.Problems());
        Assert.All(page.QuerySelectorAll("input[type=password]"), input => Assert.False(input.HasAttribute("value")));
    }

    [Fact]
    public async Task Invitation_WrongCode_ShowsTheSamePictureAgain()
    {
        var (_, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var setUp = await ChooseAsync(client, path);

        using var response = await client.PressAsync(setUp, "Koppel deze telefoon", ("Code", "12345"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var again = await Html.ParseAsync(response);
        Assert.Equal(KeyOf(setUp), KeyOf(again));
        (await client.NextAsync(again, "Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal.Portal, KeyOf(again))))).Heading("Bewaar uw herstelcodes");
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("used")]
    [InlineData("expired")]
    [InlineData("disabled")]
    [InlineData("other purpose")]
    public async Task Invitation_LinkThatDoesNotWork_SaysWhomToAsk(string reason)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var (member, path) = await InvitedAsync(own, reason == "other purpose" ? StaffTokenPurpose.PasswordReset : StaffTokenPurpose.Invitation);
        switch (reason)
        {
            case "unknown":
                path = AccountLinks.OfToken(AccountLinks.Invitation, "aaaaaaaaaaaaaaaaaaaaaaaaaa");
                break;
            case "used":
                await own.WithContextAsync(context => context.StaffTokens.ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, own.Clock.Now.UtcDateTime)));
                break;
            case "expired":
                own.Clock.Now += TimeSpan.FromHours(48);
                break;
            case "disabled":
                await own.WithContextAsync(context => context.StaffMembers.ExecuteUpdateAsync(set => set.SetProperty(m => m.DisabledAt, own.Clock.Now.UtcDateTime)));
                break;
        }

        using var client = own.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await Html.ParseAsync(response);
        page.Heading("Deze link werkt niet meer", level: 1);
        Assert.Contains("Vraag een beheerder om een nieuwe mail.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await own.WithContextAsync(context => context.StaffMembers.AsNoTracking().SingleAsync(m => m.Id == member.Id))).ActivatedAt);
    }

    [Fact]
    public async Task Invitation_LastMinuteOf48Hours_StillWorks()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var (member, path) = await InvitedAsync(own);
        own.Clock.Now += TimeSpan.FromHours(48) - TimeSpan.FromMinutes(1);
        using var client = own.NewClient(StaffClients.Address);

        (await client.PageAsync(path)).Heading($"Welkom, {member.Name}");
    }

    [Fact]
    public async Task Invitation_SentTenTimesAtOnce_OneWins()
    {
        var (member, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var setUp = await ChooseAsync(client, path);
        var requests = Enumerable.Range(0, 10).Select(_ => setUp.Posting("Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal.Portal, KeyOf(setUp))))).ToList();

        var responses = await Task.WhenAll(requests.Select(request => client.SendAsync(request)));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(9, responses.Count(response => response.StatusCode == HttpStatusCode.NotFound));
        Assert.Equal(1, await portal.Portal.WithContextAsync(context => context.StaffSessions.CountAsync(s => s.StaffMemberId == member.Id)));
    }

    [Fact]
    public async Task Invitation_ExtraFields_ChangeNothing()
    {
        var (member, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var setUp = await ChooseAsync(client, path, ("Role", "Administrator"), ("Name", "Iemand anders"), ("Id", "1"), ("ActivatedAt", "2020-01-01"));
        var form = (IHtmlFormElement)setUp.Button("Koppel deze telefoon").Closest("form")!;
        List<KeyValuePair<string, string>> fields =
            [.. StaffForms.FieldsOf(form, ("Code", StaffAccount.CodeOf(portal.Portal, KeyOf(setUp)))), new("Role", "Administrator"), new("PasswordHash", "x"), new("DisabledAt", "2020-01-01"), new("Email", "ander@voorbeeld.test")];
        using var response = await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var stored = await StoredAsync(member);
        Assert.Equal((StaffRole.Reader, member.Name, null, member.Email), (stored.Role, stored.Name, stored.DisabledAt, stored.Email));
    }

    [Fact]
    public async Task SecondFactor_LinkAndPassword_TieANewPhone()
    {
        var account = await portal.Portal.StaffAccountAsync(change: member => member.TwoFactorEnabled = false);
        var path = AccountLinks.OfToken(AccountLinks.SecondFactor, await portal.Portal.StaffTokenAsync(account.Member, StaffTokenPurpose.SecondFactor));
        using var client = portal.Portal.NewClient(StaffClients.Address);

        using var wrong = await client.PressAsync(await client.PageAsync(path), "Verder", ("Uw wachtwoord", "een heel ander wachtwoord"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var setUp = await client.NextAsync(await client.PageAsync(path), "Verder", ("Uw wachtwoord", StaffAccount.Password));
        Assert.NotEqual(account.Key, KeyOf(setUp));
        var codes = await client.NextAsync(setUp, "Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal.Portal, KeyOf(setUp))));

        codes.Heading("Bewaar uw herstelcodes", level: 1);
        using var again = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        using var old = await client.SignInAsync(account);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var renewed = await client.SignInAsync(account with { Key = KeyOf(setUp) });
        Assert.Equal(HttpStatusCode.SeeOther, renewed.StatusCode);
    }

    /// <summary>The picture is drawn without a style attribute, and says the same as the words beside it.</summary>
    [Fact]
    public async Task SetUp_Picture_KeepsTheContentPolicy()
    {
        var (_, path) = await InvitedAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var setUp = await ChooseAsync(client, path);

        Assert.Empty(setUp.QuerySelectorAll("[style], style, script"));
        var picture = setUp.QuerySelector("svg[role=img] path")!;
        Assert.Matches("^(M[0-9]+ [0-9]+h[0-9]+v1h-[0-9]+z)+$", picture.GetAttribute("d")!);
        Assert.Contains($"secret={KeyOf(setUp).ToUpperInvariant()}&issuer=Wijkportaal%20Zwolle", setUp.Link("Open de app op deze telefoon").GetAttribute("href"), StringComparison.Ordinal);
    }

    private Task<(StaffMember Member, string Path)> InvitedAsync() => InvitedAsync(portal.Portal);

    private static async Task<(StaffMember Member, string Path)> InvitedAsync(PortalFactory portal, StaffTokenPurpose purpose = StaffTokenPurpose.Invitation)
    {
        var member = await portal.StaffMemberAsync(StaffRole.Reader);
        await portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == member.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ActivatedAt, (DateTime?)null).SetProperty(m => m.TwoFactorEnabled, false)));
        return (member, AccountLinks.OfToken(AccountLinks.Invitation, await portal.StaffTokenAsync(member, purpose)));
    }

    private static async Task<IHtmlDocument> ChooseAsync(HttpClient client, string path, params (string Name, string Value)[] extra)
    {
        var form = (IHtmlFormElement)(await client.PageAsync(path)).Button("Verder").Closest("form")!;
        var fields = StaffForms.FieldsOf(form, ("Nieuw wachtwoord", StaffAccount.Password), ("Nog een keer uw nieuwe wachtwoord", StaffAccount.Password))
            .Concat(extra.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await Html.ParseAsync(response);
        page.Heading("Koppel uw telefoon", level: 1);
        return page;
    }

    private Task<StaffMember> StoredAsync(StaffMember member) =>
        portal.Portal.WithContextAsync(context => context.StaffMembers.AsNoTracking().SingleAsync(m => m.Id == member.Id));

    internal static string KeyOf(IHtmlDocument page) => Base32.Normalize(KeyInWords().Match(page.QuerySelector("main")!.TextContent).Value);

    [GeneratedRegex("[a-z2-7]{4}(-[a-z2-7]{4}){7}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex KeyInWords();
}
