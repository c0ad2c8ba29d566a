using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>A form that is sent too late, with the form of an invitation as the example.</summary>
public sealed class ExpiredSessionTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Name = "Noor \"van\" <Zwolle>";

    [Fact]
    public async Task Post_SessionIsOver_ComesBackFilledAndIsSavedOnlyWhenSentAgain()
    {
        var account = await portal.Portal.StaffAccountAsync(StaffRole.Administrator);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var email = $"{TestData.Word()}@voorbeeld.test";
        var signIn = await SendTooLateAsync(client, account, email);

        var code = await client.NextAsync(signIn, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        var restore = await client.NextAsync(code, "Log in", ("Code", account.NextCode));
        restore.Heading("Uw formulier is bewaard", level: 1);
        var form = await client.NextAsync(restore, "Terug naar uw formulier");

        form.Heading("Nodig een collega uit", level: 1);
        Assert.Equal(Name, form.Field("Naam").GetAttribute("value"));
        Assert.Equal(email, form.Field("E-mailadres").GetAttribute("value"));
        Assert.Equal(["Assendorp", "Berkum"], Chosen(form));
        Assert.Equal(0, await InvitedAsync(email));

        await client.NextAsync(form, "Stuur de uitnodiging");
        Assert.Equal(1, await InvitedAsync(email));
    }

    [Fact]
    public async Task Post_SessionIsOver_Says401AndThatNothingIsLost()
    {
        var account = await portal.Portal.StaffAccountAsync(StaffRole.Administrator);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var page = await SendTooLateAsync(client, account, "a@voorbeeld.test");

        Assert.StartsWith("U was niet meer ingelogd. Wat u invulde, is bewaard.", page.Status(), StringComparison.Ordinal);
        Assert.DoesNotContain("a@voorbeeld.test", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A wrong password or code in between loses nothing.</summary>
    [Fact]
    public async Task Post_SessionIsOverAndTypingErrors_StillComesBack()
    {
        var account = await portal.Portal.StaffAccountAsync(StaffRole.Administrator);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var signIn = await SendTooLateAsync(client, account, "a@voorbeeld.test");

        var again = await client.NextAsync(signIn, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", "een heel ander wachtwoord"));
        var code = await client.NextAsync(again, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        var once = await client.NextAsync(code, "Log in", ("Code", "000000"));
        var restore = await client.NextAsync(once, "Log in", ("Code", account.NextCode));

        Assert.Equal(Name, (await client.NextAsync(restore, "Terug naar uw formulier")).Field("Naam").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_SessionIsOver_PasswordsAndTokensAreNotKept()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(account);
        var form = await client.PageAsync(AccountLinks.Password);
        await EndAsync(account);
        var signIn = await client.NextAsync(
            form, "Bewaar dit wachtwoord", ("Uw huidige wachtwoord", StaffAccount.Password), ("Nieuw wachtwoord", "groene olifant bakt brood"), ("Nog een keer uw nieuwe wachtwoord", "groene olifant bakt brood"));

        var code = await client.NextAsync(signIn, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        var restore = await client.NextAsync(code, "Log in", ("Code", account.NextCode));

        Assert.DoesNotContain("olifant", restore.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(["username"], restore.QuerySelectorAll("textarea").Select(field => field.GetAttribute("name")));
        (await client.NextAsync(restore, "Terug naar uw formulier")).Heading("Ander wachtwoord", level: 1);
    }

    [Fact]
    public async Task Post_SessionIsOverAndMuchText_SaysThatItIsNotKept()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PostAsync(UserLinks.Invite, new FormUrlEncodedContent([new("Name", new string('a', KeptForm.MostCharacters))]));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Contains("is te lang om te bewaren", page.Status(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name=Kept]"));
    }

    [Fact]
    public async Task Post_SessionIsOverAndNearlyTooMuchText_ComesBack()
    {
        var account = await portal.Portal.StaffAccountAsync(StaffRole.Administrator);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var text = new string('é', KeptForm.MostCharacters - 10);
        using var response = await client.PostAsync(UserLinks.Invite, new FormUrlEncodedContent([new("Name", text)]));

        var code = await client.NextAsync(await Html.ParseAsync(response), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        var restore = await client.NextAsync(code, "Log in", ("Code", account.NextCode));

        Assert.Equal(text, (await client.NextAsync(restore, "Terug naar uw formulier")).Field("Naam").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_SessionIsOverForAButton_LeadsBackToItsPage()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(account);
        var page = await client.PageAsync(AccountLinks.Account);
        await EndAsync(account);

        using var response = await client.PressAsync(page, "Log overal uit");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var signIn = await Html.ParseAsync(response);
        Assert.Null(signIn.QuerySelector("input[name=Kept]"));
        Assert.Equal(AccountLinks.Account, signIn.QuerySelector("input[name=ReturnTo]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_KeptAfterTwelveHours_IsForgotten()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var account = await own.StaffAccountAsync(StaffRole.Administrator);
        using var client = own.NewClient(StaffClients.Address);
        using var sent = await client.PostAsync(UserLinks.Invite, new FormUrlEncodedContent([new("Name", Name)]));
        var signIn = await Html.ParseAsync(sent);
        own.Clock.Now += TimeSpan.FromHours(12);

        var code = await client.NextAsync(signIn, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        using var response = await client.PressAsync(code, "Log in", ("Code", account.Code));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    /// <summary>Nobody makes a page of ours send what they like: the value is sealed, and a button is never pressed by it.</summary>
    [Fact]
    public async Task Post_KeptValueOfSomebodyElsesMaking_IsNothing()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        var hidden = page.CreateElement("input");
        hidden.SetAttribute("name", "Kept");
        hidden.SetAttribute("value", "{\"Path\":\"/beheer/account/sessies/beeindigen\",\"Fields\":[]}");
        page.Button("Verder").Closest("form")!.AppendChild(hidden);

        var code = await client.NextAsync(page, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        using var response = await client.PressAsync(code, "Log in", ("Code", account.NextCode));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Fact]
    public async Task Post_ButtonThatSaysItIsRestored_DoesNothing()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(account);
        var form = (IHtmlFormElement)(await client.PageAsync(AccountLinks.Account)).Button("Log overal uit").Closest("form")!;

        using var response = await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([.. StaffForms.FieldsOf(form), new(KeptForm.RestoredName, "1")]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(1, await portal.Portal.WithContextAsync(context => context.StaffSessions.CountAsync(s => s.StaffMemberId == account.Member.Id)));
    }

    private async Task<IHtmlDocument> SendTooLateAsync(HttpClient client, StaffAccount account, string email)
    {
        using var signedIn = await client.SignInAsync(account);
        var form = await client.PageAsync(UserLinks.Invite);
        await EndAsync(account);
        using var response = await client.PressAsync(
            form, "Stuur de uitnodiging", ("Naam", Name), ("E-mailadres", email), ("Wijkteam: schrijft voor de eigen wijken", "x"), ("Team", "Wijkteam Oost"), ("Assendorp", "x"), ("Berkum", "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    private Task<int> EndAsync(StaffAccount account) =>
        portal.Portal.WithContextAsync(context => context.StaffSessions.Where(s => s.StaffMemberId == account.Member.Id).ExecuteDeleteAsync());

    private Task<int> InvitedAsync(string email) => portal.Portal.WithContextAsync(context => context.StaffMembers.CountAsync(m => m.Email == email));

    private static List<string> Chosen(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("input[type=checkbox][checked]").Select(Html.AccessibleName)];
}
