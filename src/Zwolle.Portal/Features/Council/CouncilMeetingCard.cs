using System.Linq.Expressions;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Council;

/// <summary>A public plan that a meeting treats.</summary>
public sealed record CouncilMeetingPlanCard(int Id, string Slug, string Title);

/// <summary>A meeting of the council in a list.</summary>
public sealed record CouncilMeetingCard
{
    public static readonly Expression<Func<CouncilMeeting, CouncilMeetingCard>> Projection = m => new CouncilMeetingCard
    {
        Id = m.Id,
        Kind = m.Kind,
        Name = m.Name,
        Day = m.Day,
        StartsAt = m.StartsAt,
        Place = m.Place,
        AgendaUrl = m.AgendaUrl,
        GoneSince = m.GoneSince,
        AgendaCheckedOn = m.AgendaCheckedOn,
        CancelReason = m.CancelReason,
        IsExample = m.IsExample,
        Plans = m.PlanLinks.OrderBy(l => l.Plan!.Title).Select(l => new CouncilMeetingPlanCard(l.PlanId, l.Plan!.Slug, l.Plan.Title)).ToList(),
    };

    public required int Id { get; init; }

    public required CouncilMeetingKind Kind { get; init; }

    public required string Name { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Instant (UTC); null while only the day is known.</summary>
    public required DateTime? StartsAt { get; init; }

    public required string? Place { get; init; }

    public required string? AgendaUrl { get; init; }

    /// <summary>Since when that page can't be found; null: as far as we know it is there.</summary>
    public required DateOnly? GoneSince { get; init; }

    public required DateOnly? AgendaCheckedOn { get; init; }

    public required string? CancelReason { get; init; }

    public required bool IsExample { get; init; }

    public IReadOnlyList<CouncilMeetingPlanCard> Plans { get; init; } = [];

    public bool IsCancelled => CancelReason is not null;

    public bool Treats(int planId) => Plans.Any(plan => plan.Id == planId);

    /// <summary>The instant (UTC) from which nobody can sign up to speak any more.</summary>
    public DateTime SpeakUntil(CouncilRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return PortalClock.ToUtc(Day, rules.SpeakUntil);
    }
}

/// <summary>Meetings in the order of their days, with what the cards need besides themselves.</summary>
/// <param name="Meetings">In the order to show.</param>
/// <param name="Rules">Until when one can sign up; null when we don't know.</param>
/// <param name="Now">Instant (UTC).</param>
public sealed record CouncilMeetingCards(IReadOnlyList<CouncilMeetingCard> Meetings, CouncilRules? Rules, DateTime Now);
