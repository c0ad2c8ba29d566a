using System.Globalization;
using Microsoft.AspNetCore.Http;
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
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var question = new OpenDataQuestion(portal) { Values = values };
        foreach (var name in query.Keys.Where(name => query[name].Count == 1 && name != Format))
        {
            var value = query[name].ToString();
            var filter = resource.Filters.FirstOrDefault(filter => filter.Name == name);
            string? wrong = null;
            switch (name)
            {
                case Cursor when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var after):
                    question = question with { After = after };
                    break;
                case Cursor:
                    wrong = "Dit is geen cursor van ons. Gebruik het adres bij next in een antwoord.";
                    break;
                case Count when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= OpenDataQuestion.MostCount:
                    question = question with { Count = count };
                    break;
                case Count:
                    wrong = $"Geef een getal van 1 tot en met {OpenDataQuestion.MostCount}.";
                    break;
                case "wijk" when filter is not null && value == OpenDataFilter.WholeCity:
                    question = question with { IsWholeCity = true };
                    break;
                case "wijk" when filter is not null && portal.BySlug(value) is { } wijk:
                    question = question with { NeighbourhoodId = wijk.Id };
                    break;
                case "wijk" when filter is not null:
                    wrong = "Wij kennen deze wijk niet. Gebruik een id uit de collectie wijken, of hele-stad.";
                    break;
                case "thema" when filter is not null && portal.Themes.FirstOrDefault(theme => theme.Slug == value) is { } theme:
                    question = question with { ThemeId = theme.Id };
                    break;
                case "thema" when filter is not null:
                    wrong = "Wij kennen dit onderwerp niet. Gebruik: " + string.Join(", ", portal.Themes.Select(theme => theme.Slug)) + ".";
                    break;
                case "gewijzigdSinds" when filter is not null && Instant(value) is { } since:
                    question = question with { ChangedSince = since };
                    break;
                case "gewijzigdSinds" when filter is not null:
                    wrong = "Geef een moment met tijdzone, zoals 2026-12-01T00:00:00Z.";
                    break;
                default:
                    if (filter?.Values is { } words)
                    {
                        wrong = words.Contains(value) ? null : $"Gebruik: {string.Join(", ", words)}.";
                        values[name] = value;
                    }

                    break;
            }

            if (wrong is not null)
            {
                problems.Add(new Problem(name, wrong));
            }
        }

        return (question, problems);
    }

    /// <summary>Names that mean nothing here, and names that are given twice.</summary>
    public static IEnumerable<Problem> Unknown(IQueryCollection query, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
            {
                yield return new Problem(DutchText.Cut(name, 50), "Deze naam kennen wij hier niet. Gebruik: " + string.Join(", ", known) + ".");
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
