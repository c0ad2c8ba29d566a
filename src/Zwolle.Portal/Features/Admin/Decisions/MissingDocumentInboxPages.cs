using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>A question for a document, for colleagues.</summary>
public sealed record MissingDocumentRow(int Id, string Text, string? About, DateTime ReceivedAt, DateTime? HandledAt, string? Answer, int Version);

/// <summary>The list, under a filter.</summary>
public sealed record MissingDocumentInboxPage(MissingDocumentFilter Filter, IReadOnlyList<Problem> Problems, IReadOnlyList<MissingDocumentRow> Rows, int Total, Pagination Pages, DateOnly Today)
{
    /// <summary>What was just done; null when nothing was.</summary>
    public string? Done { get; init; }
}

/// <summary>One question, with what a colleague can do.</summary>
public sealed record MissingDocumentQuestionPage(MissingDocumentRow Question, MissingDocumentActionForm Form, IReadOnlyList<Problem> Problems, bool MayChange)
{
    /// <summary>What was just done; null when nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>A colleague was first since the page was opened.</summary>
    public bool IsConflict { get; init; }
}

/// <summary>What a colleague does with a question.</summary>
public sealed class MissingDocumentActionForm
{
    public const string Close = "sluit";
    public const string Erase = "wis";

    /// <summary>Which of these.</summary>
    [FromForm(Name = "Actie")]
    public string? Action { get; set; }

    /// <summary>How often the question had been changed when the page was opened.</summary>
    public int Version { get; set; }

    public string? Answer { get; set; }

    public bool Sure { get; set; }

    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        switch (Action)
        {
            case Close:
                problems.CheckText(nameof(Answer), Answer, "wat u ermee deed", MissingDocument.AnswerMaxLength, isRequired: true);
                break;
            case Erase:
                if (!Sure)
                {
                    problems.Add(new Problem(nameof(Sure), "Zet een vinkje als u het zeker weet. Dit kan niet terug."));
                }

                break;
            default:
                problems.Add(new Problem(nameof(Answer), "Kies wat u met de vraag doet, met een van de knoppen."));
                break;
        }

        return problems;
    }
}
