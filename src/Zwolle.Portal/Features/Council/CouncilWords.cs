using System.Globalization;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Council;

/// <summary>How meetings of the council, and the way to speak there, are told.</summary>
public static class CouncilWords
{
    public static string Text(this CouncilMeetingKind kind) => kind switch
    {
        CouncilMeetingKind.RoundTable => "Rondetafelgesprek",
        CouncilMeetingKind.Debate => "Debat",
        CouncilMeetingKind.Decision => "Besluit",
        _ => "Vergadering met meer onderdelen",
    };

    /// <summary>'maandag 14 december 2026, 19.30 uur, Raadzaal'</summary>
    public static string When(CouncilMeetingCard meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return string.Join(", ", new[] { DutchText.Date(meeting.Day), meeting.StartsAt is { } at ? DutchText.Time(at, null) : null, meeting.Place }.Where(part => part is not null));
    }

    /// <summary>'10.00 uur'</summary>
    public static string Hour(TimeOnly time) => time.ToString("H.mm", CultureInfo.InvariantCulture) + " uur";

    public static bool CanSignUp(CouncilMeetingCard meeting, CouncilRules rules, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return !meeting.IsCancelled && now < meeting.SpeakUntil(rules);
    }

    /// <summary>'Aanmelden om te spreken kan tot maandag 14 december 2026, 10.00 uur (nog 13 dagen)', or that it is too late.</summary>
    public static string SignUp(CouncilMeetingCard meeting, CouncilRules rules, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(rules);
        var until = $"{DutchText.Date(meeting.Day)}, {Hour(rules.SpeakUntil)}";
        return CanSignUp(meeting, rules, now)
            ? $"Aanmelden om te spreken kan tot {until} ({Left(meeting.Day, DateOnly.FromDateTime(PortalClock.ToLocal(now)))})"
            : $"Aanmelden om te spreken kon tot {until}";
    }

    private static string Left(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        <= 0 => "dat is vandaag",
        1 => "dat is morgen",
        var days => $"nog {days} dagen",
    };
}
