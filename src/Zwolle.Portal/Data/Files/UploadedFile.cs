using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;

namespace Zwolle.Portal.Data.Files;

public enum FileKind
{
    /// <summary>A photo or drawing.</summary>
    Picture = 0,

    /// <summary>A document as PDF.</summary>
    Document = 1,
}

/// <summary>
/// A picture or document of staff. Texts name it by its address; the bytes are in the data folder. Pages are made without
/// this row (see <see cref="StoredName"/>), so saving it leaves them as they are.
/// </summary>
public sealed class UploadedFile : IStaffOnly, IAudited
{
    /// <summary>The longest text that says what is on a picture; longer belongs in the text beside it.</summary>
    public const int TitleMaxLength = 250;
    public const int MakerMaxLength = 100;

    public int Id { get; init; }

    public FileKind Kind { get; init; }

    /// <summary>Its <see cref="StoredName"/>: never a name that the sender chose.</summary>
    public required string Name { get; init; }

    /// <summary>Of a picture what is on it, for who does not see it: empty when it is only there to look nice. Of a document its title.</summary>
    public required string Title { get; set; }

    /// <summary>Whose picture it is, as it stands below it; null for a document.</summary>
    public string? Maker { get; set; }

    /// <summary>Size as residents get it.</summary>
    public int Bytes { get; init; }

    /// <summary>Instant (UTC).</summary>
    public DateTime AddedAt { get; init; }

    /// <summary>Instant (UTC) since which its address answers 410; the bytes are gone then.</summary>
    public DateTime? RemovedAt { get; set; }
}

public sealed class UploadedFileConfiguration : IEntityTypeConfiguration<UploadedFile>
{
    public void Configure(EntityTypeBuilder<UploadedFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(StoredName.MaxLength);
        builder.HasIndex(f => f.Name).IsUnique();
        builder.Property(f => f.Title).HasMaxLength(UploadedFile.TitleMaxLength);
        builder.Property(f => f.Maker).HasMaxLength(UploadedFile.MakerMaxLength);
    }
}
