using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Zwolle.Portal.Testing;

/// <summary>Fills in and sends a form as a browser without scripts does: all its fields as they stand on the page, but for those that the test changes.</summary>
public static class FormPost
{
    /// <param name="client">In whose name.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="button">Text of the button to press; its form is sent.</param>
    /// <param name="fields">Values by name of the field; of a group of checkboxes all that are ticked.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, IHtmlDocument page, string button, params (string Name, string[] Values)[] fields)
    {
        var pressed = page.Button(button);
        var form = pressed.Closest("form") ?? throw new HtmlAssertException($"The button '{button}' is in no form.");
        var values = Values(form, fields);
        if (pressed.GetAttribute("name") is { } name)
        {
            values.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(form.GetAttribute("action"), content);
    }

    private static List<KeyValuePair<string, string>> Values(IElement form, (string Name, string[] Values)[] fields)
    {
        if (form.QuerySelector("fieldset[disabled]") is not null)
        {
            throw new HtmlAssertException("The form can't be filled in.");
        }

        var names = form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).ToHashSet(StringComparer.Ordinal);
        if (fields.Select(field => field.Name).FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new HtmlAssertException($"The form has no field '{unknown}'. It has: {string.Join(", ", names)}");
        }

        var changed = fields.ToDictionary(field => field.Name, field => field.Values, StringComparer.Ordinal);
        return
        [
            .. form.QuerySelectorAll("input[name], select[name], textarea[name]")
                .Where(field => !changed.ContainsKey(field.GetAttribute("name")!) && Counts(field))
                .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, ValueOf(field))),
            .. changed.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value))),
        ];
    }

    private static bool Counts(IElement field) => field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked");

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement text => text.Value,
        _ => field.GetAttribute("value") ?? "",
    };
}
