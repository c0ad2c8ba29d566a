using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Links;

/// <summary>How a link becomes a form, and a form a link. The wijken of what it belongs to say who may change it.</summary>
public sealed class LinkEditor(PortalDbContext context, PortalClock clock) : ContentEditor<LinkForm>
{
    public override ContentKind Kind => ContentKind.ExternalLink;

    public override string Noun => "link";

    public override string ThisNoun => "deze link";

    public override Type Entity => typeof(ExternalLink);

    public override bool CanWithdraw => false;

    public override bool HasPage => false;

    public override string? AreaField => null;

    public override async Task<ContentItem?> FindAsync(int itemId)
    {
        var link = await context.Links.Where(l => l.Id == itemId).Select(l => new { l.Id, l.Title, l.PlanId, l.ParticipationMomentId, l.GuideStepId, l.FundingSchemeId, l.NeighbourhoodGoalId, l.InitiativeId, l.SupportPointId, l.DecisionId, l.CouncilRulesId }).SingleOrDefaultAsync();
        if (link is null)
        {
            return null;
        }

        var (parent, path, neighbourhoods) = link switch
        {
            { NeighbourhoodGoalId: { } goal } => await OfGoalAsync(goal),
            { InitiativeId: { } initiative } => await OfInitiativeAsync(initiative),
            { SupportPointId: { } point } => await OfSupportPointAsync(point),
            { DecisionId: { } decision } => await OfDecisionAsync(decision),
            { CouncilRulesId: not null } => (null, CouncilLinks.Page, []),
            _ => await OwnerAsync(link.Id, link.PlanId, link.ParticipationMomentId, link.GuideStepId, link.FundingSchemeId),
        };
        return new ContentItem(link.Id, link.Title, neighbourhoods) { PublishedAt = ContentItem.Always, PublicPath = path, Parent = parent };
    }

    public override Task<LinkForm> NewAsync(int? copyOf) => throw new NotSupportedException("A link is made in the form of what it belongs to.");

    public override Task SetWithdrawnAsync(int itemId, string? reason) => throw new NotSupportedException("A link can't be withdrawn.");

    public override Task RemoveRowAsync(int itemId) => throw new NotSupportedException("A link is removed in the form of what it belongs to.");

    protected override async Task<LinkForm> ReadAsync(int itemId)
    {
        var link = await context.Links.AsNoTracking().SingleAsync(l => l.Id == itemId);
        return new LinkForm { Link = LinkInput.Of(link), TakenOverOn = FormText.Of(link.TakenOverOn) };
    }

    protected override Task<int> CreateAsync(LinkForm form) => throw new NotSupportedException("A link is made in the form of what it belongs to.");

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(LinkForm form, int? itemId) => Task.FromResult(form.Problems(clock.Today));

    protected override async Task ApplyAsync(int itemId, LinkForm form)
    {
        var link = await context.Links.SingleAsync(l => l.Id == itemId);
        form.Link.ApplyTo(link);
        link.TakenOverOn = FormText.Day(form.TakenOverOn);
    }

    protected override Task<IReadOnlyList<FormPart>> DescribeAsync(LinkForm form) => Task.FromResult<IReadOnlyList<FormPart>>(
    [
        new("Webadres", form.Link.Url ?? ""),
        new("Titel", form.Link.Title ?? ""),
        new("Van wie", form.Link.Publisher ?? ""),
        new("Waarvoor", LinkInput.Kinds.FirstOrDefault(kind => kind.Value == form.Link.Kind)?.Text ?? ""),
        new("Datum van de pagina", DutchText.SourceDate(form.Link.Dated.Read("", new List<Problem>()))),
        new("Overgenomen op", form.TakenOverOn ?? ""),
        new("Nagekeken op", form.Link.CheckedOn ?? ""),
    ]);

