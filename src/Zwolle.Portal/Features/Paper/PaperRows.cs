using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Paper;

/// <summary>A moment with what paper tells of it.</summary>
public sealed record PaperMoment
{
    public const int MostLinesOfAnswer = 5;

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required MomentDates Dates { get; init; }

    public required DateTime? StartsAt { get; init; }

    public required DateTime? EndsAt { get; init; }

    public required string? Outcome { get; init; }

    public required string? Place { get; init; }

    public required string? Address { get; init; }

    public required string? Offline { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required bool IsExample { get; init; }

    public required DateOnly? TakenOverOn { get; init; }

    public required bool IsUnchecked { get; init; }

    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public static IQueryable<CardRow<PaperMoment>> Rows(IQueryable<ParticipationMoment> moments) => moments
        .SelectMany(m => m.NeighbourhoodLinks.DefaultIfEmpty(), (m, l) => new CardRow<PaperMoment>(
            new PaperMoment
            {
                Id = m.Id,
                Slug = m.Slug,
                Title = m.Title,
                Summary = m.Summary,
                Dates = new MomentDates(m.FirstDay, m.LastDay, m.PeriodPrecision, m.ClosedOn, m.AnswerBy, m.Outcome != null, m.AnsweredOn, m.CancelReason != null),
                StartsAt = m.StartsAt,
                EndsAt = m.EndsAt,
                Outcome = m.Outcome,
                Place = m.Location!.Name,
                Address = m.Location.Address,
                Offline = m.Offline,
                IsAreaUnknown = m.IsAreaUnknown,
                IsExample = m.IsExample,
                TakenOverOn = m.Links.Max(link => link.TakenOverOn),
                IsUnchecked = m.Links.Any(link => link.CheckedOn == null),
            },
            l!.NeighbourhoodId));

    /// <summary>What one can take part in, on that day or later. Days are named in full: on paper 'nog 9 dagen' soon is untrue.</summary>
    public PaperItem ToTakePart(DateOnly day, PortalSnapshot portal, bool isForOneWijk)
    {
        var state = MomentStates.Derive(Dates, day);
        var when = MomentWords.When(Dates.FirstDay, Dates.LastDay, Dates.Precision, StartsAt, EndsAt);
        var isPeriod = state.IsOpen() && Dates.FirstDay != Dates.LastDay;
        var place = string.Join(", ", new[] { Place, Address }.Where(part => part is not null));
        var until = isPeriod ? new PaperLine("Tot en met", DutchText.Date(Dates.LastDay!.Value)) : null;
        var hour = isPeriod && StartsAt is null ? null : new PaperLine(state.IsOpen() || Dates.FirstDay == Dates.LastDay ? "Wanneer" : "Begint later", when);
        var where = place.Length == 0 ? null : new PaperLine("Waar", place);
        PaperLine?[] lines =
        [
            new(null, Summary, 3),
            until,
            hour,
            where,
            new("Zonder internet", Offline ?? "Bel 14 038 en vraag hoe u meedoet."),
            isForOneWijk && NeighbourhoodIds.Count == 0 ? new("Voor", "heel Zwolle", 1) : null,
        ];
        return Item(PaperPart.Moments, [.. lines.OfType<PaperLine>()], portal) with
        {
            When = until ?? hour,
            Where = where,
            IsOpen = state.IsOpen(),
            CardPath = MomentLinks.NoticeCard(Slug),
        };
    }

    /// <param name="answer">The outcome in plain words; null when residents still wait for it.</param>
    /// <param name="portal">To name the wijken.</param>
    public PaperItem ToAnswered(string? answer, PortalSnapshot portal) => Item(
        PaperPart.Answered,
        answer is null
            ? [new("Nog geen antwoord", $"Het zou er uiterlijk {DutchText.ShortDate(Dates.AnswerBy!.Value)} zijn. Vraag ernaar: bel 14 038.", 3)]
            : [new(Dates.AnsweredOn is { } day ? $"Antwoord van {DutchText.ShortDate(day)}" : "Antwoord", answer, MostLinesOfAnswer)],
        portal);

    private PaperItem Item(PaperPart part, IReadOnlyList<PaperLine> lines, PortalSnapshot portal) => new(part, Title, MomentLinks.Details(Slug))
    {
        Lines = lines,
        Area = PaperArea.Of(NeighbourhoodIds, IsAreaUnknown, portal),
        IsExample = IsExample,
        TakenOverOn = TakenOverOn,
        IsChecked = !IsUnchecked,
    };
}

/// <summary>A plan with what paper tells of it.</summary>
public sealed record PaperPlan
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required bool IsExample { get; init; }

    public required DateOnly? TakenOverOn { get; init; }

    public required bool IsUnchecked { get; init; }

    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    /// <summary>What can still change comes first, then what is being done, and what is over last.</summary>
    public int Urgency => Phase switch
    {
        PlanPhase.Exploration or PlanPhase.Preparation or PlanPhase.Decision => 0,
        PlanPhase.Execution => 1,
        PlanPhase.Unknown => 2,
        _ => 3,
    };

    public static IQueryable<CardRow<PaperPlan>> Rows(IQueryable<Plan> plans) => plans
        .SelectMany(p => p.NeighbourhoodLinks.DefaultIfEmpty(), (p, l) => new CardRow<PaperPlan>(
            new PaperPlan
            {
                Id = p.Id,
                Slug = p.Slug,
                Title = p.Title,
                Summary = p.Summary,
                Phase = p.Phase,
                PhaseYear = p.PhaseYear,
                IsExample = p.IsExample,
                TakenOverOn = p.Links.Max(link => link.TakenOverOn),
                IsUnchecked = p.Links.Any(link => link.CheckedOn == null),
            },
            l!.NeighbourhoodId));

    public PaperItem ToItem(PortalSnapshot portal) => new(NeighbourhoodIds.Count == 0 ? PaperPart.WholeCity : PaperPart.Planned, Title, PlanLinks.Details(Slug))
    {
        Lines = [new(null, Summary, 3), new(null, $"{Phase.Standing()}, {PlanWords.AsOf(PhaseYear)}.")],
        Area = PaperArea.Of(NeighbourhoodIds, false, portal),
        IsExample = IsExample,
        TakenOverOn = TakenOverOn,
        IsChecked = !IsUnchecked,
    };
}

file static class PaperArea
{
    public static string? Of(IReadOnlyList<int> neighbourhoods, bool isUnknown, PortalSnapshot portal) =>
        isUnknown ? null
        : neighbourhoods.Count == 0 ? "heel Zwolle"
        : portal.Names(neighbourhoods);
}
