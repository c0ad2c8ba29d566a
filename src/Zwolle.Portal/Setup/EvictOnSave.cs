using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zwolle.Portal.Infrastructure;

namespace Zwolle.Portal.Setup;

/// <summary>Evicts the cached public pages once a change is really in the database: after the save, or after the commit of its transaction.</summary>
public sealed class EvictOnSave(IOutputCacheStore store, ContentChanges changes) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _awaitingCommit = [];

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (result > 0 && eventData.Context is { } context)
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
