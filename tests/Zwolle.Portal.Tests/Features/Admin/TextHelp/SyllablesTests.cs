using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

public sealed class SyllablesTests
{
    [Fact]
    public void Count_DividedByHand_IsRightForNineteenInTwenty()
    {
        var words = File.ReadLines(Path.Combine(RepositoryFolder.Path, "tests", "Zwolle.Portal.Tests", "Features", "Admin", "TextHelp", "syllables.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var wrong = words.Where(word => Syllables.Count(word.Replace("-", "", StringComparison.Ordinal)) != word.Split('-').Length).ToList();

        Assert.True(words.Count >= 300);
        Assert.True(wrong.Count <= words.Count / 20, $"{wrong.Count} of {words.Count} are wrong: {string.Join(' ', wrong)}");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("2026", 0)]
    [InlineData("h", 1)]
    [InlineData("IDEEËN", 3)]
    [InlineData("Aa-landen", 3)]
    [InlineData("'s", 1)]
    public void Count_OddWord_IsCounted(string word, int count) => Assert.Equal(count, Syllables.Count(word));
}
