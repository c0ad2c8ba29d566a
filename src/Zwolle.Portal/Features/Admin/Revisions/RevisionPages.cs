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
/// <param name="Kind">What it is.</param>
/// <param name="ThisNoun">'dit plan'</param>
/// <param name="HasPage">Residents read it on a page of its own.</param>
/// <param name="Item">The item.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record StepPage(ContentKind Kind, string ThisNoun, bool HasPage, ContentItem Item, string? Text, IReadOnlyList<Problem> Problems);

/// <summary>It was not done: somebody else was first, or something must be mended.</summary>
public sealed record StoppedPage(ContentKind Kind, int ItemId, IReadOnlyList<Problem> Problems);
