using Microsoft.EntityFrameworkCore;

namespace Zwolle.Portal.Data.Search;

/// <summary>
/// Finds what holds all words, each somewhere in its text, also within a longer word. When one of the words is rare, its
/// terms say which texts to read. When all are common, reading the texts in the order of the list soon finds enough.
/// </summary>
public sealed class WordSearch
{
    /// <summary>A word within more terms than this is common: 'e', 'st'.</summary>
    private const int MostTerms = 1_000;

    /// <summary>A word in more texts than this is common.</summary>
    private const int MostItems = 10_000;

    private readonly PortalDbContext _context;

    /// <summary>What must be looked for in the texts themselves: all words but the rarest.</summary>
    private readonly IReadOnlyList<string> _words;

    /// <summary>The terms of the rarest word; null when no word is rare.</summary>
    private readonly IReadOnlyList<int>? _terms;

    private WordSearch(PortalDbContext context, IReadOnlyList<string> words, IReadOnlyList<int>? terms)
    {
        _context = context;
        _words = words;
        _terms = terms;
    }

    /// <summary>One of the words is nowhere.</summary>
    public bool FindsNothing => _terms is [];

    /// <summary>Looks up how rare the words are, in at most one command.</summary>
    /// <param name="context">The database.</param>
    /// <param name="known">Its terms.</param>
    /// <param name="words">Normalised, as <see cref="Text.SearchText.Words"/> gives them.</param>
    public static async Task<WordSearch> LookUpAsync<TItem>(PortalDbContext context, KnownTerms known, IReadOnlyList<string> words)
        where TItem : class, IFindable
    {
        var lookups = words
            .Where(word => word.Length <= SearchTerm.LongestLookup)
            .Select(word => (Word: word, Terms: known.With(word, MostTerms)!))
            .Where(lookup => lookup.Terms is not null)
            .ToList();
        if (lookups.Exists(lookup => lookup.Terms.Count == 0))
        {
            return new WordSearch(context, words, []);
        }

        if (lookups.Count == 0)
        {
            return new WordSearch(context, words, null);
        }

        var items = await lookups
            .Select((lookup, place) =>
            {
                var terms = lookup.Terms;

                // One row to stand beside the number: of a number alone EF Core makes a group, for which a database sorts.
                var one = terms[0];
                var uses = context.Set<TermUse<TItem>>().Where(u => terms.Contains(u.TermId)).Take(MostItems + 1);
                return context.Set<SearchTerm>().Where(t => t.Id == one).Select(t => new { Place = place, Items = uses.Count() });
            })
            .Aggregate(Queryable.Concat)
            .ToDictionaryAsync(row => row.Place, row => row.Items);
        var rarest = Enumerable.Range(0, lookups.Count).MinBy(place => items.GetValueOrDefault(place));
        return items.GetValueOrDefault(rarest) <= MostItems
            ? new WordSearch(context, [.. words.Where(word => word != lookups[rarest].Word)], lookups[rarest].Terms)
            : new WordSearch(context, words, null);
    }

    /// <summary>Those of the items that hold the words.</summary>
    public IQueryable<TItem> In<TItem>(IQueryable<TItem> items)
        where TItem : class, IFindable
    {
        if (_terms is { } terms)
        {
            items = items.Where(i => _context.Set<TermUse<TItem>>().Where(u => terms.Contains(u.TermId)).Select(u => u.ItemId).Contains(i.Id));
        }

        return _words.Aggregate(items, (matching, word) => matching.Where(i => i.SearchText.Contains(word)));
    }
}
