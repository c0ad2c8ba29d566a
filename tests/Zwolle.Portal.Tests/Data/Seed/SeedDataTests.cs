using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Seed;

/// <summary>What of the files reaches an empty database.</summary>
public sealed class SeedDataTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private static readonly DateOnly Today = new TestClock().Today;
    private static readonly SeedData Seed = new(new PortalClock(new TestClock()));

    [Fact]
    public async Task Fill_EmptyDatabase_HoldsEveryFileAndAnAddressForEach()
    {
        await using var context = portal.Portal.Database.NewContext();
        var seeds = SeedFiles.Plans().Concat(SeedFiles.Examples()).ToList();

        Assert.Equal(seeds.Select(s => s.Slug).Order(), (await context.Plans.Select(p => p.Slug).ToListAsync()).Order());
        Assert.Equal(seeds.SelectMany(s => s.Moments).Select(m => m.Slug).Order(), (await context.Moments.Select(m => m.Slug).ToListAsync()).Order());
        Assert.Equal(await context.Plans.CountAsync() + await context.Moments.CountAsync() + SeedFiles.GuideSteps().Count + SeedFiles.Schemes().Count + SeedFiles.Initiatives().Count + SeedFiles.Decisions().Count + SeedFiles.StoryExamples().Count, await context.Slugs.CountAsync(s => s.IsCurrent));
        Assert.Equal(SeedFiles.GuideSteps().Select(s => s.Slug), await context.GuideSteps.OrderBy(s => s.SortOrder).Select(s => s.Slug).ToListAsync());
        Assert.Equal(16, await context.Neighbourhoods.CountAsync());
        Assert.Equal(SeedFiles.Initiatives().Select(s => s.Slug).Order(), (await context.Initiatives.Select(i => i.Slug).ToListAsync()).Order());
        Assert.Equal(SeedFiles.Goals().Count, await context.NeighbourhoodGoals.CountAsync());
    }

    /// <summary>An older version filled it with all but the initiatives, goals, decisions and stories; they link to the plans and schemes that are there.</summary>
    [Fact]
    public async Task Fill_DatabaseOfAnOlderVersion_AddsWhatItNeverHad()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Empty);
        await using (var context = database.NewContext())
        {
            await Seed.FillWhenEmptyAsync(context, examples: true);
            await context.Links.Where(l => l.DecisionId != null).ExecuteDeleteAsync();
            await context.Set<DecisionMoment>().ExecuteDeleteAsync();
            await context.Set<DecisionPlan>().ExecuteDeleteAsync();
            await context.Set<DecisionTheme>().ExecuteDeleteAsync();
            await context.Set<DecisionNeighbourhood>().ExecuteDeleteAsync();
            await context.Decisions.ExecuteDeleteAsync();
            await context.Links.Where(l => l.InitiativeId != null || l.NeighbourhoodGoalId != null).ExecuteDeleteAsync();
            await context.Set<InitiativeGoal>().ExecuteDeleteAsync();
            await context.Set<InitiativeScheme>().ExecuteDeleteAsync();
            await context.Set<InitiativeTheme>().ExecuteDeleteAsync();
            await context.Set<InitiativeNeighbourhood>().ExecuteDeleteAsync();
            await context.Set<GoalPlan>().ExecuteDeleteAsync();
            await context.Set<GoalScheme>().ExecuteDeleteAsync();
            await context.Set<GoalNeighbourhood>().ExecuteDeleteAsync();
            await context.Set<StoryNeighbourhood>().ExecuteDeleteAsync();
            await context.Stories.ExecuteDeleteAsync();
            await context.Initiatives.ExecuteDeleteAsync();
            await context.NeighbourhoodGoals.ExecuteDeleteAsync();
            await context.Slugs.Where(s => s.Kind == SlugKind.Initiative || s.Kind == SlugKind.Decision || s.Kind == SlugKind.Story).ExecuteDeleteAsync();
            var slug = SeedFiles.Goals().SelectMany(g => g.Plans).First();
            var gone = await context.Plans.SingleAsync(p => p.Slug == slug);
            (gone.WithdrawnAt, gone.WithdrawnReason) = (new TestClock().Now.UtcDateTime, "Weg.");
            await context.SaveChangesAsync();
        }

        await using var again = database.NewContext();
        await Seed.FillWhenEmptyAsync(again, examples: false);

        Assert.Equal(SeedFiles.Initiatives().Count(seed => !seed.Example), await again.Initiatives.CountAsync());
        Assert.Equal(SeedFiles.Decisions().Count(seed => !seed.Example), await again.Decisions.CountAsync());
        Assert.Equal(0, await again.Stories.CountAsync());
        Assert.Equal(SeedFiles.Goals().Count, await again.NeighbourhoodGoals.CountAsync());
        Assert.Equal(SeedFiles.Plans().Count + SeedFiles.Examples().Count - 1, await again.Plans.CountAsync());
        Assert.Equal(
            SeedFiles.Initiatives().Where(seed => !seed.Example).Sum(seed => seed.Goals.Count), await again.Set<InitiativeGoal>().CountAsync());
    }

    [Fact]
    public async Task Fill_FilledDatabase_ChangesNothing()
    {
        await using var context = portal.Portal.Database.NewContext();
        var before = await context.Plans.CountAsync();

        await Seed.FillWhenEmptyAsync(context, examples: true);

        Assert.Equal(before, await context.Plans.CountAsync());
    }

    [Fact]
    public async Task Fill_DatabaseFromBeforeSupportPoints_GetsThoseOfItsWijken()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Empty);
        await using var context = database.NewContext();
        context.Add(new Neighbourhood { Code = "WK019330", Slug = "holtenbroek", Name = "Holtenbroek", Intro = "", Outline = new AreaOutline { GeoJson = "{}" } });
        await context.SaveChangesAsync();

        await Seed.FillWhenEmptyAsync(context, examples: false);
        await Seed.FillWhenEmptyAsync(context, examples: false);

        var wanted = SeedFiles.SupportPoints().Where(point => point.Neighbourhoods.Count == 0 || point.Neighbourhoods.Contains("WK019330")).ToList();
        Assert.Equal(wanted.Select(point => point.Name).Order(StringComparer.Ordinal), (await context.SupportPoints.Select(p => p.Name).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(wanted.Count(point => point.Neighbourhoods.Count > 0), await context.SupportPoints.CountAsync(p => p.NeighbourhoodLinks.Count == 1));
        Assert.Equal(0, await context.Plans.CountAsync());
    }

    [Fact]
    public async Task Fill_WithoutExamples_HasOnlyFacts()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Empty);
        await using var context = database.NewContext();

        await Seed.FillWhenEmptyAsync(context, examples: false);

        Assert.Equal(SeedFiles.Plans().Count, await context.Plans.CountAsync());
        Assert.False(await context.Plans.AnyAsync(p => p.IsExample || p.Title.StartsWith("Voorbeeld")));
        Assert.False(await context.Moments.AnyAsync(m => m.IsExample || m.Title.StartsWith("Voorbeeld")));
        Assert.Equal(SeedFiles.Initiatives().Count(seed => !seed.Example), await context.Initiatives.CountAsync());
        Assert.Equal(SeedFiles.Decisions().Count(seed => !seed.Example), await context.Decisions.CountAsync());
        Assert.False(await context.Decisions.AnyAsync(d => d.IsExample || d.Title.StartsWith("Voorbeeld")));
        Assert.False(await context.Initiatives.AnyAsync(i => i.IsExample || i.Title.StartsWith("Voorbeeld")));
    }

    [Fact]
    public async Task Fill_RelativeDay_CountsFromTodayAndLeavesTheWeekend()
    {
        await using var context = portal.Portal.Database.NewContext();

        // '+6' from a Tuesday is a Monday; several others would fall in a weekend.
        var evening = await context.Moments.SingleAsync(m => m.Slug == "voorbeeld-avond-tekeningen-assendorp");
        var days = await context.Moments.Where(m => m.IsExample && m.LastDay != null).Select(m => m.LastDay!.Value).ToListAsync();

        Assert.Equal(ApproximateDate.OfDay(new DateOnly(2026, 12, 7)), evening.Period);
        Assert.Equal(PortalClock.ToUtc(new DateOnly(2026, 12, 7), new TimeOnly(19, 30)), evening.StartsAt);
        Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    [Fact]
    public async Task Fill_UndatedPastMoment_IsOver()
    {
        await using var context = portal.Portal.Database.NewContext();
        var undated = context.Moments.Where(m => !m.IsExample && m.LastDay == null);

        Assert.True(await undated.AnyAsync());
        Assert.False(await undated.AnyAsync(MomentStates.IsOpenOrAnnounced(Today)));
    }

    [Fact]
    public async Task Fill_Facts_ClaimNoPointAndNoCheck()
    {
        await using var context = portal.Portal.Database.NewContext();

        Assert.False(await context.Locations.AnyAsync(l => l.Precision != LocationPrecision.Approximate || l.Longitude != null));
        Assert.False(await context.Links.AnyAsync(l => l.CheckedOn != null || l.TakenOverOn != SeedData.TakenOverOn));
    }
}
