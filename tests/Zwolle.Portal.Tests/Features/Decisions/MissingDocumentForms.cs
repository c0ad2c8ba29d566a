using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Decisions;

/// <summary>What tests of 'Mist u een stuk?' do again and again.</summary>
internal static class MissingDocumentForms
{
    public const string Send = "Verstuur mijn vraag";

    public static string NewText() => $"Ik mis het besluit over de brug {TestData.Word()} van vorig jaar";

    /// <summary>The form, as somebody who takes time to fill it in.</summary>
    public static async Task<IHtmlDocument> OpenMissingAsync(this PortalFactory portal, HttpClient client, string? about = null)
    {
        using var response = await client.GetAsync(about is null ? DecisionLinks.Missing : DecisionLinks.MissingAbout(about));
        portal.Clock.Now += TimeSpan.FromSeconds(20);
        return await Html.ParseAsync(response);
    }

    /// <summary>Sends a question and gives the page that follows.</summary>
    public static async Task<IHtmlDocument> AskAsync(this PortalFactory portal, HttpClient client, string text, string? about = null)
    {
        using var sent = await client.SubmitAsync(await portal.OpenMissingAsync(client, about), Send, ("stuk", [text]));
        return await client.MissingReceiptAsync(sent);
    }

    public static async Task<IHtmlDocument> MissingReceiptAsync(this HttpClient client, HttpResponseMessage sent)
    {
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using var response = await client.GetAsync(sent.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var page = await Html.ParseAsync(response);
        page.Heading("Uw vraag is binnen", level: 1);
        return page;
    }

    public static Task<List<MissingDocument>> MissingAsync(this PortalFactory portal, string text) =>
        portal.WithContextAsync(context => context.MissingDocuments.Where(m => m.Text == text).AsNoTracking().ToListAsync());

    /// <summary>A question as it lies in the inbox.</summary>
    public static Task<MissingDocument> MissingDocumentAsync(this PortalFactory portal, string? text = null, DateTime? received = null, DateTime? handled = null, string? about = null) => portal.WithContextAsync(async context =>
    {
        var row = new MissingDocument
        {
            Text = text ?? NewText(),
            About = about,
            ReceivedAt = received ?? portal.Clock.Now.UtcDateTime,
            HandledAt = handled,
            Answer = handled is null ? null : "Het stuk staat er nu bij.",
            Version = 1,
        };
        context.Add(row);
        await context.SaveChangesAsync();
        return row;
    });
}
