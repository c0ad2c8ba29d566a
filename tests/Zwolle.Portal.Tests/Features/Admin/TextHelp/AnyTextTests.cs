using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

/// <summary>Whatever stands in a field, the help answers, and every remark is about something that stands there.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "de", "Er wordt", "worden", "aangelegd", "indien", "ten behoeve van", "vindt", "plaats", "dient", "te", "APV", "(APV)", "m.b.t.", "o.a", "bijv.", "je", "u", "hier", "[", "]", "](", "(", ")", "[hier](x)", "https://", "www.", "www.a.b/c?d=e",
        "12-3-2026", "12", "mrt", "31/31/9999", "19:30", "99:99", "...", ".", "!", "?", "…", ",", ";", ":", "\n", "\r\n", "\r", "\n\n", "\t", " ", "  ", "#", "###", "-", "- ", "* ", "1. ", "'", "\"", "“", "”", "‘", "’", "'s", "**", "_",
        "é", "e\u0301", "İ", "ß", "Ǆ", "²", "٣", "\ud83c", "\udfd8", "👩‍👩‍👧‍👦", "\0", "\u200b", "\u2028", "\u202e", "ĳ", "B&W", "a/b", "@", "a@b.c", new string('a', 200), "gege", "ge", "verver", "be",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    [Fact]
    public void Check_AnyText_IsAboutWordsThatStandThere() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            foreach (var thresholds in new[] { TextThresholds.Residents, TextThresholds.Colleagues })
            {
                var report = TextAdvice.Check(text, thresholds);
                Assert.All(report.Remarks, remark =>
                {
                    Assert.InRange(remark.Start, 0, text.Length - 1);
                    Assert.InRange(remark.Length, 1, text.Length - remark.Start);
                    Assert.Equal(text.Substring(remark.Start, remark.Length), remark.Words);
                    Assert.NotEqual("", remark.Quote());
                });
                Assert.Equal(report.Remarks.OrderBy(remark => remark.Start).ThenBy(remark => remark.Kind), report.Remarks);
                Assert.True(report.Scores.Syllables >= report.Scores.Words);
                Assert.True(double.IsFinite(report.Scores.FleschDouma) && double.IsFinite(report.Scores.Brouwer));
            }
        }));

    /// <summary>What makes a search that goes back over the text go back far: with a step per pair of characters this would take minutes.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("'a ")]
    [InlineData("\"a ")]
    [InlineData("“a")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("https://")]
    [InlineData("dient ")]
    [InlineData("vindt a ")]
    [InlineData("wordt gemaakt ")]
    [InlineData("gemaakt ")]
    [InlineData("APV ")]
    [InlineData("A& ")]
    [InlineData("1-1-2026 ")]
    [InlineData("je u ")]
    [InlineData("\n")]
    [InlineData("- a\n")]
    [InlineData("a\n\n")]
    [InlineData("aangeaangeaange")]
    public void Check_LongAndNasty_Answers(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.All(TextAdvice.Check(text, TextThresholds.Residents).Remarks, remark => Assert.InRange(remark.Start + remark.Length, 1, text.Length));
    }

    /// <summary>Regular expressions can go back; the help reads by hand.</summary>
    [Fact]
    public void Sources_UseNoRegularExpression() =>
        Rule.Holds(SourceFile.All.Where(file => file.IsIn("src/Zwolle.Portal/Features/Admin/TextHelp") && file.Code.Contains("Regex", StringComparison.Ordinal)).Select(file => file.Path));
}
