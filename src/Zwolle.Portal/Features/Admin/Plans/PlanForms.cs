using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>Plans as forms.</summary>
public static class PlanForms
{
    /// <param name="plan">With its links to wijken, subjects, moments and pages.</param>
    public static PlanForm Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var moments = FormText.Of(plan.MomentLinks.Select(l => l.MomentId).Order());
        return new PlanForm
        {
            Title = plan.Title,
            Summary = plan.Summary,
            Area = AreaQuestion.Of(plan.IsAreaUnknown, plan.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(plan.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Themes = FormText.Of(plan.ThemeLinks.Select(l => l.ThemeId).Order()),
            Phase = plan.Phase.ToString(),
            PhaseYear = plan.PhaseYear == 0 ? null : FormText.Of(plan.PhaseYear),
            IsPhaseYearUnknown = plan.PhaseYear == 0,
            PhaseNote = plan.PhaseNote,
            Body = plan.Body,
            Start = ApproximateInput.Of(plan.Start),
            End = ApproximateInput.Of(plan.End),
            Location = plan.LocationId is { } place ? FormText.Of(place) : null,
            Decides = plan.Decides,
            Level = plan.Level.ToString(),
            LevelReason = plan.LevelReason,
            CanChange = plan.CanChange,
            Fixed = plan.Fixed,
            Announcement = AnnouncementInput.Of(plan.Announcement),
            Moments = moments,
            KnownMoments = [.. moments],
            InputOutcome = plan.InputOutcome,
            Links = [.. plan.Links.OrderBy(l => l.SortOrder).ThenBy(l => l.Id).Select(LinkInput.Of)],
            OwnerTeam = plan.OwnerTeam,
            ReviewOn = FormText.Of(plan.ReviewOn),
        };
    }
}
