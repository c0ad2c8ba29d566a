namespace Zwolle.Portal.Data.Neighbourhoods;

/// <summary>
/// A figure about a wijk, from a line 'what, with its year | of whom the source is | address'. It stands on the page of that
/// wijk alone: a list of wijken by figures would set them against each other.
/// </summary>
public sealed record NeighbourhoodFigure(string Text, string Publisher, string Url)
{
    private const char Separator = '|';

    /// <summary>The lines that have all three parts; others are left out.</summary>
    public static IReadOnlyList<NeighbourhoodFigure> All(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. Lines(lines).Select(Parse).OfType<NeighbourhoodFigure>()];
    }

    /// <summary>The first line that is no figure: parts are missing, the text names no year, or the address is none.</summary>
    public static string? FirstWrong(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Lines(lines).FirstOrDefault(line => Parse(line) is null);
    }

    public override string ToString() => $"{Text} {Separator} {Publisher} {Separator} {Url}";

    private static NeighbourhoodFigure? Parse(string line) =>
        line.Split(Separator, StringSplitOptions.TrimEntries) is [{ Length: > 0 } text, { Length: > 0 } publisher, var url]
            && HasYear(text)
            && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
            ? new NeighbourhoodFigure(text, publisher, url)
            : null;

    private static bool HasYear(string text) => string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? letter : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Any(number => number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal)));

    private static string[] Lines(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
