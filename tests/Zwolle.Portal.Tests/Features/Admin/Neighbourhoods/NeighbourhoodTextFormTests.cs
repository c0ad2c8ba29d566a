using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Neighbourhoods;

public sealed class NeighbourhoodTextFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.Neighbourhood;

    [Fact]
    public async Task Publish_Texts_StandOnThePageAndInTheLog()
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        using var client = await portal.Portal.SignedInAsync(member);
        var id = await IdAsync("assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Intro", ["Een wijk met smalle straten."]), ("Residents", ["13.091"]), ("ResidentsYear", ["2026"]));

        var page = await portal.PageAsync("/wijken/assendorp");
        Assert.Contains("Een wijk met smalle straten.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("13.091", page.Body!.TextContent, StringComparison.Ordinal);
        var line = Assert.Single(await portal.Portal.AuditAsync(nameof(Neighbourhood), id));
        Assert.Equal((AuditActions.Changed, member.Id), (line.Action, line.ActorId));
        Assert.Contains("13091", line.Details!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Aliases_KeepsTheBuurtOfTheOnesThatStay()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var alias = await portal.Portal.WithContextAsync(context => context.NeighbourhoodAliases.Where(a => a.SubneighbourhoodId != null).OrderBy(a => a.Id).AsNoTracking().FirstAsync());
        var word = TestData.Word();
        await client.SaveAsync(ContentLinks.Edit(Kind, alias.NeighbourhoodId), "Publiceer", ("Aliases", [$"{alias.Name}\r\n\r\n De {word} \r\nde {word}"]));

        var rows = await portal.Portal.WithContextAsync(context => context.NeighbourhoodAliases.Where(a => a.NeighbourhoodId == alias.NeighbourhoodId).OrderBy(a => a.Id).AsNoTracking().ToListAsync());
        Assert.Equal([alias.Name, $"De {word}"], rows.Select(row => row.Name));
        Assert.Equal((alias.Id, alias.SubneighbourhoodId), (rows[0].Id, rows[0].SubneighbourhoodId));
        using var found = await portal.Client.GetAsync($"/wijk-zoeken?q=de+{word}");
        Assert.NotEqual(HttpStatusCode.NotFound, found.StatusCode);
    }

    [Theory]
    [InlineData("Intro", "", "Vul een inleiding in.")]
    [InlineData("Residents", "veel", "Vul het aantal inwoners in, zoals 13.090.")]
    [InlineData("ResidentsYear", "2031", "Vul het jaar van dat aantal in, ten hoogste 2026.")]
    [InlineData("Figures", "Een 8,0 in 2022 zonder bron", "Schrijf 'Een 8,0 in 2022 zonder bron' als: het cijfer met zijn jaar | van wie de bron is | webadres.")]
    [InlineData("Aliases", "Een heel erg lange naam die niemand zo zou zeggen en die niet past", "Maak de naam 'Een heel erg lange naam die…' korter: ten hoogste 60 tekens.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(ContentLinks.Edit(Kind, await IdAsync("berkum")), "Publiceer", (field, [value])));
    }

    [Fact]
    public async Task Keep_Draft_IsSeenInThePreviewOnly()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await IdAsync("ittersum");
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("Intro", ["Nog niet af."]));

        Assert.DoesNotContain("Nog niet af.", (await portal.PageAsync("/wijken/ittersum")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nog niet af.", (await client.OpenAsync(ContentLinks.PreviewPage(Kind, id))).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niet af.", (await portal.PageAsync("/wijken/ittersum")).Body!.TextContent, StringComparison.Ordinal);
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(Kind, id)), "Gooi het concept weg");
        await AdminForms.SavedAsync(response);
        Assert.NotEqual("Nog niet af.", (await client.OpenAsync(ContentLinks.Edit(Kind, id))).ValueOf("Intro"));
    }

    [Fact]
    public async Task Publish_Untouched_ChangesNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await IdAsync("holtenbroek");
        var before = await portal.Client.GetStringAsync("/wijken/holtenbroek");
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
        Assert.Equal(before, await portal.Client.GetStringAsync("/wijken/holtenbroek"));
        Assert.Empty(await portal.Portal.AuditAsync(nameof(Neighbourhood), id));
    }

    [Fact]
    public async Task Steps_ThatAWijkHasNot_AreNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var id = await IdAsync("berkum");
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        foreach (var path in new[] { ContentLinks.New(Kind), ContentLinks.Withdraw(Kind, id), ContentLinks.Erase(Kind, id) })
        {
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
            using var response = await client.PostAsync(path, page, ("reason", ["x"]), ("sure", ["true"]), ("Actie", ["bewaar"]));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, 999_999)));
        Assert.Null(page.FindByRole("link", "Kopieer"));
    }

    [Fact]
    public async Task Post_OtherWijkOrAsReader_IsForbidden()
    {
        var id = await IdAsync("berkum");
        foreach (var role in new[] { StaffRole.NeighbourhoodTeam, StaffRole.Reader })
        {
            using var client = await portal.Portal.StaffClientAsync(role, "assendorp");
            using var writer = await portal.Portal.StaffClientAsync();
            var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
            Assert.Null(page.FindByRole("button", "Publiceer"));
            using var response = await client.PostAsync(ContentLinks.Edit(Kind, id), page, ("Intro", ["Gekaapt"]), ("Residents", ["1"]), ("ResidentsYear", ["2026"]), ("Actie", ["publiceer"]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_FieldsThatAreNotInTheFormOrNoToken_ChangeNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await IdAsync("schelle");
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(ContentLinks.Edit(Kind, id)));
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, id), page,
            ("Intro", ["Zo."]), ("Residents", ["10"]), ("ResidentsYear", ["2026"]), ("Actie", ["publiceer"]), ("Token", [page.ValueOf("Token")]),
            ("Name", ["Gekaapt"]), ("Slug", ["gekaapt"]), ("Code", ["X"]), ("Outline.GeoJson", ["{}"]), ("Id", ["1"]));
        await AdminForms.SavedAsync(response);

        var row = await portal.Portal.WithContextAsync(context => context.Neighbourhoods.AsNoTracking().SingleAsync(n => n.Id == id));
        Assert.Equal(("schelle", "Zo."), (row.Slug, row.Intro));
        Assert.StartsWith("WK", row.Code, StringComparison.Ordinal);
        Assert.NotEqual("Gekaapt", row.Name);
    }

    private async Task<int> IdAsync(string slug) => int.Parse(await portal.Portal.NeighbourhoodIdAsync(slug), CultureInfo.InvariantCulture);
}
