using System.Globalization;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Dates in figures, months cut short and hours with a colon.</summary>
public static class DateRule
{
    private const string Why = "Schrijf de maand uit, met het jaar erbij.";

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly Dictionary<string, int> Short = new(StringComparer.Ordinal)
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["febr"] = 2,
        ["mrt"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["okt"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    };

    public static IEnumerable<Remark> Find(ScannedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var sentence in text.Sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                if (InFigures(word.Lower) is { } date)
                {
                    yield return text.Remark(RemarkKind.DateFormat, word.Start, word.End, Why, date);
                }
                else if (Hour(word.Lower) is { } hour)
                {
                    yield return text.Remark(RemarkKind.DateFormat, word.Start, word.End, "Schrijf een tijd met een punt.", hour);
                }
                else if (ShortMonth(text, sentence.Words, i) is { } remark)
                {
                    yield return remark;
                }
            }
        }
    }

    /// <summary>The month that was cut short before this word is a date's: '6 okt.'.</summary>
    public static bool IsMonthOfDate(IReadOnlyList<TextWord> words, int at)
    {
        ArgumentNullException.ThrowIfNull(words);
        return at > 0 && Short.ContainsKey(words[at].Lower) && Number(words[at - 1].Lower) is >= 1 and <= 31;
    }

    private static Remark? ShortMonth(ScannedText text, IReadOnlyList<TextWord> words, int at)
    {
        if (at + 1 >= words.Count || !IsMonthOfDate(words, at + 1))
        {
            return null;
        }

        var month = words[at + 1];
        var year = at + 2 < words.Count && Number(words[at + 2].Lower) is { } number and >= 1900 and <= 2199 ? $" {number}" : "";
        var end = year.Length > 0 ? words[at + 2].End
            : month.End < text.Source.Length && text.Source[month.End] == '.' ? month.End + 1
            : month.End;
        return text.Remark(RemarkKind.DateFormat, words[at].Start, end, Why, $"{words[at].Lower} {Months[Short[month.Lower] - 1]}{year}");
    }

    /// <summary>'12-3-2026', '12/3/26', '12.03.2026' or '2026-03-12' as one writes it; null when it is no date.</summary>
    private static string? InFigures(string word)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        foreach (var mark in "-/.")
        {
            if (word.Split(mark) is [var a, var b, var c] && Number(a) is { } first && Number(b) is { } second && Number(c) is { } third)
            {
                return a.Length == 4 ? Date(third, second, first)
                    : c.Length == 4 ? Date(first, second, third)
                    : c.Length == 2 && mark != '.' ? Date(first, second, 2000 + third)
                    : null;
            }
        }

        return null;
    }

    private static string? Date(int day, int month, int year) =>
        day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is >= 1800 and <= 2199 ? string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]} {year}") : null;

    private static string? Hour(string word) =>
        word.Length is 4 or 5 && word.Split(':') is [var hours, { Length: 2 } minutes] && Number(hours) is >= 0 and <= 24 && Number(minutes) is >= 0 and <= 59 ? $"{hours}.{minutes}" : null;

    private static int? Number(string text) => text.Length is >= 1 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
