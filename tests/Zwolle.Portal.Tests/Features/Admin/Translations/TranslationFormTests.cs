using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Translations;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Translations;

public sealed class TranslationFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Summary = "Yeni bir park.";

    [Fact]
    public async Task Post_New_ShowsOnThePlanAndStandsInTheLog()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        Assert.Equal(AdminTranslationLinks.List(ContentKind.Plan, plan.Id), (await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id))).Link("Vertalingen").GetAttribute("href"));

        await SaveAsync(client, plan, "tr");

        Assert.Contains(Summary, (await portal.PageAsync(PlanLinks.Details(plan.Slug))).SectionUnder("In andere talen").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Turks ( Türkçe ): vertaald door Vertaalbureau op 1 december 2026", string.Join('|', (await ListAsync(client, plan)).QuerySelectorAll("ul.zp-days li").Select(item => item.VisibleText().Replace("(Türkçe)", "( Türkçe )", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal([AuditActions.Created], (await portal.Portal.AuditAsync(nameof(Translation), await IdAsync(plan))).Select(line => line.Action));
    }

    [Fact]
    public async Task Post_AfterTheDutchTextChanged_WarnsUntilItIsSavedAgain()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        await SaveAsync(client, plan, "tr");
        await portal.Portal.WithContextAsync(async context =>
        {
            (await context.Plans.SingleAsync(p => p.Id == plan.Id)).Summary = "Een nieuwe samenvatting.";
            return await context.SaveChangesAsync();
        });

        const string Changed = "De Nederlandse tekst is daarna veranderd";
        Assert.Contains(Changed, (await ListAsync(client, plan)).VisibleText(), StringComparison.Ordinal);
        Assert.Contains(Changed, (await portal.PageAsync(PlanLinks.Details(plan.Slug))).VisibleText(), StringComparison.Ordinal);
        var form = await client.OpenAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "tr"));
        Assert.Contains(Changed, form.VisibleText(), StringComparison.Ordinal);
        using (var saved = await client.SubmitAsync(form, "Bewaar", ("TranslatedOn", ["2026-12-01"])))
        {
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        }

        Assert.DoesNotContain(Changed, (await ListAsync(client, plan)).VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Changed, (await portal.PageAsync(PlanLinks.Details(plan.Slug))).VisibleText(), StringComparison.Ordinal);
    }

    /// <summary>The Dutch text that stood beside the form was translated, not the one that came meanwhile.</summary>
    [Fact]
    public async Task Post_WhileTheDutchTextChanges_IsBehindAtOnce()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        var form = await client.OpenAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "tr"));
        await portal.Portal.WithContextAsync(async context =>
        {
            (await context.Plans.SingleAsync(p => p.Id == plan.Id)).Summary = "Een nieuwe samenvatting.";
            return await context.SaveChangesAsync();
        });

        using var saved = await client.SubmitAsync(form, "Bewaar", Fields());
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("De Nederlandse tekst is daarna veranderd", (await ListAsync(client, plan)).VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Remove_TakesItFromThePage()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        await SaveAsync(client, plan, "tr");
        var id = await IdAsync(plan);
        using var removed = await client.SubmitAsync(await client.OpenAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "tr")), "Verwijder deze vertaling");

        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.DoesNotContain(Summary, (await portal.PageAsync(PlanLinks.Details(plan.Slug))).VisibleText(), StringComparison.Ordinal);
        Assert.Equal([AuditActions.Created, AuditActions.Deleted], (await portal.Portal.AuditAsync(nameof(Translation), id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Post_Erase_TakesTranslationsAlongAndTheirTextFromTheLog()
    {
        using var writer = await portal.Portal.StaffClientAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var plan = await portal.Data.PlanAsync();
        await SaveAsync(writer, plan, "tr");
        var id = await IdAsync(plan);
        await portal.Portal.CouncilMeetingAsync(plan);

        using var erased = await client.PostAsync(
            ContentLinks.Erase(ContentKind.Plan, plan.Id), await client.OpenAsync(ContentLinks.Erase(ContentKind.Plan, plan.Id)), ("sure", ["true"]));

        Assert.Equal(HttpStatusCode.SeeOther, erased.StatusCode);
        Assert.False(await portal.Portal.WithContextAsync(context => context.Translations.AnyAsync(t => t.Id == id)));
        Assert.All(await portal.Portal.AuditAsync(nameof(Translation), id), line => Assert.Null(line.Details));
    }

    [Theory]
    [InlineData("Summary", "", "Vul de vertaling in.")]
    [InlineData("TranslatedBy", "", "Vul in wie het vertaalde.")]
    [InlineData("TranslatedOn", "", "Vul in wanneer het is vertaald.")]
    [InlineData("TranslatedOn", "2026-12-02", "De dag van de vertaling kan niet in de toekomst liggen.")]
    public async Task Post_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        var fields = Fields().Where(f => f.Name != field).Append((field, [value]));
        Assert.Equal([problem], await client.RefusedAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "uk"), "Bewaar", [.. fields]));
    }

    [Fact]
    public async Task Post_AfterAColleague_ShowsBoth()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        var opened = await mine.OpenAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "tr"));
        await SaveAsync(theirs, plan, "tr");

        using var response = await mine.SubmitAsync(opened, "Bewaar", [.. Fields().Where(f => f.Name != "Summary"), ("Summary", ["Van mij."])]);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Vertaling", "Van mij.", Summary], page.QuerySelectorAll("table tbody tr").Single().Children.Select(cell => cell.TextContent.Trim()));
        using var again = await mine.SubmitAsync(page, "Bewaar");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task Request_WhatIsNotThere_IsNotFoundAndUnpublishedSaysSo()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var hidden = await portal.Data.PlanAsync(p => p.PublishedAt = null);
        Assert.Contains("Publiceer eerst de Nederlandse tekst.", (await ListAsync(client, hidden)).VisibleText(), StringComparison.Ordinal);
        var plan = await portal.Data.PlanAsync();
        var page = await client.OpenAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "en"));
        foreach (var path in new[] { AdminTranslationLinks.Form(ContentKind.Plan, hidden.Id, "en"), AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "xx"), AdminTranslationLinks.Form(ContentKind.Plan, 999_999, "en"), AdminTranslationLinks.Form(ContentKind.Theme, 1, "en") })
        {
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
            using var response = await client.PostAsync(path, page, Fields());
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_ByWhoMayNotChangeThePlan_IsForbidden()
    {
        var plan = await portal.Data.PlanAsync(null, "berkum");
        using var team = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        using var own = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        var path = AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "tr");
        Assert.Null((await team.OpenAsync(path)).FindByRole("button", "Bewaar"));
        var token = await team.OpenAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        foreach (var address in new[] { path, AdminTranslationLinks.Remove(ContentKind.Plan, plan.Id, "tr") })
        {
            using var response = await team.PostAsync(address, token, Fields());
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        await SaveAsync(own, plan, "tr");
    }

    [Fact]
    public async Task Post_RestoredAfterSigningIn_IsNotSaved()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync();
        var path = AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, "tr");
        using var response = await client.PostAsync(path, await client.OpenAsync(path), [.. Fields(), ("_herstel", ["1"])]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(await portal.Portal.WithContextAsync(context => context.Translations.AnyAsync(t => t.ItemId == plan.Id)));
    }

    private static async Task SaveAsync(HttpClient client, Plan plan, string language)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(AdminTranslationLinks.Form(ContentKind.Plan, plan.Id, language)), "Bewaar", Fields());
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> ListAsync(HttpClient client, Plan plan) => client.OpenAsync(AdminTranslationLinks.List(ContentKind.Plan, plan.Id));

    private Task<int> IdAsync(Plan plan) => portal.Portal.WithContextAsync(context => context.Translations.Where(t => t.ItemId == plan.Id).Select(t => t.Id).SingleAsync());

    private static (string Name, string[] Values)[] Fields() => [("Summary", [Summary]), ("TranslatedBy", ["Vertaalbureau"]), ("TranslatedOn", ["2026-12-01"])];
}
