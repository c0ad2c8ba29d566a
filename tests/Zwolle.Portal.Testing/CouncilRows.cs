using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Testing;

/// <summary>Makes what stands beside a plan: meetings of the council that treat it, and its summary in other languages.</summary>
public static class CouncilRows
{
    /// <param name="portal">Where to make it.</param>
    /// <param name="plan">The plan it treats; null: none that we know.</param>
    /// <param name="change">What this test is about. Until then it is in a week, at half past seven.</param>
    public static Task<CouncilMeeting> CouncilMeetingAsync(this PortalFactory portal, Plan? plan = null, Action<CouncilMeeting>? change = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.WithContextAsync(async context =>
        {
            var day = portal.Clock.Today.AddDays(7);
            var meeting = new CouncilMeeting
            {
                Name = $"Raadsplein {TestData.Word()}",
                Day = day,
                StartsAt = PortalClock.ToUtc(day, new TimeOnly(19, 30)),
                IsExample = plan?.IsExample ?? false,
                Version = 1,
            };
            change?.Invoke(meeting);
            if (plan is not null)
            {
                meeting.Plans.Add(await context.Plans.IgnoreQueryFilters().SingleAsync(p => p.Id == plan.Id));
            }

            context.Add(meeting);
            await context.SaveChangesAsync();
            return meeting;
        });
    }

    /// <param name="portal">Where to make it.</param>
    /// <param name="plan">What is translated, as it is now.</param>
    /// <param name="language">Into which language.</param>
    /// <param name="change">What this test is about.</param>
    public static Task<Translation> TranslationAsync(this PortalFactory portal, Plan plan, TranslationLanguage language = TranslationLanguage.English, Action<Translation>? change = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(plan);
        return portal.WithContextAsync(async context =>
        {
            var translation = new Translation
            {
                Kind = ContentKind.Plan,
                ItemId = plan.Id,
                Language = language,
                Summary = $"Summary {TestData.Word()}.",
                TranslatedBy = "Vertaalbureau",
                TranslatedOn = portal.Clock.Today,
                Original = plan.Summary,
                Version = 1,
            };
            change?.Invoke(translation);
            context.Add(translation);
            await context.SaveChangesAsync();
            return translation;
        });
    }
}
