using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Plans;

/// <summary>What the words in /plannen?q= find; each test has words of its own.</summary>
public sealed class PlanWordsTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_PartOfAWord_FindsPlansWithTheWholeWord()
    {
        var word = TestData.Word();
        var longer = await portal.Data.PlanAsync(p => (p.Body, p.PhaseYear) = ($"De fiets{word}brug.", 2025));
        var alone = await portal.Data.PlanAsync(p => (p.Summary, p.PhaseYear) = ($"Een {word}.", 2026));
        await portal.Data.PlanAsync(p => p.Body = $"Apart: {word[..3]} {word[3..]}.");
        await portal.Data.PlanAsync(p => (p.Body, p.PublishedAt) = ($"De fiets{word}brug.", null));
        await portal.Data.PlanAsync(p => (p.Body, p.WithdrawnAt) = ($"De fiets{word}brug.", portal.Data.UtcNow));

        Assert.Equal([alone.Title, longer.Title], await TitlesAsync(word));
        Assert.Equal([longer.Title], await TitlesAsync($"{word}brug"));
        Assert.Equal([longer.Title], await TitlesAsync($"fiets{word.ToUpperInvariant()}"));
        Assert.Equal([longer.Title], await TitlesAsync($"{word} fiets{word} e"));
        Assert.Empty(await TitlesAsync($"{word}brugg"));
        Assert.Empty(await TitlesAsync($"{word} kabouterdorp"));
    }

    [Fact]
    public async Task Get_WordsOfAChangedText_FindsTheNewOnesOnly()
    {
        var (before, after) = (TestData.Word(), TestData.Word());
        var plan = await portal.Data.PlanAsync(p => p.Body = $"Over {before}.");
        Assert.Equal([plan.Title], await TitlesAsync(before));
        Assert.Empty(await TitlesAsync(after));

        await portal.Portal.WithContextAsync(async context =>
        {
            (await context.Plans.SingleAsync(p => p.Id == plan.Id)).Body = $"Over {after}.";
            return await context.SaveChangesAsync();
        });

        Assert.Empty(await TitlesAsync(before));
        Assert.Equal([plan.Title], await TitlesAsync(after));
    }

    [Fact]
    public async Task Get_WordsAndFilters_CountsAmongThePlansWithTheWords()
    {
        var word = TestData.Word();
        var open = await portal.Data.PlanAsync(p => (p.Body, p.Phase) = (word, PlanPhase.Decision), "assendorp");
        await portal.Data.MomentAsync(open);
        await portal.Data.PlanAsync(p => (p.Body, p.Phase) = ($"x{word}", PlanPhase.Completed), "assendorp", "berkum");
        await portal.Data.PlanAsync(p => (p.Body, p.Phase) = (word, PlanPhase.Decision));
        await portal.Data.PlanAsync(p => (p.Body, p.PublishedAt) = (word, null), "assendorp");

        var page = await portal.PageAsync($"/plannen?wijk=assendorp&q={word}");

        Assert.Equal("2 plannen gevonden, bij 1 kunt u nu meedoen", page.Status());
        Assert.Contains("Assendorp (2)", page.Options("Wijk"));
        Assert.Contains("Berkum (1)", page.Options("Wijk"));
        Assert.Contains("Schelle (0)", page.Options("Wijk"));
        Assert.Contains("Hele stad (1)", page.Options("Wijk"));
        Assert.Contains("Besluitvorming (1)", page.Options("Hoe ver is het?"));
        Assert.Contains("Klaar (1)", page.Options("Hoe ver is het?"));
        Assert.Equal(["Alles", "Nu meedoen (1)", "Later meedoen (0)", "Er is een antwoord (0)"], page.Options("Meedoen"));
    }

    [Fact]
    public async Task Get_FeedWithWords_HoldsThePlansThatHaveThem()
    {
        var word = TestData.Word();
        var plan = await portal.Data.PlanAsync(p => p.Body = $"De {word}s.");
        await portal.Data.PlanAsync(p => (p.Body, p.PublishedAt) = (word, null));

        var feed = await portal.Client.GetStringAsync($"/plannen/feed.atom?q={word}");
        var none = await portal.Client.GetStringAsync($"/plannen/feed.atom?q={word}kabouter");

        Assert.Equal(2, feed.Split("<entry>").Length);
        Assert.Contains(plan.Title, feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<entry>", none, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string words) =>
        (await portal.PageAsync($"/plannen?q={Uri.EscapeDataString(words)}")).CardTitles();
}
