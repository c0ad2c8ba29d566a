using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Guide;

/// <summary>The three phases of Hanza!, Zwolle's way of taking part, and what lies beside them. The numbers stand in the database.</summary>
public enum GuidePart
{
    /// <summary>Klaar voor de start.</summary>
    Start = 0,

    /// <summary>Uitwerking.</summary>
    Elaboration = 1,

    /// <summary>Slot.</summary>
    Completion = 2,

    /// <summary>A way beside the path, which few initiatives need.</summary>
    SideRoad = 3,
}

/// <summary>A step of the guide (stappenplan) from an idea to realisation and upkeep. Texts of several lines hold one point per line.</summary>
public sealed class GuideStep : IOwned, IAddressed, IVersioned, IAudited
{
    public const int TitleMaxLength = 60;
    public const int KeywordMaxLength = 16;
    public const int SummaryMaxLength = 200;
    public const int LinesMaxLength = 2_000;
    public const int SentenceMaxLength = 300;
    public const int ExampleMaxLength = 400;
    public const int WordsMaxLength = 200;

    public static SlugKind SlugKind => SlugKind.GuideStep;

    public int Id { get; init; }

    public required string Slug { get; set; }

    public GuidePart Part { get; set; }

    public int SortOrder { get; set; }

    /// <summary>Says what to do: 'Praat met uw buren'.</summary>
    public required string Title { get; set; }

    /// <summary>One or two words, for the drawing and the poster.</summary>
    public required string Keyword { get; set; }

    public required string Summary { get; set; }

    /// <summary>The tasks of whoever has the idea; see <see cref="GuideTask"/> for its conditions.</summary>
    public required string Tasks { get; set; }

    /// <summary>Words of <see cref="GuideConditions"/>: the step is needed only when one of them was answered. Empty: always.</summary>
    public string OnlyFor { get; set; } = "";

    /// <summary>Empty when our sources don't say.</summary>
    public string MunicipalityDoes { get; set; } = "";

    /// <summary>Within how many days; null when our sources don't say.</summary>
    public string? Term { get; set; }

    /// <summary>'Role: how to reach', one per line.</summary>
    public string Helpers { get; set; } = "";

    public string Expected { get; set; } = "";

    public string? Costs { get; set; }

    public string Pitfalls { get; set; } = "";

    /// <summary>What to do when it gets stuck.</summary>
    public string Stuck { get; set; } = "";

    /// <summary>A real initiative in Zwolle that shows the step; its source is among <see cref="Links"/>.</summary>
    public string? ExampleTitle { get; set; }

    public string? Example { get; set; }

    public ICollection<ExternalLink> Links { get; init; } = [];

    public required string OwnerTeam { get; set; }

    /// <summary>Day on which the owner team must have looked at the text again.</summary>
    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }
}

public sealed class GuideStepConfiguration : IEntityTypeConfiguration<GuideStep>
{
    public void Configure(EntityTypeBuilder<GuideStep> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Slug.TextMaxLength);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.Property(s => s.Title).HasMaxLength(GuideStep.TitleMaxLength);
        builder.Property(s => s.Keyword).HasMaxLength(GuideStep.KeywordMaxLength);
        builder.Property(s => s.Summary).HasMaxLength(GuideStep.SummaryMaxLength);
        builder.Property(s => s.OnlyFor).HasMaxLength(GuideStep.WordsMaxLength);
        builder.Property(s => s.Term).HasMaxLength(GuideStep.SentenceMaxLength);
        builder.Property(s => s.Costs).HasMaxLength(GuideStep.SentenceMaxLength);
        builder.Property(s => s.ExampleTitle).HasMaxLength(GuideStep.TitleMaxLength);
        builder.Property(s => s.Example).HasMaxLength(GuideStep.ExampleMaxLength);
        builder.Property(s => s.Tasks).HasMaxLength(GuideStep.LinesMaxLength);
        builder.Property(s => s.MunicipalityDoes).HasMaxLength(GuideStep.LinesMaxLength);
        builder.Property(s => s.Helpers).HasMaxLength(GuideStep.LinesMaxLength);
        builder.Property(s => s.Expected).HasMaxLength(GuideStep.LinesMaxLength);
        builder.Property(s => s.Pitfalls).HasMaxLength(GuideStep.LinesMaxLength);
        builder.Property(s => s.Stuck).HasMaxLength(GuideStep.LinesMaxLength);
        builder.Property(s => s.OwnerTeam).HasMaxLength(60);
        builder.Property(s => s.WithdrawnReason).HasMaxLength(300);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
