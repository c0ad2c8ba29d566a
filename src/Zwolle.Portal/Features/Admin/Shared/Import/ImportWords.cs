using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>What the page of an import says, where it stands, and how much it takes.</summary>
public sealed record ImportWords(ContentKind Kind, string Singular, string Plural)
{
    /// <summary>'Lees een besluitenlijst in'</summary>
    public required string Title { get; init; }

    /// <summary>The list above it: 'Besluiten'.</summary>
    public required string ListTitle { get; init; }

    /// <summary>The list of all drafts of this kind.</summary>
    public required string DraftsPath { get; init; }

    public required string Path { get; init; }

    /// <summary>Makes the drafts, once somebody saw what would come.</summary>
    public required string RunPath { get; init; }

    public required string ExamplePath { get; init; }

    /// <summary>Name of the example when it is saved.</summary>
    public required string ExampleName { get; init; }

    public required string Example { get; init; }

    public required string Lead { get; init; }

    public required IReadOnlyList<CsvColumn> Columns { get; init; }

    /// <summary>When an item is there already.</summary>
    public required string Doubles { get; init; }

    /// <summary>Path of the partial view that shows what a row becomes.</summary>
    public required string RowView { get; init; }

    public required int MostRows { get; init; }

    /// <summary>Bytes of a file, or characters of what was pasted.</summary>
    public required int MostBytes { get; init; }

    public string Size => DutchText.Size(MostBytes);

    public string TooLarge => $"Dit is te groot: ten hoogste {Size}. Deel het op in kleinere bestanden.";
}
