using System.Globalization;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Data.Files;

/// <summary>
/// The generated name of a file that staff added. It says what a page must know to show it well: width and height of a
/// picture, size of a document and whether all can read it. So a text is shown without asking the database, and no one
/// can forget to say it.
/// </summary>
/// <param name="Key">Cannot be guessed: until a text names it, only staff know the address.</param>
/// <param name="Kind">Picture or document.</param>
/// <param name="Width">Pixels; 0 for a document.</param>
/// <param name="Height">Pixels; 0 for a document.</param>
/// <param name="Kilobytes">Of 1,000 bytes, rounded up; 0 for a picture.</param>
/// <param name="IsAccessible">Of a document: made so that a screen reader can read it.</param>
public sealed partial record StoredName(Guid Key, FileKind Kind, int Width, int Height, int Kilobytes, bool IsAccessible)
{
    public const int MaxLength = 80;

    /// <summary>Width in pixels of the smaller copy of a picture, for phones.</summary>
    public const int SmallWidth = 640;

    public static StoredName Picture(int width, int height) => new(Guid.NewGuid(), FileKind.Picture, width, height, 0, IsAccessible: true);

    public static StoredName Document(int bytes, bool isAccessible) => new(Guid.NewGuid(), FileKind.Document, 0, 0, (bytes + 999) / 1000, isAccessible);

    /// <summary>Whether there is a copy of <see cref="SmallWidth"/> too.</summary>
    public bool HasSmall => Kind == FileKind.Picture && Width > SmallWidth;

    /// <summary>The name of that copy.</summary>
    public string Small => $"{Stem}-klein.webp";

    public string ContentType => Kind == FileKind.Picture ? "image/webp" : "application/pdf";

    private string Stem => Kind == FileKind.Picture
        ? string.Create(CultureInfo.InvariantCulture, $"{Key:n}-{Width}x{Height}")
        : string.Create(CultureInfo.InvariantCulture, $"{Key:n}-{Kilobytes}kb{(IsAccessible ? "" : "-niet-toegankelijk")}");

    /// <param name="text">A name, or that of the smaller copy.</param>
    /// <returns>Null for what is no such name: whatever comes out may stand in a path.</returns>
    public static StoredName? Parse(string? text)
    {
        if (text is null || text.Length > MaxLength || Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var isPicture = match.Groups["width"].Success;
        var name = new StoredName(
            Guid.ParseExact(match.Groups["key"].ValueSpan, "n"),
            isPicture ? FileKind.Picture : FileKind.Document,
            isPicture ? Number(match.Groups["width"]) : 0,
            isPicture ? Number(match.Groups["height"]) : 0,
            isPicture ? 0 : Number(match.Groups["kilobytes"]),
            !match.Groups["not"].Success);
        return name.ToString() == text || (name.HasSmall && name.Small == text) ? name : null;
    }

    public override string ToString() => Kind == FileKind.Picture ? $"{Stem}.webp" : $"{Stem}.pdf";

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<key>[0-9a-f]{32})-(?:(?<width>[1-9][0-9]{0,3})x(?<height>[1-9][0-9]{0,3})(?:-klein)?\.webp|(?<kilobytes>[1-9][0-9]{0,5})kb(?<not>-niet-toegankelijk)?\.pdf)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
