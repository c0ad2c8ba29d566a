using System.Globalization;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>Reads the query of an address. Every name and every value must mean something: a typing error that is passed over gives wrong data.</summary>
public static class OpenDataQuery
{
    public const string Cursor = "cursor";
    public const string Count = "aantal";
    public const string Format = "f";

    /// <summary>The question, or what is wrong with it.</summary>
    public static (OpenDataQuestion Question, IReadOnlyList<Problem> Problems) Read(IQueryCollection query, OpenDataResource resource, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>(Unknown(query, [Cursor, Count, Format, .. resource.Filters.Select(filter => filter.Name)]));
        var question = new OpenDataQuestion(portal);
        foreach (var name in query.Keys.Where(name => query[name].Count == 1))
        {
            var value = query[name].ToString();
            var (changed, wrong) = resource.Filters.FirstOrDefault(filter => filter.Name == name) is { } filter
                ? Filtered(question, filter, value)
                : Paged(question, name, value);
            question = changed;
            if (wrong is not null)
            {
                problems.Add(new Problem(name, wrong));
            }
        }

        return (question, problems);
    }

    private static (OpenDataQuestion Question, string? Wrong) Paged(OpenDataQuestion question, string name, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return name switch
        {
            Cursor when isNumber => (question with { After = number }, null),
            Cursor => (question, "Dit is geen cursor van ons. Gebruik het adres bij next in een antwoord."),
            Count when isNumber && number is >= 1 and <= OpenDataQuestion.MostCount => (question with { Count = number }, null),
            Count => (question, $"Geef een getal van 1 tot en met {OpenDataQuestion.MostCount}."),
            _ => (question, null),
        };
    }

    private static (OpenDataQuestion Question, string? Wrong) Filtered(OpenDataQuestion question, OpenDataFilter filter, string value)
    {
        if (filter.Values is { } words)
        {
            var values = new Dictionary<string, string>(question.Values, StringComparer.Ordinal) { [filter.Name] = value };
            return words.Contains(value) ? (question with { Values = values }, null) : (question, $"Gebruik: {string.Join(", ", words)}.");
        }

        if (filter == OpenDataFilter.Theme)
        {
            var themes = question.Portal.Themes;
            return themes.FirstOrDefault(theme => theme.Slug == value) is { } theme
                ? (question with { ThemeId = theme.Id }, null)
                : (question, "Wij kennen dit onderwerp niet. Gebruik: " + string.Join(", ", themes.Select(each => each.Slug)) + ".");
        }

        if (filter == OpenDataFilter.ChangedSince)
        {
            return Instant(value) is { } since ? (question with { ChangedSince = since }, null) : (question, "Geef een moment met tijdzone, zoals 2026-12-01T00:00:00Z.");
        }

        return value == AskedFilters.WholeCity ? (question with { IsWholeCity = true }, null)
            : question.Portal.BySlug(value) is { } wijk ? (question with { NeighbourhoodId = wijk.Id }, null)
            : (question, "Wij kennen deze wijk niet. Gebruik een id uit de collectie wijken, of hele-stad.");
    }

    /// <summary>Names that mean nothing here, and names that are given twice.</summary>
    public static IEnumerable<Problem> Unknown(IQueryCollection query, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
            {
                yield return new Problem(DutchText.Cut(name, 50), known.Count == 0 ? "Dit adres kent geen namen." : $"Deze naam kennen wij hier niet. Gebruik: {string.Join(", ", known)}.");
            }
            else if (values.Count != 1)
            {
                yield return new Problem(name, "Geef deze naam één keer.");
            }
        }
    }

    /// <summary>An instant with its zone (RFC 3339).</summary>
    private static DateTime? Instant(string text) =>
        DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length)
            ? instant.UtcDateTime
            : null;
}
