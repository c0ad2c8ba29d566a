using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Stories;

/// <summary>How a story becomes a form, and a form a story.</summary>
public sealed class StoryEditor(PortalDbContext context, PortalClock clock, StoryQueries stories, PortalIndex index) : ContentEditor<StoryForm>
{
    public override ContentKind Kind => ContentKind.Story;

    public override string Noun => "verhaal";

    public override Type Entity => typeof(Story);

    private IQueryable<Story> All => context.Stories.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(s => s.Id == itemId)
        .Select(s => new ContentItem(s.Id, s.Title, s.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
        {
            PublishedAt = s.PublishedAt,
            WithdrawnAt = s.WithdrawnAt,
            WithdrawnReason = s.WithdrawnReason,
            PublicPath = StoryLinks.Details(s.Slug),
            IsExample = s.IsExample,
        })
        .SingleOrDefaultAsync();

    /// <summary>A copy is another story: who tells it, when, and the agreement are not those of the first.</summary>
    public override async Task<StoryForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new StoryForm { Area = AreaQuestion.SomeNeighbourhoods };
        return form with { Teller = null, ToldOn = null, AgreedOn = null };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var story = await All.SingleAsync(s => s.Id == itemId);
        (story.WithdrawnAt, story.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        story.ChangedAt = clock.UtcNow;
    }

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.Story && s.ItemId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<StoryNeighbourhood>().Where(l => l.StoryId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(s => s.Id == itemId));
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(s => s.Id == itemId).Select(s => s.Slug).SingleAsync();
        return await stories.DetailsAsync(slug) is { } page
            ? new Preview("/Features/Stories/Details.cshtml", page)
            {
                Card = ("/Features/Stories/_StoryCards.cshtml", page.Others with { Stories = (await StoryCard.AllAsync(index, context)).Where(card => card.Id == itemId) }),
            }
            : null;
    }

    protected override async Task<StoryForm> ReadAsync(int itemId)
    {
        var story = await All.Include(s => s.NeighbourhoodLinks).AsNoTracking().SingleAsync(s => s.Id == itemId);
        return new StoryForm
        {
            Title = story.Title,
            Summary = story.Summary,
            Body = story.Body,
            Teller = story.Teller,
            ToldOn = FormText.Of(story.ToldOn),
            AgreedOn = FormText.Of(story.AgreedOn),
            Area = AreaQuestion.Of(isUnknown: false, story.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(story.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Initiative = story.InitiativeId is { } initiative ? FormText.Of(initiative) : null,
        };
    }

    protected override async Task<int> CreateAsync(StoryForm form)
    {
        var story = new Story { Slug = NewSlug.Unpublished(), Title = RowTitle(form), Summary = "", Teller = "", ChangedAt = clock.UtcNow };
        await SetNeighbourhoodsAsync(story, form);
        context.Add(story);
        await context.SaveChangesAsync();
        return story.Id;
    }

    protected override async Task RenameAsync(int itemId, StoryForm form)
    {
        var story = await All.Include(s => s.Neighbourhoods).SingleAsync(s => s.Id == itemId);
        story.Title = RowTitle(form);
        await SetNeighbourhoodsAsync(story, form);
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(StoryForm form, int? itemId) =>
        form.Problems(clock.Today, itemId is { } id && await All.AnyAsync(s => s.Id == id && s.IsExample));

    protected override async Task ApplyAsync(int itemId, StoryForm form)
    {
        var story = await All.Include(s => s.Neighbourhoods).SingleAsync(s => s.Id == itemId);
        story.Title = FormText.Clean(form.Title)!;
        story.Summary = FormText.Clean(form.Summary)!;
        story.Body = FormText.Clean(form.Body)!;
        story.Teller = FormText.Clean(form.Teller)!;
        story.ToldOn = FormText.Day(form.ToldOn);
        story.AgreedOn = FormText.Day(form.AgreedOn);
        var initiative = FormText.Id(form.Initiative);
        story.InitiativeId = await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(i => i.Id == initiative).Select(i => (int?)i.Id).SingleOrDefaultAsync();
        story.ChangedAt = clock.UtcNow;
        await SetNeighbourhoodsAsync(story, form);
        if (story.PublishedAt is null)
        {
            story.PublishedAt = clock.UtcNow;
            story.Slug = await NewSlug.ForAsync(context, SlugKind.Story, story.Id, story.Title);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(StoryForm form)
    {
        var initiative = FormText.Id(form.Initiative);
        return
        [
            new("Titel", form.Title ?? ""),
            new("Samenvatting", form.Summary ?? ""),
            new("Het verhaal", form.Body ?? ""),
            new("Wie vertelt het?", form.Teller ?? ""),
            new("Verteld op", form.ToldOn ?? ""),
            new("Akkoord op", form.AgreedOn ?? ""),
            new("Waar in de stad", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, await index.GetAsync())),
            new("Initiatief", await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(i => i.Id == initiative).Select(i => i.Title).SingleOrDefaultAsync() ?? ""),
        ];
    }

    private async Task SetNeighbourhoodsAsync(Story story, StoryForm form)
    {
        var ids = form.NeighbourhoodIds;
        story.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());
    }

    private static string RowTitle(StoryForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Verhaal zonder titel", Story.TitleMaxLength);
}
