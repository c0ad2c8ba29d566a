using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Tests.Features.Shared.Map;

public sealed class MapBoxTests
{
    [Fact]
    public void Parse_FourNumbers_IsWestSouthEastNorth() =>
        Assert.Equal(new MapBox(6.05, 52.45, 6.2, 52.6), MapBox.Parse("6.05,52.45,6.2,52.6"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6,52,7")]
    [InlineData("6,52,7,53,1")]
    [InlineData("7,52,6,53")]
    [InlineData("6,53,7,52")]
    [InlineData("6,52,181,53")]
    [InlineData("6,52,7,91")]
    [InlineData("6,52,Infinity,53")]
    [InlineData("1e400,52,7,53")]
    public void Parse_AnythingElse_IsNull(string? text) => Assert.Null(MapBox.Parse(text));

    [Theory]
    [InlineData(0, 0, 1, 1, true)]
    [InlineData(1, 1, 2, 2, true)]
    [InlineData(1.1, 0, 2, 1, false)]
    [InlineData(0, 1.1, 1, 2, false)]
    [InlineData(-2, -2, 3, 3, true)]
    public void Meets_Other_WhenTheyShareAPoint(double west, double south, double east, double north, bool expected)
    {
        var box = new MapBox(0, 0, 1, 1);
        var other = new MapBox(west, south, east, north);

        Assert.Equal(expected, box.Meets(other));
        Assert.Equal(expected, other.Meets(box));
    }
}
