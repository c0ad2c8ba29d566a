using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Money;

/// <summary>Whether one can apply. Unknown or undated is never past. The numbers stand in the database.</summary>
public enum SchemeState
{
    /// <summary>Our sources don't say whether it still runs.</summary>
    Unknown = 0,

    /// <summary>A source says that it runs now.</summary>
    Running = 1,

    /// <summary>It was announced; whether it came is not known.</summary>
    Announced = 2,

    /// <summary>The source itself says that it was for a period that is over.</summary>
    Past = 3,
}

/// <summary>
/// A way to get money or help for an initiative (regeling). Texts of several lines hold one point per line. What it asks of
/// an initiative stands twice: in words for residents, and in the fields that <see cref="Eligibility"/> judges by.
/// </summary>
public sealed class FundingScheme : IOwned, IAddressed, IVersioned, IAudited
{
    public const int NameMaxLength = 80;
    public const int GiverMaxLength = 100;
    public const int SummaryMaxLength = 200;
    public const int LinesMaxLength = 2_000;
    public const int SentenceMaxLength = 300;
    public const int WordsMaxLength = 200;
    public const int MostEuros = 10_000_000;

    /// <summary>As a rule: everybody, every subject, all of Zwolle.</summary>
    public const string Everyone = "alle";

    public static SlugKind SlugKind => SlugKind.FundingScheme;

    public int Id { get; init; }

    public required string Slug { get; set; }

    public int SortOrder { get; set; }

    public required string Name { get; set; }

    public required string Giver { get; set; }

    public required string Summary { get; set; }

    public SchemeState State { get; set; }

    /// <summary>Year of the newest source of amounts and rules; 0 when none bears a date.</summary>
    public int Year { get; set; }

    public string ForWhat { get; set; } = "";

    public string Conditions { get; set; } = "";

    public string NotFor { get; set; } = "";

    /// <summary>Whole euros per application; null when our sources don't say.</summary>
    public int? MinAmount { get; set; }

    public int? MaxAmount { get; set; }

    /// <summary>The most it pays of the costs, in percent; null when our sources don't say.</summary>
    public int? SharePercent { get; set; }

    public required string AmountNote { get; set; }

    /// <summary>How much there is in all, or per stadsdeel or wijk, with the year of the source.</summary>
    public string? Budget { get; set; }

    /// <summary>One can apply all year; null when our sources don't say.</summary>
    public bool? IsAllYear { get; set; }

    /// <summary>The last day to apply, included.</summary>
    public DateOnly? ClosesOn { get; set; }

    public string? DeadlineNote { get; set; }

    /// <summary>How long a decision takes; null when our sources don't say.</summary>
    public string? Term { get; set; }

    /// <summary>Steps, of which the first is possible without internet.</summary>
    public required string HowToApply { get; set; }

    public string? Combine { get; set; }

    /// <summary>Who may apply: words of <see cref="Eligibility.WhoWords"/>, <see cref="Everyone"/>, or null for unknown.</summary>
    public string? Who { get; set; }

    /// <summary>For which subjects: words of <see cref="Eligibility.ThemeWords"/>, <see cref="Everyone"/>, or null for unknown.</summary>
    public string? Themes { get; set; }

    /// <summary>Where: CBS codes of wijken, <see cref="Everyone"/>, or null for unknown.</summary>
    public string? Wijken { get; set; }

    /// <summary>Only once for the same initiative; null when our sources don't say.</summary>
    public bool? IsOnceOnly { get; set; }

    /// <summary>What pages say differently; only staff see it.</summary>
    public string Contradictions { get; set; } = "";

    public ICollection<ExternalLink> Links { get; init; } = [];

    public required string OwnerTeam { get; set; }

    /// <summary>Day on which the owner team must have looked at the text again.</summary>
    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Whether nobody can apply any more on that day.</summary>
    public bool IsPast(DateOnly today) => State == SchemeState.Past || ClosesOn < today;
}

public sealed class FundingSchemeConfiguration : IEntityTypeConfiguration<FundingScheme>
{
    public void Configure(EntityTypeBuilder<FundingScheme> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Slug.TextMaxLength);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(FundingScheme.NameMaxLength);
        builder.Property(s => s.Giver).HasMaxLength(FundingScheme.GiverMaxLength);
        builder.Property(s => s.Summary).HasMaxLength(FundingScheme.SummaryMaxLength);
        builder.Property(s => s.ForWhat).HasMaxLength(FundingScheme.LinesMaxLength);
        builder.Property(s => s.Conditions).HasMaxLength(FundingScheme.LinesMaxLength);
        builder.Property(s => s.NotFor).HasMaxLength(FundingScheme.LinesMaxLength);
        builder.Property(s => s.HowToApply).HasMaxLength(FundingScheme.LinesMaxLength);
        builder.Property(s => s.Contradictions).HasMaxLength(FundingScheme.LinesMaxLength);
        builder.Property(s => s.AmountNote).HasMaxLength(FundingScheme.SentenceMaxLength);
        builder.Property(s => s.Budget).HasMaxLength(FundingScheme.SentenceMaxLength);
        builder.Property(s => s.DeadlineNote).HasMaxLength(FundingScheme.SentenceMaxLength);
        builder.Property(s => s.Term).HasMaxLength(FundingScheme.SentenceMaxLength);
        builder.Property(s => s.Combine).HasMaxLength(FundingScheme.SentenceMaxLength);
        builder.Property(s => s.Who).HasMaxLength(FundingScheme.WordsMaxLength);
        builder.Property(s => s.Themes).HasMaxLength(FundingScheme.WordsMaxLength);
        builder.Property(s => s.Wijken).HasMaxLength(FundingScheme.WordsMaxLength);
        builder.Property(s => s.OwnerTeam).HasMaxLength(60);
        builder.Property(s => s.WithdrawnReason).HasMaxLength(300);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
