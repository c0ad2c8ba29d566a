using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Shared;

/// <summary>A wijk as lists, filters, the map and its own page show it. All of it is at most a minute old.</summary>
public sealed record NeighbourhoodEntry(int Id, string Code, string Slug, string Name, string OutlineGeoJson)
{
    public string Intro { get; init; } = "";

    public int Residents { get; init; }

    public int ResidentsYear { get; init; }

    public double AreaKm2 { get; init; }

    public IReadOnlyList<NeighbourhoodFigure> Figures { get; init; } = [];

    public IReadOnlyList<string> Subneighbourhoods { get; init; } = [];

    /// <summary>Other names that residents use, of the wijk and of parts of it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public int Plans { get; init; }

    public int OpenMoments { get; init; }
}

/// <summary>A name that leads to a wijk: of the wijk itself, of a buurt in it, or one that residents use.</summary>
public sealed record PlaceName(string Name, string? Subneighbourhood, int NeighbourhoodId);

public sealed record ThemeEntry(int Id, string Slug, string Name);

/// <summary>What nearly every page needs to know of the whole site.</summary>
public sealed record PortalSnapshot(
    IReadOnlyList<NeighbourhoodEntry> Neighbourhoods,
    IReadOnlyList<PlaceName> PlaceNames,
    IReadOnlyList<ThemeEntry> Themes,
    int Plans,
    int OpenMoments)
{
    public NeighbourhoodEntry? BySlug(string? slug) => Neighbourhoods.FirstOrDefault(n => n.Slug == slug);

    /// <summary>Of a wijk; null for none.</summary>
    public string? SlugOf(int? id) => Neighbourhoods.FirstOrDefault(n => n.Id == id)?.Slug;

    public IReadOnlyList<NeighbourhoodEntry> ByIds(IEnumerable<int> ids) => [.. Neighbourhoods.Where(n => ids.Contains(n.Id))];

    /// <summary>Of these wijken, as one says them: 'Assendorp, Berkum en Ittersum'.</summary>
    public string Names(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);

        // Every card does this, so it makes as little as it can.
        var names = new List<string>(ids.Count);
        foreach (var neighbourhood in Neighbourhoods)
        {
            if (ids.Contains(neighbourhood.Id))
            {
                names.Add(neighbourhood.Name);
            }
        }

        return DutchText.List(names);
    }
}

/// <summary>
/// Reads the snapshot once a minute, or after a change, so that pages spend their database commands on their own content.
/// Of requests that need the same at once, one reads it and the others wait: among very many plans it takes a while, and
/// longer when all do it.
/// </summary>
public sealed class PortalIndex(PortalDbContext context, PortalClock clock, IMemoryCache cache, ContentChanges changes)
{
    /// <summary>Some 1,500 bytes each. Who walks through all pages of all lists reads the rest anew.</summary>
    private const int MostCards = 4_000;

    private static readonly TimeSpan Age = TimeSpan.FromSeconds(60);

    // Of the process, because this class lives as long as a request. Two keys may share one: then they wait in turn.
    private static readonly SemaphoreSlim[] Reading = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public Task<PortalSnapshot> GetAsync() => CountAsync(nameof(PortalSnapshot), ReadAsync);

