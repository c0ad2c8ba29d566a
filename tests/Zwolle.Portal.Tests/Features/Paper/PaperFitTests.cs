using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Tests.Features.Paper;

public sealed class PaperFitTests
{
    private const double Width = 250;

    /// <summary>Any numbers of items of any length: never higher than the column, and what is left out is said.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(450)]
    [InlineData(620)]
    public void Fill_AnyItems_StaysWithinTheColumnAndCountsTheRest(double height)
    {
        var random = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            var sections = new[] { Section("een", random.Next(0, 30), random, 0.5), Section("twee", random.Next(0, 30), random, 1), Filler() };

            var column = PaperFit.Fill(Width, height, sections, new RuledLines("regels", "Notities"));

            Assert.InRange(column.Height + ((column.Ruled?.Count ?? 0) * PaperFit.RuledLine), 1, height);
            foreach (var (before, after) in sections.Zip(column.Sections))
            {
                Assert.Equal(before.Items.Take(after.Items.Count).Select(item => item.Path), after.Items.Select(item => item.Path));
                Assert.Equal(before.Items.Count > after.Items.Count ? $"nog {before.Items.Count - after.Items.Count}" : null, after.MoreText);
            }
        }
    }

    [Fact]
    public void Fill_LongFirstSection_LeavesRoomForTheOthers()
    {
        var column = PaperFit.Fill(Width, 450, [Section("een", 30, new Random(1), 1), Section("twee", 3, new Random(2), 1)], null);

        Assert.All(column.Sections, section => Assert.NotEmpty(section.Items));
    }

    [Theory]
    [InlineData(200, false, false)]
    [InlineData(230, true, false)]
    [InlineData(500, true, true)]
    public void Fill_RoomThatIsLeft_GoesToAFillerAndThenToLines(double height, bool hasFiller, bool hasLines)
    {
        var text = new PaperSection("tekst", "Kop") { Texts = [.. Enumerable.Repeat("Een regel.", 5)] };

        var column = PaperFit.Fill(Width, height, [text, Filler()], new RuledLines("regels", "Notities"));

        Assert.Equal(hasFiller, column.Sections.Any(section => section.IsFiller));
        Assert.Equal(hasLines, column.Ruled is not null);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("kort", 1)]
    [InlineData("een twee drie vier vijf zes zeven acht negen tien", 2)]
    public void Lines_Text_AreCounted(string text, int lines) => Assert.Equal(lines, PaperMeasure.Lines(text, Width, 12.5));

    [Fact]
    public void Lines_WordWiderThanALine_BreaksIt() =>
        Assert.InRange(PaperMeasure.Lines("Ja " + new string('W', 60), Width, 12.5), 4, 6);

    [Fact]
    public void FitSentences_TooLong_EndsAfterAWholeSentence()
    {
        const string Text = "Dit is de eerste zin van deze tekst. Dit is de tweede zin, die er niet meer bij past op deze twee regels. En nog een.";

        Assert.Equal("Dit is de eerste zin van deze tekst.", PaperMeasure.FitSentences(Text, 2, Width, 12.5));
        Assert.EndsWith("…", PaperMeasure.FitSentences(Text[Text.IndexOf("Dit is de tweede", StringComparison.Ordinal)..], 1, Width, 12.5), StringComparison.Ordinal);
        Assert.Equal(Text, PaperMeasure.FitSentences(Text, 9, Width, 12.5));
    }

    private static PaperSection Section(string id, int items, Random random, double until) => new(id, "Een kop van een deel")
    {
        Items = [.. Enumerable.Range(0, items).Select(i => new PaperItem(PaperPart.Planned, Words(random, 14), $"/{id}/{i}") { Lines = [new(null, Words(random, 40), 3), new("Waar", Words(random, 20))] })],
        Until = until,
        More = shown => items > shown ? $"nog {items - shown}" : null,
    };

    private static PaperSection Filler() => new("vulling", "Vulling") { IsFiller = true, Texts = ["Een regel om te vullen."] };

    private static string Words(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => new string('m', random.Next(1, 16))));
}
