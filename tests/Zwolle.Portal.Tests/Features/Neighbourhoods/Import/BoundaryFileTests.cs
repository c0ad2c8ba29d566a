using System.Text;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using static Zwolle.Portal.Tests.Features.Neighbourhoods.Import.BoundaryJson;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>The spellings of the files that CBS, PDOK and the municipality publish. What is refused: <see cref="BrokenBoundaryTests"/>.</summary>
public sealed class BoundaryFileTests
{
    [Theory]
    [InlineData("wijkcode", "WK019310", BoundaryKind.Wijken)]
    [InlineData("WK_CODE", "WK019310", BoundaryKind.Wijken)]
    [InlineData("statcode", "WK019310  ", BoundaryKind.Wijken)]
    [InlineData("code", "WK019310", BoundaryKind.Wijken)]
    [InlineData("buurtcode", "BU01931000", BoundaryKind.Buurten)]
    [InlineData("BU_CODE", "BU01931000", BoundaryKind.Buurten)]
    [InlineData("statcode", "BU01931000", BoundaryKind.Buurten)]
    public void Read_EachSpellingOfTheCode_IsKnown(string property, string code, BoundaryKind kind)
    {
        var file = Read(Collection(Feature(property, code, Square(6.09, 52.51), 2025)));

        Assert.Equal(kind, file.Kind);
        Assert.Equal(code.Trim(), Assert.Single(file.Boundaries).Code);
    }

    [Fact]
    public void Read_BuurtThatNamesItsWijk_IsABuurt()
    {
        var feature = Feature("wijkcode", "WK019310", Square(6.09, 52.51), 2025);
        feature["properties"]!["buurtcode"] = "BU01931000";

        Assert.Equal("BU01931000", Assert.Single(Read(Collection(feature)).Boundaries).Code);
    }

    [Fact]
    public void Read_OtherMunicipalitiesAndWater_AreLeftOut()
    {
        var water = Feature("wijkcode", "WK019399", Square(6.07, 52.51), 2025);
        water["properties"]!["water"] = "JA";

        var file = Read(Collection(Feature("wijkcode", "WK014801", null), Feature("wijkcode", City, Square(6.09, 52.51), 2025), water));

        Assert.Equal(City, Assert.Single(file.Boundaries).Code);
        Assert.Equal(2, file.LeftOut);
    }

    [Theory]
    [InlineData("wijken.geojson", null, null, 2026, 2026)]
    [InlineData("wijken-2025.geojson", null, null, null, 2025)]
    [InlineData("wijken-2025.geojson", null, null, 2026, 2026)]
    [InlineData("wijken-2024.geojson", "jaar", "2025", null, 2025)]
    [InlineData("wijken.geojson", "jrstatcode", "2024WK019310", null, 2024)]
    [InlineData("https://voorbeeld.nl/wijken-en-buurten-2024/ogc/v1/items?limit=2000", null, null, null, 2024)]
    [InlineData("https://voorbeeld.nl/wijkenbuurten/2023/wfs/v1_0?startIndex=0&count=2000", null, null, null, 2023)]
    public void Read_Year_ComesFromOptionFileOrName(string name, string? property, string? value, int? option, int expected)
    {
        var feature = Feature("wijkcode", City, Square(6.09, 52.51));
        if (property is not null)
        {
            feature["properties"]![property] = value;
        }

        Assert.Equal(expected, Read(Collection(feature), name, option).Year);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    [InlineData("urn:ogc:def:crs:EPSG::4326")]
    [InlineData("EPSG:4326")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/4326")]
    public void Read_CrsInDegrees_IsAccepted(string system)
    {
        var file = Collection(Feature("wijkcode", City, Square(6.09, 52.51), 2025));
        file["crs"] = new JsonObject { ["type"] = "name", ["properties"] = new JsonObject { ["name"] = system } };

        Assert.Single(Read(file).Boundaries);
    }

    [Fact]
    public void Read_HoleSecondPartAndHeight_AreKept()
    {
        var holed = Square(6.09, 52.51);
        holed["coordinates"]!.AsArray().Add(Square(6.093, 52.513, 0.002)["coordinates"]![0]!.DeepClone());
        foreach (var point in holed["coordinates"]!.AsArray().SelectMany(ring => ring!.AsArray()))
        {
            point!.AsArray().Add(3.5);
        }

        var both = new JsonObject { ["type"] = "MultiPolygon", ["coordinates"] = new JsonArray(holed["coordinates"]!.DeepClone(), Square(6.11, 52.51)["coordinates"]!.DeepClone()) };

        var area = Assert.IsType<MultiPolygon>(Assert.Single(Read(Collection(Feature("wijkcode", City, both, 2025))).Boundaries).Area);

        Assert.Equal(2, area.NumGeometries);
        Assert.Equal(1, ((Polygon)area.GetGeometryN(0)).NumInteriorRings);
        Assert.Equal(0.0001 - 0.000004 + 0.0001, area.Area, 1e-12);
    }

    [Fact]
    public void Read_ByteOrderMark_IsSkipped()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Wijken().ToJsonString())]);

        Assert.Equal(16, BoundaryFile.Read("wijken.geojson", stream, null).Boundaries.Count);
    }

    [Theory]
    [InlineData("import-wijken")]
    [InlineData("import-wijken", "--dry-run")]
    [InlineData("import-wijken", "wijken.geojson", "--jaar")]
    [InlineData("import-wijken", "wijken.geojson", "--jaar", "25")]
    [InlineData("import-wijken", "wijken.geojson", "--jaar=vorig")]
    public void Parse_WrongArguments_SaysHow(params string[] arguments) =>
        Assert.Contains("2025", Assert.Throws<BoundaryException>(() => ImportCommand.Parse(arguments)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_OwnOptionsAndSettings_AreToldApart()
    {
        var command = ImportCommand.Parse(["import-wijken", "wijken.geojson", "--dry-run", "--Portal:DataFolder", "/srv/data", "--jaar", "2025", "--Seed:Enabled=true"])!;

        Assert.Equal(("wijken.geojson", 2025, true), (command.Source, command.Year, command.IsDryRun));
        Assert.Equal(["--Portal:DataFolder", "/srv/data", "--Seed:Enabled=true"], command.Settings);
        Assert.False(ImportCommand.Parse(["import-wijken", "wijken.geojson", "--jaar=2024"])!.IsDryRun);
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5080")]
    public void Parse_NoImport_IsNull(params string[] arguments) => Assert.Null(ImportCommand.Parse(arguments));

    private static BoundaryFile Read(JsonObject collection, string name = "wijken.geojson", int? year = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(collection.ToJsonString()));
        return BoundaryFile.Read(name, stream, year);
    }
}
