using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>The small version of the bench (./prove bench): its plans make good pages, as full with few as with many.</summary>
public sealed class GeneratedPlansTests
{
    private const int Few = 100;
    private const int Many = 400;

    private static readonly string[] Pages =
    [
        "/", "/wijken", $"/wijken/{PlanGenerator.BusiestNeighbourhood}", "/plannen", "/meedoen", $"/plannen/{PlanGenerator.PlanSlug(2)}", $"/meedoen/{PlanGenerator.MomentSlug(1)}",
    ];

    [Fact]
    public async Task Get_PagesOfGeneratedPlans_AreFoundAndAsHeavyWithManyAsWithFew()
    {
        await using var few = await SiteAsync(Few);
        await using var many = await SiteAsync(Many);
        using var fewClient = few.NewClient();
        using var manyClient = many.NewClient();

        var broken = new List<string>();
        foreach (var address in Pages)
        {
            var (light, heavy) = (await Answer.GetAsync(fewClient, address), await Answer.GetAsync(manyClient, address));
            if (!light.IsSuccess || !heavy.IsSuccess)
            {
                broken.Add($"{address} is not there");
            }
            else if (heavy.Body.Length > 1.2 * light.Body.Length)
            {
                broken.Add($"{address} has {light.Body.Length} bytes with {Few} plans and {heavy.Body.Length} with {Many}");
            }
        }

        var crawl = await Crawl.OfAsync(many, perShape: 1);
        broken.AddRange(crawl.Pages.Where(page => (int)page.Status is 404 or >= 500 && !page.Address.StartsWith("/fout/", StringComparison.Ordinal) && !page.Address.Contains("/onbekend", StringComparison.Ordinal)).Select(page => $"{page.Address} answers {page.Status}"));
        Rule.Holds(broken);
    }

    [Fact]
    public async Task Fill_HasAllThatBelongsToPlans()
    {
        await using var portal = await SiteAsync(Few);
        await using var context = portal.Database.NewContext();
        var before = await context.Plans.IgnoreQueryFilters().MinAsync(p => p.Slug == PlanGenerator.PlanSlug(1) ? p.Id : int.MaxValue);

        var plans = await context.Plans.IgnoreQueryFilters().Where(p => p.Id >= before).ToListAsync();
        Assert.Equal(Few, plans.Count);
        Assert.All(plans, plan => Assert.NotEqual("", plan.SearchText));
        Assert.Equal(Few, await context.Slugs.CountAsync(s => s.Kind == SlugKind.Plan && s.ItemId >= before));
        Assert.Equal(Few / 2, await context.PlanMoments.CountAsync(l => l.PlanId >= before));
    }

    private static async Task<PortalFactory> SiteAsync(int plans)
    {
        var portal = await PortalFactory.CreateAsync(Content.Seeded);
        await new PlanGenerator(portal.Database.NewContext, new PortalClock(portal.Clock)).FillAsync(plans);
        return portal;
    }
}
