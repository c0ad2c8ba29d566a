using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Stories;

namespace Zwolle.Portal.Testing;

/// <summary>Decisions, stories, and the digests that tell them.</summary>
public sealed partial class TestData
{
    /// <param name="change">What this test is about. Until then nobody knows when it was or what came of it.</param>
    /// <param name="neighbourhoods">Slugs of its wijken; none: the whole city.</param>
    public Task<Decision> DecisionAsync(Action<Decision>? change = null, params string[] neighbourhoods) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var decision = new Decision
        {
            Slug = $"besluit-{word}",
            Title = $"Besluit {word}",
            Summary = $"Samenvatting van besluit {word}.",
            DecidingBody = DecisionBody.Council,
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        await AddNeighbourhoodsAsync(context, decision.Neighbourhoods, neighbourhoods);
        change?.Invoke(decision);
        context.Add(decision);
        await context.SaveChangesAsync();
        if (decision.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.Decision, Text = decision.Slug, ItemId = decision.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return decision;
    });

    /// <param name="change">What this test is about.</param>
    /// <param name="neighbourhoods">Slugs of its wijken; none: the whole city.</param>
    public Task<Story> StoryAsync(Action<Story>? change = null, params string[] neighbourhoods) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var story = new Story
        {
            Slug = $"verhaal-{word}",
            Title = $"Verhaal {word}",
            Summary = $"Samenvatting van verhaal {word}.",
            Body = $"Zo ging het met {word}.",
            Teller = "Een bewoner",
            AgreedOn = Today,
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        await AddNeighbourhoodsAsync(context, story.Neighbourhoods, neighbourhoods);
        change?.Invoke(story);
        context.Add(story);
        await context.SaveChangesAsync();
        if (story.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.Story, Text = story.Slug, ItemId = story.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return story;
    });

    public Task<Digest> DigestAsync(DateOnly month, params (DigestSection Section, string Title, ContentKind? Kind, int? Id)[] items) => DigestAsync(
        month,
        digest =>
        {
            foreach (var (order, (section, title, kind, id)) in items.Index())
            {
                digest.Items.Add(new DigestItem { Section = section, SortOrder = order, Title = title, Text = $"Over {title}.", SourceKind = kind, SourceId = id });
            }
        });

    public Task<Digest> DigestAsync(DateOnly month, Action<Digest> change) => portal.WithContextAsync(async context =>
    {
        var digest = new Digest
        {
            Month = month,
            Title = $"Maandbericht {month:yyyy-MM}",
            Intro = "Dit gebeurde er.",
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        change(digest);
        context.Add(digest);
        await context.SaveChangesAsync();
        return digest;
    });
}
