using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Links;

/// <summary>What came of asking for a page of somebody else. The numbers stand in the database.</summary>
public enum LinkAnswer
{
    /// <summary>The page is there.</summary>
    Found = 0,

    /// <summary>It leads to another host.</summary>
    Moved = 1,

    /// <summary>It is not for programs (401, 403, 429 ...): that says nothing of whether people can read it.</summary>
    Refused = 2,

    /// <summary>404 or 410.</summary>
    Gone = 3,

    /// <summary>Another answer that is no page: an error of the server, a circle of redirects.</summary>
    Failed = 4,

    /// <summary>No connection, or no answer in time.</summary>
    Silent = 5,
}

/// <summary>An answer, in the terms of HTTP.</summary>
/// <param name="Answer">What it means.</param>
/// <param name="Status">Status code; null when nothing was answered.</param>
/// <param name="MovedTo">The address on another host that it leads to.</param>
public sealed record LinkReply(LinkAnswer Answer, int? Status = null, string? MovedTo = null)
{
    public bool IsFailure => Answer is LinkAnswer.Gone or LinkAnswer.Failed or LinkAnswer.Silent;
}

/// <summary>
/// What the nightly check knows of an address: one row per address, however many texts name it. One failure says little, so
/// nights are counted.
/// </summary>
public sealed class LinkCheck : IStaffOnly
{
    /// <summary>After so many nights in a row without the page it is taken to be gone.</summary>
    public const int NightsUntilGone = 3;

    public int Id { get; init; }

    /// <summary>SHA-256 of the address, which is too long for a key.</summary>
    public required string Digest { get; init; }

    public required string Address { get; init; }

    /// <summary>Instant (UTC) of the last answer.</summary>
    public DateTime CheckedAt { get; private set; }

    /// <summary>The night for which it was last checked, so that no night counts twice.</summary>
    public DateOnly Night { get; private set; }

    public LinkAnswer Answer { get; private set; }

    public int? Status { get; private set; }

    public string? MovedTo { get; private set; }

    /// <summary>First of the nights in a row in which it failed.</summary>
    public DateOnly? FailingSince { get; private set; }

    public int FailedNights { get; private set; }

    /// <summary>The same day, once it failed often enough to say so; null while the page may be there.</summary>
    public DateOnly? GoneSince { get; private set; }

    public static LinkCheck Of(string address) => new() { Address = address, Digest = DigestOf(address) };

    public static string DigestOf(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));

    /// <summary>
    /// Takes in what was answered in a night. The page is gone after <see cref="NightsUntilGone"/> failures in a row, or after
    /// two when the host itself says so both times. A page that is there clears all that. A refusal tells neither.
    /// </summary>
    public void Note(LinkReply reply, DateOnly night, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var isSaidTwice = reply.Answer == LinkAnswer.Gone && Answer == LinkAnswer.Gone && FailedNights > 0;
        (Answer, Status, MovedTo, Night, CheckedAt) = (reply.Answer, reply.Status, reply.MovedTo, night, utcNow);
        if (reply.IsFailure)
        {
            FailingSince ??= night;
            FailedNights++;
            GoneSince = isSaidTwice || FailedNights >= NightsUntilGone ? FailingSince : GoneSince;
        }
        else if (reply.Answer != LinkAnswer.Refused)
        {
            (FailingSince, FailedNights, GoneSince) = (null, 0, null);
        }
    }
}

public sealed class LinkCheckConfiguration : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.Property(c => c.Digest).HasMaxLength(64);
        builder.Property(c => c.Address).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.Property(c => c.MovedTo).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.HasIndex(c => c.Digest).IsUnique();
        builder.HasIndex(c => c.GoneSince);
    }
}
