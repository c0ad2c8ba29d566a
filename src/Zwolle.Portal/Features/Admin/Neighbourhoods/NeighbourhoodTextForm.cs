using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Neighbourhoods;

/// <summary>What the page of a wijk says of the wijk itself. Its name, address and borders come from CBS.</summary>
public sealed record NeighbourhoodTextForm : ContentForm
{
    private const int MostAliases = 40;

    public string? Intro { get; set; }

    public string? Residents { get; set; }

    public string? ResidentsYear { get; set; }

    /// <summary>One <see cref="NeighbourhoodFigure"/> per line.</summary>
    public string? Figures { get; set; }

    /// <summary>Other names, one per line.</summary>
    public string? Aliases { get; set; }

    /// <summary>Which wijk it is about follows from the address, not from the form.</summary>
    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => [];

    /// <summary>The number of residents; '13.090' counts as 13090. Null when it is none.</summary>
    [JsonIgnore]
    public int? ResidentsNumber => int.TryParse(FormText.Clean(Residents)?.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000 ? number : null;

    [JsonIgnore]
    public IReadOnlyList<string> AliasNames => [.. DutchText.Lines(FormText.Clean(Aliases) ?? "").Distinct(StringComparer.CurrentCultureIgnoreCase)];

    public int? Year(DateOnly today) =>
        int.TryParse(FormText.Clean(ResidentsYear), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 && year <= today.Year ? year : null;

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Intro), Intro, "een inleiding", Neighbourhood.IntroMaxLength, isRequired: true);
        if (ResidentsNumber is null)
        {
            problems.Add(new Problem(nameof(Residents), "Vul het aantal inwoners in, zoals 13.090."));
        }

        if (Year(today) is null)
        {
            problems.Add(new Problem(nameof(ResidentsYear), $"Vul het jaar van dat aantal in, ten hoogste {today.Year.ToString(CultureInfo.InvariantCulture)}."));
        }

        problems.CheckText(nameof(Figures), Figures, "de cijfers", Neighbourhood.FiguresMaxLength);
        if (NeighbourhoodFigure.FirstWrong(FormText.Clean(Figures) ?? "") is { } wrong)
        {
            problems.Add(new Problem(nameof(Figures), $"Schrijf '{DutchText.Cut(wrong, 40)}' als: het cijfer met zijn jaar | van wie de bron is | webadres."));
        }

        if (AliasNames.FirstOrDefault(name => name.Length > Neighbourhood.NameMaxLength) is { } name)
        {
            problems.Add(new Problem(nameof(Aliases), $"Maak de naam '{DutchText.Cut(name, 30)}' korter: ten hoogste {DutchText.Number(Neighbourhood.NameMaxLength)} tekens."));
        }

        if (AliasNames.Count > MostAliases)
        {
            problems.Add(new Problem(nameof(Aliases), $"Vul ten hoogste {DutchText.Number(MostAliases)} namen in."));
        }

        return problems;
    }
}
