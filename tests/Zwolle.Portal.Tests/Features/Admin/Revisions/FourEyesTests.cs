using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Revisions;

/// <summary>Where a colleague must look at a text first, the one who wrote it can't publish it, by whatever button.</summary>
public sealed class FourEyesTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.Plan;

    [Fact]
    public async Task Publish_ByAuthor_IsRefusedAndByAColleagueIsDone()
    {
        await AskFourEyesAsync();
        using var author = await portal.Portal.StaffClientAsync();
        using var colleague = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        string[] refused = ["Een collega kijkt eerst mee. Vraag om controle in plaats van te publiceren."];

        var form = await author.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        Assert.Null(form.FindByRole("button", "Publiceer"));
        form.Button("Vraag om controle").SetAttribute("value", EditCommand.Publish);
        using (var direct = await author.SubmitAsync(form, "Vraag om controle", ("Title", ["Stiekem"])))
        {
            Assert.Equal(refused, (await Html.ParseAsync(direct)).Problems());
        }

        Assert.Equal(refused, await author.RefusedAsync(ContentLinks.Edit(Kind, plan.Id), "Plan de publicatie", ("PublishDay", ["2027-01-01"])));
        await author.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Vraag om controle", ("Title", ["Gezien"]), ("Reason", ["Klopt de titel?"]));

        var waiting = await author.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        Assert.Null(waiting.FindByRole("button", "Publiceer deze tekst"));
        using (var decided = await author.PostAsync(ContentLinks.Edit(Kind, plan.Id) + "/besluit", waiting, ("Token", [waiting.ValueOf("Token")]), ("Actie", ["publiceer"])))
        {
            Assert.Equal(HttpStatusCode.BadRequest, decided.StatusCode);
        }

        var seen = await colleague.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        Assert.Contains("Klopt de titel?", seen.Body!.TextContent, StringComparison.Ordinal);
        using var published = await colleague.SubmitAsync(seen, "Publiceer deze tekst");
        await AdminForms.SavedAsync(published);
        (await portal.PageAsync($"/plannen/{plan.Slug}")).Heading("Gezien", 1);
        var (authorId, publisherId) = await portal.Portal.WithContextAsync(async context =>
        {
            var row = await context.Revisions.Where(r => r.Kind == Kind && r.ItemId == plan.Id && r.Number == 2).AsNoTracking().SingleAsync();
            return (row.AuthorId, row.PublisherId);
        });
        Assert.NotEqual(authorId, publisherId);
    }

    [Fact]
    public async Task Publish_ColleagueWhoChangedIt_IsTheAuthorNow()
    {
        await AskFourEyesAsync();
        using var author = await portal.Portal.StaffClientAsync();
        using var colleague = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await author.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Vraag om controle", ("Title", ["Eerst"]));
        await colleague.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Vraag om controle", ("Title", ["Verbeterd"]));

        Assert.Null((await colleague.OpenAsync(ContentLinks.Edit(Kind, plan.Id))).FindByRole("button", "Publiceer deze tekst"));
        using var published = await author.SubmitAsync(await author.OpenAsync(ContentLinks.Edit(Kind, plan.Id)), "Publiceer deze tekst");
        await AdminForms.SavedAsync(published);
        (await portal.PageAsync($"/plannen/{plan.Slug}")).Heading("Verbeterd", 1);
    }

    private Task<int> AskFourEyesAsync() => portal.Portal.WithContextAsync(async context =>
    {
        if (!await context.EditorialRules.AnyAsync(r => r.Id == (int)Kind))
        {
            context.Add(new EditorialRule { Id = (int)Kind, FourEyes = true });
        }

        return await context.SaveChangesAsync();
    });
}
