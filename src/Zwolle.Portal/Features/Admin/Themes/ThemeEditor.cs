using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Themes;

/// <summary>How a theme becomes a form, and a form a theme.</summary>
public sealed class ThemeEditor(PortalDbContext context, PortalClock clock, AuditTrail audit) : ContentEditor<ThemeForm>
{
    public override ContentKind Kind => ContentKind.Theme;

    public override string Noun => "onderwerp";

    public override Type Entity => typeof(Theme);

    public override bool HasPage => false;

    public override string? AreaField => null;

    private IQueryable<Theme> All => context.Themes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(t => t.Id == itemId)
        .Select(t => new ContentItem(t.Id, t.Name, new List<int>())
        {
            PublishedAt = t.PublishedAt,
            WithdrawnAt = t.WithdrawnAt,
            PublicPath = PlanLinks.Of(new PlanFilter { Theme = t.Slug }),
        })
        .SingleOrDefaultAsync();

    public override async Task<ThemeForm> NewAsync(int? copyOf) =>
        copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new ThemeForm();

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var theme = await All.SingleAsync(t => t.Id == itemId);
        theme.WithdrawnAt = reason is null ? null : clock.UtcNow;
        if (reason is not null)
        {
            // No page shows the reason, so it stands in the log.
            context.Add(audit.Event(AuditActions.Withdrawn, Entity, itemId, details: new { Reason = reason }));
        }
    }

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Set<PlanTheme>().Where(l => l.ThemeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeTheme>().Where(l => l.ThemeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionTheme>().Where(l => l.ThemeId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(t => t.Id == itemId));
    }

    protected override Task<ThemeForm> ReadAsync(int itemId) => All
        .Where(t => t.Id == itemId)
        .Select(t => new ThemeForm { Name = t.Name, Description = t.Description, SortOrder = FormText.Of(t.SortOrder) })
        .SingleAsync();

    protected override async Task<int> CreateAsync(ThemeForm form)
    {
        var theme = new Theme { Slug = NewSlug.Unpublished(), Name = RowName(form), Description = "" };
        context.Add(theme);
        await context.SaveChangesAsync();
        return theme.Id;
    }

    protected override async Task RenameAsync(int itemId, ThemeForm form) => (await All.SingleAsync(t => t.Id == itemId)).Name = RowName(form);

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(ThemeForm form, int? itemId)
    {
        List<Problem> problems = [.. form.Problems()];
        var name = SearchText.Normalize(form.Name ?? "");
        var others = await All.Where(t => t.Id != (itemId ?? 0) && t.PublishedAt != null).Select(t => t.Name).ToListAsync();
        if (others.Exists(other => SearchText.Normalize(other) == name))
        {
            problems.Add(new Problem(nameof(ThemeForm.Name), "Er is al een onderwerp met deze naam. Kies een andere."));
        }

        return problems;
    }

    protected override async Task ApplyAsync(int itemId, ThemeForm form)
    {
        var theme = await All.SingleAsync(t => t.Id == itemId);
        theme.Name = FormText.Clean(form.Name)!;
        theme.Description = FormText.Clean(form.Description)!;
        theme.SortOrder = form.Order!.Value;
        if (theme.PublishedAt is null)
        {
            theme.PublishedAt = clock.UtcNow;
            theme.Slug = await SlugAsync(theme.Name);
        }
    }

    protected override Task<IReadOnlyList<FormPart>> DescribeAsync(ThemeForm form) => Task.FromResult<IReadOnlyList<FormPart>>(
    [
        new("Naam", form.Name ?? ""),
        new("Uitleg", form.Description ?? ""),
        new("Volgorde", form.SortOrder ?? ""),
    ]);

    private static string RowName(ThemeForm form) => DutchText.Cut(FormText.Clean(form.Name) ?? "Onderwerp zonder naam", ThemeForm.NameMaxLength);

    /// <summary>The word in addresses of lists; given at first publication and never again.</summary>
    private async Task<string> SlugAsync(string name)
    {
        var words = NewSlug.From(name);
        words = words.Length > 50 ? words[..50].TrimEnd('-') : words;
        var taken = await All.Where(t => t.Slug.StartsWith(words)).Select(t => t.Slug).ToListAsync();
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? words : $"{words}-{number.ToString(CultureInfo.InvariantCulture)}")
            .First(candidate => !taken.Contains(candidate));
    }
}
