using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Ideas;

/// <summary>What tests of telling an idea do again and again.</summary>
internal static class IdeaForms
{
    public const string Next = "Verder";
    public const string Send = "Verstuur mijn idee";

    /// <summary>An idea in which no two words are those of a plan.</summary>
    public static string NewText() => $"Een ijsbaan {TestData.Word()} achter het gebouw {TestData.Word()} in de winter";

    public static (string Name, string[] Values)[] Fields(string text, string way = IdeaForm.Myself, params (string Name, string[] Values)[] more) =>
        [.. new (string Name, string[] Values)[] { ("idee", [text]), ("antwoord", [way]) }.Where(field => more.All(other => other.Name != field.Name)), .. more];

    /// <summary>The form, as somebody who takes time to fill it in.</summary>
    public static async Task<IHtmlDocument> OpenFormAsync(this PortalFactory portal, HttpClient client)
    {
        using var response = await client.GetAsync(IdeaLinks.Form);
        portal.Clock.Now += TimeSpan.FromSeconds(20);
        return await Html.ParseAsync(response);
    }

    /// <summary>Fills in the form and goes on to the page on which one looks once more.</summary>
    public static async Task<IHtmlDocument> FillInAsync(this PortalFactory portal, HttpClient client, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(await portal.OpenFormAsync(client), Next, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    /// <summary>Tells an idea in both steps and gives the receipt.</summary>
    public static async Task<IHtmlDocument> TellAsync(this PortalFactory portal, HttpClient client, params (string Name, string[] Values)[] fields) =>
        await client.ReceiptAsync(await client.SubmitAsync(await portal.FillInAsync(client, fields), Send));

    /// <summary>The page that the answer leads to.</summary>
    public static async Task<IHtmlDocument> ReceiptAsync(this HttpClient client, HttpResponseMessage sent)
    {
        using (sent)
        {
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            using var response = await client.GetAsync(sent.Headers.Location);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("no-store", response.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            return await Html.ParseAsync(response);
        }
    }

    public static string CodeOn(this IHtmlDocument receipt) => receipt.QuerySelector(".zp-receipt code")?.TextContent.Trim() ?? throw new HtmlAssertException("No code on the page.");

    public static Task<List<Idea>> IdeasAsync(this PortalFactory portal, string text) =>
        portal.WithContextAsync(context => context.Ideas.Include(i => i.Contact).Include(i => i.Events).Where(i => i.Text == text).AsNoTracking().ToListAsync());
}
