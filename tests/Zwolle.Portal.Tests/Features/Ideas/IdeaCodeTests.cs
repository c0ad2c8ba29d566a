using Zwolle.Portal.Data.Ideas;

namespace Zwolle.Portal.Tests.Features.Ideas;

public sealed class IdeaCodeTests
{
    [Fact]
    public void New_Many_AreReadableCodesOfSixtyFiveBitsAndAllDiffer()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => IdeaCode.New()).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$", code));

        // Every letter comes at every place, so none of the bits is fixed.
        Assert.All(Enumerable.Range(0, 15).Where(place => codes[0][place] != '-'), place => Assert.Equal(32, codes.Select(code => code[place]).Distinct().Count()));
    }

    [Theory]
    [InlineData("7K3M-9QRT-2WXYZ")]
    [InlineData(" 7k3m9qrt2wxyz ")]
    [InlineData("7k3m 9qrt 2wxyz.")]
    public void Read_AsPeopleTypeIt_IsTheCode(string typed) => Assert.Equal("7K3M-9QRT-2WXYZ", IdeaCode.Read(typed));

    [Fact]
    public void Read_LettersThatLookLikeDigits_AreThose() => Assert.Equal("0011-1000-00000", IdeaCode.Read("oOiL-lo0O-OOOOO"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M-9QRT-2WXY")]
    [InlineData("7K3M-9QRT-2WXYZZ")]
    [InlineData("7K3M-9QRT-2WXYU")]
    [InlineData("7K3M-9QRT-2WXYÉ")]
    public void Read_NoCode_IsNull(string? typed) => Assert.Null(IdeaCode.Read(typed));

    [Fact]
    public void HashOfText_CaseAccentsAndPunctuation_MakeNoDifference()
    {
        Assert.Equal(IdeaCode.HashOfText("Een café, hier!"), IdeaCode.HashOfText("een CAFE  hier"));
        Assert.NotEqual(IdeaCode.HashOfText("Een café hier"), IdeaCode.HashOfText("Een café daar"));
        Assert.Equal(IdeaCode.HashLength, IdeaCode.HashOf("7K3M-9QRT-2WXYZ").Length);
    }
}
