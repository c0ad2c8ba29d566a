using System.Globalization;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds what helps residents with initiatives of their own: the guide and the schemes.</summary>
internal sealed class InitiativeFiller(PortalDbContext context, DateTime now, DateOnly today)
{
    private readonly List<GuideStep> _steps = [];
    private readonly List<FundingScheme> _schemes = [];

    private DateOnly ReviewOn => today.AddMonths(6);

    public void AddGuide()
    {
        foreach (var seed in SeedFiles.GuideSteps())
        {
            var step = new GuideStep
            {
                Slug = seed.Slug,
                Part = SeedWords.Part(seed.Part),
                SortOrder = seed.Order,
                Title = seed.Title,
                Keyword = seed.Keyword,
                Summary = seed.Summary,
                Tasks = SeedParts.Lines(seed.YouDo),
                OnlyFor = string.Join(' ', seed.OnlyFor),
                MunicipalityDoes = SeedParts.Lines(seed.MunicipalityDoes),
                Term = seed.Term,
                Helpers = SeedParts.Lines(seed.Helpers),
                Expected = SeedParts.Lines(seed.Expected),
                Costs = seed.Costs,
                Pitfalls = SeedParts.Lines(seed.Pitfalls),
                Stuck = SeedParts.Lines(seed.Stuck),
                ExampleTitle = seed.Example?.Title,
                Example = seed.Example?.Text,
                OwnerTeam = SeedData.OwnerTeam,
                ReviewOn = ReviewOn,
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            var sources = seed.Example is { } example && seed.Sources.All(source => source.Url != example.Url)
                ? seed.Sources.Append(new SeedSource(example.Url, $"Over het voorbeeld: {example.Title}", example.Publisher, example.Dated))
                : seed.Sources;
            SeedParts.AddTo(step.Links, sources.Select(SeedParts.Link));
            _steps.Add(step);
            context.Add(step);
        }
    }

    public void AddSchemes()
    {
        foreach (var seed in SeedFiles.Schemes())
        {
            var scheme = new FundingScheme
            {
                Slug = seed.Slug,
                SortOrder = seed.Order,
                Name = seed.Name,
                Giver = seed.Giver,
                Summary = seed.Summary,
                State = SeedWords.SchemeState(seed.State),
                Year = seed.Year ?? 0,
                ForWhat = SeedParts.Lines(seed.ForWhat),
                Conditions = SeedParts.Lines(seed.Conditions),
                NotFor = SeedParts.Lines(seed.NotFor),
                MinAmount = seed.MinAmount,
                MaxAmount = seed.MaxAmount,
                SharePercent = seed.SharePercent,
                AmountNote = seed.AmountNote,
                Budget = seed.Budget,
                IsAllYear = seed.IsAllYear,
                ClosesOn = seed.ClosesOn is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                DeadlineNote = seed.DeadlineNote,
                Term = seed.Term,
                HowToApply = SeedParts.Lines(seed.HowToApply),
                Combine = seed.Combine,
                Who = Words(seed.Who),
                Themes = Words(seed.Themes),
                Wijken = Words(seed.Wijken),
                IsOnceOnly = seed.IsOnceOnly,
                Contradictions = SeedParts.Lines(seed.Contradictions),
                OwnerTeam = SeedData.OwnerTeam,
                ReviewOn = ReviewOn,
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            SeedParts.AddTo(scheme.Links, seed.Sources.Select(SeedParts.Link));
            _schemes.Add(scheme);
            context.Add(scheme);
        }
    }

    /// <summary>The slugs name ids, so they come after the first save.</summary>
    public void AddSlugs()
    {
        context.AddRange(_steps.Select(step => new Slug { Kind = SlugKind.GuideStep, Text = step.Slug, ItemId = step.Id, IsCurrent = true }));
        context.AddRange(_schemes.Select(scheme => new Slug { Kind = SlugKind.FundingScheme, Text = scheme.Slug, ItemId = scheme.Id, IsCurrent = true }));
    }

    private static string? Words(IReadOnlyList<string>? words) => words is null ? null : string.Join(' ', words);
}
