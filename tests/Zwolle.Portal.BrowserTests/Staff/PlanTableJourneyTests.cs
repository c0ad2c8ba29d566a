using System.Text;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>A colleague takes plans out as a table, changes it and reads it in again: with a fault in it first, then right.</summary>
public sealed class PlanTableJourneyTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const string Title = "Voorbeeld: een straat met meer groen in Nieuw-Assendorp";

    private Uri _address = null!;

    /// <summary>A site of its own: drafts of plans give their list, which others look at, one more column.</summary>
    protected override Uri Address => _address;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Communications_TakesPlansOutAndReadsThemIn_AsDrafts(bool javaScript)
    {
        var word = TestData.Word();
        await using var portal = await PortalFactory.CreateAsync(Content.Seeded);
        _address = Staff.Listen(portal);
        var page = await NewPageAsync(javaScript ? Desktop : Phone, javaScript: javaScript);
        await SignInAsync(page, portal, await portal.StaffMemberAsync(StaffRole.Communications));
        await page.GotoAsync($"/beheer/plannen?q={Uri.EscapeDataString(Title)}");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download als CSV" }).ClickAsync());
        var table = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains(Title, table, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Lees plannen in" }).ClickAsync();
        await ChooseAsync(page, table.Replace(Title, "", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".zp-error-summary")).ToContainTextAsync("Regel 2, titel: Vul de titel in.");
        await CheckAsync(page, javaScript);

        await ChooseAsync(page, table.Replace(Title, $"Straat {word}", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak 1 concept" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Er is 1 concept gemaakt.")).ToBeVisibleAsync();
        await page.GotoAsync($"/beheer/plannen?q={word}");
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = $"Straat {word}" })).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage page, string text)
    {
        await page.GetByLabel("Het bestand").SetInputFilesAsync(new FilePayload { Name = "plannen.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Doe een proef" }).ClickAsync();
    }
}
