using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;

namespace Zwolle.Portal.Data.Council;

/// <summary>
/// How residents reach the council: when it meets, until when one can sign up to speak, how many signatures an initiative
/// needs, and where to write. One row at most; staff change it, and its sources say where each of it comes from.
/// </summary>
public sealed class CouncilRules : IAudited
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    public const int SentenceMaxLength = 300;
    public const int LinesMaxLength = 1_000;
    public const int PhoneMaxLength = 40;
    public const int EmailMaxLength = 150;
    public const int MostSignatures = 100_000;

    public int Id { get; init; } = OnlyId;

    /// <summary>When the council usually meets.</summary>
    public required string Rhythm { get; set; }

    /// <summary>From talk to decision, one step per line: 'Debat: ...'.</summary>
    public required string Steps { get; set; }

    /// <summary>The local time, on the day of the meeting, until which one can sign up to speak.</summary>
    public TimeOnly SpeakUntil { get; set; }

    /// <summary>The rule for what is on the agenda.</summary>
    public required string SpeakOnAgenda { get; set; }

    /// <summary>The rule for what is not on the agenda.</summary>
    public required string SpeakOffAgenda { get; set; }

    /// <summary>How many signatures put something of a buurt on the agenda.</summary>
    public int SignaturesSubneighbourhood { get; set; }

    public int SignaturesNeighbourhood { get; set; }

    public int SignaturesCity { get; set; }

    /// <summary>How old one must be; says so where sources differ.</summary>
    public required string MinimumAge { get; set; }

    /// <summary>What else to know of an initiative, one point per line.</summary>
    public string InitiativeNotes { get; set; } = "";

    /// <summary>The clerk's office. Of the organisation, never of a person.</summary>
    public required string Email { get; set; }

    public required string Phone { get; set; }

    /// <summary>Where a letter to the council goes.</summary>
    public required string Address { get; set; }

    /// <summary>The council's own agenda.</summary>
    public required string AgendaUrl { get; set; }

    /// <summary>Since when that page can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    public DateOnly? AgendaGoneSince { get; set; }

    /// <summary>Where an e-petition is begun.</summary>
    public required string PetitionUrl { get; set; }

    /// <summary>Since when that page can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    public DateOnly? PetitionGoneSince { get; set; }

    public ICollection<ExternalLink> Links { get; init; } = [];

    public int Version { get; set; }
}

public sealed class CouncilRulesConfiguration : IEntityTypeConfiguration<CouncilRules>
{
    public void Configure(EntityTypeBuilder<CouncilRules> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Rhythm).HasMaxLength(CouncilRules.SentenceMaxLength);
        builder.Property(r => r.Steps).HasMaxLength(CouncilRules.LinesMaxLength);
        builder.Property(r => r.SpeakOnAgenda).HasMaxLength(CouncilRules.SentenceMaxLength);
        builder.Property(r => r.SpeakOffAgenda).HasMaxLength(CouncilRules.SentenceMaxLength);
        builder.Property(r => r.MinimumAge).HasMaxLength(CouncilRules.SentenceMaxLength);
        builder.Property(r => r.InitiativeNotes).HasMaxLength(CouncilRules.LinesMaxLength);
        builder.Property(r => r.Email).HasMaxLength(CouncilRules.EmailMaxLength);
        builder.Property(r => r.Phone).HasMaxLength(CouncilRules.PhoneMaxLength);
        builder.Property(r => r.Address).HasMaxLength(CouncilRules.SentenceMaxLength);
        builder.Property(r => r.AgendaUrl).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.Property(r => r.PetitionUrl).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasMany(r => r.Links).WithOne().HasForeignKey(l => l.CouncilRulesId);
    }
}
