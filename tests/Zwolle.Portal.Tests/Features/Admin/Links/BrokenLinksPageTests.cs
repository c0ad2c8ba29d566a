using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Links;

/// <summary>What staff see of the nightly check.</summary>
public sealed class BrokenLinksPageTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Seeded);
        _data = new TestData(_portal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Get_NeverChecked_SaysSo()
    {
        using var client = await _portal.StaffClientAsync(StaffRole.Reader);
        var page = await client.StaffPageAsync(BrokenLinkLinks.Page);
        Assert.Contains("Er is nog nooit gecontroleerd.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Deze controle staat uit.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("0 links niet meer te vinden", page.Status());
        Assert.Empty(page.AllByRole("table"));
    }

    [Fact]
    public async Task Get_AllWork_SaysSo()
    {
        await LinkAsync("https://www.zwolle.nl/goed", "assendorp");
        await CheckAsync("https://www.zwolle.nl/goed", LinkAnswer.Found);
        using var client = await _portal.StaffClientAsync(StaffRole.Reader);
        var page = await client.StaffPageAsync(BrokenLinkLinks.Page);
        Assert.Contains("Laatste controle: 1 december 2026.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Alle links die wij controleerden werken.", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EachKind_StandsUnderItsOwnHeadWithItsForm()
    {
        var gone = await LinkAsync("https://www.zwolle.nl/weg", "assendorp");
        var moved = await LinkAsync("https://www.zwolle.nl/verhuisd", "assendorp");
        var failing = await LinkAsync("https://www.zwolle.nl/storing", "assendorp");
        var refused = await LinkAsync("https://www.zwolle.nl/dicht", "assendorp");
        await LinkAsync("https://www.zwolle.nl/goed", "assendorp");
        await LinkAsync("https://www.zwolle.nl/concept-weg", "assendorp", isPublic: false);
        await CheckAsync("https://www.zwolle.nl/weg", LinkAnswer.Gone, LinkAnswer.Gone);
        await CheckAsync("https://www.zwolle.nl/concept-weg", LinkAnswer.Gone, LinkAnswer.Gone);
        await CheckAsync("https://www.zwolle.nl/verhuisd", LinkAnswer.Moved);
        await CheckAsync("https://www.zwolle.nl/storing", LinkAnswer.Silent);
        await CheckAsync("https://www.zwolle.nl/dicht", LinkAnswer.Refused);
        await CheckAsync("https://www.zwolle.nl/goed", LinkAnswer.Found);
        using var client = await _portal.StaffClientAsync(StaffRole.Reader);

        var page = await client.StaffPageAsync(BrokenLinkLinks.Page);

        Assert.Equal("1 link niet meer te vinden", page.Status());
        Assert.Equal([gone.Title], page.SectionUnder("Niet meer te vinden (1)").RowTitles());
        Assert.Equal([moved.Title], page.SectionUnder("Verhuisd (1)").RowTitles());
        Assert.Equal([failing.Title], page.SectionUnder("Nog niet zeker (1)").RowTitles());
        Assert.Equal([refused.Title], page.SectionUnder("Alleen zelf te bekijken (1)").RowTitles());
        Assert.Equal(ContentLinks.Edit(ContentKind.ExternalLink, gone.Id), page.Link(gone.Title).GetAttribute("href"));
        Assert.Contains($"Bron of link bij: {await _portal.WithContextAsync(context => context.Plans.Where(p => p.Id == gone.PlanId).Select(p => p.Title).SingleAsync())}", page.Row(gone.Title), StringComparison.Ordinal);
        Assert.Contains("https://www.zwolle.nl/weg 1 december 2026 De site zegt: deze pagina bestaat niet (404).", page.Row(gone.Title), StringComparison.Ordinal);
        Assert.Equal("https://elders.test/nieuw", page.SectionUnder("Verhuisd (1)").Link("https://elders.test/nieuw").GetAttribute("href"));
        Assert.DoesNotContain("concept-weg", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OtherTexts_LeadToTheirOwnForm()
    {
        var address = "https://www.zwolle.nl/weg";
        var point = await _data.SupportPointAsync(p => p.Url = address, "assendorp");
        var initiative = await _data.InitiativeAsync(i => i.MijnWijkUrl = address, "assendorp");
        await CheckAsync(address, LinkAnswer.Gone, LinkAnswer.Gone);
        using var client = await _portal.StaffClientAsync(StaffRole.Reader);
        var page = await client.StaffPageAsync(BrokenLinkLinks.Page);
        Assert.Equal(ContentLinks.Edit(ContentKind.SupportPoint, point.Id), page.Link(point.Name).GetAttribute("href"));
        Assert.Equal(ContentLinks.Edit(ContentKind.Initiative, initiative.Id), page.Link(initiative.Title).GetAttribute("href"));
        Assert.Equal("2 links niet meer te vinden", page.Status());
    }

    [Theory]
    [InlineData(StaffRole.Communications, 4)]
    [InlineData(StaffRole.NeighbourhoodTeam, 2)]
    public async Task GetStart_Number_IsThatOfThePageBehindIt(StaffRole role, int expected)
    {
        var address = "https://www.zwolle.nl/weg";
        await LinkAsync(address, "assendorp");
        await LinkAsync(address, "berkum");
        await LinkAsync(address, "assendorp", isPublic: false);
        await _data.SupportPointAsync(p => p.Url = address, "assendorp");
        await _data.SupportPointAsync(p => (p.Url, p.PublishedAt) = (address, null), "assendorp");
        await _data.InitiativeAsync(i => i.MijnWijkUrl = address);
        await CheckAsync(address, LinkAnswer.Gone, LinkAnswer.Gone);
        using var client = await _portal.StaffClientAsync(role, role == StaffRole.NeighbourhoodTeam ? ["assendorp"] : []);

        var link = (IHtmlAnchorElement)(await client.StaffPageAsync(StartLinks.Page)).SectionUnder("Wacht op u").Link($"{expected} links niet meer te vinden");

        Assert.Equal(BrokenLinkLinks.Page, link.PathName);
        Assert.Equal($"{expected} links niet meer te vinden", (await client.StaffPageAsync(link.PathName)).Status());
    }

    [Fact]
    public async Task GetLinks_List_LeadsThere()
    {
        using var client = await _portal.StaffClientAsync(StaffRole.Reader);
        Assert.Equal(BrokenLinkLinks.Page, (await client.StaffPageAsync(ContentLinks.ExternalLinks)).Link("Links die niet werken").GetAttribute("href"));
    }

    private Task<ExternalLink> LinkAsync(string address, string wijk, bool isPublic = true) => LinkAsync(new ExternalLink { Url = address, Title = $"Brief {TestData.Word()}", Publisher = "Gemeente Zwolle" }, wijk, isPublic);

    private async Task<ExternalLink> LinkAsync(ExternalLink link, string wijk, bool isPublic)
    {
        await _data.PlanAsync(
            p =>
            {
                p.Links.Add(link);
                p.PublishedAt = isPublic ? p.PublishedAt : null;
            },
            wijk);
        return link;
    }

    private Task<int> CheckAsync(string address, params LinkAnswer[] answers) => _portal.WithContextAsync(context =>
    {
        var check = LinkCheck.Of(address);
        foreach (var (night, answer) in answers.Index())
        {
            check.Note(new LinkReply(answer, answer switch { LinkAnswer.Gone => 404, LinkAnswer.Refused => 403, LinkAnswer.Silent => null, _ => 200 }, answer == LinkAnswer.Moved ? "https://elders.test/nieuw" : null), _data.Today.AddDays(night), _data.UtcNow);
        }

        context.Add(check);
        return context.SaveChangesAsync();
    });
}
