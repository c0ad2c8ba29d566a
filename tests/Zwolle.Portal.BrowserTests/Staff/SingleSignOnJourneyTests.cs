using Microsoft.Playwright;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>To the identity provider and back, as a browser does it: with its rules for cookies, redirects and the content policy.</summary>
public sealed class SingleSignOnJourneyTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private readonly Uri _address = new($"https://localhost:{FreePort()}");
    private readonly List<Uri> _providers = [];

    protected override Uri Address => _address;

    protected override IReadOnlyCollection<Uri> OtherAddresses => _providers;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WorkAccount_InAndOut_ComesWhereOneWasGoing(bool javaScript)
    {
        await using var provider = await StartAsync();
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, provider.Settings());
        Staff.Listen(portal, _address.Port);
        var page = await NewPageAsync(Phone, javaScript: javaScript);

        await page.GotoAsync("/beheer/plannen");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inloggen met uw werkaccount" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Plannen");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Collega Werkaccount" })).ToBeVisibleAsync();
        Assert.DoesNotContain("code=", page.Url, StringComparison.Ordinal);

        // Also at the provider, and back to the portal from there.
        await page.GetByRole(AriaRole.Button, new() { Name = "Log uit", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
        Assert.Contains(Requests, address => address.StartsWith(provider.Issuer + "/logout", StringComparison.Ordinal));
        await page.GotoAsync("/beheer");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
    }

    [Fact]
    public async Task WorkAccount_WithoutAGroupOfOurs_IsToldWhomToAsk()
    {
        await using var provider = await StartAsync();
        provider.Person = new("ander", "ander@voorbeeld.test", "financien");
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, provider.Settings(("SingleSignOn:Help", "Bel de helpdesk.")));
        Staff.Listen(portal, _address.Port);
        var page = await NewPageAsync(Phone);

        await page.GotoAsync(AccountLinks.SignIn);
        await page.GetByRole(AriaRole.Link, new() { Name = "Inloggen met uw werkaccount" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Bel de helpdesk.")).ToBeVisibleAsync();
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        await page.GotoAsync("/beheer");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
    }

    /// <summary>A form that was sent after the session ended waits in its tab, while another comes in with the work account.</summary>
    [Fact]
    public async Task WorkAccount_InAnotherTab_BringsTheFormBack()
    {
        await using var provider = await StartAsync();
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, provider.Settings());
        Staff.Listen(portal, _address.Port);
        var page = await NewPageAsync();
        await page.GotoAsync(AccountLinks.SignIn);
        await page.GetByRole(AriaRole.Link, new() { Name = "Inloggen met uw werkaccount" }).ClickAsync();
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.GetByLabel("Titel").FillAsync("Het bankje in de straat");
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();

        var tab = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Inloggen met uw werkaccount (in een nieuw tabblad)" }).ClickAsync());
        await Assertions.Expect(tab.GetByRole(AriaRole.Link, new() { Name = "Collega Werkaccount" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ga verder met uw formulier" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Terug naar uw formulier" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Titel")).ToHaveValueAsync("Het bankje in de straat");
    }

    private async Task<StubIdentityProvider> StartAsync()
    {
        var provider = await StubIdentityProvider.StartAsync(_address.GetLeftPart(UriPartial.Authority));
        _providers.Add(new Uri(provider.Issuer));
        return provider;
    }
}
