using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;

namespace Zwolle.Portal.Data.Translations;

/// <summary>The languages that a summary can be in, beside Dutch. The numbers stand in the database.</summary>
public enum TranslationLanguage
{
    English = 0,
    Arabic = 1,
    Turkish = 2,
    Ukrainian = 3,
    Polish = 4,
    Tigrinya = 5,
}

/// <summary>
/// The summary of something that residents read, in another language, written by people. It shows wherever the item shows,
/// and nowhere else: it has no state of its own.
/// </summary>
public sealed class Translation : IAudited
{
    public const int TitleMaxLength = 160;

    /// <summary>Longer than a Dutch summary: other languages need more letters.</summary>
    public const int SummaryMaxLength = 900;
    public const int TranslatedByMaxLength = 100;
    public const int OriginalMaxLength = 1_000;

    public int Id { get; init; }

    public ContentKind Kind { get; init; }

    public int ItemId { get; init; }

    public TranslationLanguage Language { get; init; }

    /// <summary>Null: the title stays Dutch.</summary>
    public string? Title { get; set; }

    /// <summary>Plain text.</summary>
    public required string Summary { get; set; }

    /// <summary>The organisation or team that translated it, never a person.</summary>
    public required string TranslatedBy { get; set; }

    public DateOnly TranslatedOn { get; set; }

    /// <summary>The Dutch summary that was translated. While the item has another one, readers are told that it changed.</summary>
    public required string Original { get; set; }

    public int Version { get; set; }
}

public sealed class TranslationConfiguration : IEntityTypeConfiguration<Translation>
{
    public void Configure(EntityTypeBuilder<Translation> builder)
    {
        builder.Property(t => t.Title).HasMaxLength(Translation.TitleMaxLength);
        builder.Property(t => t.Summary).HasMaxLength(Translation.SummaryMaxLength);
        builder.Property(t => t.TranslatedBy).HasMaxLength(Translation.TranslatedByMaxLength);
        builder.Property(t => t.Original).HasMaxLength(Translation.OriginalMaxLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => new { t.Kind, t.ItemId, t.Language }).IsUnique();
    }
}
