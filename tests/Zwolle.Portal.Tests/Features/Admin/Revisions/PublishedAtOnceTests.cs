using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Revisions;

/// <summary>With the output cache on, as it runs.</summary>
public sealed class PublishedAtOnceTests
{
    [Fact]
    public async Task Publish_CachedPage_ShowsTheNewTextAtOnceAndADraftLeavesItInTheCache()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Seeded, ("OutputCache:Enabled", "true"));
        var plan = await new TestData(portal).PlanAsync(null, "assendorp");
        using var client = await portal.StaffClientAsync();
        var edit = ContentLinks.Edit(ContentKind.Plan, plan.Id);
        (await portal.PageAsync($"/plannen/{plan.Slug}")).Heading(plan.Title, 1);

        await client.SaveAsync(edit, "Bewaar als concept", ("Title", ["Nieuwe titel"]));
        await client.OpenAsync(ContentLinks.PreviewPage(ContentKind.Plan, plan.Id));
        portal.Commands.Reset();
        (await portal.PageAsync($"/plannen/{plan.Slug}")).Heading(plan.Title, 1);
        Assert.Empty(portal.Commands.Commands);

        await client.SaveAsync(edit, "Publiceer");
        (await portal.PageAsync($"/plannen/{plan.Slug}")).Heading("Nieuwe titel", 1);
        Assert.Contains("Nieuwe titel", (await portal.PageAsync("/wijken/assendorp")).CardTitles());
    }
}
