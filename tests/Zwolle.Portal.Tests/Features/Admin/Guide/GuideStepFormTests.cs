using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Guide;

public sealed class GuideStepFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.GuideStep;

    protected override string Entity => nameof(GuideStep);

    protected override string TitleField => "Title";

    protected override bool IsForCity => true;

    [Fact]
    public async Task Get_EverySeededStep_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var steps = await Site.Portal.WithContextAsync(context => context.GuideSteps.Where(s => s.SortOrder < 50).Select(s => new { s.Id, s.Slug }).ToListAsync());
        Assert.Equal(11, steps.Count);
        foreach (var step in steps)
        {
            var before = await Site.Client.GetStringAsync(GuideLinks.Step(step.Slug));
            await client.SaveAsync(ContentLinks.Edit(Kind, step.Id), "Publiceer");
            Assert.Equal(before, await Site.Client.GetStringAsync(GuideLinks.Step(step.Slug)));
        }
    }

    [Theory]
    [InlineData("Keyword", "Veel te lang kort woord", "Maak een kort woord korter: nu 23 tekens, ten hoogste 16.")]
    [InlineData("Part", "9", "Kies bij welk deel de stap hoort.")]
    [InlineData("SortOrder", "eerst", "Vul bij de volgorde een getal in van 1 tot en met 99.")]
    [InlineData("Tasks", "1\n2\n3\n4\n5\n6\n7\n8", "Noem ten hoogste 7 taken: meer past niet in het boekje.")]
    [InlineData("Tasks", "Bel. [goud]", "De voorwaarde 'goud' kennen wij niet. Kies uit: groen, spelen, ontmoeten, verkeer, duurzaam, anders, alleen, buren, organisatie, klein, middel, groot, eigen, gemeente, ander, binnen, onbekend, tijdelijk of blijvend.")]
    [InlineData("Tasks", "[groot]", "Schrijf op elke regel een taak, en niet alleen een voorwaarde.")]
    [InlineData("OnlyFor", "goud", "Een van de voorwaarden kennen wij niet. Kies opnieuw.")]
    [InlineData("Helpers", "", "Vul in wie helpt, met een manier zonder internet.")]
    [InlineData("Stuck", " ", "Vul in wat te doen als het vastloopt.")]
    [InlineData("Example", "Het is gelukt.", "Vul de naam van het voorbeeld in.")]
    [InlineData("ReviewOn", "morgen", "Vul bij de dag waarop u de tekst weer bekijkt een datum in, zoals 4-12-2026.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.GuideSteps + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "")).Where(f => f.Name != field), (field, [value])]));
    }

    [Fact]
    public async Task Publish_New_GetsItsAddressFromTheNameAndKeepsIt()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Title", [$"Anders {word}"]));

        var page = await Site.PageAsync(GuideLinks.Step($"stap-{word}"));
        page.Heading($"Anders {word}", 1);
        Assert.Contains("Vraag het. (alleen bij iets groots)", page.SectionUnder("Wat doet u?").VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Draft_ShowsThePageThatNobodyElseSees()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("Summary", [$"Straks {word}"]));

        Assert.Contains($"Straks {word}", await client.GetStringAsync(ContentLinks.PreviewPage(Kind, id)), StringComparison.Ordinal);
        Assert.DoesNotContain($"Straks {word}", await Site.Client.GetStringAsync(GuideLinks.Step($"stap-{word}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Step_LeavesItsReasonAtTheOldAddress()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        await client.SaveAsync(ContentLinks.Withdraw(Kind, id), "Trek in", ("reason", ["Dit staat nu bij een andere stap."]));

        using var response = await Site.Client.GetAsync(GuideLinks.Step($"stap-{word}"));
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("Dit staat nu bij een andere stap.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_OfAStep_IsCheckedInItsOwnFormAndInBulk()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var step = await Site.Portal.WithContextAsync(context => context.GuideSteps.Where(s => s.Slug == "idee").Select(s => new { s.Id, s.Title, Links = s.Links.Select(l => l.Id).ToList() }).SingleAsync());
        var link = await client.OpenAsync(ContentLinks.Edit(ContentKind.ExternalLink, step.Links[0]));
        Assert.Contains(step.Title, link.Body!.TextContent, StringComparison.Ordinal);

        var list = await client.OpenAsync(ContentLinks.GuideSteps);
        using var response = await client.PostAsync(ContentLinks.GuideSteps + "/tegelijk/uitvoeren", list, ("actie", ["nagekeken"]), ("regel", [step.Id.ToString(CultureInfo.InvariantCulture)]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.True(await Site.Portal.WithContextAsync(context => context.Links.Where(l => l.GuideStepId == step.Id).AllAsync(l => l.CheckedOn == Site.Data.Today)));
        Assert.False(await Site.Portal.WithContextAsync(context => context.Links.AnyAsync(l => l.GuideStepId != null && l.GuideStepId != step.Id && l.CheckedOn != null)));
    }

    protected override Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) => Task.FromResult<(string, string[])[]>(
    [
        ("Title", [$"Stap {word}"]),
        ("Keyword", [word]),
        ("Summary", ["Voor een test."]),
        ("Part", [nameof(GuidePart.Elaboration)]),
        ("SortOrder", ["60"]),
        ("Tasks", ["Bel aan.\nVraag het. [groot]"]),
        ("Helpers", ["Wijkbeheerder: bel 14 038."]),
        ("Stuck", ["Bel 14 038."]),
        ("OwnerTeam", ["Communicatie"]),
        ("ReviewOn", ["2027-03-01"]),
    ]);

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync(GuideLinks.Overview)).Body!.TextContent.Contains(title, StringComparison.Ordinal);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.GuideSteps.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => new { s.Slug, s.PublishedAt, s.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
