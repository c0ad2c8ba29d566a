using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Money;

public sealed class SchemeFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.FundingScheme;

    protected override string Entity => nameof(FundingScheme);

    protected override string TitleField => "Name";

    protected override bool IsForCity => true;

    [Fact]
    public async Task Get_EverySeededScheme_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        foreach (var seed in SeedFiles.Schemes())
        {
            var id = await Site.Portal.WithContextAsync(context => context.FundingSchemes.Where(s => s.Slug == seed.Slug).Select(s => s.Id).SingleAsync());
            var before = await Site.Client.GetStringAsync(MoneyLinks.Details(seed.Slug));
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
            Assert.Equal(before, await Site.Client.GetStringAsync(MoneyLinks.Details(seed.Slug)));
        }
    }

    [Theory]
    [InlineData("State", "9", "Kies of de regeling nu loopt.")]
    [InlineData("Year", "1999", "Vul bij het jaar van de bron een getal in van 2.000 tot en met 2026.")]
    [InlineData("MaxAmount", "veel", "Vul bij het hoogste bedrag een getal in van 1 tot en met 10.000.000.")]
    [InlineData("MinAmount", "2000", "Het laagste bedrag is hoger dan het hoogste.")]
    [InlineData("SharePercent", "101", "Vul bij het deel van de kosten een getal in van 1 tot en met 100.")]
    [InlineData("AmountNote", "", "Vul uitleg bij het bedrag in.")]
    [InlineData("ClosesOn", "straks", "Vul bij de laatste dag een datum in, zoals 4-12-2026.")]
    [InlineData("HowToApply", " ", "Vul in hoe men het aanvraagt, ook zonder internet.")]
    [InlineData("Who", "iedereen", "Kies ten minste één uit de lijst, of kies 'alle' of 'niet bekend'.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.Schemes + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "")).Where(f => f.Name != field), (field, [value])]));
    }

    [Fact]
    public async Task TryOut_Draft_JudgesByTheRulesThatNobodyElseSees()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        var tryOut = ContentLinks.Edit(Kind, id) + "/proef?met=buren&kosten=800";
        var live = await client.OpenAsync(tryOut);
        Assert.Contains("Dit gaat over wat bewoners nu zien.", live.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Het bedrag is genoeg: tot 1.000 euro", live.Body.TextContent, StringComparison.Ordinal);

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("MaxAmount", ["500"]));

        var draft = await client.OpenAsync(tryOut);
        draft.Heading("Past bijna", 2);
        Assert.Contains("Dit gaat over het concept", draft.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("U zoekt 800 euro. Dit betaalt daarvan ten hoogste 500 euro.", draft.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tot 1.000 euro", (await Site.PageAsync(MoneyLinks.Details($"regeling-{word}"))).Definition("Hoeveel?"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Schemes + "/99999999/proef"));
        using var wrong = await client.GetAsync(ContentLinks.Edit(Kind, id) + "/proef?kosten=veel");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task TryOut_AsReader_IsShown()
    {
        using var client = await Site.Portal.StaffClientAsync(StaffRole.Reader);
        var id = await Site.Portal.WithContextAsync(context => context.FundingSchemes.Select(s => s.Id).FirstAsync());
        (await client.OpenAsync(ContentLinks.Edit(Kind, id) + "/proef")).Button("Probeer");
    }

    [Fact]
    public async Task List_Scheme_SaysWhereSourcesContradictAndWhatIsLate()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var seed = SeedFiles.Schemes().First(scheme => scheme.Contradictions.Count > 0);

        var page = await client.OpenAsync(ContentLinks.Schemes);

        var row = page.Link(seed.Name).Closest("tr")!.TextContent;
        Assert.Contains("Bronnen spreken elkaar tegen", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Te laat", row, StringComparison.Ordinal);
        var late = await Site.Data.SchemeAsync(s => (s.ReviewOn, s.OwnerTeam) = (Site.Data.Today.AddDays(-1), "Subsidies"));
        Assert.Contains("Te laat: ", (await client.OpenAsync(ContentLinks.Schemes)).Link(late.Name).Closest("tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([late.Name], (await client.OpenAsync(ContentLinks.Schemes + "?team=Subsidies&nakijken=voorbij")).RowTitles());
    }

    protected override async Task PointToItAsync(int id)
    {
        var (goal, initiative) = (await Site.Data.GoalAsync(), await Site.Data.InitiativeAsync());
        await Site.Portal.WithContextAsync(context =>
        {
            context.Add(new Zwolle.Portal.Data.Goals.GoalScheme { GoalId = goal.Id, SchemeId = id });
            context.Add(new Zwolle.Portal.Data.Initiatives.InitiativeScheme { InitiativeId = initiative.Id, SchemeId = id });
            return context.SaveChangesAsync();
        });
    }

    protected override Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) => Task.FromResult<(string, string[])[]>(
    [
        ("Name", [$"Regeling {word}"]),
        ("Giver", ["Gemeente Zwolle"]),
        ("Summary", ["Voor een test."]),
        ("State", [nameof(SchemeState.Running)]),
        ("SortOrder", ["60"]),
        ("MaxAmount", ["1.000"]),
        ("AmountNote", ["Tot 1.000 euro, in 2026."]),
        ("WhoRule", ["sommige"]),
        ("Who", ["buren"]),
        ("ThemeRule", ["alle"]),
        ("WijkRule", ["onbekend"]),
        ("HowToApply", ["Bel 14 038."]),
        ("OwnerTeam", ["Communicatie"]),
        ("ReviewOn", ["2027-03-01"]),
    ]);

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync(MoneyLinks.List)).Body!.TextContent.Contains(title, StringComparison.Ordinal);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.FundingSchemes.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => new { s.Slug, s.PublishedAt, s.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
