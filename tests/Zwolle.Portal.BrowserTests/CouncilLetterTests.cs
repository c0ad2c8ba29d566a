using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>The letter to the council: on the clipboard with a button, and without the script in the page itself.</summary>
public sealed class CouncilLetterTests(PortalServer server) : BrowserTest(server)
{
    [Fact]
    public async Task Press_Copy_PutsTheWholeLetterOnTheClipboard()
    {
        var page = await NewPageAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = Server.Address.GetLeftPart(UriPartial.Authority) });
        await page.GotoAsync(Pages.CouncilOfRealPlan.Path);

        await page.GetByRole(AriaRole.Button, new() { Name = "Kopieer de brief" }).ClickAsync();

        await Assertions.Expect(page.GetByText("De brief is gekopieerd.")).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("Aan de gemeenteraad van Zwolle", copied, StringComparison.Ordinal);
        Assert.Contains("[uw naam]", copied, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Page_WithoutTheScript_ShowsTheLetterAndNoButton(bool javaScript, bool blockScripts)
    {
        var page = await NewPageAsync(Phone, javaScript: javaScript, blockScripts: blockScripts);
        await page.GotoAsync(Pages.CouncilOfRealPlan.Path);

        await Assertions.Expect(page.GetByText("Geachte leden van de gemeenteraad,")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open in uw mailprogramma" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Kopieer de brief")).ToBeHiddenAsync();
    }
}
