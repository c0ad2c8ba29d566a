using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Evicts the cached public pages once a change of what they show is really in the database: after the save, or after
/// the commit of its transaction. Rows that only staff see (<see cref="IStaffOnly"/>) leave the pages as they are.
/// </summary>
public sealed class EvictOnSave(IOutputCacheStore store, ContentChanges changes) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _saving = [];
    private readonly ConditionalWeakTable<DbContext, object> _awaitingCommit = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
        {
            _saving.Remove(context);
            if (context.ChangeTracker.Entries().Any(entry => entry is { State: EntityState.Added or EntityState.Modified or EntityState.Deleted, Entity: not IStaffOnly }))
            {
                _saving.Add(context, this);
            }
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (result > 0 && eventData.Context is { } context && _saving.Remove(context))
        {
            if (context.Database.CurrentTransaction is null)
            {
                await EvictAsync();
            }
            else
            {
                _awaitingCommit.AddOrUpdate(context, this);
            }
        }

        return result;
    }

    public async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && _awaitingCommit.Remove(context))
        {
            await EvictAsync();
        }
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
        {
            _awaitingCommit.Remove(context);
        }

        return Task.CompletedTask;
    }

    private async Task EvictAsync()
    {
        changes.Signal();
        await store.EvictByTagAsync(Caching.ContentTag, CancellationToken.None);
    }
}
