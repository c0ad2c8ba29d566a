using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Moments;

/// <summary>What can be done with a moment that residents see, at once and without a new text.</summary>
public enum MomentAction
{
    /// <summary>It does not take place; everybody may read why, and calendars say so.</summary>
    Cancel,

    /// <summary>It ends today, before or without its last day.</summary>
    Close,
}

/// <summary>The page that asks what is needed before an action.</summary>
public sealed record MomentActionPage(ContentItem Item, MomentAction Action, string? Text, IReadOnlyList<Problem> Problems);

public sealed class MomentService(PortalDbContext context, PortalClock clock)
{
    public const int ReasonMaxLength = 300;

    /// <param name="itemId">Key of the moment.</param>
    /// <param name="action">What to do.</param>
    /// <param name="text">Why it is cancelled; for closing, the day of the answer when the moment names none.</param>
    /// <param name="me">Who does it.</param>
    public Task<(SaveOutcome Outcome, IReadOnlyList<Problem> Problems)> ActAsync(int itemId, MomentAction action, string? text, StaffUser me) =>
        context.TransactAsync<(SaveOutcome, IReadOnlyList<Problem>)>(async () =>
        {
            var moment = await context.Moments.Include(m => m.Location).Include(m => m.NeighbourhoodLinks).SingleOrDefaultAsync(m => m.Id == itemId);
            if (moment is null)
            {
                return (SaveOutcome.NotFound, []);
            }

            if (!me.MayChange([.. moment.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)]))
            {
                return (SaveOutcome.NotAllowed, []);
            }

            var problems = new List<Problem>();
            if (action == MomentAction.Cancel)
            {
                problems.CheckText("reason", text, "de reden", ReasonMaxLength, isRequired: true);
                if (moment.CancelReason is not null)
                {
                    problems.Add(new Problem("reason", "Dit moment is al afgelast."));
                }
                else
                {
                    (moment.CancelReason, moment.CancelledOn) = (text, clock.Today);
                }
            }
            else
            {
                problems.CheckDay("reason", text, "het antwoord");
                var answerBy = FormText.Day(text) ?? moment.AnswerBy;
                if (moment.Outcome is null && (answerBy is null || answerBy < clock.Today))
                {
                    problems.Add(new Problem("reason", "Een moment sluit niet zonder antwoord. Vul in wanneer bewoners uiterlijk antwoord krijgen."));
                }

                (moment.ClosedOn, moment.AnswerBy) = (clock.Today, answerBy);
            }

            if (problems.Count > 0)
            {
                context.ChangeTracker.Clear();
                return (SaveOutcome.Refused, problems);
            }

            moment.ChangedAt = clock.UtcNow;
            await context.SaveChangesAsync();
            return (SaveOutcome.Saved, []);
        });
}
