using Microsoft.Playwright;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>
/// The pictures of the handbook. Beside each stands a file with the words of that page; when the page has other ones, the
/// picture is old. <c>scripts/handbook-pictures</c> makes both anew.
/// </summary>
public sealed class HandbookPictureTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const int Width = 900;
    private const int Height = 640;

    private static readonly bool MakeAnew = Environment.GetEnvironmentVariable("ZP_HANDBOOK_PICTURES") == "1";

    private static string Folder => Path.Combine(RepositoryFolder.Path, "docs", "handleiding", "beeld");

    /// <summary>The name of the picture, the page, and what must stand at its top; empty for the page from its start.</summary>
    public static TheoryData<string, string, string> Pictures => new()
    {
        { "inloggen", "/beheer/inloggen", "" },
        { "start", "/beheer", "" },
        { "lijst", "/beheer/plannen", "" },
        { "kwaliteit", "/beheer/kwaliteit", "h1" },
        { "plan", "/beheer/plannen/nieuw", "h1" },
        { "moment", "/beheer/meedoen/nieuw", "#hoe" },
        { "plek", "/beheer/plekken/{drawn}", ".zp-draw__map" },
        { "voorbeeld", "/beheer/plannen/{plan}/voorbeeld", "h1" },
        { "besluit", "/beheer/besluiten/nieuw", "h1" },
        { "inlezen", "/beheer/besluiten/inlezen", "h1" },
        { "maandbericht", "/beheer/maandbericht/{digest}", "#stukjes" },
        { "foto", "/beheer/bestanden/foto", "h1" },
        { "verhaal", "/beheer/verhalen/nieuw", "#wie" },
        { "ideeen", "/beheer/ideeen?behandeling=alles", "h1" },
        { "nieuwsbrief", "/beheer/nieuwsbrief", "h1" },
        { "kranten", "/beheer/kranten", "h1" },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Picture_OfAPage_HasTheWordsOfThatPage(string name, string path, string from)
    {
        var page = await NewStaffPageAsync(path == StaffPage.SignIn.Path ? null : Data.Staff.StaffRole.Administrator, Width);
        await page.SetViewportSizeAsync(Width, Height);
        await page.GotoAsync(Staff.Content.Fill(path));
        if (path.Contains("{drawn}", StringComparison.Ordinal))
        {
            await page.GetByText("Hoe tekent u de plek?").ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(3);
        }

        // Which buttons save depends on a rule that other tests change.
        var words = await page.Locator("main").EvaluateAsync<string>(
            """
            main => [...main.querySelectorAll('h1, h2, form[data-autosave] label, form[data-autosave] legend, button:not(.zp-save *), thead th')]
                .map(element => element.innerText.replace(/\s+/g, ' ').trim()).filter(text => text).join('\n').replace(/Collega \w+/, 'Collega') + '\n'
            """);
        var file = Path.Combine(Folder, name);
        if (MakeAnew)
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file + ".txt", words);
            if (from.Length > 0)
            {
                await page.Locator(from).EvaluateAsync("element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24)");
            }

            await page.ScreenshotAsync(new() { Path = file + ".png", Animations = ScreenshotAnimations.Disabled });
        }

        Assert.True(File.Exists(file + ".png"), $"There is no picture {name}; run scripts/handbook-pictures.");
        Assert.Equal(await File.ReadAllTextAsync(file + ".txt"), words);
    }

    [Fact]
    public void Pictures_InTheFolder_AreThoseThatAreMade() => Assert.Equal(
        Pictures.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "*.png").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
}
