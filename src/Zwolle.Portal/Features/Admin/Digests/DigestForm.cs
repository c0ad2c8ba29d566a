using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Digests;

/// <summary>A digest as it is written: month, first words, and the pieces in the order to show.</summary>
public sealed record DigestForm : ContentForm
{
    /// <summary>A digest that is longer is not read.</summary>
    public const int AdvisedWords = 700;

    public const int MostItems = 40;

    /// <summary>'2026-11'</summary>
    public string? Month { get; set; }

    public string? Title { get; set; }

    public string? Intro { get; set; }

    public IList<DigestItemInput> Items { get; set; } = [];

    /// <summary>It is of the whole city.</summary>
    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => [];

    [JsonIgnore]
    public DateOnly? MonthDay => DigestLinks.ParseMonth(FormText.Clean(Month));

    /// <summary>The rows that say something, by section and within it in their own order.</summary>
    [JsonIgnore]
    public IEnumerable<DigestItemInput> Filled => Items.Where(item => !item.IsEmpty).OrderBy(item => DigestWords.Sections.Index().First(pair => pair.Item == item.SectionOrOther).Index);

    [JsonIgnore]
    public int Words => DigestWords.Words(Intro) + Items.Sum(item => item.Words);

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        if (MonthDay is not { } month || month.Year < 2020)
        {
            problems.Add(new Problem(nameof(Month), "Kies een maand."));
        }
        else if (month > today)
        {
            problems.Add(new Problem(nameof(Month), "Deze maand moet nog beginnen."));
        }

        problems.CheckText(nameof(Title), Title, "een titel", Digest.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Intro), Intro, "de eerste zinnen", Digest.IntroMaxLength, isRequired: true);
        if (Items.All(item => item.IsEmpty))
        {
            problems.Add(new Problem(nameof(Items), "Er staat nog niets in. Een leeg bericht versturen wij niet."));
        }

        if (Items.Count(item => !item.IsEmpty) > MostItems)
        {
            problems.Add(new Problem(nameof(Items), $"Neem ten hoogste {MostItems.ToString(CultureInfo.InvariantCulture)} stukjes op."));
        }

        var seen = new HashSet<(Data.Revisions.ContentKind, int)>();
        foreach (var (number, item) in Items.Index().Where(item => !item.Item.IsEmpty))
        {
            item.Check($"Items[{number}].", problems);
            if (item.Source is { } source && !seen.Add(source))
            {
                problems.Add(new Problem($"Items[{number}].Title", $"'{item.Title}' staat er twee keer in."));
            }
        }

        return problems;
    }

    /// <summary>Moves a row past the one before or after it in its section; nothing happens at the end.</summary>
    /// <param name="number">Of the row.</param>
    /// <param name="step">-1 is up, 1 is down.</param>
    public void Move(int number, int step)
    {
        if (number < 0 || number >= Items.Count)
        {
            return;
        }

        var section = Items[number].SectionOrOther;
        for (var other = number + step; other >= 0 && other < Items.Count; other += step)
        {
            if (Items[other].SectionOrOther == section)
            {
                (Items[number], Items[other]) = (Items[other], Items[number]);
                return;
            }
        }
    }

    /// <summary>Puts the rows of a section together, in the order of the sections.</summary>
    public void Arrange()
    {
        var arranged = Items.OrderBy(item => DigestWords.Sections.Index().First(pair => pair.Item == item.SectionOrOther).Index).ToList();
        Items.Clear();
        foreach (var item in arranged)
        {
            Items.Add(item);
        }
    }
}

/// <summary>The buttons that change the form only; three of them end with the number of a row.</summary>
public static class DigestButtons
{
    public const string Fill = "vul";
    public const string AddPiece = "stukje";
    public const string Up = "omhoog-";
    public const string Down = "omlaag-";
    public const string Remove = "weg-";
}
