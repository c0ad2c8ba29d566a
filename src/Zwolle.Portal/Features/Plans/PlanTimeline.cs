using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>A dated step in the life of a plan.</summary>
/// <param name="Date">The date in words.</param>
/// <param name="Title">What happens or happened.</param>
/// <param name="Link">The page of the step, when it has one.</param>
/// <param name="Text">More of it, when there is more.</param>
/// <param name="Tense">past, now or future: the name in the style sheet.</param>
public sealed record TimelineItem(string Date, string Title, string? Link, string? Text, string Tense);

/// <summary>Puts what is known of a plan in the order of time: its work, its moments, its moved dates.</summary>
public static class PlanTimeline
{
    public static IReadOnlyList<TimelineItem> Of(PlanDetails plan)
    {
        var items = new List<(DateOnly First, DateOnly Last, TimelineItem Item)>();

        foreach (var moment in plan.Moments)
        {
            var state = moment.State(plan.Today);
            var tense = state.IsOpen() ? "now" : state.IsPast() ? "past" : "future";
            var undated = state.IsPast() ? DateOnly.MinValue : DateOnly.MaxValue;
            items.Add((moment.FirstDay ?? undated, moment.LastDay ?? undated, new TimelineItem(
                DutchText.Sentence(moment.When),
                moment.Title,
                MomentLinks.Details(moment.Slug),
                moment.Deadline(plan.Today) + ".",
                tense)));
        }

        foreach (var change in plan.DateChanges)
        {
            items.Add((change.ChangedOn, change.ChangedOn, new TimelineItem(
                DutchText.Sentence(DutchText.ShortDate(change.ChangedOn)),
                DateChangeText.Of(change),
                null,
                change.Reason,
                "past")));
        }

        Add(plan.Start, "Start van het werk");
        Add(plan.End, "Einde van het werk");
        return [.. items.OrderBy(item => item.First).ThenBy(item => item.Last).Select(item => item.Item)];

        void Add(ApproximateDate? date, string title)
        {
            if (date is not null)
            {
                // A rough date stands at its first day, and is over only after its last.
                items.Add((date.Earliest, date.Latest, new TimelineItem(
                    (date.Precision == DatePrecision.Day ? "" : "Ongeveer ") + DutchText.Approximate(date),
                    title,
                    null,
                    null,
                    date.Latest < plan.Today ? "past" : "future")));
            }
        }
    }
}
