using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Council;

public sealed class MeetingFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Post_New_ShowsBesideItsPlanAndStandsInTheLog()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Clerk);
        var plan = await portal.Data.PlanAsync();
        var word = TestData.Word();
        var id = await AddAsync(client, word, ("Plans", [plan.Id.ToString(CultureInfo.InvariantCulture)]), ("StartTime", ["19.30"]));

        Assert.Contains($"Raadsplein {word}: maandag 15 maart 2027", (await client.OpenAsync(MeetingLinks.List)).ListItemsUnder("Komt nog"));
        Assert.Contains("De raad bespreekt dit plan op maandag 15 maart 2027, 19.30 uur", (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText(), StringComparison.Ordinal);
        Assert.Equal([AuditActions.Created], (await portal.Portal.AuditAsync(nameof(CouncilMeeting), id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Post_ChangeThenRemove_IsDone()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        var id = await AddAsync(client, TestData.Word(), ("Plans", [plan.Id.ToString(CultureInfo.InvariantCulture)]));
        using (var changed = await client.SubmitAsync(await client.OpenAsync(MeetingLinks.Edit(id)), "Bewaar", ("CancelReason", ["Te weinig onderwerpen."])))
        {
            Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        }

        Assert.Contains("gaat niet door. Te weinig onderwerpen.", (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText(), StringComparison.Ordinal);
        using var removed = await client.SubmitAsync(await client.OpenAsync(MeetingLinks.Edit(id)), "Verwijder deze vergadering");
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(MeetingLinks.Edit(id)));
        Assert.Equal([AuditActions.Created, AuditActions.Changed, AuditActions.Deleted], (await portal.Portal.AuditAsync(nameof(CouncilMeeting), id)).Select(line => line.Action));
    }

    /// <summary>A plan that residents no longer see stays linked, and saving again does not stumble over it.</summary>
    [Fact]
    public async Task Post_WithWithdrawnPlan_KeepsTheLink()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow);
        var meeting = await portal.Portal.CouncilMeetingAsync(plan);

        using var saved = await client.SubmitAsync(await client.OpenAsync(MeetingLinks.Edit(meeting.Id)), "Bewaar", ("Name", ["Anders"]));

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal(1, await portal.Portal.WithContextAsync(context => context.Set<CouncilMeetingPlan>().IgnoreQueryFilters().CountAsync(l => l.MeetingId == meeting.Id)));
    }

    [Theory]
    [InlineData("Name", "", "Vul in hoe de vergadering heet.")]
    [InlineData("Kind", "9", "Kies wat voor vergadering het is.")]
    [InlineData("Day", "", "Vul de dag in. Weet u die niet, zet de vergadering er dan nog niet in.")]
    [InlineData("Day", "30-2-2027", "Vul bij de dag een datum in, zoals 4-12-2026.")]
    [InlineData("StartTime", "25.00", "Vul bij hoe laat het begint een tijd in, zoals 19.30.")]
    [InlineData("AgendaUrl", "javascript:alert(1)", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("AgendaCheckedOn", "2027-01-01", "'Bekeken op' kan niet in de toekomst liggen.")]
    public async Task Post_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var fields = Fields(TestData.Word()).Where(f => f.Name != field).Append((field, [value]));
        Assert.Equal([problem], await client.RefusedAsync(MeetingLinks.New, "Bewaar", [.. fields]));
    }

    [Fact]
    public async Task Post_AfterAColleague_ShowsBothAndThenSaves()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var id = await AddAsync(mine, TestData.Word());
        var opened = await mine.OpenAsync(MeetingLinks.Edit(id));
        using (var first = await theirs.SubmitAsync(await theirs.OpenAsync(MeetingLinks.Edit(id)), "Bewaar", ("Name", ["Van hen"])))
        {
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        }

        using var response = await mine.SubmitAsync(opened, "Bewaar", ("Name", ["Van mij"]));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Naam", "Van mij", "Van hen"], page.QuerySelectorAll("table tbody tr").Single().Children.Select(cell => cell.TextContent.Trim()));
        using var stale = await mine.SubmitAsync(opened, "Verwijder deze vergadering");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var again = await mine.SubmitAsync(page, "Bewaar");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.NeighbourhoodTeam)]
    public async Task Post_ByWhoMayNotWriteForTheCity_IsForbidden(StaffRole role)
    {
        using var writer = await portal.Portal.StaffClientAsync();
        using var client = await portal.Portal.StaffClientAsync(role, "assendorp");
        var id = await AddAsync(writer, TestData.Word());
        var page = await client.OpenAsync(MeetingLinks.Edit(id));
        Assert.Null(page.FindByRole("button", "Bewaar"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(MeetingLinks.New));
        foreach (var path in new[] { MeetingLinks.New, MeetingLinks.Edit(id), MeetingLinks.Remove(id), MeetingLinks.Rules })
        {
            using var response = await client.PostAsync(path, page, Fields("x"));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_WithoutTokenOrRow_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(MeetingLinks.New));
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(MeetingLinks.Rules));
        var page = await client.OpenAsync(MeetingLinks.New);
        foreach (var path in new[] { MeetingLinks.Edit(999_999), MeetingLinks.Remove(999_999) })
        {
            using var response = await client.PostAsync(path, page, Fields("x"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_RestoredAfterSigningIn_IsNotSaved()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        using var response = await client.PostAsync(MeetingLinks.New, await client.OpenAsync(MeetingLinks.New), [.. Fields(word), ("_herstel", ["1"])]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"Raadsplein {word}", (await Html.ParseAsync(response)).Field("Hoe heet de vergadering?").GetAttribute("value"));
        Assert.False(await portal.Portal.WithContextAsync(context => context.CouncilMeetings.AnyAsync(m => m.Name == $"Raadsplein {word}")));
    }

    private async Task<int> AddAsync(HttpClient client, string word, params (string Name, string[] Values)[] more)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(MeetingLinks.New), "Bewaar", [.. Fields(word), .. more]);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return await portal.Portal.WithContextAsync(context => context.CouncilMeetings.Where(m => m.Name == $"Raadsplein {word}").Select(m => m.Id).SingleAsync());
    }

    private static (string Name, string[] Values)[] Fields(string word) =>
        [("Name", [$"Raadsplein {word}"]), ("Kind", [nameof(CouncilMeetingKind.Debate)]), ("Day", ["2027-03-15"])];
}
