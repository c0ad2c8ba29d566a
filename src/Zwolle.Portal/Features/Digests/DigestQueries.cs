using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Features.Translations;

namespace Zwolle.Portal.Features.Digests;

public sealed class DigestQueries(PortalDbContext context, PortalIndex index)
{
    public Task<IReadOnlyList<DigestCard>> ListAsync() => DigestCard.AllAsync(index, context);

    /// <param name="month">First day of the month.</param>
    public async Task<DigestPage?> DetailsAsync(DateOnly month)
    {
        var digest = await context.Digests
            .Where(d => d.Month == month)
            .Select(d => new
            {
                d.Id,
                Page = new DigestPage { PublicId = d.PublicId, Month = d.Month!.Value, Title = d.Title, Intro = d.Intro, IsExample = d.IsExample, PublishedAt = d.PublishedAt!.Value, ChangedAt = d.ChangedAt },
            })
            .SingleOrDefaultAsync();
        if (digest is null)
        {
            return null;
        }

        var all = await DigestCard.AllAsync(index, context);
        return digest.Page with
        {
            Translations = await TranslationCard.OfAsync(index, context, ContentKind.Digest, digest.Id),
            Pieces = await PiecesAsync(digest.Id),
            Earlier = all.FirstOrDefault(card => card.Month < month),
            Later = all.LastOrDefault(card => card.Month > month),
        };
    }

    /// <summary>What became of the address of a month without a public digest.</summary>
    /// <param name="month">First day of the month.</param>
    public Task<FormerAddress> FormerAddressAsync(DateOnly month) =>
        FormerAddress.OfDigestAsync(context, month);

    /// <summary>The pieces whose subject is still public, with its address of today.</summary>
    private async Task<IReadOnlyList<DigestPiece>> PiecesAsync(int digestId)
    {
        var items = await context.Set<DigestItem>()
            .Where(i => i.DigestId == digestId)
            .OrderBy(i => i.Section).ThenBy(i => i.SortOrder).ThenBy(i => i.Id)
            .Select(i => new { i.Id, i.Section, i.Title, i.Text, i.SourceKind, i.SourceId })
            .ToListAsync();
        var ids = items.Select(i => i.SourceId).OfType<int>().Distinct().ToList();
        var rows = ids.Count == 0
            ? []
            : await context.Decisions.Where(d => ids.Contains(d.Id)).Select(d => new { Kind = ContentKind.Decision, d.Id, d.Slug })
                .Concat(context.Moments.Where(m => ids.Contains(m.Id)).Select(m => new { Kind = ContentKind.ParticipationMoment, m.Id, m.Slug }))
                .Concat(context.Plans.Where(p => ids.Contains(p.Id)).Select(p => new { Kind = ContentKind.Plan, p.Id, p.Slug }))
                .Concat(context.Initiatives.Where(i => ids.Contains(i.Id)).Select(i => new { Kind = ContentKind.Initiative, i.Id, i.Slug }))
                .Concat(context.Stories.Where(s => ids.Contains(s.Id)).Select(s => new { Kind = ContentKind.Story, s.Id, s.Slug }))
                .Concat(context.FundingSchemes.Where(s => ids.Contains(s.Id)).Select(s => new { Kind = ContentKind.FundingScheme, s.Id, s.Slug }))
                .ToListAsync();
        var addresses = rows.ToDictionary(row => (row.Kind, row.Id), row => Address(row.Kind, row.Slug));
        return
        [
            .. from item in items
               let address = item is { SourceKind: { } kind, SourceId: { } id } ? addresses.GetValueOrDefault((kind, id)) : null
               where item.SourceKind is null || address is not null
               select new DigestPiece(item.Id, item.Section, item.Title, item.Text, address),
        ];
    }

    private static string? Address(ContentKind kind, string slug) => kind switch
    {
        ContentKind.Decision => DecisionLinks.Details(slug),
        ContentKind.ParticipationMoment => MomentLinks.Details(slug),
        ContentKind.Plan => PlanLinks.Details(slug),
        ContentKind.Initiative => InitiativeLinks.Details(slug),
        ContentKind.Story => StoryLinks.Details(slug),
        ContentKind.FundingScheme => MoneyLinks.Details(slug),
        _ => null,
    };
}
