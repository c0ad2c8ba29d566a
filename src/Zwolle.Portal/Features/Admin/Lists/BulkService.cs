using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>Does one thing with several rows: with all of them or with none, in one transaction with their audit lines.</summary>
public sealed class BulkService(PortalDbContext context, ContentEditors editors, PortalClock clock)
{
    public const int MostRows = 200;
    public const int ReasonMaxLength = 300;

    /// <summary>The ticked rows, each with why it can't be done, if it can't.</summary>
    public async Task<IReadOnlyList<BulkRow>> FindAsync(ContentKind kind, BulkAction action, IReadOnlyList<int> ids, StaffUser me)
    {
        var items = await ItemsAsync(kind, ids);
        var links = action == BulkAction.MarkChecked ? await LinksAsync(kind, items) : [];
        return Judge(action, ids, items, links, me);
    }

    public async Task<BulkResult> RunAsync(ContentKind kind, BulkAction action, BulkForm form, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(form);
        try
        {
            return await context.TransactAsync(async () =>
            {
                var items = await ItemsAsync(kind, form.Items);
                var links = action == BulkAction.MarkChecked ? await LinksAsync(kind, items) : [];
                var refused = Judge(action, form.Items, items, links, me).Where(row => row.Refusal is not null).ToList();
                if (refused.Count > 0)
                {
                    context.ChangeTracker.Clear();
                    return new BulkResult(0, refused);
                }

                foreach (var item in items)
                {
                    if (action == BulkAction.Withdraw)
                    {
                        await editors.ByKind[kind].SetWithdrawnAsync(item.Id, form.Reason);
                    }
                    else
                    {
                        Apply(item.Entity, action, form);
                    }
                }

                foreach (var link in links)
                {
                    link.CheckedOn = clock.Today;
                }

                await CatchUpAsync(kind, action, form, links);
                await context.SaveChangesAsync();
                return new BulkResult(items.Count, []);
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return new BulkResult(0, [], IsConflict: true);
        }
    }

    private static void Apply(object entity, BulkAction action, BulkForm form)
    {
        switch (action, entity)
        {
            // Residents see neither the team nor the day of review, so for them nothing changed.
            case (BulkAction.SetTeam, IOwned item):
                item.OwnerTeam = form.Team!;
                break;
            case (BulkAction.SetReview, IOwned item):
                item.ReviewOn = form.Day!.Value;
                break;
        }
    }

    /// <summary>
    /// What waits to be published holds the whole form: publishing it would undo what is changed here. So that is changed
    /// too, and who has that form open is told that somebody else was first.
    /// </summary>
    private async Task CatchUpAsync(ContentKind kind, BulkAction action, BulkForm form, IReadOnlyList<ExternalLink> links)
    {
        if (action == BulkAction.Withdraw)
        {
            return;
        }

        var ids = form.Items;
        var plans = links.Select(l => l.PlanId).OfType<int>().Distinct().ToList();
        var moments = links.Select(l => l.ParticipationMomentId).OfType<int>().Distinct().ToList();
        var steps = links.Select(l => l.GuideStepId).OfType<int>().Distinct().ToList();
        var schemes = links.Select(l => l.FundingSchemeId).OfType<int>().Distinct().ToList();
        var goals = links.Select(l => l.NeighbourhoodGoalId).OfType<int>().Distinct().ToList();
        var initiatives = links.Select(l => l.InitiativeId).OfType<int>().Distinct().ToList();
        var points = links.Select(l => l.SupportPointId).OfType<int>().Distinct().ToList();
        var decisions = links.Select(l => l.DecisionId).OfType<int>().Distinct().ToList();
        var linkIds = links.Select(l => l.Id).ToList();
        var waiting = await context.Revisions
            .Where(r => r.State != RevisionState.Published)
            .Where(r => (r.Kind == kind && ids.Contains(r.ItemId))
                || (r.Kind == ContentKind.Plan && plans.Contains(r.ItemId))
                || (r.Kind == ContentKind.ParticipationMoment && moments.Contains(r.ItemId))
                || (r.Kind == ContentKind.GuideStep && steps.Contains(r.ItemId))
                || (r.Kind == ContentKind.FundingScheme && schemes.Contains(r.ItemId))
                || (r.Kind == ContentKind.NeighbourhoodGoal && goals.Contains(r.ItemId))
                || (r.Kind == ContentKind.Initiative && initiatives.Contains(r.ItemId))
                || (r.Kind == ContentKind.SupportPoint && points.Contains(r.ItemId))
                || (r.Kind == ContentKind.Decision && decisions.Contains(r.ItemId))
                || (r.Kind == ContentKind.ExternalLink && linkIds.Contains(r.ItemId)))
            .ToListAsync();
        foreach (var revision in waiting)
        {
            var text = action switch
            {
                BulkAction.SetTeam => WaitingForm.With(revision.Form, "OwnerTeam", form.Team!),
                BulkAction.SetReview => WaitingForm.With(revision.Form, "ReviewOn", WaitingForm.Day(form.Day!.Value)),
                _ => WaitingForm.WithChecked(revision.Form, links, clock.Today),
            };
            if (text != revision.Form)
            {
                revision.Form = text;
                revision.Version++;
            }
        }
    }

    private static List<BulkRow> Judge(BulkAction action, IReadOnlyList<int> ids, List<Item> items, List<ExternalLink> links, StaffUser me) =>
    [
        .. items.Select(item => new BulkRow(item.Id, item.Title, Refusal(action, item, links, me), !me.MayChange(item.NeighbourhoodIds))),
        .. ids.Except(items.Select(item => item.Id)).Select(id => new BulkRow(id, $"Nummer {ContentListPage.Number(id)}", "bestaat niet (meer)")),
    ];

    private static string? Refusal(BulkAction action, Item item, List<ExternalLink> links, StaffUser me) =>
        !me.MayChange(item.NeighbourhoodIds) ? "ligt niet alleen in uw eigen wijken"
        : action == BulkAction.Withdraw && item.WithdrawnAt is not null ? "is al ingetrokken"
        : action == BulkAction.Withdraw && item.PublishedAt is null ? "is nog niet live; gooi het concept weg"
        : action == BulkAction.MarkChecked && !links.Exists(item.Has) ? "heeft geen bron"
        : null;

    private Task<List<Item>> ItemsAsync(ContentKind kind, IReadOnlyList<int> ids) => kind switch
    {
        ContentKind.Plan => ListAsync(
            context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(p => p.NeighbourhoodLinks).Where(p => ids.Contains(p.Id)),
            p => new Item(p.Id, p.Title, p, [.. p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], p.PublishedAt, p.WithdrawnAt)),
        ContentKind.ParticipationMoment => ListAsync(
            context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(m => m.NeighbourhoodLinks).Where(m => ids.Contains(m.Id)),
            m => new Item(m.Id, m.Title, m, [.. m.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], m.PublishedAt, m.WithdrawnAt)),
        ContentKind.Location => ListAsync(
            context.Locations.Include(l => l.Subneighbourhood).Where(l => ids.Contains(l.Id)),
            l => new Item(l.Id, l.Name, l, One(l.NeighbourhoodId ?? l.Subneighbourhood?.NeighbourhoodId), DateTime.MinValue, l.WithdrawnAt)),
        ContentKind.ContactRoute => ListAsync(
            context.ContactRoutes.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(c => c.Source).Where(c => ids.Contains(c.Id)),
            c => new Item(c.Id, c.Title, c, One(c.NeighbourhoodId), c.PublishedAt, c.WithdrawnAt)),
        ContentKind.Theme => ListAsync(
            context.Themes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(t => ids.Contains(t.Id)),
            t => new Item(t.Id, t.Name, t, [], t.PublishedAt, t.WithdrawnAt)),
        ContentKind.GuideStep => ListAsync(
            context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => ids.Contains(s.Id)),
            s => new Item(s.Id, s.Title, s, [], s.PublishedAt, s.WithdrawnAt)),
        ContentKind.FundingScheme => ListAsync(
            context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => ids.Contains(s.Id)),
            s => new Item(s.Id, s.Name, s, [], s.PublishedAt, s.WithdrawnAt)),
        ContentKind.NeighbourhoodGoal => ListAsync(
            context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(g => g.NeighbourhoodLinks).Where(g => ids.Contains(g.Id)),
            g => new Item(g.Id, g.Text, g, [.. g.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], g.PublishedAt, g.WithdrawnAt)),
        ContentKind.Initiative => ListAsync(
            context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(i => i.NeighbourhoodLinks).Include(i => i.Location).Where(i => ids.Contains(i.Id)),
            i => new Item(i.Id, i.Title, i, [.. i.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], i.PublishedAt, i.WithdrawnAt)),
        ContentKind.SupportPoint => ListAsync(
            context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(p => p.NeighbourhoodLinks).Where(p => ids.Contains(p.Id)),
            p => new Item(p.Id, p.Name, p, [.. p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], p.PublishedAt, p.WithdrawnAt)),
        ContentKind.Decision => ListAsync(
            context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(d => d.NeighbourhoodLinks).Where(d => ids.Contains(d.Id)),
            d => new Item(d.Id, d.Title, d, [.. d.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], d.PublishedAt, d.WithdrawnAt)),
        ContentKind.Digest => ListAsync(
            context.Digests.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(d => ids.Contains(d.Id)),
            d => new Item(d.Id, d.Title, d, [], d.PublishedAt, d.WithdrawnAt)),
        ContentKind.Story => ListAsync(
            context.Stories.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(s => s.NeighbourhoodLinks).Where(s => ids.Contains(s.Id)),
            s => new Item(s.Id, s.Title, s, [.. s.NeighbourhoodLinks.Select(l => l.NeighbourhoodId)], s.PublishedAt, s.WithdrawnAt)),
        ContentKind.ExternalLink => LinkItemsAsync(ids),
        _ => Task.FromResult(new List<Item>()),
    };

