using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Infrastructure.Csv;
using Zwolle.Portal.Tests.Parsers;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Infrastructure.Csv;

public sealed class CsvWriterTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements("=", "+", "-", "@", "'", "\t", "\"", ",", ";", "\r\n", "\n", "é", "1", "a", " ").ListOf().Select(parts => string.Concat(parts)));

    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("zei \"ja\"", "\"zei \"\"ja\"\"\"")]
    [InlineData("een\ntwee", "\"een\ntwee\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+31", "'+31")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    public void Cell_Text_IsSafeAndQuotedWhereNeeded(string text, string cell) => Assert.Equal(cell, CsvWriter.Cell(text));

    [Theory]
    [InlineData("'tis zo", "'tis zo")]
    [InlineData("'", "'")]
    [InlineData("'=1", "''=1")]
    [InlineData("''-1", "'''-1")]
    public void Cell_OwnApostrophe_CanBeToldFromOurs(string text, string cell) => Assert.Equal(cell, CsvWriter.Cell(text));

    [Fact]
    public void Undo_AnyTextThatWasWritten_IsThatText() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Texts.ToArbitrary(), text => CsvWriter.Undo(Unquoted(CsvWriter.Cell(text))) == text));

    [Fact]
    public void Write_DutchSeparator_StandsBetweenCellsOnly() =>
        Assert.Equal("a;\"b;c\";'=1\r\n", Encoding.UTF8.GetString(CsvWriter.Write([["a", "b;c", "=1"]], CsvWriter.DutchSeparator)));

    /// <summary>Another program reads every text as it was, but for the sign that makes a formula harmless.</summary>
    [Fact]
    public async Task Write_AnyTexts_AreReadByAnotherProgramAndAreNoFormula()
    {
        // Half a character is no text, and Python's reader refuses a zero.
        var texts = Samples.Of(Texts, 400, 20).Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal)).ToList();

        var rows = await Parser.CsvAsync(CsvWriter.Write(texts.Select(text => new[] { "nr", text })));

        Assert.Equal(texts, rows.Zip(texts, (row, text) => row[1] == text ? text : row[1].TrimStart('\'') == text.TrimStart('\'') ? text : row[1]));
        Assert.All(rows, row => Assert.False(row[1].TrimStart() is ['=' or '+' or '-' or '@', ..], row[1]));
    }
    private static string Unquoted(string cell) => cell is ['"', .., '"'] ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