    private async Task<(ContentParent? Parent, string? Path, IReadOnlyList<int> Neighbourhoods)> OfGoalAsync(int goalId)
    {
        var goal = await context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(g => g.Id == goalId)
            .Select(g => new { g.Id, g.Text, Neighbourhoods = g.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
            .SingleAsync();
        return (new ContentParent(ContentKind.NeighbourhoodGoal, "het doel", goal.Id, goal.Text), GoalLinks.List, goal.Neighbourhoods);
    }

    private async Task<(ContentParent? Parent, string? Path, IReadOnlyList<int> Neighbourhoods)> OfInitiativeAsync(int initiativeId)
    {
        var initiative = await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(i => i.Id == initiativeId)
            .Select(i => new { i.Id, i.Title, i.Slug, Neighbourhoods = i.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
            .SingleAsync();
        return (new ContentParent(ContentKind.Initiative, "het initiatief", initiative.Id, initiative.Title), InitiativeLinks.Details(initiative.Slug), initiative.Neighbourhoods);
    }

    private async Task<(ContentParent? Parent, string? Path, IReadOnlyList<int> Neighbourhoods)> OfSupportPointAsync(int pointId)
    {
        var point = await context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => p.Id == pointId)
            .Select(p => new { p.Id, p.Name, Wijk = p.Neighbourhoods.OrderBy(n => n.Id).Select(n => n.Slug).FirstOrDefault(), Neighbourhoods = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
            .SingleAsync();
        return (new ContentParent(ContentKind.SupportPoint, "de plek of vereniging", point.Id, point.Name), SupportPointLinks.ItemIn(point.Wijk, point.Id), point.Neighbourhoods);
    }

    private async Task<(ContentParent? Parent, string? Path, IReadOnlyList<int> Neighbourhoods)> OfDecisionAsync(int decisionId)
    {
        var decision = await context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(d => d.Id == decisionId)
            .Select(d => new { d.Id, d.Title, d.Slug, Neighbourhoods = d.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
            .SingleAsync();
        return (new ContentParent(ContentKind.Decision, "het besluit", decision.Id, decision.Title), DecisionLinks.Details(decision.Slug), decision.Neighbourhoods);
    }

    /// <summary>What it belongs to, where residents read it, and the wijken of that.</summary>
    private async Task<(ContentParent? Parent, string? Path, IReadOnlyList<int> Neighbourhoods)> OwnerAsync(int id, int? planId, int? momentId, int? stepId, int? schemeId)
    {
        if (planId is not null)
        {
            var plan = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => p.Id == planId)
                .Select(p => new { p.Id, p.Title, p.Slug, Neighbourhoods = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
                .SingleAsync();
            return (new ContentParent(ContentKind.Plan, "het plan", plan.Id, plan.Title), PlanLinks.Details(plan.Slug), plan.Neighbourhoods);
        }

        if (momentId is not null)
        {
            var moment = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(m => m.Id == momentId)
                .Select(m => new { m.Id, m.Title, m.Slug, Neighbourhoods = m.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
                .SingleAsync();
            return (new ContentParent(ContentKind.ParticipationMoment, "het moment", moment.Id, moment.Title), MomentLinks.Details(moment.Slug), moment.Neighbourhoods);
        }

        if (stepId is not null)
        {
            var step = await context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => s.Id == stepId).Select(s => new { s.Id, s.Title, s.Slug }).SingleAsync();
            return (new ContentParent(ContentKind.GuideStep, "de stap", step.Id, step.Title), GuideLinks.Step(step.Slug), []);
        }

        if (schemeId is not null)
        {
            var scheme = await context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => s.Id == schemeId).Select(s => new { s.Id, s.Name, s.Slug }).SingleAsync();
            return (new ContentParent(ContentKind.FundingScheme, "de regeling", scheme.Id, scheme.Name), MoneyLinks.Details(scheme.Slug), []);
        }

        var contact = await context.ContactRoutes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(c => c.Source.Id == id)
            .Select(c => new { c.Id, c.Title, c.NeighbourhoodId })
            .SingleOrDefaultAsync();
        return contact is null
            ? (null, null, [])
            : (new ContentParent(ContentKind.ContactRoute, "het contactpunt", contact.Id, contact.Title), AboutLinks.Contact, contact.NeighbourhoodId is { } wijk ? [wijk] : []);
    }
}
