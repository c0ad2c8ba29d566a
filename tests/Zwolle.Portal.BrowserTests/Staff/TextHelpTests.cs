using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>The help with texts as its writer meets it: by the button, and in a pause while typing.</summary>
public sealed partial class TextHelpTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const string Stiff = "Indien er wordt gebouwd, komt u i.v.m. de drukte op 12-3-2026 langs.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Button_StiffText_LeadsToTheAdviceAndFromThereToTheField(bool javaScript)
    {
        var page = await NewStaffPageAsync(StaffRole.Communications, Phone, javaScript);
        await page.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        await page.GetByLabel("Samenvatting").FillAsync(Stiff);
        await page.GetByLabel("Wat kan nog veranderen?").FillAsync("De bomen\nDe bankjes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk mijn tekst na" }).ClickAsync();

        var summary = page.GetByRole(AriaRole.Region, new() { Name = "Uw tekst is nagekeken" });
        await Assertions.Expect(summary).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByLabel("Wat kan nog veranderen?")).ToHaveValueAsync("De bomen\nDe bankjes");
        await CheckAsync(page, javaScript);
        if (javaScript)
        {
            AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
        }

        await summary.GetByRole(AriaRole.Link, new() { Name = "Samenvatting" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Samenvatting")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#Summary-advies")).ToContainTextAsync("Bijvoorbeeld: 12 maart 2026");
    }

    [Fact]
    public async Task Pause_StiffText_BringsTheAdviceWithoutMovingAnything()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.Clock.InstallAsync();
        await page.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        await page.GetByLabel("Samenvatting").FillAsync(Stiff);
        var about = page.GetByLabel("Waar gaat het over?").Last;
        var before = await about.BoundingBoxAsync();

        await page.Clock.RunForAsync("03");
        var advice = page.Locator("#Summary-advies");
        await Assertions.Expect(advice).ToContainTextAsync("Samenvatting: 4 opmerkingen");
        await Assertions.Expect(page.Locator("[data-text-help-status]")).ToHaveTextAsync("Samenvatting: 4 opmerkingen");
        var after = await about.BoundingBoxAsync();
        Assert.Equal(before!.Y, after!.Y);
        await Assertions.Expect(page.Locator("#About-advies")).ToBeEmptyAsync();

        // Open stays open, with what is new.
        await advice.GetByText("Samenvatting: 4 opmerkingen").ClickAsync();
        await page.GetByLabel("Samenvatting").FillAsync("Als wij bouwen, komt u op 12-3-2026 langs.");
        await page.Clock.RunForAsync("03");
        await Assertions.Expect(advice).ToContainTextAsync("Samenvatting: 1 opmerking");
        await Assertions.Expect(advice.GetByText("12-3-2026")).ToBeVisibleAsync();
        await CheckAsync(page, javaScript: true);
    }

    /// <summary>What was saved by itself meanwhile has another address; the button goes along, or the item would be made twice.</summary>
    [Fact]
    public async Task Button_AfterAutosave_StaysWithTheItemAndIsSavedOn()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.Clock.InstallAsync();
        await page.GotoAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        await page.GetByLabel("Titel").FillAsync($"Nagekeken {TestData.Word()}");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Assendorp" }).CheckAsync();
        await page.Clock.RunForAsync("20");
        await Assertions.Expect(page).ToHaveURLAsync(OwnAddress());

        await page.GetByLabel("Samenvatting").FillAsync("Kom kijken.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk mijn tekst na" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Uw tekst is nagekeken" })).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(OwnAddress());

        // It came back unsaved, so it is saved by itself again.
        await page.Clock.RunForAsync("20");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("Vanzelf bewaard om");
        await page.ReloadAsync();
    }

    [GeneratedRegex("/beheer/meedoen/[0-9]+(?:#tekstadvies)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnAddress();
}