    /// <summary>A link may be changed by who may change what it belongs to.</summary>
    private async Task<List<Item>> LinkItemsAsync(IReadOnlyList<int> ids)
    {
        var links = await context.Links.Where(l => ids.Contains(l.Id)).ToListAsync();
        var plans = await context.Set<PlanNeighbourhood>()
            .Where(n => context.Links.Any(l => ids.Contains(l.Id) && l.PlanId == n.PlanId))
            .Select(n => new { n.PlanId, n.NeighbourhoodId })
            .ToListAsync();
        var moments = await context.Set<MomentNeighbourhood>()
            .Where(n => context.Links.Any(l => ids.Contains(l.Id) && l.ParticipationMomentId == n.MomentId))
            .Select(n => new { n.MomentId, n.NeighbourhoodId })
            .ToListAsync();
        var goals = await context.Set<GoalNeighbourhood>()
            .Where(n => context.Links.Any(l => ids.Contains(l.Id) && l.NeighbourhoodGoalId == n.GoalId))
            .Select(n => new { n.GoalId, n.NeighbourhoodId })
            .ToListAsync();
        var initiatives = await context.Set<InitiativeNeighbourhood>()
            .Where(n => context.Links.Any(l => ids.Contains(l.Id) && l.InitiativeId == n.InitiativeId))
            .Select(n => new { n.InitiativeId, n.NeighbourhoodId })
            .ToListAsync();
        var points = await context.Set<SupportPointNeighbourhood>()
            .Where(n => context.Links.Any(l => ids.Contains(l.Id) && l.SupportPointId == n.SupportPointId))
            .Select(n => new { n.SupportPointId, n.NeighbourhoodId })
            .ToListAsync();
        var decisions = await context.Set<DecisionNeighbourhood>()
            .Where(n => context.Links.Any(l => ids.Contains(l.Id) && l.DecisionId == n.DecisionId))
            .Select(n => new { n.DecisionId, n.NeighbourhoodId })
            .ToListAsync();
        var contacts = await context.ContactRoutes.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(c => ids.Contains(c.Source.Id) && c.NeighbourhoodId != null)
            .Select(c => new { LinkId = c.Source.Id, NeighbourhoodId = c.NeighbourhoodId!.Value })
            .ToListAsync();
        return
        [
            .. links.Select(link => new Item(
                link.Id,
                link.Title,
                link,
                [
                    .. plans.Where(n => n.PlanId == link.PlanId).Select(n => n.NeighbourhoodId),
                    .. moments.Where(n => n.MomentId == link.ParticipationMomentId).Select(n => n.NeighbourhoodId),
                    .. goals.Where(n => n.GoalId == link.NeighbourhoodGoalId).Select(n => n.NeighbourhoodId),
                    .. initiatives.Where(n => n.InitiativeId == link.InitiativeId).Select(n => n.NeighbourhoodId),
                    .. points.Where(n => n.SupportPointId == link.SupportPointId).Select(n => n.NeighbourhoodId),
                    .. decisions.Where(n => n.DecisionId == link.DecisionId).Select(n => n.NeighbourhoodId),
                    .. contacts.Where(c => c.LinkId == link.Id).Select(c => c.NeighbourhoodId),
                ],
                DateTime.MinValue,
                null)),
        ];
    }

