using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds how residents reach the council. Real meetings are never seeded: no source of ours names one that is still to come.</summary>
internal sealed class CouncilFiller(PortalDbContext context, DateOnly today)
{
    public async Task AddWhenMissingAsync(bool isThere, bool examples)
    {
        if (isThere)
        {
            return;
        }

        var seed = SeedFiles.Council();
        var rules = new CouncilRules
        {
            Rhythm = seed.Rhythm,
            Steps = SeedParts.Lines(seed.Steps),
            SpeakUntil = Clock(seed.SpeakUntil),
            SpeakOnAgenda = seed.SpeakOnAgenda,
            SpeakOffAgenda = seed.SpeakOffAgenda,
            SignaturesSubneighbourhood = seed.SignaturesSubneighbourhood,
            SignaturesNeighbourhood = seed.SignaturesNeighbourhood,
            SignaturesCity = seed.SignaturesCity,
            MinimumAge = seed.MinimumAge,
            InitiativeNotes = SeedParts.Lines(seed.InitiativeNotes),
            Email = seed.Email,
            Phone = seed.Phone,
            Address = seed.Address,
            AgendaUrl = seed.AgendaUrl,
            PetitionUrl = seed.PetitionUrl,
            Version = 1,
        };
        SeedParts.AddTo(rules.Links, seed.Sources.Select(SeedParts.Link));
        context.Add(rules);
        foreach (var example in examples ? seed.Examples : [])
        {
            await AddExampleAsync(example);
        }
    }

    private async Task AddExampleAsync(SeedMeeting seed)
    {
        // In the first start the plans are not stored yet.
        var plans = context.Plans.Local.Where(p => p.IsExample && seed.Plans.Contains(p.Slug)).ToList();
        if (plans.Count == 0)
        {
            plans = await context.Plans.Where(p => p.IsExample && seed.Plans.Contains(p.Slug)).ToListAsync();
        }

        if (plans.Count == 0)
        {
            return;
        }

        var day = Monday(today.AddDays(7 * seed.InWeeks));
        var meeting = new CouncilMeeting
        {
            Kind = SeedWords.Meeting(seed.Kind),
            Name = seed.Name,
            Day = day,
            StartsAt = PortalClock.ToUtc(day, Clock(seed.StartTime)),
            Place = seed.Place,
            IsExample = true,
            Version = 1,
        };
        SeedParts.AddTo<Plan>(meeting.Plans, plans);
        context.Add(meeting);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);

    private static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH.mm", CultureInfo.InvariantCulture);
}
