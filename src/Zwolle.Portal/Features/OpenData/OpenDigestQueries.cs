using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'maandberichten'. An item is named after its month.</summary>
public sealed class OpenDigestQueries(PortalDbContext context, PortalOptions options) : OpenDataResource
{
    public override string Noun => "maandberichten";

    public override string ItemName => "Maandbericht";

    public override string Description => "Elke maand wat er is besloten, waaraan men kan meedoen, en wat er met de inbreng is gedaan.";

    public override Type ItemType => typeof(OpenDigest);

    public override string ExampleId => "2026-11";

    public override bool HasPlaces => false;

    public override IReadOnlyList<OpenDataFilter> Filters { get; } = [OpenDataFilter.ChangedSince];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var digests = context.Digests.Where(d => d.Id > question.After);
        if (question.ChangedSince is { } since)
        {
            digests = digests.Where(d => d.ChangedAt >= since);
        }

        return await ReadAsync(digests, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id) =>
        DigestLinks.ParseMonth(id) is { } month ? (await ReadAsync(context.Digests.Where(d => d.Month == month), 1)).SingleOrDefault() : null;

    public override async Task<FormerAddress?> FormerAsync(string id) => DigestLinks.ParseMonth(id) is { } month
        ? await FormerAddress.OfDigestAsync(context, month)
        : null;

    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<Digest> digests, int count)
    {
        var rows = await digests.Where(d => !d.IsExample).OrderBy(d => d.Id).Take(count).AsNoTracking().ToListAsync();
        return
        [
            .. rows.Select(digest => new OpenDigest
            {
                Key = digest.Id,
                Id = DigestLinks.MonthText(digest.Month!.Value),
                PublicId = digest.PublicId,
                Month = digest.Month.Value,
                Title = digest.Title,
                Intro = digest.Intro,
                PublishedAt = digest.PublishedAt!.Value,
                ChangedAt = digest.ChangedAt,
                Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, DigestLinks.MonthText(digest.Month.Value)), options.BaseUrl + DigestLinks.Details(digest.Month.Value)),
            }),
        ];
    }
}
