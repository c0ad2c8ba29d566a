using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Days;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Days;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Days;

public sealed class DayFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Empty_SaysWhatToFillInAndWhereTheDatesStand()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Seeded);
        using var client = await empty.StaffClientAsync(StaffRole.Reader);
        var page = await client.OpenAsync(DayLinks.List);

        Assert.Contains("Er staan nog geen dagen in.", page.SectionUnder("Komt nog").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://www.rijksoverheid.nl/", page.Link("rijksoverheid.nl").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("link", "Zet een dag of vakantie erbij"));
    }

    [Fact]
    public async Task Post_New_WarnsInTheFormOfAMomentAndStandsInTheLog()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await AddAsync(client, word, "2027-02-20", "2027-02-28");

        var list = await client.OpenAsync(DayLinks.List + "?gedaan=bewaard");
        Assert.Contains($"Vakantie {word} (schoolvakantie): 20 februari 2027 tot en met 28 februari 2027", list.ListItemsUnder("Komt nog"));
        Assert.Equal([AuditActions.Created], (await portal.Portal.AuditAsync(nameof(SpecialDay), id)).Select(line => line.Action));
        var moment = await client.SaveAsync(ContentLinks.Moments + "/nieuw", "Bewaar als concept", ("Title", ["X"]), ("LastDay", ["2027-02-24"]));
        Assert.Contains(
            $"Dan is het Vakantie {word} (20 februari 2027 tot en met 28 februari 2027).",
            (await client.OpenAsync(ContentLinks.Edit(Portal.Data.Revisions.ContentKind.ParticipationMoment, moment))).ListItemsUnder("Let op de datum"));
    }

    [Fact]
    public async Task Post_ChangeThenRemove_IsDone()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await AddAsync(client, word, "2027-03-01", "");
        using (var changed = await client.SubmitAsync(await client.OpenAsync(DayLinks.Edit(id)), "Bewaar", ("Name", [$"Feest {word}"]), ("Kind", [nameof(SpecialDayKind.Other)])))
        {
            Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        }

        Assert.Contains($"Feest {word} (andere dag): maandag 1 maart 2027", (await client.OpenAsync(DayLinks.List)).ListItemsUnder("Komt nog"));
        using var removed = await client.SubmitAsync(await client.OpenAsync(DayLinks.Edit(id)), "Verwijder deze dag");
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(DayLinks.Edit(id)));
        Assert.Equal([AuditActions.Created, AuditActions.Changed, AuditActions.Deleted], (await portal.Portal.AuditAsync(nameof(SpecialDay), id)).Select(line => line.Action));
    }

    [Theory]
    [InlineData("Name", "", "Vul een naam in.")]
    [InlineData("Kind", "9", "Kies wat voor dag het is.")]
    [InlineData("FirstDay", "", "Vul de eerste dag in.")]
    [InlineData("FirstDay", "30-2-2027", "Vul bij de eerste dag een datum in, zoals 4-12-2026.")]
    [InlineData("LastDay", "2027-01-01", "Vul een laatste dag in die niet voor de eerste dag ligt.")]
    public async Task Post_WithOneMistake_SaysWhichAndKeepsTheRest(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var fields = Fields(TestData.Word(), "2027-02-20", "2027-02-28").Where(f => f.Name != field).Append((field, [value]));
        Assert.Equal([problem], await client.RefusedAsync(DayLinks.New, "Bewaar", [.. fields]));
    }

    [Fact]
    public async Task Post_AfterAColleague_ShowsBothAndThenSaves()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var id = await AddAsync(mine, TestData.Word(), "2027-04-01", "");
        var opened = await mine.OpenAsync(DayLinks.Edit(id));
        using (var first = await theirs.SubmitAsync(await theirs.OpenAsync(DayLinks.Edit(id)), "Bewaar", ("Name", ["Van hen"])))
        {
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        }

        using var response = await mine.SubmitAsync(opened, "Bewaar", ("Name", ["Van mij"]));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Naam", "Van mij", "Van hen"], page.QuerySelectorAll("table tbody tr").Single().Children.Select(cell => cell.TextContent.Trim()));
        using var stale = await mine.SubmitAsync(opened, "Verwijder deze dag");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var again = await mine.SubmitAsync(page, "Bewaar");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Van mij", await portal.Portal.WithContextAsync(context => context.SpecialDays.Where(d => d.Id == id).Select(d => d.Name).SingleAsync()));
    }

    [Theory]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.NeighbourhoodTeam)]
    public async Task Post_ByWhoMayNotWriteForTheCity_IsForbidden(StaffRole role)
    {
        using var writer = await portal.Portal.StaffClientAsync();
        using var client = await portal.Portal.StaffClientAsync(role, "assendorp");
        var id = await AddAsync(writer, TestData.Word(), "2027-05-01", "");
        var page = await client.OpenAsync(DayLinks.Edit(id));
        Assert.Null(page.FindByRole("button", "Bewaar"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(DayLinks.New));
        var token = await writer.OpenAsync(DayLinks.New);
        foreach (var path in new[] { DayLinks.New, DayLinks.Edit(id), DayLinks.Remove(id) })
        {
            using var response = await client.PostAsync(path, page.QuerySelector("input[name=_token]") is null ? token : page, Fields("x", "2027-05-01", ""));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_WithoutTokenOrRow_IsRefusedAndOtherFieldsChangeNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(DayLinks.New));
        var page = await client.OpenAsync(DayLinks.New);
        foreach (var path in new[] { DayLinks.Edit(999_999), DayLinks.Remove(999_999) })
        {
            using var response = await client.PostAsync(path, page, Fields("x", "2027-05-01", ""));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var id = await AddAsync(client, TestData.Word(), "2027-06-01", "");
        using var extra = await client.PostAsync(DayLinks.Edit(id), page, [.. Fields("y", "2027-06-01", ""), ("Version", ["1"]), ("Id", ["1"])]);
        Assert.Equal(HttpStatusCode.SeeOther, extra.StatusCode);
        Assert.Equal(2, await portal.Portal.WithContextAsync(context => context.SpecialDays.Where(d => d.Id == id).Select(d => d.Version).SingleAsync()));
    }

    [Fact]
    public async Task Post_RestoredAfterSigningIn_IsNotSaved()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.OpenAsync(DayLinks.New);
        var word = TestData.Word();
        using var response = await client.PostAsync(DayLinks.New, page, [.. Fields(word, "2027-06-01", ""), ("_herstel", ["1"])]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"Vakantie {word}", (await Html.ParseAsync(response)).Field("Naam").GetAttribute("value"));
        Assert.False(await portal.Portal.WithContextAsync(context => context.SpecialDays.AnyAsync(d => d.Name == $"Vakantie {word}")));
    }

    private async Task<int> AddAsync(HttpClient client, string word, string first, string last)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(DayLinks.New), "Bewaar", Fields(word, first, last));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return await portal.Portal.WithContextAsync(context => context.SpecialDays.Where(d => d.Name == $"Vakantie {word}").Select(d => d.Id).SingleAsync());
    }

    private static (string Name, string[] Values)[] Fields(string word, string first, string last) =>
        [("Name", [$"Vakantie {word}"]), ("Kind", [nameof(SpecialDayKind.SchoolHoliday)]), ("FirstDay", [first]), ("LastDay", [last])];
}
