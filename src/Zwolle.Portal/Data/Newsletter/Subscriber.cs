using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Newsletter;

public enum SubscriberState
{
    /// <summary>Signed up; the button behind the mailed link was not pressed yet.</summary>
    Pending = 0,

    Active = 1,
}

/// <summary>
/// Somebody who wants the newsletter. Never public and never audited; deleted when they stop, and when they do not confirm.
/// Nothing chosen means everything. The links in a mail name <see cref="PublicId"/>, which is new for who comes back.
/// </summary>
public sealed class Subscriber : IStaffOnly
{
    public const int EmailMaxLength = 254;
    public const int DigestLength = 64;

    /// <summary>How far news may be from the chosen point, in metres.</summary>
    public static readonly int[] Distances = [500, 1_000, 2_000];

    public int Id { get; init; }

    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>As typed at sign-up.</summary>
    [PersonalData]
    public required string Email { get; init; }

    /// <summary>Keyed digest of the address in small letters: who signs up twice is one row.</summary>
    public required string EmailDigest { get; init; }

    public SubscriberState State { get; set; }

    /// <summary>Also a mail once one can take part in something new, beside the monthly one.</summary>
    public bool WantsOpenings { get; set; }

    /// <summary>A point near which news is wanted, rounded to 100 metres; null with <see cref="Latitude"/> and <see cref="Distance"/> for none. Degrees, WGS 84.</summary>
    [PersonalData]
    public double? Longitude { get; set; }

    [PersonalData]
    public double? Latitude { get; set; }

    /// <summary>One of <see cref="Distances"/>.</summary>
    public int? Distance { get; set; }

    /// <summary>SHA-256 of the token in the last mail that asks to confirm, hexadecimal. It has 128 random bits, so no salt is needed.</summary>
    public string? TokenDigest { get; set; }

    /// <summary>Instant (UTC) from which the token opens nothing.</summary>
    public DateTime TokenExpiresAt { get; set; }

    /// <summary>Instant (UTC) at which they signed up last.</summary>
    public DateTime AskedAt { get; set; }

    /// <summary>How many mails asked to confirm since <see cref="FirstAskedAt"/>.</summary>
    public int Asked { get; set; }

    public DateTime FirstAskedAt { get; set; }

    /// <summary>Instant (UTC) of the button; proof of consent.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Mails that came back for now since <see cref="FirstBounceAt"/>.</summary>
    public int Bounces { get; set; }

    public DateTime? FirstBounceAt { get; set; }

    public ICollection<SubscriberNeighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<SubscriberTheme> Themes { get; init; } = [];

    public int Version { get; set; }
}

/// <summary>A wijk that a subscriber wants news of.</summary>
public sealed class SubscriberNeighbourhood : IStaffOnly
{
    public int SubscriberId { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }
}

/// <summary>A subject that a subscriber wants news about.</summary>
public sealed class SubscriberTheme : IStaffOnly
{
    public int SubscriberId { get; init; }

    public int ThemeId { get; init; }

    public Theme? Theme { get; init; }
}

public sealed class SubscriberConfiguration : IEntityTypeConfiguration<Subscriber>, IEntityTypeConfiguration<SubscriberNeighbourhood>, IEntityTypeConfiguration<SubscriberTheme>
{
    public void Configure(EntityTypeBuilder<Subscriber> builder)
    {
        builder.Property(s => s.Email).HasMaxLength(Subscriber.EmailMaxLength);
        builder.Property(s => s.EmailDigest).HasMaxLength(Subscriber.DigestLength);
        builder.HasIndex(s => s.EmailDigest).IsUnique();
        builder.HasIndex(s => s.PublicId).IsUnique();
        builder.Property(s => s.TokenDigest).HasMaxLength(Subscriber.DigestLength);
        builder.HasIndex(s => s.TokenDigest);
        builder.HasIndex(s => new { s.State, s.Id });
        builder.HasMany(s => s.Neighbourhoods).WithOne().HasForeignKey(n => n.SubscriberId);
        builder.HasMany(s => s.Themes).WithOne().HasForeignKey(t => t.SubscriberId);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SubscriberNeighbourhood> builder)
    {
        builder.ToTable("SubscriberNeighbourhoods");
        builder.HasKey(n => new { n.SubscriberId, n.NeighbourhoodId });
        builder.HasOne(n => n.Neighbourhood).WithMany().HasForeignKey(n => n.NeighbourhoodId);
    }

    public void Configure(EntityTypeBuilder<SubscriberTheme> builder)
    {
        builder.ToTable("SubscriberThemes");
        builder.HasKey(t => new { t.SubscriberId, t.ThemeId });
        builder.HasOne(t => t.Theme).WithMany().HasForeignKey(t => t.ThemeId);
    }
}
