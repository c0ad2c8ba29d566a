using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>Making, naming and removing passkeys.</summary>
public sealed class PasskeyTests : PasskeyTest
{
    [Fact]
    public async Task Make_ThenSignIn_ComesInWithoutPasswordAndCode()
    {
        await MakesAsync(Client, Device, "Laptop van het werk");
        var account = await Client.PageAsync(AccountLinks.Account);
        Assert.Contains("Laptop van het werk, gemaakt op", account.Region("Passkeys").TextContent, StringComparison.Ordinal);

        using var browser = Portal.NewClient(StaffClients.Address);
        using var response = await UseAsync(browser, Device);

        Assert.Equal((HttpStatusCode.SeeOther, StartLinks.Page), (response.StatusCode, response.Headers.Location?.OriginalString));
        (await browser.PageAsync(StartLinks.Page)).Heading($"Goedendag, {Account.Member.Name}", level: 1);
        Assert.Contains(", laatst gebruikt op", (await browser.PageAsync(AccountLinks.Account)).Region("Passkeys").TextContent, StringComparison.Ordinal);
        Assert.Equal([AuditActions.PasskeyAdded, AuditActions.SignedIn], await ActionsAsync());
        Assert.Equal(SignInMethod.Passkey, await Portal.WithContextAsync(context => context.StaffSessions.OrderByDescending(s => s.Id).Select(s => s.Method).FirstAsync()));
        Assert.True(await Portal.WithContextAsync(context => context.Outbox.AnyAsync(m => m.Recipient == Account.Email && m.Subject == "U hebt een nieuwe passkey")));
    }

