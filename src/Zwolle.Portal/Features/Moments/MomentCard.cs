using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A participation moment in a list, here and on the pages of other features.</summary>
public sealed record MomentCard
{
    private static readonly Expression<Func<MomentInNeighbourhood, CardRow<MomentCard>>> Projection = r => new CardRow<MomentCard>(
        new MomentCard
        {
            Id = r.Moment.Id,
            Slug = r.Moment.Slug,
            Title = r.Moment.Title,
            Summary = r.Moment.Summary,
            Kind = r.Moment.Kind,
            FirstDay = r.Moment.FirstDay,
            LastDay = r.Moment.LastDay,
            Precision = r.Moment.PeriodPrecision,
            StartsAt = r.Moment.StartsAt,
            EndsAt = r.Moment.EndsAt,
            ClosedOn = r.Moment.ClosedOn,
            AnswerBy = r.Moment.AnswerBy,
            HasOutcome = r.Moment.Outcome != null,
            AnsweredOn = r.Moment.AnsweredOn,
            IsCancelled = r.Moment.CancelReason != null,
            Place = r.Moment.Location!.Name,
            IsAreaUnknown = r.Moment.IsAreaUnknown,
            DateChangedOn = r.Moment.DateChanges.Max(c => (DateOnly?)c.ChangedOn),
            IsExample = r.Moment.IsExample,
        },
        r.NeighbourhoodId);

    /// <summary>By their keys.</summary>
    public static readonly CardQuery<MomentCard> ByIds = new(
        _ => (context, ids) => context.Moments
            .Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.Id)
            .SelectMany(m => m.NeighbourhoodLinks.DefaultIfEmpty(), (m, l) => new MomentInNeighbourhood { Moment = m, NeighbourhoodId = l!.NeighbourhoodId })
            .Select(Projection),
        card => card.Id,
        With);

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required MomentKind Kind { get; init; }

    public required DateOnly? FirstDay { get; init; }

    public required DateOnly? LastDay { get; init; }

    public required DatePrecision? Precision { get; init; }

    public required DateTime? StartsAt { get; init; }

    public required DateTime? EndsAt { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required DateOnly? AnswerBy { get; init; }

    public required bool HasOutcome { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    public required bool IsCancelled { get; init; }

    public required string? Place { get; init; }

    /// <summary>The wijken it is meant for, in no order.</summary>
    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public required bool IsAreaUnknown { get; init; }

    /// <summary>Day on which the date was last moved; null when it never was.</summary>
    public required DateOnly? DateChangedOn { get; init; }

    public required bool IsExample { get; init; }

    public MomentState State(DateOnly today) => MomentStates.Derive(
        new MomentDates(FirstDay, LastDay, Precision, ClosedOn, AnswerBy, HasOutcome, AnsweredOn, IsCancelled), today);

    /// <summary>When it is or was, in words: a day with its hour, a period, a rough date, or that we don't know.</summary>
    public string When => MomentWords.When(FirstDay, LastDay, Precision, StartsAt, EndsAt);

    /// <summary>Only exact days go into a calendar, and nothing fictional does.</summary>
    public bool HasCalendarEntry => !IsExample && LastDay is not null && Precision == DatePrecision.Day;

    /// <summary>The day that counts, short enough to stand beside a card: of the meeting, or the last day of a period.</summary>
    public string ShortDay(DateOnly today) => this switch
    {
        { StartsAt: { } start } => DutchText.ShortDay(DateOnly.FromDateTime(PortalClock.ToLocal(start)), today),
        { LastDay: { } day, Precision: DatePrecision.Day } => DutchText.ShortDay(day, today),
        _ => When,
    };

    /// <summary>Under the day: the hour of a meeting, or that a period ends on it.</summary>
    public string? ShortTime => this switch
    {
        { StartsAt: { } start } => DutchText.Time(start, null),
        { Precision: DatePrecision.Day } when FirstDay != LastDay => "laatste dag",
        _ => null,
    };

    /// <summary>The line that asks for action or says why there is none.</summary>
    public string Deadline(DateOnly today) => State(today) switch
    {
        MomentState.Open or MomentState.ClosingSoon when FirstDay == LastDay => "Meedoen kan vandaag",
        MomentState.Open or MomentState.ClosingSoon => $"Meedoen kan tot en met {DutchText.Date(LastDay!.Value)} ({DutchText.DaysLeft(LastDay.Value, today)})",
        MomentState.Announced when Precision == DatePrecision.Day && FirstDay == LastDay => $"Meedoen kan op {DutchText.Date(FirstDay!.Value)}",
        MomentState.Announced when Precision == DatePrecision.Day => $"Meedoen kan vanaf {DutchText.Date(FirstDay!.Value)}",
        MomentState.Announced => LastDay is null ? "De datum is nog niet bekend" : $"Verwacht: {When}",
        MomentState.Answered => AnsweredOn is { } day ? $"Antwoord gegeven op {DutchText.ShortDate(day)}" : "Er is een antwoord",
        MomentState.AnswerOverdue => $"Het antwoord zou er uiterlijk {DutchText.ShortDate(AnswerBy!.Value)} zijn. Wij kennen het nog niet",
        MomentState.Closed => AnswerBy is { } by ? $"Antwoord volgt uiterlijk {DutchText.ShortDate(by)}" : "Wij weten niet wat ermee is gedaan",
        _ => "Dit gaat niet door",
    };

    /// <summary>Reads a few moments as cards, in their order.</summary>
    public static async Task<IReadOnlyList<MomentCard>> ReadAsync(IQueryable<ParticipationMoment> moments)
    {
        var rows = await moments
            .SelectMany(m => m.NeighbourhoodLinks.DefaultIfEmpty(), (m, l) => new MomentInNeighbourhood { Moment = m, NeighbourhoodId = l!.NeighbourhoodId })
            .Select(Projection)
            .ToListAsync();
        return rows.Together(card => card.Id, With);
    }

    private static MomentCard With(MomentCard card, IReadOnlyList<int> neighbourhoods) => card with { NeighbourhoodIds = neighbourhoods };

    private sealed class MomentInNeighbourhood
    {
        public required ParticipationMoment Moment { get; init; }

        /// <summary>Null: it is meant for none in particular.</summary>
        public required int? NeighbourhoodId { get; init; }
    }
}
