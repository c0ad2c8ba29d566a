using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Start;

/// <summary>How much there is of everything that may wait for this colleague. None is counted beyond what a list shows.</summary>
public sealed record StartCounts(
    int PlansInReview,
    int MomentsInReview,
    int TextsInReview,
    int OldPlanDrafts,
    int OldMomentDrafts,
    int AnswersOverdue,
    int PlanReviewsOverdue,
    int MomentReviewsOverdue,
    int StepReviewsOverdue,
    int SchemeReviewsOverdue,
    int GoalReviewsOverdue,
    int InitiativeReviewsOverdue,
    int SupportPointReviewsOverdue,
    int DecisionReviewsOverdue,
    int IdeasOverdue,
    int NewIdeas,
    int MissingDocuments,
    int UncheckedLinks,
    int GoneLinks,
    int WithoutAnswerDate,
    int ClosingSoon,
    int MailGivenUp,
    int NotActivated);

/// <summary>A moment that closes this week.</summary>
public sealed record ClosingMoment(int Id, string Title, DateOnly LastDay);

/// <summary>Something that changed lately for residents.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ItemId">Its key.</param>
/// <param name="Title">Of the item, as residents see it.</param>
/// <param name="Author">The colleague.</param>
/// <param name="At">Instant (UTC).</param>
/// <param name="Action">One of <see cref="Data.Audit.AuditActions"/>.</param>
/// <param name="Reason">Why, in the colleague's words.</param>
public sealed record RecentChange(ContentKind Kind, int ItemId, string? Title, string? Author, DateTime At, string Action, string? Reason)
{
    /// <summary>'ingetrokken'; null for what was published, which needs no word.</summary>
    public string? Word => Action == AuditActions.Published ? null : AuditWords.Actions[Action].ToLowerInvariant();
}

/// <summary>The page /beheer.</summary>
public sealed record StartPage(StaffUser Me, StartCounts Counts, IReadOnlyList<ClosingMoment> Closing, IReadOnlyList<RecentChange> Recent, DateOnly Today)
{
    /// <summary>'3 plannen', 'meer dan 1.250 links'</summary>
    public static string Text(int count, string singular, string plural, int most) =>
        count > most ? $"meer dan {DutchText.Number(most)} {plural}" : DutchText.Count(count, singular, plural);
}