    [Fact]
    public async Task Make_KeepsNothingSecretAndNothingElse()
    {
        await MakesAsync(Client, Device);

        var kept = await Portal.WithContextAsync(context => context.StaffPasskeys.SingleAsync());
        Assert.Equal(Device.CredentialId, kept.CredentialId);
        Assert.Equal((77, "internal", 0L), (kept.PublicKey.Length, kept.Transports, kept.SignCount));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("nothing")]
    [InlineData("other site")]
    [InlineData("other origin")]
    [InlineData("framed")]
    [InlineData("not verified")]
    [InlineData("no state")]
    [InlineData("state of signing in")]
    [InlineData("state of a colleague")]
    [InlineData("too late")]
    public async Task Make_WithAnAnswerThatIsNotRight_KeepsNothing(string what)
    {
        var page = await Client.PageAsync(AccountLinks.NewPasskey);
        var form = Ceremony(page);
        Spoil(what);
        var answer = what switch { "garbage" => "{\"id\":1}", "nothing" => "", _ => Device.Make(form.GetAttribute("data-options")!) };
        Set(form, "Credential", answer);
        switch (what)
        {
            case "no state":
                Set(form, "State", "onzin");
                break;
            case "state of signing in":
                using (var anonymous = Portal.NewClient(StaffClients.Address))
                {
                    Set(form, "State", Value(Ceremony(await anonymous.PageAsync(AccountLinks.SignIn)), "State"));
                }

                break;
            case "state of a colleague":
                using (var colleague = await Portal.StaffClientAsync())
                {
                    var theirs = Ceremony(await colleague.PageAsync(AccountLinks.NewPasskey));
                    Set(form, "State", Value(theirs, "State"));
                    Set(form, "Credential", Device.Make(theirs.GetAttribute("data-options")!));
                }

                break;
            case "too late":
                Portal.Clock.Now += TimeSpan.FromMinutes(10);
                page = await FreshAsync(page);
                break;
        }

        using var response = await Client.PressAsync(page, "Maak de passkey", ("Naam", "Laptop"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("De passkey is niet gemaakt.", Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
        Assert.False(await Portal.WithContextAsync(context => context.StaffPasskeys.AnyAsync()));
    }

    [Theory]
    [InlineData("", "Geef de passkey een naam")]
    [InlineData("61", "Dit is te lang")]
    public async Task Make_NameThatIsNone_SaysSo(string name, string words)
    {
        var page = await Client.PageAsync(AccountLinks.NewPasskey);
        var form = Ceremony(page);
        Set(form, "Credential", Device.Make(form.GetAttribute("data-options")!));

        using var response = await Client.PressAsync(page, "Maak de passkey", ("Naam", name == "61" ? new string('a', 61) : name));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(words, Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
    }

    /// <summary>A passkey that somebody has already, of the own account or of another.</summary>
    [Fact]
    public async Task Make_ThatIsThereAlready_KeepsOne()
    {
        await MakesAsync(Client, Device);
        using var colleague = await Portal.StaffClientAsync();

        foreach (var client in new[] { Client, colleague })
        {
            using var again = await MakeAsync(client, Device);
            Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        }

        Assert.Equal(1, await Portal.WithContextAsync(context => context.StaffPasskeys.CountAsync()));
    }

    [Fact]
    public async Task Make_TenMinutesAfterSigningIn_AsksWhoItIsFirst()
    {
        Portal.Clock.Now += TimeSpan.FromMinutes(11);

        using var response = await Client.GetAsync(AccountLinks.NewPasskey);

        Assert.Equal(AccountLinks.ConfirmFor(AccountLinks.NewPasskey), response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Make_MoreThanTen_IsNotOffered()
    {
        for (var i = 0; i < 10; i++)
        {
            using var device = new StubAuthenticator();
            await MakesAsync(Client, device, $"Nummer {i}");
        }

        Assert.DoesNotContain("Nieuwe passkey", (await Client.PageAsync(AccountLinks.Account)).Region("Passkeys").TextContent, StringComparison.Ordinal);
        using var response = await Client.GetAsync(AccountLinks.NewPasskey);
        Assert.Equal(AccountLinks.Account, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Rename_Own_ChangesTheName()
    {
        await MakesAsync(Client, Device);
        var passkey = await Portal.WithContextAsync(context => context.StaffPasskeys.SingleAsync());

        var page = await Client.NextAsync(await Client.PageAsync(AccountLinks.PasskeyOf(passkey.Id)), "Bewaar de naam", ("Naam", " Telefoon "));

        Assert.Equal("De naam van uw passkey is gewijzigd.", page.Status());
        Assert.Contains("Telefoon, gemaakt op", page.Region("Passkeys").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Own_WorksNoMoreAndEndsWhatItOpened()
    {
        await MakesAsync(Client, Device);
        using var thief = Portal.NewClient(StaffClients.Address);
        using var comesIn = await UseAsync(thief, Device);
        var passkey = await Portal.WithContextAsync(context => context.StaffPasskeys.SingleAsync());

        var page = await Client.NextAsync(await Client.PageAsync(AccountLinks.PasskeyOf(passkey.Id)), "Verwijder deze passkey");

        Assert.Equal("De passkey is verwijderd. Niemand kan er meer mee inloggen.", page.Status());
        using var thiefAfter = await thief.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, thiefAfter.StatusCode);
        using var again = await UseAsync(thief, Device);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains(AuditActions.PasskeyRemoved, await ActionsAsync());
    }

    [Fact]
    public async Task Remove_LastWayIn_IsRefused()
    {
        await MakesAsync(Client, Device);
        await Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == Account.Member.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.PasswordHash, (string?)null)));
        var passkey = await Portal.WithContextAsync(context => context.StaffPasskeys.SingleAsync());

        using var response = await Client.PressAsync(await Client.PageAsync(AccountLinks.PasskeyOf(passkey.Id)), "Verwijder deze passkey");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Dit is uw enige manier om in te loggen.", Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
        using var second = new StubAuthenticator();
        await MakesAsync(Client, second, "Tweede");
        using var now = await Client.PressAsync(await Client.PageAsync(AccountLinks.PasskeyOf(passkey.Id)), "Verwijder deze passkey");
        Assert.Equal(HttpStatusCode.SeeOther, now.StatusCode);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("POST", "/verwijderen")]
    public async Task Passkey_OfAColleague_IsNotFound(string method, string step)
    {
        await MakesAsync(Client, Device);
        var passkey = await Portal.WithContextAsync(context => context.StaffPasskeys.SingleAsync());
        using var colleague = await Portal.StaffClientAsync(StaffRole.Administrator);
        var token = (await colleague.PageAsync(AccountLinks.NewPasskey)).QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(new HttpMethod(method), AccountLinks.PasskeyOf(passkey.Id) + step);
        request.Content = method == "POST" ? new FormUrlEncodedContent([new("_token", token), new("Name", "Gekaapt")]) : null;

        using var response = await colleague.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(passkey.Name, await Portal.WithContextAsync(context => context.StaffPasskeys.Select(p => p.Name).SingleAsync()));
    }

    [Fact]
    public async Task ResetOfTheSecondFactor_TakesThePasskeysToo()
    {
        await MakesAsync(Client, Device);
        using var administrator = await Portal.StaffClientAsync(StaffRole.Administrator);

        await administrator.NextAsync(await administrator.PageAsync(UserLinks.Of(UserLinks.Edit, Account.Member.Id)), "Haal de tweede stap weg");

        Assert.False(await Portal.WithContextAsync(context => context.StaffPasskeys.AnyAsync()));
    }

    /// <summary>The rows of challenges go with other tokens, once they are of no use.</summary>
    [Fact]
    public async Task Cleanup_Challenges_GoOnlyWhenTheyAreOver()
    {
        await MakesAsync(Client, Device);
        Assert.Equal((0, 1), await CleanAsync());
        Portal.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal((1, 0), await CleanAsync());

        async Task<(int Gone, int Left)> CleanAsync()
        {
            await using var scope = Portal.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<StaffCleanup>().RunAsync(), await Portal.WithContextAsync(context => context.StaffTokens.CountAsync(t => t.Purpose == StaffTokenPurpose.PasskeyChallenge)));
        }
    }

    /// <summary>The page as it was, with the token of one that is asked for now: who waits is asked who they are first.</summary>
    private async Task<IHtmlDocument> FreshAsync(IHtmlDocument page)
    {
        Client.DefaultRequestHeaders.Remove("Cookie");
        Client.DefaultRequestHeaders.Add("Cookie", await Portal.StaffCookieAsync(Account.Member));
        var now = await Client.PageAsync(AccountLinks.NewPasskey);
        Set(Ceremony(page), "_token", Value(Ceremony(now), "_token"));
        return page;
    }
}
