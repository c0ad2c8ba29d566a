using Microsoft.Playwright;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>The row of buttons above a text with marks, by mouse and by keyboard.</summary>
public sealed class EditorTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const string Field = "textarea[name=Body]";

    [Theory]
    [InlineData("Vet", "een woord", "een **woord**", "woord")]
    [InlineData("Schuin", "een woord", "een *woord*", "woord")]
    [InlineData("Kop", "Kop\ntekst", "### Kop\ntekst", "Kop")]
    [InlineData("Lijst", "een\ntwee", "- een\n- twee", "een\ntwee")]
    [InlineData("Nummers", "een\ntwee", "1. een\n2. twee", "een\ntwee")]
    [InlineData("Link", "een woord", "een [woord](https://)", "woord")]
    public async Task Button_OnAChoice_MarksItAndUndoTakesItBack(string name, string text, string marked, string choice)
    {
        var page = await EditorAsync(text, choice);

        await page.GetByRole(AriaRole.Toolbar, new() { Name = "Opmaak" }).First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        Assert.Equal(marked, await page.InputValueAsync(Field));
        await page.Locator(Field).PressAsync("Control+Z");
        Assert.Equal(text, await page.InputValueAsync(Field));
    }

    [Theory]
    [InlineData("Control+B", "**tekst**")]
    [InlineData("Control+I", "*tekst*")]
    [InlineData("Control+K", "[tekst](https://)")]
    [InlineData("Control+Alt+H", "### tekst")]
    [InlineData("Control+Shift+Digit8", "- tekst")]
    [InlineData("Control+Shift+Digit7", "1. tekst")]
    public async Task Shortcut_OnAChoice_DoesTheSame(string keys, string marked)
    {
        var page = await EditorAsync("tekst", "tekst");

        await page.Locator(Field).PressAsync(keys);

        Assert.Equal(marked, await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Button_Twice_TakesTheMarksAway()
    {
        var page = await EditorAsync("een\ntwee", "een\ntwee");
        foreach (var keys in new[] { "Control+Shift+Digit8", "Control+Shift+Digit8", "Control+B", "Control+B" })
        {
            await page.Locator(Field).PressAsync(keys);
        }

        Assert.Equal("een\ntwee", await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Toolbar_Arrows_GoAlongItAsOneStop()
    {
        var page = await EditorAsync("tekst", "");
        var bar = page.GetByRole(AriaRole.Toolbar).First;
        await bar.GetByRole(AriaRole.Button).First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Vet", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Bekijk" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Preview_Text_IsShownAsResidentsReadItAndWritingGoesOn()
    {
        var page = await EditorAsync("### Kop\n\n**vet** <script>alert(1)</script>", "");
        var problems = await page.WatchAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekijk" }).First.ClickAsync();

        var region = page.GetByRole(AriaRole.Region, new() { Name = "Zo ziet het eruit" });
        await Assertions.Expect(region.GetByRole(AriaRole.Heading, new() { Name = "Kop" })).ToBeVisibleAsync();
        Assert.Equal("vet", await region.Locator("strong").InnerTextAsync());
        await Assertions.Expect(page.Locator(Field)).ToBeHiddenAsync();
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
        await page.GetByRole(AriaRole.Button, new() { Name = "Schrijf verder" }).ClickAsync();
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Bewaard als concept");
        Assert.Contains("**vet**", await page.InputValueAsync(Field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_WithoutScript_IsAPlainField()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications, javaScript: false);
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.FillAsync(Field, "**vet**");

        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        Assert.Equal("**vet**", await page.InputValueAsync(Field));
    }

    /// <summary>A new story with a text, of which a part is chosen.</summary>
    private async Task<IPage> EditorAsync(string text, string choice)
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.FillAsync(Field, text);
        await page.Locator(Field).EvaluateAsync(
            "(field, choice) => { const start = field.value.indexOf(choice); field.focus(); field.setSelectionRange(start, start + choice.length); }", choice);
        return page;
    }
}
