using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Features.Admin.Shared;

public sealed class TypedPointsTests
{
    private static readonly MapBox City = new(6.0, 52.4, 6.2, 52.6);

    /// <summary>Around Zwolle, to five decimals.</summary>
    private static readonly Gen<Coordinate> Points =
        from x in Gen.Choose(600_000, 620_000)
        from y in Gen.Choose(5_240_000, 5_260_000)
        select new Coordinate(Math.Round(x / 100_000.0, 5), Math.Round(y / 100_000.0, 5));

    [Theory]
    [InlineData("6,09123 52,51234")]
    [InlineData("6.09123 52.51234")]
    [InlineData("6.09123;52.51234")]
    [InlineData("6,09123; 52,51234")]
    [InlineData("6.09123, 52.51234")]
    [InlineData("6.09123,52.51234")]
    [InlineData("  6,09123\t 52,51234 \r")]
    [InlineData("[6.09123, 52.51234],")]
    [InlineData("(6.091234 52.512341)")] // rounded
    [InlineData("52.51234, 6.09123")] // as most maps give it
    public void Read_OnePoint_IsThatPoint(string line)
    {
        var (number, point) = Assert.Single(TypedPoints.Read($"\n{line}\n\n"));

        Assert.Equal((2, 6.09123, 52.51234), (number, point!.X, point.Y));
    }

    [Theory]
    [InlineData("6")]
    [InlineData("6,09123")]
    [InlineData("6 09123 52 51234")]
    [InlineData("zes tweeënvijftig")]
    [InlineData("6,09,52,51")]
    [InlineData("-6,09 52,51")]
    [InlineData("6e0 52,51")]
    [InlineData("6.1234567890123456 52.5")]
    [InlineData("1.006,1 52,5")]
    public void Read_NoPoint_IsNone(string line) => Assert.Null(Assert.Single(TypedPoints.Read(line)).Point);

    [Theory]
    [InlineData("", "Een lijn heeft ten minste twee verschillende punten.")]
    [InlineData("6,1 52,5", "Een lijn heeft ten minste twee verschillende punten.")]
    [InlineData("6,1 52,5\n6,100001 52,5", "Een lijn heeft ten minste twee verschillende punten.")]
    [InlineData("6,1 52,5\n\nhier\n6,1 52,51", "Regel 3 is geen punt. Schrijf de lengtegraad, een spatie en de breedtegraad, zoals 6,09123 52,51234.")]
    [InlineData("a\nb\n6,1 52,51", "Regels 1 en 2 zijn geen punten. Schrijf de lengtegraad, een spatie en de breedtegraad, zoals 6,09123 52,51234.")]
    [InlineData("a\nb\nc\nd\ne\nf\ng", "Regels 1, 2, 3, 4, 5 en nog 2 zijn geen punten. Schrijf de lengtegraad, een spatie en de breedtegraad, zoals 6,09123 52,51234.")]
    [InlineData("6,1 52,5\n6,155 52,255", "Regel 2 ligt niet in Zwolle.")]
    [InlineData("6,3 52,5\n6,1 52,5\n6,1 52,9", "Regels 1 en 3 liggen niet in Zwolle.")]
    [InlineData("6,1 52,5\n6,11 52,51", null)]
    [InlineData("6,1 52,5\n6,11 52,51\n6,1 52,51\n6,11 52,5", null)] // a line may cross itself
    public void Problem_Line_IsSaidInOneSentence(string text, string? problem) => AssertProblem(problem, text, isArea: false);

