using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Goals;

/// <summary>How a goal becomes a form, and a form a goal. Which initiatives serve it is said in their own forms.</summary>
public sealed class GoalEditor(PortalDbContext context, PortalClock clock, PortalIndex index) : ContentEditor<GoalForm>
{
    public override ContentKind Kind => ContentKind.NeighbourhoodGoal;

    public override string Noun => "doel";

    public override Type Entity => typeof(NeighbourhoodGoal);

    public override bool HasPage => false;

    private IQueryable<NeighbourhoodGoal> All => context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(g => g.Id == itemId)
        .Select(g => new ContentItem(g.Id, g.Text, g.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
        {
            PublishedAt = g.PublishedAt,
            WithdrawnAt = g.WithdrawnAt,
            WithdrawnReason = g.WithdrawnReason,
            PublicPath = GoalLinks.List,
        })
        .SingleOrDefaultAsync();

    public override async Task<GoalForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new GoalForm { Area = AreaQuestion.SomeNeighbourhoods };
        return form with
        {
            ReviewOn = FormText.Of(clock.Today.AddMonths(6)),
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var goal = await All.SingleAsync(g => g.Id == itemId);
        (goal.WithdrawnAt, goal.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        goal.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [.. (await context.Links.Where(l => l.NeighbourhoodGoalId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id))];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.NeighbourhoodGoalId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeGoal>().Where(l => l.GoalId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<GoalNeighbourhood>().Where(l => l.GoalId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<GoalPlan>().Where(l => l.GoalId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<GoalScheme>().Where(l => l.GoalId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(g => g.Id == itemId));
    }

    protected override async Task<GoalForm> ReadAsync(int itemId)
    {
        var goal = await All
            .Include(g => g.NeighbourhoodLinks).Include(g => g.PlanLinks).Include(g => g.SchemeLinks).Include(g => g.Links)
            .AsNoTracking().AsSplitQuery()
            .SingleAsync(g => g.Id == itemId);
        return new GoalForm
        {
            Text = goal.Text,
            Area = AreaQuestion.Of(isUnknown: false, goal.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(goal.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Year = goal.Year == 0 ? null : FormText.Of(goal.Year),
            YearNote = goal.YearNote,
            Note = goal.Note,
            Plans = FormText.Of(goal.PlanLinks.Select(l => l.PlanId).Order()),
            Schemes = FormText.Of(goal.SchemeLinks.Select(l => l.SchemeId).Order()),
            Links = [.. goal.Links.OrderBy(l => l.SortOrder).Select(LinkInput.Of)],
            OwnerTeam = goal.OwnerTeam,
            ReviewOn = FormText.Of(goal.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(GoalForm form)
    {
        var goal = new NeighbourhoodGoal { Text = RowText(form), OwnerTeam = RowTeam(form), ReviewOn = clock.Today, ChangedAt = clock.UtcNow };
        await SetNeighbourhoodsAsync(goal, form);
        context.Add(goal);
        await context.SaveChangesAsync();
        return goal.Id;
    }

    protected override async Task RenameAsync(int itemId, GoalForm form)
    {
        var goal = await All.Include(g => g.Neighbourhoods).SingleAsync(g => g.Id == itemId);
        (goal.Text, goal.OwnerTeam) = (RowText(form), RowTeam(form));
        await SetNeighbourhoodsAsync(goal, form);
    }

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(GoalForm form, int? itemId) => Task.FromResult(form.Problems(clock.Today));

    protected override async Task ApplyAsync(int itemId, GoalForm form)
    {
        var goal = await All
            .Include(g => g.Neighbourhoods).Include(g => g.Plans).Include(g => g.Schemes).Include(g => g.Links)
            .AsSplitQuery()
            .SingleAsync(g => g.Id == itemId);
        goal.Text = FormText.Clean(form.Text)!;
        goal.Year = form.YearOf(clock.Today)!.Value;
        goal.YearNote = FormText.Clean(form.YearNote);
        goal.Note = FormText.Clean(form.Note);
        goal.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        goal.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        goal.ChangedAt = clock.UtcNow;
        goal.PublishedAt ??= clock.UtcNow;
        LinkInput.Apply(context, form.Links, goal.Links, clock.Today);
        await SetNeighbourhoodsAsync(goal, form);
        var (plans, schemes) = (FormText.Ids(form.Plans), FormText.Ids(form.Schemes));
        goal.Plans.SyncWith(await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).ToListAsync());
        goal.Schemes.SyncWith(await context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => schemes.Contains(s.Id)).ToListAsync());
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(GoalForm form)
    {
        var (plans, schemes) = (FormText.Ids(form.Plans), FormText.Ids(form.Schemes));
        return
        [
            new("Het doel", form.Text ?? ""),
            new("Waar in de stad", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, await index.GetAsync())),
            new("Jaar", form.Year ?? ""),
            new("Uitleg bij het jaar", form.YearNote ?? ""),
            new("Uitleg bij het doel", form.Note ?? ""),
            new("Plannen", string.Join("; ", await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Title).ToListAsync())),
            new("Regelingen", string.Join("; ", await context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => schemes.Contains(s.Id)).OrderBy(s => s.Id).Select(s => s.Name).ToListAsync())),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Weer bekijken op", form.ReviewOn ?? ""),
        ];
    }

    private async Task SetNeighbourhoodsAsync(NeighbourhoodGoal goal, GoalForm form)
    {
        var ids = form.NeighbourhoodIds;
        goal.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());
    }

    private static string RowText(GoalForm form) => DutchText.Cut(FormText.Clean(form.Text) ?? "Doel zonder tekst", NeighbourhoodGoal.TextMaxLength);

    private static string RowTeam(GoalForm form) => DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", StaffMember.TeamMaxLength);
}
