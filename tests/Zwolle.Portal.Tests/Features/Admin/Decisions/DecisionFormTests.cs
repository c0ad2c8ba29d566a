using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Decisions;

public sealed class DecisionFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    private const string Meeting = "e700a3b6-8af6-4111-92b9-be8d3b320995";

    protected override ContentKind Kind => ContentKind.Decision;

    protected override string Entity => nameof(Decision);

    protected override string TitleField => "Title";

    protected override string TitleMissing => "Vul een titel in.";

    [Fact]
    public async Task Get_EverySeededDecision_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        foreach (var seed in SeedFiles.Decisions())
        {
            var id = await Site.Portal.WithContextAsync(context => context.Decisions.Where(d => d.Slug == seed.Slug).Select(d => d.Id).SingleAsync());
            var before = await Site.Client.GetStringAsync(DecisionLinks.Details(seed.Slug));
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
            Assert.Equal(before, await Site.Client.GetStringAsync(DecisionLinks.Details(seed.Slug)));
        }
    }

    [Fact]
    public async Task Publish_Full_StandsOnPageListPlanAndWijk()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var plan = await Site.Data.PlanAsync(null, "assendorp");
        var moment = await Site.Data.MomentAsync(plan);
        await client.SaveAsync(
            ContentLinks.New(Kind),
            "Publiceer",
            [
                .. await FieldsAsync(word, "assendorp"),
                ("Meaning", ["De straat verandert."]), ("InputOutcome", ["Uw idee is overgenomen."]), ("OutcomeNote", ["Unaniem"]),
                ("Plans", [plan.Id.ToString(CultureInfo.InvariantCulture)]), ("Moments", [moment.Id.ToString(CultureInfo.InvariantCulture)]),
            ]);

        var page = await Site.PageAsync($"/besluiten/besluit-{word}");
        Assert.Contains("Aangenomen. Unaniem.", page.Definition("Wat kwam eruit?"), StringComparison.Ordinal);
        Assert.Contains("Uw idee is overgenomen.", page.SectionUnder("Wat is er gedaan met wat mensen zeiden?").TextContent, StringComparison.Ordinal);
        page.Link(plan.Title);
        page.Link(moment.Title);
        Assert.Equal([$"Besluit {word}"], (await Site.PageAsync($"/besluiten?q={word}")).CardTitles());
    }

    [Theory]
    [InlineData("Title", "", "Vul een titel in.")]
    [InlineData("Summary", "", "Vul in wat er besloten is.")]
    [InlineData("DecidedBy", "Koning", "Kies wie het besloot.")]
    [InlineData("Outcome", "9", "Kies wat eruit kwam.")]
    [InlineData("Area", "overal", "Kies waar in de stad het is.")]
    [InlineData("Date.Day", "2027-03-01", "Deze datum moet nog komen. Kies bij 'Wat kwam eruit?' dan 'Aangekondigd'.")]
    [InlineData("CouncilUrl", "https://voorbeeld.test/Agenda/Index/1", "Dit adres herkennen wij niet. Plak een adres van zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl, of vul het onder 'Bronnen en links' zelf in.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.Decisions + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != field), (field, [value])]));
    }

    /// <summary>The address of a document is pasted as it stands in the browser; the link names its kind and number.</summary>
    [Fact]
    public async Task Publish_PastedCouncilAddress_BecomesTheDocumentThatLeads()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        await client.SaveAsync(
            ContentLinks.New(Kind), "Publiceer", [.. await FieldsAsync(word, "assendorp"), ("CouncilUrl", [$"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/{Meeting}?x=1#top"])]);

        var link = await Site.Portal.WithContextAsync(context => context.Links.SingleAsync(l => context.Decisions.Any(d => d.Id == l.DecisionId && d.Title == $"Besluit {word}")));
        Assert.Equal((LinkKind.Official, $"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/{Meeting}", $"Agenda van een vergadering, nummer {Meeting}"), (link.Kind, link.Url, link.Title));
        Assert.Contains("het document leidt", (await Site.PageAsync($"/besluiten/besluit-{word}")).SectionUnder("Het stuk van de gemeente").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recognise_PastedAddress_ShowsTheLinkAndSavesNothing()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var before = await Site.Portal.WithContextAsync(context => context.Decisions.IgnoreQueryFilters().CountAsync());
        using var response = await client.SubmitAsync(
            await client.OpenAsync(ContentLinks.New(Kind)), "Herken dit adres", [.. await FieldsAsync(TestData.Word(), "assendorp"), ("CouncilUrl", ["https://zoek.officielebekendmakingen.nl/gmb-2025-558292.html"])]);
        var page = await Html.ParseAsync(response);

        Assert.Equal("https://zoek.officielebekendmakingen.nl/gmb-2025-558292.html", page.QuerySelector("[name='Links[0].Url']")!.GetAttribute("value"));
        Assert.Equal("Bekendmaking in het Gemeenteblad, nummer gmb-2025-558292", page.QuerySelector("[name='Links[0].Title']")!.GetAttribute("value"));
        Assert.Equal(before, await Site.Portal.WithContextAsync(context => context.Decisions.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task List_Filter_FindsByWijkTeamAndWord()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var team = $"Team {TestData.Word()}";
        var here = await Site.Data.DecisionAsync(d => d.OwnerTeam = team, "berkum");
        var city = await Site.Data.DecisionAsync(d => (d.OwnerTeam, d.ReviewOn) = (team, Site.Data.Today.AddDays(-1)));
        await Site.Data.DecisionAsync(d => d.OwnerTeam = "Anderen", "berkum");
        var ofTeam = $"&team={Uri.EscapeDataString(team)}";

        Assert.Equal([here.Title], (await client.OpenAsync(ContentLinks.Decisions + "?wijk=berkum" + ofTeam)).RowTitles());
        Assert.Equal([city.Title], (await client.OpenAsync(ContentLinks.Decisions + "?wijk=hele-stad" + ofTeam)).RowTitles());
        Assert.Equal([city.Title], (await client.OpenAsync(ContentLinks.Decisions + "?wijk=alle&nakijken=voorbij" + ofTeam)).RowTitles());
        Assert.Equal([here.Title], (await client.OpenAsync(ContentLinks.Decisions + $"?wijk=alle&q={here.Title[^5..]}")).RowTitles());
    }

    protected override async Task PointToItAsync(int id)
    {
        var (plan, moment) = (await Site.Data.PlanAsync(), await Site.Data.MomentAsync());
        await Site.Portal.WithContextAsync(context =>
        {
            context.Add(new DecisionPlan { DecisionId = id, PlanId = plan.Id });
            context.Add(new DecisionMoment { DecisionId = id, MomentId = moment.Id });
            return context.SaveChangesAsync();
        });
    }

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
    [
        ("Title", [$"Besluit {word}"]),
        ("Summary", ["Voor een test."]),
        ("DecidedBy", [nameof(DecisionBody.Council)]),
        ("Date.Day", ["2026-11-02"]),
        ("Outcome", [nameof(DecisionOutcome.Adopted)]),
        ("Area", ["wijken"]),
        ("Neighbourhoods", [await Site.Portal.NeighbourhoodIdAsync(neighbourhood)]),
        ("OwnerTeam", ["Griffie"]),
        ("ReviewOn", ["2027-03-01"]),
    ];

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync("/besluiten?q=" + Uri.EscapeDataString(title))).CardTitles().Contains(title);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.Decisions.IgnoreQueryFilters().Where(d => d.Id == id).Select(d => new { d.Slug, d.IsExample, d.PublicId, d.PublishedAt, d.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
