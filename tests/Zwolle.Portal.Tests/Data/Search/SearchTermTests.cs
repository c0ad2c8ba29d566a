using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Data.Search;

public sealed class SearchTermTests
{
    [Fact]
    public void Of_Text_GivesEachWordOnce() =>
        Assert.Equal(["de", "een", "fietsweg", "weg"], SearchTerm.Of("de fietsweg een weg de weg").Order(StringComparer.Ordinal));

    [Fact]
    public void Of_NoText_GivesNothing() => Assert.Empty(SearchTerm.Of(""));

    [Fact]
    public void Of_WordOfAnyLength_HoldsWhateverCanBeLookedUpInAPiece()
    {
        var letters = Gen.Elements("a", "b", "7", "𝐀").ArrayOf(4_000).Select(string.Concat);
        var parts = from word in letters
                    from length in Gen.Choose(1, 4_000)
                    from start in Gen.Choose(0, 4_000)
                    from size in Gen.Choose(1, SearchTerm.LongestLookup)
                    select (Word: word[..length], Start: start % length, Size: size);

        Check.One(Samples.Of(100), Prop.ForAll(parts.ToArbitrary(), part =>
        {
            var lookup = part.Word.Substring(part.Start, Math.Min(part.Size, part.Word.Length - part.Start));
            var terms = SearchTerm.Of(part.Word);
            return terms.Any(term => term.Contains(lookup, StringComparison.Ordinal)) && terms.All(term => term.Length <= SearchTerm.TextMaxLength);
        }));
    }

    [Fact]
    public void Of_LongWord_CutsNoCharacterInTwo()
    {
        foreach (var before in (string[])["", "a"])
        {
            var word = before + string.Concat(Enumerable.Repeat("𝐀", 1_500));

            Assert.All(SearchTerm.Of(word), term => Assert.DoesNotContain(term.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar));
        }
    }
}
