using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Paper;

/// <summary>
/// Chooses what stands in a column of the sheet, by counting lines. Sizes are in points and the same as in the style sheet
/// (Client/css/48-paper.css); a test prints the sheet and compares.
/// </summary>
public static class PaperFit
{
    public const double TextSize = 12.5;
    public const double TextLine = 16;
    public const double TitleSize = 13;
    public const double TitleLine = 17;
    public const double HeadingSize = 16;
    public const double HeadingLine = 20;

    /// <summary>Above a heading, with the rule, and between things under it.</summary>
    public const double AboveHeading = 18;
    public const double AboveItem = 6;

    /// <summary>The name of the sheet, above the front.</summary>
    public const double NameSize = 22;
    public const double NameLine = 28;

    public const double RuledLine = 24;

    /// <summary>Fewer lines to write on look like a mistake.</summary>
    private const int FewestRuled = 3;
    private const int MostRuled = 40;
    private const int LinesOfTitle = 2;

    /// <param name="width">Of the column.</param>
    /// <param name="height">Of the column.</param>
    /// <param name="sections">From top to bottom, with all that they could hold.</param>
    /// <param name="ruled">Lines to write on, for the room that is left; null for none.</param>
    public static PaperColumn Fill(double width, double height, IReadOnlyList<PaperSection> sections, RuledLines? ruled)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var all = sections.Select(section => section with { Items = [.. section.Items.Select(item => Cut(item, width))] }).ToList();
        var chosen = new int[all.Count];
        var isThere = all.Select(section => !section.IsFiller).ToArray();
        double Total() => all.Select((section, i) => isThere[i] ? Height(section, chosen[i], width) : 0).Sum();

        // First one item in each section; then each up to its share, so that a long one leaves room for those after it.
        for (var i = 0; i < all.Count; i++)
        {
            Grow(i, height, 1);
        }

        for (var i = 0; i < all.Count; i++)
        {
            Grow(i, all[i].Until * height);
        }

        // Then what the others left, the first section first.
        for (var i = 0; i < all.Count; i++)
        {
            Grow(i, height);
        }

        foreach (var i in Enumerable.Range(0, all.Count).Where(i => all[i].IsFiller))
        {
            (isThere[i], chosen[i]) = (true, all[i].Items.Count);
            if (Total() > height)
            {
                (isThere[i], chosen[i]) = (false, 0);
            }
        }

        var used = Total();
        var lines = ruled is null ? 0 : (int)((height - used - HeadingHeight(ruled.Heading, width)) / RuledLine);
        return new PaperColumn(
            [.. all.Select((section, i) => section with { Items = [.. section.Items.Take(chosen[i])], MoreText = MoreOf(section, chosen[i]) }).Where((_, i) => isThere[i])],
            used)
        {
            Ruled = lines < FewestRuled ? null : ruled! with { Count = Math.Min(lines, MostRuled) },
        };

        void Grow(int i, double most, int mostItems = int.MaxValue)
        {
            while (isThere[i] && chosen[i] < Math.Min(all[i].Items.Count, mostItems))
            {
                chosen[i]++;
                var upToHere = all.Take(i + 1).Select((section, j) => isThere[j] ? Height(section, chosen[j], width) : 0).Sum();
                if (upToHere > most || Total() > height)
                {
                    chosen[i]--;
                    return;
                }
            }
        }
    }

    private static string? MoreOf(PaperSection section, int shown) => section.Items.Count > 0 ? section.More?.Invoke(shown) : null;

    private static double Height(PaperSection section, int items, double width) =>
        HeadingHeight(section.Heading, width)
        + section.Items.Take(items).Sum(item => HeightOf(item, width))
        + section.Texts.Sum(text => TextHeight(text, width))
        + (MoreOf(section, items) is { } more ? TextHeight(more, width) : 0);

    private static double HeadingHeight(string heading, double width) => AboveHeading + (PaperMeasure.Lines(heading, width, HeadingSize, bold: true) * HeadingLine);

    private static double TextHeight(string text, double width) => AboveItem + (PaperMeasure.Lines(text, width, TextSize) * TextLine);

    private static double HeightOf(PaperItem item, double width) =>
        AboveItem
        + (PaperMeasure.Lines(item.Title, width, TitleSize, bold: true) * TitleLine)
        + item.Lines.Sum(line => PaperMeasure.Lines(line.Text, width, TextSize, indent: Indent(line)) * TextLine);

    /// <summary>The item with every text no longer than it may be.</summary>
    private static PaperItem Cut(PaperItem item, double width) => item with
    {
        Title = PaperMeasure.Fit(item.Title, LinesOfTitle, width, TitleSize, bold: true),
        Lines = [.. item.Lines.Select(line => line with { Text = PaperMeasure.FitSentences(line.Text, line.Most, width, TextSize, Indent(line)) })],
    };

    private static double Indent(PaperLine line) => line.Label is null ? 0 : PaperMeasure.Width(line.Label + ": ", TextSize, bold: true);
}
