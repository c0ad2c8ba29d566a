using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;

namespace Zwolle.Portal.Testing;

/// <summary>
/// Reads a page as a resident with a screen reader does: by role and name, never by class or id. What isn't there
/// fails the test, with a list of what is there. The roles are the part of HTML-AAM that our pages use.
/// </summary>
public static class Html
{
    /// <summary>Role by selector; the first that matches counts.</summary>
    private static readonly (string Selector, string Role)[] Roles =
    [
        ("a[href]", "link"),
        ("button, input[type=submit], input[type=button], input[type=image], summary", "button"),
        ("h1, h2, h3, h4, h5, h6", "heading"),
        ("input[type=checkbox]", "checkbox"),
        ("input[type=radio]", "radio"),
        ("input[type=search]", "searchbox"),
        ("input[type=number]", "spinbutton"),
        ("input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea", "textbox"),
        ("select", "combobox"),
        ("fieldset, details", "group"),
        ("nav", "navigation"),
        ("main", "main"),
        ("search", "search"),
        ("aside", "complementary"),
        ("form[aria-label], form[aria-labelledby]", "form"),
        ("section[aria-label], section[aria-labelledby]", "region"),
        ("article", "article"),
        ("ul, ol", "list"),
        ("li", "listitem"),
        ("table", "table"),
        ("img[alt]:not([alt=''])", "img"),
    ];

    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "bdi", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"];

    private const string Controls = "input:not([type=hidden]), select, textarea";

