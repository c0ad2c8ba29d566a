using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>Signing in and confirming with a passkey, and what is sent in place of one.</summary>
public sealed class PasskeySignInTests : PasskeyTest
{
    [Theory]
    [InlineData("garbage")]
    [InlineData("nothing")]
    [InlineData("other site")]
    [InlineData("other origin")]
    [InlineData("framed")]
    [InlineData("not verified")]
    [InlineData("no state")]
    [InlineData("other challenge")]
    [InlineData("too late")]
    [InlineData("other key")]
    [InlineData("another device")]
    [InlineData("of a colleague")]
    [InlineData("of nobody")]
    [InlineData("copied device")]
    [InlineData("disabled")]
    [InlineData("not activated")]
    public async Task SignIn_WithAnAnswerThatIsNotRight_LetsNobodyIn(string what)
    {
        await MakesAsync(Client, Device);
        Device.SignCount = 5;
        using var browser = Portal.NewClient(StaffClients.Address);
        using (var known = await UseAsync(browser, Device))
        {
            Assert.Equal(HttpStatusCode.SeeOther, known.StatusCode);
        }

        using var client = Portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        var form = Ceremony(page);
        await SpoilAsync(what);
        var question = form.GetAttribute("data-options")!;
        using var other = new StubAuthenticator { UserHandle = Device.UserHandle };
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Set(form, "Credential", what switch
        {
            "garbage" => "{\"id\":\"AAAA\",\"response\":{}}",
            "nothing" => "",
            "other challenge" => Device.Use(Ceremony(await client.PageAsync(AccountLinks.SignIn)).GetAttribute("data-options")!),
            "other key" => Device.Use(question, key),
            "another device" => other.Use(question),
            _ => Device.Use(question),
        });
        if (what == "no state")
        {
            Set(form, "State", "onzin");
        }

        using var response = await client.PressAsync(page, "Inloggen met een passkey");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Wij kunnen u niet inloggen met deze passkey.", Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
        using var start = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
    }

    [Fact]
    public async Task SignIn_WrongSignature_StandsInTheLogOfItsOwner()
    {
        await MakesAsync(Client, Device);
        using var client = Portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Set(Ceremony(page), "Credential", Device.Use(Ceremony(page).GetAttribute("data-options")!, key));

        using var response = await client.PressAsync(page, "Inloggen met een passkey");

        Assert.Equal([AuditActions.PasskeyAdded, AuditActions.SignInFailed], await ActionsAsync());
    }

    /// <summary>Also of a passkey that does not count how often it signed: the challenge works once.</summary>
    [Fact]
    public async Task SignIn_TheSameAnswerTwice_WorksOnce()
    {
        await MakesAsync(Client, Device);
        using var client = Portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        Device.SignCount = uint.MaxValue;
        Set(Ceremony(page), "Credential", Device.Use(Ceremony(page).GetAttribute("data-options")!));
        using var first = await client.PressAsync(page, "Inloggen met een passkey");
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        using var second = await client.PressAsync(page, "Inloggen met een passkey");

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
    }

    [Fact]
    public async Task SignIn_FormThatWaited_ComesBackFilled()
    {
        await MakesAsync(Client, Device);
        var passkey = await Portal.WithContextAsync(context => context.StaffPasskeys.SingleAsync());
        var rename = await Client.PageAsync(AccountLinks.PasskeyOf(passkey.Id));
        await Portal.WithContextAsync(context => context.StaffSessions.ExecuteDeleteAsync());
        using var expired = await Client.PressAsync(rename, "Bewaar de naam", ("Naam", "Andere naam"));
        var page = await Html.ParseAsync(expired);
        Set(Ceremony(page), "Credential", Device.Use(Ceremony(page).GetAttribute("data-options")!));

        using var response = await Client.PressAsync(page, "Inloggen met een passkey");

        var restore = await Html.ParseAsync(response);
        restore.Heading("Uw formulier is bewaard", level: 1);
        Assert.Equal("Andere naam", ((IHtmlInputElement)(await Client.NextAsync(restore, "Terug naar uw formulier")).Field("Naam")).Value);
    }

    [Fact]
    public async Task SignIn_TooOftenFromOnePlace_HasToWait()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:SignInPerMinute", "1"));
        using var client = own.NewClient(StaffClients.Address);
        using var allowed = await UseAsync(client, Device);
        Assert.Equal(HttpStatusCode.BadRequest, allowed.StatusCode);

        using var response = await UseAsync(client, Device);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Fact]
    public async Task Confirm_OwnPasskey_IsEnough()
    {
        await MakesAsync(Client, Device);
        Portal.Clock.Now += TimeSpan.FromMinutes(11);
        var page = await Client.PageAsync(AccountLinks.ConfirmFor(AccountLinks.NewPasskey));
        Set(Ceremony(page), "Credential", Device.Use(Ceremony(page).GetAttribute("data-options")!));

        using var response = await Client.PressAsync(page, "Bevestig met een passkey");

        Assert.Equal((HttpStatusCode.SeeOther, AccountLinks.NewPasskey), (response.StatusCode, response.Headers.Location?.OriginalString));
        (await Client.PageAsync(AccountLinks.NewPasskey)).Heading("Nieuwe passkey", level: 1);
    }

    [Fact]
    public async Task Confirm_PasskeyOfAColleague_IsRefused()
    {
        await MakesAsync(Client, Device);
        var colleague = await Portal.StaffAccountAsync();
        using var theirs = await Portal.SignedInAsync(colleague.Member);
        using var device = new StubAuthenticator();
        await MakesAsync(theirs, device);
        Portal.Clock.Now += TimeSpan.FromMinutes(11);
        var page = await Client.PageAsync(AccountLinks.ConfirmFor(AccountLinks.NewPasskey));
        Set(Ceremony(page), "Credential", device.Use(Ceremony(page).GetAttribute("data-options")!));

        using var response = await Client.PressAsync(page, "Bevestig met een passkey");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task SpoilAsync(string what)
    {
        Spoil(what);
        switch (what)
        {
            case "too late":
                Portal.Clock.Now += TimeSpan.FromMinutes(10);
                break;
            case "of a colleague":
                Device.UserHandle = Handle((await Portal.StaffMemberAsync()).Id);
                break;
            case "of nobody":
                Device.UserHandle = Handle(999_999);
                break;
            case "copied device":
                Device.SignCount = 3;
                break;
            case "disabled":
                await ChangeAsync(set => set.SetProperty(m => m.DisabledAt, Portal.Clock.Now.UtcDateTime));
                break;
            case "not activated":
                await ChangeAsync(set => set.SetProperty(m => m.ActivatedAt, (DateTime?)null));
                break;
        }

        static string Handle(int id) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Task<int> ChangeAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<StaffMember>> change) =>
            Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == Account.Member.Id).ExecuteUpdateAsync(change));
    }
}