    /// <summary>The links by which the rows are checked.</summary>
    private async Task<List<ExternalLink>> LinksAsync(ContentKind kind, List<Item> items)
    {
        var ids = items.Select(item => item.Id).ToList();
        return kind switch
        {
            ContentKind.Plan => await context.Links.Where(l => l.PlanId != null && ids.Contains(l.PlanId.Value)).ToListAsync(),
            ContentKind.ParticipationMoment => await context.Links.Where(l => l.ParticipationMomentId != null && ids.Contains(l.ParticipationMomentId.Value)).ToListAsync(),
            ContentKind.GuideStep => await context.Links.Where(l => l.GuideStepId != null && ids.Contains(l.GuideStepId.Value)).ToListAsync(),
            ContentKind.FundingScheme => await context.Links.Where(l => l.FundingSchemeId != null && ids.Contains(l.FundingSchemeId.Value)).ToListAsync(),
            ContentKind.NeighbourhoodGoal => await context.Links.Where(l => l.NeighbourhoodGoalId != null && ids.Contains(l.NeighbourhoodGoalId.Value)).ToListAsync(),
            ContentKind.Initiative => await context.Links.Where(l => l.InitiativeId != null && ids.Contains(l.InitiativeId.Value)).ToListAsync(),
            ContentKind.SupportPoint => await context.Links.Where(l => l.SupportPointId != null && ids.Contains(l.SupportPointId.Value)).ToListAsync(),
            ContentKind.Decision => await context.Links.Where(l => l.DecisionId != null && ids.Contains(l.DecisionId.Value)).ToListAsync(),
            ContentKind.ContactRoute => [.. items.Select(item => ((ContactRoute)item.Entity).Source)],
            _ => [.. items.Select(item => item.Entity).OfType<ExternalLink>()],
        };
    }

    private static async Task<List<Item>> ListAsync<T>(IQueryable<T> rows, Func<T, Item> item) => [.. (await rows.ToListAsync()).Select(item)];

    private static IReadOnlyList<int> One(int? id) => id is { } only ? [only] : [];

    /// <summary>A row that is to be changed, tracked.</summary>
    private sealed record Item(int Id, string Title, object Entity, IReadOnlyList<int> NeighbourhoodIds, DateTime? PublishedAt, DateTime? WithdrawnAt)
    {
        /// <summary>Whether a link is a source of this row.</summary>
        public bool Has(ExternalLink link) => Entity switch
        {
            Plan plan => link.PlanId == plan.Id,
            ParticipationMoment moment => link.ParticipationMomentId == moment.Id,
            GuideStep step => link.GuideStepId == step.Id,
            FundingScheme scheme => link.FundingSchemeId == scheme.Id,
            NeighbourhoodGoal goal => link.NeighbourhoodGoalId == goal.Id,
            Initiative initiative => link.InitiativeId == initiative.Id,
            SupportPoint point => link.SupportPointId == point.Id,
            Decision decision => link.DecisionId == decision.Id,
            ContactRoute contact => contact.Source == link,
            _ => Entity == link,
        };
    }
}
