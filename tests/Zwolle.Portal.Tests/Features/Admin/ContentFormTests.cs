using System.Net;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin;

/// <summary>What holds for the form of every kind of content that can be made and withdrawn. A kind says how it is filled in and where it shows.</summary>
public abstract class ContentFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Own = "assendorp";
    private const string Other = "berkum";

    protected SeededPortal Site => portal;

    protected abstract ContentKind Kind { get; }

    /// <summary>Name of the entity in the audit log.</summary>
    protected abstract string Entity { get; }

    /// <summary>The field that holds what the item is called, with the word of the test.</summary>
    protected abstract string TitleField { get; }

    /// <summary>What is said of a form without it.</summary>
    protected virtual string TitleMissing => "Vul een naam in.";

    /// <summary>The actions that publishing a new one tells.</summary>
    protected virtual string[] Published => [AuditActions.Created, AuditActions.Published];

    /// <summary>It counts for the whole city, so no wijkteam may write it.</summary>
    protected virtual bool IsForCity => false;

    private string New => ContentLinks.New(Kind);

    /// <summary>The form, filled in so that it can be published.</summary>
    protected abstract Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood);

    /// <summary>Whether residents, or colleagues who choose, see it.</summary>
    protected abstract Task<bool> IsShownAsync(string title);

    /// <summary>What no form may change, as one text.</summary>
    protected abstract Task<string> ProtectedAsync(int id);

    [Fact]
    public async Task Publish_New_IsShownAtOnceAndToldInTheLog()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        var word = TestData.Word();
        var id = await PublishAsync(client, word);

        Assert.True(await IsShownAsync(await TitleAsync(word)));
        var lines = await portal.Portal.AuditAsync(Entity, id);
        Assert.Equal(Published, lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Equal(member.Id, line.ActorId));
    }

    [Fact]
    public async Task Keep_HalfWritten_IsShownNowhereAndComesBackAsTyped()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var title = await TitleAsync(word);
        var id = await client.SaveAsync(New, "Bewaar als concept", (TitleField, [title]));

        Assert.Equal(title, (await client.OpenAsync(ContentLinks.Edit(Kind, id))).ValueOf(TitleField));
        Assert.False(await IsShownAsync(title));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", (TitleField, [title + " anders"]));
        (await client.OpenAsync(ContentLinks.Edit(Kind, id))).Heading(title + " anders", 1);
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", await FieldsAsync(word, Own));
        Assert.True(await IsShownAsync(title));
    }

    [Fact]
    public async Task Discard_NeverPublished_RemovesIt()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await client.SaveAsync(New, "Bewaar als concept", (TitleField, ["Nooit"]));
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(Kind, id)), "Gooi het concept weg");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, id)));
    }

    [Fact]
    public async Task Publish_Change_ReplacesTheTextAndStandsInTheHistory()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        var changed = await TitleAsync(TestData.Word());
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", (TitleField, [changed]));

        Assert.True(await IsShownAsync(changed));
        Assert.False(await IsShownAsync(await TitleAsync(word)));
        (await client.OpenAsync(ContentLinks.History(Kind, id))).Heading("Versie 2: dit zien bewoners nu", 2);
    }

    [Fact]
    public async Task Copy_Item_FillsANewForm()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);

        var copy = await client.OpenAsync(ContentLinks.Copy(Kind, id));
        Assert.Equal(await TitleAsync(word), copy.ValueOf(TitleField));
        using var response = await client.SubmitAsync(copy, "Bewaar als concept");
        Assert.NotEqual(id, await AdminForms.SavedAsync(response));
    }

    [Fact]
    public async Task Publish_Nothing_SaysWhatIsMissing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Contains(TitleMissing, await client.RefusedAsync(New, "Publiceer"));
    }

    [Fact]
    public async Task Save_AfterAColleague_IsAConflictThatKeepsMyText()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var id = await PublishAsync(mine, TestData.Word());
        var opened = await mine.OpenAsync(ContentLinks.Edit(Kind, id));
        await theirs.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", (TitleField, ["Van hen"]));

        using var response = await mine.SubmitAsync(opened, "Bewaar als concept", (TitleField, ["Van mij"]));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal("Van mij", page.ValueOf(TitleField));
        Assert.Contains("Van hen", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        using var again = await mine.SubmitAsync(page, "Bewaar als concept");
        await AdminForms.SavedAsync(again);
    }

    [Fact]
    public async Task Withdraw_ThenRestore_HidesItAndBringsItBack()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        Assert.Equal(["Vul de reden in."], await client.RefusedAsync(ContentLinks.Withdraw(Kind, id), "Trek in"));
        await client.SaveAsync(ContentLinks.Withdraw(Kind, id), "Trek in", ("reason", [$"Reden {word}"]));

        Assert.False(await IsShownAsync(await TitleAsync(word)));
        var lines = await portal.Portal.AuditAsync(Entity, id);
        Assert.Contains(lines, line => line.Action == AuditActions.Withdrawn && line.Details!.Contains($"Reden {word}", StringComparison.Ordinal));
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(Kind, id)), "Zet terug op de site");
        await AdminForms.SavedAsync(response);
        Assert.True(await IsShownAsync(await TitleAsync(word)));
        Assert.Contains(AuditActions.Restored, (await portal.Portal.AuditAsync(Entity, id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Restore_NeverPublished_StaysHidden()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await client.SaveAsync(New, "Bewaar als concept", (TitleField, [await TitleAsync(word)]));
        using var response = await client.PostAsync(ContentLinks.Restore(Kind, id), await client.OpenAsync(ContentLinks.Edit(Kind, id)));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(await IsShownAsync(await TitleAsync(word)));
    }

    [Fact]
    public async Task Erase_Item_LeavesALineWithoutContentAndNoRevision()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        await PointToItAsync(id);
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Erase(Kind, id)), "Wis", ("sure", ["true"]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, id)));
        Assert.False(await IsShownAsync(await TitleAsync(word)));
        var lines = await portal.Portal.AuditAsync(Entity, id);
        Assert.Equal(AuditActions.Erased, lines[^1].Action);
        Assert.All(lines, line => Assert.Null(line.Details));
        Assert.Equal((0, 0), await portal.Portal.WithContextAsync(context => Task.FromResult((
            context.Revisions.Count(r => r.Kind == Kind && r.ItemId == id),
            context.AuditEntries.Count(e => e.Details!.Contains(word))))));
    }

    [Fact]
    public async Task Post_OtherWijk_IsForbiddenToWijkteam()
    {
        using var writer = await portal.Portal.StaffClientAsync();
        using var team = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, Own);
        var foreign = await writer.SaveAsync(New, "Publiceer", await FieldsAsync(TestData.Word(), Other));
        var token = await team.OpenAsync(ContentLinks.New(ContentKind.Plan));
        using (var response = await team.PostAsync(ContentLinks.Edit(Kind, foreign), token, [.. await FieldsAsync(TestData.Word(), Own), ("Actie", ["publiceer"])]))
        {
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await team.StatusAsync(ContentLinks.Withdraw(Kind, foreign)));
        if (IsForCity)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await team.StatusAsync(New));
            using var made = await team.PostAsync(New, token, [.. await FieldsAsync(TestData.Word(), Own), ("Actie", ["publiceer"])]);
            Assert.Equal(HttpStatusCode.Forbidden, made.StatusCode);
            return;
        }

        string[] refused = ["Kies alleen wijken van uw eigen wijkteam, en ten minste één."];
        Assert.Equal(refused, await team.RefusedAsync(New, "Bewaar als concept", (TitleField, ["Zonder wijk"])));
        Assert.Equal(refused, await team.RefusedAsync(New, "Publiceer", await FieldsAsync(TestData.Word(), Other)));
        await team.SaveAsync(New, "Publiceer", await FieldsAsync(TestData.Word(), Own));
    }

    [Fact]
    public async Task Post_AsReader_IsForbidden()
    {
        using var writer = await portal.Portal.StaffClientAsync();
        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var id = await PublishAsync(writer, TestData.Word());
        var page = await reader.OpenAsync(ContentLinks.Edit(Kind, id));

        Assert.Null(page.FindByRole("button", "Publiceer"));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(New));
        foreach (var path in new[] { New, ContentLinks.Edit(Kind, id) })
        {
            using var response = await reader.PostAsync(path, page, (TitleField, ["X"]), ("Actie", ["bewaar"]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_WithoutTokenOrItem_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(New));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, 999_999)));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, 999_999), await client.OpenAsync(New), (TitleField, ["X"]), ("Actie", ["bewaar"]));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_FieldsThatAreNotInTheForm_ChangeNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        var before = await ProtectedAsync(id);
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, id), page,
        [
            .. await FieldsAsync(word, Own), ("Token", [page.ValueOf("Token")]), ("Actie", ["publiceer"]),
            ("Slug", ["gekaapt"]), ("Id", ["1"]), ("PublishedAt", ["2020-01-01"]), ("WithdrawnAt", ["2020-01-01"]), ("SourceId", ["1"]), ("Source.PlanId", ["1"]), ("NeighbourhoodId", ["1"]), ("Area.GeoJson", ["x"]),
        ]);

        await AdminForms.SavedAsync(response);
        Assert.Equal(before, await ProtectedAsync(id));
    }

    /// <summary>Makes other rows name it, so that erasing has to do with them.</summary>
    protected virtual Task PointToItAsync(int id) => Task.CompletedTask;

    protected async Task<int> PublishAsync(HttpClient client, string word) => await client.SaveAsync(New, "Publiceer", await FieldsAsync(word, Own));

    private async Task<string> TitleAsync(string word) => (await FieldsAsync(word, Own)).First(field => field.Name == TitleField).Values[0];
}
