using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Lists;

public sealed class AdminTextListTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    public static TheoryData<string> Lists => [ContentLinks.Locations, ContentLinks.Contacts, ContentLinks.Themes, ContentLinks.NeighbourhoodTexts, ContentLinks.ExternalLinks];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_EachList_ShowsRowsThatLeadToTheirForm(string list)
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);

        var page = await client.StaffPageAsync(list);

        Assert.NotEmpty(page.RowTitles());
        Assert.All(page.AllByRole("rowheader"), header => Assert.StartsWith(list + "/", header.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(page.AllByRole("checkbox"));
        Assert.Null(page.FindByRole("link", "Nieuw"));

        var nothing = await client.StaffPageAsync($"{list}?q=zzbestaatniet");
        Assert.Empty(nothing.RowTitles());
        Assert.StartsWith("0 ", nothing.Status(), StringComparison.Ordinal);
        await client.StaffPageAsync($"{list}?sorteer=Id%20desc", HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_NobodySignedIn_LeadsToSigningIn(string list)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(list);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_EachList_AsksAtMostSixCommands(string list)
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        await client.StaffPageAsync(list);
        foreach (var query in new[] { "", "?wijk=alle", "?wijk=hele-stad&q=a", "?pagina=1" })
        {
            portal.Portal.Commands.Reset();
            using var response = await client.GetAsync(list + query);
            Assert.InRange(portal.Portal.Commands.Commands.Count, 2, 6);
        }
    }

    [Fact]
    public async Task Get_Texts_LeadsToEachList()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var page = await client.StaffPageAsync(ContentListLinks.Texts);
        foreach (var title in new[] { "Plekken", "Contacten", "Onderwerpen", "Wijkteksten", "Links en bronnen" })
        {
            page.Link(title);
        }
    }

    [Fact]
    public async Task Get_LinksWithoutCheck_LeavesOutTheCheckedAndWhatNobodySees()
    {
        var word = TestData.Word();
        var plan = await portal.Data.PlanAsync(
            p =>
            {
                p.Links.Add(Link($"{word} nieuw", null));
                p.Links.Add(Link($"{word} nagekeken", portal.Data.Today));
            },
            "assendorp");
        await portal.Data.PlanAsync(p => (p.WithdrawnAt, p.WithdrawnReason) = (portal.Data.UtcNow, Add(p.Links, Link($"{word} weg", null))), "assendorp");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");

        var page = await client.StaffPageAsync($"{ContentLinks.ExternalLinks}?q={word}&bron=niet-nagekeken");
        Assert.Equal([$"{word} nieuw"], page.RowTitles());
        Assert.Contains("Assendorp", page.Row($"{word} nieuw"), StringComparison.Ordinal);
        Assert.Contains(plan.Title, page.Row($"{word} nieuw"), StringComparison.Ordinal);
        Assert.Contains("Nog niet", page.Row($"{word} nieuw"), StringComparison.Ordinal);

        var all = await client.StaffPageAsync($"{ContentLinks.ExternalLinks}?q={word}&sorteer=titel");
        Assert.Equal([$"{word} nagekeken", $"{word} nieuw", $"{word} weg"], all.RowTitles());

        using var elsewhere = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        Assert.Empty((await elsewhere.StaffPageAsync($"{ContentLinks.ExternalLinks}?q={word}")).RowTitles());
    }

    [Fact]
    public async Task Get_ContactsAndPlaces_CanBeChosenByWijkAndState()
    {
        var word = TestData.Word();
        await portal.Portal.WithContextAsync(async context =>
        {
            var wijk = await context.Neighbourhoods.SingleAsync(n => n.Slug == "assendorp");
            context.AddRange(
                new ContactRoute { Title = $"{word} hier", Text = "Bel ons.", NeighbourhoodId = wijk.Id, Source = Link("Bron", null), PublishedAt = portal.Data.UtcNow },
                new ContactRoute { Title = $"{word} stad", Text = "Bel ons.", Source = Link("Bron", null) },
                new Location { Name = $"{word} plek", NeighbourhoodId = wijk.Id, Precision = LocationPrecision.Approximate },
                new Location { Name = $"{word} oud", WithdrawnAt = portal.Data.UtcNow });
            return await context.SaveChangesAsync();
        });
        using var client = await portal.Portal.StaffClientAsync();

        async Task<IReadOnlyList<string>> TitlesAsync(string list, string query) => (await client.StaffPageAsync($"{list}?q={word}&{query}")).RowTitles();

        Assert.Equal([$"{word} hier"], await TitlesAsync(ContentLinks.Contacts, "wijk=assendorp"));
        Assert.Equal([$"{word} stad"], await TitlesAsync(ContentLinks.Contacts, "wijk=hele-stad"));
        Assert.Equal([$"{word} stad"], await TitlesAsync(ContentLinks.Contacts, "staat=concept"));
        Assert.Equal([$"{word} hier"], await TitlesAsync(ContentLinks.Contacts, "staat=live"));
        Assert.Equal([$"{word} plek"], await TitlesAsync(ContentLinks.Locations, "staat=live"));
        Assert.Equal([$"{word} oud"], await TitlesAsync(ContentLinks.Locations, "wijk=onbekend"));
        Assert.Equal([$"{word} plek"], await TitlesAsync(ContentLinks.Locations, "wijk=assendorp"));
    }

    private static ExternalLink Link(string title, DateOnly? checkedOn) => new() { Url = $"https://voorbeeld.test/{TestData.Word()}", Title = title, Publisher = "Gemeente", CheckedOn = checkedOn };

    private static string Add(ICollection<ExternalLink> links, ExternalLink link)
    {
        links.Add(link);
        return "Dubbel";
    }
}
