using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Paper;

/// <summary>What the texts are about, and how long.</summary>
public sealed record AdminPaperFilter
{
    public static readonly IReadOnlyList<string> WordCounts = ["100", "200", "300"];

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; set; }

    [FromQuery(Name = PaperFilter.MonthName)]
    public string? Month { get; set; }

    [FromQuery(Name = "woorden")]
    public string? Words { get; set; }

    public PaperFilter Paper => new() { Month = Month };

    public int MostWords => FormNumber(WordCounts.Contains(Words) ? Words! : "200");

    public IReadOnlyList<Problem> Problems(PortalSnapshot portal, DateOnly today)
    {
        var problems = new List<Problem>();
        portal.ReadNeighbourhood(Neighbourhood, problems);
        problems.AddRange(Paper.Resolve(today).Problems);
        if (!string.IsNullOrEmpty(Words) && !WordCounts.Contains(Words))
        {
            problems.Add(new Problem("woorden", $"Kies {DutchText.List([.. WordCounts], "of")} woorden."));
        }

        return problems;
    }

    private static int FormNumber(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
