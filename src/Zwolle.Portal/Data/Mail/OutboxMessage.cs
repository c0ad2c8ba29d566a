using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Mail;

/// <summary>
/// A mail that waits to be sent, written in the same transaction as what it tells. It is sent at least once: a crash
/// between sending and marking sends it again, with the same Message-ID.
/// </summary>
public sealed class OutboxMessage : IStaffOnly
{
    public const int KeyMaxLength = 200;
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 100_000;
    public const int ErrorMaxLength = 500;
    public const int UrlMaxLength = 500;
    public const int StatusMaxLength = 20;

    public int Id { get; init; }

    /// <summary>Becomes the Message-ID.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>Names what the mail tells and to whom, so that the same is never written twice: 'invitation:17:2'.</summary>
    public required string DeduplicationKey { get; init; }

    /// <summary>One address.</summary>
    [PersonalData]
    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The same in HTML; null for plain text alone.</summary>
    public string? Html { get; init; }

    public DateTime WrittenAt { get; init; }

    /// <summary>Instant (UTC) before which it is not tried.</summary>
    public DateTime NotBefore { get; set; }

    public int Attempts { get; set; }

    /// <summary>Until this instant (UTC) one worker is sending it.</summary>
    public DateTime? LeasedUntil { get; set; }

    public Guid? LeasedBy { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Given up after too many attempts, or because the server refused it for good.</summary>
    public DateTime? GivenUpAt { get; set; }

    /// <summary>What the mail server said last, without the address.</summary>
    public string? LastError { get; set; }

    /// <summary>Part of a newsletter; null for mail about one thing, which goes first.</summary>
    public int? MailingId { get; init; }

    /// <summary>Whom the newsletter is for. No key to the row: it is gone once they stop. Null for a trial to a colleague.</summary>
    public int? SubscriberId { get; set; }

    /// <summary>Address with which one stops the newsletter at once (RFC 8058). Erased with the text.</summary>
    public string? UnsubscribeUrl { get; init; }

    /// <summary>
    /// Set: the server refused the recipient, with this status (RFC 3463). Empty again once that was dealt with; 'held' while
    /// so many of a newsletter are refused that it must be our fault.
    /// </summary>
    public string? RefusedStatus { get; set; }
}

public sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.DeduplicationKey).HasMaxLength(OutboxMessage.KeyMaxLength);
        builder.HasIndex(m => m.DeduplicationKey).IsUnique();
        builder.Property(m => m.Recipient).HasMaxLength(254);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        builder.Property(m => m.Text).HasMaxLength(OutboxMessage.BodyMaxLength);
        builder.Property(m => m.Html).HasMaxLength(OutboxMessage.BodyMaxLength);
        builder.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorMaxLength);
        builder.HasIndex(m => new { m.SentAt, m.GivenUpAt, m.NotBefore });
        builder.Property(m => m.UnsubscribeUrl).HasMaxLength(OutboxMessage.UrlMaxLength);
        builder.Property(m => m.RefusedStatus).HasMaxLength(OutboxMessage.StatusMaxLength);
        builder.HasIndex(m => new { m.MailingId, m.SentAt, m.GivenUpAt });
        builder.HasIndex(m => m.SubscriberId);
        builder.HasIndex(m => m.PublicId).IsUnique();
    }
}
