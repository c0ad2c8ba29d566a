using System.Text;
using CsvHelper;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>A row of a file, by the number that a spreadsheet shows: 1 is the header.</summary>
/// <param name="Number">Of the row.</param>
/// <param name="Fields">As they stand in the file, without quotes.</param>
/// <param name="HasBadQuotes">Its quotes are not those of a CSV file.</param>
public sealed record CsvFileRow(int Number, IReadOnlyList<string> Fields, bool HasBadQuotes)
{
    public bool IsEmpty => Fields.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// A CSV file (RFC 4180) as spreadsheets write it: UTF-8, with or without a byte order mark, separated by semicolons (the
/// Dutch way), commas, or tabs (what is copied out of a spreadsheet).
/// </summary>
/// <param name="Header">The first row.</param>
/// <param name="Rows">The other ones, but those that are empty.</param>
public sealed record CsvFile(IReadOnlyList<string> Header, IReadOnlyList<CsvFileRow> Rows)
{
    private const char Quote = '"';
    private const char ByteOrderMark = '\uFEFF';

    private static readonly char[] Separators = [';', ',', '\t'];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or why it can't be read.</summary>
    public static (string? Text, string? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK"u8))
        {
            return (null, "Dit is geen CSV-bestand, maar een Excel- of zip-bestand. Kies in Excel 'Opslaan als' en dan 'CSV UTF-8'.");
        }

        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? (null, "Dit is geen CSV-bestand. Kies in Excel 'Opslaan als' en dan 'CSV UTF-8'.") : (text.TrimStart(ByteOrderMark), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "Dit bestand is niet in UTF-8 bewaard. Letters zoals é zouden dan verkeerd op de site komen. Kies in Excel 'Opslaan als' en dan 'CSV UTF-8', niet gewoon 'CSV'.");
        }
    }

    /// <summary>The rows of a text, or why it has none.</summary>
    public static (CsvFile? File, string? Problem) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart(ByteOrderMark);
        var separator = SeparatorOf(ref text);
        var bad = new HashSet<long>();
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,

            // Skipped, the rows below them would get other numbers than in a spreadsheet.
            SkipEmptyLines = false,
            OnMalformedRecord = record => bad.Add(record.RecordNumber),
        };
        var rows = new List<CsvFileRow>();
        using var reader = CsvReader.FromText(text, options);
        while (reader.Read())
        {
            var number = rows.Count + 1;
            rows.Add(new CsvFileRow(number, reader.Current.ToArray(), bad.Contains(number)));
        }

        return rows is [{ IsEmpty: false } header, .. var others]
            ? (new CsvFile(header.Fields, [.. others.Where(row => !row.IsEmpty)]), null)
            : (null, "De eerste regel is leeg. Zet daar de namen van de kolommen.");
    }

    /// <summary>What stands most often in the first line, outside quotes; or what Excel's own first line 'sep=;' says, which is no row.</summary>
    private static char SeparatorOf(ref string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Separators.Contains(text[4]))
        {
            var separator = text[4];
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            text = end < 0 ? "" : text[(end + 1)..];
            return separator;
        }

        var counts = new Dictionary<char, int>();
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter == Quote)
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is '\n' or '\r')
            {
                break;
            }
            else if (!isQuoted && Separators.Contains(letter))
            {
                counts[letter] = counts.GetValueOrDefault(letter) + 1;
            }
        }

        return Separators.MaxBy(separator => counts.GetValueOrDefault(separator));
    }
}
