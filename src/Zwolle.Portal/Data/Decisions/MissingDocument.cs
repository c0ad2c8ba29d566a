using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;

namespace Zwolle.Portal.Data.Decisions;

/// <summary>What a resident misses among the decisions ('Mist u een stuk?'), for the griffie. It says nothing of who asks.</summary>
public sealed class MissingDocument : IStaffOnly, IAudited
{
    public const int TextMinLength = 20;
    public const int TextMaxLength = 600;
    public const int AboutMaxLength = 200;
    public const int AnswerMaxLength = 300;

    public int Id { get; init; }

    /// <summary>What is missed, in the words of the resident.</summary>
    [PersonalData]
    public required string Text { get; init; }

    /// <summary>Address on this site of the page where it was asked; null when it was asked in general.</summary>
    public string? About { get; init; }

    /// <summary>Instant (UTC).</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>Instant (UTC) at which a colleague closed it; null while it waits.</summary>
    public DateTime? HandledAt { get; set; }

    /// <summary>What was done with it, for colleagues.</summary>
    public string? Answer { get; set; }

    public int Version { get; set; }
}

public sealed class MissingDocumentConfiguration : IEntityTypeConfiguration<MissingDocument>
{
    public void Configure(EntityTypeBuilder<MissingDocument> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(MissingDocument.TextMaxLength);
        builder.Property(m => m.About).HasMaxLength(MissingDocument.AboutMaxLength);
        builder.Property(m => m.Answer).HasMaxLength(MissingDocument.AnswerMaxLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.HandledAt, m.Id });
    }
}
