using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'participatiemomenten'.</summary>
public sealed class OpenMomentQueries(PortalDbContext context, PortalIndex index, PortalClock clock, PortalOptions options) : OpenDataResource
{
    private static readonly IReadOnlyList<string> Kinds = [.. MomentWords.Kinds.Select(MomentWords.Slug)];

    public override string Noun => "participatiemomenten";

    public override string ItemName => "Participatiemoment";

    public override string Description => "Momenten waarop bewoners kunnen meedoen: waar, hoe en tot wanneer, en wat er met hun inbreng is gedaan.";

    public override Type ItemType => typeof(OpenMoment);

    public override string ExampleId => "reageren-ontwerp-omgevingsvisie-2020";

    public override IReadOnlyList<OpenDataFilter> Filters { get; } =
    [
        OpenDataFilter.Neighbourhood("Alleen momenten in deze wijk, en die voor de hele stad. Met hele-stad alleen die voor de hele stad."),
        OpenDataFilter.Theme,
        new("soort", "Alleen momenten van deze soort.", Kinds),
        new("periode", "Alleen wat nu of straks is, voorbij is, nog geen antwoord heeft, is beantwoord of niet doorging. Zonder deze naam: alles.", ["nu", "voorbij", "zonder-antwoord", "beantwoord", "afgelast"]),
        OpenDataFilter.ChangedSince,
    ];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["soort"] = Kinds,
        ["stand"] = OpenDataWords.All<MomentState>(OpenDataWords.Of),
    };

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        var today = clock.Today;
        var moments = question["periode"] switch
        {
            "nu" => context.Moments.Where(MomentStates.IsOpenOrAnnounced(today)),
            "voorbij" => context.Moments.Where(MomentStates.IsAnsweredOrClosed(today)),
            "zonder-antwoord" => context.Moments.Where(MomentStates.IsClosed(today)),
            "beantwoord" => context.Moments.Where(MomentStates.IsAnswered(today)),
            "afgelast" => context.Moments.Where(m => m.CancelReason != null),
            _ => context.Moments,
        };
        moments = moments.Where(m => m.Id > question.After);
        if (question.NeighbourhoodId is { } neighbourhood)
        {
            moments = moments.Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood) || (!m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown));
        }

        if (question.IsWholeCity)
        {
            moments = moments.Where(m => !m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown);
        }

        if (question.ThemeId is { } theme)
        {
            moments = moments.Where(m => m.Plans.Any(p => p.ThemeLinks.Any(l => l.ThemeId == theme)));
        }

        if (question["soort"] is { } kind)
        {
            var wanted = MomentWords.Kinds.First(k => k.Slug() == kind);
            moments = moments.Where(m => m.Kind == wanted);
        }

        if (question.ChangedSince is { } since)
        {
            moments = moments.Where(m => m.ChangedAt >= since);
        }

        return await ReadAsync(moments, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id) => (await ReadAsync(context.Moments.Where(m => m.Slug == id), 1)).SingleOrDefault();

    public override async Task<FormerAddress?> FormerAsync(string id) => await FormerAddress.FindAsync<ParticipationMoment>(context, id);

    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<ParticipationMoment> moments, int count)
    {
        var portal = await index.GetAsync();
        var rows = await moments
            .Where(m => !m.IsExample)
            .OrderBy(m => m.Id)
            .Take(count)
            .AsNoTracking()
            .Select(m => new
            {
                Item = m,
                Place = m.Location == null
                    ? null
                    : new OpenPlaceRow(
                        m.Location.Name, m.Location.Address, m.Location.Accessibility, m.Location.Precision, m.Location.Longitude, m.Location.Latitude,
                        m.Location.Area!.GeoJson, m.Location.SubneighbourhoodId, m.Location.Subneighbourhood!.Name, m.Location.NeighbourhoodId),
            })
            .ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.Item.Id);
        var owners = ids.ConvertAll(id => (int?)id);
        var links = await context.Set<MomentNeighbourhood>().Where(l => ids.Contains(l.MomentId)).Select(l => new { l.MomentId, l.NeighbourhoodId }).ToListAsync();
        var plans = await context.PlanMoments
            .Where(l => ids.Contains(l.MomentId) && !l.Plan!.IsExample)
            .OrderBy(l => l.PlanId)
            .Select(l => new { l.MomentId, l.Plan!.Slug })
            .ToListAsync();
        var sources = Sources(await context.Links.Where(l => owners.Contains(l.ParticipationMomentId)).AsNoTracking().ToListAsync(), link => link.ParticipationMomentId);
        var areas = links.ToLookup(l => l.MomentId, l => l.NeighbourhoodId);
        var plansOf = plans.ToLookup(p => p.MomentId, p => p.Slug);
        return [.. rows.Select(row => ToOpen(row.Item, row.Place, portal, [.. areas[row.Item.Id]], [.. plansOf[row.Item.Id]], [.. sources[row.Item.Id]]))];
    }

    private OpenMoment ToOpen(
        ParticipationMoment moment, OpenPlaceRow? place, PortalSnapshot portal, IReadOnlyList<int> areas, IReadOnlyList<string> plans, IReadOnlyList<OpenSource> sources)
    {
        // An answer counts from its day, as on the site.
        var isAnswered = moment.Outcome is not null && (moment.AnsweredOn is null || moment.AnsweredOn <= clock.Today);
        var dates = new MomentDates(
            moment.FirstDay, moment.LastDay, moment.PeriodPrecision, moment.ClosedOn, moment.AnswerBy, moment.Outcome is not null, moment.AnsweredOn, moment.CancelReason is not null);
        return new OpenMoment
        {
            Key = moment.Id,
            Id = moment.Slug,
            PublicId = moment.PublicId,
            Title = moment.Title,
            Summary = moment.Summary,
            Kind = moment.Kind.Slug(),
            State = OpenDataWords.Of(MomentStates.Derive(dates, clock.Today)),
            Period = OpenPeriod.Of(moment.Period),
            StartsAt = moment.StartsAt,
            EndsAt = moment.EndsAt,
            About = moment.About,
            CanChange = DutchText.Lines(moment.CanChange),
            Fixed = DutchText.Lines(moment.Fixed),
            Decides = moment.Decides,
            How = moment.How,
            Offline = moment.Offline,
            ClosedOn = moment.ClosedOn,
            AnswerBy = moment.AnswerBy,
            Outcome = isAnswered ? moment.Outcome : null,
            AnsweredOn = isAnswered ? moment.AnsweredOn : null,
            CancelReason = moment.CancelReason,
            Neighbourhoods = Slugs(portal, areas),
            IsWholeCity = !moment.IsAreaUnknown && areas.Count == 0,
            Place = place?.ToOpen(),
            Plans = plans,
            PublishedAt = moment.PublishedAt!.Value,
            ChangedAt = moment.ChangedAt,
            Sources = sources,
            MapPlace = place?.OnMap,
            NeighbourhoodIds = areas,
            Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, moment.Slug), options.BaseUrl + MomentLinks.Details(moment.Slug)),
        };
    }
}
