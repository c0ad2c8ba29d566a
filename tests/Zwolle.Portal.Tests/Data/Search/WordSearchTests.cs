using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Data.Search;

/// <summary>Looking words up in the terms finds what reading every text would find, and nothing else.</summary>
public sealed class WordSearchTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task In_AnyPartsOfAnyTexts_FindsWhatReadingEveryTextFinds()
    {
        await using var context = portal.Portal.Database.NewContext();
        var texts = await context.Plans.IgnoreQueryFilters().Select(p => new { p.Id, p.SearchText }).ToListAsync();
        var known = await KnownTerms.ReadAsync(context);
        var part = from text in Gen.Elements(texts.Select(t => t.SearchText))
                   from start in Gen.Choose(0, 3_999)
                   from length in Gen.Choose(1, 9)
                   let first = start % text.Length
                   select text.Substring(first, Math.Min(length, text.Length - first));
        var query = Gen.Choose(1, 4).SelectMany(count => Gen.OneOf(part, part, part, Gen.Elements("zqx", "0", "e", "zwolle", "%", "_", "𝐀")).ArrayOf(count)).Select(parts => string.Join(' ', parts));

        foreach (var words in Samples.Of(query, 200).Select(SearchText.Words).Where(words => words.Count > 0))
        {
            var search = await WordSearch.LookUpAsync<Plan>(context, known, words);
            var found = await search.In(context.Plans.IgnoreQueryFilters()).Select(p => p.Id).Order().ToListAsync();

            var expected = texts.Where(text => words.All(word => text.SearchText.Contains(word, StringComparison.Ordinal))).Select(text => text.Id).Order();
            Assert.True(expected.SequenceEqual(found), $"'{string.Join(' ', words)}' finds other plans than reading all texts");
            Assert.True(!search.FindsNothing || found.Count == 0);
        }
    }

    [Fact]
    public async Task LookUp_WordThatIsNowhere_AsksTheDatabaseNothing()
    {
        await portal.Portal.WithContextAsync(async context =>
        {
            var known = await KnownTerms.ReadAsync(context);
            portal.Portal.Commands.Reset();

            var search = await WordSearch.LookUpAsync<Plan>(context, known, ["plan", "kabouterdorp"]);

            Assert.True(search.FindsNothing);
            Assert.Empty(portal.Portal.Commands.Commands);
            return 0;
        });
    }

    [Fact]
    public async Task LookUp_WordThatIsInNoTermAsItIsTooLong_ReadsTheTexts()
    {
        var word = new string('a', 3_000);
        var plan = await portal.Data.PlanAsync(p => p.Body = $"Bijna {word}b");
        await using var context = portal.Portal.Database.NewContext();

        var search = await WordSearch.LookUpAsync<Plan>(context, await KnownTerms.ReadAsync(context), [word]);

        Assert.Equal([plan.Id], await search.In(context.Plans).Select(p => p.Id).ToListAsync());
    }

    [Fact]
    public void Model_EverythingFindable_HasTermsThatAreKept()
    {
        using var context = portal.Portal.Database.NewContext();
        var findable = context.Model.GetEntityTypes().Where(entity => typeof(IFindable).IsAssignableFrom(entity.ClrType)).ToList();

        // Another noun has a line in TermKeeper and in the model too.
        Assert.Equal([typeof(Plan)], findable.Select(entity => entity.ClrType));
        Assert.All(findable, entity => Assert.NotNull(context.Model.FindEntityType(typeof(TermUse<>).MakeGenericType(entity.ClrType))));
    }
}
