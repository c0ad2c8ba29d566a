using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Features.Translations;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// What a page may ask of the database, whatever the number of rows. The snapshot of <see cref="PortalIndex"/> is not
/// counted, nor are the borders for the map, the terms for searches, and what is few
/// (<see cref="Kept"/>): they are read once a minute for all pages together, and have a bound of their own. Counts of filters,
/// which may be a minute old too, are counted: they differ for every combination that a visitor chooses.
/// </summary>
[Collection<OnBudgetSites>]
public sealed class CommandBudgetTests(BudgetSites sites)
{
    private const int MostPerPage = 4;

    /// <summary>Eight for the snapshot, one for the borders, one for the terms, six for the goals, two for the initiatives and for the decisions, three for the support points, one for the digests, for the stories and for the translations.</summary>
    private const int MostPerSnapshot = 26;

    /// <summary>What is read once a minute for all pages together, by its name in memory.</summary>
    private static readonly string[] Kept =
    [
        nameof(PortalSnapshot), nameof(MapPlaces), nameof(KnownTerms), nameof(GoalCard), nameof(InitiativeCard), nameof(DecisionCard), nameof(DigestCard),
        nameof(StoryCard), nameof(SupportPointCard), nameof(TranslationCard),
    ];

    [Fact]
    public async Task Get_EveryPage_AsksAtMostFourCommandsWhateverTheNumberOfPlans()
    {
        var small = await CommandsAsync(sites.Small);
        var large = await CommandsAsync(sites.Large);

        Rule.Holds(
        [
            .. small.Concat(large).Where(page => page.Value > MostPerPage).Select(page => $"{page.Key} asks {page.Value} commands, at most {MostPerPage} allowed"),

            // One more: of a list that is empty there are no cards to read.
            .. small.Where(page => large.TryGetValue(page.Key, out var most) && most > page.Value + 1)
                .Select(page => $"{page.Key} asks {page.Value} commands with few plans and {large[page.Key]} with many"),
        ]);
    }

    [Fact]
    public async Task Get_Snapshot_IsReadOnceInAFewCommandsWhateverTheNumberOfPlans()
    {
        foreach (var site in new[] { sites.Small, sites.Large })
        {
            ((MemoryCache)site.Portal.Services.GetRequiredService<IMemoryCache>()).Clear();
            site.Portal.Commands.Reset();
            await SnapshotAsync(site.Portal);
            Assert.InRange(site.Portal.Commands.Commands.Count, 1, MostPerSnapshot);

            site.Portal.Commands.Reset();
            await SnapshotAsync(site.Portal);
            Assert.Empty(site.Portal.Commands.Commands);
        }
    }

    /// <summary>The most commands by shape of address.</summary>
    private static async Task<Dictionary<string, int>> CommandsAsync(BudgetSite site)
    {
        using var client = site.Portal.NewClient(StaffClients.Address);
        var memory = (MemoryCache)site.Portal.Services.GetRequiredService<IMemoryCache>();
        await SnapshotAsync(site.Portal);
        var kept = Kept.ToDictionary(name => name, name => memory.TryGetValue(name, out var value) ? value : throw new InvalidOperationException($"{name} is not in memory."));
        var commands = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in site.Crawl.Answers.Where(answer => answer.IsSuccess).Select(answer => answer.Address))
        {
            // Nothing is in memory but the snapshot: what an earlier page counted does not help this one.
            memory.Clear();
            foreach (var (name, value) in kept)
            {
                memory.Set(name, value);
            }

            site.Portal.Commands.Reset();
            using var response = await client.GetAsync(address);

            var shape = site.Crawl.Shape(address);
            commands[shape] = Math.Max(commands.GetValueOrDefault(shape), site.Portal.Commands.Commands.Count);
        }

        Assert.NotEmpty(commands);
        return commands;
    }

    private static async Task SnapshotAsync(PortalFactory portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var index = scope.ServiceProvider.GetRequiredService<PortalIndex>();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await index.GetAsync();
        await index.PlacesAsync();
        await index.TermsAsync();
        await GoalCard.AllAsync(index, context);
        await InitiativeCard.AllAsync(index, context);
        await DecisionCard.AllAsync(index, context);
        await DigestCard.AllAsync(index, context);
        await StoryCard.AllAsync(index, context);
        await SupportPointCard.AllAsync(index, context);
        await TranslationCard.AllAsync(index, context);
    }
}
