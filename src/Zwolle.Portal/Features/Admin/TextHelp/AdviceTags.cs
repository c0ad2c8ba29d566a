using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>The place of the advice under a field. It is there before there is advice, so that nothing moves when a script puts it in.</summary>
public static class AdviceTags
{
    /// <summary>A form of a page full of remarks would be longer than the page.</summary>
    private const int MostShown = 15;

    /// <summary>Id of the words that say how many remarks there are.</summary>
    public static string CountId(string field) => field + "-advies-aantal";

    /// <param name="field">Id of the field.</param>
    /// <param name="advice">Null when there is none.</param>
    public static TagBuilder Of(string field, FieldAdvice? advice)
    {
        var place = new TagBuilder("div");
        place.AddCssClass("zp-advice");
        place.Attributes["id"] = field + "-advies";
        if (advice is { Count: 0 })
        {
            var none = Element("p", $"{advice.Label}: geen opmerkingen.");
            none.Attributes["id"] = CountId(field);
            place.InnerHtml.AppendHtml(none);
        }
        else if (advice is not null)
        {
            place.InnerHtml.AppendHtml(Remarks(field, advice));
        }

        return place;
    }

    private static TagBuilder Remarks(string field, FieldAdvice advice)
    {
        var details = new TagBuilder("details");
        details.Attributes["open"] = "";
        var summary = Element("summary", $"{advice.Label}: {TextHelpWords.Remarks(advice.Count)}");
        summary.Attributes["id"] = CountId(field);
        var list = new TagBuilder("ul");
        foreach (var remark in advice.Report.Remarks.Take(MostShown))
        {
            list.InnerHtml.AppendHtml(Item(remark));
        }

        details.InnerHtml.AppendHtml(summary).AppendHtml(list);
        if (advice.Count > MostShown)
        {
            details.InnerHtml.AppendHtml(Element("p", $"En nog {advice.Count - MostShown}. Die ziet u als u deze hebt verbeterd."));
        }

        return details;
    }

    private static TagBuilder Item(Remark remark)
    {
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(Element("q", remark.Quote())).Append(" ").AppendHtml(Element("span", remark.Why));
        if (remark.Proposal is not null)
        {
            item.InnerHtml.Append(" ").AppendHtml(Element("strong", $"Bijvoorbeeld: {remark.Proposal}"));
        }

        return item;
    }

    private static TagBuilder Element(string tag, string text)
    {
        var element = new TagBuilder(tag);
        element.InnerHtml.Append(text);
        return element;
    }
}
