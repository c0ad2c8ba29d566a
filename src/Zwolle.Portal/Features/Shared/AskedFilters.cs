namespace Zwolle.Portal.Features.Shared;

/// <summary>Reads what an address asks of a list. A value that means nothing is left out, and told among the problems.</summary>
public static class AskedFilters
{
    /// <summary>In the place of a wijk: what is for all of Zwolle.</summary>
    public const string WholeCity = "hele-stad";

    public const int WordsMaxLength = 100;

    /// <param name="portal">The wijken.</param>
    /// <param name="slug">What was asked.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <param name="besides">What this list takes in the place of a wijk, such as <see cref="WholeCity"/>.</param>
    public static NeighbourhoodEntry? ReadNeighbourhood(this PortalSnapshot portal, string? slug, ICollection<Problem> problems, params ReadOnlySpan<string> besides)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(problems);
        var neighbourhood = portal.BySlug(slug);
        if (neighbourhood is null && slug is { Length: > 0 } && !besides.Contains(slug))
        {
            problems.Add(new Problem("wijk", "Wij kennen deze wijk niet. Kies een wijk uit de lijst."));
        }

        return neighbourhood;
    }

    public static ThemeEntry? ReadTheme(this PortalSnapshot portal, string? slug, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(problems);
        var theme = portal.Themes.FirstOrDefault(t => t.Slug == slug);
        if (theme is null && slug is { Length: > 0 })
        {
            problems.Add(new Problem("thema", "Wij kennen dit onderwerp niet. Kies een onderwerp uit de lijst."));
        }

        return theme;
    }

    /// <summary>One out of a closed list; null for none.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="all">The list.</param>
    /// <param name="slug">How a choice is written in the address.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <param name="problem">What is wrong when it is none of them.</param>
    public static T? ReadChoice<T>(string? asked, IReadOnlyList<T> all, Func<T, string> slug, ICollection<Problem> problems, Problem problem)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var choice in all)
        {
            if (slug(choice) == asked)
            {
                return choice;
            }
        }

        if (asked is { Length: > 0 })
        {
            problems.Add(problem);
        }

        return null;
    }

    /// <summary>The words to look for, as they were typed; null when there are none, or too many.</summary>
    public static string? ReadWords(string? words, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (words?.Length > WordsMaxLength)
        {
            problems.Add(new Problem("q", $"Gebruik bij 'Zoek op woorden' niet meer dan {WordsMaxLength} letters."));
            return null;
        }

        return words;
    }
}
