using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Data.Search;

/// <summary>Keeps the terms of what one can search as its text is: in the same save, so in the same transaction.</summary>
public sealed class TermKeeper(PortalDbContext context)
{
    private const int BatchSize = 100;

    private readonly Dictionary<string, SearchTerm> _new = new(StringComparer.Ordinal);

    /// <summary>Before a save, when the texts are as they will be saved.</summary>
    public async Task PrepareSaveAsync(CancellationToken cancellationToken)
    {
        // Every noun with terms has a line here, in FillAsync, in Forget and in the model.
        await PrepareSaveAsync<Plan>(cancellationToken);
    }

    /// <summary>
    /// After a save, or when it failed: the context forgets the terms. The next save looks anew, and whoever deletes an
    /// item need not know of them.
    /// </summary>
    public void Forget()
    {
        Forget<TermUse<Plan>>();
        Forget<SearchTerm>();
    }

    /// <summary>Makes the terms of what was saved before there were any. What has them is left alone.</summary>
    public async Task FillAsync()
    {
        await FillAsync<Plan>();
    }

    private async Task PrepareSaveAsync<TItem>(CancellationToken cancellationToken)
        where TItem : class, IFindable
    {
        var changed = context.ChangeTracker.Entries<TItem>().Where(HasOtherTerms).ToList();
        var stored = changed.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.Id).ToList();
        var before = stored.Count == 0
            ? []
            : await context.Set<TermUse<TItem>>()
                .Where(u => stored.Contains(u.ItemId))
                .Select(u => new { Use = u, u.Term!.Text })
                .ToListAsync(cancellationToken);
        var usesOf = before.ToLookup(row => row.Use.ItemId);
        var added = new List<(TItem Item, string Term)>();
        foreach (var entry in changed)
        {
            var terms = SearchTerm.Of(entry.State == EntityState.Deleted ? "" : entry.Entity.SearchText);
            var uses = entry.State == EntityState.Added ? [] : usesOf[entry.Entity.Id];
            foreach (var row in uses)
            {
                // What is left in the set is new.
                if (!terms.Remove(row.Text))
                {
                    context.Remove(row.Use);
                }
            }

            added.AddRange(terms.Select(term => (entry.Entity, term)));
        }

        await AddAsync(added, cancellationToken);
    }

    private async Task FillAsync<TItem>()
        where TItem : class, IFindable
    {
        // Ids first: to ask again after every batch would go over all items each time.
        var ids = await context.Set<TItem>()
            .IgnoreQueryFilters()
            .Where(i => !context.Set<TermUse<TItem>>().Any(u => u.ItemId == i.Id))
            .OrderBy(i => i.Id)
            .Select(i => i.Id)
            .ToListAsync();
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var items = await context.Set<TItem>().IgnoreQueryFilters().Where(i => batch.Contains(i.Id)).ToListAsync();
            await AddAsync([.. items.SelectMany(item => SearchTerm.Of(item.SearchText), (item, term) => (item, term))], CancellationToken.None);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            _new.Clear();
        }
    }

    private async Task AddAsync<TItem>(List<(TItem Item, string Term)> uses, CancellationToken cancellationToken)
        where TItem : class, IFindable
    {
        if (uses.Count == 0)
        {
            return;
        }

        var texts = uses.Select(use => use.Term).Distinct(StringComparer.Ordinal).ToList();
        var known = (await context.SearchTerms.Where(t => texts.Contains(t.Text)).Select(t => new { t.Id, t.Text }).ToListAsync(cancellationToken))
            .GroupBy(term => term.Text, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Min(term => term.Id), StringComparer.Ordinal);
        foreach (var (item, text) in uses)
        {
            if (known.TryGetValue(text, out var id))
            {
                context.Add(new TermUse<TItem> { Item = item, TermId = id });
                continue;
            }

            if (!_new.TryGetValue(text, out var term))
            {
                _new.Add(text, term = new SearchTerm { Text = text });
            }

            context.Add(new TermUse<TItem> { Item = item, Term = term });
        }
    }

    private void Forget<TEntity>()
        where TEntity : class
    {
        foreach (var entry in context.ChangeTracker.Entries<TEntity>().ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static bool HasOtherTerms<TItem>(EntityEntry<TItem> entry)
        where TItem : class, IFindable => entry.State switch
        {
            EntityState.Added or EntityState.Deleted => true,
            EntityState.Modified => entry.Entity.SearchText != (string?)entry.OriginalValues[nameof(ISearchable.SearchText)],
            _ => false,
        };
}
