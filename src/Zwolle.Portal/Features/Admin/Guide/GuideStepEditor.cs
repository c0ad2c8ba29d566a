using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Guide;

/// <summary>How a step of the guide becomes a form, and a form a step.</summary>
public sealed class GuideStepEditor(PortalDbContext context, PortalClock clock, GuideQueries guide) : ContentEditor<GuideStepForm>
{
    public override ContentKind Kind => ContentKind.GuideStep;

    public override string Noun => "stap";

    public override string ThisNoun => "deze stap";

    public override string NewNoun => "Nieuwe stap";

    public override Type Entity => typeof(GuideStep);

    public override string? AreaField => null;

    private IQueryable<GuideStep> All => context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(s => s.Id == itemId)
        .Select(s => new ContentItem(s.Id, s.Title, new List<int>())
        {
            PublishedAt = s.PublishedAt,
            WithdrawnAt = s.WithdrawnAt,
            WithdrawnReason = s.WithdrawnReason,
            PublicPath = GuideLinks.Step(s.Slug),
        })
        .SingleOrDefaultAsync();

    public override async Task<GuideStepForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new GuideStepForm();
        return form with
        {
            ReviewOn = FormText.Of(clock.Today.AddMonths(6)),
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var step = await All.SingleAsync(s => s.Id == itemId);
        (step.WithdrawnAt, step.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        step.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [.. (await context.Links.Where(l => l.GuideStepId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id))];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.GuideStepId == itemId).ToListAsync());
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.GuideStep && s.ItemId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(s => s.Id == itemId));
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(s => s.Id == itemId).Select(s => s.Slug).SingleAsync();
        return await guide.StepAsync(slug) is { } page ? new Preview("/Features/Guide/Step.cshtml", page) : null;
    }

    protected override async Task<GuideStepForm> ReadAsync(int itemId)
    {
        var step = await All.Include(s => s.Links).AsNoTracking().SingleAsync(s => s.Id == itemId);
        return new GuideStepForm
        {
            Part = step.Part.ToString(),
            SortOrder = FormText.Of(step.SortOrder),
            Title = step.Title,
            Keyword = step.Keyword,
            Summary = step.Summary,
            Tasks = step.Tasks,
            OnlyFor = [.. GuideConditions.Split(step.OnlyFor)],
            MunicipalityDoes = step.MunicipalityDoes,
            Term = step.Term,
            Helpers = step.Helpers,
            Expected = step.Expected,
            Costs = step.Costs,
            Pitfalls = step.Pitfalls,
            Stuck = step.Stuck,
            ExampleTitle = step.ExampleTitle,
            Example = step.Example,
            Links = [.. step.Links.OrderBy(l => l.SortOrder).Select(LinkInput.Of)],
            OwnerTeam = step.OwnerTeam,
            ReviewOn = FormText.Of(step.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(GuideStepForm form)
    {
        var step = new GuideStep
        {
            Slug = NewSlug.Unpublished(),
            Title = RowTitle(form),
            Keyword = "",
            Summary = "",
            Tasks = "",
            OwnerTeam = DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", 60),
            ReviewOn = clock.Today,
            ChangedAt = clock.UtcNow,
        };
        context.Add(step);
        await context.SaveChangesAsync();
        return step.Id;
    }

    protected override async Task RenameAsync(int itemId, GuideStepForm form) => (await All.SingleAsync(s => s.Id == itemId)).Title = RowTitle(form);

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(GuideStepForm form, int? itemId) => Task.FromResult<IReadOnlyList<Problem>>([.. form.Problems(clock.Today)]);

    protected override async Task ApplyAsync(int itemId, GuideStepForm form)
    {
        var step = await All.Include(s => s.Links).SingleAsync(s => s.Id == itemId);
        step.Part = Enum.Parse<GuidePart>(form.Part!);
        step.SortOrder = form.Order!.Value;
        step.Title = FormText.Clean(form.Title)!;
        step.Keyword = FormText.Clean(form.Keyword)!;
        step.Summary = FormText.Clean(form.Summary)!;
        step.Tasks = FormText.Clean(form.Tasks)!;
        step.OnlyFor = string.Join(' ', form.OnlyFor);
        step.MunicipalityDoes = FormText.Clean(form.MunicipalityDoes) ?? "";
        step.Term = FormText.Clean(form.Term);
        step.Helpers = FormText.Clean(form.Helpers)!;
        step.Expected = FormText.Clean(form.Expected) ?? "";
        step.Costs = FormText.Clean(form.Costs);
        step.Pitfalls = FormText.Clean(form.Pitfalls) ?? "";
        step.Stuck = FormText.Clean(form.Stuck)!;
        step.ExampleTitle = FormText.Clean(form.ExampleTitle);
        step.Example = FormText.Clean(form.Example);
        step.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        step.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        step.ChangedAt = clock.UtcNow;
        LinkInput.Apply(context, form.Links, step.Links, clock.Today);
        if (step.PublishedAt is null)
        {
            step.PublishedAt = clock.UtcNow;
            step.Slug = await NewSlug.ForAsync(context, SlugKind.GuideStep, step.Id, step.Title);
        }
    }

    protected override Task<IReadOnlyList<FormPart>> DescribeAsync(GuideStepForm form) => Task.FromResult<IReadOnlyList<FormPart>>(
    [
        new("Naam van de stap", form.Title ?? ""),
        new("Kort woord", form.Keyword ?? ""),
        new("Deel", Enum.TryParse<GuidePart>(form.Part, out var part) ? part.Text() : ""),
        new("Volgorde", form.SortOrder ?? ""),
        new("Samenvatting", form.Summary ?? ""),
        new("Wat doen bewoners?", form.Tasks ?? ""),
        new("Alleen nodig bij", string.Join(", ", form.OnlyFor)),
        new("Wie helpt?", form.Helpers ?? ""),
        new("Wat doet de gemeente?", form.MunicipalityDoes ?? ""),
        new("Hoe lang duurt dat?", form.Term ?? ""),
        new("Wat wordt verwacht?", form.Expected ?? ""),
        new("Kosten", form.Costs ?? ""),
        new("Waar gaat het mis?", form.Pitfalls ?? ""),
        new("Loopt het vast?", form.Stuck ?? ""),
        new("Voorbeeld", form.ExampleTitle is null ? "" : $"{form.ExampleTitle}: {form.Example}"),
        .. LinkInput.Describe(form.Links),
        new("Team", form.OwnerTeam ?? ""),
        new("Nakijken voor", form.ReviewOn ?? ""),
    ]);

    private static string RowTitle(GuideStepForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Stap zonder titel", GuideStep.TitleMaxLength);
}
