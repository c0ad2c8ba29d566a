using System.Text.Json.Serialization;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Links;

/// <summary>One link to a page of somebody else. Links come and go in the form of what they belong to.</summary>
public sealed record LinkForm : ContentForm
{
    public LinkInput Link { get; set; } = new();

    public string? TakenOverOn { get; set; }

    /// <summary>In which wijken it is follows from what it belongs to.</summary>
    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => [];

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        Link.Check(nameof(Link) + ".", today, problems);
        problems.CheckDay(nameof(TakenOverOn), TakenOverOn, "'overgenomen op'");
        if (FormText.Day(TakenOverOn) > today)
        {
            problems.Add(new Problem(nameof(TakenOverOn), "'Overgenomen op' kan niet in de toekomst liggen."));
        }

        return problems;
    }
}
