#pragma warning disable CA1304, CA1311, CA1862, MA0011 // ToLower becomes lower() of the database; no culture reaches it.
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The lists of the smaller texts for staff.</summary>
public sealed class AdminTextQueries(PortalDbContext context, ContentListReader reader)
{
    private IQueryable<ContactRoute> AllContacts => context.ContactRoutes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<Theme> AllThemes => context.Themes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<GuideStep> AllSteps => context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<FundingScheme> AllSchemes => context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<ExternalLink> AllLinks => context.Links.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public Task<ContentListPage> LocationsAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Locations,
        filter,
        me,
        criteria =>
        {
            var places = InArea(context.Locations, criteria);
            places = criteria.State switch
            {
                ItemState.Live => places.Where(l => l.WithdrawnAt == null),
                ItemState.Withdrawn => places.Where(l => l.WithdrawnAt != null),
                _ => places,
            };
            places = criteria.WrittenWords.Aggregate(places, (matching, word) => matching.Where(l => l.Name.ToLower().Contains(word) || l.Address!.ToLower().Contains(word)));
            return Task.FromResult((criteria.Order == ListOrder.Added ? places.OrderByDescending(l => l.Id) : places.OrderBy(l => l.Name).ThenBy(l => l.Id)).Select(l => l.Id));
        },
        async ids =>
        {
            var rows = await context.Locations
                .Where(l => ids.Contains(l.Id))
                .Select(l => new { l.Id, l.Name, l.Address, l.Precision, l.WithdrawnAt, NeighbourhoodId = l.NeighbourhoodId ?? (int?)l.Subneighbourhood!.NeighbourhoodId })
                .ToListAsync();
            return
            [
                .. rows.Select(l => new ContentListRow(l.Id, l.Name)
                {
                    Note = l.Precision == LocationPrecision.Approximate ? "Ongeveer hier" : l.Address,
                    State = l.WithdrawnAt is null ? ItemState.Live : ItemState.Withdrawn,
                    NeighbourhoodIds = One(l.NeighbourhoodId),
                    IsAreaUnknown = l.NeighbourhoodId is null,
                }),
            ];
        });

    public Task<ContentListPage> ContactsAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Contacts,
        filter,
        me,
        criteria =>
        {
            var contacts = criteria.WrittenWords.Aggregate(
                InArea(AllContacts, criteria), (matching, word) => matching.Where(c => c.Title.ToLower().Contains(word) || c.Text.ToLower().Contains(word)));
            contacts = reader.InState(contacts, ContentKind.ContactRoute, criteria);
            contacts = criteria.IsUnchecked ? contacts.Where(c => c.Source.CheckedOn == null) : contacts;
            return Task.FromResult((criteria.Order == ListOrder.Added ? contacts.OrderByDescending(c => c.Id) : contacts.OrderBy(c => c.Title).ThenBy(c => c.Id)).Select(c => c.Id));
        },
        async ids =>
        {
            var rows = await AllContacts
                .Where(c => ids.Contains(c.Id))
                .Select(c => new { c.Id, c.Title, c.Kind, c.Phone, c.PublishedAt, c.WithdrawnAt, c.NeighbourhoodId, c.Source.CheckedOn })
                .ToListAsync();
            return
            [
                .. rows.Select(c => new ContentListRow(c.Id, c.Title)
                {
                    Note = c.Phone,
                    State = ContentListRow.StateOf(c.PublishedAt, c.WithdrawnAt),
                    NeighbourhoodIds = One(c.NeighbourhoodId),
                    Checked = Checked(c.CheckedOn),
                }),
            ];
        });

    public Task<ContentListPage> ThemesAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Themes,
        filter,
        me,
        criteria =>
        {
            var themes = criteria.WrittenWords.Aggregate(AllThemes, (matching, word) => matching.Where(t => t.Name.ToLower().Contains(word)));
            themes = reader.InState(themes, ContentKind.Theme, criteria);
            return Task.FromResult(themes.OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => t.Id));
        },
        async ids =>
        {
            var rows = await AllThemes.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name, t.Description, t.PublishedAt, t.WithdrawnAt }).ToListAsync();
            return [.. rows.Select(t => new ContentListRow(t.Id, t.Name) { Note = t.Description, State = ContentListRow.StateOf(t.PublishedAt, t.WithdrawnAt) })];
        });

    public Task<ContentListPage> NeighbourhoodsAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Neighbourhoods,
        filter,
        me,
        criteria =>
        {
            IQueryable<Neighbourhood> wijken = context.Neighbourhoods;
            if (criteria.NeighbourhoodId is { } id)
            {
                wijken = wijken.Where(n => n.Id == id);
            }

            if (criteria.IsMine)
            {
                var mine = criteria.Me.NeighbourhoodIds;
                wijken = wijken.Where(n => mine.Contains(n.Id));
            }

            wijken = criteria.WrittenWords.Aggregate(wijken, (matching, word) => matching.Where(n => n.Name.ToLower().Contains(word) || n.Intro.ToLower().Contains(word)));
            return Task.FromResult(wijken.OrderBy(n => n.Name).ThenBy(n => n.Id).Select(n => n.Id));
        },
        async ids =>
        {
            var rows = await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Name, n.Intro }).ToListAsync();
            return [.. rows.Select(n => new ContentListRow(n.Id, n.Name) { Note = n.Intro, NeighbourhoodIds = [n.Id] })];
        });

    public Task<ContentListPage> LinksAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.ExternalLinks,
        filter,
        me,
        criteria =>
        {
            var links = criteria.WrittenWords.Aggregate(
                InArea(AllLinks, criteria), (matching, word) => matching.Where(l => l.Title.ToLower().Contains(word) || l.Publisher.ToLower().Contains(word) || l.Url.ToLower().Contains(word)));
            links = criteria.IsUnchecked ? links.WhereUnchecked(context) : links;
            return Task.FromResult((criteria.Order == ListOrder.Title ? links.OrderBy(l => l.Title).ThenBy(l => l.Id) : links.OrderByDescending(l => l.Id)).Select(l => l.Id));
        },
        LinkRowsAsync);

    public Task<ContentListPage> GuideStepsAsync(OwnedFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.GuideSteps,
        filter,
        me,
        criteria =>
        {
            var steps = criteria.WrittenWords.Aggregate(AllSteps, (matching, word) => matching.Where(s => s.Title.ToLower().Contains(word) || s.Summary.ToLower().Contains(word)));
            steps = reader.OfTeam(reader.InState(steps, ContentKind.GuideStep, criteria), criteria);
            return Task.FromResult(steps.In(criteria.Order, s => s.Title, all => all.OrderBy(s => s.Part).ThenBy(s => s.SortOrder)).Select(s => s.Id));
        },
        async ids =>
        {
            var rows = await AllSteps.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Title, s.Part, s.SortOrder, s.OwnerTeam, s.ReviewOn, s.ChangedAt, s.PublishedAt, s.WithdrawnAt }).ToListAsync();
            return
            [
                .. rows.Select(s => new ContentListRow(s.Id, s.Title)
                {
                    Note = $"{s.Part.Text()}, {s.SortOrder.ToString(CultureInfo.InvariantCulture)}",
                    State = ContentListRow.StateOf(s.PublishedAt, s.WithdrawnAt),
                    Team = s.OwnerTeam,
                    ReviewOn = s.ReviewOn,
                    ChangedAt = s.ChangedAt,
                }),
            ];
        });

    public Task<ContentListPage> SchemesAsync(OwnedFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Schemes,
        filter,
        me,
        criteria =>
        {
            var schemes = criteria.WrittenWords.Aggregate(AllSchemes, (matching, word) => matching.Where(s => s.Name.ToLower().Contains(word) || s.Giver.ToLower().Contains(word) || s.Summary.ToLower().Contains(word)));
            schemes = reader.OfTeam(reader.InState(schemes, ContentKind.FundingScheme, criteria), criteria);
            return Task.FromResult(schemes.In(criteria.Order, s => s.Name, all => all.OrderBy(s => s.SortOrder)).Select(s => s.Id));
        },
        async ids =>
        {
            var rows = await AllSchemes.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Name, s.Giver, s.Contradictions, s.OwnerTeam, s.ReviewOn, s.ChangedAt, s.PublishedAt, s.WithdrawnAt }).ToListAsync();
            return
            [
                .. rows.Select(s => new ContentListRow(s.Id, s.Name)
                {
                    Note = $"{s.Giver}{(s.Contradictions.Length == 0 ? "" : ". Bronnen spreken elkaar tegen")}",
                    State = ContentListRow.StateOf(s.PublishedAt, s.WithdrawnAt),
                    Team = s.OwnerTeam,
                    ReviewOn = s.ReviewOn,
                    ChangedAt = s.ChangedAt,
                }),
            ];
        });

    private async Task<IReadOnlyList<ContentListRow>> LinkRowsAsync(IReadOnlyList<int> ids)
    {
        var rows = await (
            from link in AllLinks
            where ids.Contains(link.Id)
            from plan in context.Plans.Where(p => p.Id == link.PlanId).DefaultIfEmpty()
            from moment in context.Moments.Where(m => m.Id == link.ParticipationMomentId).DefaultIfEmpty()
            from contact in context.ContactRoutes.Where(c => c.Source.Id == link.Id).DefaultIfEmpty()
            from step in context.GuideSteps.Where(s => s.Id == link.GuideStepId).DefaultIfEmpty()
            from scheme in context.FundingSchemes.Where(s => s.Id == link.FundingSchemeId).DefaultIfEmpty()
            from goal in context.NeighbourhoodGoals.Where(g => g.Id == link.NeighbourhoodGoalId).DefaultIfEmpty()
            from initiative in context.Initiatives.Where(i => i.Id == link.InitiativeId).DefaultIfEmpty()
            from point in context.SupportPoints.Where(p => p.Id == link.SupportPointId).DefaultIfEmpty()
            from decision in context.Decisions.Where(d => d.Id == link.DecisionId).DefaultIfEmpty()
            from decisionArea in context.Set<DecisionNeighbourhood>().Where(l => l.DecisionId == link.DecisionId).DefaultIfEmpty()
            from pointArea in context.Set<SupportPointNeighbourhood>().Where(l => l.SupportPointId == link.SupportPointId).DefaultIfEmpty()
            from planArea in context.Set<PlanNeighbourhood>().Where(l => l.PlanId == link.PlanId).DefaultIfEmpty()
            from momentArea in context.Set<MomentNeighbourhood>().Where(l => l.MomentId == link.ParticipationMomentId).DefaultIfEmpty()
            from goalArea in context.Set<GoalNeighbourhood>().Where(l => l.GoalId == link.NeighbourhoodGoalId).DefaultIfEmpty()
            from initiativeArea in context.Set<InitiativeNeighbourhood>().Where(l => l.InitiativeId == link.InitiativeId).DefaultIfEmpty()
            select new
            {
                link.Id,
                link.Title,
                link.Publisher,
                link.CheckedOn,
                Of = plan!.Title ?? moment!.Title ?? contact!.Title ?? step!.Title ?? scheme!.Name ?? goal!.Text ?? initiative!.Title ?? point!.Name ?? decision!.Title,
                IsAreaUnknown = (bool?)plan!.IsAreaUnknown ?? (bool?)moment!.IsAreaUnknown ?? (bool?)initiative!.IsAreaUnknown ?? false,
                NeighbourhoodId = (int?)planArea!.NeighbourhoodId ?? (int?)momentArea!.NeighbourhoodId ?? (int?)goalArea!.NeighbourhoodId ?? (int?)initiativeArea!.NeighbourhoodId ?? (int?)pointArea!.NeighbourhoodId ?? (int?)decisionArea!.NeighbourhoodId ?? contact!.NeighbourhoodId,
            }).ToListAsync();
        return rows
            .Select(l => new CardRow<ContentListRow>(
                new ContentListRow(l.Id, l.Title)
                {
                    Note = l.Of is null ? l.Publisher : $"{l.Publisher}, bij {l.Of}",
                    Checked = Checked(l.CheckedOn),
                    IsAreaUnknown = l.IsAreaUnknown,
                },
                l.NeighbourhoodId))
            .Together(row => row.Id, (row, neighbourhoods) => row with { NeighbourhoodIds = neighbourhoods });
    }

    private static IQueryable<Location> InArea(IQueryable<Location> places, ContentCriteria criteria)
    {
        if (criteria.NeighbourhoodId is { } neighbourhood)
        {
            places = places.Where(l => l.NeighbourhoodId == neighbourhood || (l.NeighbourhoodId == null && l.Subneighbourhood!.NeighbourhoodId == neighbourhood));
        }

        if (criteria.IsMine)
        {
            var mine = criteria.Me.NeighbourhoodIds;
            places = places.Where(l => mine.Contains(l.NeighbourhoodId ?? l.Subneighbourhood!.NeighbourhoodId));
        }

        return criteria.IsAreaUnknown ? places.Where(l => l.NeighbourhoodId == null && l.SubneighbourhoodId == null) : places;
    }

    private static IQueryable<ContactRoute> InArea(IQueryable<ContactRoute> contacts, ContentCriteria criteria)
    {
        if (criteria.NeighbourhoodId is { } neighbourhood)
        {
            contacts = contacts.Where(c => c.NeighbourhoodId == neighbourhood);
        }

        if (criteria.IsMine)
        {
            var mine = criteria.Me.NeighbourhoodIds;
            contacts = contacts.Where(c => c.NeighbourhoodId != null && mine.Contains(c.NeighbourhoodId.Value));
        }

        return criteria.IsWholeCity ? contacts.Where(c => c.NeighbourhoodId == null) : contacts;
    }

    /// <summary>Links lie where lies what they belong to.</summary>
    private IQueryable<ExternalLink> InArea(IQueryable<ExternalLink> links, ContentCriteria criteria)
    {
        if (criteria.IsWholeCity)
        {
            return links.Where(l =>
                context.Plans.Any(p => p.Id == l.PlanId && !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown)
                || context.Moments.Any(m => m.Id == l.ParticipationMomentId && !m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown)
                || context.NeighbourhoodGoals.Any(g => g.Id == l.NeighbourhoodGoalId && !g.NeighbourhoodLinks.Any())
                || context.Initiatives.Any(i => i.Id == l.InitiativeId && !i.NeighbourhoodLinks.Any() && !i.IsAreaUnknown)
                || context.SupportPoints.Any(p => p.Id == l.SupportPointId && !p.NeighbourhoodLinks.Any())
                || context.Decisions.Any(d => d.Id == l.DecisionId && !d.NeighbourhoodLinks.Any())
                || l.CouncilRulesId != null
                || context.ContactRoutes.Any(c => c.Source.Id == l.Id && c.NeighbourhoodId == null));
        }

        if (!criteria.IsMine && criteria.NeighbourhoodId is null)
        {
            return links;
        }

        IReadOnlyList<int> areas = criteria.NeighbourhoodId is { } neighbourhood ? [neighbourhood] : criteria.Me.NeighbourhoodIds;
        return links.Where(LinkUpkeep.IsIn(context, areas));
    }

    private static IReadOnlyList<int> One(int? id) => id is { } only ? [only] : [];

    private static string Checked(DateOnly? day) => day is { } checkedOn ? DutchText.ShortDate(checkedOn) : "Nog niet";
}
