using System.Text;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Paper;

/// <summary>A text to copy to another medium.</summary>
/// <param name="Text">As it is copied: lines, and empty lines between paragraphs.</param>
/// <param name="Told">How many items it tells.</param>
/// <param name="LeftOut">How many did not fit.</param>
public sealed record PaperText(string Text, int Told, int LeftOut)
{
    public int Words => PaperTexts.CountWords(Text);
}

/// <summary>
/// The texts for a local newspaper and for social media, made of the same items as the sheets, the most urgent first. An
/// item stands in it whole or not at all, and no text is ever longer than was asked. Examples stay out: readers there do not
/// see that they are fictional.
/// </summary>
public sealed class PaperTexts(PaperContent content, PortalOptions options)
{
    /// <summary>Characters of an answer or a summary; the page tells the rest.</summary>
    private const int MostOfText = 160;

    private const string ShortTrial = "Proef, niet van de gemeente Zwolle.";

    private string Place => content.Neighbourhood?.Name ?? "Zwolle";

    private string Head => $"Meedoen in {Place}, {PaperWords.Month(content.Month)}";

    private string Address => options.BaseUrl + (content.Neighbourhood is { } wijk ? NeighbourhoodLinks.Details(wijk.Slug) : "/");

    private IReadOnlyList<PaperItem> Items => [.. content.Items.Where(item => !item.IsExample).OrderBy(item => item.Part)];

    /// <summary>What stands between white space.</summary>
    public static int CountWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }

    public PaperText ForNewspaper(int mostWords) => Choose(Newspaper, text => CountWords(text) <= mostWords);

    public PaperText ForSocialMedia(int mostCharacters)
    {
        // With very long names there may be no room for the words to find it by.
        var withTags = Choose(told => Social(told, tags: true), text => text.Length <= mostCharacters);
        return withTags.Text.Length <= mostCharacters ? withTags : Choose(told => Social(told, tags: false), text => text.Length <= mostCharacters);
    }

    /// <summary>What somebody reads or hears who does not see the map of the sheet.</summary>
    public string AltText() => content.Neighbourhood is { } wijk
        ? $"Kaart van de {content.Portal.Neighbourhoods.Count} wijken van Zwolle. {wijk.Name} is donker gekleurd."
        : $"Kaart van de {content.Portal.Neighbourhoods.Count} wijken van Zwolle.";

    /// <summary>'#AaLanden': each word with a capital, so that screen readers read words.</summary>
    public static string Tag(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tag = new StringBuilder("#");
        var isStart = true;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                tag.Append(isStart ? char.ToUpperInvariant(letter) : letter);
            }

            isStart = !char.IsLetterOrDigit(letter);
        }

        return tag.ToString();
    }

    private PaperText Choose(Func<IReadOnlyList<PaperItem>, string> compose, Func<string, bool> fits)
    {
        var told = new List<PaperItem>();
        foreach (var item in Items)
        {
            if (fits(compose([.. told, item])))
            {
                told.Add(item);
            }
        }

        return new PaperText(compose(told), told.Count, Items.Count - told.Count);
    }

    private string Newspaper(IReadOnlyList<PaperItem> told)
    {
        var paragraphs = new List<string> { Head };
        foreach (var part in told.GroupBy(item => item.Part))
        {
            paragraphs.Add(HeadingOf(part.Key));
            paragraphs.AddRange(part.Select(ForNewspaper));
        }

        paragraphs.Add($"{(told.Count == 0 ? "Bij ons is nu niets nieuws bekend." : "Meer weten, of meedoen zonder internet?")} Bel 14 038 of kijk op {PaperWords.Typed(Address)}");
        if (TrialNotice.Of(options) is { } notice)
        {
            paragraphs.Add(notice);
        }

        return string.Join("\n\n", paragraphs);
    }

    /// <summary>What one can do with its day and place; of anything else the text itself.</summary>
    private string ForNewspaper(PaperItem item)
    {
        var lines = item.Part == PaperPart.Moments ? new[] { item.When, item.Where }.OfType<PaperLine>() : item.Lines;
        var texts = lines.Select(line => DutchText.FullStop((line.Label is null ? "" : line.Label + ": ") + DutchText.Cut(line.Text, MostOfText)));
        var area = content.Neighbourhood is null && item.Area is not null ? $" ({item.Area})" : "";
        return string.Join(' ', texts.Prepend(DutchText.FullStop(item.Title + area)));
    }

    private string Social(IReadOnlyList<PaperItem> told, bool tags)
    {
        List<string> lines =
        [
            Head,
            .. told.Select(item => item.When is { } when ? $"- {item.Title}. {when.Label}: {when.Text}" : $"- {item.Title}"),
            Address,
        ];
        if (!options.Official)
        {
            lines.Add(ShortTrial);
        }

        if (tags)
        {
            lines.Add(content.Neighbourhood is null ? "#Zwolle #MeedoenInZwolle" : $"#Zwolle {Tag(Place)}");
        }

        return string.Join('\n', lines);
    }

    private static string HeadingOf(PaperPart part) => part switch
    {
        PaperPart.Moments => "Meedoen",
        PaperPart.Answered => "Gedaan met inbreng",
        PaperPart.Decided => "Besloten of besproken",
        PaperPart.Planned => "Plannen",
        PaperPart.WholeCity => "Voor de hele stad",
        _ => "Van bewoners",
    };
}
