using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>'Lees voor': the browser reads the page, with a stand-in for its voices that remembers what it is told to say.</summary>
public sealed class ReadAloudTests(PortalServer server) : BrowserTest(server)
{
    [Fact]
    public async Task Press_ReadAloud_SaysThePageInItsLanguageFromTheTop()
    {
        var page = await OpenWithVoicesAsync("en-GB", "nl-NL");
        await Button(page, "Lees voor").ClickAsync();
        await page.EvaluateAsync("speech.finish(40)");

        var said = await page.EvaluateAsync<string[]>("speech.said");
        Assert.Equal("Voorbeeld: dit plan bestaat niet echt", said[0]);
        Assert.StartsWith("Voorbeeld: een straat met meer groen", said[1], StringComparison.Ordinal);
        Assert.Contains(said, text => text.StartsWith("Een smalle straat krijgt minder tegels", StringComparison.Ordinal));
        Assert.All(await page.EvaluateAsync<string[]>("speech.languages"), language => Assert.Equal("nl-NL", language));

        // No menus, buttons, maps, and no other language read with a Dutch voice.
        Assert.DoesNotContain(said, text => text.Contains("Wijken", StringComparison.Ordinal) || text.Contains("Pauze", StringComparison.Ordinal) || text.Contains("JavaScript", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("paving stones", StringComparison.Ordinal));
        Assert.Equal(1, await page.Locator(".zp-reading").CountAsync());
        await Assertions.Expect(page.Locator("#voorlezen [role=status]")).ToHaveTextAsync("De pagina wordt voorgelezen.");
    }

    [Fact]
    public async Task Press_PauseGoOnAndStop_ByKeyboard_KeepsTheFocusOnAButton()
    {
        var page = await OpenWithVoicesAsync("nl-NL");
        await Button(page, "Lees voor").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Button(page, "Pauze")).ToBeFocusedAsync();
        await Assertions.Expect(Button(page, "Lees voor")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("paused", await page.EvaluateAsync<string>("speech.state"));
        await Assertions.Expect(Button(page, "Ga verder")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("speaking", await page.EvaluateAsync<string>("speech.state"));

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Button(page, "Stop")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("silent", await page.EvaluateAsync<string>("speech.state"));
        await Assertions.Expect(Button(page, "Lees voor")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#voorlezen [role=status]")).ToHaveTextAsync("Voorlezen is gestopt.");
        Assert.Equal(0, await page.Locator(".zp-reading").CountAsync());

        var before = await page.EvaluateAsync<int>("speech.said.length");
        await page.EvaluateAsync("speech.finish(5)");
        Assert.Equal(before, await page.EvaluateAsync<int>("speech.said.length"));
    }

    [Fact]
    public async Task Read_ToTheEnd_OffersToReadAgain()
    {
        var page = await OpenWithVoicesAsync("nl-NL");
        await Button(page, "Lees voor").ClickAsync();
        await page.EvaluateAsync("speech.finish(10000)");

        await Assertions.Expect(Button(page, "Lees voor")).ToBeVisibleAsync();
        await Assertions.Expect(Button(page, "Stop")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_VoicesThatComeLate_ShowTheButton()
    {
        var page = await OpenWithVoicesAsync("en-GB");
        await Assertions.Expect(page.Locator("#voorlezen")).ToBeHiddenAsync();

        await page.EvaluateAsync("speech.add('nl_BE')");

        await Assertions.Expect(Button(page, "Lees voor")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Page_WithoutTheScript_OffersNoButton(bool javaScript, bool blockScripts)
    {
        var page = await NewPageAsync(Phone, javaScript: javaScript, blockScripts: blockScripts);
        await page.GotoAsync(Pages.ExamplePlan.Path);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#voorlezen")).ToBeHiddenAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Group, new() { Name = "Voorlezen" }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<IPage> OpenWithVoicesAsync(params string[] languages)
    {
        var page = await NewPageAsync();
        await page.AddInitScriptAsync($$"""
            class SpeechSynthesisUtterance { constructor(text) { this.text = text; } }
            const voices = {{System.Text.Json.JsonSerializer.Serialize(languages)}}.map(lang => ({ lang }));
            const listeners = [];
            const speech = window.speech = {
              said: [], languages: [], state: 'silent', current: null,
              finish(times) { for (let i = 0; i < times && this.current; i++) { const one = this.current; this.current = null; one.onend(); } },
              add(lang) { voices.push({ lang }); listeners.forEach(listener => listener()); },
            };
            Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: SpeechSynthesisUtterance });
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => voices,
              speak(one) { speech.said.push(one.text); speech.languages.push(one.lang); speech.current = one; speech.state = 'speaking'; },
              pause() { speech.state = 'paused'; },
              resume() { speech.state = 'speaking'; },
              cancel() { const one = speech.current; speech.current = null; speech.state = 'silent'; one?.onerror?.(); },
              addEventListener(name, listener) { if (name === 'voiceschanged') listeners.push(listener); },
            } });
            """);
        await page.GotoAsync(Pages.ExamplePlan.Path);
        return page;
    }
}
