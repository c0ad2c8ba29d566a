using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>A photo or document goes from the computer of a colleague into a text, with script and without.</summary>
public sealed class UploadTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const string Field = "textarea[name=Body]";

    [Fact]
    public async Task Photo_OfAPhone_IsMadeSmallerAndComesIntoTheText()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        var problems = await page.WatchAsync();
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.FillAsync(Field, "Zo begon het.");
        await page.Locator(Field).PressAsync("Control+End");
        var window = await OpenWindowAsync(page, "Foto", "Zet een foto klaar");
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));

        await window.GetByLabel("De foto", new() { Exact = false }).First.SetInputFilesAsync(new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = TestFiles.Photo() });
        await Assertions.Expect(window.GetByRole(AriaRole.Status)).ToContainTextAsync("De foto is kleiner gemaakt");
        await window.GetByLabel("Wat staat er op de foto?").FillAsync("Buren planten een boom");
        await window.GetByLabel("Van wie is de foto?").FillAsync("gemeente Zwolle");
        await window.GetByRole(AriaRole.Button, new() { Name = "Zet klaar" }).ClickAsync();

        await Assertions.Expect(window).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();
        var text = await page.InputValueAsync(Field);
        Assert.StartsWith("Zo begon het.\n\n![Buren planten een boom](/bestanden/", text, StringComparison.Ordinal);
        var file = await NewestAsync("Buren planten een boom");
        Assert.Equal((1600, 1200), (StoredName.Parse(file.Name)!.Width, StoredName.Parse(file.Name)!.Height));
        Assert.InRange(file.Bytes, 1, PictureMaker.MostBytes);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bekijk" }).First.ClickAsync();
        var shown = page.GetByRole(AriaRole.Img, new() { Name = "Buren planten een boom" });
        await Assertions.Expect(shown).ToBeVisibleAsync();
        Assert.True(await shown.EvaluateAsync<bool>("picture => picture.decode().then(() => picture.naturalWidth > 0)"));
        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
        AssertNone(await problems());
    }

    [Fact]
    public async Task Window_WithMistakes_SaysThemAndLosesNothing()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.FillAsync(Field, "Zo begon het.");
        var window = await OpenWindowAsync(page, "Foto", "Zet een foto klaar");
        await window.GetByLabel("Wat staat er op de foto?").FillAsync("Een boom");
        await window.GetByRole(AriaRole.Button, new() { Name = "Zet klaar" }).ClickAsync();
        await Assertions.Expect(window.GetByText("Kies een foto.")).ToBeVisibleAsync();
        Assert.Equal("Een boom", await window.GetByLabel("Wat staat er op de foto?").InputValueAsync());
        await Assertions.Expect(window.Locator("#Picture")).ToBeFocusedAsync();
        AssertNone(await page.ViolationsAsync(Phone, Desktop));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();
        Assert.Equal("Zo begon het.", await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Window_SignedOutMeanwhile_SaysSoAndKeepsTheText()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.FillAsync(Field, "Zo begon het.");
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Foto", Exact = true }).First.ClickAsync();
        var window = page.GetByRole(AriaRole.Dialog, new() { Name = "Dit lukt nu niet" });
        await Assertions.Expect(window).ToContainTextAsync("Bent u nog ingelogd?");
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("Zo begon het.", await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Window_NoPictureChosen_SaysSoBeforeSending()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.GotoAsync("/beheer/bestanden/foto");
        await page.SetInputFilesAsync("#Picture", new FilePayload { Name = "plan.jpg", MimeType = "image/jpeg", Buffer = TestFiles.Pdf() });
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Uw browser kan deze foto niet openen");
    }

    /// <summary>By the keyboard alone, but for choosing the file: that window is the browser's own.</summary>
    [Fact]
    public async Task Document_ByTheKeyboard_ComesWhereTheCursorWas()
    {
        var page = await NewStaffPageAsync(StaffRole.NeighbourhoodTeam);
        await page.GotoAsync("/beheer/verhalen/nieuw");
        await page.FillAsync(Field, "Lees .");
        await page.Locator(Field).PressAsync("Control+End");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");
        var window = page.GetByRole(AriaRole.Dialog, new() { Name = "Zet een pdf klaar" });
        await Assertions.Expect(window.Locator("#Document")).ToBeFocusedAsync();
        await window.Locator("#Document").SetInputFilesAsync(new FilePayload { Name = "ontwerp.pdf", MimeType = "application/pdf", Buffer = TestFiles.Pdf() });
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Het ontwerp");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window).ToHaveCountAsync(0);
        var name = (await NewestAsync("Het ontwerp")).Name;
        Assert.Equal($"Lees [Het ontwerp](/bestanden/{name}).", await page.InputValueAsync(Field));
        Assert.False(StoredName.Parse(name)!.IsAccessible);
    }

    [Fact]
    public async Task Photo_WithoutScript_IsRefusedWhenLargeAndTakenWhenSmall()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications, javaScript: false);
        await page.GotoAsync("/beheer/bestanden");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zet een foto klaar" }).ClickAsync();
        await page.SetInputFilesAsync("#Picture", new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = TestFiles.Photo() });
        await page.FillAsync("#AltText", "Een plein zonder script");
        await page.FillAsync("#Maker", "gemeente Zwolle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet klaar" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ten hoogste 500 kB kan.").First).ToBeVisibleAsync();
        Assert.Equal("Een plein zonder script", await page.InputValueAsync("#AltText"));

        await page.SetInputFilesAsync("#Picture", new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = TestFiles.Jpeg() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet klaar" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Het bestand staat klaar.")).ToBeVisibleAsync();
        Assert.StartsWith("![Een plein zonder script](/bestanden/", await page.Locator("[data-file-mark]").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<ILocator> OpenWindowAsync(IPage page, string button, string title)
    {
        await page.GetByRole(AriaRole.Toolbar, new() { Name = "Opmaak" }).First.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var window = page.GetByRole(AriaRole.Dialog, new() { Name = title });
        await Assertions.Expect(window.GetByRole(AriaRole.Button, new() { Name = "Zet klaar" })).ToBeVisibleAsync();
        return window;
    }

    private Task<UploadedFile> NewestAsync(string title) =>
        Staff.Portal.WithContextAsync(context => context.Files.Where(f => f.Title == title).OrderByDescending(f => f.Id).FirstAsync());
}
