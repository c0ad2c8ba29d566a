using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Goals;

public sealed class GoalPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_List_ShowsEveryGoalUnderEachOfItsWijken()
    {
        var page = await portal.PageAsync(GoalLinks.List);

        page.Heading("Doelen van de gemeente per wijk", 1);
        foreach (var goal in SeedFiles.Goals())
        {
            var sections = goal.Neighbourhoods.Count == 0
                ? ["Hele stad"]
                : SeedFiles.Neighbourhoods().Where(n => goal.Neighbourhoods.Contains(n.Code)).Select(n => n.Name).ToArray();
            Assert.NotEmpty(sections);
            Assert.All(sections, name => Assert.Contains(goal.Text, page.SectionUnder(name).TextContent, StringComparison.Ordinal));
        }

        var without = SeedFiles.Neighbourhoods().Where(n => SeedFiles.Goals().All(goal => !goal.Neighbourhoods.Contains(n.Code))).ToList();
        Assert.NotEmpty(without);
        Assert.All(without, n => Assert.Contains(n.Name, page.SectionUnder("Andere wijken").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Wijk_ShowsItsGoalsWithYearSourceAndWhatServesThem()
    {
        foreach (var neighbourhood in SeedFiles.Neighbourhoods())
        {
            var section = (await portal.PageAsync(NeighbourhoodLinks.Details(neighbourhood.Slug))).SectionUnder("Wat wil de gemeente bereiken?");
            foreach (var goal in SeedFiles.Goals())
            {
                var isHere = goal.Neighbourhoods.Contains(neighbourhood.Code);
                Assert.Equal(isHere, section.TextContent.Contains(goal.Text, StringComparison.Ordinal));
                if (isHere)
                {
                    Assert.Contains(goal.Year is null ? "Jaar niet bekend" : $"Doel {(goal.YearNote is null ? "uit" : "van rond")} {goal.Year}", section.TextContent, StringComparison.Ordinal);
                    Assert.All(goal.Sources, source => Assert.NotNull(section.QuerySelector($"a[href='{source.Url}']")));
                    Assert.All(goal.Plans, slug => Assert.NotNull(section.QuerySelector($"a[href='{PlanLinks.Details(slug)}']")));
                    Assert.All(goal.Schemes, slug => Assert.NotNull(section.QuerySelector($"a[href='{MoneyLinks.Details(slug)}']")));
                    Assert.All(SeedFiles.Initiatives().Where(i => i.Goals.Contains(goal.Key)), i => Assert.NotNull(section.QuerySelector($"a[href='{InitiativeLinks.Details(i.Slug)}']")));
                }
            }

            Assert.Equal(
                SeedFiles.Goals().All(goal => !goal.Neighbourhoods.Contains(neighbourhood.Code)),
                section.TextContent.Contains($"geen doelen van de gemeente voor {neighbourhood.Name} bekend", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_WhatServesAGoal_SaysSoAndLeadsToIt()
    {
        var plan = await portal.Data.PlanAsync(neighbourhoods: "berkum");
        var scheme = await portal.Data.SchemeAsync();
        var initiative = await portal.Data.InitiativeAsync(null, "berkum");
        var goal = await portal.Data.GoalAsync(null, "berkum");
        await portal.Portal.WithContextAsync(async context =>
        {
            context.Add(new Zwolle.Portal.Data.Goals.GoalPlan { GoalId = goal.Id, PlanId = plan.Id });
            context.Add(new Zwolle.Portal.Data.Goals.GoalScheme { GoalId = goal.Id, SchemeId = scheme.Id });
            context.Add(new Zwolle.Portal.Data.Initiatives.InitiativeGoal { GoalId = goal.Id, InitiativeId = initiative.Id });
            return await context.SaveChangesAsync();
        });

        foreach (var path in new[] { PlanLinks.Details(plan.Slug), MoneyLinks.Details(scheme.Slug), InitiativeLinks.Details(initiative.Slug) })
        {
            var link = (await portal.PageAsync(path)).SectionUnder("Bij welk doel past dit?").QuerySelector("a")!;
            Assert.Equal(goal.Text, link.TextContent);
            Assert.Equal($"/initiatieven/doelen?wijk=berkum#doel-{goal.Id}", link.GetAttribute("href"));
        }

        var other = await portal.Data.PlanAsync(neighbourhoods: "berkum");
        Assert.Null((await portal.PageAsync(PlanLinks.Details(other.Slug))).QuerySelector("#doelen"));
        Assert.NotNull((await portal.PageAsync("/initiatieven/doelen?wijk=berkum")).QuerySelector($"#doel-{goal.Id}"));
    }

    [Fact]
    public async Task Get_DraftOrWithdrawn_IsNotShown()
    {
        var draft = await portal.Data.GoalAsync(g => g.PublishedAt = null, "schelle");
        var gone = await portal.Data.GoalAsync(g => g.WithdrawnAt = portal.Data.UtcNow, "schelle");
        var shown = await portal.Data.GoalAsync(
            g => g.Links.Add(new ExternalLink { Kind = LinkKind.Source, Url = "https://voorbeeld.example/bron", Title = "Bron", Publisher = "Gemeente Zwolle" }), "schelle");
        var hidden = await portal.Data.InitiativeAsync(
            i =>
            {
                i.PublishedAt = null;
                i.GoalLinks.Add(new Zwolle.Portal.Data.Initiatives.InitiativeGoal { GoalId = shown.Id });
            },
            "schelle");

        foreach (var path in new[] { GoalLinks.List, "/wijken/schelle" })
        {
            var text = (await portal.PageAsync(path)).Body!.TextContent;
            Assert.Contains(shown.Text, text, StringComparison.Ordinal);
            Assert.DoesNotContain(draft.Text, text, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Text, text, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden.Title, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_OneWijk_ShowsItsGoalsInFullAndThoseOfTheCity()
    {
        var own = await portal.Data.NeighbourhoodAsync();
        var many = Enumerable.Range(0, 5).ToList();
        foreach (var number in many)
        {
            await portal.Data.GoalAsync(g => (g.Text, g.Year) = ($"Doel {number} van hier.", 2020 + number), own.Slug);
        }

        var page = await portal.PageAsync("/initiatieven/doelen?wijk=" + own.Slug);

        page.Heading($"Doelen van de gemeente voor {own.Name}", 1);
        Assert.All(many, number => Assert.Contains($"Doel {number} van hier.", page.SectionUnder(own.Name).TextContent, StringComparison.Ordinal));
        Assert.Equal(SeedFiles.Goals().Count(goal => goal.Neighbourhoods.Count == 0), page.SectionUnder("Hele stad").QuerySelectorAll(".zp-goals__item").Length);
        var wijk = (await portal.PageAsync("/wijken/" + own.Slug)).SectionUnder("Wat wil de gemeente bereiken?");
        Assert.Equal(["Doel 4 van hier.", "Doel 3 van hier.", "Doel 2 van hier."], wijk.QuerySelectorAll(".zp-goals__text").Select(text => text.TextContent));
        Assert.Contains($"Alle 5 doelen voor {own.Name}", wijk.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownWijk_SaysSoAndShowsAll()
    {
        using var response = await portal.Client.GetAsync("/initiatieven/doelen?wijk=atlantis");
        var page = await Html.ParseAsync(response);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Wij kennen deze wijk niet.", page.Body!.TextContent, StringComparison.Ordinal);
        page.Heading("Kamperpoort-Veerallee", 2);
    }

    [Fact]
    public async Task Get_EmptyDatabase_SaysThatNoneIsKnown()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        var wijk = await new TestData(empty).NeighbourhoodAsync();
        using var client = empty.NewClient();

        var page = await Html.ParseAsync(await client.GetAsync(GoalLinks.List));

        page.Heading("Bij ons zijn geen doelen bekend", 2);
        Assert.Contains(wijk.Name, page.SectionUnder("Bij ons zijn geen doelen bekend").TextContent, StringComparison.Ordinal);
    }
}
