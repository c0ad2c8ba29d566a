using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Newsletter;

public enum MailingKind
{
    /// <summary>The monthly digest, for everybody.</summary>
    Digest = 0,

    /// <summary>What one can take part in since today, for who asked for that.</summary>
    Opening = 1,
}

/// <summary>
/// One newsletter, written in the same transaction as what it tells. Its items are frozen; a job makes a mail of them for
/// every subscriber, in the order of their keys, and notes how far it is in the same transaction as the mails.
/// </summary>
public sealed class Mailing : IStaffOnly
{
    public const int KeyMaxLength = 100;
    public const int SubjectMaxLength = 150;
    public const int IntroMaxLength = 4_000;
    public const int ItemsMaxLength = 500_000;

    public int Id { get; init; }

    /// <summary>Names what it tells: 'digest:2026-12'. The same is never mailed twice.</summary>
    public required string Key { get; init; }

    public MailingKind Kind { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; an empty line begins a paragraph. May be empty.</summary>
    public required string Intro { get; init; }

    /// <summary>The items as JSON.</summary>
    public required string Items { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Key of the last subscriber that it was written for, or passed over.</summary>
    public int Cursor { get; set; }

    /// <summary>For how many nothing fitted.</summary>
    public int Skipped { get; set; }

    /// <summary>Instant (UTC) at which it was written for everybody.</summary>
    public DateTime? WrittenAt { get; set; }

    /// <summary>What became of its mails, once those are cleaned up; until then they are counted in the outbox.</summary>
    public int Sent { get; set; }

    public int Failed { get; set; }

    public DateTime? CleanedAt { get; set; }

    /// <summary>Of two processes that write the same part, one fails and writes nothing.</summary>
    public int Version { get; set; }
}

/// <summary>A moment that a mailing told of, or that was open before there was one: it is never told again. No key to the moment, so that one can be erased.</summary>
public sealed class AnnouncedMoment : IStaffOnly
{
    public int MomentId { get; init; }

    public DateTime At { get; init; }
}

public sealed class MailingConfiguration : IEntityTypeConfiguration<Mailing>, IEntityTypeConfiguration<AnnouncedMoment>
{
    public void Configure(EntityTypeBuilder<Mailing> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(Mailing.KeyMaxLength);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.Property(m => m.Subject).HasMaxLength(Mailing.SubjectMaxLength);
        builder.Property(m => m.Intro).HasMaxLength(Mailing.IntroMaxLength);
        builder.Property(m => m.Items).HasMaxLength(Mailing.ItemsMaxLength);
        builder.HasIndex(m => m.WrittenAt);
        builder.Property(m => m.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AnnouncedMoment> builder)
    {
        builder.ToTable("AnnouncedMoments");
        builder.HasKey(m => m.MomentId);
        builder.Property(m => m.MomentId).ValueGeneratedNever();
    }
}
