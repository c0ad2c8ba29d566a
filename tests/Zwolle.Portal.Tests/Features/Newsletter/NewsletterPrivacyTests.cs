using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>Who gets the newsletter is nowhere but in its own table and in the mail to them.</summary>
public sealed class NewsletterPrivacyTests : IAsyncLifetime
{
    private const string Email = "zzabonneevaniemand@voorbeeld.test";
    private const string Suppressed = "zzklagervaniemand@voorbeeld.test";
    private const string Address = "Assendorperstraat 12";

    private readonly LogLines _lines = new();
    private StubGeocoder _geocoder = null!;
    private PortalFactory _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _geocoder = await StubGeocoder.StartAsync();
        _portal = (await PortalFactory.CreateAsync(Content.Seeded, ("Logging:AllRequests", "true"), ("OutputCache:Enabled", "true"), ("Geocoder:BaseUrl", _geocoder.BaseUrl)))
            .With(services => services.AddSingleton<ILoggerProvider>(_lines).AddLogging(logging => logging.AddFilter<LogLines>("Microsoft", LogLevel.Warning)));
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _geocoder.DisposeAsync();
    }

    [Fact]
    public async Task WholeLifeOfASubscription_TheReaderIsNowhereElse()
    {
        using var resident = _portal.NewClient();
        using var staff = await _portal.StaffClientAsync(StaffRole.Administrator);
        using var sent = await _portal.SignUpAsync(resident, Email, ("adres", [Address]), ("afstand", ["500"]), ("moment", ["ja"]));
        var confirm = await _portal.MailedPathAsync(Email, "/nieuwsbrief/bevestigen/");
        using var confirmed = await resident.PostAsync(confirm, null);
        var subscriber = (await _portal.SubscriberAsync(Email))!;
        var (preferences, unsubscribe) = (_portal.PreferencesOf(subscriber), _portal.UnsubscribeOf(subscriber));
        var own = await resident.OpenAsync(preferences);
        Assert.Contains(Email, own.VisibleText(), StringComparison.Ordinal);
        using var saved = await resident.SubmitAsync(own, NewsletterForms.Save, ("wijk", ["berkum"]));
        await resident.OpenAsync(unsubscribe);
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        await _portal.WriteAndSendAsync();
        await _portal.AddMailingAsync("december", items: NewsletterForms.Item("Stad"));
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        await _portal.RunJobAsync<MailingJob>(); // Waits to be sent.

        var answers = new List<string> { sent.Headers.Location!.OriginalString };
        using var suppressed = await staff.SubmitAsync(await staff.OpenAsync(NewsletterAdminLinks.Page), "Stuur geen nieuwsbrief meer", ("mail", [Suppressed]), ("reden", ["klacht"]));
        Assert.Equal(HttpStatusCode.SeeOther, suppressed.StatusCode);
        answers.Add(suppressed.Headers.Location!.OriginalString);
        foreach (var path in new[] { NewsletterAdminLinks.Page, NewsletterAdminLinks.Details(1), "/beheer/mail", "/beheer/logboek", "/beheer" })
        {
            answers.Add((await staff.OpenAsync(path)).DocumentElement.OuterHtml);
        }

        string[] secrets = [Email, Suppressed, confirm.Split('/')[^1], preferences.Split('/')[^1], unsubscribe.Split('/')[^1]];
        AssertNone(answers, secrets);

        // All public pages, calendars, feeds, map data and the sitemap.
        var crawl = await Crawl.OfAsync(_portal, perShape: 1);
        Assert.Contains(crawl.Answers, answer => answer.Address == "/nieuwsbrief");
        AssertNone(crawl.Answers.Select(answer => answer.Address + answer.Response.Headers + answer.Text), [.. secrets, Address]);

        var logged = _lines.Lines.ToList();
        Assert.Contains(logged, line => line.Contains("/nieuwsbrief/bevestigen/... 200", StringComparison.Ordinal));
        Assert.Contains(logged, line => line.Contains("/nieuwsbrief/voorkeuren/... 200", StringComparison.Ordinal));
        Assert.Contains(logged, line => line.Contains("/nieuwsbrief/afmelden/... 200", StringComparison.Ordinal));
        AssertNone(logged, [.. secrets, Address, "Assendorperstraat"]);

        AssertNone(await _portal.WithContextAsync(context => context.AuditEntries.Select(e => e.Details ?? "").ToListAsync()), secrets);
        Assert.Equal(["OutboxMessage.Recipient", "Subscriber.Email"], await EverywhereAsync(Email, Suppressed));
        Assert.Empty(await EverywhereAsync("Assendorperstraat 12", "assendorperstraat 12"));

        await AssertErasedOnceSentAndStoppedAsync(resident, preferences.Split('/')[^1], unsubscribe);
    }

    [Fact]
    public async Task Retention_Unconfirmed_IsGoneAfterAWeek()
    {
        using var resident = _portal.NewClient();
        using var sent = await _portal.SignUpAsync(resident, Email, ("wijk", ["berkum"]));
        var kept = await _portal.SubscribeAsync(resident, NewsletterForms.NewAddress());
        _portal.Clock.Now += TimeSpan.FromDays(6);
        Assert.True(await _portal.RunJobAsync<NewsletterRetentionJob>());
        Assert.NotNull(await _portal.SubscriberAsync(Email));
        _portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(await _portal.RunJobAsync<NewsletterRetentionJob>());
        Assert.Empty(await EverywhereAsync(Email));
        Assert.NotNull(await _portal.SubscriberAsync(kept.Email));
    }

    [Fact]
    public void Columns_AreMarkedAsPersonalAndNeverAudited()
    {
        foreach (var name in new[] { nameof(Subscriber.Email), nameof(Subscriber.Longitude), nameof(Subscriber.Latitude) })
        {
            Assert.NotNull(typeof(Subscriber).GetProperty(name)!.GetCustomAttribute<PersonalDataAttribute>());
        }

        Type[] types = [typeof(Subscriber), typeof(SubscriberNeighbourhood), typeof(SubscriberTheme), typeof(SuppressedAddress), typeof(Mailing)];
        Assert.All(types, type => Assert.True(type.IsAssignableTo(typeof(IStaffOnly)) && !type.IsAssignableTo(typeof(IAudited))));
    }

    /// <summary>What waits holds its links; what was sent does not. Who stops leaves nothing.</summary>
    private async Task AssertErasedOnceSentAndStoppedAsync(HttpClient resident, string preferences, string unsubscribe)
    {
        string[] links = [preferences, unsubscribe.Split('/')[^1]];
        Assert.Equal(["OutboxMessage.Html", "OutboxMessage.Text", "OutboxMessage.UnsubscribeUrl"], await EverywhereAsync(links));
        await _portal.WriteAndSendAsync();
        Assert.Empty(await EverywhereAsync(links));
        using var stopped = await resident.PostAsync(unsubscribe, null);
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Empty(await EverywhereAsync(Email));
    }

    private static void AssertNone(IEnumerable<string> texts, params string[] secrets)
    {
        foreach (var text in texts)
        {
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The columns of text in which one of the words stands.</summary>
    private Task<List<string>> EverywhereAsync(params string[] words) => _portal.WithContextAsync(async context =>
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && !entity.HasSharedClrType))
        {
            var rows = (IEnumerable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(context, null)!;
            foreach (var row in rows.ToList())
            {
                foreach (var property in entity.GetProperties().Where(property => property.ClrType == typeof(string) && property.PropertyInfo is not null))
                {
                    var text = (string?)property.PropertyInfo!.GetValue(row) ?? "";
                    if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    {
                        found.Add($"{entity.ClrType.Name}.{property.Name}");
                    }
                }
            }
        }

        await Task.CompletedTask;
        return found.ToList();
    });
}
