using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Council;

/// <summary>Keeps the meetings of the council and its rules. They go for the whole city, and are public at once.</summary>
public sealed class MeetingService(PortalDbContext context, PortalClock clock)
{
    /// <param name="id">Of the row; null for a new one.</param>
    /// <param name="form">Without problems.</param>
    public Task<SaveOutcome> SaveAsync(int? id, MeetingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return DoAsync(async () =>
        {
            var meeting = id is null ? null : await context.CouncilMeetings.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(m => m.Plans).SingleOrDefaultAsync(m => m.Id == id);
            if (id is not null && meeting is null)
            {
                return SaveOutcome.NotFound;
            }

            if (meeting is not null && meeting.Version != form.Version)
            {
                return SaveOutcome.Conflict;
            }

            if (meeting is null)
            {
                meeting = new CouncilMeeting { Name = "" };
                context.Add(meeting);
            }

            form.ApplyTo(meeting);
            var plans = form.PlanIds;
            meeting.Plans.SyncWith(await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).ToListAsync());
            meeting.Version++;
            return SaveOutcome.Saved;
        });
    }

    public Task<SaveOutcome> RemoveAsync(int id, int version) => DoAsync(async () =>
    {
        if (await context.CouncilMeetings.Include(m => m.PlanLinks).SingleOrDefaultAsync(m => m.Id == id) is not { } meeting)
        {
            return SaveOutcome.NotFound;
        }

        if (meeting.Version != version)
        {
            return SaveOutcome.Conflict;
        }

        context.RemoveRange(meeting.PlanLinks);
        context.Remove(meeting);
        return SaveOutcome.Saved;
    });

    /// <param name="form">Without problems.</param>
    public Task<SaveOutcome> SaveRulesAsync(CouncilRulesForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return DoAsync(async () =>
        {
            var rules = await context.CouncilRules.Include(r => r.Links).SingleOrDefaultAsync(r => r.Id == CouncilRules.OnlyId);
            if ((rules?.Version ?? 0) != form.Version)
            {
                return SaveOutcome.Conflict;
            }

            if (rules is null)
            {
                rules = CouncilRulesForm.NewRow();
                context.Add(rules);
            }

            form.ApplyTo(rules);
            LinkInput.Apply(context, form.Links, rules.Links, clock.Today);
            rules.Version++;
            return SaveOutcome.Saved;
        });
    }

    private async Task<SaveOutcome> DoAsync(Func<Task<SaveOutcome>> change)
    {
        try
        {
            return await context.TransactAsync(async () =>
            {
                var outcome = await change();
                if (outcome == SaveOutcome.Saved)
                {
                    await context.SaveChangesAsync();
                }

                return outcome;
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return SaveOutcome.Conflict;
        }
    }
}
