using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>An item that is there already, or that stands higher in the same file.</summary>
/// <param name="Why">'zelfde datum en nummer'</param>
/// <param name="Title">Of the other one.</param>
/// <param name="ItemId">Its key; null for a row of the file.</param>
/// <param name="Row">Number of the other row; null for one that is there already.</param>
public sealed record ImportDouble(string Why, string Title, int? ItemId, int? Row);

/// <summary>What a row of a file would become.</summary>
/// <param name="Number">Of the row, as a spreadsheet shows it.</param>
/// <param name="Draft">Half filled when the row has problems.</param>
/// <param name="Problems">What is wrong, by column.</param>
public abstract record ImportedRow(int Number, ContentForm Draft, IReadOnlyList<Problem> Problems)
{
    public abstract string? Title { get; }

    /// <summary>Null when there is none like it.</summary>
    public ImportDouble? SameAs { get; init; }

    public bool IsFaulty => Problems.Count > 0;

    /// <summary>Becomes a draft.</summary>
    public bool IsNew => !IsFaulty && SameAs is null;
}

/// <summary>What would come of a file.</summary>
/// <param name="Problems">Why the file can't be read at all.</param>
/// <param name="Skipped">Columns that mean nothing here.</param>
/// <param name="Rows">All rows, in the order of the file.</param>
public sealed record ImportCheck(IReadOnlyList<Problem> Problems, IReadOnlyList<string> Skipped, IReadOnlyList<ImportedRow> Rows)
{
    public int Faulty => Rows.Count(row => row.IsFaulty);

    public int Doubles => Rows.Count(row => row is { IsFaulty: false, SameAs: not null });

    public int New => Rows.Count(row => row.IsNew);

    /// <summary>All or nothing: one faulty row stops them all.</summary>
    public bool MayRun => Problems.Count == 0 && Faulty == 0 && New > 0;

    public static ImportCheck Unreadable(string problem) => new([new Problem("Bestand", problem)], [], []);
}
