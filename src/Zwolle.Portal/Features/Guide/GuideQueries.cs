using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Guide;

/// <summary>The guide: the steps in their order, with their sources.</summary>
public sealed record GuideBook(IReadOnlyList<GuideStep> Steps)
{
    /// <summary>The path itself, without its side roads.</summary>
    public IReadOnlyList<GuideStep> Path { get; } = [.. Steps.Where(step => step.Part != GuidePart.SideRoad)];

    public IReadOnlyList<GuideStep> SideRoads { get; } = [.. Steps.Where(step => step.Part == GuidePart.SideRoad)];

    /// <summary>1, 2, 3 ... on the path; null for a side road.</summary>
    public int? NumberOf(GuideStep step)
    {
        var place = Path.ToList().FindIndex(other => other.Id == step.Id);
        return place < 0 ? null : place + 1;
    }
}

/// <summary>The page of a step.</summary>
public sealed record GuideStepPage(GuideBook Guide, GuideStep Step)
{
    public int? Number => Guide.NumberOf(Step);

    public GuideStep? Previous => Number is { } number && number > 1 ? Guide.Path[number - 2] : null;

    public GuideStep? Next => Number is { } number && number < Guide.Path.Count ? Guide.Path[number] : null;
}

/// <summary>What the answers of somebody leave of the guide.</summary>
public sealed record RoutePage(RouteAnswers Answers, GuideBook Guide, PortalSnapshot Portal, IReadOnlyList<Problem> Problems)
{
    /// <summary>A longer address makes a QR code that a phone can hardly read.</summary>
    public const int MostInCode = 900;

    public NeighbourhoodEntry? Neighbourhood => Portal.BySlug(Answers.Neighbourhood);

    /// <summary>The steps that matter, each with its tasks that do.</summary>
    public IReadOnlyList<(GuideStep Step, IReadOnlyList<GuideTask> Tasks)> Steps { get; } =
    [
        .. Guide.Steps
            .Where(step => GuideConditions.Fit(GuideConditions.Split(step.OnlyFor), Answers.Words))
            .Select(step => (step, (IReadOnlyList<GuideTask>)[.. GuideTask.All(step.Tasks).Where(task => GuideConditions.Fit(task.OnlyFor, Answers.Words))])),
    ];
}

public sealed class GuideQueries(PortalDbContext context, PortalIndex index)
{
    /// <summary>All public steps. They are few and every page of the guide needs them, so they are known for a minute.</summary>
    public Task<GuideBook> GuideAsync() => index.CountAsync(nameof(GuideBook), ReadAsync);

    public async Task<GuideStepPage?> StepAsync(string slug)
    {
        var guide = await GuideAsync();
        return guide.Steps.FirstOrDefault(step => step.Slug == slug) is { } step ? new GuideStepPage(guide, step) : null;
    }

    /// <summary>What became of an address that finds no public step.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<GuideStep>(context, slug);

    private async Task<GuideBook> ReadAsync()
    {
        var steps = await context.GuideSteps
            .OrderBy(s => s.Part).ThenBy(s => s.SortOrder).ThenBy(s => s.Id)
            .AsNoTracking()
            .ToListAsync();

        // In a command of their own: joined to the steps they would multiply their texts.
        var links = await context.Links
            .Where(l => context.GuideSteps.Any(s => s.Id == l.GuideStepId))
            .OrderBy(l => l.SortOrder).ThenBy(l => l.Id)
            .AsNoTracking()
            .ToListAsync();
        var byStep = links.ToLookup(link => link.GuideStepId);
        foreach (var step in steps)
        {
            foreach (var link in byStep[step.Id])
            {
                step.Links.Add(link);
            }
        }

        return new GuideBook(steps);
    }
}
