using Microsoft.Playwright;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>The first page of a new portal, on a portal of its own: the shared one has colleagues already.</summary>
public sealed class FirstAdministratorTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private Uri _address = null!;

    protected override Uri Address => _address;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FirstAdministrator_CodeOfTheConsole_ComesIn(bool javaScript)
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        _address = Staff.Listen(portal);
        var code = await FirstAdministratorCode.IssueAsync(portal.Services);
        var page = await NewPageAsync(Phone, javaScript: javaScript);
        await page.GotoAsync(AccountLinks.FirstAdministrator);
        await CheckAsync(page, javaScript);
        await page.GetByLabel("Startcode").FillAsync(code!);
        await page.GetByLabel("Uw naam").FillAsync("Eva de Eerste");
        await page.GetByLabel("Uw e-mailadres").FillAsync("eva@voorbeeld.test");
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(StaffAccount.Password);
        await page.GetByLabel("Nog een keer uw wachtwoord").FillAsync(StaffAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await ConnectPhoneAsync(page, portal, javaScript);

        await page.GetByRole(AriaRole.Link, new() { Name = "Ik heb ze bewaard" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Goedendag, Eva de Eerste");
        await CheckAsync(page, javaScript);
    }
}
