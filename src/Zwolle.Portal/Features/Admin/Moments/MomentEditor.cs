using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Moments;

/// <summary>How a participation moment becomes a form, and a form a moment.</summary>
public sealed class MomentEditor(PortalDbContext context, PortalClock clock, MomentQueries moments, Collisions collisions, PortalIndex index, PlaceFields places) : ContentEditor<MomentForm>
{
    public override ContentKind Kind => ContentKind.ParticipationMoment;

    public override string Noun => "participatiemoment";

    public override Type Entity => typeof(ParticipationMoment);

    public override string WarningTitle => "Let op de datum";

    private IQueryable<ParticipationMoment> All => context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override Task<ContentItem?> FindAsync(int itemId) => All
        .Where(m => m.Id == itemId)
        .Select(m => new ContentItem(m.Id, m.Title, m.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
        {
            PublishedAt = m.PublishedAt,
            WithdrawnAt = m.WithdrawnAt,
            WithdrawnReason = m.WithdrawnReason,
            PublicPath = MomentLinks.Details(m.Slug),
            IsExample = m.IsExample,
        })
        .SingleOrDefaultAsync();

    public override async Task<MomentForm> NewAsync(int? copyOf)
    {
        var today = clock.Today;
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new MomentForm { Area = AreaQuestion.SomeNeighbourhoods };
        return form with
        {
            When = MomentForm.ExactDay,
            FirstDay = null,
            LastDay = null,
            StartTime = null,
            EndTime = null,
            Rough = new ApproximateInput(),
            AnswerBy = null,
            Outcome = null,
            AnsweredOn = null,
            ReviewOn = FormText.Of(today.AddMonths(1)),
            KnownPlans = [],
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        // With its place: words are looked for in its name too.
        var moment = await All.Include(m => m.Location).SingleAsync(m => m.Id == itemId);
        (moment.WithdrawnAt, moment.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        moment.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
    [
        .. (await context.Links.Where(l => l.ParticipationMomentId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id)),
        .. (await context.DateChanges.Where(c => c.ParticipationMomentId == itemId).Select(c => c.Id).ToListAsync()).Select(id => (typeof(DateChange), id)),
    ];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.ParticipationMomentId == itemId).ToListAsync());
        context.RemoveRange(await context.DateChanges.Where(c => c.ParticipationMomentId == itemId).ToListAsync());
        context.RemoveRange(await context.Set<DecisionMoment>().Where(l => l.MomentId == itemId).ToListAsync());
        context.RemoveRange(await context.PlanMoments.Where(l => l.MomentId == itemId).ToListAsync());
        context.RemoveRange(await context.Slugs.Where(s => s.Kind == SlugKind.ParticipationMoment && s.ItemId == itemId).ToListAsync());
        var moment = await All.Include(m => m.NeighbourhoodLinks).SingleAsync(m => m.Id == itemId);
        context.RemoveRange(moment.NeighbourhoodLinks);
        context.Remove(moment);
    }

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await All.Where(m => m.Id == itemId).Select(m => m.Slug).SingleAsync();
        if (await moments.DetailsAsync(slug) is not { } page)
        {
            return null;
        }

        var card = page.Card;
        return new Preview("/Features/Moments/Details.cshtml", page)
        {
            Card = ("/Features/Moments/_MomentCards.cshtml", new MomentCards([page.Card], page.Portal, page.Today)),
            CalendarEntry = card.HasCalendarEntry ? [new("Titel", card.Title), new("Wanneer", card.When), new("Waar", card.Place ?? ""), new("Tekst", card.Summary)] : [],
        };
    }

