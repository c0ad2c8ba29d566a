using System.Text.RegularExpressions;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Files;

/// <summary>A file, as staff see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name; says whether it is a picture or a document.</param>
/// <param name="Title">What is on the picture, or the title of the document.</param>
/// <param name="Maker">Whose picture it is.</param>
/// <param name="Bytes">Size.</param>
/// <param name="AddedAt">Instant (UTC).</param>
/// <param name="RemovedAt">Instant (UTC); null while it is there.</param>
public sealed partial record AdminFile(int Id, StoredName Name, string Title, string? Maker, int Bytes, DateTime AddedAt, DateTime? RemovedAt)
{
    public bool IsPicture => Name.Kind == FileKind.Picture;

    /// <summary>What to call it in a list.</summary>
    public string Called => Title.Length > 0 ? Title : "Versiering";

    /// <summary>What stands in a text to show it, in Markdown. On one line, so that it stays one thing when moved.</summary>
    public string Mark => !IsPicture
        ? $"[{Escaped}]({FileAddress.Of(Name)})"
        : $"![{Escaped}]({FileAddress.Of(Name)}{(Title.Length > 0 ? "" : $" \"{MarkdownPictures.Decorative}\"")}) *Beeld: {Marks().Replace(Maker ?? "", @"\$0")}*";

    private string Escaped => Marks().Replace(Title, @"\$0");

    /// <summary>What would mean something else in Markdown.</summary>
    [GeneratedRegex(@"[\\\[\]()*_`<>!&#]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Marks();
}

/// <summary>A text that shows a file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="ItemId">Its key.</param>
/// <param name="Title">To show.</param>
/// <param name="IsDraft">What waits to be published has it.</param>
public sealed record FileUse(ContentKind Kind, int ItemId, string Title, bool IsDraft)
{
    public string Edit => ContentLinks.Edit(Kind, ItemId);
}

/// <param name="Files">Newest first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Pages">Where in the list.</param>
/// <param name="Problems">What is wrong with the question.</param>
public sealed record FileList(IReadOnlyList<AdminFile> Files, int Total, Pagination Pages, IReadOnlyList<Problem> Problems)
{
    /// <summary>Who asks may add some.</summary>
    public bool MayChange { get; init; }

    /// <summary>A file was just removed.</summary>
    public bool IsRemoved { get; init; }
}

/// <param name="File">The file.</param>
/// <param name="Uses">The texts that show it.</param>
/// <param name="Problems">Why it was not removed.</param>
/// <param name="MayChange">Who asks may remove it.</param>
/// <param name="IsNew">It was just added.</param>
public sealed record FilePage(AdminFile File, IReadOnlyList<FileUse> Uses, IReadOnlyList<Problem> Problems, bool MayChange, bool IsNew);

/// <summary>The form of a new picture.</summary>
public sealed record PicturePage(PictureForm Form, IReadOnlyList<Problem> Problems);

/// <summary>The form of a new document.</summary>
public sealed record DocumentPage(DocumentForm Form, IReadOnlyList<Problem> Problems);
