using System.Globalization;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>The help in words.</summary>
public static class TextHelpWords
{
    private const int LongestQuote = 90;

    /// <summary>'1 opmerking', '3 opmerkingen', 'geen opmerkingen'</summary>
    public static string Remarks(int count) => count switch
    {
        0 => "geen opmerkingen",
        1 => "1 opmerking",
        _ => $"{count.ToString(CultureInfo.InvariantCulture)} opmerkingen",
    };

    /// <summary>What it is about, on one line; of a long sentence its beginning.</summary>
    public static string Quote(this Remark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        return DutchText.Cut(string.Join(' ', remark.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestQuote);
    }

    /// <summary>'63 van 100, goed te lezen'</summary>
    public static string Ease(this TextScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var points = Math.Clamp(Math.Round(scores.FleschDouma), 0, 100);
        return string.Create(CultureInfo.InvariantCulture, $"{points} van 100, {(points >= TextScores.Easy ? "goed te lezen" : points >= TextScores.Hard ? "kan eenvoudiger" : "moeilijk te lezen")}");
    }

    /// <summary>The two scores and what they follow from, in one line; null for a text too short to tell.</summary>
    public static string? Line(this TextScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.AreSteady
            ? $"Leesscore (Flesch-Douma): {scores.Ease()}. Leesindex (Brouwer): {Math.Round(scores.Brouwer).ToString(CultureInfo.InvariantCulture)}. Een zin heeft gemiddeld {Math.Round(scores.WordsPerSentence).ToString(CultureInfo.InvariantCulture)} woorden."
            : null;
    }
}
