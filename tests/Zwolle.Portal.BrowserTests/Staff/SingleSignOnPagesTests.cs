using Microsoft.Playwright;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>Pages that look otherwise with an identity provider beside the portal. <see cref="SingleSignOnJourneyTests"/> goes there.</summary>
public sealed class SingleSignOnPagesTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private Uri _address = null!;

    protected override Uri Address => _address;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_WithAProvider_AreAccessible(bool isOnlyWay)
    {
        await using var provider = await StubIdentityProvider.StartAsync();
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, provider.Settings(("SingleSignOn:Only", isOnlyWay.ToString())));
        _address = Staff.Listen(portal);
        var page = await NewPageAsync(Phone);

        await page.GotoAsync(AccountLinks.SignIn);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Inloggen met uw werkaccount" })).ToBeVisibleAsync();
        await CheckAsync(page, javaScript: true);
        await page.GotoAsync(AccountLinks.WorkAccountReturn);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Log opnieuw in");
        await CheckAsync(page, javaScript: true);

        var member = await portal.StaffMemberAsync(StaffRole.Administrator);
        await LinkAsync(portal, member);
        await SignInAsync(page, portal, member);
        foreach (var path in new[] { AccountLinks.Account, AccountLinks.Confirm })
        {
            await page.GotoAsync(path);
            await CheckAsync(page, javaScript: true);
        }

        // What was filled in waits in this tab, while its sender confirms in another.
        portal.Clock.Now += TimeSpan.FromMinutes(11);
        await page.GotoAsync("/beheer/gebruikers/uitnodigen");
        await page.GetByLabel("Naam").FillAsync("Nieuwe Collega");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur de uitnodiging" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ga verder met uw formulier" })).ToBeVisibleAsync();
        await CheckAsync(page, javaScript: true);
    }

    private static Task<int> LinkAsync(PortalFactory portal, StaffMember member) => portal.WithContextAsync(context =>
    {
        context.Add(new Microsoft.AspNetCore.Identity.IdentityUserLogin<int> { LoginProvider = "proef", ProviderKey = TestData.Word(), UserId = member.Id });
        return context.SaveChangesAsync();
    });
}