    /// <summary>What may be a minute old, such as counts and which rows a list holds, under a key of its own.</summary>
    /// <param name="key">Names all that the value depends on.</param>
    /// <param name="count">Reads it. It must not ask this class for something else: it could wait for itself.</param>
    public async Task<T> CountAsync<T>(string key, Func<Task<T>> count)
    {
        // In a transaction, such as that of a preview, what is read may never come true.
        if (context.Database.CurrentTransaction is not null)
        {
            return await count();
        }

        if (cache.TryGetValue(key, out T? known))
        {
            return known!;
        }

        var reading = Reading[(uint)key.GetHashCode(StringComparison.Ordinal) % Reading.Length];
        await reading.WaitAsync();
        try
        {
            if (cache.TryGetValue(key, out known))
            {
                return known!;
            }

            // The token is taken before reading: a change meanwhile makes what we read stale at once.
            var changed = changes.Token;
            return cache.Set(key, await count(), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Age }.AddExpirationToken(changed));
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>
    /// Cards by their keys, at most a minute old; one that was just withdrawn is gone. Many pages show the same ones, and
    /// to read them takes most of the time of such a page.
    /// </summary>
    /// <returns>Those that are public, in the order of their keys.</returns>
    public async Task<IReadOnlyList<TCard>> CardsAsync<TCard>(CardQuery<TCard> query, IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(ids);
        var today = clock.Today;
        if (context.Database.CurrentTransaction is not null)
        {
            return await query.ReadAsync(context, ids, today);
        }

        // After a change this is another one: who still reads for the former puts its cards where nobody looks.
        var known = await CountAsync($"cards/{typeof(TCard).Name}/{today:O}", () => Task.FromResult(new ConcurrentDictionary<int, TCard>()));
        var missing = ids.Where(id => !known.ContainsKey(id)).ToList();
        var read = missing.Count == 0 ? [] : await query.ReadAsync(context, missing, today);
        if (known.Count < MostCards)
        {
            foreach (var card in read)
            {
                known.TryAdd(query.IdOf(card), card);
            }
        }

        return [.. ids.Except(missing).Select(id => known[id]).Concat(read).OrderBy(query.IdOf)];
    }

    /// <summary>The wijken and buurten for the map; they change once a year.</summary>
    public Task<MapPlaces> PlacesAsync() => CountAsync(nameof(MapPlaces), ReadPlacesAsync);

    /// <summary>The words of all texts, for searches.</summary>
    public Task<KnownTerms> TermsAsync() => CountAsync(nameof(KnownTerms), ReadTermsAsync);

    public Task<KnownTerms> ReadTermsAsync() => KnownTerms.ReadAsync(context);

    public async Task<MapPlaces> ReadPlacesAsync()
    {
        var rows = await context.Neighbourhoods
            .Select(n => new { IsNeighbourhood = true, n.Id, n.Code, n.Name, n.Outline.GeoJson, n.Outline.West, n.Outline.South, n.Outline.East, n.Outline.North })
            .Concat(context.Subneighbourhoods
                .Select(s => new { IsNeighbourhood = false, s.Id, s.Code, s.Name, s.Outline.GeoJson, s.Outline.West, s.Outline.South, s.Outline.East, s.Outline.North }))
            .ToListAsync();
        var places = rows.ToLookup(
            row => row.IsNeighbourhood,
            row => MapPlace.Of(row.Id, row.Code, row.Name, row.GeoJson, new MapBox(row.West, row.South, row.East, row.North)));
        return new MapPlaces(places[true].ToDictionary(place => place.Id), places[false].ToDictionary(place => place.Id));
    }

    public async Task<PortalSnapshot> ReadAsync()
    {
        var today = clock.Today;
        var rows = await context.Neighbourhoods
            .OrderBy(n => n.Name)
            .Select(n => new
            {
                n.Figures,
                Entry = new NeighbourhoodEntry(n.Id, n.Code, n.Slug, n.Name, n.Outline.GeoJson)
                {
                    Intro = n.Intro,
                    Residents = n.Residents,
                    ResidentsYear = n.ResidentsYear,
                    AreaKm2 = n.AreaKm2,
                },
            })
            .ToListAsync();
        var neighbourhoods = rows.Select(row => row.Entry with { Figures = NeighbourhoodFigure.All(row.Figures) }).ToList();
        var subneighbourhoods = await context.Subneighbourhoods
            .OrderBy(s => s.Code)
            .Select(s => new PlaceName(s.Name, s.Name, s.NeighbourhoodId))
            .ToListAsync();
        var aliases = await context.NeighbourhoodAliases
            .OrderBy(a => a.Id)
            .Select(a => new PlaceName(a.Name, a.Subneighbourhood!.Name, a.NeighbourhoodId))
            .ToListAsync();
        var themes = await context.Themes
            .OrderBy(t => t.SortOrder)
            .Select(t => new ThemeEntry(t.Id, t.Slug, t.Name))
            .ToListAsync();

        var plans = await context.Plans
            .SelectMany(p => p.NeighbourhoodLinks, (p, l) => l.NeighbourhoodId)
            .GroupBy(id => id)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Id, row => row.Count);
        var open = await context.Moments
            .Where(MomentStates.IsOpen(today))
            .SelectMany(m => m.NeighbourhoodLinks, (m, l) => l.NeighbourhoodId)
            .GroupBy(id => id)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Id, row => row.Count);

        return new PortalSnapshot(
            [.. neighbourhoods.Select(n => n with
            {
                Subneighbourhoods = [.. subneighbourhoods.Where(s => s.NeighbourhoodId == n.Id).Select(s => s.Name)],
                Aliases = [.. aliases.Where(a => a.NeighbourhoodId == n.Id).Select(a => a.Name)],
                Plans = plans.GetValueOrDefault(n.Id),
                OpenMoments = open.GetValueOrDefault(n.Id),
            })],
            [.. neighbourhoods.Select(n => new PlaceName(n.Name, null, n.Id)), .. subneighbourhoods, .. aliases],
            themes,
            await context.Plans.CountAsync(),
            await context.Moments.CountAsync(MomentStates.IsOpen(today)));
    }
}
