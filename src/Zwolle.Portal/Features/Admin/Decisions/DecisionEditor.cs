using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>How a decision becomes a form, and a form a decision.</summary>
public sealed class DecisionEditor(PortalDbContext context, PortalClock clock, DecisionQueries decisions, PortalIndex index) : ContentEditor<DecisionForm>
{
    public override ContentKind Kind => ContentKind.Decision;

    public override string Noun => "besluit";

    public override Type Entity => typeof(Decision);

    private IQueryable<Decision> All => context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(d => d.Id == itemId)
        .Select(d => new ContentItem(d.Id, d.Title, d.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
        {
            PublishedAt = d.PublishedAt,
            WithdrawnAt = d.WithdrawnAt,
            WithdrawnReason = d.WithdrawnReason,
            PublicPath = DecisionLinks.Details(d.Slug),
            IsExample = d.IsExample,
        })
        .SingleOrDefaultAsync();

    /// <summary>A copy is another decision about the same: its day, its outcome and its document are not those of the first.</summary>
    public override async Task<DecisionForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new DecisionForm { Area = AreaQuestion.SomeNeighbourhoods };
        return form with
        {
            Date = new ApproximateInput(),
            Outcome = null,
            OutcomeNote = null,
            InputOutcome = null,
            Note = null,
            Reference = null,
            Links = [],
            ReviewOn = FormText.Of(clock.Today.AddMonths(6)),
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var decision = await All.SingleAsync(d => d.Id == itemId);
        (decision.WithdrawnAt, decision.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        decision.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [.. (await context.Links.Where(l => l.DecisionId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id))];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.DecisionId == itemId).ToListAsync());
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.Decision && s.ItemId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionNeighbourhood>().Where(l => l.DecisionId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionTheme>().Where(l => l.DecisionId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionPlan>().Where(l => l.DecisionId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionMoment>().Where(l => l.DecisionId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(d => d.Id == itemId));
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(d => d.Id == itemId).Select(d => d.Slug).SingleAsync();
        return await decisions.DetailsAsync(slug) is { } page
            ? new Preview("/Features/Decisions/Details.cshtml", page)
            {
                Card = ("/Features/Decisions/_DecisionCards.cshtml", new DecisionCards((await DecisionCard.AllAsync(index, context)).Where(card => card.Id == itemId), page.Portal)),
            }
            : null;
    }

    protected override async Task<DecisionForm> ReadAsync(int itemId)
    {
        var decision = await All
            .Include(d => d.NeighbourhoodLinks).Include(d => d.ThemeLinks).Include(d => d.PlanLinks).Include(d => d.MomentLinks).Include(d => d.Links)
            .AsNoTracking().AsSplitQuery()
            .SingleAsync(d => d.Id == itemId);
        return new DecisionForm
        {
            Title = decision.Title,
            Summary = decision.Summary,
            Meaning = decision.Meaning,
            DecidedBy = decision.DecidingBody.ToString(),
            Date = ApproximateInput.Of(decision.Date),
            Outcome = decision.Outcome.ToString(),
            OutcomeNote = decision.OutcomeNote,
            InputOutcome = decision.InputOutcome,
            Note = decision.Note,
            DocumentKind = decision.DocumentKind,
            Reference = decision.Reference,
            Area = AreaQuestion.Of(isUnknown: false, decision.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(decision.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Themes = FormText.Of(decision.ThemeLinks.Select(l => l.ThemeId).Order()),
            Plans = FormText.Of(decision.PlanLinks.Select(l => l.PlanId).Order()),
            Moments = FormText.Of(decision.MomentLinks.Select(l => l.MomentId).Order()),
            Links = [.. decision.Links.OrderBy(l => l.SortOrder).Select(LinkInput.Of)],
            OwnerTeam = decision.OwnerTeam,
            ReviewOn = FormText.Of(decision.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(DecisionForm form) => (await CreateRowsAsync([form]))[0];

    /// <summary>With one read and one save, however many they are.</summary>
    public override async Task<IReadOnlyList<int>> CreateRowsAsync(IReadOnlyList<ContentForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var wanted = forms.SelectMany(form => form.NeighbourhoodIds).Distinct().ToList();
        var neighbourhoods = await context.Neighbourhoods.Where(n => wanted.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
        var rows = new List<Decision>(forms.Count);
        foreach (var form in forms.Cast<DecisionForm>())
        {
            var decision = new Decision
            {
                Slug = NewSlug.Unpublished(),
                Title = RowTitle(form),
                Summary = "",
                OwnerTeam = RowTeam(form),
                ReviewOn = clock.Today,
                ChangedAt = clock.UtcNow,
            };
            decision.Neighbourhoods.SyncWith([.. form.NeighbourhoodIds.Where(neighbourhoods.ContainsKey).Select(id => neighbourhoods[id])]);
            rows.Add(decision);
        }

        context.AddRange(rows);
        await context.SaveChangesAsync();
        return [.. rows.Select(row => row.Id)];
    }

    protected override async Task RenameAsync(int itemId, DecisionForm form)
    {
        var decision = await All.Include(d => d.Neighbourhoods).SingleAsync(d => d.Id == itemId);
        (decision.Title, decision.OwnerTeam) = (RowTitle(form), RowTeam(form));
        await SetNeighbourhoodsAsync(decision, form);
    }

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(DecisionForm form, int? itemId) => Task.FromResult(form.Problems(clock.Today));

    protected override async Task ApplyAsync(int itemId, DecisionForm form)
    {
        var decision = await All
            .Include(d => d.Neighbourhoods).Include(d => d.Themes).Include(d => d.Plans).Include(d => d.Moments).Include(d => d.Links)
            .AsSplitQuery()
            .SingleAsync(d => d.Id == itemId);
        decision.Title = FormText.Clean(form.Title)!;
        decision.Summary = FormText.Clean(form.Summary)!;
        decision.Meaning = FormText.Clean(form.Meaning);
        decision.DecidingBody = Enum.Parse<DecisionBody>(form.DecidedBy!);
        decision.Date = form.Date.Read(nameof(form.Date), new List<Problem>());
        decision.Outcome = Enum.Parse<DecisionOutcome>(form.Outcome!);
        decision.OutcomeNote = FormText.Clean(form.OutcomeNote);
        decision.InputOutcome = FormText.Clean(form.InputOutcome);
        decision.Note = FormText.Clean(form.Note);
        decision.DocumentKind = FormText.Clean(form.DocumentKind);
        decision.Reference = FormText.Clean(form.Reference);
        decision.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        decision.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        decision.ChangedAt = clock.UtcNow;
        LinkInput.Apply(context, form.Links, decision.Links, clock.Today);
        await SetNeighbourhoodsAsync(decision, form);
        var (themes, plans, moments) = (FormText.Ids(form.Themes), FormText.Ids(form.Plans), FormText.Ids(form.Moments));

        // A theme that was withdrawn can't be ticked, and stays with what has it.
        decision.Themes.SyncWith([.. await context.Themes.Where(t => themes.Contains(t.Id)).ToListAsync(), .. decision.Themes.Where(t => t.WithdrawnAt is not null)]);
        decision.Plans.SyncWith(await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).ToListAsync());
        decision.Moments.SyncWith(await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(m => moments.Contains(m.Id)).ToListAsync());
        if (decision.PublishedAt is null)
        {
            decision.PublishedAt = clock.UtcNow;
            decision.Slug = await NewSlug.ForAsync(context, SlugKind.Decision, decision.Id, decision.Title);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(DecisionForm form)
    {
        var portal = await index.GetAsync();
        var (themes, plans, moments) = (FormText.Ids(form.Themes), FormText.Ids(form.Plans), FormText.Ids(form.Moments));
        return
        [
            new("Titel", form.Title ?? ""),
            new("Wat is er besloten?", form.Summary ?? ""),
            new("Wat betekent dat?", form.Meaning ?? ""),
            new("Wie besloot?", Enum.TryParse<DecisionBody>(form.DecidedBy, out var body) ? body.Text() : ""),
            new("Wanneer?", DecisionWords.Day(form.Date.Read(nameof(form.Date), new List<Problem>()))),
            new("Wat kwam eruit?", Enum.TryParse<DecisionOutcome>(form.Outcome, out var outcome) ? outcome.Text() : ""),
            new("Uitleg bij de uitkomst", form.OutcomeNote ?? ""),
            new("Wat is er met de inbreng gedaan?", form.InputOutcome ?? ""),
            new("Wat weten wij niet zeker?", form.Note ?? ""),
            new("Soort stuk", form.DocumentKind ?? ""),
            new("Nummer", form.Reference ?? ""),
            new("Waar in de stad", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, portal)),
            new("Onderwerpen", DutchText.List([.. portal.Themes.Where(theme => themes.Contains(theme.Id)).Select(theme => theme.Name)])),
            new("Plannen", string.Join("; ", await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Title).ToListAsync())),
            new("Momenten", string.Join("; ", await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(m => moments.Contains(m.Id)).OrderBy(m => m.Id).Select(m => m.Title).ToListAsync())),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Weer bekijken op", form.ReviewOn ?? ""),
        ];
    }

    private async Task SetNeighbourhoodsAsync(Decision decision, DecisionForm form)
    {
        var ids = form.NeighbourhoodIds;
        decision.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());
    }

    private static string RowTitle(DecisionForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Besluit zonder titel", Decision.TitleMaxLength);

    private static string RowTeam(DecisionForm form) => DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", StaffMember.TeamMaxLength);
}
