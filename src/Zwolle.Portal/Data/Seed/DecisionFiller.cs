using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds the decisions of council and college. Links to wijken, plans and moments that are there or are being added.</summary>
internal sealed class DecisionFiller(PortalDbContext context, DateTime now, DateOnly today)
{
    private readonly List<Decision> _decisions = [];

    public async Task AddAsync(bool examples)
    {
        var seeds = SeedFiles.Decisions().Where(seed => examples || !seed.Example).ToList();
        var (planSlugs, momentSlugs) = (seeds.SelectMany(seed => seed.Plans).ToList(), seeds.SelectMany(seed => seed.Moments).ToList());
        await context.Neighbourhoods.LoadAsync();
        await context.Themes.LoadAsync();
        await context.Plans.Where(p => planSlugs.Contains(p.Slug)).LoadAsync();
        await context.Moments.Where(m => momentSlugs.Contains(m.Slug)).LoadAsync();
        var neighbourhoods = context.Neighbourhoods.Local.ToDictionary(n => n.Code);
        var themes = context.Themes.Local.ToDictionary(t => t.Slug);
        var plans = context.Plans.Local.ToDictionary(p => p.Slug);
        var moments = context.Moments.Local.ToDictionary(m => m.Slug);
        foreach (var seed in seeds.Where(seed => SeedParts.HasKnown(neighbourhoods, seed.Neighbourhoods)))
        {
            var decision = new Decision
            {
                Slug = seed.Slug,
                Title = seed.Title,
                Summary = seed.Summary,
                Meaning = seed.Meaning,
                DecidingBody = SeedWords.DecisionBody(seed.Body),
                Date = DateOf(seed.Date),
                Outcome = SeedWords.DecisionOutcome(seed.Outcome),
                OutcomeNote = seed.OutcomeNote,
                InputOutcome = seed.InputOutcome,
                Note = seed.Note,
                DocumentKind = seed.DocumentKind,
                Reference = seed.Reference,
                IsExample = seed.Example,
                OwnerTeam = SeedData.OwnerTeam,
                ReviewOn = today.AddMonths(6),
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            SeedParts.AddTo(decision.Neighbourhoods, SeedParts.Known(neighbourhoods, seed.Neighbourhoods));
            SeedParts.AddTo(decision.Themes, SeedParts.Known(themes, seed.Themes));
            SeedParts.AddTo(decision.Plans, SeedParts.Known(plans, seed.Plans));
            SeedParts.AddTo(decision.Moments, SeedParts.Known(moments, seed.Moments));
            var sources = seed.Sources.Select(SeedParts.Link);
            SeedParts.AddTo(decision.Links, seed.Document is null ? sources : sources.Prepend(Document(seed.Document)));
            _decisions.Add(decision);
            context.Add(decision);
        }
    }

    /// <summary>The slugs name ids, so they come after the first save.</summary>
    public void AddSlugs() =>
        context.AddRange(_decisions.Select(decision => new Slug { Kind = SlugKind.Decision, Text = decision.Slug, ItemId = decision.Id, IsCurrent = true }));

    private static ExternalLink Document(SeedSource seed)
    {
        var link = SeedParts.Link(seed, 0);
        link.Kind = LinkKind.Official;
        return link;
    }

    /// <summary>'-12' is twelve days before today, for examples.</summary>
    private ApproximateDate? DateOf(string? text) => text switch
    {
        null => null,
        ['-', ..] => ApproximateDate.OfDay(today.AddDays(int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))),
        _ => ApproximateDate.Parse(text),
    };
}
