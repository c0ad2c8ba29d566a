using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="Key">Names what it tells and to whom, without personal data: 'invitation:17:2'. The same is never mailed twice.</param>
/// <param name="Recipient">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole of it in plain text.</param>
public sealed record NewMail(string Key, string Recipient, string Subject, string Text)
{
    /// <summary>The same as the content of an HTML body, already escaped; null for plain text alone.</summary>
    public string? Html { get; init; }

    /// <summary>Instant (UTC) before which it is not sent; null: at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Part of a newsletter: sent after all other mail, and with the heads of a list.</summary>
    public int? MailingId { get; init; }

    /// <summary>Whom of the newsletter it is for; it is not sent once they stopped.</summary>
    public int? SubscriberId { get; init; }

    /// <summary>Address with which one stops at once (RFC 8058).</summary>
    public string? UnsubscribeUrl { get; init; }
}

/// <summary>
/// Where mail is written. It is sent later, by <see cref="OutboxJob"/>, and only when what it tells was really saved:
/// the row is saved together with that.
/// </summary>
public sealed class Outbox(PortalDbContext context, PortalClock clock)
{
    /// <summary>
    /// Adds a mail to what the next save writes. A key that is there already is no error: nothing is added then. Of two
    /// saves of the same key at the same instant, one fails with <see cref="DbUpdateException"/> and saves nothing.
    /// </summary>
    /// <exception cref="ArgumentException">It is no mail that may be sent; the message says why, without the address.</exception>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> AddAsync(NewMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Check(mail);
        if (context.Outbox.Local.Any(m => m.DeduplicationKey == mail.Key) || await context.Outbox.AnyAsync(m => m.DeduplicationKey == mail.Key))
        {
            return false;
        }

        Add(mail);
        return true;
    }

    /// <summary>The same for who knows that the key is new. When it is not, the save fails and saves nothing.</summary>
    /// <exception cref="ArgumentException">As <see cref="AddAsync"/>.</exception>
    public void Add(NewMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Check(mail);
        var now = clock.UtcNow;
        context.Add(new OutboxMessage
        {
            DeduplicationKey = mail.Key,
            Recipient = mail.Recipient,
            Subject = mail.Subject,
            Text = mail.Text,
            Html = mail.Html,
            WrittenAt = now,
            NotBefore = mail.NotBefore ?? now,
            MailingId = mail.MailingId,
            SubscriberId = mail.SubscriberId,
            UnsubscribeUrl = mail.UnsubscribeUrl,
        });
    }

    /// <summary>Deletes what is kept of mails, and what is not sent yet, for privacy. At once: so do it in a transaction.</summary>
    /// <param name="keyStart">What their keys begin with.</param>
    public Task EraseAsync(string keyStart) => context.Outbox.Where(m => m.DeduplicationKey.StartsWith(keyStart)).ExecuteDeleteAsync();

    private static void Check(NewMail mail)
    {
        var problem =
            !MailAddressRule.IsAddress(mail.Recipient) ? "The recipient is not one address."
            : !IsLine(mail.Subject, OutboxMessage.SubjectMaxLength) ? "The subject is empty, too long or more than one line."
            : !IsLine(mail.Key, OutboxMessage.KeyMaxLength) ? "The key is empty, too long or more than one line."
            : mail.Key.Contains('@', StringComparison.Ordinal) ? "The key holds an address; it is kept for longer than the mail."
            : string.IsNullOrWhiteSpace(mail.Text) || mail.Text.Length > OutboxMessage.BodyMaxLength ? "The text is empty or too long."
            : mail.Html?.Length > OutboxMessage.BodyMaxLength ? "The HTML is too long."
            : mail.UnsubscribeUrl is { } url && (url.Length > OutboxMessage.UrlMaxLength || !Uri.IsWellFormedUriString(url, UriKind.Absolute)) ? "The address to stop is none."
            : null;
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(mail));
        }
    }

    /// <summary>No control characters, and no separators that some programs take for a line break.</summary>
    private static bool IsLine(string text, int most) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= most && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');
}
