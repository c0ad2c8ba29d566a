using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'regelingen'.</summary>
public sealed class OpenSchemeQueries(PortalDbContext context, PortalIndex index, PortalClock clock, PortalOptions options) : OpenDataResource
{
    public override string Noun => "regelingen";

    public override string ItemName => "Regeling";

    public override string Description => "Regelingen met geld of hulp voor initiatieven: bedragen, voorwaarden en hoe u aanvraagt.";

    public override Type ItemType => typeof(OpenScheme);

    public override string ExampleId => "premie-op-actie";

    public override bool HasPlaces => false;

    public override IReadOnlyList<OpenDataFilter> Filters { get; } = [OpenDataFilter.ChangedSince];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["stand"] = OpenDataWords.All<SchemeState>(OpenDataWords.Of),
    };

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        var schemes = context.FundingSchemes.Where(s => s.Id > question.After);
        if (question.ChangedSince is { } since)
        {
            schemes = schemes.Where(s => s.ChangedAt >= since);
        }

        return await ReadAsync(schemes, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id) => (await ReadAsync(context.FundingSchemes.Where(s => s.Slug == id), 1)).SingleOrDefault();

    public override async Task<FormerAddress?> FormerAsync(string id) => await FormerAddress.FindAsync<FundingScheme>(context, id);

    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<FundingScheme> schemes, int count)
    {
        var portal = await index.GetAsync();
        var today = clock.Today;
        var rows = await schemes.OrderBy(s => s.Id).Take(count).AsNoTracking().ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var owners = rows.ConvertAll(row => (int?)row.Id);
        var sources = Sources(await context.Links.Where(l => owners.Contains(l.FundingSchemeId)).AsNoTracking().ToListAsync(), link => link.FundingSchemeId);
        return
        [
            .. rows.Select(row => new OpenScheme
            {
                Key = row.Id,
                Id = row.Slug,
                Name = row.Name,
                Giver = row.Giver,
                Summary = row.Summary,
                State = OpenDataWords.Of(row.IsPast(today) ? SchemeState.Past : row.State),
                Year = row.Year == 0 ? null : row.Year,
                ForWhat = DutchText.Lines(row.ForWhat),
                Conditions = DutchText.Lines(row.Conditions),
                NotFor = DutchText.Lines(row.NotFor),
                MinAmount = row.MinAmount,
                MaxAmount = row.MaxAmount,
                SharePercent = row.SharePercent,
                AmountNote = row.AmountNote,
                Budget = row.Budget,
                IsAllYear = row.IsAllYear,
                ClosesOn = row.ClosesOn,
                DeadlineNote = row.DeadlineNote,
                Term = row.Term,
                HowToApply = DutchText.Lines(row.HowToApply),
                Combine = row.Combine,
                Who = MoneyWords.Rule(row.Who),
                About = MoneyWords.Rule(row.Themes),
                Neighbourhoods = row.Wijken is null or FundingScheme.Everyone ? [] : [.. portal.Neighbourhoods.Where(n => row.Wijken.Contains(n.Code, StringComparison.Ordinal)).Select(n => n.Slug)],
                IsWholeCity = row.Wijken is null ? null : row.Wijken == FundingScheme.Everyone,
                IsOnceOnly = row.IsOnceOnly,
                PublishedAt = row.PublishedAt!.Value,
                ChangedAt = row.ChangedAt,
                Sources = [.. sources[row.Id]],
                Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, row.Slug), options.BaseUrl + MoneyLinks.Details(row.Slug)),
            }),
        ];
    }
}
