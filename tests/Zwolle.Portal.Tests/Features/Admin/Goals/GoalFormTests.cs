using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Goals;

public sealed class GoalFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.NeighbourhoodGoal;

    protected override string Entity => nameof(NeighbourhoodGoal);

    protected override string TitleField => "Text";

    protected override string TitleMissing => "Vul het doel in.";

    [Fact]
    public async Task Get_EverySeededGoal_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var before = await Site.Client.GetStringAsync("/wijken/assendorp");
        foreach (var id in await Site.Portal.WithContextAsync(context => context.NeighbourhoodGoals.Where(g => g.Links.Any()).Select(g => g.Id).ToListAsync()))
        {
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
        }

        Assert.Equal(before, await Site.Client.GetStringAsync("/wijken/assendorp"));
    }

    [Theory]
    [InlineData("Text", "", "Vul het doel in.")]
    [InlineData("Year", "ooit", "Vul het jaar in als vier cijfers, of laat het leeg.")]
    [InlineData("Area", "onbekend", "Kies waar in de stad het is.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.Goals + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != field), (field, [value])]));
    }

    [Fact]
    public async Task Publish_WithPlanAndScheme_ShowsThemAndTakesThemAwayAgain()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var (plan, scheme) = (await Site.Data.PlanAsync(null, "assendorp"), await Site.Data.SchemeAsync());
        var id = await client.SaveAsync(
            ContentLinks.New(Kind), "Publiceer", [.. await FieldsAsync(word, "assendorp"), ("Plans", [plan.Id.ToString(CultureInfo.InvariantCulture)]), ("Schemes", [scheme.Id.ToString(CultureInfo.InvariantCulture)])]);

        var goal = (await Site.PageAsync(GoalLinks.In("assendorp"))).QuerySelector($"#doel-{id}")!;
        Assert.Contains(plan.Title, goal.TextContent, StringComparison.Ordinal);
        Assert.Contains(scheme.Name, goal.TextContent, StringComparison.Ordinal);

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Plans", []), ("Schemes", []));

        Assert.Contains("Wij kennen nog niets dat bij dit doel past.", (await Site.PageAsync(GoalLinks.In("assendorp"))).QuerySelector($"#doel-{id}")!.TextContent, StringComparison.Ordinal);
    }

    protected override async Task PointToItAsync(int id)
    {
        var (initiative, plan) = (await Site.Data.InitiativeAsync(), await Site.Data.PlanAsync());
        await Site.Portal.WithContextAsync(context =>
        {
            context.Add(new Zwolle.Portal.Data.Initiatives.InitiativeGoal { InitiativeId = initiative.Id, GoalId = id });
            context.Add(new GoalPlan { GoalId = id, PlanId = plan.Id });
            return context.SaveChangesAsync();
        });
    }

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
    [
        ("Text", [$"Doel {word}"]),
        ("Area", ["wijken"]),
        ("Neighbourhoods", [await Site.Portal.NeighbourhoodIdAsync(neighbourhood)]),
        ("Year", ["2024"]),
        ("OwnerTeam", ["Communicatie"]),
        ("ReviewOn", ["2027-03-01"]),
    ];

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync(GoalLinks.List)).Body!.TextContent.Contains(title, StringComparison.Ordinal);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.NeighbourhoodGoals.IgnoreQueryFilters().Where(g => g.Id == id).Select(g => new { g.PublishedAt, g.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
