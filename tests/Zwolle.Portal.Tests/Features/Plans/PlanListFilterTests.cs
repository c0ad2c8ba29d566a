using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Plans;

/// <summary>What the filters, their numbers, the order and the pages of /plannen do; each test has a theme of its own.</summary>
public sealed class PlanListFilterTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_SeveralFilters_CountsEachWithTheOthersAsTheyAre()
    {
        var theme = await portal.Data.ThemeAsync();
        var open = await PlanAsync(theme, p => p.Phase = PlanPhase.Preparation, "assendorp");
        await portal.Data.MomentAsync(open);
        await portal.Data.MomentAsync(open, m => m.Period = Days(5, 9));
        await PlanAsync(theme, p => p.Phase = PlanPhase.Preparation, "assendorp", "berkum");
        var done = await PlanAsync(theme, p => p.Phase = PlanPhase.Completed, "assendorp");
        await portal.Data.MomentAsync(done, m => (m.Period, m.Outcome) = (Days(-9, -5), "Gedaan."));
        var city = await PlanAsync(theme, p => p.Phase = PlanPhase.Preparation);
        await portal.Data.MomentAsync(city);
        await PlanAsync(theme, p => p.IsAreaUnknown = true);
        await PlanAsync(theme, p => p.PublishedAt = null, "assendorp");
        await PlanAsync(theme, p => p.WithdrawnAt = portal.Data.UtcNow, "assendorp");
        await portal.Data.MomentAsync(done, m => m.PublishedAt = null);

        var all = await portal.PageAsync($"/plannen?thema={theme.Slug}");
        Assert.Equal("5 plannen gevonden, bij 2 kunt u nu meedoen", all.Status());
        Assert.Contains("Hele stad (1)", all.Options("Wijk"));
        Assert.Contains("Assendorp (3)", all.Options("Wijk"));
        Assert.Contains("Berkum (1)", all.Options("Wijk"));
        Assert.Contains("Schelle (0)", all.Options("Wijk"));
        Assert.Contains($"{theme.Name} (5)", all.Options("Onderwerp"));
        Assert.Contains("Voorbereiding (4)", all.Options("Hoe ver is het?"));
        Assert.Contains("Klaar (1)", all.Options("Hoe ver is het?"));
        Assert.Equal(["Alles", "Nu meedoen (2)", "Later meedoen (1)", "Er is een antwoord (1)"], all.Options("Meedoen"));

        var some = await portal.PageAsync($"/plannen?thema={theme.Slug}&wijk=assendorp&fase=voorbereiding&meedoen=nu");
        Assert.Equal("1 plan gevonden, bij 1 kunt u nu meedoen", some.Status());
        Assert.Equal(open.Title, some.CardTitles()[0]);
        Assert.Contains("Assendorp (1)", some.Options("Wijk"));
        Assert.Contains("Berkum (0)", some.Options("Wijk"));
        Assert.Contains("Hele stad (1)", some.Options("Wijk"));
        Assert.Contains("Voorbereiding (1)", some.Options("Hoe ver is het?"));
        Assert.Contains("Klaar (0)", some.Options("Hoe ver is het?"));
        Assert.Equal(["Alles", "Nu meedoen (1)", "Later meedoen (1)", "Er is een antwoord (0)"], some.Options("Meedoen"));
    }

    [Fact]
    public async Task Get_ChosenFilters_AreLinksThatTakeThemAway()
    {
        var theme = await portal.Data.ThemeAsync();
        await PlanAsync(theme, p => p.Phase = PlanPhase.Decision, "ittersum");

        var page = await portal.PageAsync($"/plannen?wijk=ittersum&thema={theme.Slug}&fase=besluitvorming&q=plan");

        var chosen = page.ByRole("list", "Gekozen filters");
        Assert.Equal($"/plannen?thema={theme.Slug}&fase=besluitvorming&q=plan", chosen.Link("Haal weg: Ittersum").GetAttribute("href"));
        Assert.Equal("/plannen?wijk=ittersum&fase=besluitvorming&q=plan", chosen.Link($"Haal weg: {theme.Name}").GetAttribute("href"));
        Assert.Equal($"/plannen?wijk=ittersum&thema={theme.Slug}&q=plan", chosen.Link("Haal weg: Besluitvorming").GetAttribute("href"));
        Assert.Equal($"/plannen?wijk=ittersum&thema={theme.Slug}&fase=besluitvorming", chosen.Link("Haal weg: Woorden: plan").GetAttribute("href"));
        Assert.Equal("Besluitvorming (1)", page.Field("Hoe ver is het?").QuerySelector("option[selected]")!.TextContent);
    }

    [Fact]
    public async Task Get_List_ShowsWhatAsksForActionByDeadlineThenTheNewestPhase()
    {
        var theme = await portal.Data.ThemeAsync();
        var newest = await PlanAsync(theme, p => p.PhaseYear = 2026);
        var undated = await PlanAsync(theme, p => p.PhaseYear = 0);
        var older = await PlanAsync(theme, p => p.PhaseYear = 2020);
        var far = await PlanAsync(theme, p => p.PhaseYear = 2019);
        var near = await PlanAsync(theme, p => p.PhaseYear = 2015);
        var cancelled = await PlanAsync(theme, p => p.PhaseYear = 2018);
        await portal.Data.MomentAsync(far, m => m.Period = Days(-1, 30));
        await portal.Data.MomentAsync(near, m => m.Period = Days(-1, 40));
        await portal.Data.MomentAsync(near, m => m.Period = Days(-1, 7));
        await portal.Data.MomentAsync(cancelled, m => (m.Period, m.CancelReason) = (Days(0, 0), "Te weinig mensen."));
        await portal.Data.MomentAsync(newest, m => m.Period = Days(2, 3));

        var page = await portal.PageAsync($"/plannen?thema={theme.Slug}");

        Assert.Equal([near.Title, far.Title, newest.Title, older.Title, cancelled.Title, undated.Title], page.CardTitles());
        Assert.Contains("Meedoen kan tot en met dinsdag 8 december 2026 (nog 7 dagen)", page.Heading(near.Title).Closest("li")!.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MoreThanTwenty_ShowsEachOnceOverThePages()
    {
        var theme = await portal.Data.ThemeAsync();
        var expected = new List<string>();
        for (var i = 0; i < 41; i++)
        {
            var plan = await PlanAsync(theme, p => p.PhaseYear = 2000 + i);
            expected.Insert(0, plan.Title);
            if (i < 21)
            {
                // More open ones than one page holds: the second page begins with the last of them.
                await portal.Data.MomentAsync(plan, m => m.Period = Days(0, 60 - i));
            }
        }

        expected = [.. expected[20..], .. expected[..20]];
        var first = await portal.PageAsync($"/plannen?thema={theme.Slug}");
        var second = await portal.PageAsync($"/plannen?thema={theme.Slug}&pagina=2");
        var third = await portal.PageAsync($"/plannen?thema={theme.Slug}&pagina=3");

        Assert.Equal(expected[..20], first.CardTitles());
        Assert.Equal(expected[20..40], second.CardTitles());
        Assert.Equal(expected[40..], third.CardTitles());
        Assert.Equal($"/plannen?thema={theme.Slug}", second.Navigation("Pagina's").Link("Vorige").GetAttribute("href"));
        Assert.Equal($"/plannen?thema={theme.Slug}&pagina=3", second.Navigation("Pagina's").Link("Volgende").GetAttribute("href"));
        Assert.Equal("page", second.Navigation("Pagina's").Link("Pagina 2").GetAttribute("aria-current"));
        Assert.StartsWith("Plannen in Zwolle, pagina 2 - ", second.Title, StringComparison.Ordinal);
        Assert.Null(third.FindByRole("link", "Volgende"));
        var beyond = await portal.PageAsync($"/plannen?thema={theme.Slug}&pagina=4");
        Assert.Equal(["Deze pagina is er niet. Kies een pagina van 1 tot en met 3, of zoek preciezer."], beyond.Problems());
        Assert.Equal(expected[..20], beyond.CardTitles());
    }

    [Fact]
    public async Task Get_Wijk_ShowsPlansForTheWholeCityUnderTheLocalOnes()
    {
        var theme = await portal.Data.ThemeAsync();
        var local = await PlanAsync(theme, p => p.Phase = PlanPhase.Preparation, "holtenbroek");
        var city = await PlanAsync(theme, p => p.Phase = PlanPhase.Preparation);
        var unknown = await PlanAsync(theme, p => p.IsAreaUnknown = true);

        var page = await portal.PageAsync($"/plannen?thema={theme.Slug}&wijk=holtenbroek");

        Assert.Equal([local.Title, city.Title], page.CardTitles());
        var under = page.Region("Ook voor Holtenbroek: plannen voor de hele stad");
        Assert.Equal([city.Title], under.CardTitles());
        Assert.Equal($"/plannen?wijk=hele-stad&thema={theme.Slug}", under.Link("Alle plannen voor de hele stad").GetAttribute("href"));

        Assert.Equal([city.Title], (await portal.PageAsync($"/plannen?thema={theme.Slug}&wijk=hele-stad")).CardTitles());
        Assert.Equal([unknown.Title, city.Title, local.Title], (await portal.PageAsync($"/plannen?thema={theme.Slug}")).CardTitles());
    }

    [Fact]
    public async Task Get_Words_FindsPlansThatHoldThemAllWhateverTheSpelling()
    {
        var theme = await portal.Data.ThemeAsync();
        var found = await PlanAsync(theme, p => p.Body = "Een reünie bij het Thorbecke-gracht café, 100% groen.");
        await PlanAsync(theme, p => p.Body = "Alleen een reünie.");
        await PlanAsync(theme, p => (p.Body, p.PublishedAt) = (found.Body, null));

        foreach (var words in (string[])["REUNIE Thorbecke", "thorbecke gracht cafe reünie", "Café-gracht", "100% reuni"])
        {
            var page = await portal.PageAsync($"/plannen?thema={theme.Slug}&q={Uri.EscapeDataString(words)}");
            Assert.Equal([found.Title], page.CardTitles());
            Assert.Equal(words, page.Textbox("Zoek op woorden").GetAttribute("value"));
        }
    }

    private Task<Plan> PlanAsync(Theme theme, Action<Plan>? change = null, params string[] neighbourhoods) => portal.Data.PlanAsync(
        plan =>
        {
            plan.Themes.Add(theme);
            change?.Invoke(plan);
        },
        neighbourhoods);

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
