using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Money;

/// <summary>How a scheme becomes a form, and a form a scheme.</summary>
public sealed class SchemeEditor(PortalDbContext context, PortalClock clock, MoneyQueries money, PortalIndex index) : ContentEditor<SchemeForm>
{
    public override ContentKind Kind => ContentKind.FundingScheme;

    public override string Noun => "regeling";

    public override string ThisNoun => "deze regeling";

    public override string NewNoun => "Nieuwe regeling";

    public override Type Entity => typeof(FundingScheme);

    public override string? AreaField => null;

    private IQueryable<FundingScheme> All => context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(s => s.Id == itemId)
        .Select(s => new ContentItem(s.Id, s.Name, new List<int>())
        {
            PublishedAt = s.PublishedAt,
            WithdrawnAt = s.WithdrawnAt,
            WithdrawnReason = s.WithdrawnReason,
            PublicPath = MoneyLinks.Details(s.Slug),
        })
        .SingleOrDefaultAsync();

    public override async Task<SchemeForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null
            ? await ReadAsync(id)
            : new SchemeForm { State = nameof(SchemeState.Unknown), WhoRule = SchemeForm.Unknown, ThemeRule = SchemeForm.Unknown, WijkRule = SchemeForm.Unknown, IsAllYear = SchemeForm.Unknown, IsOnceOnly = SchemeForm.Unknown, SortOrder = "50" };
        return form with
        {
            ReviewOn = FormText.Of(clock.Today.AddMonths(6)),
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var scheme = await All.SingleAsync(s => s.Id == itemId);
        (scheme.WithdrawnAt, scheme.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        scheme.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [.. (await context.Links.Where(l => l.FundingSchemeId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id))];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.FundingSchemeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<GoalScheme>().Where(l => l.SchemeId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<InitiativeScheme>().Where(l => l.SchemeId == itemId).ToListAsync());
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.FundingScheme && s.ItemId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(s => s.Id == itemId));
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(s => s.Id == itemId).Select(s => s.Slug).SingleAsync();
        return await money.DetailsAsync(slug) is { } page ? new Preview("/Features/Money/Details.cshtml", page) : null;
    }

    /// <summary>The scheme as it would be with this form, to judge it by; it is saved nowhere. What is half written counts as unknown.</summary>
    public async Task<FundingScheme> TryOutAsync(SchemeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var scheme = new FundingScheme { Slug = "", Name = RowName(form), Giver = "", Summary = "", AmountNote = "", HowToApply = "", OwnerTeam = "" };
        await SetRulesAsync(scheme, form);
        return scheme;
    }

