using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>A decision that is there already, or that stands higher in the same file.</summary>
/// <param name="Why">'zelfde datum en nummer'</param>
/// <param name="Title">Of the other one.</param>
/// <param name="ItemId">Its key; null for a row of the file.</param>
/// <param name="Row">Number of the other row; null for one that is there already.</param>
public sealed record DecisionDouble(string Why, string Title, int? ItemId, int? Row);

/// <summary>What a row of a list of decisions would become.</summary>
/// <param name="Number">Of the row, as a spreadsheet shows it.</param>
/// <param name="Form">The draft; half filled when the row has problems.</param>
/// <param name="Problems">What is wrong, by column.</param>
public sealed record ImportedDecision(int Number, DecisionForm Form, IReadOnlyList<Problem> Problems)
{
    public DateOnly? Day { get; init; }

    public CouncilDocument? Document { get; init; }

    /// <summary>Names of its wijken.</summary>
    public IReadOnlyList<string> Neighbourhoods { get; init; } = [];

    /// <summary>Names of its subjects.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Titles of its plans.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>Null when there is none like it.</summary>
    public DecisionDouble? SameAs { get; init; }

    public bool IsFaulty => Problems.Count > 0;

    /// <summary>Becomes a draft.</summary>
    public bool IsNew => !IsFaulty && SameAs is null;

    public DecisionOutcome Outcome => Enum.TryParse<DecisionOutcome>(Form.Outcome, out var outcome) ? outcome : DecisionOutcome.Unknown;
}

/// <summary>What would come of a file.</summary>
/// <param name="Problems">Why the file can't be read at all.</param>
/// <param name="Skipped">Columns that mean nothing here.</param>
/// <param name="Rows">All rows, in the order of the file.</param>
public sealed record DecisionImportCheck(IReadOnlyList<Problem> Problems, IReadOnlyList<string> Skipped, IReadOnlyList<ImportedDecision> Rows)
{
    public int Faulty => Rows.Count(row => row.IsFaulty);

    public int Doubles => Rows.Count(row => row is { IsFaulty: false, SameAs: not null });

    public int New => Rows.Count(row => row.IsNew);

    /// <summary>All or nothing: one faulty row stops them all.</summary>
    public bool MayRun => Problems.Count == 0 && Faulty == 0 && New > 0;

    public static DecisionImportCheck Unreadable(string problem) => new([new Problem("Bestand", problem)], [], []);
}
