using Zwolle.Portal.Data.Revisions;
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
    int UncheckedLinks,
    int WithoutAnswerDate,
    int ClosingSoon,
    int MailGivenUp,
    int NotActivated);

/// <summary>A moment that closes this week.</summary>
public sealed record ClosingMoment(int Id, string Title, DateOnly LastDay);

/// <summary>Something that was published lately.</summary>
public sealed record RecentChange(ContentKind Kind, int ItemId, string? Title, string? Author, DateTime PublishedAt, string? Reason);

/// <summary>The page /beheer.</summary>
public sealed record StartPage(StaffUser Me, StartCounts Counts, IReadOnlyList<ClosingMoment> Closing, IReadOnlyList<RecentChange> Recent, DateOnly Today)
{
    /// <summary>'3 plannen', 'meer dan 1.250 links'</summary>
    public static string Text(int count, string singular, string plural, int most) =>
        count > most ? $"meer dan {DutchText.Number(most)} {plural}" : DutchText.Count(count, singular, plural);
}
