using System.Text.Json.Nodes;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using Zwolle.Portal.Testing;
using static Zwolle.Portal.Tests.Features.Neighbourhoods.Import.BoundaryJson;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>Whatever is wrong with a file: one sentence, and the boundaries that residents see stay.</summary>
public sealed class BrokenBoundaryTests(SeededPortal portal) : IClassFixture<SeededPortal>, IDisposable
{
    private static readonly Dictionary<string, (Func<string> Text, string Message)> Files = new(StringComparer.Ordinal)
    {
        ["no-json"] = (() => "<ExceptionReport/>", "is no JSON; ask for GeoJSON"),
        ["nothing"] = (() => "", "is no JSON"),
        ["cut-off"] = (() => Wijken().ToJsonString()[..5_000], "is no JSON"),
        ["one-feature"] = (() => Feature("wijkcode", City, Square(6.09, 52.51)).ToJsonString(), "is no FeatureCollection"),
        ["a-list"] = (() => "[]", "is no FeatureCollection"),
        ["no-features"] = (() => Collection().ToJsonString(), "holds no area of this municipality"),
        ["only-neighbours"] = (() => Collection(Feature("wijkcode", "WK014801", Square(6.2, 52.5), 2025)).ToJsonString(), "holds no area of this municipality"),
        ["no-code"] = (() => Spoilt(all => all.Features()[1]!["properties"]!.AsObject().Remove("wijkcode")), "has no code of a wijk or buurt at its feature 2"),
        ["no-properties"] = (() => Spoilt(all => all.Features()[2]!.AsObject().Remove("properties")), "has no code of a wijk or buurt at its feature 3"),
        ["both-kinds"] = (() => Spoilt(all => all.Features().Add(Feature("buurtcode", "BU01931000", Square(6.09, 52.51), 2025))), "both wijken and buurten"),
        ["twice"] = (() => Spoilt(all => all.Features().Add(all.Feature(City).DeepClone())), "holds WK019310 more than once"),
        ["unknown"] = (() => Spoilt(all => all.Features().Add(Feature("wijkcode", "WK019399", Square(6.09, 52.51), 2025))), "does not know (WK019399): a new division"),
        ["divided-anew"] = (() => Spoilt(all => all.Feature(City)["properties"]!["wijkcode"] = "WK019360"), "does not know (WK019360) and lacks WK019310"),
        ["missing"] = (() => Spoilt(all => all.Features().Remove(all.Feature(City))), "lacks WK019310; all 16 wijken are imported together"),
        ["page-by-count"] = (() => Spoilt(all =>
        {
            all.Features().RemoveAt(15);
            (all["numberMatched"], all["numberReturned"]) = (16, 15);
        }), "is one page of more and lacks WK0193"),
        ["page-by-link"] = (() => Spoilt(all =>
        {
            all.Features().RemoveAt(15);
            all["links"] = new JsonArray(new JsonObject { ["rel"] = "next", ["href"] = "https://voorbeeld.nl/2" });
        }), "is one page of more and lacks WK0193"),
        ["open-ring"] = (() => Spoilt(all => all.Ring(City).RemoveAt(all.Ring(City).Count - 1)), "WK019310 cannot be read (A ring is not closed"),
        ["bow-tie"] = (() => Spoilt(all => all.Feature(City)["geometry"] = Polygon([6.08, 52.51], [6.1, 52.52], [6.1, 52.51], [6.08, 52.52], [6.08, 52.51])), "WK019310 is not valid near 6.09, 52.515 (Self-intersection)"),
        ["point"] = (() => Spoilt(all => all.Feature(City)["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(6.09, 52.51) }), "not a Polygon or MultiPolygon"),
        ["no-geometry"] = (() => Spoilt(all => all.Feature(City)["geometry"] = null), "WK019310 cannot be read"),
        ["geometry-left-out"] = (() => Spoilt(all => all.Feature(City).Remove("geometry")), "WK019310 cannot be read"),
        ["outside"] = (() => Spoilt(all => all.Feature(City)["geometry"] = Square(6.3, 52.51)), "WK019310 lies outside Zwolle (5.95 to 6.25 east, 52.42 to 52.6 north)"),
        ["swapped"] = (() => Wijken().Each((x, y) => (y, x)).ToJsonString(), "latitude before longitude"),
        ["national-grid"] = (() => Wijken().Each((x, y) => (200_000 + x, 500_000 + y)).ToJsonString(), "is not in degrees; ask for the file in EPSG:4326"),
        ["other-crs"] = (() => Spoilt(all => all["crs"] = JsonNode.Parse("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}}""")), "is in urn:ogc:def:crs:EPSG::28992; ask for it in EPSG:4326"),
        ["overlap"] = (() => Spoilt(all => all.Feature(City)["geometry"] = Square(6.085, 52.505, 0.02)), "and WK0193"),
        ["gap"] = (() => Spoilt(all => all.Feature(City)["geometry"] = Square(6.0905, 52.5115, 0.002)), "between the areas lies a gap of 0.57"),
        ["no-year"] = (() => Spoilt(all => WithoutYear(all)), "does not say of which year its boundaries are; add --jaar"),
        ["two-years"] = (() => Spoilt(all => all.Feature(City)["properties"]!["jaar"] = 2024), "holds areas of 2024 and of 2025"),
        ["too-many-points"] = (() => Spoilt(all => all.Feature(City)["geometry"] = Circle(200_001)), "with more than 200000 points"),
        ["too-detailed"] = (() => Spoilt(all => all.Feature(City)["geometry"] = Sea(2_000)), "is too detailed"),
        ["too-large"] = (() => Wijken().ToJsonString() + new string(' ', BoundarySource.MostBytes), "is larger than 20 MB"),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("zp-boundaries-").FullName;

    public static TheoryData<string> Names => [.. Files.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Import_BrokenFile_SaysWhatAndKeepsTheOld(string name)
    {
        var path = Path.Combine(_folder, name + ".json");
        await File.WriteAllTextAsync(path, Files[name].Text());

        await IsRefusedAsync(Files[name].Message, path);
    }

    [Fact]
    public async Task Import_YearOtherThanInTheFile_IsRefused()
    {
        var path = Path.Combine(_folder, "wijken.json");
        await File.WriteAllTextAsync(path, Wijken().ToJsonString());

        await IsRefusedAsync("says that it is of 2025, and --jaar says 2024", path, "--jaar", "2024");
    }

    [Theory]
    [InlineData("geen-bestand.json", "the file cannot be read (Could not find")]
    [InlineData(".", "the file cannot be read (Access to the path")]
    [InlineData("http://voorbeeld.nl/wijken.json", "is no https address")]
    [InlineData("ftp://voorbeeld.nl/wijken.json", "is no https address")]
    [InlineData("https://", "is no https address")]
    public Task Import_NoFile_IsRefused(string source, string message) =>
        IsRefusedAsync(message, source.Contains("://", StringComparison.Ordinal) ? source : Path.Combine(_folder, source));

    [Fact]
    public async Task Import_PortalWithoutWijken_SaysHowToFillIt()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        var path = Path.Combine(_folder, "wijken.json");
        await File.WriteAllTextAsync(path, Wijken().ToJsonString());

        var refused = await Assert.ThrowsAsync<BoundaryException>(() => empty.ImportAsync(path));

        Assert.Equal("the portal has no wijken yet; start it once with Seed:Enabled=true.", refused.Message);
    }

    private async Task IsRefusedAsync(string message, params string[] arguments)
    {
        var before = await portal.Portal.OutlinesAsync();

        var refused = await Assert.ThrowsAsync<BoundaryException>(() => portal.Portal.ImportAsync(arguments));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await portal.Portal.OutlinesAsync());
    }

    private static string Spoilt(Action<JsonObject> spoil)
    {
        var all = Wijken();
        spoil(all);
        return all.ToJsonString();
    }

    private static void WithoutYear(JsonObject all)
    {
        foreach (var feature in all.Features())
        {
            feature!["properties"]!.AsObject().Remove("jaar");
        }
    }

    private static JsonObject Circle(int points) =>
        Polygon([.. Enumerable.Range(0, points).Select(i => OnCircle(i, points)), OnCircle(0, points)]);

    private static double[] OnCircle(int i, int points) => [6.095 + (0.005 * Math.Cos(Math.Tau * i / points)), 52.513 + (0.005 * Math.Sin(Math.Tau * i / points))];

    /// <summary>More islands than fit, each already as plain as can be.</summary>
    private static JsonObject Sea(int islands) => new()
    {
        ["type"] = "MultiPolygon",
        ["coordinates"] = new JsonArray([.. Enumerable.Range(0, islands)
            .Select(i => Square(5.96 + (0.002 * (i % 100)), 52.43 + (0.002 * (i / 100)), 0.001)["coordinates"]!.DeepClone())]),
    };
}
