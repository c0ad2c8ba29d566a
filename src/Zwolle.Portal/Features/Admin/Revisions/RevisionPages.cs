using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>The editors of all kinds.</summary>
public sealed class ContentEditors(IEnumerable<ContentEditor> all)
{
    public IReadOnlyDictionary<ContentKind, ContentEditor> ByKind { get; } = all.ToDictionary(editor => editor.Kind);

    /// <param name="segment">As in the address: 'meedoen'.</param>
    public ContentEditor Of(string segment) => ByKind[ContentLinks.KindOf(segment)];
}

public sealed record HistoryPage(
    ContentKind Kind, ContentItem Item, IReadOnlyList<(HistoryEntry Entry, IReadOnlyList<FormPart> Parts)> Entries, RevisionToken Token, bool MayChange);

public sealed record PreviewFrame(ContentKind Kind, ContentItem Item, Preview? Preview, IReadOnlyList<Problem> Problems);

/// <summary>A page that asks for a reason or for a confirmation.</summary>
public sealed record StepPage(ContentKind Kind, string Noun, ContentItem Item, string? Text, IReadOnlyList<Problem> Problems);

/// <summary>It was not done: somebody else was first, or something must be mended.</summary>
public sealed record StoppedPage(ContentKind Kind, int ItemId, IReadOnlyList<Problem> Problems);
