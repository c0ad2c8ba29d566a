using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>Signing up and confirming.</summary>
public sealed class NewsletterFormTests(LocatingPortal portal) : IClassFixture<LocatingPortal>
{
    private PortalFactory Portal => portal.Portal;

    private HttpClient Client => portal.Client;

    [Fact]
    public async Task Get_WithWijk_HasThatWijkTickedAndSaysThatItIsATrial()
    {
        var page = await Client.OpenAsync(NewsletterLinks.FormFor("assendorp"));
        Assert.Equal(["assendorp"], page.QuerySelectorAll("input[name=wijk][checked]").Select(box => box.GetAttribute("value")));
        Assert.Contains("Vul daarom geen echt mailadres", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal(16, page.QuerySelectorAll("input[name=wijk]").Length);
    }

    [Theory]
    [InlineData("", "Vul uw mailadres in.")]
    [InlineData("jan", "Dit is geen mailadres.")]
    [InlineData("jan@voorbeeld.test, piet@voorbeeld.test", "Dit is geen mailadres.")]
    public async Task Post_NoAddress_SaysSoAndKeepsTheRest(string email, string problem)
    {
        using var response = await Portal.SignUpAsync(Client, email, ("wijk", ["assendorp", "berkum"]), ("moment", ["ja"]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Contains(problem, page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal(["assendorp", "berkum"], page.QuerySelectorAll("input[name=wijk][checked]").Select(box => box.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("input[name=moment][checked]"));
    }

    [Fact]
    public async Task Post_UnknownWijkOrTheme_IsRefused()
    {
        var email = NewsletterForms.NewAddress();
        using var response = await Portal.SignUpAsync(Client, email, ("wijk", ["atlantis"]), ("thema", ["goud"]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(await Portal.SubscriberAsync(email));
    }

    [Fact]
    public async Task Post_AtOnceOrFromAProgram_StoresNothing()
    {
        var email = NewsletterForms.NewAddress();
        var form = await Client.OpenAsync(NewsletterLinks.Form);
        using var fast = await Client.SubmitAsync(form, NewsletterForms.SignUp, ("mail", [email]));
        Assert.Equal(HttpStatusCode.BadRequest, fast.StatusCode);
        using var trapped = await Portal.SignUpAsync(Client, email, ("onderwerp2", ["kans"]));
        Assert.Equal((HttpStatusCode.SeeOther, NewsletterLinks.Sent), (trapped.StatusCode, trapped.Headers.Location!.OriginalString));
        Portal.Clock.Now += TimeSpan.FromHours(13);
        using var late = await Client.SubmitAsync(form, NewsletterForms.SignUp, ("mail", [email]));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Null(await Portal.SubscriberAsync(email));
    }

    [Fact]
    public async Task Post_NotAForm_IsRefusedNicely()
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(NewsletterLinks.Form, content);
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType });
        using var huge = new FormUrlEncodedContent([new("mail", new string('a', 5_000))]);
        using var refused = await Client.PostAsync(NewsletterLinks.Form, huge);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Post_Address_KeepsARoundedPointAndNothingOfTheWords()
    {
        var email = NewsletterForms.NewAddress();
        using var response = await Portal.SignUpAsync(Client, email, ("adres", ["Assendorperstraat 12"]), ("afstand", ["1000"]));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var subscriber = (await Portal.SubscriberAsync(email))!;
        var rounded = PointFinder.Rounded((6.10222, 52.50524));
        Assert.Equal((rounded.Longitude, rounded.Latitude, 1_000), (subscriber.Longitude, subscriber.Latitude, subscriber.Distance));
        Assert.NotEqual(6.10222, subscriber.Longitude);
        Assert.Equal(rounded, PointFinder.Rounded((6.10222 + 0.0002, 52.50524))); // A house further on.
        Assert.DoesNotContain("ssendorperstraat", (await Portal.MailsAsync(email)).Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Assendorperstraat", "500", "Vul een straat met huisnummer in")]
    [InlineData("Nergensweg 3", "500", "Wij vinden dit adres niet in Zwolle")]
    [InlineData("7411BR", "500", "Wij vinden dit adres niet in Zwolle")]
    [InlineData("Assendorperstraat 12", "", "Kies hoe ver")]
    [InlineData("Assendorperstraat 12", "750", "Kies hoe ver")]
    public async Task Post_AddressThatCannotBe_SaysSoAndOffersWijken(string address, string distance, string problem)
    {
        var email = NewsletterForms.NewAddress();
        using var response = await Portal.SignUpAsync(Client, email, ("adres", [address]), ("afstand", [distance]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Contains(problem, page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal(address, page.QuerySelector("#adres")!.GetAttribute("value"));
        Assert.Null(await Portal.SubscriberAsync(email));
    }

    [Fact]
    public async Task Post_GeocoderFailsOrIsOff_OffersWijken()
    {
        var geocoder = portal.Geocoder;
        geocoder.Fault = StubFault.ServerError;
        try
        {
            using var response = await Portal.SignUpAsync(Client, NewsletterForms.NewAddress(), ("adres", ["8011 PK"]), ("afstand", ["500"]));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("Zoeken op adres lukt nu niet. Kies uw wijk", (await Html.ParseAsync(response)).VisibleText(), StringComparison.Ordinal);
        }
        finally
        {
            geocoder.Fault = StubFault.None;
        }

        await using var without = await PortalFactory.CreateAsync(Content.Seeded);
        using var client = without.NewClient();
        var page = await client.OpenAsync(NewsletterLinks.Form);
        Assert.Null(page.QuerySelector("input[name=adres], input[name=afstand]"));
        Assert.Contains("Zoeken op adres kan hier nu niet. Kies daarom uw wijk.", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_KnownOrUnknown_AnswersTheSameAndChangesNothing()
    {
        var email = NewsletterForms.NewAddress();
        var before = await Portal.SubscribeAsync(Client, email, ("wijk", ["assendorp"]));
        using var unknown = await Portal.SignUpAsync(Client, NewsletterForms.NewAddress());
        using var known = await Portal.SignUpAsync(Client, email.ToUpperInvariant().Replace("@VOORBEELD.TEST", "@voorbeeld.test", StringComparison.Ordinal), ("wijk", ["berkum"]));
        using var again = await Portal.SignUpAsync(Client, email);
        Assert.Equal((unknown.StatusCode, unknown.Headers.Location), (known.StatusCode, known.Headers.Location));
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await known.Content.ReadAsStringAsync());

        var after = (await Portal.SubscriberAsync(email))!;
        Assert.Equal((before.State, before.Version, before.Neighbourhoods.Single().NeighbourhoodId), (after.State, after.Version, after.Neighbourhoods.Single().NeighbourhoodId));
        var told = Assert.Single(await Portal.MailsAsync(email), mail => mail.Subject == "U ontvangt de nieuwsbrief al");
        Assert.Contains(Portal.PreferencesOf(after), told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AgainAndAgain_MailsThreeTimesADay()
    {
        var email = NewsletterForms.NewAddress();
        for (var i = 0; i < 5; i++)
        {
            using var response = await Portal.SignUpAsync(Client, email);
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        }

        Assert.Equal(NewsletterService.MostAskedPerDay, (await Portal.MailsAsync(email)).Count);
        Portal.Clock.Now += TimeSpan.FromDays(1);
        using var later = await Portal.SignUpAsync(Client, email);
        Assert.Equal(NewsletterService.MostAskedPerDay + 1, (await Portal.MailsAsync(email)).Count);
    }

    [Fact]
    public async Task Post_OftenFromOneNetwork_IsLimited()
    {
        await using var limited = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:NewsletterPerMinute", "3"));
        using var client = limited.NewClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var content = new FormUrlEncodedContent([new("mail", "jan@voorbeeld.test")]);
            using var response = await client.PostAsync(NewsletterLinks.Form, content);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Confirm_NewerMailTakesThePlaceOfTheOlder()
    {
        var email = NewsletterForms.NewAddress();
        using var first = await Portal.SignUpAsync(Client, email);
        var old = await Portal.MailedPathAsync(email, "/nieuwsbrief/bevestigen/");
        using var second = await Portal.SignUpAsync(Client, email, ("wijk", ["berkum"]));
        var link = await Portal.MailedPathAsync(email, "/nieuwsbrief/bevestigen/");

        await Client.OpenAsync(old, HttpStatusCode.NotFound);
        using var done = await Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var subscriber = (await Portal.SubscriberAsync(email))!;
        Assert.Equal((SubscriberState.Active, Portal.Clock.Now.UtcDateTime), (subscriber.State, subscriber.ConfirmedAt));
        Assert.Single(subscriber.Neighbourhoods);

        // Once only.
        using var twice = await Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.Gone, twice.StatusCode);
        Assert.DoesNotContain("/voorkeuren/", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AfterTwoDays_IsTooLate()
    {
        var email = NewsletterForms.NewAddress();
        using var sent = await Portal.SignUpAsync(Client, email);
        var link = await Portal.MailedPathAsync(email, "/nieuwsbrief/bevestigen/");
        Portal.Clock.Now += NewsletterService.TokenLife;
        await Client.OpenAsync(link, HttpStatusCode.Gone);
        using var done = await Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.Gone, done.StatusCode);
        Assert.Equal(SubscriberState.Pending, (await Portal.SubscriberAsync(email))!.State);
    }

    [Theory]
    [InlineData("/nieuwsbrief/bevestigen/bestaat-niet")]
    [InlineData("/nieuwsbrief/bevestigen/0123456789abcdef0123456789abcdef")]
    [InlineData("/nieuwsbrief/voorkeuren/bestaat-niet")]
    [InlineData("/nieuwsbrief/voorkeuren/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/nieuwsbrief/voorkeuren/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/gegevens")]
    [InlineData("/nieuwsbrief/afmelden/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/nieuwsbrief/afmelden/%22%3E%3Cscript%3E")]
    public async Task AnyMethod_MadeUpLink_IsNotFound(string path)
    {
        var page = await Client.OpenAsync(path, HttpStatusCode.NotFound);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        using var post = await Client.PostAsync(path, null);
        Assert.Contains(post.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    [Fact]
    public async Task Token_IsKeptAsADigestOnly()
    {
        var email = NewsletterForms.NewAddress();
        using var sent = await Portal.SignUpAsync(Client, email);
        var token = (await Portal.MailedPathAsync(email, "/nieuwsbrief/bevestigen/")).Split('/')[^1];
        var row = (await Portal.SubscriberAsync(email))!;
        Assert.Equal(NewsletterService.TokenLength, token.Length);
        Assert.Equal(NewsletterService.Digest(token), row.TokenDigest);
    }

    [Fact]
    public async Task CrossSite_OnlyStoppingIsExempt()
    {
        var subscriber = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress());
        foreach (var path in new[] { NewsletterLinks.Form, Portal.PreferencesOf(subscriber), "/nieuwsbrief/bevestigen/x" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var response = await Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Preferences_PointGoesAndComesWithItsDistance()
    {
        var subscriber = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress(), ("adres", ["8011PK 15"]), ("afstand", ["500"]));
        var path = Portal.PreferencesOf(subscriber);
        var page = await Client.OpenAsync(path);
        Assert.Contains("rond een punt in Binnenstad", page.VisibleText(), StringComparison.Ordinal);

        using var further = await Client.SubmitAsync(page, NewsletterForms.Save, ("afstand", ["2000"]), ("thema", []));
        Assert.Equal(HttpStatusCode.SeeOther, further.StatusCode);
        var kept = (await Portal.SubscriberAsync(subscriber.Email))!;
        Assert.Equal((subscriber.Longitude, 2_000), (kept.Longitude, kept.Distance));

        using var gone = await Client.SubmitAsync(await Client.OpenAsync(path), NewsletterForms.Save, ("geen-plek", ["ja"]), ("moment", ["ja"]));
        Assert.Equal(HttpStatusCode.SeeOther, gone.StatusCode);
        var changed = (await Portal.SubscriberAsync(subscriber.Email))!;
        Assert.Equal((null, null, null, true), (changed.Longitude, changed.Latitude, changed.Distance, changed.WantsOpenings));

        using var wrong = await Client.SubmitAsync(await Client.OpenAsync(path), NewsletterForms.Save, ("adres", ["Nergensweg 3"]), ("afstand", ["500"]));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Export_GivesAllThatWeHave_AndStoppingErasesIt()
    {
        var subscriber = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress(), ("wijk", ["assendorp"]), ("adres", ["8011PK 15"]), ("afstand", ["500"]));
        using var file = await Client.GetAsync(Portal.PreferencesOf(subscriber) + "/gegevens");
        Assert.True(file.Headers.CacheControl?.NoStore);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        var json = System.Text.Json.JsonDocument.Parse(await file.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(subscriber.Email, json.GetProperty("mailadres").GetString());
        Assert.Equal("Assendorp", json.GetProperty("wijken")[0].GetString());
        Assert.Equal(500, json.GetProperty("punt").GetProperty("meters").GetInt32());
        Assert.Equal("Wilt u de nieuwsbrief ontvangen?", json.GetProperty("mails")[0].GetProperty("onderwerp").GetString());

        using var stopped = await Client.SubmitAsync(await Client.OpenAsync(Portal.PreferencesOf(subscriber)), "Stop en wis mijn gegevens");
        Assert.Contains("Wij hebben uw mailadres en uw keuzes gewist.", (await Html.ParseAsync(stopped)).VisibleText(), StringComparison.Ordinal);
        Assert.Equal(0, await Portal.WithContextAsync(async context =>
            await context.Subscribers.CountAsync(s => s.Id == subscriber.Id)
            + await context.Set<SubscriberNeighbourhood>().CountAsync(n => n.SubscriberId == subscriber.Id)
            + await context.Outbox.CountAsync(m => m.Recipient == subscriber.Email || m.SubscriberId == subscriber.Id)));

        // Pressed again, by who or what it may be.
        using var again = await Client.PostAsync(Portal.UnsubscribeOf(subscriber), null);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("Gebruik dan de link onder de nieuwste mail.", (await Html.ParseAsync(again)).VisibleText(), StringComparison.Ordinal);
    }

    /// <summary>Somebody stopped, came back, and presses the button of an old mail: that ends nothing, and says so.</summary>
    [Fact]
    public async Task Stop_WithTheLinkOfAnEarlierSubscription_SaysThatItEndedBefore()
    {
        var first = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress());
        using var stopped = await Client.PostAsync(Portal.UnsubscribeOf(first), null);
        var second = await Portal.SubscribeAsync(Client, first.Email);
        using var again = await Client.PostAsync(Portal.UnsubscribeOf(first), null);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var text = (await Html.ParseAsync(again)).VisibleText();
        Assert.Contains("Deze inschrijving was al gestopt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zijn gewist", text, StringComparison.Ordinal);
        Assert.NotNull(await Portal.SubscriberAsync(second.Email));
    }

    /// <summary>A trial leaves every mail as a file; those of who stops go too.</summary>
    [Fact]
    public async Task Stop_InATrial_DeletesTheFilesOfTheirMails()
    {
        var subscriber = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress());
        var other = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress());
        await Portal.AddMailingAsync("files", items: NewsletterForms.Item("Stad"));
        await Portal.WriteAndSendAsync();
        var folder = Path.Combine(Portal.Database.Folder, "mail");
        int FilesTo(string email) => Directory.GetFiles(folder, "*.eml").Count(file => File.ReadAllText(file).Contains(email, StringComparison.Ordinal));
        Assert.Equal((2, 2), (FilesTo(subscriber.Email), FilesTo(other.Email)));
        using var stopped = await Client.PostAsync(Portal.UnsubscribeOf(subscriber), null);
        Assert.Equal((0, 2), (FilesTo(subscriber.Email), FilesTo(other.Email)));
    }

    [Fact]
    public async Task Save_ChangedMeanwhile_IsSavedAfterAll()
    {
        var subscriber = await Portal.SubscribeAsync(Client, NewsletterForms.NewAddress());
        Assert.True(await Portal.WithScopeAsync(async services =>
        {
            // Read here, and changed elsewhere since.
            var context = services.GetRequiredService<PortalDbContext>();
            await context.Subscribers.SingleAsync(s => s.Id == subscriber.Id);
            await Portal.WithContextAsync(other => other.Subscribers.Where(s => s.Id == subscriber.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1)));
            return await services.GetRequiredService<NewsletterService>().ChangeAsync(subscriber.PublicId, new NewsletterChoices([], [], null, null, true));
        }));
        Assert.True((await Portal.SubscriberAsync(subscriber.Email))!.WantsOpenings);
    }

    [Fact]
    public async Task Subscribe_SaveFails_IsNotKeptQuiet() => await Assert.ThrowsAnyAsync<DbUpdateException>(() => Portal.WithScopeAsync(async services =>
    {
        await services.GetRequiredService<NewsletterService>().SubscribeAsync(NewsletterForms.NewAddress(), new NewsletterChoices([987_654], [], null, null, false));
        return true;
    }));
}
