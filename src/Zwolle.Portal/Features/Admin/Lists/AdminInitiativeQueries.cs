#pragma warning disable CA1304, CA1311, CA1862, MA0011 // ToLower becomes lower() of the database; no culture reaches it.
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Initiatives;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The lists of initiatives, of the goals that they serve and of what residents tell, for staff.</summary>
public sealed class AdminInitiativeQueries(PortalDbContext context, ContentListReader reader)
{
    private IQueryable<NeighbourhoodGoal> AllGoals => context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<Initiative> AllInitiatives => context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<Story> AllStories => context.Stories.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public Task<ContentListPage> GoalsAsync(OwnedFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Goals,
        filter,
        me,
        criteria =>
        {
            var goals = criteria.WrittenWords.Aggregate(AllGoals, (matching, word) => matching.Where(g => g.Text.ToLower().Contains(word) || g.Note!.ToLower().Contains(word)));
            if (criteria.Areas is { } areas)
            {
                goals = goals.Where(g => g.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
            }
            else if (criteria.IsWholeCity)
            {
                goals = goals.Where(g => !g.NeighbourhoodLinks.Any());
            }

            goals = reader.OfTeam(reader.InState(goals, ContentKind.NeighbourhoodGoal, criteria), criteria);
            return Task.FromResult(goals.In(criteria.Order, g => g.Text, all => all.OrderByDescending(g => g.Year)).Select(g => g.Id));
        },
        async ids =>
        {
            var rows = await AllGoals
                .Where(g => ids.Contains(g.Id))
                .Select(g => new { g.Id, g.Text, g.Year, g.OwnerTeam, g.ReviewOn, g.ChangedAt, g.PublishedAt, g.WithdrawnAt, Areas = g.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
                .ToListAsync();
            return
            [
                .. rows.Select(g => new ContentListRow(g.Id, g.Text)
                {
                    Note = g.Year == 0 ? "Jaar niet bekend" : g.Year.ToString(CultureInfo.InvariantCulture),
                    State = ContentListRow.StateOf(g.PublishedAt, g.WithdrawnAt),
                    NeighbourhoodIds = g.Areas,
                    Team = g.OwnerTeam,
                    ReviewOn = g.ReviewOn,
                    ChangedAt = g.ChangedAt,
                }),
            ];
        });

    public Task<ContentListPage> InitiativesAsync(OwnedFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Initiatives,
        filter,
        me,
        criteria =>
        {
            var initiatives = criteria.Words.Aggregate(AllInitiatives, (matching, word) => matching.Where(i => i.SearchText.Contains(word)));
            if (criteria.Areas is { } areas)
            {
                initiatives = initiatives.Where(i => i.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
            }
            else if (criteria.IsWholeCity || criteria.IsAreaUnknown)
            {
                var isUnknown = criteria.IsAreaUnknown;
                initiatives = initiatives.Where(i => !i.NeighbourhoodLinks.Any() && i.IsAreaUnknown == isUnknown);
            }

            initiatives = reader.OfTeam(reader.InState(initiatives, ContentKind.Initiative, criteria), criteria);
            return Task.FromResult(initiatives.In(criteria.Order, i => i.Title, all => all.OrderByDescending(i => i.StateYear)).Select(i => i.Id));
        },
        async ids =>
        {
            var rows = await AllInitiatives
                .Where(i => ids.Contains(i.Id))
                .Select(i => new { i.Id, i.Title, i.State, i.IsAreaUnknown, i.OwnerTeam, i.ReviewOn, i.ChangedAt, i.PublishedAt, i.WithdrawnAt, Areas = i.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
                .ToListAsync();
            return
            [
                .. rows.Select(i => new ContentListRow(i.Id, i.Title)
                {
                    Note = i.State.Text(),
                    State = ContentListRow.StateOf(i.PublishedAt, i.WithdrawnAt),
                    NeighbourhoodIds = i.Areas,
                    IsAreaUnknown = i.IsAreaUnknown,
                    Team = i.OwnerTeam,
                    ReviewOn = i.ReviewOn,
                    ChangedAt = i.ChangedAt,
                }),
            ];
        });

    public Task<ContentListPage> StoriesAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Stories,
        filter,
        me,
        criteria =>
        {
            var stories = criteria.WrittenWords.Aggregate(AllStories, (matching, word) => matching.Where(s => s.Title.ToLower().Contains(word) || s.Teller.ToLower().Contains(word)));
            if (criteria.Areas is { } areas)
            {
                stories = stories.Where(s => s.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
            }
            else if (criteria.IsWholeCity)
            {
                stories = stories.Where(s => !s.NeighbourhoodLinks.Any());
            }

            stories = reader.InState(stories, ContentKind.Story, criteria);
            var ordered = criteria.Order == ListOrder.Title ? stories.OrderBy(s => s.Title).ThenBy(s => s.Id) : stories.OrderByDescending(s => s.Id);
            return Task.FromResult(ordered.Select(s => s.Id));
        },
        async ids =>
        {
            var rows = await AllStories
                .Where(s => ids.Contains(s.Id))
                .Select(s => new { s.Id, s.Title, s.Teller, s.ChangedAt, s.PublishedAt, s.WithdrawnAt, Areas = s.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
                .ToListAsync();
            return
            [
                .. rows.Select(s => new ContentListRow(s.Id, s.Title)
                {
                    Note = s.Teller,
                    State = ContentListRow.StateOf(s.PublishedAt, s.WithdrawnAt),
                    NeighbourhoodIds = s.Areas,
                    ChangedAt = s.ChangedAt,
                }),
            ];
        });
}
