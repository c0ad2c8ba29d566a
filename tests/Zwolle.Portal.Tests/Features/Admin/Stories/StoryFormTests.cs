using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Stories;

public sealed class StoryFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.Story;

    protected override string Entity => nameof(Story);

    protected override string TitleField => "Title";

    protected override string TitleMissing => "Vul een titel in.";

    [Fact]
    public async Task Publish_EveryExample_ChangesNothing()
    {
        using var client = await Site.Portal.StaffClientAsync();
        foreach (var seed in SeedFiles.StoryExamples())
        {
            var id = await Site.Portal.WithContextAsync(context => context.Stories.Where(s => s.Slug == seed.Slug).Select(s => s.Id).SingleAsync());
            var before = (await Site.PageAsync(StoryLinks.Details(seed.Slug))).QuerySelector("article")!.OuterHtml;
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
            Assert.Equal(before, (await Site.PageAsync(StoryLinks.Details(seed.Slug))).QuerySelector("article")!.OuterHtml);
        }
    }

    [Fact]
    public async Task Publish_Full_StandsOnItsPageAndThatOfWijkAndInitiative()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var initiative = await Site.Data.InitiativeAsync();
        await client.SaveAsync(
            ContentLinks.New(Kind), "Publiceer", [.. await FieldsAsync(word, "wipstrik"), ("ToldOn", ["2026-11-20"]), ("Initiative", [initiative.Id.ToString(CultureInfo.InvariantCulture)])]);

        var page = await Site.PageAsync($"/verhalen/verhaal-{word}");
        Assert.Equal("Verteld door een bewoner van de flat, op 20 november 2026 · Wipstrik", Squeezed(page.QuerySelector(".zp-phase")!.TextContent));
        Assert.Equal("Hoe het begon", page.QuerySelector("article h2")!.TextContent);
        Assert.Equal(InitiativeLinks.Details(initiative.Slug), page.SectionUnder("Hier gaat het over").QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains($"Verhaal {word}", (await Site.PageAsync("/wijken/wipstrik")).SectionUnder("Verhalen van bewoners").TextContent, StringComparison.Ordinal);
        Assert.Contains($"Verhaal {word}", (await Site.PageAsync(InitiativeLinks.Details(initiative.Slug))).SectionUnder("Verhalen van bewoners").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title", "", "Vul een titel in.")]
    [InlineData("Summary", "", "Vul een samenvatting in.")]
    [InlineData("Body", "", "Vul het verhaal in.")]
    [InlineData("Teller", "", "Vul in wie het vertelt.")]
    [InlineData("ToldOn", "31-11-2026", "Vul bij de dag waarop het verteld is een datum in, zoals 4-12-2026.")]
    [InlineData("ToldOn", "2027-01-01", "Deze dag moet nog komen.", "Het akkoord kan niet van eerder zijn dan het verhaal.")]
    [InlineData("AgreedOn", "", "Laat eerst degene die het vertelt deze tekst lezen. Vul dan in wanneer die akkoord ging.")]
    [InlineData("AgreedOn", "2027-01-01", "Deze dag moet nog komen.")]
    [InlineData("AgreedOn", "gisteren", "Vul bij de dag van het akkoord een datum in, zoals 4-12-2026.")]
    [InlineData("Area", "onbekend", "Kies waar in de stad het is.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, params string[] problems)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal(problems, await client.RefusedAsync(
            ContentLinks.New(Kind), "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != field), (field, [value])]));
    }

    /// <summary>Somebody else tells the next one, and must agree anew.</summary>
    [Fact]
    public async Task Copy_Story_LeavesOutWhoAgreed()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await client.SaveAsync(ContentLinks.New(Kind), "Publiceer", await FieldsAsync(TestData.Word(), "assendorp"));
        var copy = await client.OpenAsync(ContentLinks.Copy(Kind, id));

        Assert.Equal("", copy.ValueOf("Teller"));
        Assert.Equal("", copy.ValueOf("AgreedOn"));
    }

    [Fact]
    public async Task Erase_InitiativeItTellsOf_KeepsTheStory()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var initiative = await client.SaveAsync(ContentLinks.New(ContentKind.Initiative), "Bewaar als concept", ("Title", ["Kort idee"]));
        var story = await Site.Data.StoryAsync(s => s.InitiativeId = initiative);
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(ContentKind.Initiative, initiative)), "Gooi het concept weg");

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Null(await Site.Portal.WithContextAsync(context => context.Stories.Where(s => s.Id == story.Id).Select(s => s.InitiativeId).SingleAsync()));
    }

    [Fact]
    public async Task List_Filter_FindsByWijkAndWord()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var (here, there) = (await Site.Data.StoryAsync(null, "berkum"), await Site.Data.StoryAsync(null, "schelle"));

        Assert.Contains(here.Title, (await client.OpenAsync(ContentLinks.Stories + "?wijk=berkum")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(there.Title, (await client.OpenAsync(ContentLinks.Stories + "?wijk=berkum")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await client.OpenAsync($"{ContentLinks.Stories}?q={there.Title.Split(' ')[1]}")).QuerySelectorAll("tbody tr").Length);
    }

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood)
    {
        var id = await Site.Portal.WithContextAsync(context => context.Neighbourhoods.Where(n => n.Slug == neighbourhood).Select(n => n.Id).SingleAsync());
        return
        [
            ("Title", [$"Verhaal {word}"]), ("Summary", [$"Over {word}."]), ("Body", ["### Hoe het begon\n\nMet een praatje."]), ("Teller", ["Een bewoner van de flat"]),
            ("AgreedOn", ["2026-11-30"]), ("Area", ["wijken"]), ("Neighbourhoods", [id.ToString(CultureInfo.InvariantCulture)]),
        ];
    }

    protected override async Task<bool> IsShownAsync(string title) => (await Site.Client.GetStringAsync(StoryLinks.List)).Contains($">{title}<", StringComparison.Ordinal);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(context =>
        context.Stories.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => $"{s.Id} {s.PublicId} {s.Slug} {s.IsExample} {s.PublishedAt} {s.WithdrawnAt}").SingleAsync());

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