    [Theory]
    [InlineData("", "Een gebied heeft ten minste drie verschillende punten.")]
    [InlineData("6,1 52,5\n6,11 52,51", "Een gebied heeft ten minste drie verschillende punten.")]
    [InlineData("6,1 52,5\n6,11 52,51\n6,1 52,5", "Een gebied heeft ten minste drie verschillende punten.")]
    [InlineData("6,1 52,5\n6,11 52,5\n6,12 52,5", "Dit gebied heeft geen oppervlakte: de punten liggen op één lijn.")]
    [InlineData("6,1 52,5\n6,11 52,51\n6,1 52,51\n6,11 52,5", "De rand van het gebied kruist zichzelf. Zet de punten in de volgorde van de rand, of haal er een weg.")]
    [InlineData("6,1 52,5\n6,11 52,51\n6,1 52,51\n6,12 52,49", "De rand van het gebied kruist zichzelf. Zet de punten in de volgorde van de rand, of haal er een weg.")]
    [InlineData("6,1 52,5\n6,11 52,5\n6,11 52,51", null)]
    [InlineData("6,1 52,5\n6,11 52,5\n6,11 52,51\n6,1 52,5", null)] // the first once more at the end
    [InlineData("6,1 52,5\n6,11 52,51\n6,11 52,5", null)] // clockwise
    public void Problem_Area_IsSaidInOneSentence(string text, string? problem) => AssertProblem(problem, text, isArea: true);

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "Een lijn heeft ten hoogste 200 punten. U hebt er 201.")]
    public void Problem_Many_SaysHowMany(int count, string? problem) =>
        AssertProblem(problem, string.Join('\n', Enumerable.Range(0, count).Select(n => $"6.1 52.{50_000 + n}")), isArea: false);

    [Fact]
    public void Shape_Line_IsWrittenAsItWasRead() => Prop.ForAll(Points.ListOf().ToArbitrary(), points =>
    {
        var text = string.Join('\n', points.Select(point => FormattableString.Invariant($"{point.Y};{point.X}")));
        var distinct = points.Where((point, number) => number == 0 || !point.Equals2D(points[number - 1])).ToList();
        var line = TypedPoints.Shape(text, isArea: false);

        return distinct.Count is < 2 or > TypedPoints.Most
            ? line is null
            : line!.Coordinates.SequenceEqual(distinct) && TypedPoints.Shape(TypedPoints.Write(line), isArea: false)!.EqualsExact(line);
    }).Check(Samples.Of(200));

    [Fact]
    public void Shape_Area_IsValidGoesCounterclockwiseAndComesBack() => Prop.ForAll(Points.ListOf().ToArbitrary(), points =>
    {
        var text = string.Join('\n', points.Select(point => FormattableString.Invariant($"{point.X} {point.Y}")));
        if (TypedPoints.Shape(text, isArea: true) is not { } area)
        {
            return TypedPoints.Problem(text, isArea: true, City) is not null;
        }

        return area.IsValid
            && NetTopologySuite.Algorithm.Orientation.IsCCW(area.Coordinates)
            && area.Coordinates[0].Equals2D(points[0])
            && TypedPoints.Shape(TypedPoints.Write(area), isArea: true)!.EqualsExact(area);
    }).Check(Samples.Of(500));

    [Fact]
    public void Write_WhatNoListOfPointsCanTell_IsNothing()
    {
        LinearRing Ring(double west, double east) => new([new(west, 52.5), new(east, 52.5), new(east, 52.5 + (east - west)), new(west, 52.5)]);

        Assert.Equal("6.1 52.5\n6.11 52.5\n6.11 52.51", TypedPoints.Write(new Polygon(Ring(6.1, 6.11))));
        Assert.Null(TypedPoints.Write(new Polygon(Ring(6.1, 6.11), [Ring(6.105, 6.106)])));
        Assert.Null(TypedPoints.Write(new MultiPolygon([new Polygon(Ring(6.1, 6.11))])));
        Assert.Null(TypedPoints.Write(new LineString([.. Enumerable.Range(0, 201).Select(n => new Coordinate(6.1, 52.5 + (n / 10_000.0)))])));
    }

    private static void AssertProblem(string? problem, string text, bool isArea)
    {
        Assert.Equal(problem, TypedPoints.Problem(text, isArea, City));

        // What lies outside is a shape all the same; it is only not of Zwolle.
        Assert.Equal(problem is null || problem.Contains("in Zwolle", StringComparison.Ordinal), TypedPoints.Shape(text, isArea) is not null);
    }
}
