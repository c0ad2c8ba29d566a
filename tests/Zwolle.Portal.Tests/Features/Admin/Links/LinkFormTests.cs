using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Links;

public sealed class LinkFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.ExternalLink;

    [Fact]
    public async Task Publish_Checked_StandsOnThePageOfItsPlan()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        var (plan, id) = await LinkAsync("assendorp");
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        Assert.Equal(ContentLinks.Edit(ContentKind.Plan, plan.Id), page.Link(plan.Title).GetAttribute("href"));

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Link.Title", ["Nieuwe brief"]), ("Link.CheckedOn", ["2026-11-30"]), ("Link.Dated.Year", ["2025"]), ("Link.Dated.Part", ["05"]));
        var sources = (await portal.PageAsync($"/plannen/{plan.Slug}")).SectionUnder("Bronnen").TextContent;
        Assert.Contains("Nieuwe brief", sources, StringComparison.Ordinal);
        Assert.Contains("mei 2025. Nagekeken op 30 november 2026.", sources, StringComparison.Ordinal);
        var line = Assert.Single(await portal.Portal.AuditAsync(nameof(ExternalLink), id));
        Assert.Equal((AuditActions.Changed, member.Id), (line.Action, line.ActorId));
    }

    [Theory]
    [InlineData("Link.Url", "javascript:alert(1)", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("Link.Url", "https://naam:geheim@voorbeeld.test", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("Link.Title", "", "Vul de titel van de pagina in.")]
    [InlineData("Link.CheckedOn", "2027-01-01", "'Nagekeken op' kan niet in de toekomst liggen.")]
    [InlineData("TakenOverOn", "2027-01-01", "'Overgenomen op' kan niet in de toekomst liggen.")]
    [InlineData("TakenOverOn", "ooit", "Vul bij 'overgenomen op' een datum in, zoals 4-12-2026.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (_, id) = await LinkAsync("assendorp");
        Assert.Equal([problem], await client.RefusedAsync(ContentLinks.Edit(Kind, id), "Publiceer", (field, [value])));
    }

    [Fact]
    public async Task Keep_Draft_IsSeenByNoResident()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (plan, id) = await LinkAsync("assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("Link.Url", ["half"]), ("Link.Title", ["Half"]));

        Assert.Equal("half", (await client.OpenAsync(ContentLinks.Edit(Kind, id))).ValueOf("Link.Url"));
        Assert.DoesNotContain("Half", (await portal.PageAsync($"/plannen/{plan.Slug}")).SectionUnder("Bronnen").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_LinkOfAnotherWijk_IsForbiddenToWijkteam()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var (_, own) = await LinkAsync("assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, own), "Publiceer", ("Link.Title", ["Van ons"]));
        var token = await client.OpenAsync(ContentLinks.Edit(Kind, own));
        foreach (var id in new[] { (await LinkAsync("berkum")).Id, (await LinkAsync()).Id })
        {
            using var response = await client.PostAsync(ContentLinks.Edit(Kind, id), token, ("Link.Url", ["https://voorbeeld.test"]), ("Link.Title", ["X"]), ("Link.Publisher", ["X"]), ("Actie", ["publiceer"]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Steps_ThatALinkHasNot_AreNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var (_, id) = await LinkAsync("assendorp");
        foreach (var path in new[] { ContentLinks.New(Kind), ContentLinks.Withdraw(Kind, id), ContentLinks.Erase(Kind, id), ContentLinks.PreviewPage(Kind, id), ContentLinks.Edit(Kind, 999_999) })
        {
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(ContentLinks.Edit(Kind, id)));
    }

    [Fact]
    public async Task Post_AnotherOwner_ChangesNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (plan, id) = await LinkAsync("assendorp");
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, id), page,
            ("Link.Url", ["https://voorbeeld.test"]), ("Link.Title", ["X"]), ("Link.Publisher", ["X"]), ("Actie", ["publiceer"]), ("Token", [page.ValueOf("Token")]),
            ("PlanId", ["1"]), ("Link.PlanId", ["1"]), ("Link.Id", ["1"]), ("ParticipationMomentId", ["1"]), ("SortOrder", ["9"]));
        await AdminForms.SavedAsync(response);

        var row = await portal.Portal.WithContextAsync(context => context.Links.AsNoTracking().SingleAsync(l => l.Id == id));
        Assert.Equal((plan.Id, null, 0, "X"), (row.PlanId, row.ParticipationMomentId, row.SortOrder, row.Title));
    }

    [Fact]
    public async Task Get_LinkOfAContact_LeadsToItsForm()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var contact = await portal.Portal.WithContextAsync(context => context.ContactRoutes.OrderBy(c => c.Id).Select(c => new { c.Id, c.Title, SourceId = c.Source.Id }).FirstAsync());
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, contact.SourceId));
        Assert.Equal(ContentLinks.Edit(ContentKind.ContactRoute, contact.Id), page.Link(contact.Title).GetAttribute("href"));
    }

    private async Task<(Plan Plan, int Id)> LinkAsync(params string[] neighbourhoods)
    {
        var plan = await portal.Data.PlanAsync(p => p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test/brief", Title = "Brief", Publisher = "Gemeente Zwolle" }), neighbourhoods);
        return (plan, plan.Links.Single().Id);
    }
}
