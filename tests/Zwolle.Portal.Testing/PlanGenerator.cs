using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Testing;

/// <summary>
/// Fills a seeded database with as many plans as asked, half as many moments, and all that belongs to them, as a city
/// would have them after many years. Plan n is the same in every number of plans: three in ten plans lie in one wijk and
/// the first moments are all of today, so that a page is as full with a hundred plans as with a hundred thousand, and
/// what a page costs more is the cost of the number alone.
/// </summary>
public sealed class PlanGenerator(Func<PortalDbContext> open, PortalClock clock)
{
    /// <summary>The wijk with most plans.</summary>
    public const string BusiestNeighbourhood = "assendorp";

    private const int BatchSize = 1_000;
    private const int AlwaysPublic = 100;
    private const int AlwaysCurrentMoments = 50;
    private const int YearsBack = 15;

    private readonly List<Neighbourhood> _neighbourhoods = [];
    private readonly List<int> _subneighbourhoods = [];
    private readonly List<int> _themes = [];
    private DateTime _published;
    private (int Plan, int Moment, int Location) _before;

    public static string PlanSlug(int number) => $"gemaakt-plan-{number}";

    public static string MomentSlug(int number) => $"gemaakt-moment-{number}";

    public async Task FillAsync(int plans)
    {
        await using (var context = open())
        {
            // With the busiest first: the position in this list is how often a wijk is chosen.
            _neighbourhoods.AddRange((await context.Neighbourhoods.AsNoTracking().OrderBy(n => n.Code).ToListAsync())
                .OrderBy(n => n.Slug == BusiestNeighbourhood ? 0 : 1));
            _subneighbourhoods.AddRange(await context.Subneighbourhoods.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
            _themes.AddRange(await context.Themes.OrderBy(t => t.Id).Select(t => t.Id).ToListAsync());
            _before = (
                await context.Plans.IgnoreQueryFilters().MaxAsync(p => (int?)p.Id) ?? 0,
                await context.Moments.IgnoreQueryFilters().MaxAsync(m => (int?)m.Id) ?? 0,
                await context.Locations.MaxAsync(l => (int?)l.Id) ?? 0);
        }

        _published = clock.UtcNow;
        var terms = new TermLoader();
        for (var first = 1; first <= plans; first += BatchSize)
        {
            await using var context = open();
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            context.KeepsTerms = !TermLoader.Serves(context);
            for (var number = first; number < first + BatchSize && number <= plans; number++)
            {
                AddPlan(context, number);
            }

            await context.SaveChangesAsync();
            if (!context.KeepsTerms)
            {
                List<Plan> saved = [.. context.ChangeTracker.Entries<Plan>().Select(entry => entry.Entity)];
                context.ChangeTracker.Clear();
                await terms.LoadAsync(context, saved);
            }
        }
    }

    private void AddPlan(PortalDbContext context, int number)
    {
        var random = new Random(number);
        var id = _before.Plan + number;
        var words = new GeneratedText(random);
        var location = Location(context, number, random, words);
        var phase = (PlanPhase)random.Next(7);
        var areas = Areas(number, random);
        context.Add(new Plan
        {
            Id = id,
            PublicId = PublicId(random),
            Slug = PlanSlug(number),
            Title = words.Title(number),
            Summary = words.Paragraph(170),
            Body = words.Body(),
            Phase = phase,
            PhaseYear = clock.Today.Year - (number <= 2 * AlwaysCurrentMoments ? random.Next(3) : random.Next(YearsBack)),
            PhaseNote = random.Next(2) == 0 ? words.Paragraph(110) : null,
            Start = random.Next(3) == 0 ? null : ApproximateDate.OfYear(clock.Today.Year + random.Next(-6, 3)),
            End = random.Next(3) == 0 ? null : ApproximateDate.OfYear(clock.Today.Year + random.Next(3, 9)),
            Level = (ParticipationLevel)random.Next(6),
            LevelReason = words.Paragraph(90),
            Decides = words.Paragraph(60),
            CanChange = words.Lines(2),
            Fixed = words.Lines(2),
            InputOutcome = random.Next(6) == 0 ? words.Paragraph(350) : null,
            IsAreaUnknown = areas is null,
            LocationId = location,
            OwnerTeam = "Communicatie",
            ReviewOn = clock.Today.AddDays(random.Next(-60, 360)),
            PublishedAt = number > AlwaysPublic && random.Next(50) == 0 ? null : _published,
            WithdrawnAt = number > AlwaysPublic && random.Next(100) == 0 ? _published : null,
            ChangedAt = _published.AddHours(-number),
            Version = 1,
        });
        context.AddRange((areas ?? []).Select(area => new PlanNeighbourhood { PlanId = id, NeighbourhoodId = area.Id }));
        context.AddRange(Chosen(_themes, random, 1 + random.Next(2)).Select(theme => new PlanTheme { PlanId = id, ThemeId = theme }));
        context.Add(new Slug { Kind = SlugKind.Plan, Text = PlanSlug(number), ItemId = id, IsCurrent = true });
        AddLinks(context, random, words, 1 + random.Next(3), planId: id);
        if (random.Next(12) == 0)
        {
            context.Add(new DateChange
            {
                PlanId = id,
                Which = ChangedDate.PlanEnd,
                Before = ApproximateDate.OfYear(clock.Today.Year),
                After = ApproximateDate.OfYear(clock.Today.Year + 1),
                Reason = words.Paragraph(80),
                ChangedOn = clock.Today.AddDays(-random.Next(1_000)),
            });
        }

        if (number % 2 == 0)
        {
            AddMoment(context, number / 2, id, areas, location, random, words);
        }
    }

    private void AddMoment(PortalDbContext context, int number, int planId, IReadOnlyList<Neighbourhood>? areas, int? location, Random random, GeneratedText words)
    {
        var id = _before.Moment + number;
        var last = clock.Today.AddDays(number <= AlwaysCurrentMoments ? random.Next(-60, 60) : random.Next(-365 * YearsBack, 365));
        var isMeeting = random.Next(2) == 0;
        var isOver = last < clock.Today;
        var isAnswered = isOver && random.Next(3) > 0;
        context.Add(new ParticipationMoment
        {
            Id = id,
            PublicId = PublicId(random),
            Slug = MomentSlug(number),
            Title = words.Title(number),
            Summary = words.Paragraph(130),
            Kind = (MomentKind)random.Next(9),
            Period = new ApproximateDate(isMeeting ? last : last.AddDays(-21), last, DatePrecision.Day),
            StartsAt = isMeeting ? last.ToDateTime(new TimeOnly(18, 0), DateTimeKind.Utc) : null,
            EndsAt = isMeeting ? last.ToDateTime(new TimeOnly(20, 0), DateTimeKind.Utc) : null,
            LocationId = location,
            About = words.Paragraph(110),
            CanChange = words.Lines(2),
            Fixed = words.Lines(1),
            Decides = words.Paragraph(60),
            How = words.Lines(2),
            Offline = "Bel 14 038 (gemeente Zwolle).",
            AnswerBy = last.AddDays(42),
            Outcome = isAnswered ? words.Paragraph(300) : null,
            AnsweredOn = isAnswered ? last.AddDays(random.Next(1, Math.Max(2, Math.Min(60, clock.Today.DayNumber - last.DayNumber)))) : null,
            CancelReason = random.Next(40) == 0 ? words.Paragraph(60) : null,
            IsAreaUnknown = areas is null,
            OwnerTeam = "Communicatie",
            ReviewOn = clock.Today.AddDays(30),
            PublishedAt = number > AlwaysPublic && random.Next(50) == 0 ? null : _published,
            ChangedAt = _published.AddHours(-number),
            Version = 1,
        });
        context.AddRange((areas ?? []).Select(area => new MomentNeighbourhood { MomentId = id, NeighbourhoodId = area.Id }));
        context.Add(new PlanMoment { PlanId = planId, MomentId = id });
        context.Add(new Slug { Kind = SlugKind.ParticipationMoment, Text = MomentSlug(number), ItemId = id, IsCurrent = true });
        AddLinks(context, random, words, 1, momentId: id);
    }

    private static void AddLinks(PortalDbContext context, Random random, GeneratedText words, int count, int? planId = null, int? momentId = null)
    {
        for (var order = 0; order < count; order++)
        {
            context.Add(new ExternalLink
            {
                Kind = (LinkKind)random.Next(3),
                Url = $"https://voorbeeld.example/bron/{random.Next():x8}",
                Title = words.Paragraph(50),
                Publisher = "Gemeente Zwolle",
                SortOrder = order,
                PlanId = planId,
                ParticipationMomentId = momentId,
            });
        }
    }

    /// <summary>Two in five have a point, one in five only a buurt, the others no place.</summary>
    private int? Location(PortalDbContext context, int number, Random random, GeneratedText words)
    {
        var choice = random.Next(5);
        if (choice > 2)
        {
            return null;
        }

        var around = _neighbourhoods[random.Next(_neighbourhoods.Count)].Outline;
        context.Add(new Location
        {
            Id = _before.Location + number,
            Name = words.Paragraph(28).TrimEnd('.'),
            Address = choice == 0 ? "Hoofdstraat 12, Zwolle" : null,
            Precision = choice == 2 ? LocationPrecision.Approximate : LocationPrecision.Point,
            Longitude = choice == 2 ? null : around.West + (random.NextDouble() * (around.East - around.West)),
            Latitude = choice == 2 ? null : around.South + (random.NextDouble() * (around.North - around.South)),
            SubneighbourhoodId = choice == 2 ? _subneighbourhoods[random.Next(_subneighbourhoods.Count)] : null,
        });
        return _before.Location + number;
    }

    /// <summary>One or two wijken; none for one in nine, which is for the whole city; null for a few of which it is unknown.</summary>
    private IReadOnlyList<Neighbourhood>? Areas(int number, Random random) => random.Next(40) == 0
        ? null
        : number % 9 == 0
            ? []
            : random.Next(10) < 3
                ? [_neighbourhoods[0]]
                : Chosen(_neighbourhoods, random, 1 + (random.Next(4) / 3));

    private static IReadOnlyList<T> Chosen<T>(IReadOnlyList<T> from, Random random, int count)
    {
        var start = random.Next(from.Count);
        return [.. Enumerable.Range(start, Math.Min(count, from.Count)).Select(place => from[place % from.Count])];
    }

    private static Guid PublicId(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
