using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Links;

namespace Zwolle.Portal.Features.Admin.Links;

/// <summary>What the nightly check found, for staff. A wijkteam sees its own wijken, everybody else the city.</summary>
public sealed class AdminBrokenLinkQueries(PortalDbContext context, LinkCheckOptions options)
{
    /// <summary>Of each kind of text: more than anybody mends at once.</summary>
    private const int Most = 500;

    public async Task<BrokenLinksPage> ListAsync(StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(me);
        var isOwn = me.Role == StaffRole.NeighbourhoodTeam && me.NeighbourhoodIds.Count > 0;
        var broken = context.LinkChecks.Where(c => c.GoneSince != null || c.Answer != LinkAnswer.Found);
        var links = new List<BrokenLink>();
        foreach (var addresses in OutsideAddress.Public(context, isOwn ? me.NeighbourhoodIds : null))
        {
            links.AddRange(await addresses
                .Join(broken, a => a.Address, c => c.Address, (a, c) => new { Use = a, Check = c })
                .OrderBy(both => both.Check.GoneSince == null).ThenBy(both => both.Use.ItemId)
                .Take(Most)
                .Select(both => new BrokenLink(both.Use.Of, both.Use.ItemId, both.Use.Title, both.Use.Address)
                {
                    Text = both.Use.Text,
                    Answer = both.Check.Answer,
                    Status = both.Check.Status,
                    MovedTo = both.Check.MovedTo,
                    FailingSince = both.Check.FailingSince,
                    GoneSince = both.Check.GoneSince,
                    CheckedAt = both.Check.CheckedAt,
                })
                .ToListAsync());
        }

        var last = await context.LinkChecks.MaxAsync(c => (DateTime?)c.CheckedAt);
        return new BrokenLinksPage(links, last, options.Check, isOwn);
    }
}
