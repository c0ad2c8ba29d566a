using System.Linq.Expressions;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Plans;

/// <summary>A plan as it goes into a feed, here and in the feeds of other features.</summary>
public sealed record PlanFeedCard
{
    public static readonly Expression<Func<Plan, PlanFeedCard>> Projection = p => new PlanFeedCard
    {
        Id = p.Id,
        PublicId = p.PublicId,
        Slug = p.Slug,
        Title = p.Title,
        Summary = p.Summary,
        Phase = p.Phase,
        PhaseYear = p.PhaseYear,
        InputOutcome = p.InputOutcome,
        NeighbourhoodIds = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        IsAreaUnknown = p.IsAreaUnknown,
        ThemeIds = p.ThemeLinks.Select(l => l.ThemeId).ToList(),
        PublishedAt = p.PublishedAt!.Value,
        ChangedAt = p.ChangedAt,
    };

    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required string? InputOutcome { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required IReadOnlyList<int> ThemeIds { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <param name="portal">For absolute addresses.</param>
    /// <param name="index">To name the wijken and themes.</param>
    /// <param name="markdown">To read the answer.</param>
    /// <param name="changes">The moved dates of any plans.</param>
    public FeedEntry Entry(PortalOptions portal, PortalSnapshot index, MarkdownRenderer markdown, IEnumerable<DateChange> changes) => new(
        PublicId,
        Title,
        string.Join(' ', News(markdown, changes).Append(DutchText.FullStop(Summary)).Append($"{Phase.Standing()} ({PlanWords.AsOf(PhaseYear)}).")),
        portal.BaseUrl + PlanLinks.Details(Slug),
        PublishedAt,
        ChangedAt,
        [
            .. FeedFile.Areas(index, NeighbourhoodIds, IsAreaUnknown),
            .. index.Themes.Where(theme => ThemeIds.Contains(theme.Id)).Select(theme => new FeedCategory(theme.Slug, theme.Name)),
        ]);

    /// <summary>What a resident who knew the plan must hear first.</summary>
    private IEnumerable<string> News(MarkdownRenderer markdown, IEnumerable<DateChange> changes)
    {
        if (Phase == PlanPhase.Stopped)
        {
            yield return Phase.Explanation();
        }

        if (InputOutcome is not null)
        {
            yield return FeedFile.Answer(markdown, InputOutcome);
        }

        if (changes.Where(c => c.PlanId == Id).OrderBy(c => c.ChangedOn).ThenBy(c => c.Id).LastOrDefault() is { } change)
        {
            yield return DateChangeText.News(change);
        }
    }
}
