using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Fills an empty database with the facts of this folder, all or nothing.</summary>
public sealed class SeedData(PortalClock clock)
{
    /// <summary>Day on which the facts were taken over from the public pages they name.</summary>
    public static readonly DateOnly TakenOverOn = new(2026, 11, 21);

    private const int OutlineYear = 2025;
    public const string OwnerTeam = "Communicatie";

    /// <param name="context">A database with the current model; what it already holds of a kind is left alone.</param>
    /// <param name="examples">Also add the fictional plans, dated from today.</param>
    public async Task FillWhenEmptyAsync(PortalDbContext context, bool examples)
    {
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // Asked at every attempt: a commit may have reached the server although its answer was lost.
            var lacks = await Lacks.OfAsync(context, examples);
            if (lacks.Nothing)
            {
                return;
            }

            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync();
            await FillAsync(context, lacks, examples);
            await transaction.CommitAsync();
        });
        context.ChangeTracker.Clear();
    }

    private async Task FillAsync(PortalDbContext context, Lacks lacks, bool examples)
    {
        var filler = new Filler(context, clock.UtcNow, clock.Today);
        if (lacks.Areas)
        {
            filler.AddAreas();
            filler.AddPlans(SeedFiles.Plans(), isExample: false);
            if (examples)
            {
                filler.AddPlans(SeedFiles.Examples(), isExample: true);
            }
        }

        var initiatives = new InitiativeFiller(context, clock.UtcNow, clock.Today);
        if (lacks.Guide)
        {
            initiatives.AddGuide();
        }

        if (lacks.Schemes)
        {
            initiatives.AddSchemes();
        }

        if (lacks.SupportPoints)
        {
            await new SupportPointFiller(context, clock.UtcNow, clock.Today).AddAsync();
        }

        if (lacks.Initiatives)
        {
            await initiatives.AddInitiativesAsync(examples);
        }

        var decisions = new DecisionFiller(context, clock.UtcNow, clock.Today);
        if (lacks.Decisions)
        {
            await decisions.AddAsync(examples);
        }

        var stories = new StoryFiller(context, clock.UtcNow, clock.Today);
        if (lacks.Stories)
        {
            await stories.AddExamplesAsync();
        }

        await new CouncilFiller(context, clock.Today).AddWhenMissingAsync(!lacks.Council, examples);
        await context.SaveChangesAsync();
        filler.AddSlugs();
        initiatives.AddSlugs();
        decisions.AddSlugs();
        stories.AddSlugs();
        if (examples && lacks.Decisions)
        {
            await new DigestFiller(context, clock.UtcNow, clock.Today).AddExampleAsync();
        }

        await context.SaveChangesAsync();
    }

    /// <summary>The kinds that a database never had. Those newer than the wijken are asked of the addresses, which also know what is public no longer.</summary>
    private sealed record Lacks(bool Areas, bool Guide, bool Schemes, bool Initiatives, bool SupportPoints, bool Decisions, bool Stories, bool Council)
    {
        public bool Nothing => !(Areas || Guide || Schemes || Initiatives || SupportPoints || Decisions || Stories || Council);

        public static async Task<Lacks> OfAsync(PortalDbContext context, bool examples) => new(
            !await context.Neighbourhoods.AnyAsync(),
            !await context.Slugs.AnyAsync(s => s.Kind == SlugKind.GuideStep),
            !await context.Slugs.AnyAsync(s => s.Kind == SlugKind.FundingScheme),
            !await context.Slugs.AnyAsync(s => s.Kind == SlugKind.Initiative),
            !await context.Links.AnyAsync(l => l.SupportPointId != null),
            !await context.Slugs.AnyAsync(s => s.Kind == SlugKind.Decision),
            examples && !await context.Slugs.AnyAsync(s => s.Kind == SlugKind.Story),
            !await context.CouncilRules.AnyAsync());
    }

    private sealed class Filler(PortalDbContext context, DateTime now, DateOnly today)
    {
        private readonly Dictionary<string, Neighbourhood> _neighbourhoods = [];
        private readonly Dictionary<string, Subneighbourhood> _subneighbourhoods = [];
        private readonly Dictionary<string, Theme> _themes = [];
        private readonly List<Plan> _plans = [];
        private readonly List<(Plan Plan, SeedTranslation Seed)> _translations = [];

        public void AddAreas()
        {
            var outlines = SeedFiles.Outlines();
            foreach (var seed in SeedFiles.Neighbourhoods())
            {
                var neighbourhood = new Neighbourhood
                {
                    Code = seed.Code,
                    Slug = seed.Slug,
                    Name = seed.Name,
                    Intro = seed.Intro,
                    Figures = SeedParts.Lines([.. seed.Figures.Select(figure => new NeighbourhoodFigure(figure.Text, figure.Publisher, figure.Url).ToString())]),
                    Residents = seed.Residents,
                    ResidentsYear = seed.ResidentsYear,
                    AreaKm2 = seed.AreaKm2,
                    Outline = Outline(outlines[seed.Code]),
                };
                foreach (var part in seed.Subneighbourhoods)
                {
                    var subneighbourhood = new Subneighbourhood { Code = part.Code, Name = part.Name, Outline = Outline(outlines[part.Code]) };
                    neighbourhood.Subneighbourhoods.Add(subneighbourhood);
                    _subneighbourhoods.Add(part.Code, subneighbourhood);
                }

                foreach (var alias in seed.Aliases)
                {
                    neighbourhood.Aliases.Add(new NeighbourhoodAlias
                    {
                        Name = alias.Name,
                        Subneighbourhood = alias.Subneighbourhood is { } code ? _subneighbourhoods[code] : null,
                    });
                }

                foreach (var contact in seed.Contacts.Select(ContactRoute))
                {
                    neighbourhood.ContactRoutes.Add(contact);
                }

                _neighbourhoods.Add(seed.Code, neighbourhood);
                context.Add(neighbourhood);
            }

            context.AddRange(SeedFiles.City().Contacts.Select(ContactRoute));

            foreach (var (order, seed) in SeedFiles.Themes().Index())
            {
                var theme = new Theme { Slug = seed.Slug, Name = seed.Name, Description = seed.Description, SortOrder = order, PublishedAt = now };
                _themes.Add(seed.Slug, theme);
                context.Add(theme);
            }
        }

        public void AddPlans(IReadOnlyList<SeedPlan> seeds, bool isExample)
        {
            foreach (var seed in seeds)
            {
                var plan = new Plan
                {
                    Slug = seed.Slug,
                    Title = seed.Title,
                    Summary = seed.Summary,
                    Body = seed.Body,
                    Phase = SeedWords.Phase(seed.Phase),
                    PhaseYear = seed.PhaseYear ?? (isExample ? today.Year : 0),
                    PhaseNote = seed.PhaseNote,
                    Start = Date(seed.Start),
                    End = Date(seed.End),
                    Level = SeedWords.Level(seed.Level),
                    LevelReason = seed.LevelReason,
                    Decides = seed.Decides,
                    CanChange = SeedParts.Lines(seed.CanChange),
                    Fixed = SeedParts.Lines(seed.Fixed),
                    IsAreaUnknown = seed.Scope == "onbekend",
                    Announcement = new ParticipationAnnouncement
                    {
                        Who = seed.Announcement.Who,
                        About = seed.Announcement.About,
                        When = seed.Announcement.When,
                        Roles = seed.Announcement.Roles,
                        MoreInformation = seed.Announcement.MoreInfo,
                    },
                    InputOutcome = seed.InputOutcome,
                    Location = Location(seed.Place),
                    IsExample = isExample,
                    OwnerTeam = OwnerTeam,
                    ReviewOn = today.AddMonths(6),
                    PublishedAt = now,
                    ChangedAt = now,
                    Version = 1,
                };
                SeedParts.AddTo(plan.Neighbourhoods, seed.Neighbourhoods.Select(code => _neighbourhoods[code]));
                SeedParts.AddTo(plan.Themes, seed.Themes.Select(slug => _themes[slug]));
                SeedParts.AddTo(plan.Links, seed.Sources.Select(SeedParts.Link));
                SeedParts.AddTo(plan.DateChanges, (seed.DateChanges ?? []).Select(DateChange));
                SeedParts.AddTo(plan.Moments, seed.Moments.Select(moment => Moment(moment, seed, isExample)));
                _plans.Add(plan);
                _translations.AddRange((seed.Translations ?? []).Select(translation => (plan, translation)));
                context.Add(plan);
            }
        }

        /// <summary>The slugs and the translations name ids, so they come after the first save.</summary>
        public void AddSlugs()
        {
            context.AddRange(_translations.Select(item => Translation(item.Plan, item.Seed)));
            foreach (var plan in _plans)
            {
                context.Add(new Slug { Kind = SlugKind.Plan, Text = plan.Slug, ItemId = plan.Id, IsCurrent = true });
                foreach (var moment in plan.Moments)
                {
                    context.Add(new Slug { Kind = SlugKind.ParticipationMoment, Text = moment.Slug, ItemId = moment.Id, IsCurrent = true });
                }
            }
        }

        private Translation Translation(Plan plan, SeedTranslation seed) => new()
        {
            Kind = ContentKind.Plan,
            ItemId = plan.Id,
            Language = SeedWords.Language(seed.Language),
            Title = seed.Title,
            Summary = seed.Summary,
            TranslatedBy = seed.TranslatedBy,
            TranslatedOn = today,
            Original = plan.Summary,
            Version = 1,
        };

        private ParticipationMoment Moment(SeedMoment seed, SeedPlan plan, bool isExample)
        {
            var sources = seed.Sources.Count > 0 ? seed.Sources : plan.Sources.Take(1);
            var opens = Day(seed.Opens);
            var closes = Day(seed.Closes);
            var moment = new ParticipationMoment
            {
                Slug = seed.Slug,
                Title = seed.Title,
                Summary = seed.Summary,
                Kind = SeedWords.Kind(seed.Kind),
                Period = opens is { } first && closes is { } last
                    ? new ApproximateDate(first, last, DatePrecision.Day)
                    : Date(seed.Expected),
                StartsAt = Instant(closes, seed.StartTime),
                EndsAt = Instant(closes, seed.EndTime),
                Location = Location(seed.Place),
                IsAreaUnknown = plan.Scope == "onbekend",
                About = seed.About,
                CanChange = SeedParts.Lines(seed.CanChange),
                Fixed = SeedParts.Lines(seed.Fixed),
                Decides = seed.Decides,
                How = seed.How,
                Offline = seed.Offline,
                AnswerBy = Day(seed.AnswerBy),
                Outcome = seed.Outcome,
                AnsweredOn = Day(seed.AnsweredOn),
                CancelReason = seed.CancelReason,
                CancelledOn = Day(seed.CancelledOn),
                IsExample = isExample,
                OwnerTeam = OwnerTeam,
                ReviewOn = today.AddMonths(1),
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };

            // A past gathering whose day no source gives is over all the same.
            if (!isExample && moment.Period is null)
            {
                moment.ClosedOn = TakenOverOn;
            }

            SeedParts.AddTo(moment.Neighbourhoods, plan.Neighbourhoods.Select(code => _neighbourhoods[code]));
            SeedParts.AddTo(moment.DateChanges, (seed.DateChanges ?? []).Select(DateChange));
            SeedParts.AddTo(moment.Links, sources.Select(SeedParts.Link));
            return moment;
        }

        private ContactRoute ContactRoute(SeedContact seed, int order) => new()
        {
            Kind = seed.Kind switch
            {
                "phone" => ContactKind.Phone,
                "visit" => ContactKind.Visit,
                "web" => ContactKind.Web,
                "post" => ContactKind.Post,
                _ => throw SeedWords.Unknown(seed.Kind),
            },
            Title = seed.Title,
            Text = seed.Text,
            Phone = seed.Phone,
            Address = seed.Address,
            Email = seed.Email,
            Url = seed.Url,
            SortOrder = order,
            PublishedAt = now,
            Source = SeedParts.Link(new SeedSource(seed.SourceUrl, seed.SourceTitle, seed.SourcePublisher, seed.Dated), 0),
        };

        private DateChange DateChange(SeedDateChange seed) => new()
        {
            Which = seed.Which switch
            {
                "start" => ChangedDate.PlanStart,
                "end" => ChangedDate.PlanEnd,
                "period" => ChangedDate.MomentPeriod,
                "answer" => ChangedDate.AnswerBy,
                _ => throw SeedWords.Unknown(seed.Which),
            },
            Before = Date(seed.Before),
            After = Date(seed.After),
            Reason = seed.Reason,
            ChangedOn = Day(seed.ChangedOn)!.Value,
        };

        private Location? Location(SeedPlace? seed) => SeedParts.Place(seed, _neighbourhoods, _subneighbourhoods);

        private static AreaOutline Outline(JsonElement geometry)
        {
            var points = Points(geometry.GetProperty("coordinates")).ToList();
            return new AreaOutline
            {
                GeoJson = geometry.GetRawText(),
                West = points.Min(p => p.Longitude),
                South = points.Min(p => p.Latitude),
                East = points.Max(p => p.Longitude),
                North = points.Max(p => p.Latitude),
                Year = OutlineYear,
            };
        }

        private static IEnumerable<(double Longitude, double Latitude)> Points(JsonElement coordinates) =>
            coordinates[0].ValueKind == JsonValueKind.Number
                ? [(coordinates[0].GetDouble(), coordinates[1].GetDouble())]
                : coordinates.EnumerateArray().SelectMany(Points);

        private ApproximateDate? Date(string? text) =>
            Relative(text) is { } day ? ApproximateDate.OfDay(day) : text is null ? null : ApproximateDate.Parse(text);

        private DateOnly? Day(string? text) => Date(text)?.Latest;

        /// <summary>'+12' and '-5' count from today; a day in the weekend moves on to Monday.</summary>
        private DateOnly? Relative(string? text)
        {
            if (text is not ['+' or '-', ..])
            {
                return null;
            }

            var day = today.AddDays(int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            return day.DayOfWeek switch
            {
                DayOfWeek.Saturday => day.AddDays(2),
                DayOfWeek.Sunday => day.AddDays(1),
                _ => day,
            };
        }

        private static DateTime? Instant(DateOnly? day, string? clock) => day is { } date && clock is not null
            ? PortalClock.ToUtc(date, TimeOnly.ParseExact(clock, "HH.mm", CultureInfo.InvariantCulture))
            : null;
    }
}
