using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Dates;

namespace Zwolle.Portal.Data.Links;

public enum LinkKind
{
    /// <summary>Where a fact comes from.</summary>
    Source = 0,

    /// <summary>Where residents can read more or take part.</summary>
    MoreInformation = 1,

    /// <summary>The legally published announcement or the council's document, which leads.</summary>
    Official = 2,
}

/// <summary>A page of somebody else, with its own date and the days on which we took it over and checked it.</summary>
public sealed class ExternalLink : IAudited, IOutsideLink
{
    public const int UrlMaxLength = 1000;
    public const int TitleMaxLength = 200;
    public const int PublisherMaxLength = 100;

    public int Id { get; init; }

    public LinkKind Kind { get; set; }

    public required string Url { get; set; }

    public required string Title { get; set; }

    public required string Publisher { get; set; }

    /// <summary>The date the page itself bears; null reads 'datum onbekend'.</summary>
    public ApproximateDate? Dated { get; set; }

    public DateOnly? TakenOverOn { get; set; }

    /// <summary>Day on which a colleague compared our text with the page; null until then.</summary>
    public DateOnly? CheckedOn { get; set; }

    /// <inheritdoc />
    public DateOnly? GoneSince { get; set; }

    public int SortOrder { get; set; }

    public int? PlanId { get; init; }

    public int? ParticipationMomentId { get; init; }

    public int? GuideStepId { get; init; }

    public int? FundingSchemeId { get; init; }

    public int? NeighbourhoodGoalId { get; init; }

    public int? InitiativeId { get; init; }

    public int? SupportPointId { get; init; }

    public int? DecisionId { get; init; }

    public int? CouncilRulesId { get; init; }

    string? IOutsideLink.OutsideUrl
    {
        get => Url;
        set => Url = value ?? throw new ArgumentNullException(nameof(value), "A link without an address is none.");
    }
}

public sealed class ExternalLinkConfiguration : IEntityTypeConfiguration<ExternalLink>
{
    public void Configure(EntityTypeBuilder<ExternalLink> builder)
    {
        builder.Property(l => l.Url).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.Property(l => l.Title).HasMaxLength(ExternalLink.TitleMaxLength);
        builder.Property(l => l.Publisher).HasMaxLength(ExternalLink.PublisherMaxLength);
        builder.ComplexProperty(l => l.Dated);
    }
}
