using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Moments;

/// <summary>What makes a day a bad one for a meeting: another moment for the same people, a holiday. A warning, never a refusal.</summary>
public sealed class Collisions(PortalDbContext context)
{
    /// <summary>Moments for the same wijk or theme so many days before or after are named.</summary>
    public const int Days = 2;

    private const int Most = 5;

    public async Task<IReadOnlyList<string>> FindAsync(MomentForm form, int? itemId)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.When != MomentForm.ExactDay || FormText.Day(form.LastDay) is not { } last)
        {
            return [];
        }

        // A period of weeks meets everything; what matters is the day on which people must come.
        var first = FormText.Day(form.FirstDay) is { } begin && FormText.Hour(form.StartTime) is null ? begin : last;
        return [.. await MomentsAsync(form, itemId, last), .. HolidaysOf(first, last), .. await SpecialDaysAsync(first, last)];
    }

    private async Task<IEnumerable<string>> MomentsAsync(MomentForm form, int? itemId, DateOnly day)
    {
        var (from, until) = (day.AddDays(-Days), day.AddDays(Days));
        var neighbourhoods = form.NeighbourhoodIds;
        var plans = FormText.Ids(form.Plans);
        var themes = await context.Set<Data.Plans.PlanTheme>().Where(l => plans.Contains(l.PlanId)).Select(l => l.ThemeId).Distinct().ToListAsync();
        var others = await context.Moments
            .Where(m => m.Id != (itemId ?? 0) && m.LastDay >= from && m.LastDay <= until && m.CancelReason == null)
            .Where(m => m.NeighbourhoodLinks.Any(l => neighbourhoods.Contains(l.NeighbourhoodId))
                || m.PlanLinks.Any(l => l.Plan!.ThemeLinks.Any(t => themes.Contains(t.ThemeId))))
            .OrderBy(m => m.LastDay).ThenBy(m => m.Id)
            .Select(m => new { m.Title, m.LastDay, SameNeighbourhood = m.NeighbourhoodLinks.Any(l => neighbourhoods.Contains(l.NeighbourhoodId)) })
            .Take(Most)
            .ToListAsync();
        return others.Select(other =>
            $"Op {DutchText.Date(other.LastDay!.Value)} is ook '{other.Title}', {(other.SameNeighbourhood ? "in dezelfde wijk" : "over hetzelfde onderwerp")}.");
    }

    private static IEnumerable<string> HolidaysOf(DateOnly first, DateOnly last) => PublicHolidays.Between(last, last)
        .Concat(first == last ? [] : PublicHolidays.Between(first, first))
        .Select(holiday => $"{DutchText.Sentence(DutchText.Date(holiday.Day))} is {holiday.Name}.");

    private async Task<IEnumerable<string>> SpecialDaysAsync(DateOnly first, DateOnly last) =>
        (await context.SpecialDays
            .Where(d => (d.FirstDay <= last && d.LastDay >= last) || (d.FirstDay <= first && d.LastDay >= first))
            .OrderBy(d => d.FirstDay)
            .AsNoTracking()
            .ToListAsync())
        .Select(day => day.FirstDay == day.LastDay
            ? $"{DutchText.Sentence(DutchText.Date(day.FirstDay))} is {day.Name}."
            : $"Dan is het {day.Name} ({DutchText.ShortDate(day.FirstDay)} tot en met {DutchText.ShortDate(day.LastDay)}).");
}
