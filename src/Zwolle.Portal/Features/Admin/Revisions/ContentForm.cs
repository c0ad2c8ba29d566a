using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Revisions;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>
/// The texts of one item as a colleague types them. Every field is text, so that what is half written or wrong is kept
/// as it was typed; what is wrong is said when it is to be published.
/// </summary>
public abstract record ContentForm
{
    public string? OwnerTeam { get; set; }

    public string? ReviewOn { get; set; }

    /// <summary>The wijken it is about; they decide which wijkteam may change it.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<int> NeighbourhoodIds { get; }
}

/// <summary>An item as the pages around its form name it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What it is called now.</param>
/// <param name="NeighbourhoodIds">The wijken it is in now.</param>
public sealed record ContentItem(int Id, string Title, IReadOnlyList<int> NeighbourhoodIds)
{
    /// <summary>Since when something is public that was there before days were kept.</summary>
    public static readonly DateTime Always = DateTime.UnixEpoch;

    public DateTime? PublishedAt { get; init; }

    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawnReason { get; init; }

    /// <summary>Where residents read it; null when it has no page of its own.</summary>
    public string? PublicPath { get; init; }

    /// <summary>What it is a part of; null for what stands alone.</summary>
    public ContentParent? Parent { get; init; }

    /// <summary>Fictional, for trying the portal.</summary>
    public bool IsExample { get; init; }

    public bool IsPublic => PublishedAt is not null && WithdrawnAt is null;
}

/// <summary>The item of which another is a part.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Noun">'het plan'</param>
/// <param name="Id">Its key.</param>
/// <param name="Title">What it is called now.</param>
public sealed record ContentParent(ContentKind Kind, string Noun, int Id, string Title);

/// <summary>
/// What a form was opened at: the revision that waits, how often it was saved, and which revision residents see. When one
/// of them is another by the time the form is saved, somebody else was first.
/// </summary>
/// <param name="RevisionId">0: nothing waited.</param>
/// <param name="Version">How often that revision was saved.</param>
/// <param name="Published">Number of the published revision; 0 for none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RevisionToken(int RevisionId, int Version, int Published)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RevisionId}.{Version}.{Published}");

    /// <summary>What the text says; a text that says nothing is that of a new item.</summary>
    public static RevisionToken Parse(string? text) =>
        text?.Split('.') is [var id, var version, var published]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
        && int.TryParse(published, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            ? new RevisionToken(a, b, c)
            : default;
}

/// <summary>A part of a form in words, for histories and conflicts.</summary>
/// <param name="Label">As above the field.</param>
/// <param name="Text">What stands in it; empty for nothing.</param>
public sealed record FormPart(string Label, string Text);
