using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Newsletter;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>All that we have of a subscriber.</summary>
public sealed record SubscriberDetails(int Id, string Email, DateTime? ConfirmedAt, NewsletterChoices Choices, IReadOnlyList<SubscriberMail> Mails);

/// <summary>A mail that still stands in the outbox under their name.</summary>
public sealed record SubscriberMail(string Subject, DateTime WrittenAt, DateTime? SentAt);

public sealed class NewsletterQueries(PortalDbContext context)
{
    /// <summary>Null when there is no such subscriber, or they did not confirm.</summary>
    /// <param name="publicId">From a link that we signed.</param>
    public async Task<SubscriberDetails?> SubscriberAsync(Guid publicId)
    {
        var row = await context.Subscribers
            .Where(s => s.PublicId == publicId && s.State == SubscriberState.Active)
            .Select(s => new { s.Id, s.Email, s.ConfirmedAt, s.Longitude, s.Latitude, s.Distance, s.WantsOpenings })
            .SingleOrDefaultAsync();
        if (row is null)
        {
            return null;
        }

        var neighbourhoods = await context.Set<SubscriberNeighbourhood>().Where(n => n.SubscriberId == row.Id).OrderBy(n => n.NeighbourhoodId).Select(n => n.NeighbourhoodId).ToListAsync();
        var themes = await context.Set<SubscriberTheme>().Where(t => t.SubscriberId == row.Id).OrderBy(t => t.ThemeId).Select(t => t.ThemeId).ToListAsync();
        var mails = await context.Outbox.Where(m => m.SubscriberId == row.Id).OrderBy(m => m.Id).Select(m => new SubscriberMail(m.Subject, m.WrittenAt, m.SentAt)).ToListAsync();
        (double Longitude, double Latitude)? point = row is { Longitude: { } longitude, Latitude: { } latitude } ? (longitude, latitude) : null;
        return new SubscriberDetails(row.Id, row.Email, row.ConfirmedAt, new NewsletterChoices(neighbourhoods, themes, point, row.Distance, row.WantsOpenings), mails);
    }
}
