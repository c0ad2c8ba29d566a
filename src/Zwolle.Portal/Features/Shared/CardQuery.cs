using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Reads cards by their keys. Every list does, and for so few rows EF Core takes longer to recognise a query than to run
/// it; this one is compiled once, anew when another day begins. Pages ask <see cref="PortalIndex.CardsAsync"/>.
/// </summary>
/// <param name="query">The query on a day, for a context and the keys. In the order of the keys: for another a database may go over an index of all rows.</param>
/// <param name="id">The key of a card.</param>
/// <param name="with">The card with the keys of its wijken.</param>
public sealed class CardQuery<TCard>(
    Func<DateOnly, Expression<Func<PortalDbContext, IReadOnlyList<int>, IQueryable<CardRow<TCard>>>>> query,
    Func<TCard, int> id,
    Func<TCard, IReadOnlyList<int>, TCard> with)
{
    /// <summary>A compiled query serves one model, and there is one for each kind of database.</summary>
    private readonly ConditionalWeakTable<IModel, Compiled> _compiled = [];

    public int IdOf(TCard card) => id(card);

    /// <summary>Those that are public, in the order of their keys.</summary>
    public async Task<IReadOnlyList<TCard>> ReadAsync(PortalDbContext context, IReadOnlyList<int> ids, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(ids);
        if (!_compiled.TryGetValue(context.Model, out var compiled) || compiled.Day != today)
        {
            compiled = new Compiled(today, EF.CompileAsyncQuery(query(today)));
            _compiled.AddOrUpdate(context.Model, compiled);
        }

        var rows = new List<CardRow<TCard>>();
        await foreach (var row in compiled.Run(context, ids))
        {
            rows.Add(row);
        }

        return rows.Together(id, with);
    }

    private sealed record Compiled(DateOnly Day, Func<PortalDbContext, IReadOnlyList<int>, IAsyncEnumerable<CardRow<TCard>>> Run);
}
