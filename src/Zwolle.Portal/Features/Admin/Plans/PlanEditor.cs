using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>How a plan becomes a form, and a form a plan.</summary>
public sealed class PlanEditor(PortalDbContext context, PortalClock clock, PlanQueries plans, PortalIndex index, PlaceFields places) : ContentEditor<PlanForm>
{
    public override ContentKind Kind => ContentKind.Plan;

    public override string Noun => "plan";

    public override Type Entity => typeof(Plan);

    private IQueryable<Plan> All => context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(p => p.Id == itemId)
        .Select(p => new ContentItem(p.Id, p.Title, p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
        {
            PublishedAt = p.PublishedAt,
            WithdrawnAt = p.WithdrawnAt,
            WithdrawnReason = p.WithdrawnReason,
            PublicPath = PlanLinks.Details(p.Slug),
            IsExample = p.IsExample,
        })
        .SingleOrDefaultAsync();

    /// <summary>A copy is another plan: what happened with the first, and when, is not true of it.</summary>
    public override async Task<PlanForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new PlanForm { Area = AreaQuestion.SomeNeighbourhoods };
        return form with
        {
            PhaseYear = FormText.Of(clock.Today.Year),
            IsPhaseYearUnknown = false,
            Start = new ApproximateInput(),
            End = new ApproximateInput(),
            Moments = [],
            KnownMoments = [],
            InputOutcome = null,
            ReviewOn = FormText.Of(clock.Today.AddMonths(3)),
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        // With its place: words are looked for in its name too.
        var plan = await All.Include(p => p.Location).SingleAsync(p => p.Id == itemId);
        (plan.WithdrawnAt, plan.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        plan.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
    [
        .. (await context.Links.Where(l => l.PlanId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id)),
        .. (await context.DateChanges.Where(c => c.PlanId == itemId).Select(c => c.Id).ToListAsync()).Select(id => (typeof(DateChange), id)),
    ];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.PlanId == itemId).ToListAsync());
        context.RemoveRange(await context.DateChanges.Where(c => c.PlanId == itemId).ToListAsync());
        context.RemoveRange(await context.PlanMoments.Where(l => l.PlanId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionPlan>().Where(l => l.PlanId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<GoalPlan>().Where(l => l.PlanId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<CouncilMeetingPlan>().Where(l => l.PlanId == itemId).ToListAsync());
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.Plan && s.ItemId == itemId).ToListAsync());
        var plan = await All.Include(p => p.NeighbourhoodLinks).Include(p => p.ThemeLinks).AsSplitQuery().SingleAsync(p => p.Id == itemId);
        context.RemoveRange(plan.NeighbourhoodLinks);
        context.RemoveRange(plan.ThemeLinks);
        context.Remove(plan);
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(p => p.Id == itemId).Select(p => p.Slug).SingleAsync();
        if (await plans.DetailsAsync(slug) is not { } page)
        {
            return null;
        }

        var cards = await index.CardsAsync(PlanCard.ByIds, [itemId]);
        return new Preview("/Features/Plans/Details.cshtml", page)
        {
            Card = ("/Features/Plans/_PlanCards.cshtml", new PlanCards(cards, page.Portal, page.Today)),
        };
    }

    protected override async Task<PlanForm> ReadAsync(int itemId)
    {
        var plan = await All
            .Include(p => p.NeighbourhoodLinks).Include(p => p.ThemeLinks).Include(p => p.MomentLinks).Include(p => p.Links)
            .AsNoTracking().AsSplitQuery()
            .SingleAsync(p => p.Id == itemId);
        return PlanForms.Of(plan);
    }

    protected override async Task<int> CreateAsync(PlanForm form) => (await CreateRowsAsync([form]))[0];

    /// <summary>With one read and one save, however many they are.</summary>
    public override async Task<IReadOnlyList<int>> CreateRowsAsync(IReadOnlyList<ContentForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var wanted = forms.SelectMany(form => form.NeighbourhoodIds).Distinct().ToList();
        var neighbourhoods = await context.Neighbourhoods.Where(n => wanted.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
        var rows = new List<Plan>(forms.Count);
        foreach (var form in forms.Cast<PlanForm>())
        {
            var plan = new Plan
            {
                Slug = NewSlug.Unpublished(),
                Title = RowTitle(form),
                Summary = "",
                Body = "",
                OwnerTeam = RowTeam(form),
                ReviewOn = clock.Today,
                ChangedAt = clock.UtcNow,
            };
            plan.Neighbourhoods.SyncWith([.. form.NeighbourhoodIds.Where(neighbourhoods.ContainsKey).Select(id => neighbourhoods[id])]);
            rows.Add(plan);
        }

        context.AddRange(rows);
        await context.SaveChangesAsync();
        return [.. rows.Select(plan => plan.Id)];
    }

    protected override async Task RenameAsync(int itemId, PlanForm form)
    {
        var plan = await All.Include(p => p.Neighbourhoods).SingleAsync(p => p.Id == itemId);
        (plan.Title, plan.OwnerTeam) = (RowTitle(form), RowTeam(form));
        await SetNeighbourhoodsAsync(plan, form);
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(PlanForm form, int? itemId)
    {
        var problems = form.Problems(clock.Today).ToList();
        if (itemId is { } id)
        {
            var before = await All.Where(p => p.Id == id).AsNoTracking().SingleAsync();
            if (before.PublishedAt is not null && FormText.Clean(form.DateReason) is null && Moved(before, form).Any())
            {
                problems.Add(new Problem(nameof(PlanForm.DateReason), "U verandert een datum die bewoners al kennen. Schrijf waarom."));
            }
        }

        var moments = FormText.Ids(form.Moments);
        if (await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).CountAsync(m => moments.Contains(m.Id)) != moments.Count)
        {
            problems.Add(new Problem(nameof(PlanForm.Moments), "Een van de momenten bestaat niet meer. Kies opnieuw."));
        }

        problems.AddRange(await places.ProblemsAsync(form));
        return problems;
    }

    protected override Task<IReadOnlyList<string>> WarningsAsync(PlanForm form, int? itemId) => places.WarningsAsync(form, ThisNoun);

    protected override async Task ApplyAsync(int itemId, PlanForm form)
    {
        var plan = await All
            .Include(p => p.Neighbourhoods).Include(p => p.Themes).Include(p => p.MomentLinks).Include(p => p.Links).Include(p => p.DateChanges)
            .AsSplitQuery()
            .SingleAsync(p => p.Id == itemId);
        if (plan.PublishedAt is not null)
        {
            foreach (var (which, before, after) in Moved(plan, form).ToList())
            {
                plan.DateChanges.Add(new DateChange { Which = which, Before = before, After = after, Reason = FormText.Clean(form.DateReason)!, ChangedOn = clock.Today });
            }
        }

        SetTexts(plan, form);
        LinkInput.Apply(context, form.Links, plan.Links, clock.Today);
        await SetNeighbourhoodsAsync(plan, form);
        await SetThemesAsync(plan, form);
        await SetMomentsAsync(plan, form);
        await SetPlaceAsync(plan, form);
        if (plan.PublishedAt is null)
        {
            plan.PublishedAt = clock.UtcNow;
            plan.Slug = await NewSlug.ForAsync(context, SlugKind.Plan, plan.Id, plan.Title);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(PlanForm form)
    {
        var portal = await index.GetAsync();
        var (themes, moments) = (FormText.Ids(form.Themes), FormText.Ids(form.Moments));
        var titles = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(m => moments.Contains(m.Id)).OrderBy(m => m.Id).Select(m => m.Title).ToListAsync();
        var (start, end) = form.Dates;
        return
        [
            new("Titel", form.Title ?? ""),
            new("Samenvatting", form.Summary ?? ""),
            new("Waar in de stad", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, portal)),
            new("Onderwerpen", DutchText.List([.. portal.Themes.Where(theme => themes.Contains(theme.Id)).Select(theme => theme.Name)])),
            new("Hoe ver is het?", Enum.TryParse<PlanPhase>(form.Phase, out var phase) ? phase.Text() : ""),
            new("Stand van", form.IsPhaseYearUnknown ? "datum onbekend" : form.PhaseYear ?? ""),
            new("Toelichting op hoe ver het is", form.PhaseNote ?? ""),
            new("Wat gaat er gebeuren?", form.Body ?? ""),
            new("Begin", start is null ? "" : DutchText.Approximate(start)),
            new("Einde", end is null ? "" : DutchText.Approximate(end)),
            new("Waar?", await places.DescribeAsync(form)),
            new("Wie beslist?", form.Decides ?? ""),
            new("Hoeveel hebben bewoners te zeggen?", Enum.TryParse<ParticipationLevel>(form.Level, out var level) ? level.Text() : ""),
            new("Waarom zo veel of zo weinig?", form.LevelReason ?? ""),
            new("Wat kan nog veranderen?", form.CanChange ?? ""),
            new("Wat staat vast?", form.Fixed ?? ""),
            .. form.Announcement.Parts.Select(part => new FormPart(part.Label, part.Text ?? "")),
            new("Momenten", string.Join("; ", titles)),
            new("Wat is er met de inbreng gedaan?", form.InputOutcome ?? ""),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Weer bekijken op", form.ReviewOn ?? ""),
        ];
    }

    private static string RowTitle(PlanForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Plan zonder titel", Plan.TitleMaxLength);

    private static string RowTeam(PlanForm form) => DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", 60);

    /// <summary>The dates that residents know and that the form changes.</summary>
    private static IEnumerable<(ChangedDate Which, ApproximateDate Before, ApproximateDate? After)> Moved(Plan plan, PlanForm form)
    {
        var (start, end) = form.Dates;
        if (plan.Start is { } oldStart && oldStart != start)
        {
            yield return (ChangedDate.PlanStart, oldStart, start);
        }

        if (plan.End is { } oldEnd && oldEnd != end)
        {
            yield return (ChangedDate.PlanEnd, oldEnd, end);
        }
    }

    private void SetTexts(Plan plan, PlanForm form)
    {
        plan.Title = FormText.Clean(form.Title)!;
        plan.Summary = FormText.Clean(form.Summary)!;
        plan.IsAreaUnknown = form.Area == AreaQuestion.UnknownArea;
        plan.Phase = Enum.Parse<PlanPhase>(form.Phase!);
        plan.PhaseYear = form.YearOfPhase(clock.Today)!.Value;
        plan.PhaseNote = FormText.Clean(form.PhaseNote);
        plan.Body = FormText.Clean(form.Body)!;
        (plan.Start, plan.End) = form.Dates;
        plan.Decides = FormText.Clean(form.Decides);
        plan.Level = Enum.Parse<ParticipationLevel>(form.Level!);
        plan.LevelReason = FormText.Clean(form.LevelReason);
        plan.CanChange = FormText.Clean(form.CanChange) ?? "";
        plan.Fixed = FormText.Clean(form.Fixed) ?? "";
        plan.Announcement = form.Announcement.ToAnnouncement();
        plan.InputOutcome = FormText.Clean(form.InputOutcome);
        plan.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        plan.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        plan.ChangedAt = clock.UtcNow;
    }

    private async Task SetNeighbourhoodsAsync(Plan plan, PlanForm form)
    {
        var ids = form.NeighbourhoodIds;
        plan.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());
    }

    /// <summary>A theme that was withdrawn can't be ticked, and stays with the plan that has it.</summary>
    private async Task SetThemesAsync(Plan plan, PlanForm form)
    {
        var ids = FormText.Ids(form.Themes);
        plan.Themes.SyncWith([.. await context.Themes.Where(t => ids.Contains(t.Id)).ToListAsync(), .. plan.Themes.Where(t => t.WithdrawnAt is not null)]);
    }

    private async Task SetMomentsAsync(Plan plan, PlanForm form)
    {
        var linked = plan.MomentLinks.Select(l => l.MomentId).ToList();
        var wanted = CollectionSync.Wanted(linked, FormText.Ids(form.KnownMoments), FormText.Ids(form.Moments));
        foreach (var gone in plan.MomentLinks.Where(l => !wanted.Contains(l.MomentId)).ToList())
        {
            plan.MomentLinks.Remove(gone);
            context.Remove(gone);
        }

        var added = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(m => wanted.Contains(m.Id) && !linked.Contains(m.Id)).Select(m => m.Id).ToListAsync();
        context.AddRange(added.Select(id => new PlanMoment { PlanId = plan.Id, MomentId = id }));
    }

    private async Task SetPlaceAsync(Plan plan, PlanForm form)
    {
        // Read first: EF Core sees only then that the place was taken away.
        await context.Entry(plan).Reference(p => p.Location).LoadAsync();
        plan.Location = await places.ReadAsync(form);
    }
}
