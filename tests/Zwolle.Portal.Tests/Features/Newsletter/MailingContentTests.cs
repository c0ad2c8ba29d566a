using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Newsletter;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>Which items a reader gets, and in what order.</summary>
public sealed class MailingContentTests
{
    private const string Here = "WK019313";
    private const string There = "WK019331";

    private static readonly (double Longitude, double Latitude) Point = (6.10222, 52.50524);

    /// <summary>Some 450 and 1,400 metres to the north.</summary>
    private static readonly (double Longitude, double Latitude) Near = (6.10222, 52.50928);
    private static readonly (double Longitude, double Latitude) Far = (6.10222, 52.51782);

    [Fact]
    public void For_NothingChosen_IsEverything()
    {
        var content = For(MailingReader.Everything, NewsletterForms.Item("Stad"), NewsletterForms.Item("Straat", wijken: [Here]));
        Assert.Equal((["Straat"], ["Stad"]), (Titles(content.Local), Titles(content.City)), TitlesComparer);
    }

    [Fact]
    public void For_Wijk_GetsItsOwnAndTheCity()
    {
        var content = For(new([Here], [], null), NewsletterForms.Item("Stad"), NewsletterForms.Item("Hier", wijken: [Here, There]), NewsletterForms.Item("Daar", wijken: [There]));
        Assert.Equal((["Hier"], ["Stad"]), (Titles(content.Local), Titles(content.City)), TitlesComparer);
    }

    [Fact]
    public void For_Theme_LeavesOutOthersButNotWhatHasNone()
    {
        var content = For(new([], ["groen"], null), NewsletterForms.Item("Groen", themes: ["groen", "water"]), NewsletterForms.Item("Geld", themes: ["geld"]), NewsletterForms.Item("Alles"));
        Assert.Equal(["Groen", "Alles"], Titles(content.City));
        Assert.Empty(content.Local);
    }

    [Theory]
    [InlineData(500, new[] { "Dichtbij" })]
    [InlineData(1_000, new[] { "Dichtbij" })]
    [InlineData(2_000, new[] { "Dichtbij", "Verder" })]
    public void For_Point_GetsWhatLiesWithinTheDistance(int distance, string[] expected)
    {
        var content = For(
            new([], [], new NearPoint(Point.Longitude, Point.Latitude, distance, Here)),
            NewsletterForms.Item("Dichtbij", wijken: [There], at: Near),
            NewsletterForms.Item("Verder", wijken: [Here], at: Far));
        Assert.Equal(expected, Titles(content.Local));
    }

    [Fact]
    public void For_PointAndNoExactPlace_GoesByTheWijkOfThePoint()
    {
        var content = For(
            new([], [], new NearPoint(Point.Longitude, Point.Latitude, 500, Here)),
            NewsletterForms.Item("Ergens hier", wijken: [Here]),
            NewsletterForms.Item("Ergens daar", wijken: [There]));
        Assert.Equal(["Ergens hier"], Titles(content.Local));
    }

    [Fact]
    public void For_Order_IsBySectionNewestFirstAndNothingTwice()
    {
        var content = For(
            MailingReader.Everything,
            NewsletterForms.Item("Oud", "Besluiten", date: new(2026, 11, 1)),
            NewsletterForms.Item("Vraag", "Meedoen", date: new(2026, 11, 5)),
            NewsletterForms.Item("Nieuw", "Besluiten", date: new(2026, 11, 9)),
            NewsletterForms.Item("Oud", "Meedoen", date: new(2026, 11, 30)));
        Assert.Equal(["Besluiten", "Meedoen"], content.City.Select(section => section.Title));
        Assert.Equal(["Nieuw", "Oud", "Vraag"], Titles(content.City));
    }

    /// <summary>No wijken means the whole city only when we know that.</summary>
    [Fact]
    public void For_PlaceUnknown_StandsApart()
    {
        var content = For(new([Here], [], null), NewsletterForms.Item("Stad"), NewsletterForms.Item("Ergens") with { IsAreaUnknown = true }, NewsletterForms.Item("Hier", wijken: [Here]) with { IsAreaUnknown = true });
        Assert.Equal((["Hier"], ["Stad"]), (Titles(content.Local), Titles(content.City)), TitlesComparer);
        Assert.Equal(["Ergens"], Titles(content.Unknown));
        Assert.Equal(["In de wijken", "Voor heel Zwolle", "Plek niet bekend"], content.Parts.Select(part => part.Title));
    }

    [Fact]
    public void ItemsOf_NewsletterOfBefore_IsReadable()
    {
        const string items = """[{"Section":"Besluiten","Title":"Een besluit","Text":"Wat het betekent.","Path":"/plannen","NeighbourhoodCodes":[],"ThemeSlugs":[],"Date":"2026-11-20"}]""";
        var mailing = new Mailing { Key = "a", Subject = "a", Intro = "", Items = items };
        Assert.True(Assert.Single(MailingService.ItemsOf(mailing)).IsWholeCity);
    }

    [Fact]
    public void For_NothingFits_IsEmpty() => Assert.True(For(new([Here], ["groen"], null), NewsletterForms.Item("Daar", wijken: [There])).IsEmpty);

    private static readonly IEqualityComparer<(string[], string[])> TitlesComparer =
        EqualityComparer<(string[] Local, string[] City)>.Create((a, b) => a.Local.SequenceEqual(b.Local) && a.City.SequenceEqual(b.City), _ => 0);

    private static MailingContent For(MailingReader reader, params MailingItem[] items) => MailingContent.For(items, reader);

    private static string[] Titles(IEnumerable<MailingSection> sections) => [.. sections.SelectMany(section => section.Items).Select(item => item.Title)];
}
