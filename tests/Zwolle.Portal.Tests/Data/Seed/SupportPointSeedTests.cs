using System.Text.Json;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Seed;

/// <summary>The places, the help and the associations of our notes are in the files, each with where we know it from.</summary>
public sealed class SupportPointSeedTests
{
    /// <summary>What the notes know no page of, or of which no page says that it is there.</summary>
    private static readonly string[] WithoutPage = ["as-herftenatuurlijk", "as-participatieraad", "sup-ido", "sup-wsp-midden"];

    private static readonly string[] Groups = ["supportPoints", "associations"];

    private static readonly IReadOnlyList<SeedSupportPoint> Points = SeedFiles.SupportPoints();

    [Fact]
    public void Points_OfTheNotes_AreAllThere()
    {
        var notes = SharedFolder.File("data", "zwolle-facts.json");
        Assert.SkipUnless(File.Exists(notes), SharedFolder.SkipReason);
        using var json = JsonDocument.Parse(File.ReadAllText(notes));
        var known = Groups.SelectMany(group => json.RootElement.GetProperty(group).EnumerateArray()).Select(item => item.GetProperty("id").GetString()!);

        Assert.Equal(known.Except(WithoutPage).Order(StringComparer.Ordinal), Points.SelectMany(point => point.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Points_KeepToTheirLengthsAndHaveSources() => Assert.All(Points, point =>
    {
        Assert.InRange(point.Name.Length, 1, SupportPoint.NameMaxLength);
        Assert.InRange(point.What.Length, 1, SupportPoint.SentenceMaxLength);
        Assert.InRange(point.Address?.Length ?? 0, 0, SupportPoint.AddressMaxLength);
        Assert.InRange(point.AsOf?.Length ?? 0, 0, SupportPoint.AsOfMaxLength);
        Assert.NotEmpty(point.Keys);
        Assert.NotEmpty(point.Sources);
        Assert.DoesNotContain('!', point.What);
    });

    [Fact]
    public void Points_LieInWijkenAndInABuurtOfTheirs()
    {
        var wijken = SeedFiles.Neighbourhoods();
        Assert.Equal([], Points.SelectMany(point => point.Neighbourhoods).Except(wijken.Select(wijk => wijk.Code)));
        Assert.All(Points.Where(point => point.Near is not null), point =>
            Assert.True(wijken.Any(wijk => point.Neighbourhoods.Count == 0
                ? wijk.Code == point.Near
                : point.Neighbourhoods.Contains(wijk.Code) && wijk.Subneighbourhoods.Any(buurt => buurt.Code == point.Near)), point.Name));
    }

    [Fact]
    public void Points_HaveNamesOfTheirOwn() => Assert.Equal(Points.Count, Points.Select(point => point.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
