using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Zwolle.Portal.Testing;

/// <summary>Sends forms as a browser does: all fields of the form as they stand, with what the test fills in by label.</summary>
public static class StaffForms
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var response = await client.GetAsync(path);
        return await Html.ParseAsync(response);
    }

    /// <summary>Presses a button; the answer may be a redirect, which is not followed.</summary>
    public static Task<HttpResponseMessage> PressAsync(this HttpClient client, IParentNode page, string button, params (string Label, string? Value)[] filled) =>
        client.SendAsync(page.Posting(button, filled));

    /// <summary>Presses a button and gives the page that comes next, also after a redirect.</summary>
    public static async Task<IHtmlDocument> NextAsync(this HttpClient client, IParentNode page, string button, params (string Label, string? Value)[] filled)
    {
        using var response = await client.PressAsync(page, button, filled);
        return response.Headers.Location is { } location ? await client.PageAsync(location.ToString()) : await Html.ParseAsync(response);
    }

    /// <summary>What a browser would send for a button.</summary>
    public static HttpRequestMessage Posting(this IParentNode page, string button, params (string Label, string? Value)[] filled)
    {
        var form = (IHtmlFormElement)page.Button(button).Closest("form")!;
        var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent(FieldsOf(form, filled)) };
        request.Headers.Referrer = new Uri(new Uri(StaffClients.Address), (form.Owner!.Location.PathName ?? "/") + form.Owner.Location.Search);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, params (string Label, string? Value)[] filled)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(filled);
        foreach (var (label, value) in filled)
        {
            switch (form.Field(label))
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    foreach (var other in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(other => other.Name == choice.Name))
                    {
                        other.IsChecked = false;
                    }

                    choice.IsChecked = value is not null;
                    break;
                case IHtmlInputElement input:
                    input.Value = value ?? "";
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = value ?? "";
                    break;
                case IHtmlSelectElement list:
                    list.Value = value;
                    break;
            }
        }

        return
        [
            .. form.QuerySelectorAll("input[name], textarea[name], select[name]")
                .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
                .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, ValueOf(field))),
        ];
    }

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement choice => choice.Value ?? "",
        _ => "",
    };
}
