namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>What a remark is about.</summary>
public enum RemarkKind
{
    LongSentence,
    LongParagraph,
    LongFirstParagraph,
    MissingSubheading,

    /// <summary>'Er wordt gebouwd': nobody knows by whom.</summary>
    Passive,

    /// <summary>A word of government for which there is a plainer one.</summary>
    GovernmentWord,

    /// <summary>One that the text does not explain.</summary>
    Abbreviation,

    /// <summary>A link that does not say where it leads.</summary>
    BareLink,

    /// <summary>'u' and 'je' in one text.</summary>
    MixedAddress,

    DateFormat,
}

/// <summary>A piece of advice about a text. It stops nobody: who writes decides.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Start">Where in the text, in characters from its start.</param>
/// <param name="Length">In characters; at least one.</param>
/// <param name="Words">What stands there.</param>
/// <param name="Why">One sentence or two for who wrote it.</param>
/// <param name="Proposal">What could stand there; null when that depends on what is meant.</param>
public sealed record Remark(RemarkKind Kind, int Start, int Length, string Words, string Why, string? Proposal = null);

/// <summary>What the help has to say about one text.</summary>
/// <param name="Remarks">In the order of the text.</param>
/// <param name="Scores">Counts of the whole text.</param>
public sealed record TextReport(IReadOnlyList<Remark> Remarks, TextScores Scores);
