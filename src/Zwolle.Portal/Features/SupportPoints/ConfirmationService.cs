using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.SupportPoints;

public enum ConfirmationState
{
    /// <summary>No such token was ever mailed, or a newer mail took its place.</summary>
    Unknown,

    /// <summary>It can be confirmed.</summary>
    Open,

    /// <summary>The data changed since the page was opened.</summary>
    Changed,

    /// <summary>Confirmed just now.</summary>
    Confirmed,

    Used,

    Expired,

    /// <summary>What it is about is no longer offered to residents.</summary>
    Gone,
}

/// <summary>The page behind a mailed link.</summary>
/// <param name="State">What can be done.</param>
/// <param name="Point">What we tell of it; null when it may not be shown.</param>
/// <param name="Portal">The wijken.</param>
public sealed record ConfirmationPage(ConfirmationState State, SupportPointCard? Point, PortalSnapshot Portal);

/// <summary>Lets the organisation behind a support point say that our data are right.</summary>
public sealed class ConfirmationService(PortalDbContext context, PortalIndex index, PortalClock clock, AuditTrail audit)
{
    public async Task<ConfirmationPage> FindAsync(string token) => await FindAsync(token, await index.GetAsync());

    /// <param name="token">Of the mail.</param>
    /// <param name="version">Of the data as the organisation saw them.</param>
    public async Task<ConfirmationPage> ConfirmAsync(string token, int version)
    {
        var portal = await index.GetAsync();
        try
        {
            return await context.TransactAsync(async () =>
            {
                var found = await FindAsync(token, portal);
                return found.Point is null ? found
                    : found.Point.Version != version ? found with { State = ConfirmationState.Changed }
                    : found with { State = ConfirmationState.Confirmed, Point = await SaveAsync(token, found.Point) };
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody used the same link, or a colleague changed the data, in the same instant.
            context.ChangeTracker.Clear();
            var now = await FindAsync(token, portal);
            return now.State == ConfirmationState.Open ? now with { State = ConfirmationState.Changed } : now;
        }
    }

    private async Task<ConfirmationPage> FindAsync(string token, PortalSnapshot portal)
    {
        var (state, request) = await StateAsync(token);
        var point = state == ConfirmationState.Open ? await ReadAsync(request!.SupportPointId) : null;
        return new ConfirmationPage(state == ConfirmationState.Open && point is null ? ConfirmationState.Gone : state, point, portal);
    }

    private async Task<SupportPointCard> SaveAsync(string token, SupportPointCard before)
    {
        var today = clock.Today;
        var digest = ConfirmationAsker.Digest(token);
        var request = await context.ConfirmationRequests.SingleOrDefaultAsync(r => r.Digest == digest);
        var point = await context.SupportPoints.SingleOrDefaultAsync(p => p.Id == before.Id);
        if (request is not { UsedAt: null } || point?.Version != before.Version)
        {
            throw new DbUpdateConcurrencyException("It changed since it was looked at.");
        }

        request.UsedAt = clock.UtcNow;
        request.Version++;
        (point.Status, point.ConfirmedOn, point.ChangedAt) = (SupportPointStatus.Confirmed, today, clock.UtcNow);

        // What waits to be published holds the whole form: publishing it would undo this. That it closes or is yet to open
        // is news that stays.
        foreach (var waiting in await context.Revisions.Where(r => r.Kind == ContentKind.SupportPoint && r.ItemId == point.Id && r.State != RevisionState.Published).ToListAsync())
        {
            if (WaitingForm.Answer(waiting.Form, nameof(SupportPoint.Status)) is nameof(SupportPointStatus.Closed) or nameof(SupportPointStatus.Planned))
            {
                continue;
            }

            waiting.Form = WaitingForm.With(WaitingForm.With(waiting.Form, nameof(SupportPoint.Status), nameof(SupportPointStatus.Confirmed)), nameof(SupportPoint.ConfirmedOn), WaitingForm.Day(today));
            waiting.Version++;
        }

        // Nobody is signed in, so the change of the row is told by itself.
        context.Add(audit.Event(AuditActions.Confirmed, typeof(SupportPoint), point.Id));
        await context.SaveChangesAsync();
        return before with { Status = SupportPointStatus.Confirmed, ConfirmedOn = today };
    }

    private async Task<(ConfirmationState State, ConfirmationRequest? Request)> StateAsync(string token)
    {
        var digest = ConfirmationAsker.Digest(token);
        var request = await context.ConfirmationRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Digest == digest);
        return (request switch
        {
            null => ConfirmationState.Unknown,
            { UsedAt: not null } => ConfirmationState.Used,
            _ when request.ExpiresAt <= clock.UtcNow => ConfirmationState.Expired,
            _ => ConfirmationState.Open,
        }, request);
    }

    /// <summary>As residents see it now; null when they don't.</summary>
    private async Task<SupportPointCard?> ReadAsync(int id)
    {
        var point = await context.SupportPoints.Where(SupportPoint.IsOffered).Where(p => p.Id == id).Select(SupportPointCard.Projection).SingleOrDefaultAsync();
        return point is null
            ? null
            : point with
            {
                NeighbourhoodIds = await context.SupportPoints.Where(p => p.Id == id).SelectMany(p => p.NeighbourhoodLinks, (p, l) => l.NeighbourhoodId).ToListAsync(),
                Sources = await context.Links.Where(l => l.SupportPointId == id).OrderBy(l => l.SortOrder).ThenBy(l => l.Id).AsNoTracking().ToListAsync(),
            };
    }
}
