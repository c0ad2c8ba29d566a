using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>
/// Writes the mails that ask organisations whether our data are right: one per support point that residents see, that is
/// open and that has a mailbox, in each half of the year.
/// </summary>
public sealed class ConfirmationAsker(PortalDbContext context, Outbox outbox, PortalClock clock, PortalOptions portal)
{
    public static readonly TimeSpan TokenLife = TimeSpan.FromDays(60);

    /// <summary>Who was asked at the end of a half of the year is not asked again at the start of the next.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromDays(90);

    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(Func<Task<bool>> keepAsync, CancellationToken stopping = default)
    {
        ArgumentNullException.ThrowIfNull(keepAsync);
        var today = clock.Today;
        var half = (today.Month + 5) / 6;
        var begin = PortalClock.ToUtc(new DateOnly(today.Year, half == 1 ? 1 : 7, 1), TimeOnly.MinValue);
        var recent = clock.UtcNow - Between;
        var since = begin < recent ? begin : recent;
        var due = await context.SupportPoints
            .Where(SupportPoint.IsOffered)
            .Where(p => p.Email != null && !context.ConfirmationRequests.Any(r => r.SupportPointId == p.Id && r.AskedAt >= since))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(stopping);
        var written = 0;
        foreach (var id in due)
        {
            if (stopping.IsCancellationRequested || !await keepAsync())
            {
                break;
            }

            written += await context.TransactAsync(() => AskAsync(id, string.Create(CultureInfo.InvariantCulture, $"support-point:{id}:{today.Year}-{half}"))) ? 1 : 0;
            context.ChangeTracker.Clear();
        }

        return written;
    }

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task<bool> AskAsync(int id, string key)
    {
        var point = await context.SupportPoints.Where(SupportPoint.IsOffered).Where(p => p.Id == id).Select(SupportPointCard.Projection).SingleOrDefaultAsync();
        if (point is null || !MailAddressRule.IsAddress(point.Email))
        {
            return false;
        }

        var now = clock.UtcNow;
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var subject = DutchText.Cut($"Klopt dit nog? {OneLine(point.Name)} op {portal.Name}", OutboxMessage.SubjectMaxLength);
        if (!await outbox.AddAsync(new NewMail(key, point.Email!, subject, Text(point, token, now + TokenLife))))
        {
            return false;
        }

        var request = await context.ConfirmationRequests.SingleOrDefaultAsync(r => r.SupportPointId == id);
        if (request is null)
        {
            request = new ConfirmationRequest { SupportPointId = id, Digest = "" };
            context.Add(request);
        }

        (request.Digest, request.AskedAt, request.ExpiresAt, request.UsedAt) = (Digest(token), now, now + TokenLife, null);
        request.Version++;
        await context.SaveChangesAsync();
        return true;
    }

    private string Text(SupportPointCard point, string token, DateTime expiresAt)
    {
        (string Label, string? Text)[] facts =
        [
            ("Naam", point.Name),
            ("Wat", point.What),
            ("Waar", point.Address),
            ("Telefoon", point.Phone),
            ("Mail", point.Email),
            ("Website", point.Url),
            ("Ruimte", point.HasRoom switch { true => "er is een ruimte om samen te komen", false => "er is geen ruimte", _ => null }),
            ("Toegankelijk", point.Accessibility),
            ("Kosten", point.Costs),
            ("Reserveren", point.HowToBook),
        ];
        var last = DutchText.ShortDate(DateOnly.FromDateTime(PortalClock.ToLocal(expiresAt)).AddDays(-1));
        return $"""
            Goedendag,

            {OneLine(point.Name)} staat op {portal.Name}. Bewoners lezen daar dit:

            {string.Join('\n', facts.Select(fact => $"- {fact.Label}: {OneLine(fact.Text ?? "niet bekend")}"))}

            Klopt dit? Open deze link en druk op de knop. Dan ziet iedereen dat u het hebt bevestigd.
            {portal.BaseUrl}{SupportPointLinks.Confirm(token)}

            De link werkt één keer, tot en met {last}.

            Klopt er iets niet, of weet u meer? Druk dan niet op de knop. Bel 14 038 en zeg wat er anders moet.

            Deze mail komt twee keer per jaar. U hoeft niet te antwoorden.

            {portal.Name}

            """.ReplaceLineEndings("\n");
    }

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
