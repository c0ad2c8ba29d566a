using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Translations;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Translations;

public sealed class TranslationPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_PlanWithoutTranslation_OffersNone()
    {
        var plan = await portal.Data.PlanAsync();
        await portal.Portal.TranslationAsync(await portal.Data.PlanAsync());

        var page = await portal.PageAsync(PlanLinks.Details(plan.Slug));

        Assert.Null(page.FindByRole("navigation", "Deze samenvatting in andere talen"));
        Assert.Null(page.FindByRole("heading", "In andere talen"));
    }

    [Fact]
    public async Task Get_PlanWithTranslations_LinksToThemByTheirOwnNamesInOneOrder()
    {
        var plan = await portal.Data.PlanAsync();
        foreach (var language in Enum.GetValues<TranslationLanguage>().Reverse())
        {
            await portal.Portal.TranslationAsync(plan, language);
        }

        var page = await portal.PageAsync(PlanLinks.Details(plan.Slug));

        var links = page.Navigation("Deze samenvatting in andere talen").QuerySelectorAll("a").ToList();
        Assert.Equal(["English", "العربية", "Türkçe", "Українська", "Polski", "ትግርኛ"], links.Select(link => link.TextContent));
        Assert.Equal(["en ltr", "ar rtl", "tr ltr", "uk ltr", "pl ltr", "ti ltr"], links.Select(link => $"{link.GetAttribute("lang")} {link.GetAttribute("dir")}"));
        Assert.All(links, link => Assert.Equal(link.GetAttribute("lang"), page.GetElementById(link.GetAttribute("href")![1..])!.QuerySelector("h3")!.GetAttribute("lang")));
    }

    /// <summary>Those of another kind with the same key are of another item.</summary>
    [Fact]
    public async Task Get_DecisionAndDigest_OfferTheirOwn()
    {
        var decision = await portal.Data.DecisionAsync();
        var digest = await portal.Data.DigestAsync(new DateOnly(2025, 5, 1));
        await portal.Portal.WithContextAsync(context =>
        {
            context.Add(Of(ContentKind.Decision, decision.Id, decision.Summary, "A decision."));
            context.Add(Of(ContentKind.Digest, digest.Id, digest.Intro, "A month."));
            context.Add(Of(ContentKind.Plan, decision.Id, "", "A plan."));
            return context.SaveChangesAsync();
        });

        var page = await portal.PageAsync(DecisionLinks.Details(decision.Slug));
        Assert.Contains("A decision.", page.SectionUnder("In andere talen").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A plan.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A month.", (await portal.PageAsync("/maandbericht/2025-05")).SectionUnder("In andere talen").TextContent, StringComparison.Ordinal);
        Assert.Null((await portal.PageAsync(DecisionLinks.Details((await portal.Data.DecisionAsync()).Slug))).FindByRole("heading", "In andere talen"));

        static Translation Of(ContentKind kind, int id, string original, string summary) => new()
        {
            Kind = kind,
            ItemId = id,
            Language = TranslationLanguage.English,
            Summary = summary,
            TranslatedBy = "Vertaalbureau",
            TranslatedOn = new DateOnly(2026, 11, 30),
            Original = original,
        };
    }

    [Fact]
    public async Task Get_Translation_SaysByWhomAndWhenInItsLanguageAndInDutch()
    {
        var plan = await portal.Data.PlanAsync();
        var translation = await portal.Portal.TranslationAsync(plan, TranslationLanguage.Arabic, t => (t.Title, t.Summary, t.TranslatedOn) = ("شارع أخضر", "نص <b>قصير</b>.", new DateOnly(2026, 11, 30)));

        var page = await portal.PageAsync(PlanLinks.Details(plan.Slug));

        var text = page.SectionUnder("شارع أخضر");
        Assert.Equal("نص <b>قصير</b>. ترجمة: Vertaalbureau, 30-11-2026", text.QuerySelector("[lang=ar][dir=rtl]:not(h3)")!.VisibleText());
        Assert.EndsWith($"Arabisch. Vertaald door {translation.TranslatedBy} op 30 november 2026.", text.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain("daarna veranderd", text.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterTheDutchTextChanged_SaysSoInBothLanguages()
    {
        var plan = await portal.Data.PlanAsync();
        foreach (var language in Enum.GetValues<TranslationLanguage>())
        {
            await portal.Portal.TranslationAsync(plan, language, t => t.Original = "Een vorige samenvatting.");
        }

        var page = await portal.PageAsync(PlanLinks.Details(plan.Slug));

        Assert.All(TranslationWords.All, words =>
        {
            var text = page.GetElementById(words.Anchor)!;
            Assert.Equal(words.Changed, text.QuerySelector($"div[lang={words.Code}] strong")!.TextContent);
            Assert.EndsWith("De Nederlandse tekst is daarna veranderd.", text.VisibleText(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Words_AreThereForEveryLanguageOnce()
    {
        Assert.Equal(Enum.GetValues<TranslationLanguage>(), TranslationWords.All.Select(words => words.Language));
        Assert.Equal(TranslationWords.All.Count, TranslationWords.All.Select(words => words.Code).Distinct().Count());
        Assert.Null(TranslationWords.ByCode("xx"));
    }

    [Fact]
    public async Task Seed_OnlyExamplesAreTranslatedAndSayThatTheyAre()
    {
        Assert.All(SeedFiles.Plans(), plan => Assert.Null(plan.Translations));
        Assert.All(SeedFiles.Examples(), plan =>
        {
            Assert.Contains(plan.Translations!, translation => translation.Language == "en");
            Assert.Equal(plan.Translations!.Count, plan.Translations.Select(translation => translation.Language).Distinct().Count());
        });
        Assert.All(SeedFiles.Examples().SelectMany(plan => plan.Translations!), translation =>
        {
            Assert.StartsWith("Voorbeeld (", translation.Title, StringComparison.Ordinal);
            Assert.InRange(translation.Title!.Length, 1, Translation.TitleMaxLength);
            Assert.InRange(translation.Summary.Length, 1, Translation.SummaryMaxLength);
        });

        var page = await portal.PageAsync(PlanLinks.Details("voorbeeld-groene-straat-assendorp"));
        Assert.Equal(5, page.Navigation("Deze samenvatting in andere talen").QuerySelectorAll("a").Length);
        Assert.DoesNotContain("daarna veranderd", page.VisibleText(), StringComparison.Ordinal);
    }
}