    /// <summary>The page in a response; its address is the request's, so that links resolve.</summary>
    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "text/html")
        {
            throw new HtmlAssertException(
                $"The response is no page but {response.Content.Headers.ContentType} (status {(int)response.StatusCode}).");
        }

        var text = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage?.RequestUri?.ToString() ?? "http://localhost/";
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(page =>
            page.Content(text).Address(address).Header(HeaderNames.ContentType, "text/html; charset=utf-8"));
    }

    public static IElement Heading(this IParentNode page, string text, int? level = null) =>
        Only(page, level is null ? "heading" : $"heading of level {level}", text, Headings(page, level));

    public static IHtmlAnchorElement Link(this IParentNode page, string name) => (IHtmlAnchorElement)page.ByRole("link", name);

    public static IElement Button(this IParentNode page, string name) => page.ByRole("button", name);

    public static IElement Textbox(this IParentNode page, string label) => page.ByRole("textbox", label);

    public static IElement Region(this IParentNode page, string name) => page.ByRole("region", name);

    public static IElement Navigation(this IParentNode page, string label) => page.ByRole("navigation", label);

    /// <summary>A form control of any kind by its label.</summary>
    public static IElement Field(this IParentNode page, string label) =>
        Only(page, "field", label, Visible(page, Controls));

    /// <summary>What a select offers, by its label.</summary>
    public static IReadOnlyList<string> Options(this IParentNode page, string label) =>
        [.. page.Field(label).QuerySelectorAll("option").Select(option => Collapse(option.TextContent))];

    /// <summary>What a list of terms says of one of them.</summary>
    public static string Definition(this IParentNode page, string term)
    {
        var terms = Visible(page, "dt").ToList();
        return terms.Where(dt => VisibleText(dt) == term).Select(dt => dt.NextElementSibling?.VisibleText()).SingleOrDefault()
            ?? throw new HtmlAssertException($"Expected one term '{term}'. There is: {string.Join(", ", terms.Select(VisibleText))}");
    }

    /// <summary>The titles in a list of cards: headings that are links.</summary>
    public static IReadOnlyList<string> CardTitles(this IParentNode page) =>
        [.. Headings(page, null).Where(heading => heading.QuerySelector("a[href]") is not null).Select(VisibleText)];

    /// <summary>What the page tells without being asked: the number of results.</summary>
    public static string Status(this IParentNode page) => page.AllByRole("status").Single().VisibleText();

    /// <summary>What the summary of errors says; each of its links must lead to something on the page.</summary>
    public static IReadOnlyList<string> Problems(this IDocument page)
    {
        var links = page.ByRole("alert", "Kijk nog eens naar wat u invulde").AllByRole("link").Cast<IHtmlAnchorElement>().ToList();
        return links.Find(link => page.GetElementById(link.Hash.TrimStart('#')) is null) is { } dead
            ? throw new HtmlAssertException($"The error '{dead.VisibleText()}' leads to {dead.Hash}, which is not on the page.")
            : [.. links.Select(VisibleText)];
    }

    /// <summary>The one element with this role and accessible name.</summary>
    public static IElement ByRole(this IParentNode page, string role, string name) => Only(page, role, name, page.AllByRole(role));

    /// <summary>The same, or null; more than one is still a failure.</summary>
    public static IElement? FindByRole(this IParentNode page, string role, string name)
    {
        var all = page.AllByRole(role).ToList();
        return all.Any(element => AccessibleName(element) == name) ? Only(page, role, name, all) : null;
    }

    public static IEnumerable<IElement> AllByRole(this IParentNode page, string role) =>
        Visible(page, string.Join(", ", Roles.Where(entry => entry.Role == role).Select(entry => entry.Selector).Append("[role]")))
            .Where(element => RoleOf(element) == role);

    /// <summary>The texts of the items in the first list under a heading; of nested lists only the outer items.</summary>
    public static IReadOnlyList<string> ListItemsUnder(this IParentNode page, string heading)
    {
        var list = page.SectionUnder(heading).QuerySelector("ul, ol")
            ?? throw new HtmlAssertException($"There is no list under the heading '{heading}':\n{page.SectionUnder(heading).ToHtml()}");
        return [.. list.Children.Where(item => item.LocalName == "li").Select(VisibleText)];
    }

    /// <summary>
    /// What stands under a heading: the section or article that it heads, or else a copy of all that follows it up to
    /// the next heading of its level or higher.
    /// </summary>
    public static IElement SectionUnder(this IParentNode page, string heading)
    {
        var start = page.Heading(heading);
        var holder = start.Closest("section, article, fieldset");
        if (holder is not null && Headings(holder, null).First() == start)
        {
            return holder;
        }

        var section = start.Owner!.CreateElement("div");
        for (var next = start.NextElementSibling; next is not null && !EndsSection(next); next = next.NextElementSibling)
        {
            section.AppendChild(next.Clone());
        }

        return section;

        bool EndsSection(IElement element) =>
            element.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Prepend(element)
                .Any(e => RoleOf(e) == "heading" && Level(e) <= Level(start));
    }

    /// <summary>The text a resident reads: without what is hidden, white space as in the browser.</summary>
    public static string VisibleText(this INode node) => Collapse(ReadText(node));

    /// <summary>The accessible name: the steps of accname 1.2 that our pages use, in its order.</summary>
    public static string AccessibleName(this IElement element)
    {
        var byId = (element.GetAttribute("aria-labelledby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => element.Owner?.GetElementById(id)).OfType<IElement>().Select(VisibleText).ToList();
        string?[] candidates =
        [
            string.Join(' ', byId),
            element.GetAttribute("aria-label"),
            element switch
            {
                IHtmlInputElement { Type: "submit" or "button" } button => button.Value,
                IHtmlImageElement or IHtmlInputElement { Type: "image" } => element.GetAttribute("alt"),
                _ when element.Matches(Controls) => string.Join(' ', LabelsOf(element).Select(VisibleText)),
                _ when element.LocalName is "fieldset" or "table" or "details" =>
                    element.Children.FirstOrDefault(child => child.LocalName is "legend" or "caption" or "summary")?.VisibleText(),
                _ when RoleOf(element) is "link" or "button" or "heading" or "listitem" => VisibleText(element),
                _ => null,
            },
            element.GetAttribute("title"),
        ];
        return candidates.Select(candidate => Collapse(candidate ?? "")).FirstOrDefault(candidate => candidate.Length > 0) ?? "";
    }

    private static IElement Only(IParentNode page, string what, string name, IEnumerable<IElement> candidates)
    {
        var all = candidates.ToList();
        var found = all.Where(element => AccessibleName(element) == name).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        var place = page is IDocument document ? $"on the page '{document.Title}'" : $"in <{(page as IElement)?.LocalName}>";
        var there = all.Count == 0 ? " none" : string.Concat(all.Select(e => $"\n  <{e.LocalName}> '{AccessibleName(e)}'"));
        throw new HtmlAssertException($"Expected one {what} '{name}' {place}, found {found.Count}. There is:{there}");
    }

    private static IEnumerable<IElement> Headings(IParentNode page, int? level) =>
        page.AllByRole("heading").Where(heading => level is null || Level(heading) == level);

    private static int Level(IElement heading) =>
        heading.GetAttribute("aria-level") is { } level ? int.Parse(level, CultureInfo.InvariantCulture) : heading.LocalName[1] - '0';

    private static string? RoleOf(IElement element) =>
        element.GetAttribute("role") ?? Array.Find(Roles, role => element.Matches(role.Selector)).Role;

    private static IEnumerable<IElement> LabelsOf(IElement control)
    {
        var wrapping = control.Closest("label");
        return control.Owner!.QuerySelectorAll("label").Where(label =>
            label == wrapping || (control.Id is { Length: > 0 } id && label.GetAttribute("for") == id));
    }

    private static IEnumerable<IElement> Visible(IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Where(element => element.Closest("[hidden], [aria-hidden=true], template") is null);

    private static string ReadText(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "script" or "style" or "template" or "svg" or "select" or "textarea" } => "",
        IElement element when element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" => "",
        IHtmlImageElement image => image.AlternativeText ?? "",
        IElement { LocalName: "br" } => " ",
        IElement inline when Inline.Contains(inline.LocalName) =>
            string.Concat(inline.ChildNodes.Select(ReadText)),
        _ => $" {string.Concat(node.ChildNodes.Select(ReadText))} ",
    };

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The page isn't what the test expects.</summary>
public sealed class HtmlAssertException(string message) : Exception(message);
