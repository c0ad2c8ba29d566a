using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Zwolle.Portal.Data.Search;

/// <summary>
/// All terms, in memory: to find those that hold a word the database would read them all for each word of each search.
/// They are one text, each term on a line, because looking through one text is much faster than through many.
/// </summary>
public sealed class KnownTerms
{
    private readonly string _lines;
    private readonly List<int> _starts;
    private readonly List<int> _ids;

    private KnownTerms(string lines, List<int> starts, List<int> ids)
    {
        _lines = lines;
        _starts = starts;
        _ids = ids;
    }

    public static async Task<KnownTerms> ReadAsync(PortalDbContext context)
    {
        var lines = new StringBuilder();
        var starts = new List<int>();
        var ids = new List<int>();
        await foreach (var term in context.SearchTerms.Select(t => new { t.Id, t.Text }).AsAsyncEnumerable())
        {
            starts.Add(lines.Length);
            ids.Add(term.Id);
            lines.Append(term.Text).Append('\n');
        }

        return new KnownTerms(lines.ToString(), starts, ids);
    }

    /// <summary>The ids of the terms that hold the word; null when there are more than so many.</summary>
    public IReadOnlyList<int>? With(string word, int most)
    {
        var found = new List<int>();
        for (var at = Next(0); at >= 0 && found.Count <= most;)
        {
            var line = _starts.BinarySearch(at);
            line = line < 0 ? ~line - 1 : line;
            found.Add(_ids[line]);
            at = line + 1 < _starts.Count ? Next(_starts[line + 1]) : -1;
        }

        return found.Count <= most ? found : null;

        int Next(int from) => _lines.IndexOf(word, from, StringComparison.Ordinal);
    }
}
