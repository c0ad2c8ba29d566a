using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Features.About;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Markdown of staff to HTML of ours. Markdig alone is no sanitizer (it lets javascript: links through), so its output
/// is parsed, and only the elements, attributes and link schemes below are written again. Pictures are those of our own
/// files only; a document of ours gets its kind and size behind its link.
/// </summary>
public sealed class MarkdownRenderer
{
    private static readonly FrozenSet<string> Elements = new[]
    {
        "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "hr",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Schemes = new[] { "http", "https", "mailto", "tel" }.ToFrozenSet();

    /// <summary>How wide a picture stands on the page: as wide as the text, or the screen of a phone.</summary>
    private const string PictureSizes = "(min-width: 44rem) 40rem, 92vw";

    // Only tables are added to the core: the 'advanced' set would let authors write attributes such as onclick.
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="markdown">The source; null gives nothing.</param>
    /// <param name="topHeading">The level that '# ' becomes, so that headings follow those of the page.</param>
    public IHtmlContent Render(string? markdown, int topHeading = 3)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return HtmlString.Empty;
        }

        var document = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, Pipeline));
        var body = document.Body!;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            Clean(document, element, topHeading);
        }

        return new HtmlString(body.InnerHtml);
    }

    /// <summary>The words alone, in one line: for what shows no HTML. A picture, and whose it is, are no part of them.</summary>
    public string Text(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            if (picture.NextSibling is LiteralInline { NextSibling: EmphasisInline maker } between && between.Content.IsEmptyOrWhitespace())
            {
                maker.Remove();
            }

            picture.Remove();
        }

        using var words = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(words) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Clean(IDocument document, IElement element, int topHeading)
    {
        if (element.LocalName is ['h', >= '1' and <= '6'])
        {
            // Authors choose '#' or '###' for the same thing: the page decides the level.
            var heading = document.CreateElement($"h{Math.Clamp(topHeading, 2, 4)}");
            heading.Append([.. element.ChildNodes]);
            element.Replace(heading);
            return;
        }

        if (element.LocalName == "img")
        {
            CleanPicture(element);
            return;
        }

        if (!Elements.Contains(element.LocalName))
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }

        var target = element.LocalName == "a" ? element.GetAttribute("href") : null;
        foreach (var attribute in element.Attributes.ToList())
        {
            element.RemoveAttribute(attribute.Name);
        }

        if (target is not null && IsAllowed(target))
        {
            element.SetAttribute("href", target);
            Label(document, element, target);
        }
    }

    /// <summary>A picture of ours, of the size that its name tells; any other is left out.</summary>
    private static void CleanPicture(IElement element)
    {
        var (source, text) = (element.GetAttribute("src"), element.GetAttribute("alt"));
        if (FileAddress.Parse(source) is not { Kind: FileKind.Picture } picture)
        {
            element.Remove();
            return;
        }

        foreach (var attribute in element.Attributes.ToList())
        {
            element.RemoveAttribute(attribute.Name);
        }

        element.SetAttribute("src", FileAddress.Of(picture));
        if (picture.HasSmall)
        {
            element.SetAttribute("srcset", string.Create(CultureInfo.InvariantCulture, $"{FileAddress.SmallOf(picture)} {StoredName.SmallWidth}w, {FileAddress.Of(picture)} {picture.Width}w"));
            element.SetAttribute("sizes", PictureSizes);
        }

        element.SetAttribute("alt", text ?? "");
        element.SetAttribute("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        element.SetAttribute("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        element.SetAttribute("loading", "lazy");
    }

    /// <summary>Says behind a link to a document of ours what one gets, and whether all can read it.</summary>
    private static void Label(IDocument document, IElement link, string target)
    {
        if (FileAddress.Parse(target) is not { Kind: FileKind.Document } file)
        {
            return;
        }

        var size = $" (pdf, {DutchText.Size(file.Kilobytes * 1000)}";
        if (file.IsAccessible)
        {
            link.After(document.CreateTextNode(size + ")"));
            return;
        }

        var note = document.CreateElement("a");
        note.SetAttribute("href", AboutLinks.Pdf);
        note.TextContent = "niet toegankelijk";
        link.After(document.CreateTextNode(size + ", "), note, document.CreateTextNode(")"));
    }

    private static bool IsAllowed(string target) =>
        target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && !target.StartsWith("/\\", StringComparison.Ordinal)
        || (Uri.TryCreate(target, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme));
}
