using NetTopologySuite.Geometries;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Tests.Infrastructure.Geography;

public sealed class GeoJsonTests
{
    private const string Line = """{"type":"LineString","coordinates":[[6.1,52.5],[6.11,52.51]]}""";
    private const string Area = """{"type":"Polygon","coordinates":[[[6.1,52.5],[6.11,52.5],[6.11,52.51],[6.1,52.5]]]}""";
    private const string Parts = """{"type":"MultiPolygon","coordinates":[[[[6.1,52.5],[6.11,52.5],[6.11,52.51],[6.1,52.5]]]]}""";

    [Theory]
    [InlineData(Line, "LineString", true)]
    [InlineData(Area, "Polygon", false)]
    [InlineData(Parts, "MultiPolygon", false)]
    public void ReadDrawn_WhatIsWritten_IsTheSame(string json, string type, bool isLine)
    {
        var drawn = GeoJson.ReadDrawn(json);

        Assert.Equal(type, drawn.GeometryType);
        Assert.Equal(json, GeoJson.WriteDrawn(drawn, 5));
        Assert.Equal(isLine, GeoJson.IsLine(json));
    }

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[6.1,52.5]]}""", "A line has fewer than two points.")]
    [InlineData("""{"type":"LineString","coordinates":[[6.1,52.5],["6.1",52.5]]}""", "A position is not two numbers.")]
    [InlineData("""{"type":"LineString"}""", "A geometry needs a type and coordinates.")]
    [InlineData("""{"type":"Point","coordinates":[6.1,52.5]}""", "The geometry is a Point, not a Polygon or MultiPolygon.")]
    [InlineData("[]", "A geometry needs a type and coordinates.")]
    [InlineData("lijn", "The text is no JSON.")]
    public void ReadDrawn_SomethingElse_SaysWhatIsWrong(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => GeoJson.ReadDrawn(json)).Message);

    [Fact]
    public void ReadAreaAndWriteArea_Line_IsRefused()
    {
        Assert.Equal("The geometry is a LineString, not a Polygon or MultiPolygon.", Assert.Throws<FormatException>(() => GeoJson.ReadArea(Line)).Message);
        Assert.Throws<ArgumentException>(() => GeoJson.WriteArea(GeoJson.ReadDrawn(Line), 5));
        Assert.Throws<ArgumentException>(() => GeoJson.WriteDrawn(new Point(6, 52), 5));
    }
}
