using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Initiatives;

/// <summary>How an initiative becomes a form, and a form an initiative.</summary>
public sealed class InitiativeEditor(PortalDbContext context, PortalClock clock, InitiativeQueries initiatives, PortalIndex index, PlaceFields places) : ContentEditor<InitiativeForm>
{
    public override ContentKind Kind => ContentKind.Initiative;

    public override string Noun => "initiatief";

    public override Type Entity => typeof(Initiative);

    private IQueryable<Initiative> All => context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(i => i.Id == itemId)
        .Select(i => new ContentItem(i.Id, i.Title, i.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
        {
            PublishedAt = i.PublishedAt,
            WithdrawnAt = i.WithdrawnAt,
            WithdrawnReason = i.WithdrawnReason,
            PublicPath = InitiativeLinks.Details(i.Slug),
            IsExample = i.IsExample,
        })
        .SingleOrDefaultAsync();

    /// <summary>A copy is another initiative: what happened with the first, and what helped it, is not true of it.</summary>
    public override async Task<InitiativeForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new InitiativeForm { Area = AreaQuestion.SomeNeighbourhoods };
        return form with
        {
            StateYear = FormText.Of(clock.Today.Year),
            IsStateYearUnknown = false,
            StateNote = null,
            Needs = [],
            NeedsNote = null,
            Join = null,
            Story = null,
            Help = null,
            Schemes = [],
            MijnWijkUrl = null,
            ReviewOn = FormText.Of(clock.Today.AddMonths(3)),
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        // With its place: words are looked for in its name too.
        var initiative = await All.Include(i => i.Location).SingleAsync(i => i.Id == itemId);
        (initiative.WithdrawnAt, initiative.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        initiative.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [.. (await context.Links.Where(l => l.InitiativeId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id))];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.InitiativeId == itemId).ToListAsync());
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.Initiative && s.ItemId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeNeighbourhood>().Where(l => l.InitiativeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeTheme>().Where(l => l.InitiativeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeGoal>().Where(l => l.InitiativeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeScheme>().Where(l => l.InitiativeId == itemId).ToListAsync());
        foreach (var story in await context.Stories.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => s.InitiativeId == itemId).ToListAsync())
        {
            story.InitiativeId = null;
        }

        foreach (var idea in await context.Ideas.Where(i => i.InitiativeId == itemId).ToListAsync())
        {
            idea.InitiativeId = null;
            idea.Version++;
        }

        context.Remove(await All.SingleAsync(i => i.Id == itemId));
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(i => i.Id == itemId).Select(i => i.Slug).SingleAsync();
        return await initiatives.DetailsAsync(slug) is { } page
            ? new Preview("/Features/Initiatives/Details.cshtml", page)
            {
                Card = ("/Features/Initiatives/_InitiativeCards.cshtml", new InitiativeCards((await InitiativeCard.AllAsync(index, context)).Where(card => card.Id == itemId), page.Portal)),
            }
            : null;
    }

    protected override async Task<InitiativeForm> ReadAsync(int itemId)
    {
        var initiative = await All
            .Include(i => i.NeighbourhoodLinks).Include(i => i.ThemeLinks).Include(i => i.GoalLinks).Include(i => i.SchemeLinks).Include(i => i.Links)
            .AsNoTracking().AsSplitQuery()
            .SingleAsync(i => i.Id == itemId);
        return new InitiativeForm
        {
            Title = initiative.Title,
            Summary = initiative.Summary,
            Area = AreaQuestion.Of(initiative.IsAreaUnknown, initiative.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(initiative.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Themes = FormText.Of(initiative.ThemeLinks.Select(l => l.ThemeId).Order()),
            State = initiative.State.ToString(),
            StateYear = initiative.StateYear == 0 ? null : FormText.Of(initiative.StateYear),
            IsStateYearUnknown = initiative.StateYear == 0,
            StateNote = initiative.StateNote,
            Initiator = initiative.Initiator,
            Needs = [.. InitiativeWords.AllNeeds.Where(need => initiative.Needs.HasFlag(need)).Select(need => need.ToString())],
            NeedsNote = initiative.NeedsNote,
            Join = initiative.Join,
            MijnWijkUrl = initiative.MijnWijkUrl,
            Location = initiative.LocationId is { } place ? FormText.Of(place) : null,
            Story = initiative.Story,
            Help = initiative.Help,
            Schemes = FormText.Of(initiative.SchemeLinks.Select(l => l.SchemeId).Order()),
            Goals = FormText.Of(initiative.GoalLinks.Select(l => l.GoalId).Order()),
            Links = [.. initiative.Links.OrderBy(l => l.SortOrder).Select(LinkInput.Of)],
            OwnerTeam = initiative.OwnerTeam,
            ReviewOn = FormText.Of(initiative.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(InitiativeForm form)
    {
        var initiative = new Initiative
        {
            Slug = NewSlug.Unpublished(),
            Title = RowTitle(form),
            Summary = "",
            OwnerTeam = RowTeam(form),
            ReviewOn = clock.Today,
            ChangedAt = clock.UtcNow,
        };
        await SetNeighbourhoodsAsync(initiative, form);
        context.Add(initiative);
        await context.SaveChangesAsync();
        return initiative.Id;
    }

    protected override async Task RenameAsync(int itemId, InitiativeForm form)
    {
        var initiative = await All.Include(i => i.Neighbourhoods).SingleAsync(i => i.Id == itemId);
        (initiative.Title, initiative.OwnerTeam) = (RowTitle(form), RowTeam(form));
        await SetNeighbourhoodsAsync(initiative, form);
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(InitiativeForm form, int? itemId) => [.. form.Problems(clock.Today), .. await places.ProblemsAsync(form)];

    protected override Task<IReadOnlyList<string>> WarningsAsync(InitiativeForm form, int? itemId) => places.WarningsAsync(form, ThisNoun);

    protected override async Task ApplyAsync(int itemId, InitiativeForm form)
    {
        var initiative = await All
            .Include(i => i.Neighbourhoods).Include(i => i.Themes).Include(i => i.Goals).Include(i => i.Schemes).Include(i => i.Links).Include(i => i.Location)
            .AsSplitQuery()
            .SingleAsync(i => i.Id == itemId);
        SetTexts(initiative, form);
        LinkInput.Apply(context, form.Links, initiative.Links, clock.Today);
        await SetNeighbourhoodsAsync(initiative, form);
        var (themes, goals, schemes) = (FormText.Ids(form.Themes), FormText.Ids(form.Goals), FormText.Ids(form.Schemes));

        // A theme that was withdrawn can't be ticked, and stays with what has it.
        initiative.Themes.SyncWith([.. await context.Themes.Where(t => themes.Contains(t.Id)).ToListAsync(), .. initiative.Themes.Where(t => t.WithdrawnAt is not null)]);
        initiative.Goals.SyncWith(await context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(g => goals.Contains(g.Id)).ToListAsync());
        initiative.Schemes.SyncWith(await context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => schemes.Contains(s.Id)).ToListAsync());
        initiative.Location = await places.ReadAsync(form);
        if (initiative.PublishedAt is null)
        {
            initiative.PublishedAt = clock.UtcNow;
            initiative.Slug = await NewSlug.ForAsync(context, SlugKind.Initiative, initiative.Id, initiative.Title);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(InitiativeForm form)
    {
        var portal = await index.GetAsync();
        var (themes, goals, schemes) = (FormText.Ids(form.Themes), FormText.Ids(form.Goals), FormText.Ids(form.Schemes));
        return
        [
            new("Titel", form.Title ?? ""),
            new("Samenvatting", form.Summary ?? ""),
            new("Waar in de stad", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, portal)),
            new("Onderwerpen", DutchText.List([.. portal.Themes.Where(theme => themes.Contains(theme.Id)).Select(theme => theme.Name)])),
            new("Hoe ver is het?", Enum.TryParse<InitiativeState>(form.State, out var state) ? state.Text() : ""),
            new("Stand van", form.IsStateYearUnknown ? "datum onbekend" : form.StateYear ?? ""),
            new("Toelichting op hoe ver het is", form.StateNote ?? ""),
            new("Van wie?", form.Initiator ?? ""),
            new("Wat is er nodig?", form.NeedsTogether.List()),
            new("Wat precies?", form.NeedsNote ?? ""),
            new("Hoe doet men mee?", form.Join ?? ""),
            new("Op MijnWijk", form.MijnWijkUrl ?? ""),
            new("Waar?", await places.DescribeAsync(form)),
            new("Hoe ging het?", form.Story ?? ""),
            new("Wat hielp?", form.Help ?? ""),
            new("Regelingen", string.Join("; ", await context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(s => schemes.Contains(s.Id)).OrderBy(s => s.Id).Select(s => s.Name).ToListAsync())),
            new("Doelen", string.Join("; ", await context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(g => goals.Contains(g.Id)).OrderBy(g => g.Id).Select(g => g.Text).ToListAsync())),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Weer bekijken op", form.ReviewOn ?? ""),
        ];
    }

    private void SetTexts(Initiative initiative, InitiativeForm form)
    {
        initiative.Title = FormText.Clean(form.Title)!;
        initiative.Summary = FormText.Clean(form.Summary)!;
        initiative.IsAreaUnknown = form.Area == AreaQuestion.UnknownArea;
        initiative.State = Enum.Parse<InitiativeState>(form.State!);
        initiative.StateYear = form.YearOfState(clock.Today)!.Value;
        initiative.StateNote = FormText.Clean(form.StateNote);
        initiative.Initiator = FormText.Clean(form.Initiator);
        initiative.Needs = form.NeedsTogether;
        initiative.NeedsNote = FormText.Clean(form.NeedsNote);
        initiative.Join = FormText.Clean(form.Join);
        initiative.LeadTo(FormText.Clean(form.MijnWijkUrl));
        initiative.Story = FormText.Clean(form.Story) ?? "";
        initiative.Help = FormText.Clean(form.Help);
        initiative.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        initiative.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        initiative.ChangedAt = clock.UtcNow;
    }

    private async Task SetNeighbourhoodsAsync(Initiative initiative, InitiativeForm form)
    {
        var ids = form.NeighbourhoodIds;
        initiative.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());
    }

    private static string RowTitle(InitiativeForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Initiatief zonder titel", Initiative.TitleMaxLength);

    private static string RowTeam(InitiativeForm form) => DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", StaffMember.TeamMaxLength);
}
