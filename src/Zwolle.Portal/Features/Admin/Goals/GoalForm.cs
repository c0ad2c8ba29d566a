using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Goals;

/// <summary>The questions about a goal of the municipality.</summary>
public sealed record GoalForm : ContentForm
{
    public string? Text { get; set; }

    /// <summary>'wijken' or 'stad': a goal of which the wijk is unknown helps nobody.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    public string? Year { get; set; }

    public string? YearNote { get; set; }

    public string? Note { get; set; }

    public IList<string> Plans { get; set; } = [];

    public IList<string> Schemes { get; set; } = [];

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    /// <summary>The year; 0 for none, null when something else was typed.</summary>
    public int? YearOf(DateOnly today) => FormText.Clean(Year) is not { } text
        ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 && year <= today.Year + 30 ? year : null;

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Text), Text, "het doel", NeighbourhoodGoal.TextMaxLength, isRequired: true);
        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.KnownChoices);
        if (YearOf(today) is null)
        {
            problems.Add(new Problem(nameof(Year), "Vul het jaar in als vier cijfers, of laat het leeg."));
        }

        problems.CheckText(nameof(YearNote), YearNote, "de uitleg bij het jaar", NeighbourhoodGoal.YearNoteMaxLength);
        problems.CheckText(nameof(Note), Note, "de uitleg bij het doel", NeighbourhoodGoal.NoteMaxLength);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        LinkInput.Check(Links, today, problems);
        return problems;
    }
}
