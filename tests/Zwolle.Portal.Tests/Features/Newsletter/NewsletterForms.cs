using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>What tests of the newsletter do again and again.</summary>
internal static class NewsletterForms
{
    public const string SignUp = "Meld mij aan";
    public const string Confirm = "Ja, stuur mij de nieuwsbrief";
    public const string Save = "Bewaar mijn keuzes";

    public static string NewAddress() => $"{TestData.Word()}@voorbeeld.test";

    /// <summary>Sends the form as somebody who takes time to fill it in.</summary>
    public static async Task<HttpResponseMessage> SignUpAsync(this PortalFactory portal, HttpClient client, string email, params (string Name, string[] Values)[] more)
    {
        using var page = await client.GetAsync(NewsletterLinks.Form);
        var form = await Html.ParseAsync(page);
        portal.Clock.Now += TimeSpan.FromSeconds(20);
        return await client.SubmitAsync(form, SignUp, [("mail", [email]), .. more]);
    }

    /// <summary>Signs up and presses the button behind the mailed link.</summary>
    public static async Task<Subscriber> SubscribeAsync(this PortalFactory portal, HttpClient client, string email, params (string Name, string[] Values)[] more)
    {
        using var sent = await portal.SignUpAsync(client, email, more);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var path = await portal.MailedPathAsync(email, "/nieuwsbrief/bevestigen/");
        using var open = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        using var confirmed = await client.PostAsync(path, null);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        return (await portal.SubscriberAsync(email))!;
    }

    /// <summary>The address in the last mail to somebody, as it waits in the outbox.</summary>
    public static async Task<string> MailedPathAsync(this PortalFactory portal, string email, string start)
    {
        var text = await portal.WithContextAsync(context => context.Outbox.Where(m => m.Recipient == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        return text[text.IndexOf(start, StringComparison.Ordinal)..].Split('\n', ' ')[0];
    }

    public static Task<Subscriber?> SubscriberAsync(this PortalFactory portal, string email) =>
        portal.WithContextAsync(context => context.Subscribers.Include(s => s.Neighbourhoods).Include(s => s.Themes).AsNoTracking().SingleOrDefaultAsync(s => s.Email == email));

    public static Task<List<OutboxMessage>> MailsAsync(this PortalFactory portal, string email) =>
        portal.WithContextAsync(context => context.Outbox.Where(m => m.Recipient == email).OrderBy(m => m.Id).AsNoTracking().ToListAsync());

    public static string PreferencesOf(this PortalFactory portal, Subscriber subscriber) =>
        NewsletterLinks.PreferencesOf(portal.Services.GetRequiredService<NewsletterKey>().Sign(subscriber.PublicId, NewsletterKey.Preferences));

    public static string UnsubscribeOf(this PortalFactory portal, Subscriber subscriber) =>
        NewsletterLinks.UnsubscribeOf(portal.Services.GetRequiredService<NewsletterKey>().Sign(subscriber.PublicId, NewsletterKey.Unsubscribe));

    /// <summary>Subscribers as after the button, without asking a page for each.</summary>
    public static Task<List<Subscriber>> AddSubscribersAsync(this PortalFactory portal, int number, Action<Subscriber, int>? change = null) => portal.WithContextAsync(async context =>
    {
        var key = portal.Services.GetRequiredService<NewsletterKey>();
        var (word, now) = (TestData.Word(), portal.Clock.Now.UtcDateTime);
        var all = Enumerable.Range(0, number).Select(i =>
        {
            var email = $"{word}-{i}@voorbeeld.test";
            var subscriber = new Subscriber { Email = email, EmailDigest = key.DigestOf(email), State = SubscriberState.Active, ConfirmedAt = now, AskedAt = now, FirstAskedAt = now, TokenExpiresAt = now };
            change?.Invoke(subscriber, i);
            return subscriber;
        }).ToList();
        context.AddRange(all);
        await context.SaveChangesAsync();
        return all;
    });

    public static MailingItem Item(string title, string section = "Besluiten", string[]? wijken = null, string[]? themes = null, DateOnly? date = null, (double Longitude, double Latitude)? at = null) =>
        new(section, title, $"Wat er staat over {title}.", $"/plannen/{title.ToLowerInvariant().Replace(' ', '-')}", wijken ?? [], themes ?? [], at?.Longitude, at?.Latitude, date ?? new DateOnly(2026, 11, 20));

    public static Task<int> AddMailingAsync(this PortalFactory portal, string key, MailingKind kind = MailingKind.Digest, params MailingItem[] items) => portal.WithScopeAsync(async services =>
    {
        Assert.True(await services.GetRequiredService<MailingService>().AddAsync(key, kind, "Uw wijk in november", "Dit was november.\n\nDit komt eraan.", items));
        var context = services.GetRequiredService<Zwolle.Portal.Data.PortalDbContext>();
        await context.SaveChangesAsync();
        return await context.Mailings.Where(m => m.Key == key).Select(m => m.Id).SingleAsync();
    });

    public static async Task<T> WithScopeAsync<T>(this PortalFactory portal, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Writes and sends all that there is.</summary>
    public static async Task WriteAndSendAsync(this PortalFactory portal)
    {
        portal.Clock.Now += TimeSpan.FromSeconds(10);
        while (await portal.RunJobAsync<MailingJob>() | await portal.RunJobAsync<OutboxJob>())
        {
            portal.Clock.Now += TimeSpan.FromSeconds(10);
        }
    }

    public static async Task<IHtmlDocument> OpenAsync(this HttpClient client, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return await Html.ParseAsync(response);
    }
}
