using System.Text;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>A colleague of the griffie reads in a list of decisions: with a fault in it first, then right.</summary>
public sealed class DecisionJourneyTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Clerk_ReadsInAList_SeesFaultsAndThenMakesDrafts(bool javaScript)
    {
        var word = TestData.Word();
        var page = await NewStaffPageAsync(StaffRole.Clerk, javaScript ? Desktop : Phone, javaScript);
        await page.GotoAsync("/beheer/besluiten");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lees een besluitenlijst in" }).ClickAsync();
        await ChooseAsync(page, $"datum;orgaan;titel;samenvatting;wijken\n31-2-2026;raad;Fout {word};Tekst;Assendorp\n2-11-2026;raad;Goed {word};De raad maakt geld vrij voor bomen en banken.;Assendorp\n");
        await Assertions.Expect(page.Locator(".zp-error-summary")).ToContainTextAsync("Regel 2, datum: '31-2-2026' is geen datum.");
        await CheckAsync(page, javaScript);

        await ChooseAsync(page, $"datum;orgaan;titel;samenvatting;wijken\n2-11-2026;raad;Een {word};De raad maakt geld vrij voor bomen en banken.;Assendorp\n2-11-2026;raad;Een {word};Nog een keer.;\n3-11-2026;college;Twee {word};;hele stad\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dit komt ervan" })).ToBeVisibleAsync();
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak 2 concepten" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Er zijn 2 concepten gemaakt.")).ToBeVisibleAsync();
        await CheckAsync(page, javaScript);
    }

    private static async Task ChooseAsync(IPage page, string text)
    {
        await page.GetByLabel("Het bestand").SetInputFilesAsync(new FilePayload { Name = "besluitenlijst.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Doe een proef" }).ClickAsync();
    }
}
