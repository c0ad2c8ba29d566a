using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Decisions;

/// <summary>'Mist u een stuk?', from the form to the row in the inbox.</summary>
public sealed class MissingDocumentFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Form_AsksOneThingAndSaysThatNothingReachesTheMunicipality()
    {
        using var response = await portal.Client.GetAsync(DecisionLinks.Missing);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var page = await Html.ParseAsync(response);

        page.Textbox("Welk stuk mist u?");
        Assert.Single(page.QuerySelectorAll("form[method=post] textarea, form[method=post] input:not([type=hidden]):not([name=onderwerp2])"));
        Assert.Contains("Uw vraag komt niet bij de gemeente", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vul geen naam, adres, mailadres of telefoonnummer in.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("mailto:raadsgriffie@zwolle.nl", page.SectionUnder("Wilt u een antwoord?").QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/besluiten", "Zeg welk stuk u mist")]
    [InlineData("/besluiten/voorbereiding-ijsselhallen-2020", "Mist u een stuk?")]
    [InlineData("/contact", "Mist u een besluit of een stuk van de gemeente?")]
    public async Task Get_OtherPages_LeadToTheForm(string path, string link)
    {
        var form = await portal.PageAsync((await portal.PageAsync(path)).Link(link).GetAttribute("href")!);
        form.Heading("Mist u een stuk?", level: 1);
    }

    [Fact]
    public async Task Send_FromADecision_IsStoredWithIt()
    {
        var decision = await portal.Data.DecisionAsync();
        var (text, path) = (MissingDocumentForms.NewText(), DecisionLinks.Details(decision.Slug));
        var form = await portal.Portal.OpenMissingAsync(portal.Client, path);
        Assert.Equal(decision.Title, form.Link(decision.Title).TextContent);
        using var sent = await portal.Client.SubmitAsync(form, MissingDocumentForms.Send, ("stuk", [$"  {text}\r\n"]));
        var receipt = await portal.Client.MissingReceiptAsync(sent);

        Assert.Contains("raadsgriffie@zwolle.nl", receipt.SectionUnder("Wilt u wel een antwoord?").TextContent, StringComparison.Ordinal);
        Assert.Contains("Uw vraag komt niet bij de gemeente", receipt.SectionUnder("Wat gebeurt er nu?").TextContent, StringComparison.Ordinal);
        var row = Assert.Single(await portal.Portal.MissingAsync(text));
        Assert.Equal((path, null, null), (row.About, row.HandledAt, row.Answer));
        Assert.Equal(0, await portal.Portal.WithContextAsync(context => context.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Send_FromAPlan_IsStoredWithIt()
    {
        var plan = await portal.Data.PlanAsync();
        var text = MissingDocumentForms.NewText();
        await portal.Portal.AskAsync(portal.Client, text, $"/plannen/{plan.Slug}");
        Assert.Equal($"/plannen/{plan.Slug}", Assert.Single(await portal.Portal.MissingAsync(text)).About);
    }

    [Theory]
    [InlineData("/besluiten/bestaat-niet")]
    [InlineData("/besluiten/mist-u-een-stuk")]
    [InlineData("/besluiten")]
    [InlineData("/beheer/besluiten")]
    [InlineData("https://elders.test/besluiten/voorbereiding-ijsselhallen-2020")]
    [InlineData("//elders.test/voorbereiding-ijsselhallen-2020")]
    [InlineData("/besluiten/voorbereiding-ijsselhallen-2020?x=1")]
    [InlineData("javascript:alert(1)")]
    public async Task Send_FromAnyOtherAddress_IsStoredWithoutIt(string about)
    {
        var text = MissingDocumentForms.NewText();
        var form = await portal.Portal.OpenMissingAsync(portal.Client, about);
        Assert.Null(form.QuerySelector("input[name=over]"));
        using var sent = await portal.Client.PostAsync(DecisionLinks.Missing, new FormUrlEncodedContent(
        [
            new("stuk", text), new("over", about), new("formulier", form.QuerySelector("input[name=formulier]")!.GetAttribute("value")!),
        ]));
        await portal.Client.MissingReceiptAsync(sent);
        Assert.Null(Assert.Single(await portal.Portal.MissingAsync(text)).About);
    }

    [Fact]
    public async Task Send_FromADraft_TellsNothingOfIt()
    {
        var draft = await portal.Data.DecisionAsync(d => d.PublishedAt = null);
        var form = await portal.Portal.OpenMissingAsync(portal.Client, DecisionLinks.Details(draft.Slug));
        Assert.DoesNotContain(draft.Title, form.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(form.QuerySelector("input[name=over]"));
    }

    [Theory]
    [InlineData("", "Vertel welk stuk u mist.")]
    [InlineData("Te kort.", "Vertel iets meer over wat u mist. Gebruik minstens 20 tekens.")]
    [InlineData("1234567890 1234567890 1234567890", "Vertel iets meer over wat u mist. Gebruik minstens 20 tekens.")]
    public async Task Send_BadText_SaysWhatToDoAndKeepsIt(string text, string problem)
    {
        using var refused = await portal.Client.SubmitAsync(await portal.Portal.OpenMissingAsync(portal.Client), MissingDocumentForms.Send, ("stuk", [text]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Html.ParseAsync(refused);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(text, page.Textbox("Welk stuk mist u?").TextContent.Trim());
        Assert.NotNull(page.QuerySelector("#stuk[aria-invalid=true]"));
    }

    [Fact]
    public async Task Send_TooLong_SaysHowLongItMayBe()
    {
        var text = string.Join(' ', Enumerable.Repeat("woord", 101));
        using var refused = await portal.Client.SubmitAsync(await portal.Portal.OpenMissingAsync(portal.Client), MissingDocumentForms.Send, ("stuk", [text]));
        Assert.Equal(["Maak uw vraag korter: nu 605 tekens, ten hoogste 600."], (await Html.ParseAsync(refused)).Problems());
        using var huge = await portal.Client.SubmitAsync(await portal.Portal.OpenMissingAsync(portal.Client), MissingDocumentForms.Send, ("stuk", [new string('a', 30_000)]));
        Assert.Equal(HttpStatusCode.BadRequest, huge.StatusCode);
        Assert.StartsWith("Dit formulier konden wij niet lezen.", Assert.Single((await Html.ParseAsync(huge)).Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_HiddenFieldFilledIn_AnswersAsAlwaysAndStoresNothing()
    {
        var text = MissingDocumentForms.NewText();
        using var sent = await portal.Client.SubmitAsync(await portal.Portal.OpenMissingAsync(portal.Client), MissingDocumentForms.Send, ("stuk", [text]), ("onderwerp2", ["koop nu"]));
        await portal.Client.MissingReceiptAsync(sent);
        Assert.Empty(await portal.Portal.MissingAsync(text));
    }

    [Fact]
    public async Task Send_AtOnce_AsksToWaitAndLosesNothing()
    {
        var text = MissingDocumentForms.NewText();
        using var refused = await portal.Client.SubmitAsync(await portal.Client.PageAsync(DecisionLinks.Missing), MissingDocumentForms.Send, ("stuk", [text]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Html.ParseAsync(refused);
        Assert.StartsWith("Dat ging wel heel snel.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        portal.Clock.Now += TimeSpan.FromSeconds(5);
        using var again = await portal.Client.SubmitAsync(page, MissingDocumentForms.Send);
        await portal.Client.MissingReceiptAsync(again);
        Assert.Single(await portal.Portal.MissingAsync(text));
    }

    [Fact]
    public async Task Send_OldForm_ShowsItAgainFilledIn()
    {
        var text = MissingDocumentForms.NewText();
        var form = await portal.Portal.OpenMissingAsync(portal.Client);
        portal.Clock.Now += FormStamp.Life;
        using var refused = await portal.Client.SubmitAsync(form, MissingDocumentForms.Send, ("stuk", [text]));
        var page = await Html.ParseAsync(refused);
        Assert.StartsWith("Het formulier stond te lang open.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.Empty(await portal.Portal.MissingAsync(text));
        portal.Clock.Now += TimeSpan.FromSeconds(5);
        using var again = await portal.Client.SubmitAsync(page, MissingDocumentForms.Send);
        await portal.Client.MissingReceiptAsync(again);
    }

    [Fact]
    public async Task Send_TheSameTwice_IsOneQuestion()
    {
        var text = MissingDocumentForms.NewText();
        await portal.Portal.AskAsync(portal.Client, text);
        await portal.Portal.AskAsync(portal.Client, text);
        Assert.Single(await portal.Portal.MissingAsync(text));
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.Portal.AskAsync(portal.Client, text);
        Assert.Equal(2, (await portal.Portal.MissingAsync(text)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?bewijs=verzonnen")]
    public async Task Get_ReceiptThatNothingLedTo_LeadsToTheForm(string query)
    {
        using var response = await portal.Client.GetAsync(DecisionLinks.MissingReceived + query);
        Assert.Equal((HttpStatusCode.Redirect, DecisionLinks.Missing), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Send_TooOften_AsksToWait()
    {
        await using var limited = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:IdeasPerMinute", "2"));
        using var client = limited.NewClient();
        for (var i = 0; i < 2; i++)
        {
            using var refused = await client.SubmitAsync(await limited.OpenMissingAsync(client), MissingDocumentForms.Send);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var response = await client.SubmitAsync(await limited.OpenMissingAsync(client), MissingDocumentForms.Send);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Fact]
    public async Task Send_WithAMailbox_MailsThereWithoutTheText()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, ("Council:ClerkMailbox", "griffie@voorbeeld.test"));
        using var client = own.NewClient();
        var text = MissingDocumentForms.NewText();
        var receipt = await own.AskAsync(client, text);
        Assert.Contains("14 038", receipt.SectionUnder("Wilt u wel een antwoord?").TextContent, StringComparison.Ordinal);

        var mail = await own.WithContextAsync(context => context.Outbox.SingleAsync());
        Assert.Equal(("griffie@voorbeeld.test", "Een bewoner mist een stuk"), (mail.Recipient, mail.Subject));
        Assert.Contains(DecisionLinks.MissingInbox, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OnTheOfficialSite_SaysThatTheGriffieReadsIt()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Empty, ("Portal:Official", "true"));
        using var client = official.NewClient();
        var form = await official.OpenMissingAsync(client);
        Assert.Contains("De griffie leest uw vraag.", form.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("proef", form.Body.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("proef", (await official.AskAsync(client, MissingDocumentForms.NewText())).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }
}