    protected override async Task<SchemeForm> ReadAsync(int itemId)
    {
        var scheme = await All.Include(s => s.Links).AsNoTracking().SingleAsync(s => s.Id == itemId);
        var portal = await index.GetAsync();
        var codes = GuideConditions.Split(scheme.Wijken);
        return new SchemeForm
        {
            SortOrder = FormText.Of(scheme.SortOrder),
            Name = scheme.Name,
            Giver = scheme.Giver,
            Summary = scheme.Summary,
            State = scheme.State.ToString(),
            Year = scheme.Year == 0 ? null : FormText.Of(scheme.Year),
            ForWhat = scheme.ForWhat,
            Conditions = scheme.Conditions,
            NotFor = scheme.NotFor,
            MinAmount = Text(scheme.MinAmount),
            MaxAmount = Text(scheme.MaxAmount),
            SharePercent = Text(scheme.SharePercent),
            AmountNote = scheme.AmountNote,
            Budget = scheme.Budget,
            IsAllYear = SchemeForm.YesNo(scheme.IsAllYear),
            ClosesOn = FormText.Of(scheme.ClosesOn),
            DeadlineNote = scheme.DeadlineNote,
            Term = scheme.Term,
            HowToApply = scheme.HowToApply,
            Combine = scheme.Combine,
            WhoRule = RuleOf(scheme.Who),
            Who = [.. Chosen(scheme.Who)],
            ThemeRule = RuleOf(scheme.Themes),
            Themes = [.. Chosen(scheme.Themes)],
            WijkRule = RuleOf(scheme.Wijken),
            Wijken = FormText.Of(portal.Neighbourhoods.Where(n => codes.Contains(n.Code)).Select(n => n.Id)),
            IsOnceOnly = SchemeForm.YesNo(scheme.IsOnceOnly),
            Contradictions = scheme.Contradictions,
            Links = [.. scheme.Links.OrderBy(l => l.SortOrder).Select(LinkInput.Of)],
            OwnerTeam = scheme.OwnerTeam,
            ReviewOn = FormText.Of(scheme.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(SchemeForm form)
    {
        var scheme = new FundingScheme
        {
            Slug = NewSlug.Unpublished(),
            Name = RowName(form),
            Giver = "",
            Summary = "",
            AmountNote = "",
            HowToApply = "",
            OwnerTeam = DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", 60),
            ReviewOn = clock.Today,
            ChangedAt = clock.UtcNow,
        };
        context.Add(scheme);
        await context.SaveChangesAsync();
        return scheme.Id;
    }

    protected override async Task RenameAsync(int itemId, SchemeForm form) => (await All.SingleAsync(s => s.Id == itemId)).Name = RowName(form);

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(SchemeForm form, int? itemId) => Task.FromResult<IReadOnlyList<Problem>>([.. form.Problems(clock.Today)]);

    protected override async Task ApplyAsync(int itemId, SchemeForm form)
    {
        var scheme = await All.Include(s => s.Links).SingleAsync(s => s.Id == itemId);
        scheme.SortOrder = SchemeForm.Number(form.SortOrder, 999)!.Value;
        scheme.Name = FormText.Clean(form.Name)!;
        scheme.Giver = FormText.Clean(form.Giver)!;
        scheme.Summary = FormText.Clean(form.Summary)!;
        scheme.Year = SchemeForm.Number(form.Year, 9_999) ?? 0;
        scheme.ForWhat = FormText.Clean(form.ForWhat) ?? "";
        scheme.Conditions = FormText.Clean(form.Conditions) ?? "";
        scheme.NotFor = FormText.Clean(form.NotFor) ?? "";
        scheme.AmountNote = FormText.Clean(form.AmountNote)!;
        scheme.Budget = FormText.Clean(form.Budget);
        scheme.DeadlineNote = FormText.Clean(form.DeadlineNote);
        scheme.Term = FormText.Clean(form.Term);
        scheme.HowToApply = FormText.Clean(form.HowToApply)!;
        scheme.Combine = FormText.Clean(form.Combine);
        scheme.Contradictions = FormText.Clean(form.Contradictions) ?? "";
        scheme.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        scheme.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        scheme.ChangedAt = clock.UtcNow;
        await SetRulesAsync(scheme, form);
        LinkInput.Apply(context, form.Links, scheme.Links, clock.Today);
        if (scheme.PublishedAt is null)
        {
            scheme.PublishedAt = clock.UtcNow;
            scheme.Slug = await NewSlug.ForAsync(context, SlugKind.FundingScheme, scheme.Id, scheme.Name);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(SchemeForm form)
    {
        var portal = await index.GetAsync();
        return
        [
            new("Naam", form.Name ?? ""),
            new("Van wie?", form.Giver ?? ""),
            new("Volgorde", form.SortOrder ?? ""),
            new("Samenvatting", form.Summary ?? ""),
            new("Loopt het?", Enum.TryParse<SchemeState>(form.State, out var state) ? state.Text() : ""),
            new("Jaar van de bron", form.Year ?? ""),
            new("Laagste bedrag", form.MinAmount ?? ""),
            new("Hoogste bedrag", form.MaxAmount ?? ""),
            new("Deel van de kosten", form.SharePercent ?? ""),
            new("Uitleg bij het bedrag", form.AmountNote ?? ""),
            new("In totaal", form.Budget ?? ""),
            new("Het hele jaar?", form.IsAllYear ?? ""),
            new("Laatste dag", form.ClosesOn ?? ""),
            new("Uitleg bij de data", form.DeadlineNote ?? ""),
            new("Hoe lang duurt het?", form.Term ?? ""),
            new("Wie?", Rule(form.WhoRule, form.Who)),
            new("Welke onderwerpen?", Rule(form.ThemeRule, form.Themes)),
            new("Waar?", Rule(form.WijkRule, [.. portal.ByIds(FormText.Ids(form.Wijken)).Select(n => n.Name)])),
            new("Maar één keer?", form.IsOnceOnly ?? ""),
            new("Waarvoor?", form.ForWhat ?? ""),
            new("Voorwaarden", form.Conditions ?? ""),
            new("Betaalt niet", form.NotFor ?? ""),
            new("Aanvragen", form.HowToApply ?? ""),
            new("Samen met", form.Combine ?? ""),
            new("Wat bronnen anders zeggen", form.Contradictions ?? ""),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Nakijken voor", form.ReviewOn ?? ""),
        ];
    }

    private async Task SetRulesAsync(FundingScheme scheme, SchemeForm form)
    {
        scheme.State = Enum.TryParse<SchemeState>(form.State, out var state) && Enum.IsDefined(state) ? state : SchemeState.Unknown;
        scheme.MinAmount = SchemeForm.Number(form.MinAmount, FundingScheme.MostEuros);
        scheme.MaxAmount = SchemeForm.Number(form.MaxAmount, FundingScheme.MostEuros);
        scheme.SharePercent = SchemeForm.Number(form.SharePercent, 100);
        scheme.IsAllYear = SchemeForm.YesNo(form.IsAllYear);
        scheme.ClosesOn = FormText.Day(form.ClosesOn);
        scheme.IsOnceOnly = SchemeForm.YesNo(form.IsOnceOnly);
        scheme.Who = RuleOf(form.WhoRule, form.Who.Intersect(Eligibility.WhoWords));
        scheme.Themes = RuleOf(form.ThemeRule, form.Themes.Intersect(Eligibility.ThemeWords));
        var ids = FormText.Ids(form.Wijken);
        scheme.Wijken = RuleOf(form.WijkRule, await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).OrderBy(n => n.Code).Select(n => n.Code).ToListAsync());
    }

    private static string? RuleOf(string? rule, IEnumerable<string> words) => rule switch
    {
        SchemeForm.Everyone => FundingScheme.Everyone,
        SchemeForm.Some => string.Join(' ', words) is { Length: > 0 } some ? some : null,
        _ => null,
    };

    private static string RuleOf(string? words) => words switch
    {
        null => SchemeForm.Unknown,
        FundingScheme.Everyone => SchemeForm.Everyone,
        _ => SchemeForm.Some,
    };

    private static IEnumerable<string> Chosen(string? words) => words == FundingScheme.Everyone ? [] : GuideConditions.Split(words);

    private static string Rule(string? rule, IList<string> words) => rule == SchemeForm.Some ? string.Join(", ", words) : rule ?? "";

    private static string? Text(int? number) => number is { } value ? FormText.Of(value) : null;

    private static string RowName(SchemeForm form) => DutchText.Cut(FormText.Clean(form.Name) ?? "Regeling zonder naam", FundingScheme.NameMaxLength);
}
