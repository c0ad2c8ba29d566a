using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Stories;

/// <summary>
/// What a resident tells (inwonersverhaal) of something that happened in the wijk: how it began, what was hard, what came
/// of it. Who tells it read the text and agreed to it; the name is not in it.
/// </summary>
public sealed class Story : IAddressed, IVersioned, IAudited
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 300;
    public const int BodyMaxLength = 6_000;
    public const int TellerMaxLength = 150;

    public static SlugKind SlugKind => SlugKind.Story;

    public int Id { get; init; }

    /// <summary>Names it for ever in feeds.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>Current address; given at first publication and not changed by a new title.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Plain text in plain Dutch; what a card and the top of the page say.</summary>
    public required string Summary { get; set; }

    /// <summary>The story, in Markdown.</summary>
    public string Body { get; set; } = "";

    /// <summary>Who tells it, as a role: 'Een bewoner van Assendorp'. Never a name.</summary>
    public required string Teller { get; set; }

    /// <summary>Day on which it was told; null when nobody wrote that down.</summary>
    public DateOnly? ToldOn { get; set; }

    /// <summary>Day on which who tells it agreed to this text on this site. Only a fictional one has none.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>The initiative that it tells of; null for another subject.</summary>
    public int? InitiativeId { get; set; }

    public Initiative? Initiative { get; set; }

    /// <summary>The wijken it plays in. None: the whole city.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<StoryNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    /// <summary>A fictional one for trying the portal: stays out of feeds, mail, the sitemap and structured data.</summary>
    public bool IsExample { get; init; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>A story plays in a wijk.</summary>
public sealed class StoryNeighbourhood : IAuditedPart
{
    public int StoryId { get; init; }

    public Story? Story { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Story), StoryId);
}
