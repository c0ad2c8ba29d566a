using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>Confirming with the work account, for who has no password; and coming back to what was filled in.</summary>
public sealed class SingleSignOnConfirmTests : IAsyncLifetime
{
    private StubIdentityProvider _provider = null!;
    private PortalFactory _portal = null!;
    private HttpClient _client = null!;
    private StubPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await StubIdentityProvider.StartAsync();
        _portal = await PortalFactory.CreateAsync(Content.Empty, _provider.Settings());
        _client = _portal.NewClient(StaffClients.Address);
        _person = _provider.Person = new StubPerson(TestData.Word(), $"{TestData.Word()}@voorbeeld.test", "beheer");
        using var signedIn = await _client.WorkAccountAsync();
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Confirm_FormThatWaited_ComesBackFilled()
    {
        var page = await ConfirmPageAsync();
        var path = page.Link("Bevestig met uw werkaccount (in een nieuw tabblad)").GetAttribute("href")!;
        Assert.Empty(page.QuerySelectorAll("input[type=password]"));

        using var early = await _client.PressAsync(page, "Ga verder met uw formulier");
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        page = await Html.ParseAsync(early);

        using var confirmed = await _client.WorkAccountAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.Equal(("login", "0"), (_provider.LastQuestion["prompt"].ToString(), _provider.LastQuestion["max_age"].ToString()));
        using var resumed = await _client.PressAsync(page, "Ga verder met uw formulier");

        var restore = await Html.ParseAsync(resumed);
        restore.Heading("Uw formulier is bewaard", level: 1);
        var form = await _client.NextAsync(restore, "Terug naar uw formulier");
        Assert.Equal("Andere Naam", ((IHtmlInputElement)form.Field("Naam")).Value);
    }

    /// <summary>The browser leaves out that we ask to sign in anew, and the provider lets an old session be enough.</summary>
    [Fact]
    public async Task Confirm_WithoutSigningInAnew_IsRefused()
    {
        var path = (await ConfirmPageAsync()).Link("Bevestig met uw werkaccount (in een nieuw tabblad)").GetAttribute("href")!;
        _provider.AuthenticatedAt = TimeProvider.System.GetUtcNow().AddMinutes(-20);

        using var response = await _client.WorkAccountAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Niet bevestigd", level: 1);
        (await ConfirmPageAsync()).Heading("Bevestig dat u het bent", level: 1);
    }

    [Fact]
    public async Task Confirm_BySomebodyElse_IsRefused()
    {
        var path = (await ConfirmPageAsync()).Link("Bevestig met uw werkaccount (in een nieuw tabblad)").GetAttribute("href")!;
        _provider.Person = new StubPerson(TestData.Word(), $"{TestData.Word()}@voorbeeld.test", "beheer");

        using var response = await _client.WorkAccountAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        (await ConfirmPageAsync()).Heading("Bevestig dat u het bent", level: 1);
    }

    [Fact]
    public async Task SignIn_FormThatWaited_ComesBackFilled()
    {
        var form = await _client.PageAsync(UserLinks.Invite);
        await _portal.WithContextAsync(context => context.StaffSessions.ExecuteDeleteAsync());
        using var expired = await _client.PressAsync(form, "Stuur de uitnodiging", ("Naam", "Nieuwe Collega"));
        Assert.Equal(HttpStatusCode.Unauthorized, expired.StatusCode);
        var page = await Html.ParseAsync(expired);
        var path = page.Link("Inloggen met uw werkaccount (in een nieuw tabblad)").GetAttribute("href")!;

        using var early = await _client.PressAsync(page, "Ga verder met uw formulier");
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        page = await Html.ParseAsync(early);
        using var signedIn = await _client.WorkAccountAsync(path);
        var restore = await _client.NextAsync(page, "Ga verder met uw formulier");

        restore.Heading("Uw formulier is bewaard", level: 1);
        form = await _client.NextAsync(restore, "Terug naar uw formulier");
        Assert.Equal("Nieuwe Collega", ((IHtmlInputElement)form.Field("Naam")).Value);
        Assert.Equal(1, await _portal.WithContextAsync(context => context.StaffMembers.CountAsync()));
    }

    [Fact]
    public async Task Confirm_PasswordAndWorkAccount_OffersBoth()
    {
        var account = await _portal.StaffAccountAsync(StaffRole.Administrator);
        _provider.Person = new StubPerson(TestData.Word(), account.Email, "beheer");
        using var client = _portal.NewClient(StaffClients.Address);
        using var signedIn = await client.WorkAccountAsync();

        var page = await client.PageAsync(AccountLinks.Confirm);

        page.Link("Bevestig met uw werkaccount");
        page.Field("Uw wachtwoord");
    }

    /// <summary>Eleven minutes later a change is sent that has to be confirmed.</summary>
    private async Task<IHtmlDocument> ConfirmPageAsync()
    {
        var member = await _portal.WithContextAsync(context => context.StaffMembers.SingleAsync(m => m.Email == _person.Email));
        _portal.Clock.Now += TimeSpan.FromMinutes(11);
        var form = await _client.PageAsync(UserLinks.Of(UserLinks.Edit, member.Id));
        using var response = await _client.PressAsync(form, "Bewaar", ("Naam", "Andere Naam"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        return await Html.ParseAsync(response);
    }
}
