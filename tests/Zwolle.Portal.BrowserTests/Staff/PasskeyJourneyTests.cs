using Microsoft.Playwright;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>A passkey from making to removing, in a browser with a device of its own (WebAuthn in the DevTools Protocol).</summary>
public sealed class PasskeyJourneyTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private readonly Uri _address = new($"https://localhost:{FreePort()}");

    /// <summary>By name: browsers know no passkeys of an IP address.</summary>
    protected override Uri Address => _address;

    [Fact]
    public async Task Passkey_MadeUsedAndRemoved_ComesInWithoutPasswordAndCode()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", _address.GetLeftPart(UriPartial.Authority)));
        Staff.Listen(portal, _address.Port);
        var account = await portal.StaffAccountAsync();
        var page = await NewPageAsync(Phone);
        await AddDeviceAsync(page);
        await SignInAsync(page, account);

        await page.GotoAsync(AccountLinks.Account);
        await CheckAsync(page, javaScript: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe passkey" }).ClickAsync();
        await page.GetByLabel("Naam").FillAsync("Laptop van het werk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak de passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Uw passkey is gemaakt. U kunt er de volgende keer mee inloggen.");
        await CheckAsync(page, javaScript: true);

        // A second one on the same device: the browser says no, and the page says so.
        await page.GotoAsync(AccountLinks.NewPasskey);
        await page.GetByLabel("Naam").FillAsync("Nog een");
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak de passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("De passkey is niet gemaakt.");
        await CheckAsync(page, javaScript: true);

        await page.GetByRole(AriaRole.Button, new() { Name = "Log uit", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Goedendag, {account.Member.Name}");

        await page.GotoAsync(AccountLinks.Account);
        await page.GetByRole(AriaRole.Link, new() { Name = "Wijzig of verwijder Laptop van het werk" }).ClickAsync();
        await CheckAsync(page, javaScript: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijder deze passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De passkey is verwijderd.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Log uit", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
        await Assertions.Expect(page.GetByText("Wij kunnen u niet inloggen met deze passkey.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SignIn_WithoutScripts_OffersPasswordAlone()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", _address.GetLeftPart(UriPartial.Authority)));
        Staff.Listen(portal, _address.Port);
        var page = await NewPageAsync(Phone, javaScript: false);
        await page.GotoAsync(AccountLinks.SignIn);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met een passkey" })).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Verder" })).ToBeVisibleAsync();
    }

    private static async Task AddDeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task SignInAsync(IPage page, StaffAccount account)
    {
        await page.GotoAsync(AccountLinks.SignIn);
        await page.GetByLabel("E-mailadres").FillAsync(account.Email);
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(StaffAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(account.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Goedendag, {account.Member.Name}");
    }
}
