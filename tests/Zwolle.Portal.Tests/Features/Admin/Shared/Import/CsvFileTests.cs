using System.Text;
using Zwolle.Portal.Features.Admin.Shared.Import;

namespace Zwolle.Portal.Tests.Features.Admin.Shared.Import;

/// <summary>Files as spreadsheets write them.</summary>
public sealed class CsvFileTests
{
    [Theory]
    [InlineData("datum;titel\r\n1;a, b\r\n")]
    [InlineData("datum,titel\n1,\"a, b\"")]
    [InlineData("datum\ttitel\n1\ta, b\n")]
    [InlineData("sep=;\r\ndatum;titel\r\n1;a, b\r\n")]
    [InlineData("\uFEFFdatum;titel\n1;a, b\n")]
    [InlineData("\"datum\";\"titel\"\r\n\"1\";\"a, b\"\r\n\r\n;\r\n")]
    public void Read_AnySeparator_IsFound(string text)
    {
        var (file, problem) = CsvFile.Read(text);
        Assert.Null(problem);
        Assert.Equal(["datum", "titel"], file!.Header);
        var row = Assert.Single(file.Rows);
        Assert.Equal((2, false), (row.Number, row.HasBadQuotes));
        Assert.Equal(["1", "a, b"], row.Fields);
    }

    [Fact]
    public void Read_QuotesLineBreaksAndEmptyRows_KeepTheNumbersOfASpreadsheet()
    {
        var file = CsvFile.Read("titel;datum\r\n\"Een \"\"groene\"\";\nstraat\";1\r\n\r\n;;\r\nTwee;2\r\n").File!;
        Assert.Equal([2, 5], file.Rows.Select(row => row.Number));
        Assert.Equal("Een \"groene\";\nstraat", file.Rows[0].Fields[0]);
        Assert.All(file.Rows, row => Assert.False(row.HasBadQuotes));
    }

    [Theory]
    [InlineData("titel;datum\nEen;1\nEen \"groene\" straat;2\nDrie;3\n", 3)]
    [InlineData("titel;datum\nEen;1\n\"Een\" straat;2\nDrie;3\n", 3)]
    [InlineData("titel;datum\nEen;1\n\"Een straat;2\nDrie;3\n", 3)]
    public void Read_BadQuotes_SaysInWhichRow(string text, int number) =>
        Assert.Equal([number], CsvFile.Read(text).File!.Rows.Where(row => row.HasBadQuotes).Select(row => row.Number));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(";;\n1;2;3\n")]
    public void Read_NoHeader_SaysSo(string text)
    {
        var (file, problem) = CsvFile.Read(text);
        Assert.Null(file);
        Assert.StartsWith("De eerste regel is leeg.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_Utf8_WithOrWithoutMark_IsRead()
    {
        Assert.Equal(("één", null), CsvFile.Decode(Encoding.UTF8.GetBytes("één")));
        Assert.Equal(("één", null), CsvFile.Decode([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("één")]));
    }

    [Fact]
    public void Decode_AnotherKindOfFile_SaysWhatToDo()
    {
        Assert.Contains("niet in UTF-8 bewaard", CsvFile.Decode(Encoding.Latin1.GetBytes("datum;titel\r\n1;één")).Problem, StringComparison.Ordinal);
        Assert.Contains("niet in UTF-8 bewaard", CsvFile.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("datum")]).Problem, StringComparison.Ordinal);
        Assert.Contains("Excel- of zip-bestand", CsvFile.Decode("PK\u0003\u0004"u8).Problem, StringComparison.Ordinal);
        Assert.Contains("geen CSV-bestand", CsvFile.Decode("a\0b"u8).Problem, StringComparison.Ordinal);
    }
}
