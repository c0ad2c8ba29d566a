using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Counts the lines that a text takes on paper, so that what does not fit is left out and never made smaller. The widths
/// are those of DejaVu Sans, the widest of the typefaces that a browser may choose for our pages: with another one there
/// is room to spare. All lengths are in points.
/// </summary>
public static class PaperMeasure
{
    /// <summary>A letter that the tables lack, such as Chinese or a fraction: none that people write is wider.</summary>
    private const int Widest = 1100;

    /// <summary>Roundings of a browser.</summary>
    private const double Spare = 1.01;

    // From the space to the tilde, in thousandths of the size.
    private static readonly int[] Regular =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private static readonly int[] Bold =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    public static double Width(string text, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = bold ? Bold : Regular;
        var sum = 0;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            sum += rune.Value is >= ' ' and <= '~' ? table[rune.Value - ' ']
                : Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? 0
                : Widest;
        }

        return sum * size * Spare / 1000;
    }

    /// <param name="text">In words; a browser breaks a word only when it is wider than a line.</param>
    /// <param name="width">Of a line.</param>
    /// <param name="size">Of the letters.</param>
    /// <param name="bold">Bold letters are wider.</param>
    /// <param name="indent">What stands before the text on its first line.</param>
    public static int Lines(string text, double width, double size, bool bold = false, double indent = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        var space = Width(" ", size, bold);
        var (lines, used) = (1, indent);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var length = Width(word, size, bold);
            var gap = used > 0 ? space : 0;
            if (used + gap + length <= width)
            {
                used += gap + length;
                continue;
            }

            lines += used > 0 ? 1 : 0;
            if (length > width)
            {
                // On each line at most one letter is left over.
                var perLine = Math.Max(width - (size * Spare * Widest / 1000), size);
                var more = (int)(length / perLine);
                lines += more;
                length = width;
            }

            used = length;
        }

        return lines;
    }

    /// <summary>The text, or as many of its sentences as fit in so many lines; of a first sentence that is too long, its first words with '…'.</summary>
    public static string FitSentences(string text, int lines, double width, double size, double indent = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Lines(text, width, size, indent: indent) <= lines)
        {
            return text;
        }

        for (var end = text.Length - 2; end > 0; end--)
        {
            if (text[end] is '.' or '?' && text[end + 1] == ' ' && Lines(text[..(end + 1)], width, size, indent: indent) <= lines)
            {
                return text[..(end + 1)];
            }
        }

        return Fit(text, lines, width, size, indent: indent);
    }

    /// <summary>The text, or as many of its words as fit in so many lines, with '…'.</summary>
    public static string Fit(string text, int lines, double width, double size, bool bold = false, double indent = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Lines(text, width, size, bold, indent) <= lines)
        {
            return text;
        }

        // The longest beginning that fits: a shorter one never takes more lines.
        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Lines(DutchText.Cut(text, middle), width, size, bold, indent) <= lines)
            {
                fits = middle;
            }
            else
            {
                tooLong = middle;
            }
        }

        return DutchText.Cut(text, Math.Max(fits, 1));
    }
}
