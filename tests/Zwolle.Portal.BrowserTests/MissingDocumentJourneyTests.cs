using Microsoft.Playwright;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests;

/// <summary>A resident looks for a document, does not find it, and says so.</summary>
public sealed class MissingDocumentJourneyTests(PortalServer server) : BrowserTest(server)
{
    [Theory]
    [InlineData(Desktop, true)]
    [InlineData(Phone, false)]
    public async Task Resident_MissesADocument_SaysSoAndIsToldWhatHappens(int width, bool javaScript)
    {
        var page = await NewPageAsync(width, javaScript: javaScript);
        await page.GotoAsync("/besluiten/voorbereiding-ijsselhallen-2020");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mist u een stuk?" }).ClickAsync();
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Welk stuk mist u?" });
        await text.FillAsync("Te kort");
        Server.Portal.Clock.Now += TimeSpan.FromSeconds(20);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur mijn vraag" }).ClickAsync();
        await Assertions.Expect(page.Locator(".zp-error-summary")).ToContainTextAsync("Gebruik minstens 20 tekens.");
        await text.FillAsync($"Ik mis het verslag van de vergadering {TestData.Word()} over de hallen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur mijn vraag" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Uw vraag is binnen");
        if (javaScript)
        {
            AssertNone(await page.ViolationsAsync(width));
        }
    }
}
