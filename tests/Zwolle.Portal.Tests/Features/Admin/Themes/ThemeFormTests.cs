using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Themes;

public sealed class ThemeFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.Theme;

    protected override string Entity => nameof(Theme);

    protected override string TitleField => "Name";

    protected override bool IsForCity => true;

    [Fact]
    public async Task Publish_New_GetsItsAddressFromTheNameAndKeepsIt()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        Assert.Equal($"onderwerp-{word}", await SlugAsync(id));

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Name", [$"Anders {word}"]));
        Assert.Equal($"onderwerp-{word}", await SlugAsync(id));
        var twin = await client.SaveAsync(ContentLinks.Themes + "/nieuw", "Publiceer", ("Name", [$"Onderwerp {word}"]), ("Description", ["Nog een"]));
        Assert.Equal($"onderwerp-{word}-2", await SlugAsync(twin));
    }

    [Fact]
    public async Task Publish_NameThatExists_IsRefused()
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal(["Er is al een onderwerp met deze naam. Kies een andere."], await client.RefusedAsync(ContentLinks.Themes + "/nieuw", "Publiceer", ("Name", ["wonen"]), ("Description", ["Huizen"])));
    }

    [Fact]
    public async Task Withdraw_ThemeOfAPlan_ThePlanKeepsItWhenItIsPublishedAgain()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await PublishAsync(client, TestData.Word());
        var plan = await Site.Data.PlanAsync(null, "assendorp");
        await client.SaveAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id), "Publiceer", ("Themes", [id.ToString(CultureInfo.InvariantCulture)]));
        await client.SaveAsync(ContentLinks.Withdraw(Kind, id), "Trek in", ("reason", ["Dubbel."]));
        await client.SaveAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id), "Publiceer", ("Title", ["Weer"]));

        Assert.True(await Site.Portal.WithContextAsync(context => context.Plans.AnyAsync(p => p.Id == plan.Id && p.ThemeLinks.Any(l => l.ThemeId == id))));
    }

    protected override Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
        Task.FromResult<(string, string[])[]>([("Name", [$"Onderwerp {word}"]), ("Description", ["Voor een test"]), ("SortOrder", ["50"])]);

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync("/plannen")).Body!.TextContent.Contains(title, StringComparison.Ordinal);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.Themes.IgnoreQueryFilters().Where(t => t.Id == id).Select(t => new { t.Slug, t.PublishedAt, t.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });

    protected override async Task PointToItAsync(int id)
    {
        var plan = await Site.Data.PlanAsync();
        await Site.Portal.WithContextAsync(context =>
        {
            context.Add(new Portal.Data.Plans.PlanTheme { PlanId = plan.Id, ThemeId = id });
            return context.SaveChangesAsync();
        });
    }

    private Task<string> SlugAsync(int id) => Site.Portal.WithContextAsync(context => context.Themes.Where(t => t.Id == id).Select(t => t.Slug).SingleAsync());
}
