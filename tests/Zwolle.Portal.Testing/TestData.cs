using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Testing;

/// <summary>
/// Makes rows for a test, published and complete, with words of their own so that no test meets another's. A test
/// says only what it is about: <c>Data.PlanAsync(p => p.Phase = PlanPhase.Stopped, "assendorp")</c>. Stored rows may be
/// added to a new one.
/// </summary>
public sealed partial class TestData(PortalFactory portal)
{
    private static int _last;

    public DateTime UtcNow => portal.Clock.Now.UtcDateTime;

    public DateOnly Today => portal.Clock.Today;

    /// <param name="change">What this test is about.</param>
    /// <param name="neighbourhoods">Slugs of its wijken; none: the whole city.</param>
    public Task<Plan> PlanAsync(Action<Plan>? change = null, params string[] neighbourhoods) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var plan = new Plan
        {
            Slug = $"plan-{word}",
            Title = $"Plan {word}",
            Summary = $"Samenvatting van {word}.",
            Body = $"Tekst over {word}.",
            Phase = PlanPhase.Preparation,
            PhaseYear = 2026,
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        await AddNeighbourhoodsAsync(context, plan.Neighbourhoods, neighbourhoods);
        change?.Invoke(plan);
        context.Attach(plan);
        await context.SaveChangesAsync();
        if (plan.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.Plan, Text = plan.Slug, ItemId = plan.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return plan;
    });

    /// <param name="plan">The plan it belongs to; it takes over its wijken. Null: none.</param>
    /// <param name="change">What this test is about. Until then the moment is open for another twenty days.</param>
    public Task<ParticipationMoment> MomentAsync(Plan? plan = null, Action<ParticipationMoment>? change = null) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var moment = new ParticipationMoment
        {
            Slug = $"moment-{word}",
            Title = $"Moment {word}",
            Summary = $"Samenvatting van moment {word}.",
            Kind = MomentKind.Meeting,
            Period = new ApproximateDate(Today.AddDays(-1), Today.AddDays(20), DatePrecision.Day),
            How = "Kom langs.",
            Offline = "Bel 14 038.",
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(1),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        if (plan is not null)
        {
            var stored = await context.Plans.IgnoreQueryFilters().Include(p => p.Neighbourhoods).SingleAsync(p => p.Id == plan.Id);
            moment.Plans.Add(stored);
            foreach (var neighbourhood in stored.Neighbourhoods)
            {
                moment.Neighbourhoods.Add(neighbourhood);
            }
        }

        change?.Invoke(moment);
        context.Attach(moment);
        await context.SaveChangesAsync();
        if (moment.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.ParticipationMoment, Text = moment.Slug, ItemId = moment.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return moment;
    });

    /// <param name="change">What this test is about. Until then it is the last step of the middle part.</param>
    public Task<GuideStep> GuideStepAsync(Action<GuideStep>? change = null) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var step = new GuideStep
        {
            Slug = $"stap-{word}",
            Part = GuidePart.Elaboration,
            SortOrder = 50,
            Title = $"Stap {word}",
            Keyword = word,
            Summary = $"Samenvatting van stap {word}.",
            Tasks = $"Doe iets met {word}.",
            Helpers = "Wijkbeheerder: bel 14 038.",
            Stuck = "Bel 14 038.",
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        change?.Invoke(step);
        context.Add(step);
        await context.SaveChangesAsync();
        if (step.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.GuideStep, Text = step.Slug, ItemId = step.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return step;
    });

    /// <param name="change">What this test is about. Until then nothing is known of who, what, where, how much and when.</param>
    public Task<FundingScheme> SchemeAsync(Action<FundingScheme>? change = null) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var scheme = new FundingScheme
        {
            Slug = $"regeling-{word}",
            SortOrder = 50,
            Name = $"Regeling {word}",
            Giver = "Gemeente Zwolle",
            Summary = $"Samenvatting van regeling {word}.",
            AmountNote = "Het bedrag staat niet in onze bronnen.",
            HowToApply = "Bel 14 038.",
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        change?.Invoke(scheme);
        context.Add(scheme);
        await context.SaveChangesAsync();
        if (scheme.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.FundingScheme, Text = scheme.Slug, ItemId = scheme.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return scheme;
    });

