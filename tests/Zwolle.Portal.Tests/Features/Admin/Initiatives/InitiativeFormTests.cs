using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Initiatives;

public sealed class InitiativeFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.Initiative;

    protected override string Entity => nameof(Initiative);

    protected override string TitleField => "Title";

    protected override string TitleMissing => "Vul een titel in.";

    [Fact]
    public async Task Get_EverySeededInitiative_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        foreach (var seed in SeedFiles.Initiatives())
        {
            var id = await Site.Portal.WithContextAsync(context => context.Initiatives.Where(i => i.Slug == seed.Slug).Select(i => i.Id).SingleAsync());
            var before = await Site.Client.GetStringAsync(InitiativeLinks.Details(seed.Slug));
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
            Assert.Equal(before, await Site.Client.GetStringAsync(InitiativeLinks.Details(seed.Slug)));
        }
    }

    [Fact]
    public async Task Publish_Full_StandsOnPageListMapAndWijk()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var (scheme, goal) = (await Site.Data.SchemeAsync(), await Site.Data.GoalAsync(null, "assendorp"));
        await client.SaveAsync(
            ContentLinks.New(Kind),
            "Publiceer",
            [
                .. await FieldsAsync(word, "assendorp"),
                ("Needs", ["Hands", "Money"]), ("NeedsNote", ["Vier mensen."]), ("Join", ["Kom langs."]), ("Story", ["2025: Het begin.\nHet vervolg."]),
                ("NewPlace", [$"Veld {word}"]), ("MijnWijkUrl", ["https://mijnwijk.zwolle.nl/assendorp/project/veld"]),
                ("Schemes", [scheme.Id.ToString(CultureInfo.InvariantCulture)]), ("Goals", [goal.Id.ToString(CultureInfo.InvariantCulture)]),
            ]);

        var page = await Site.PageAsync($"/initiatieven/initiatief-{word}");
        Assert.Contains("Nu nodig: mensen die helpen en geld", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Veld {word} (ongeveer hier: Assendorp)", page.Definition("Waar?"), StringComparison.Ordinal);
        Assert.Contains(scheme.Name, page.Definition("Wat hielp?"), StringComparison.Ordinal);
        Assert.Equal(goal.Text, page.SectionUnder("Bij welk doel past dit?").QuerySelector("a")!.TextContent);
        page.Link("Lees en praat mee op MijnWijk");
        Assert.Equal([$"Initiatief {word}"], (await Site.PageAsync($"/initiatieven?q={word}")).CardTitles());
        Assert.Contains($"initiatief-{word}", await Site.Client.GetStringAsync(InitiativeLinks.Map), StringComparison.Ordinal);
        Assert.Contains($"Initiatief {word}", (await Site.PageAsync("/initiatieven/doelen?wijk=assendorp")).QuerySelector($"#doel-{goal.Id}")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title", "", "Vul een titel in.")]
    [InlineData("State", "9", "Kies hoe ver het is.")]
    [InlineData("StateYear", "2031", "Vul het jaar in van de bron die dit zegt, ten hoogste 2026. Of zet een vinkje bij 'De bron noemt geen jaar'.")]
    [InlineData("Needs", "Room", "Schrijf wat er precies nodig is, of haal de vinkjes weg.")]
    [InlineData("MijnWijkUrl", "javascript:alert(1)", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("Area", "overal", "Kies waar in de stad het is.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.Initiatives + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != field), (field, [value])]));
    }

    [Fact]
    public async Task Publish_FinishedAndStillAsking_SaysThatItCannotBeBoth()
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal(["Het is klaar of gestopt. Haal de vinkjes weg, of kies bij 'Hoe ver is het?' iets anders."], await client.RefusedAsync(
            ContentLinks.New(Kind),
            "Publiceer",
            [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != "State"), ("State", [nameof(InitiativeState.Stopped)]), ("Needs", ["Money"]), ("NeedsNote", ["Geld."])]));
    }

    /// <summary>Of two answers to one question none is dropped without a word.</summary>
    [Fact]
    public async Task Publish_PlaceChosenAndTyped_AsksWhich()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var place = await Site.Portal.WithContextAsync(context => context.Locations.Select(l => l.Id).FirstAsync());
        var fields = await FieldsAsync(TestData.Word(), "assendorp");
        Assert.Equal(["U koos al een plek uit de lijst. Kies daar 'geen', of maak dit veld leeg."], await client.RefusedAsync(
            ContentLinks.New(Kind), "Publiceer", [.. fields, ("Location", [place.ToString(CultureInfo.InvariantCulture)]), ("NewPlace", ["Het veld"])]));
        Assert.Equal(["Geef de plek ook een naam."], await client.RefusedAsync(ContentLinks.New(Kind), "Publiceer", [.. fields, ("NewPlaceAddress", ["Straat 1"])]));
    }

    /// <summary>'/initiatieven/geld' is another page.</summary>
    [Fact]
    public async Task Publish_TitleThatNamesAnotherPage_GetsAnAddressOfItsOwn()
    {
        using var client = await Site.Portal.StaffClientAsync();
        await client.SaveAsync(ContentLinks.New(Kind), "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != "Title"), ("Title", ["Geld"])]);
        Assert.Equal("Geld", (await Site.PageAsync("/initiatieven/geld-2")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task List_Filter_FindsByWijkTeamAndWord()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var here = await Site.Data.InitiativeAsync(i => i.OwnerTeam = "Wijkzaken", "berkum");
        var unknown = await Site.Data.InitiativeAsync(i => (i.OwnerTeam, i.IsAreaUnknown, i.ReviewOn) = ("Wijkzaken", true, Site.Data.Today.AddDays(-1)));
        await Site.Data.InitiativeAsync(i => i.OwnerTeam = "Anderen", "berkum");

        Assert.Equal([here.Title], (await client.OpenAsync(ContentLinks.Initiatives + "?wijk=berkum&team=Wijkzaken")).RowTitles());
        Assert.Equal([unknown.Title], (await client.OpenAsync(ContentLinks.Initiatives + "?wijk=onbekend&team=Wijkzaken")).RowTitles());
        Assert.Equal([unknown.Title], (await client.OpenAsync(ContentLinks.Initiatives + "?wijk=alle&nakijken=voorbij&team=Wijkzaken")).RowTitles());
        Assert.Equal([here.Title], (await client.OpenAsync(ContentLinks.Initiatives + $"?wijk=alle&q={here.Title[^5..]}")).RowTitles());
    }

    protected override async Task PointToItAsync(int id)
    {
        var (goal, scheme, idea) = (await Site.Data.GoalAsync(), await Site.Data.SchemeAsync(), await Site.Data.IdeaAsync());
        await Site.Portal.WithContextAsync(context =>
        {
            context.Add(new InitiativeGoal { InitiativeId = id, GoalId = goal.Id });
            context.Add(new InitiativeScheme { InitiativeId = id, SchemeId = scheme.Id });
            (context.Ideas.Find(idea.Id)!).InitiativeId = id;
            return context.SaveChangesAsync();
        });
    }

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
    [
        ("Title", [$"Initiatief {word}"]),
        ("Summary", ["Voor een test."]),
        ("Area", ["wijken"]),
        ("Neighbourhoods", [await Site.Portal.NeighbourhoodIdAsync(neighbourhood)]),
        ("State", [nameof(InitiativeState.Active)]),
        ("StateYear", ["2026"]),
        ("OwnerTeam", ["Communicatie"]),
        ("ReviewOn", ["2027-03-01"]),
    ];

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync("/initiatieven?q=" + Uri.EscapeDataString(title))).CardTitles().Contains(title);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.Initiatives.IgnoreQueryFilters().Where(i => i.Id == id).Select(i => new { i.Slug, i.IsExample, i.PublishedAt, i.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
