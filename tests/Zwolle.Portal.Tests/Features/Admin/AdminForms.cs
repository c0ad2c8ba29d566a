using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin;

/// <summary>What tests of the forms under /beheer do again and again.</summary>
public static class AdminForms
{
    /// <summary>The page, which answers 200.</summary>
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>Fills in the form, presses the button, and gives the key of the item that was saved.</summary>
    public static async Task<int> SaveAsync(this HttpClient client, string path, string button, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(path), button, fields);
        return await SavedAsync(response);
    }

    /// <summary>What the summary of errors says after pressing the button.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(this HttpClient client, string path, string button, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(path), button, fields);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (await Html.ParseAsync(response)).Problems();
    }

    /// <summary>The key of the item to whose form the answer leads.</summary>
    public static async Task<int> SavedAsync(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            Assert.Fail("Refused: " + string.Join(' ', (await Html.ParseAsync(response)).Problems()));
        }

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return int.Parse(response.Headers.Location!.OriginalString.Split('/', '?')[3], CultureInfo.InvariantCulture);
    }

    /// <summary>Sends fields that no form of ours would send, with a token that counts.</summary>
    /// <param name="client">In whose name.</param>
    /// <param name="path">Where to.</param>
    /// <param name="page">A page with a form, for the token.</param>
    /// <param name="fields">All that is sent.</param>
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, IHtmlDocument page, params (string Name, string[] Values)[] fields)
    {
        var token = page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields
            .SelectMany(field => field.Values.Select(value => KeyValuePair.Create(field.Name, value)))
            .Append(KeyValuePair.Create("_token", token)));
        return await client.PostAsync(path, content);
    }

    /// <summary>Sends a form without the token of the page it should stand on.</summary>
    public static async Task<HttpStatusCode> PostWithoutTokenAsync(this HttpClient client, string path)
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Title", "X"), KeyValuePair.Create("Actie", EditCommand.Keep)]);
        using var response = await client.PostAsync(path, content);
        return response.StatusCode;
    }

    /// <summary>The form's own fields as they stand on the page: what a colleague opened and does not change.</summary>
    public static string ValueOf(this IHtmlDocument page, string name) => page.QuerySelector($"form.zp-edit [name='{name}']") switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? "",
        { } field => field.GetAttribute("value") ?? "",
        _ => throw new HtmlAssertException($"The form has no field '{name}'."),
    };

    public static Task<string> NeighbourhoodIdAsync(this PortalFactory portal, string slug) => portal.WithContextAsync(async context =>
        (await context.Neighbourhoods.Where(n => n.Slug == slug).Select(n => n.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture));

    /// <summary>The lines of the audit log about an item, oldest first.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> AuditAsync(this PortalFactory portal, string kind, int itemId) => await portal.WithContextAsync(context =>
        context.AuditEntries.Where(e => e.Kind == kind && e.ItemId == itemId).OrderBy(e => e.Sequence).AsNoTracking().ToListAsync());
}