    public Task<NeighbourhoodGoal> GoalAsync(Action<NeighbourhoodGoal>? change = null, params string[] neighbourhoods) => portal.WithContextAsync(async context =>
    {
        var goal = new NeighbourhoodGoal
        {
            Text = $"Doel {Word()}.",
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        await AddNeighbourhoodsAsync(context, goal.Neighbourhoods, neighbourhoods);
        change?.Invoke(goal);
        context.Add(goal);
        await context.SaveChangesAsync();
        return goal;
    });

    public Task<Initiative> InitiativeAsync(Action<Initiative>? change = null, params string[] neighbourhoods) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var initiative = new Initiative
        {
            Slug = $"initiatief-{word}",
            Title = $"Initiatief {word}",
            Summary = $"Samenvatting van initiatief {word}.",
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        await AddNeighbourhoodsAsync(context, initiative.Neighbourhoods, neighbourhoods);
        change?.Invoke(initiative);
        context.Add(initiative);
        await context.SaveChangesAsync();
        if (initiative.PublishedAt is not null)
        {
            context.Add(new Slug { Kind = SlugKind.Initiative, Text = initiative.Slug, ItemId = initiative.Id, IsCurrent = true });
            await context.SaveChangesAsync();
        }

        return initiative;
    });

    /// <param name="change">What this test is about. Until then it is a meeting place of which nobody confirmed anything.</param>
    /// <param name="neighbourhoods">Slugs of its wijken; none: the whole city.</param>
    public Task<SupportPoint> SupportPointAsync(Action<SupportPoint>? change = null, params string[] neighbourhoods) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var point = new SupportPoint
        {
            Name = $"Buurthuis {word}",
            Kind = SupportPointKind.MeetingPlace,
            What = $"Koffie en {word}.",
            OwnerTeam = "Communicatie",
            ReviewOn = Today.AddMonths(6),
            PublishedAt = UtcNow,
            ChangedAt = UtcNow,
            Version = 1,
        };
        await AddNeighbourhoodsAsync(context, point.Neighbourhoods, neighbourhoods);
        change?.Invoke(point);
        context.Add(point);
        await context.SaveChangesAsync();
        return point;
    });

    /// <summary>A wijk for empty databases: a square of a hundredth of a degree.</summary>
    public Task<Neighbourhood> NeighbourhoodAsync(Action<Neighbourhood>? change = null) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var neighbourhood = new Neighbourhood
        {
            Code = $"WK{_last:000000}",
            Slug = $"wijk-{word}",
            Name = $"Wijk {word}",
            Intro = $"Over {word}.",
            Residents = 1234,
            ResidentsYear = 2024,
            AreaKm2 = 1.5,
            Outline = new AreaOutline
            {
                GeoJson = """{"type":"Polygon","coordinates":[[[6.09,52.51],[6.10,52.51],[6.10,52.52],[6.09,52.52],[6.09,52.51]]]}""",
                West = 6.09,
                South = 52.51,
                East = 6.10,
                North = 52.52,
                Year = 2025,
            },
        };
        change?.Invoke(neighbourhood);
        context.Add(neighbourhood);
        await context.SaveChangesAsync();
        return neighbourhood;
    });

    /// <summary>An idea that waits for an answer, of somebody who wants a mail.</summary>
    /// <param name="change">Makes it another one; what can't be changed is asked for below.</param>
    /// <param name="neighbourhood">Slug of its wijk; null for none.</param>
    /// <param name="code">With which its sender follows it.</param>
    /// <param name="text">What was told.</param>
    /// <param name="answerBy">Day by which an answer was promised.</param>
    /// <param name="contact">Whom to answer; null for a mail to a made up address.</param>
    /// <param name="daysAgo">When it came in.</param>
    public Task<Idea> IdeaAsync(Action<Idea>? change = null, string? neighbourhood = null, string? code = null, string? text = null, DateOnly? answerBy = null, IdeaContact? contact = null, int daysAgo = 0) => portal.WithContextAsync(async context =>
    {
        var word = Word();
        text ??= $"Een bank voor ouderen {word}";
        var idea = new Idea
        {
            Text = text,
            NeighbourhoodId = neighbourhood is null ? null : await context.Neighbourhoods.Where(n => n.Slug == neighbourhood).Select(n => n.Id).SingleAsync(),
            Team = "Wijkservicepunt",
            ReceivedAt = UtcNow.AddDays(-daysAgo),
            AnswerBy = answerBy ?? Today.AddDays(14),
            CodeHash = IdeaCode.HashOf(code ?? IdeaCode.New()),
            TextHash = IdeaCode.HashOfText(text),
            Contact = contact ?? new IdeaContact { Name = $"Bewoner {word}", Email = $"{word}@voorbeeld.test" },
        };
        idea.Events.Add(new IdeaEvent { At = UtcNow, State = IdeaState.New, Team = idea.Team });
        change?.Invoke(idea);
        context.Add(idea);
        await context.SaveChangesAsync();
        return idea;
    });

    public Task<Theme> ThemeAsync() => portal.WithContextAsync(async context =>
    {
        var word = Word();
        var theme = new Theme { Slug = $"thema-{word}", Name = $"Thema {word}", Description = "Voor een test", PublishedAt = UtcNow };
        context.Add(theme);
        await context.SaveChangesAsync();
        return theme;
    });

    /// <summary>An address that a plan or moment had before.</summary>
    public Task<string> FormerSlugAsync(SlugKind kind, int itemId) => portal.WithContextAsync(async context =>
    {
        var former = new Slug { Kind = kind, Text = $"vroeger-{Word()}", ItemId = itemId };
        context.Add(former);
        await context.SaveChangesAsync();
        return former.Text;
    });

    /// <summary>Adds one to many plans at once, for budgets that must not depend on their number.</summary>
    public Task<int> ManyPlansAsync(int count) => portal.WithContextAsync(async context =>
    {
        var neighbourhoods = await context.Neighbourhoods.OrderBy(n => n.Id).ToListAsync();
        var themes = await context.Themes.OrderBy(t => t.Id).ToListAsync();
        for (var i = 0; i < count; i++)
        {
            var word = Word();
            var plan = new Plan
            {
                Slug = $"veel-{word}",
                Title = $"Een van vele plannen, met een titel van gewone lengte: {word}",
                Summary = $"Dit plan is er een van vele, om te zien of de pagina klein en snel blijft. Het heet {word}. De tekst is zo lang als gewoonlijk, met drie zinnen en een beetje meer dan dat.",
                Body = "Een alinea tekst.\n\n### Kop\n\nNog een alinea.",
                Phase = (PlanPhase)(i % 7),
                PhaseYear = 2015 + (i % 12),
                OwnerTeam = "Communicatie",
                ReviewOn = Today.AddMonths(6),
                PublishedAt = UtcNow,
                ChangedAt = UtcNow,
                Version = 1,
            };
            if (i % 9 != 0 && neighbourhoods.Count > 0)
            {
                plan.Neighbourhoods.Add(neighbourhoods[i % neighbourhoods.Count]);
            }

            if (themes.Count > 0)
            {
                plan.Themes.Add(themes[i % themes.Count]);
            }

            if (i % 10 == 0)
            {
                plan.Moments.Add(new ParticipationMoment
                {
                    Slug = $"veel-moment-{word}",
                    Title = $"Een van vele momenten {word}",
                    Summary = "Een moment van gewone lengte, met twee zinnen. Dat is genoeg.",
                    Period = new ApproximateDate(Today.AddDays(-3), Today.AddDays(i % 60), DatePrecision.Day),
                    OwnerTeam = "Communicatie",
                    ReviewOn = Today.AddMonths(1),
                    PublishedAt = UtcNow,
                    ChangedAt = UtcNow,
                    Version = 1,
                });
            }

            context.Add(plan);
        }

        return await context.SaveChangesAsync();
    });

    /// <summary>A word that no other row of this run has.</summary>
    public static string Word() => $"w{Interlocked.Increment(ref _last):x4}";

    private static async Task AddNeighbourhoodsAsync(PortalDbContext context, ICollection<Neighbourhood> target, string[] slugs)
    {
        foreach (var neighbourhood in await context.Neighbourhoods.Where(n => slugs.Contains(n.Slug)).ToListAsync())
        {
            target.Add(neighbourhood);
        }
    }
}
