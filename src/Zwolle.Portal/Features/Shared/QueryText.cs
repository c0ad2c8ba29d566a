using System.Globalization;

namespace Zwolle.Portal.Features.Shared;

/// <summary>Makes the query part of an address.</summary>
public static class QueryText
{
    /// <summary>'?a=1&amp;b=2' of the pairs that have a value; nothing when none has.</summary>
    public static string Of(params IEnumerable<(string Name, string? Value)> pairs)
    {
        var query = string.Join('&', pairs
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}

/// <summary>The page of a list that the address asks for.</summary>
public static class PageNumber
{
    /// <param name="text">As it stands in the address.</param>
    /// <param name="last">The last page that there is.</param>
    /// <returns>The page; or else the first, with what is wrong.</returns>
    public static (int Page, Problem? Problem) Parse(string? text, int last)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (1, null);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= last)
        {
            return (page, null);
        }

        return (1, new Problem("pagina", "Deze pagina is er niet. "
            + (last == 1 ? "Er is maar één pagina." : $"Kies een pagina van 1 tot en met {last}, of zoek preciezer.")));
    }

    /// <summary>The value in the address: the first page needs none.</summary>
    public static string? Text(int page) => page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture);
}
