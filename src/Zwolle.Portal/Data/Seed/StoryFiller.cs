using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Stories;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds fictional stories, so that a trial shows what one is. Real ones are only told by residents, so none is seeded.</summary>
internal sealed class StoryFiller(PortalDbContext context, DateTime now, DateOnly today)
{
    private readonly List<Story> _stories = [];

    public async Task AddExamplesAsync()
    {
        var seeds = SeedFiles.StoryExamples();
        var initiatives = seeds.Select(seed => seed.Initiative).OfType<string>().ToList();
        await context.Neighbourhoods.LoadAsync();
        await context.Initiatives.Where(i => initiatives.Contains(i.Slug)).LoadAsync();
        var neighbourhoods = context.Neighbourhoods.Local.ToDictionary(n => n.Code);
        foreach (var seed in seeds.Where(seed => SeedParts.HasKnown(neighbourhoods, seed.Neighbourhoods)))
        {
            var story = new Story
            {
                Slug = seed.Slug,
                Title = seed.Title,
                Summary = seed.Summary,
                Body = seed.Body,
                Teller = seed.Teller,
                ToldOn = today.AddDays(-seed.ToldDaysAgo),
                Initiative = context.Initiatives.Local.FirstOrDefault(i => i.Slug == seed.Initiative),
                IsExample = true,
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            SeedParts.AddTo(story.Neighbourhoods, SeedParts.Known(neighbourhoods, seed.Neighbourhoods));
            _stories.Add(story);
            context.Add(story);
        }
    }

    /// <summary>The slugs name ids, so they come after the first save.</summary>
    public void AddSlugs() => context.AddRange(_stories.Select(story => new Slug { Kind = SlugKind.Story, Text = story.Slug, ItemId = story.Id, IsCurrent = true }));
}
