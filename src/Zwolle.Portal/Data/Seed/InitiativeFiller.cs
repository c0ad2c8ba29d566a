using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds the initiatives of residents, and what helps them: the guide, the schemes and the goals.</summary>
internal sealed class InitiativeFiller(PortalDbContext context, DateTime now, DateOnly today)
{
    private readonly List<GuideStep> _steps = [];
    private readonly List<FundingScheme> _schemes = [];
    private readonly List<Initiative> _initiatives = [];

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

    /// <summary>Links to wijken, plans and schemes that are there or are being added.</summary>
    public async Task AddInitiativesAsync(bool examples)
    {
        var planned = SeedFiles.Goals().SelectMany(goal => goal.Plans).ToList();
        await context.Neighbourhoods.LoadAsync();
        await context.Subneighbourhoods.LoadAsync();
        await context.Themes.LoadAsync();
        await context.Plans.Where(p => planned.Contains(p.Slug)).LoadAsync();
        await context.FundingSchemes.LoadAsync();
        var neighbourhoods = context.Neighbourhoods.Local.ToDictionary(n => n.Code);
        var subneighbourhoods = context.Subneighbourhoods.Local.ToDictionary(s => s.Code);
        var themes = context.Themes.Local.ToDictionary(t => t.Slug);
        var plans = context.Plans.Local.ToDictionary(p => p.Slug);
        var schemes = context.FundingSchemes.Local.ToDictionary(s => s.Slug);
        var goals = AddGoals(neighbourhoods, plans, schemes);
        foreach (var seed in SeedFiles.Initiatives().Where(seed => (examples || !seed.Example) && SeedParts.HasKnown(neighbourhoods, seed.Neighbourhoods)))
        {
            var initiative = new Initiative
            {
                Slug = seed.Slug,
                Title = seed.Title,
                Summary = seed.Summary,
                State = SeedWords.InitiativeState(seed.State),
                StateYear = seed.StateYear ?? (seed.Example ? today.Year : 0),
                StateNote = seed.StateNote,
                Initiator = seed.Initiator,
                Needs = SeedWords.Needs(seed.Needs),
                NeedsNote = seed.NeedsNote,
                Story = SeedParts.Lines(seed.Story),
                Help = seed.Help,
                Join = seed.Join,
                MijnWijkUrl = seed.MijnWijk,
                IsAreaUnknown = seed.Scope == "onbekend",
                Location = SeedParts.Place(seed.Place, neighbourhoods, subneighbourhoods),
                IsExample = seed.Example,
                OwnerTeam = SeedData.OwnerTeam,
                ReviewOn = ReviewOn,
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            SeedParts.AddTo(initiative.Neighbourhoods, SeedParts.Known(neighbourhoods, seed.Neighbourhoods));
            SeedParts.AddTo(initiative.Themes, SeedParts.Known(themes, seed.Themes));
            SeedParts.AddTo(initiative.Goals, SeedParts.Known(goals, seed.Goals));
            SeedParts.AddTo(initiative.Schemes, SeedParts.Known(schemes, seed.Schemes));
            SeedParts.AddTo(initiative.Links, seed.Sources.Select(SeedParts.Link));
            _initiatives.Add(initiative);
            context.Add(initiative);
        }
    }

    private Dictionary<string, NeighbourhoodGoal> AddGoals(
        Dictionary<string, Neighbourhood> neighbourhoods, Dictionary<string, Plan> plans, Dictionary<string, FundingScheme> schemes)
    {
        var goals = new Dictionary<string, NeighbourhoodGoal>();
        foreach (var seed in SeedFiles.Goals().Where(seed => SeedParts.HasKnown(neighbourhoods, seed.Neighbourhoods)))
        {
            var goal = new NeighbourhoodGoal
            {
                Text = seed.Text,
                Year = seed.Year ?? 0,
                YearNote = seed.YearNote,
                Note = seed.Note,
                OwnerTeam = SeedData.OwnerTeam,
                ReviewOn = ReviewOn,
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            SeedParts.AddTo(goal.Neighbourhoods, SeedParts.Known(neighbourhoods, seed.Neighbourhoods));
            SeedParts.AddTo(goal.Plans, SeedParts.Known(plans, seed.Plans));
            SeedParts.AddTo(goal.Schemes, SeedParts.Known(schemes, seed.Schemes));
            SeedParts.AddTo(goal.Links, seed.Sources.Select(SeedParts.Link));
            goals.Add(seed.Key, goal);
            context.Add(goal);
        }

        return goals;
    }

    /// <summary>The slugs name ids, so they come after the first save.</summary>
    public void AddSlugs()
    {
        context.AddRange(_steps.Select(step => new Slug { Kind = SlugKind.GuideStep, Text = step.Slug, ItemId = step.Id, IsCurrent = true }));
        context.AddRange(_schemes.Select(scheme => new Slug { Kind = SlugKind.FundingScheme, Text = scheme.Slug, ItemId = scheme.Id, IsCurrent = true }));
        context.AddRange(_initiatives.Select(initiative => new Slug { Kind = SlugKind.Initiative, Text = initiative.Slug, ItemId = initiative.Id, IsCurrent = true }));
    }

    private static string? Words(IReadOnlyList<string>? words) => words is null ? null : string.Join(' ', words);
}
