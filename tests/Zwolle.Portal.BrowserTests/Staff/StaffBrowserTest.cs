using Microsoft.Playwright;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>A test of pages under /beheer, over HTTPS, in browsers in which colleagues are signed in.</summary>
public abstract class StaffBrowserTest(PortalServer server, StaffServer staff) : BrowserTest(server)
{
    protected override Uri Address => staff.Address;

    /// <summary>The portal of these tests.</summary>
    protected StaffServer Staff => staff;

    /// <summary>A page of a new colleague; null: of somebody who is not signed in.</summary>
    protected async Task<IPage> NewStaffPageAsync(StaffRole? role, int width = Desktop, bool javaScript = true) =>
        await NewStaffPageAsync(role is { } signedIn ? await Staff.MemberAsync(signedIn) : null, width, javaScript);

    protected async Task<IPage> NewStaffPageAsync(StaffMember? member, int width = Desktop, bool javaScript = true)
    {
        var page = await NewPageAsync(width, javaScript: javaScript);
        if (member is not null)
        {
            await SignInAsync(page, Staff.Portal, member);
        }

        return page;
    }

    /// <summary>Without the pages of signing in, which have tests of their own.</summary>
    protected async Task SignInAsync(IPage page, PortalFactory portal, StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(page);
        var cookie = (await portal.StaffCookieAsync(member)).Split('=', 2);
        await page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = Address.ToString(), Secure = true, HttpOnly = true }]);
    }

    protected async Task<IPage> OpenAsync(StaffPage staffPage, int width = Desktop)
    {
        ArgumentNullException.ThrowIfNull(staffPage);
        var page = await NewStaffPageAsync(staffPage.Role, width);
        await page.OpenAsync(Public(staffPage));
        return page;
    }

    /// <summary>The page under its address in this run.</summary>
    protected PortalPage Public(StaffPage staffPage)
    {
        ArgumentNullException.ThrowIfNull(staffPage);
        return new PortalPage(staffPage.Name, Staff.Content.Fill(staffPage.Path), staffPage.Shows, staffPage.Status);
    }

    /// <summary>From the page with the picture to the one with the codes for when the phone is lost.</summary>
    protected static async Task ConnectPhoneAsync(IPage page, PortalFactory portal, bool javaScript)
    {
        ArgumentNullException.ThrowIfNull(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Koppel uw telefoon");
        await CheckAsync(page, javaScript);
        var key = (await page.Locator("code.zp-code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(StaffAccount.CodeOf(portal, key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Koppel deze telefoon" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bewaar uw herstelcodes");
        await CheckAsync(page, javaScript);
    }

    /// <summary>For a portal that must know its own address before it starts.</summary>
    protected static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Axe runs as a script of the test, so where scripts are off the page is looked at in the other run.</summary>
    protected static async Task CheckAsync(IPage page, bool javaScript)
    {
        if (javaScript)
        {
            AssertNone(await page.ViolationsAsync(Phone, Desktop));
        }
    }
}
