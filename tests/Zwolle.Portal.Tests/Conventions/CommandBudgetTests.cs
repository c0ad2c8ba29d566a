using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// What a page may ask of the database, whatever the number of rows. The snapshot of <see cref="PortalIndex"/> is not
/// counted: it is read once a minute for all pages together, and has a bound of its own. Counts of filters, which
/// may be a minute old too, are counted: they differ for every combination that a visitor chooses.
/// </summary>
[Collection<OnBudgetSites>]
public sealed class CommandBudgetTests(BudgetSites sites)
{
    private const int MostPerPage = 4;
    private const int MostPerSnapshot = 8;

    [Fact]
    public async Task Get_EveryPage_AsksAtMostFourCommandsWhateverTheNumberOfPlans()
    {
        var small = await CommandsAsync(sites.Small);
        var large = await CommandsAsync(sites.Large);

        Rule.Holds(
        [
            .. small.Concat(large).Where(page => page.Value > MostPerPage).Select(page => $"{page.Key} asks {page.Value} commands, at most {MostPerPage} allowed"),
            .. small.Where(page => large.TryGetValue(page.Key, out var most) && most != page.Value)
                .Select(page => $"{page.Key} asks {page.Value} commands with few plans and {large[page.Key]} with many"),
        ]);
    }

    [Fact]
    public async Task Get_Snapshot_IsReadOnceInAFewCommandsWhateverTheNumberOfPlans()
    {
        foreach (var site in new[] { sites.Small, sites.Large })
        {
            Forget(site.Portal);
            site.Portal.Commands.Reset();
            await WarmAsync(site.Portal);
            Assert.InRange(site.Portal.Commands.Commands.Count, 1, MostPerSnapshot);

            site.Portal.Commands.Reset();
            await WarmAsync(site.Portal);
            Assert.Empty(site.Portal.Commands.Commands);
        }
    }

    /// <summary>The most commands by shape of address.</summary>
    private static async Task<Dictionary<string, int>> CommandsAsync(BudgetSite site)
    {
        using var client = site.Portal.NewClient();
        var commands = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in site.Crawl.Answers.Where(answer => answer.IsSuccess).Select(answer => answer.Address))
        {
            Forget(site.Portal);
            await WarmAsync(site.Portal);
            site.Portal.Commands.Reset();
            using var response = await client.GetAsync(address);

            var shape = site.Crawl.Shape(address);
            commands[shape] = Math.Max(commands.GetValueOrDefault(shape), site.Portal.Commands.Commands.Count);
        }

        Assert.NotEmpty(commands);
        return commands;
    }

    /// <summary>As after a change: nothing is in memory.</summary>
    private static void Forget(PortalFactory portal) => portal.Services.GetRequiredService<ContentChanges>().Signal();

    private static async Task WarmAsync(PortalFactory portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalIndex>().GetAsync();
    }
}
