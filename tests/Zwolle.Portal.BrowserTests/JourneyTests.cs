using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>What a resident comes for, from the first page to the answer; all of it also without JavaScript.</summary>
public sealed partial class JourneyTests(PortalServer server) : BrowserTest(server)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resident_WithKeyboardOnly_FindsHowWhereAndUntilWhen(bool javaScript)
    {
        var page = await NewPageAsync(javaScript: javaScript);
        await page.GotoAsync("/");

        await TabToAsync(page, page.GetByRole(AriaRole.Textbox, new() { Name = "Uw wijk, straat of postcode" }));
        await page.Keyboard.TypeAsync("pierik");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/wijken/assendorp$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Assendorp");

        var moment = page.GetByRole(AriaRole.Region, new() { NameRegex = NowOpen() }).GetByRole(AriaRole.Link).First;
        var title = await moment.InnerTextAsync();
        await TabToAsync(page, moment);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        var main = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(main.GetByText("Meedoen kan tot en met").First).ToBeVisibleAsync();
        var facts = page.GetByRole(AriaRole.Region, new() { Name = "Zo doet u mee" });
        foreach (var question in new[] { "Waar?", "Hoe?", "Zonder internet?" })
        {
            await Assertions.Expect(facts.Locator("div", new() { HasText = question }).GetByRole(AriaRole.Definition)).ToContainTextAsync(Word());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resident_OnPhone_FiltersPlansAndTakesAFilterAway(bool javaScript)
    {
        var page = await NewPageAsync(Phone, javaScript: javaScript);
        await page.GotoAsync("/plannen");
        var all = await CountAsync(page);
        var wijk = page.GetByRole(AriaRole.Combobox, new() { Name = "Wijk" });
        await Assertions.Expect(wijk).ToBeHiddenAsync();

        await page.GetByText("Kies wat u ziet", new() { Exact = true }).ClickAsync();
        await wijk.SelectOptionAsync("assendorp");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Meedoen" }).SelectOptionAsync("later");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon plannen" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Plannen in Assendorp");
        var both = await CountAsync(page);
        await Assertions.Expect(page.GetByText("Kies wat u ziet (2 gekozen)")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Later meedoen" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Kies wat u ziet (1 gekozen)")).ToBeVisibleAsync();
        Assert.InRange(await CountAsync(page), both + 1, all - 1);
        Assert.True(both > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resident_TypesPartOfAnAddress_IsToldWhatToAddAndFindsTheWijk(bool javaScript)
    {
        var page = await NewPageAsync(Phone, javaScript: javaScript);
        await page.GotoAsync("/");
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Uw wijk, straat of postcode" });
        await field.FillAsync("8013");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Dit is geen hele postcode" }).ClickAsync();
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync("8013");
        await field.FillAsync("8013 XA");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Deze postcode ligt in meer wijken" })).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveValueAsync("8013 XA");
        await field.FillAsync("8013 XA 2");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Wipstrik");
        Assert.DoesNotContain(Requests, address => address.Contains("8013", StringComparison.Ordinal));
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 100; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        await Assertions.Expect(target).ToBeFocusedAsync();
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse(Digits().Match(await page.GetByRole(AriaRole.Status).InnerTextAsync()).Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Meedoen kan nu \d+ keer$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NowOpen();

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\w{3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
