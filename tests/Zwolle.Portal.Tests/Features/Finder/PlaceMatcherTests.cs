using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Features.Finder;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Features.Finder;

public sealed class PlaceMatcherTests
{
    private const string Letters = "abc";

    [Theory]
    [InlineData("assendorp", "asendorp", true)]
    [InlineData("assendorp", "assendrop", true)]
    [InlineData("assendorp", "assendorb", true)]
    [InlineData("assendorp", "assendorpp", true)]
    [InlineData("assendorp", "asendrop", false)]
    [InlineData("assendorp", "dorp", false)]
    [InlineData("ab", "ba", true)]
    [InlineData("abc", "cba", false)]
    [InlineData("", "a", true)]
    [InlineData("", "", false)]
    public void IsOneErrorAway_Words_TellsOneError(string a, string b, bool expected) => Assert.Equal(expected, PlaceMatcher.IsOneErrorAway(a, b));

    [Fact]
    public void IsOneErrorAway_AnyPair_AgreesWithTheDefinitionBothWays() =>
        Prop.ForAll(Words.Two().ToArbitrary(), pair =>
        {
            var (a, b) = pair;
            return PlaceMatcher.IsOneErrorAway(a, b) == (a != b && Edits(a).Contains(b))
                && PlaceMatcher.IsOneErrorAway(a, b) == PlaceMatcher.IsOneErrorAway(b, a);
        }).Check(Samples.Of(100));

    [Fact]
    public void IsOneErrorAway_TheSameWord_IsNoError() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), word => !PlaceMatcher.IsOneErrorAway(word.Get, new string(word.Get))).Check(Samples.Of(100));

    [Fact]
    public void IsOneErrorAway_AfterOneRandomEdit_IsTrue() =>
        Prop.ForAll(
            Words.SelectMany(word => Gen.Elements(Edits(word).Where(edit => edit != word)), (word, edit) => (word, edit)).ToArbitrary(),
            pair => PlaceMatcher.IsOneErrorAway(pair.word, pair.edit)).Check(Samples.Of(100));

    private static Gen<string> Words => Gen.Elements(Letters.ToCharArray()).ListOf().Select(letters => string.Concat(letters)).Resize(6);

    /// <summary>All that one letter too few, too many or wrong, or two swapped, makes of a word.</summary>
    private static IEnumerable<string> Edits(string word) =>
        Enumerable.Range(0, word.Length + 1).SelectMany(i => Letters.Select(letter => word.Insert(i, letter.ToString())))
            .Concat(Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)))
            .Concat(Enumerable.Range(0, word.Length).SelectMany(i => Letters.Select(letter => word.Remove(i, 1).Insert(i, letter.ToString()))))
            .Concat(Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word[..i] + word[i + 1] + word[i] + word[(i + 2)..]));
}
