using System.Linq.Expressions;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A moment as it goes into a feed, here and in the feeds of other features.</summary>
public sealed record MomentFeedCard
{
    public static readonly Expression<Func<ParticipationMoment, MomentFeedCard>> Projection = m => new MomentFeedCard
    {
        Id = m.Id,
        PublicId = m.PublicId,
        Slug = m.Slug,
        Title = m.Title,
        Summary = m.Summary,
        FirstDay = m.FirstDay,
        LastDay = m.LastDay,
        Precision = m.PeriodPrecision,
        StartsAt = m.StartsAt,
        EndsAt = m.EndsAt,
        Outcome = m.Outcome,
        AnsweredOn = m.AnsweredOn,
        CancelReason = m.CancelReason,
        Place = m.Location!.Name,
        NeighbourhoodIds = m.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        IsAreaUnknown = m.IsAreaUnknown,
        PublishedAt = m.PublishedAt!.Value,
        ChangedAt = m.ChangedAt,
    };

    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DateOnly? FirstDay { get; init; }

    public required DateOnly? LastDay { get; init; }

    public required DatePrecision? Precision { get; init; }

    public required DateTime? StartsAt { get; init; }

    public required DateTime? EndsAt { get; init; }

    public required string? Outcome { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    public required string? CancelReason { get; init; }

    public required string? Place { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <param name="portal">For absolute addresses.</param>
    /// <param name="index">To name the wijken.</param>
    /// <param name="markdown">To read the answer.</param>
    /// <param name="changes">The moved dates of any moments.</param>
    /// <param name="today">An answer counts from its day.</param>
    public FeedEntry Entry(PortalOptions portal, PortalSnapshot index, MarkdownRenderer markdown, IEnumerable<DateChange> changes, DateOnly today) => new(
        PublicId,
        CancelReason is null ? Title : $"Gaat niet door: {Title}",
        string.Join(' ', News(markdown, changes, today).Concat(Facts())),
        portal.BaseUrl + MomentLinks.Details(Slug),
        PublishedAt,
        ChangedAt,
        [.. FeedFile.Areas(index, NeighbourhoodIds, IsAreaUnknown)]);

    /// <summary>What a resident who knew the moment must hear first. Of what is off or answered, moved dates no longer matter.</summary>
    private IEnumerable<string> News(MarkdownRenderer markdown, IEnumerable<DateChange> changes, DateOnly today)
    {
        if (CancelReason is not null)
        {
            yield return $"Gaat niet door: {DutchText.FullStop(CancelReason)}";
        }
        else if (Outcome is not null && (AnsweredOn is null || AnsweredOn <= today))
        {
            yield return FeedFile.Answer(markdown, Outcome);
        }
        else if (changes.Where(c => c.ParticipationMomentId == Id).OrderBy(c => c.ChangedOn).ThenBy(c => c.Id).LastOrDefault() is { } change)
        {
            yield return DateChangeText.News(change);
        }
    }

    private IEnumerable<string> Facts()
    {
        yield return DutchText.FullStop(Summary);
        if (CancelReason is null)
        {
            yield return $"Wanneer: {MomentWords.When(FirstDay, LastDay, Precision, StartsAt, EndsAt)}.";
            if (Place is not null)
            {
                yield return $"Waar: {DutchText.FullStop(Place)}";
            }
        }
    }
}
