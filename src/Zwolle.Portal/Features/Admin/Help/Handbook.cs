using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Microsoft.AspNetCore.Html;

namespace Zwolle.Portal.Features.Admin.Help;

/// <summary>A page of the handbook, with its title as in its first heading, its HTML, and the ids within it.</summary>
public sealed record HandbookPage(string Name, string Title, string Html, IReadOnlySet<string> Ids)
{
    public IHtmlContent Content { get; } = new HtmlString(Html);
}

/// <summary>
/// The Dutch handbook of staff (docs/handleiding), made part of the program when it is built, so that what stands beside a
/// form is of the same version as the form. Its text is ours: it is not cleaned as that of staff is.
/// </summary>
public static class Handbook
{
    private const string Folder = "Handbook/";

    // Ids as other readers of the files make them, so that a link within the handbook works there too.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly Lazy<IReadOnlyDictionary<string, HandbookPage>> AllPages = new(() => Names(".md").ToDictionary(name => name, Read, StringComparer.Ordinal));

    /// <summary>By name, which is that of the file.</summary>
    public static IReadOnlyDictionary<string, HandbookPage> Pages => AllPages.Value;

    /// <summary>The names of the pictures, with their ending.</summary>
    public static IEnumerable<string> Pictures => Names(".png").Select(name => name + ".png");

    /// <summary>A picture as PNG; null when there is none of that name.</summary>
    public static Stream? OpenPicture(string file) =>
        Pictures.Contains(file, StringComparer.Ordinal) ? Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file) : null;

    private static IEnumerable<string> Names(string ending) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^ending.Length])
        .Order(StringComparer.Ordinal);

    private static HandbookPage Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.md")!);
        var document = new HtmlParser().ParseDocument(Markdown.ToHtml(reader.ReadToEnd(), Pipeline));
        var body = document.Body!;
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3"))
        {
            heading.ClassName = $"nl-heading nl-heading--level-{heading.LocalName[1]}";
        }

        foreach (var link in body.QuerySelectorAll("a"))
        {
            Lead(link);
        }

        foreach (var picture in body.QuerySelectorAll("img"))
        {
            Show(picture);
        }

        foreach (var (number, table) in body.QuerySelectorAll("table").Index())
        {
            Scroll(document, table, number);
        }

        return new HandbookPage(name, body.QuerySelector("h1")!.TextContent, body.InnerHtml, body.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Leads within the handbook; a file that is not part of it becomes its words alone.</summary>
    private static void Lead(IElement link)
    {
        link.ClassName = "nl-link";
        var address = link.GetAttribute("href")!;
        if (address.StartsWith('#') || address.StartsWith("https://", StringComparison.Ordinal))
        {
            return;
        }

        var (file, id) = address.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (address, "");
        if (file.EndsWith(".md", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal))
        {
            link.SetAttribute("href", HelpLinks.Of(file[..^".md".Length]) + id);
        }
        else
        {
            link.Replace([.. link.ChildNodes]);
        }
    }

    /// <summary>Gives a picture its size, so that the page does not jump when it comes.</summary>
    private static void Show(IElement picture)
    {
        var file = picture.GetAttribute("src")!.Split('/')[^1];
        picture.SetAttribute("src", HelpLinks.Picture(file));
        picture.SetAttribute("loading", "lazy");
        picture.ClassName = "zp-shot";
        using var stream = OpenPicture(file);
        if (stream is null)
        {
            return;
        }

        // Width and height stand at a fixed place at the start of a PNG (ISO/IEC 15948, 11.2.2).
        Span<byte> head = stackalloc byte[24];
        stream.ReadExactly(head);
        picture.SetAttribute("width", BinaryPrimitives.ReadInt32BigEndian(head[16..]).ToString(CultureInfo.InvariantCulture));
        picture.SetAttribute("height", BinaryPrimitives.ReadInt32BigEndian(head[20..]).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A table that is wider than a phone scrolls by itself.</summary>
    private static void Scroll(IDocument document, IElement table, int number)
    {
        var region = document.CreateElement("div");
        region.ClassName = "zp-table";
        region.SetAttribute("role", "region");
        region.SetAttribute("tabindex", "0");
        region.SetAttribute("aria-label", $"Tabel {(number + 1).ToString(CultureInfo.InvariantCulture)}");
        foreach (var cell in table.QuerySelectorAll("thead th"))
        {
            cell.SetAttribute("scope", "col");
        }

        table.Replace(region);
        region.Append(table);
    }
}
