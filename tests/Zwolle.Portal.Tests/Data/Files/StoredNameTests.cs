using Zwolle.Portal.Data.Files;

namespace Zwolle.Portal.Tests.Data.Files;

public sealed class StoredNameTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Parse_WhatItMade_GivesTheSame()
    {
        StoredName[] names = [StoredName.Picture(1600, 1200), StoredName.Picture(1, 1), StoredName.Document(1, isAccessible: true), StoredName.Document(9_999_999, isAccessible: false)];
        Assert.All(names, name => Assert.Equal(name, StoredName.Parse(name.ToString())));
        Assert.All(names, name => Assert.True(name.ToString().Length <= StoredName.MaxLength));
        Assert.NotEqual(StoredName.Picture(1600, 1200), StoredName.Picture(1600, 1200));
    }

    [Theory]
    [InlineData(640, false)]
    [InlineData(641, true)]
    public void Small_IsThereForWiderPicturesOnly(int width, bool expected)
    {
        var name = StoredName.Picture(width, 10);
        Assert.Equal(expected, name.HasSmall);
        Assert.Equal(expected ? name : null, StoredName.Parse(name.Small));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("foto.webp")]
    [InlineData("../../portal.db")]
    [InlineData(Key + "-800x600.webp\n")]
    [InlineData(Key + "-800x600.webp/../../portal.db")]
    [InlineData(Key + "-800x600.svg")]
    [InlineData(Key + "-800x600.WEBP")]
    [InlineData(Key + "-0800x600.webp")]
    [InlineData(Key + "-0x600.webp")]
    [InlineData(Key + "-80000x600.webp")]
    [InlineData(Key + "-8٠٠x600.webp")]
    [InlineData(Key + "-12kb.webp")]
    [InlineData(Key + "-800x600.pdf")]
    [InlineData(Key + "-12kb-klein.pdf")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF-12kb.pdf")]
    [InlineData("%2e%2e-12kb.pdf")]
    public void Parse_AnythingElse_GivesNothing(string? text) => Assert.Null(StoredName.Parse(text));
}