    protected override async Task<MomentForm> ReadAsync(int itemId)
    {
        var moment = await All
            .Include(m => m.NeighbourhoodLinks).Include(m => m.PlanLinks).Include(m => m.Links)
            .AsNoTracking().AsSplitQuery()
            .SingleAsync(m => m.Id == itemId);
        var exact = moment.PeriodPrecision == DatePrecision.Day;
        var plans = FormText.Of(moment.PlanLinks.Select(l => l.PlanId).Order());
        return new MomentForm
        {
            Title = moment.Title,
            Summary = moment.Summary,
            Kind = moment.Kind.ToString(),
            Area = AreaQuestion.Of(moment.IsAreaUnknown, moment.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(moment.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Plans = plans,
            KnownPlans = [.. plans],
            About = moment.About,
            CanChange = moment.CanChange,
            Fixed = moment.Fixed,
            Decides = moment.Decides,
            How = moment.How,
            When = exact ? MomentForm.ExactDay : moment.Period is null ? MomentForm.UnknownDate : MomentForm.RoughDate,
            FirstDay = exact ? FormText.Of(moment.FirstDay) : null,
            LastDay = exact ? FormText.Of(moment.LastDay) : null,
            StartTime = FormText.Of(Hour(moment.StartsAt)),
            EndTime = FormText.Of(Hour(moment.EndsAt)),
            Rough = exact ? new ApproximateInput() : ApproximateInput.Of(moment.Period),
            Location = moment.LocationId is { } place ? FormText.Of(place) : null,
            Offline = moment.Offline,
            AnswerBy = FormText.Of(moment.AnswerBy),
            Outcome = moment.Outcome,
            AnsweredOn = FormText.Of(moment.AnsweredOn),
            Links = [.. moment.Links.OrderBy(l => l.SortOrder).Select(LinkInput.Of)],
            OwnerTeam = moment.OwnerTeam,
            ReviewOn = FormText.Of(moment.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(MomentForm form)
    {
        var moment = new ParticipationMoment
        {
            Slug = NewSlug.Unpublished(),
            Title = RowTitle(form),
            Summary = "",
            OwnerTeam = DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", 60),
            ReviewOn = clock.Today,
            ChangedAt = clock.UtcNow,
        };
        await SetNeighbourhoodsAsync(moment, form.NeighbourhoodIds);
        context.Add(moment);
        await context.SaveChangesAsync();
        return moment.Id;
    }

    protected override async Task RenameAsync(int itemId, MomentForm form)
    {
        var moment = await All.Include(m => m.Neighbourhoods).SingleAsync(m => m.Id == itemId);
        moment.Title = RowTitle(form);
        moment.OwnerTeam = DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", 60);
        await SetNeighbourhoodsAsync(moment, form.NeighbourhoodIds);
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(MomentForm form, int? itemId)
    {
        var problems = form.Problems(clock.Today).ToList();
        if (itemId is { } id)
        {
            var before = await All.Where(m => m.Id == id).AsNoTracking().SingleAsync();
            if (before is { PublishedAt: not null, Period: { } old } && old != form.Period([]) && FormText.Clean(form.DateReason) is null)
            {
                problems.Add(new Problem(nameof(MomentForm.DateReason), "U verandert een datum die bewoners al kennen. Schrijf waarom."));
            }
        }

        var plans = FormText.Ids(form.Plans);
        if (await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).CountAsync(p => plans.Contains(p.Id)) != plans.Count)
        {
            problems.Add(new Problem(nameof(MomentForm.Plans), "Een van de plannen bestaat niet meer. Kies opnieuw."));
        }

        problems.AddRange(await places.ProblemsAsync(form));
        return problems;
    }

    protected override Task<IReadOnlyList<string>> WarningsAsync(MomentForm form, int? itemId) => collisions.FindAsync(form, itemId);

    protected override async Task ApplyAsync(int itemId, MomentForm form)
    {
        var moment = await All
            .Include(m => m.Neighbourhoods).Include(m => m.Plans).Include(m => m.Links).Include(m => m.DateChanges)
            .AsSplitQuery()
            .SingleAsync(m => m.Id == itemId);
        var period = form.Period([]);
        if (moment is { PublishedAt: not null, Period: { } old } && old != period)
        {
            moment.DateChanges.Add(new DateChange { Which = ChangedDate.MomentPeriod, Before = old, After = period, Reason = FormText.Clean(form.DateReason)!, ChangedOn = clock.Today });
        }

        moment.Title = FormText.Clean(form.Title)!;
        moment.Summary = FormText.Clean(form.Summary)!;
        moment.Kind = Enum.Parse<MomentKind>(form.Kind!);
        moment.IsAreaUnknown = form.Area == AreaQuestion.UnknownArea;
        moment.About = FormText.Clean(form.About);
        moment.CanChange = FormText.Clean(form.CanChange) ?? "";
        moment.Fixed = FormText.Clean(form.Fixed) ?? "";
        moment.Decides = FormText.Clean(form.Decides);
        moment.How = FormText.Clean(form.How);
        moment.Offline = FormText.Clean(form.Offline);
        moment.Period = period;
        (moment.StartsAt, moment.EndsAt) = form.Hours;
        moment.AnswerBy = FormText.Day(form.AnswerBy);
        moment.Outcome = FormText.Clean(form.Outcome);
        moment.AnsweredOn = moment.Outcome is null ? null : FormText.Day(form.AnsweredOn) ?? moment.AnsweredOn ?? clock.Today;
        moment.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        moment.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        moment.ChangedAt = clock.UtcNow;
        LinkInput.Apply(context, form.Links, moment.Links, clock.Today);
        await SetNeighbourhoodsAsync(moment, form.NeighbourhoodIds);
        await SetPlansAsync(moment, form);
        await SetPlaceAsync(moment, form);
        if (moment.PublishedAt is null)
        {
            moment.PublishedAt = clock.UtcNow;
            moment.Slug = await NewSlug.ForAsync(context, SlugKind.ParticipationMoment, moment.Id, moment.Title);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(MomentForm form)
    {
        var portal = await index.GetAsync();
        var plans = FormText.Ids(form.Plans);
        var titles = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Title).ToListAsync();
        return
        [
            new("Titel", form.Title ?? ""),
            new("Samenvatting", form.Summary ?? ""),
            new("Manier van meedoen", Enum.TryParse<MomentKind>(form.Kind, out var kind) ? kind.Text() : ""),
            new("Voor wie", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, portal)),
            new("Plannen", string.Join("; ", titles)),
            new("Waar gaat het over?", form.About ?? ""),
            new("Wat kan nog veranderen?", form.CanChange ?? ""),
            new("Wat staat vast?", form.Fixed ?? ""),
            new("Wie beslist?", form.Decides ?? ""),
            new("Hoe doen bewoners mee?", form.How ?? ""),
            new("Wanneer?", MomentWords.When(form.Period([])?.Earliest, form.Period([])?.Latest, form.Period([])?.Precision, form.Hours.Starts, form.Hours.Ends)),
            new("Waar?", await places.DescribeAsync(form)),
            new("Zonder internet", form.Offline ?? ""),
            new("Antwoord uiterlijk", form.AnswerBy ?? ""),
            new("Wat is er met de inbreng gedaan?", form.Outcome ?? ""),
            new("Antwoord gegeven op", form.AnsweredOn ?? ""),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Weer bekijken op", form.ReviewOn ?? ""),
        ];
    }

    private static string RowTitle(MomentForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Moment zonder titel", Portal.Data.Plans.Plan.TitleMaxLength);

    private static TimeOnly? Hour(DateTime? utc) => utc is { } instant ? TimeOnly.FromDateTime(PortalClock.ToLocal(instant)) : null;

    private async Task SetNeighbourhoodsAsync(ParticipationMoment moment, IReadOnlyList<int> ids) =>
        moment.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());

    private async Task SetPlansAsync(ParticipationMoment moment, MomentForm form)
    {
        var ids = CollectionSync.Wanted(moment.Plans.Select(p => p.Id), FormText.Ids(form.KnownPlans), FormText.Ids(form.Plans));
        moment.Plans.SyncWith(await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => ids.Contains(p.Id)).ToListAsync());
    }

    private async Task SetPlaceAsync(ParticipationMoment moment, MomentForm form)
    {
        // Read first: EF Core sees only then that the place was taken away.
        await context.Entry(moment).Reference(m => m.Location).LoadAsync();
        moment.Location = await places.ReadAsync(form);
    }
}
