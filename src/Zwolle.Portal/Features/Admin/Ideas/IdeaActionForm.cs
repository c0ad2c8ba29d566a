using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>What a colleague does with an idea.</summary>
public sealed class IdeaActionForm
{
    public const string Assign = "team";
    public const string Reply = "antwoord";
    public const string Finish = "rond-af";

    /// <summary>The sender asks to be forgotten.</summary>
    public const string Forget = "wis";

    /// <summary>All of it is to go: somebody asks, or the text holds what may not be kept.</summary>
    public const string Erase = "wis-idee";

    public static IReadOnlyList<(string Word, string Text, IdeaState State)> Outcomes { get; } =
    [
        ("initiatief", "Het wordt een initiatief", IdeaState.Continued),
        ("klaar", "Wij zijn ermee klaar", IdeaState.Closed),
        ("niet", "Niet in behandeling: spam, of het is geen idee", IdeaState.Refused),
    ];

    /// <summary>Which of these.</summary>
    [FromForm(Name = "Actie")]
    public string? Action { get; set; }

    /// <summary>How often the idea had been changed when the page was opened.</summary>
    public int Version { get; set; }

    public string? Team { get; set; }

    public string? TeamNote { get; set; }

    public string? Answer { get; set; }

    public bool Called { get; set; }

    public string? Outcome { get; set; }

    public string? OutcomeNote { get; set; }

    /// <summary>Key of the initiative that it becomes; empty while there is none yet.</summary>
    public string? Initiative { get; set; }

    public bool Sure { get; set; }

    public IdeaState? ChosenOutcome => Outcomes.Where(outcome => outcome.Word == Outcome).Select(outcome => (IdeaState?)outcome.State).FirstOrDefault();

    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        switch (Action)
        {
            case Assign:
                problems.CheckText(nameof(Team), Team, "een team", StaffMember.TeamMaxLength, isRequired: true);
                if (TypedText.Clean(Team)?.Any(char.IsControl) == true)
                {
                    problems.Add(new Problem(nameof(Team), "Schrijf het team op één regel."));
                }

                problems.CheckText(nameof(TeamNote), TeamNote, "het bericht", IdeaEvent.NoteMaxLength);
                break;
            case Reply:
                problems.CheckText(nameof(Answer), Answer, "het antwoord", Idea.AnswerMaxLength, isRequired: true);
                break;
            case Finish:
                if (ChosenOutcome is null)
                {
                    problems.Add(new Problem(nameof(Outcome), "Kies hoe het afloopt."));
                }

                if (TypedText.Clean(Initiative) is not null && ChosenOutcome != IdeaState.Continued)
                {
                    problems.Add(new Problem(nameof(Initiative), "U koos een initiatief. Kies dan bij 'Hoe loopt het af?' dat het een initiatief wordt."));
                }

                problems.CheckText(nameof(OutcomeNote), OutcomeNote, "het bericht", IdeaEvent.NoteMaxLength);
                break;
            case Forget:
                break;
            case Erase:
                if (!Sure)
                {
                    problems.Add(new Problem(nameof(Sure), "Zet een vinkje als u het zeker weet. Dit kan niet terug."));
                }

                break;
            default:
                problems.Add(new Problem(nameof(Team), "Kies wat u met het idee doet, met een van de knoppen."));
                break;
        }

        return problems;
    }
}
