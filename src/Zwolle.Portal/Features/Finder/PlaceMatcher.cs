using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Finder;

/// <summary>A wijk that a typed name may mean.</summary>
/// <param name="Neighbourhood">The wijk.</param>
/// <param name="Name">The name that matched: of the wijk, a buurt or an alias.</param>
public sealed record PlaceMatch(NeighbourhoodEntry Neighbourhood, string Name);

/// <summary>
/// Finds wijken by the name of a wijk, a buurt or what residents call it. Forgiving: case, accents, hyphens and
/// spaces don't matter, the start of a name is enough, and one typing error is allowed from five letters on.
/// </summary>
public static class PlaceMatcher
{
    private const int LettersForTypingError = 5;

    public static IReadOnlyList<PlaceMatch> Find(PortalSnapshot portal, string typed)
    {
        var wanted = Compact(typed);
        if (wanted.Length < 2)
        {
            return [];
        }

        // The first kind of match that finds anything decides: who types a full name is not asked about likenesses.
        return Matching(portal, name => name == wanted)
            ?? Matching(portal, name => name.StartsWith(wanted, StringComparison.Ordinal))
            ?? Matching(portal, name => MayHaveTypingError(wanted) && IsOneErrorAway(name, wanted))
            ?? Matching(portal, name => wanted.Length >= 3 && name.Contains(wanted, StringComparison.Ordinal))
            ?? [];
    }

    /// <summary>In a shorter word one error makes another word.</summary>
    public static bool MayHaveTypingError(string word) => word.Length >= LettersForTypingError;

    /// <summary>Damerau-Levenshtein distance (optimal string alignment) of one: a letter wrong, missing, too many, or two swapped.</summary>
    public static bool IsOneErrorAway(string a, string b)
    {
        if (a == b || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }

        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        return (a.Length - b.Length) switch
        {
            1 => restA[1..].SequenceEqual(restB),
            -1 => restB[1..].SequenceEqual(restA),
            _ => restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])),
        };
    }

    private static List<PlaceMatch>? Matching(PortalSnapshot portal, Func<string, bool> condition)
    {
        // One line per wijk: the first name that matches, which is the wijk's own where it can be.
        var matches = portal.PlaceNames
            .Where(place => condition(Compact(place.Name)))
            .DistinctBy(place => place.NeighbourhoodId)
            .Select(place => new PlaceMatch(portal.Neighbourhoods.Single(n => n.Id == place.NeighbourhoodId), place.Name))
            .OrderBy(match => match.Neighbourhood.Name, StringComparer.Ordinal)
            .ToList();
        return matches.Count == 0 ? null : matches;
    }

    private static string Compact(string name) => SearchText.Normalize(name).Replace(" ", "", StringComparison.Ordinal);
}
