using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>What is public and may be what somebody means: the most alike first.</summary>
public sealed record SimilarItems(IReadOnlyList<InitiativeCard> Initiatives, IReadOnlyList<PlanCard> Plans)
{
    public bool IsEmpty => Initiatives.Count + Plans.Count == 0;
}

/// <summary>An idea as its sender sees it: nothing of the contact.</summary>
public sealed record FollowedIdea(string Text, string? Place, int? NeighbourhoodId, IdeaState State, string Team, DateTime ReceivedAt, DateOnly AnswerBy, string? Answer, DateOnly? AnsweredOn)
{
    public IReadOnlyList<FollowedEvent> Events { get; init; } = [];

    /// <summary>What it became; null while that is not public.</summary>
    public BecameInitiative? Initiative { get; init; }
}

public sealed record BecameInitiative(string Slug, string Title);

public sealed record FollowedEvent(DateTime At, IdeaState State, string Team, string? Note);

public sealed class IdeaQueries(PortalDbContext context, PortalIndex index)
{
    public const int MostSimilar = 5;

    /// <summary>A word within more terms than this says little.</summary>
    private const int MostTerms = 200;

    private const int MostCandidates = 40;

    /// <summary>Nobody looks at two words that many texts have.</summary>
    private const int LeastWords = 2;

    /// <param name="text">What somebody typed.</param>
    /// <param name="neighbourhoodId">What lies there comes first; 0 for no wijk.</param>
    public async Task<SimilarItems> SimilarAsync(string text, int neighbourhoodId)
    {
        var words = IdeaTerms.Of(text);
        var plans = await IdsAsync(context.Plans, words, p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhoodId));
        var cards = plans.Count == 0 ? [] : await index.CardsAsync(PlanCard.ByIds, plans);
        return new SimilarItems(await InitiativesAsync(words, neighbourhoodId), [.. cards.OrderBy(card => plans.IndexOf(card.Id))]);
    }

    /// <param name="codeHash">Of <see cref="IdeaCode.HashOf"/>.</param>
    public async Task<FollowedIdea?> FollowAsync(string codeHash)
    {
        var idea = await context.Ideas
            .Where(i => i.CodeHash == codeHash)
            .Select(i => new
            {
                i.Id,
                Shown = new FollowedIdea(i.Text, i.PlaceText, i.NeighbourhoodId, i.State, i.Team, i.ReceivedAt, i.AnswerBy, i.Answer, i.AnsweredOn),
                Initiative = context.Initiatives.Where(initiative => initiative.Id == i.InitiativeId).Select(initiative => new BecameInitiative(initiative.Slug, initiative.Title)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync();
        return idea is null
            ? null
            : idea.Shown with
            {
                Initiative = idea.Initiative,
                Events = await context.IdeaEvents
                    .Where(e => e.IdeaId == idea.Id)
                    .OrderBy(e => e.At).ThenBy(e => e.Id)
                    .Select(e => new FollowedEvent(e.At, e.State, e.Team, e.Note))
                    .ToListAsync(),
            };
    }

    /// <summary>They are few, so their words are looked at here.</summary>
    private async Task<IReadOnlyList<InitiativeCard>> InitiativesAsync(IReadOnlyList<string> words, int neighbourhoodId)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var cards = (await InitiativeCard.AllAsync(index, context)).ToDictionary(card => card.Id);
        var texts = await context.Initiatives
            .Where(i => words.Any(word => i.SearchText.Contains(word)))
            .OrderByDescending(i => i.Id)
            .Take(MostTerms)
            .Select(i => new { i.Id, i.SearchText })
            .ToListAsync();
        var least = Math.Min(LeastWords, words.Count);
        return
        [
            .. texts
                .Where(row => cards.ContainsKey(row.Id))
                .Select(row => (Card: cards[row.Id], Words: words.Count(word => row.SearchText.Contains(word, StringComparison.Ordinal))))
                .Where(row => row.Words >= least)
                .OrderByDescending(row => row.Card.NeighbourhoodIds.Contains(neighbourhoodId)).ThenByDescending(row => row.Words)
                .Take(MostSimilar)
                .Select(row => row.Card),
        ];
    }

    /// <summary>
    /// Those of the items that share most words with an idea: of the wijk first, then with most of the words. Any noun that
    /// has terms can be asked.
    /// </summary>
    private async Task<List<int>> IdsAsync<TItem>(IQueryable<TItem> items, IReadOnlyList<string> words, Expression<Func<TItem, bool>> isHere)
        where TItem : class, IFindable
    {
        var known = await index.TermsAsync();
        var lookups = words.Select(word => (Word: word, Terms: known.With(word, MostTerms))).Where(lookup => lookup.Terms is { Count: > 0 }).ToList();
        var terms = lookups.SelectMany(lookup => lookup.Terms!).Distinct().ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var hits = context.Set<TermUse<TItem>>().Where(u => terms.Contains(u.TermId)).GroupBy(u => u.ItemId).Select(g => new { Id = g.Key, Count = g.Count() });
        var here = items.Where(isHere).Select(i => i.Id);
        var found = await items
            .Join(hits, i => i.Id, h => h.Id, (i, h) => new { i.Id, i.SearchText, h.Count, IsHere = here.Contains(i.Id) })
            .OrderByDescending(row => row.IsHere).ThenByDescending(row => row.Count).ThenByDescending(row => row.Id)
            .Take(MostCandidates)
            .ToListAsync();

        // Several terms may hold one word; each word counts once.
        var least = Math.Min(LeastWords, words.Count);
        return
        [
            .. found
                .Select(row => (row.Id, row.IsHere, Words: lookups.Count(lookup => row.SearchText.Contains(lookup.Word, StringComparison.Ordinal))))
                .Where(row => row.Words >= least)
                .OrderByDescending(row => row.IsHere).ThenByDescending(row => row.Words).ThenByDescending(row => row.Id)
                .Take(MostSimilar)
                .Select(row => row.Id),
        ];
    }
}
