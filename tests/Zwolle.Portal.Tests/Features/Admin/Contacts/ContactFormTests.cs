using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Contacts;

public sealed class ContactFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.ContactRoute;

    protected override string Entity => nameof(ContactRoute);

    protected override string TitleField => "Title";

    [Fact]
    public async Task Get_New_SaysThatADeskIsNoPerson()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var page = await client.OpenAsync(ContentLinks.Contacts + "/nieuw");
        page.Heading("Nieuw contactpunt", 1);
        Assert.Contains("Zet hier nooit de naam, het nummer of het mailadres van een collega of een bewoner.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ForTheWholeCity_StandsOnContactAndNotOnAWijk()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        await client.SaveAsync(ContentLinks.Contacts + "/nieuw", "Publiceer", [.. (await FieldsAsync(word, "assendorp")).Where(f => f.Name != "Neighbourhood"), ("Neighbourhood", [""])]);

        (await Site.PageAsync("/contact")).Heading($"Balie {word}", 3);
        Assert.False(await IsShownAsync($"Balie {word}"));
    }

    [Theory]
    [InlineData("Phone", "", "Vul het telefoonnummer in.")]
    [InlineData("Phone", "bel Jan", "Vul een telefoonnummer in, zoals 038 123 45 67.")]
    [InlineData("Email", "jan(at)voorbeeld.nl", "Vul een mailadres in, zoals wijkteam@voorbeeld.nl.")]
    [InlineData("Url", "www.voorbeeld.nl", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("Kind", "Visit", "Vul het adres in.")]
    [InlineData("Kind", "9", "Kies hoe bewoners contact opnemen.")]
    [InlineData("SortOrder", "eerst", "Vul bij de volgorde een getal in van 0 tot en met 999.")]
    [InlineData("Source.Url", "ftp://voorbeeld.nl", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("Source.CheckedOn", "2026-12-02", "'Nagekeken op' kan niet in de toekomst liggen.")]
    [InlineData("Neighbourhood", "999999", "Kies een wijk, of de hele stad.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.Contacts + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != field), (field, [value])]));
    }

    [Fact]
    public async Task Get_SeededContact_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var ids = await Site.Portal.WithContextAsync(context => context.ContactRoutes.Where(c => c.NeighbourhoodId == null).Select(c => c.Id).ToListAsync());
        var before = await Site.Client.GetStringAsync("/contact");
        foreach (var id in ids)
        {
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
        }

        Assert.Equal(before, await Site.Client.GetStringAsync("/contact"));
    }

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
    [
        ("Title", [$"Balie {word}"]), ("Text", ["Open op maandag."]), ("Kind", [nameof(ContactKind.Phone)]), ("Phone", ["038 123 45 67"]),
        ("Neighbourhood", [await Site.Portal.NeighbourhoodIdAsync(neighbourhood)]), ("SortOrder", ["7"]),
        ("Source.Url", ["https://voorbeeld.test/balie"]), ("Source.Title", ["De balies"]), ("Source.Publisher", ["Gemeente Zwolle"]),
    ];

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync("/wijken/assendorp")).FindByRole("heading", title) is not null;

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.ContactRoutes.IgnoreQueryFilters().Where(c => c.Id == id).Select(c => new { c.PublishedAt, c.WithdrawnAt, c.NeighbourhoodId, SourceId = c.Source.Id, c.Source.PlanId }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
