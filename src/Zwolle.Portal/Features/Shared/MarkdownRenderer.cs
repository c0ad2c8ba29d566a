using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Markdown of staff to HTML of ours. Markdig alone is no sanitizer (it lets javascript: links through), so its output
/// is parsed, and only the elements, attributes and link schemes below are written again.
/// </summary>
public sealed class MarkdownRenderer
{
    private static readonly FrozenSet<string> Elements = new[]
    {
        "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "hr",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Schemes = new[] { "http", "https", "mailto", "tel" }.ToFrozenSet();

    // Only tables are added to the core: the 'advanced' set would let authors write attributes such as onclick.
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="markdown">The source; null gives nothing.</param>
    /// <param name="topHeading">The level that '# ' becomes, so that headings follow those of the page.</param>
    public IHtmlContent Render(string? markdown, int topHeading = 3)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return HtmlString.Empty;
        }

        var document = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, _pipeline));
        var body = document.Body!;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            Clean(document, element, topHeading);
        }

        return new HtmlString(body.InnerHtml);
    }

    /// <summary>The words alone, in one line: for what shows no HTML.</summary>
    public string Text(string markdown) =>
        string.Join(' ', Markdown.ToPlainText(markdown, _pipeline).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
        }
    }

    private static bool IsAllowed(string target) =>
        target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && !target.StartsWith("/\\", StringComparison.Ordinal)
        || (Uri.TryCreate(target, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme));
}
