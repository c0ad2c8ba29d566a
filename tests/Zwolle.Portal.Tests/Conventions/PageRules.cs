using System.Text.Json;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>What every answer and every page of the site keeps to, error pages included. Each broken rule is one line.</summary>
internal static class PageRules
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["Content-Security-Policy"] = Security.ContentPolicy(tileUrl: ""),
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)",
    };

    private static readonly string[] Forbidden = ["Set-Cookie", "Server", "X-Powered-By"];

    public static IEnumerable<string> BrokenBy(Answer answer) =>
        BrokenHeaders(answer)
            .Concat(answer.Page is { } page ? [.. BrokenFrame(page), .. BrokenInline(page)] : [])
            .Select(rule => $"{answer.Address}: {rule}");

    private static IEnumerable<string> BrokenHeaders(Answer answer)
    {
        foreach (var (name, usual) in Headers)
        {
            // A file is not a page of ours: it gets no rights at all.
            var value = name == "Content-Security-Policy" && answer.IsSuccess && FileAddress.Parse(answer.Address.Split('?')[0]) is not null ? Security.ShutPolicy : usual;
            if (answer.Header(name) == value)
            {
                continue;
            }

            yield return $"{name} is '{answer.Header(name)}', not '{value}'";
        }

        // Forms under /beheer carry a token, and the cookie that belongs to it.
        foreach (var name in Forbidden.Where(name => answer.Header(name).Length > 0 && !(name == "Set-Cookie" && answer.Address.StartsWith("/beheer", StringComparison.Ordinal))))
        {
            yield return $"sends {name}: {answer.Header(name)}";
        }
    }

    /// <summary>Language, title, heading, skip link, unique ids.</summary>
    private static IEnumerable<string> BrokenFrame(IHtmlDocument page)
    {
        if (page.DocumentElement.GetAttribute("lang") != "nl")
        {
            yield return "the page has no lang=nl";
        }

        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("h1").Length} elements h1";
        }

        if (string.IsNullOrWhiteSpace(page.Title))
        {
            yield return "no title";
        }

        // The skip link is the first thing that the keyboard reaches, and its target can take the focus.
        if (page.QuerySelector("body a, body button, body input") is not { } first
            || first.GetAttribute("href") is not ['#', .. var target]
            || page.GetElementById(target)?.HasAttribute("tabindex") != true)
        {
            yield return "the first link does not skip to the content";
        }

        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(group => group.Count() > 1))
        {
            yield return $"{id.Count()} elements with id '{id.Key}'";
        }
    }

    /// <summary>What the content security policy would block, or what would ask to loosen it.</summary>
    private static IEnumerable<string> BrokenInline(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script:not([src])"))
        {
            if (script.GetAttribute("type") != "application/ld+json")
            {
                yield return $"inline script {script.TextContent}";
            }
            else if (!IsJson(script.TextContent))
            {
                yield return $"structured data that is no JSON: {script.TextContent}";
            }
        }

        foreach (var element in page.QuerySelectorAll("style, [style]"))
        {
            yield return $"inline style on <{element.LocalName}>";
        }

        foreach (var element in page.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"<{element.LocalName} {attribute.Name}>";
                }

                if (attribute.Name is "href" or "src" or "action" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"<{element.LocalName} {attribute.Name}={attribute.Value}>";
                }
            }
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
