using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Parts of pages that stay the same until what they are made from is read anew: rendered once, and gone together with
/// it. The snapshot goes after a minute or a change; settings stay.
/// </summary>
public static class KeptParts
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(string View, string Variant), IHtmlContent>> Kept = [];

    /// <param name="html">Of the view that shows the part.</param>
    /// <param name="source">All that the part is made from, apart from its variant: nothing of the request or the visitor.</param>
    /// <param name="view">The partial view.</param>
    /// <param name="model">Its model.</param>
    /// <param name="variant">Which one, of a part that there are several of: out of a list that visitors cannot make longer.</param>
    public static async Task<IHtmlContent> KeptAsync(this IHtmlHelper html, object source, string view, object? model, string variant = "")
    {
        var parts = Kept.GetValue(source, _ => new());
        if (parts.TryGetValue((view, variant), out var known))
        {
            return known;
        }

        await using var text = new StringWriter();
        (await html.PartialAsync(view, model)).WriteTo(text, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
        return parts.GetOrAdd((view, variant), new HtmlString(text.ToString()));
    }
}
