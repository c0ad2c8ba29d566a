using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Data.Text;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("Zalné", "zalne")]
    [InlineData("Zalne\u0301", "zalne")]
    [InlineData("ÉÉN GROTE Reünie", "een grote reunie")]
    [InlineData("Aa-landen", "aa landen")]
    [InlineData("Oud–Assendorp / Pierik", "oud assendorp pierik")]
    [InlineData("foto's en foto’s", "fotos en fotos")]
    [InlineData(" (2027)\tK2\n", "2027 k2")]
    [InlineData("100%_zeker", "100 zeker")]
    [InlineData("half \ud83d paar", "half paar")]
    [InlineData("geen\ufffeteken", "geen teken")]
    public void Normalize_Text_IsLowerCaseWithoutMarks(string? text, string expected) =>
        Assert.Equal(expected, SearchText.Normalize(text));

    [Fact]
    public void Normalize_AnyText_IsStableShortAndOnlyWordsWithSingleSpaces() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var normal = SearchText.Normalize(text);
            return SearchText.Normalize(normal) == normal
                && normal.Split(' ').All(word => word.Length > 0 || normal.Length == 0)
                && normal.EnumerateRunes().All(rune => rune.Value == ' ' || System.Text.Rune.IsLetterOrDigit(rune));
        }).Check(Samples.Of(100));

    [Fact]
    public void Normalize_EveryCharacter_IsAccepted()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            Assert.StartsWith("a", SearchText.Normalize($"a{(char)code}b"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Normalize_LongText_IsCutToTheColumn()
    {
        Assert.Equal(SearchText.MaxLength, SearchText.Normalize(new string('é', 3 * SearchText.MaxLength)).Length);
        Assert.True(SearchText.Normalize(string.Concat(Enumerable.Repeat("𝐀 ", SearchText.MaxLength))).Length <= SearchText.MaxLength);
        Assert.Equal(SearchText.MaxLength - 1, SearchText.Normalize("a" + string.Concat(Enumerable.Repeat("𝐀", SearchText.MaxLength))).Length);
    }

    [Fact]
    public void Words_Query_GivesEachWordOnceAndAtMostEight()
    {
        Assert.Equal(["groen", "assendorp"], SearchText.Words("Groen, GROEN Assendorp"));
        Assert.Equal(8, SearchText.Words("a b c d e f g h i j").Count);
        Assert.Empty(SearchText.Words("%_ -"));
    }
}
