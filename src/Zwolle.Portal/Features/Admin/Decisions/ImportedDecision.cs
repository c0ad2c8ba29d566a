using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>What a row of a list of decisions would become.</summary>
/// <param name="Number">Of the row, as a spreadsheet shows it.</param>
/// <param name="Form">The draft; half filled when the row has problems.</param>
/// <param name="Problems">What is wrong, by column.</param>
public sealed record ImportedDecision(int Number, DecisionForm Form, IReadOnlyList<Problem> Problems) : ImportedRow(Number, Form, Problems)
{
    public override string? Title => Form.Title;

    public DateOnly? Day { get; init; }

    public CouncilDocument? Document { get; init; }

    /// <summary>Names of its wijken.</summary>
    public IReadOnlyList<string> Neighbourhoods { get; init; } = [];

    /// <summary>Names of its subjects.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Titles of its plans.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    public DecisionOutcome Outcome => Enum.TryParse<DecisionOutcome>(Form.Outcome, out var outcome) ? outcome : DecisionOutcome.Unknown;
}
