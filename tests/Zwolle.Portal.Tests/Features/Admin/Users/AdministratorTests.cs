using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Users;

/// <summary>There is always somebody who can let others in, and who hurts nobody with a session that was left open.</summary>
public sealed class AdministratorTests : IAsyncLifetime
{
    private const string ReaderRole = "Lezer: ziet alles en wijzigt niets";

    private PortalFactory _portal = null!;
    private StaffAccount _me = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Empty);
        _me = await _portal.StaffAccountAsync(StaffRole.Administrator);
        _client = await _portal.SignedInAsync(_me.Member);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Demote_Self_IsRefused()
    {
        await _portal.StaffMemberAsync(StaffRole.Administrator);
        using var response = await _client.PressAsync(await PageOfAsync(_me.Member), "Bewaar", (ReaderRole, "x"));

        await IsRefusedAsync(response, "Uw eigen account kunt u niet uitschakelen");
        Assert.Equal(StaffRole.Administrator, (await StoredAsync(_me.Member)).Role);
    }

    [Fact]
    public async Task Disable_Self_IsRefused()
    {
        await _portal.StaffMemberAsync(StaffRole.Administrator);
        var other = await _portal.StaffMemberAsync();
        using var response = await _client.SendAsync(Redirected(await PageOfAsync(other), "Schakel dit account uit", UserLinks.Of(UserLinks.Disable, _me.Member.Id)));

        await IsRefusedAsync(response, "Uw eigen account kunt u niet uitschakelen");
        Assert.Null((await StoredAsync(_me.Member)).DisabledAt);
    }

    [Fact]
    public async Task Demote_OtherWhileOneIsLeft_Works()
    {
        var other = await _portal.StaffMemberAsync(StaffRole.Administrator);
        await _client.NextAsync(await PageOfAsync(other), "Bewaar", (ReaderRole, "x"));

        Assert.Equal(StaffRole.Reader, (await StoredAsync(other)).Role);
    }

    /// <summary>Two administrators take the role of each other at the same moment: one of them is left.</summary>
    [Fact]
    public async Task Demote_EachOtherAtOnce_LeavesOne()
    {
        var other = await _portal.StaffMemberAsync(StaffRole.Administrator);
        using var their = await _portal.SignedInAsync(other);
        var mine = (await PageOfAsync(other)).Posting("Bewaar", (ReaderRole, "x"));
        var theirs = (await their.PageAsync(UserLinks.Of(UserLinks.Edit, _me.Member.Id))).Posting("Bewaar", (ReaderRole, "x"));

        await Task.WhenAll(_client.SendAsync(mine), their.SendAsync(theirs));

        Assert.Equal(1, await _portal.WithContextAsync(context => context.StaffMembers.CountAsync(m => m.Role == StaffRole.Administrator)));
    }

    [Fact]
    public async Task ResetSecondFactor_OfOneself_IsRefused()
    {
        var other = await _portal.StaffMemberAsync();
        using var response = await _client.SendAsync(Redirected(await PageOfAsync(other), "Haal de tweede stap weg", UserLinks.Of(UserLinks.ResetSecondFactor, _me.Member.Id)));

        await IsRefusedAsync(response, "Uw eigen telefoon wijzigt u bij 'Mijn account'.");
        Assert.True((await StoredAsync(_me.Member)).TwoFactorEnabled);
    }

    [Fact]
    public async Task Save_TenMinutesAfterSigningIn_AsksToConfirmAndLosesNothing()
    {
        var other = await _portal.StaffMemberAsync(StaffRole.Reader);
        using var client = _portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(_me);
        var form = await client.PageAsync(UserLinks.Of(UserLinks.Edit, other.Id));
        _portal.Clock.Now += TimeSpan.FromMinutes(10);
        using var asked = await client.PressAsync(form, "Bewaar", ("Naam", "Nieuwe Naam"));
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Equal(other.Name, (await StoredAsync(other)).Name);
        var restore = await client.NextAsync(await Html.ParseAsync(asked), "Bevestig", ("Uw wachtwoord", StaffAccount.Password), ("Code", _me.Code));
        var again = await client.NextAsync(restore, "Terug naar uw formulier");

        Assert.Equal("Nieuwe Naam", again.Field("Naam").GetAttribute("value"));
        Assert.Equal(other.Name, (await StoredAsync(other)).Name);
        await client.NextAsync(again, "Bewaar");
        Assert.Equal("Nieuwe Naam", (await StoredAsync(other)).Name);
    }

    [Fact]
    public async Task Button_TenMinutesAfterSigningIn_AsksToConfirmAndLeadsBack()
    {
        var other = await _portal.StaffMemberAsync(StaffRole.Reader);
        using var client = _portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(_me);
        var page = await client.PageAsync(UserLinks.Of(UserLinks.Edit, other.Id));
        _portal.Clock.Now += TimeSpan.FromMinutes(10);

        using var asked = await client.PressAsync(page, "Schakel dit account uit");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        using var confirmed = await client.PressAsync(await Html.ParseAsync(asked), "Bevestig", ("Uw wachtwoord", StaffAccount.Password), ("Code", _me.Code));

        Assert.Equal(UserLinks.Of(UserLinks.Edit, other.Id), confirmed.Headers.Location?.ToString());
        Assert.Null((await StoredAsync(other)).DisabledAt);
    }

    /// <summary>A code that was used to sign in does not confirm: whoever saw it over a shoulder has nothing.</summary>
    [Fact]
    public async Task Confirm_CodeThatWasUsed_IsRefused()
    {
        using var client = _portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(_me);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.Confirm), "Bevestig", ("Uw wachtwoord", StaffAccount.Password), ("Code", _me.Code));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> PageOfAsync(StaffMember member) => _client.PageAsync(UserLinks.Of(UserLinks.Edit, member.Id));

    private Task<StaffMember> StoredAsync(StaffMember member) => _portal.WithContextAsync(context => context.StaffMembers.AsNoTracking().SingleAsync(m => m.Id == member.Id));

    /// <summary>The form of one account sent to another: what no page offers.</summary>
    private static HttpRequestMessage Redirected(AngleSharp.Html.Dom.IHtmlDocument page, string button, string path)
    {
        var request = page.Posting(button);
        request.RequestUri = new Uri(path, UriKind.Relative);
        return request;
    }

    private static async Task IsRefusedAsync(HttpResponseMessage response, string problem)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(problem, Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
    }
}
