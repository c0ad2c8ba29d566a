using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Money;

/// <summary>The register of schemes, in their order.</summary>
public sealed record MoneyRegister(IReadOnlyList<FundingScheme> Schemes, DateOnly Today)
{
    public IReadOnlyList<FundingScheme> Current { get; } = [.. Schemes.Where(scheme => !scheme.IsPast(Today))];

    public IReadOnlyList<FundingScheme> Past { get; } = [.. Schemes.Where(scheme => scheme.IsPast(Today))];
}

/// <summary>The page of a scheme, with the goals it can pay for.</summary>
public sealed record SchemePage(FundingScheme Scheme, IReadOnlyList<GoalCard> Goals, PortalSnapshot Portal, DateOnly Today);

public sealed class MoneyQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    /// <summary>All public schemes. They are few and the questions go over all of them, so they are known for a minute.</summary>
    public async Task<MoneyRegister> RegisterAsync() => new(
        await index.CountAsync<IReadOnlyList<FundingScheme>>(nameof(MoneyRegister), async () => await context.FundingSchemes
            .OrderBy(s => s.SortOrder).ThenBy(s => s.Id)
            .AsNoTracking()
            .ToListAsync()),
        clock.Today);

    public async Task<SchemePage?> DetailsAsync(string slug)
    {
        var scheme = await context.FundingSchemes
            .Include(s => s.Links.OrderBy(l => l.SortOrder).ThenBy(l => l.Id))
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Slug == slug);
        return scheme is null
            ? null
            : new SchemePage(scheme, [.. (await GoalCard.AllAsync(index, context)).Where(goal => goal.Schemes.Any(served => served.Id == scheme.Id))], await index.GetAsync(), clock.Today);
    }

    /// <summary>What became of an address that finds no public scheme.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<FundingScheme>(context, slug);
}
