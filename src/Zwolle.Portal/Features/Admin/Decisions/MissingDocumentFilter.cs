using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>Which questions for a document a colleague wants to see, as it stands in the address.</summary>
public sealed record MissingDocumentFilter
{
    public const string Handled = "ja";
    public const string All = "alles";
    public const int WordsMaxLength = 80;

    private const int MostWords = 8;

    /// <summary>Empty is what waits.</summary>
    [FromQuery(Name = "afgehandeld")]
    public string? State { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    public static IReadOnlyList<(string Value, string Text)> States { get; } = [("", "Wacht nog"), (Handled, "Afgehandeld"), (All, "Alles")];

    public string ToQuery() => QueryText.Of(("afgehandeld", State), ("q", Words), ("pagina", Page));

    /// <summary>What in it means nothing.</summary>
    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        if (States.All(state => state.Value != (State ?? "")))
        {
            problems.Add(new Problem("afgehandeld", "Deze keuze kennen wij niet. Kies er een uit de lijst."));
        }

        problems.CheckText("q", Words, "de woorden", WordsMaxLength);
        return problems;
    }

    public IQueryable<MissingDocument> Of(IQueryable<MissingDocument> questions)
    {
        questions = State switch
        {
            Handled => questions.Where(m => m.HandledAt != null),
            All => questions,
            _ => questions.Where(m => m.HandledAt == null),
        };
        var words = (TypedText.Clean(Words) ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords);
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // ToLower becomes lower() of the database; no culture reaches it.
        return words.Aggregate(questions, (matching, word) => matching.Where(m => m.Text.ToLower().Contains(word) || m.Answer!.ToLower().Contains(word)));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}
