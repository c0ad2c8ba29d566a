using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Ideas;

/// <summary>From the first question to the receipt.</summary>
public sealed class IdeaFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Form_SaysThatItIsATrialAndWhenAnAnswerComes()
    {
        using var response = await portal.Client.GetAsync(IdeaLinks.Form);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        page.Heading("Vertel uw idee", level: 1);
        Assert.Contains("Uw idee komt niet bij de gemeente", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(DutchText.Date(WorkingDays.After(portal.Clock.Today, 10)), page.Body.TextContent, StringComparison.Ordinal);
        foreach (var label in new[] { "Wat is uw idee?", "In welke wijk?", "Uw mailadres", "Uw telefoonnummer", "Uw code" })
        {
            Assert.NotNull(page.Field(label));
        }
    }

    [Fact]
    public async Task Get_Official_AsksForRealData()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Seeded, ("Portal:Official", "true"));
        Assert.DoesNotContain("Dit is een proef", (await official.PageAsync(IdeaLinks.Form)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/initiatieven/stappenplan", "Vertel uw idee", "/initiatieven/idee")]
    [InlineData("/initiatieven/mijn-route?wat=groen&wijk=assendorp&met=buren&groot=klein&grond=gemeente&duur=blijvend", "Vertel uw idee en krijg antwoord", "/initiatieven/idee?wijk=assendorp")]
    public async Task Get_OtherPages_LeadToTheForm(string path, string link, string address)
    {
        Assert.Equal(address, (await portal.PageAsync(path)).Link(link).GetAttribute("href"));
        Assert.Equal(address.Contains('=', StringComparison.Ordinal) ? "assendorp" : "", ((AngleSharp.Html.Dom.IHtmlSelectElement)(await portal.PageAsync(address)).Field("In welke wijk?")).Value);
    }

    [Fact]
    public async Task Post_FirstTime_ShowsWhatIsLikeItAndStoresNothing()
    {
        var (word, other) = (TestData.Word(), TestData.Word());
        var here = await portal.Data.PlanAsync(p => p.Title = $"Plan {word} en {other}", "assendorp");
        var elsewhere = await portal.Data.PlanAsync(p => p.Summary = $"Iets met {word} en {other}.", "berkum");
        await portal.Data.PlanAsync(p => p.Title = $"Alleen {word}", "assendorp");
        await portal.Data.PlanAsync(p => (p.Title, p.PublishedAt) = ($"Geheim {word} {other}", null), "assendorp");
        var text = $"Ik wil graag een {word} maken met {other}";

        var page = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.Myself, ("wijk", ["assendorp"]), ("plek", ["Het plein"])));

        Assert.Equal([here.Title, elsewhere.Title], page.SectionUnder("Lijkt uw idee hierop?").CardTitles());
        Assert.Equal(text, page.Definition("Uw idee"));
        Assert.Equal("Assendorp, Het plein", page.Definition("Waar?"));
        Assert.Empty(await portal.Portal.IdeasAsync(text));
    }

    [Fact]
    public async Task Post_FirstTime_ShowsInitiativesThatAreLikeIt()
    {
        var (word, other) = (TestData.Word(), TestData.Word());
        var elsewhere = await portal.Data.InitiativeAsync(i => i.Story = $"2020: {word} en {other}.", "berkum");
        var here = await portal.Data.InitiativeAsync(i => i.Title = $"Een {word} met {other}", "assendorp");
        await portal.Data.InitiativeAsync(i => i.Title = $"Alleen {word}", "assendorp");
        await portal.Data.InitiativeAsync(i => (i.Title, i.PublishedAt) = ($"Geheim {word} {other}", null), "assendorp");

        var page = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields($"Ik wil graag een {word} maken met {other}", IdeaForm.Myself, ("wijk", ["assendorp"])));

        Assert.Equal([here.Title, elsewhere.Title], page.SectionUnder("Lijkt uw idee hierop?").CardTitles());
    }

    [Fact]
    public async Task Post_NothingLikeIt_SaysSo() =>
        Assert.Contains("Wij vonden niets dat op uw idee lijkt.", (await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(IdeaForms.NewText()))).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Post_ChangeIt_ComesBackFilledIn()
    {
        var text = $"{IdeaForms.NewText()}\nen een tweede regel";
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.ByMail, ("mail", ["iemand@voorbeeld.test"]), ("naam", ["Iemand"]), ("wijk", ["berkum"])));
        using var response = await portal.Client.SubmitAsync(look, "Verander mijn idee");

        var page = await Html.ParseAsync(response);
        Assert.Equal(text, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Field("Wat is uw idee?")).Value);
        Assert.Equal("iemand@voorbeeld.test", page.Field("Uw mailadres").GetAttribute("value"));
        Assert.Equal("berkum", ((AngleSharp.Html.Dom.IHtmlSelectElement)page.Field("In welke wijk?")).Value);
        Assert.True(page.Field("Mail mij").HasAttribute("checked"));
        Assert.Empty(await portal.Portal.IdeasAsync(text));
    }

    [Fact]
    public async Task Post_Send_StoresItAndShowsTheCodeOnce()
    {
        var text = IdeaForms.NewText();
        var receipt = await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.ByMail, ("mail", ["jan@voorbeeld.test"]), ("naam", [" Jan "]), ("telefoon", ["038 000 00 00"]), ("wijk", ["berkum"])));

        var idea = Assert.Single(await portal.Portal.IdeasAsync(text));
        receipt.Heading("Uw idee is binnen", level: 1);
        var code = receipt.CodeOn();
        Assert.Equal(IdeaCode.HashOf(code), idea.CodeHash);
        Assert.Equal((IdeaState.New, "Wijkservicepunt", WorkingDays.After(portal.Clock.Today, 10), false, (int?)null), (idea.State, idea.Team, idea.AnswerBy, idea.IsFromDesk, idea.EnteredById));
        Assert.Equal(("Jan", "jan@voorbeeld.test", null, false), (idea.Contact!.Name, idea.Contact.Email, idea.Contact.Phone, idea.Contact.WantsCall));
        Assert.Equal(IdeaState.New, Assert.Single(idea.Events).State);
        Assert.Contains("Team Wijkservicepunt", receipt.Region("Bewijs").TextContent, StringComparison.Ordinal);
        Assert.Contains(DutchText.Date(idea.AnswerBy), receipt.Region("Bewijs").TextContent, StringComparison.Ordinal);
        Assert.Contains("14 038", receipt.Region("Bewijs").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("jan@", receipt.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_ReceiptLater_LeadsBackToTheForm()
    {
        using var sent = await portal.Client.SubmitAsync(await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(IdeaForms.NewText())), IdeaForms.Send);
        var address = sent.Headers.Location;
        using var now = await portal.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
        portal.Clock.Now += IdeaReceipt.Life;

        foreach (var old in new[] { address!.OriginalString, IdeaLinks.Receipt, IdeaLinks.Receipt + "?bewijs=verzonnen" })
        {
            using var later = await portal.Client.GetAsync(old);
            Assert.Equal((HttpStatusCode.Found, IdeaLinks.Form), (later.StatusCode, later.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Post_ByMail_ConfirmsWithTheCode()
    {
        var word = TestData.Word();
        var receipt = await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields($"Mijn eerste regel {word}\nen de tweede", IdeaForm.ByMail, ("mail", [$"{word}@voorbeeld.test"])));

        var mail = await portal.Portal.WithContextAsync(context => context.Outbox.SingleAsync(m => m.Recipient == $"{word}@voorbeeld.test"));
        Assert.Contains(receipt.CodeOn(), mail.Text, StringComparison.Ordinal);
        Assert.Contains($"Mijn eerste regel {word}\"", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("en de tweede", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Dit is een proef", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word, mail.DeduplicationKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByPhone_WantsACallAndNoMail()
    {
        var text = IdeaForms.NewText();
        await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.ByPhone, ("telefoon", ["(038) 000-00 00"]), ("mail", ["toch@voorbeeld.test"])));

        var idea = Assert.Single(await portal.Portal.IdeasAsync(text));
        Assert.Equal((null, "(038) 000-00 00", true), (idea.Contact!.Email, idea.Contact.Phone, idea.Contact.WantsCall));
        Assert.False(await portal.Portal.WithContextAsync(context => context.Outbox.AnyAsync(m => m.Recipient == "toch@voorbeeld.test")));
    }

    [Fact]
    public async Task Post_LooksMyself_KeepsNoContact()
    {
        var text = IdeaForms.NewText();
        await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.Myself, ("mail", ["toch@voorbeeld.test"]), ("naam", ["Iemand"])));
        Assert.Null(Assert.Single(await portal.Portal.IdeasAsync(text)).Contact);
    }

    [Theory]
    [InlineData("idee", "", "Vertel wat uw idee is.")]
    [InlineData("idee", "Een bankje", "Vertel iets meer over uw idee. Gebruik minstens 20 tekens.")]
    [InlineData("idee", "!!!!!!!!!!!!!!!!!!!!!!! 12345", "Vertel iets meer over uw idee. Gebruik minstens 20 tekens.")]
    [InlineData("wijk", "atlantis", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("antwoord", "duif", "Kies hoe u het antwoord wilt krijgen.")]
    [InlineData("mail", "", "Vul uw mailadres in. Of kies dat wij u bellen.")]
    [InlineData("mail", "a@b.test, c@d.test", "Dit is geen mailadres. Vul het zo in: naam@voorbeeld.nl.")]
    public async Task Post_OneMistake_SaysWhichAndKeepsTheRest(string field, string value, string problem)
    {
        var fields = IdeaForms.Fields(IdeaForms.NewText(), IdeaForm.ByMail, ("mail", ["iemand@voorbeeld.test"]), ("plek", ["Achter de kerk"]))
            .Where(f => f.Name != field).Append((field, [value]));
        using var response = await portal.Client.SubmitAsync(await portal.Portal.OpenFormAsync(portal.Client), IdeaForms.Next, [.. fields]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal([problem], page.Problems());
        Assert.NotNull(page.GetElementById(page.QuerySelector(".zp-error-summary a")!.GetAttribute("href")![1..]));
        Assert.Equal("Achter de kerk", page.QuerySelector("[name=plek]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_PointOnTheMap_IsKeptAndTellsTheWijk()
    {
        var text = IdeaForms.NewText();
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.Myself, ("lengte", ["6.10212"]), ("breedte", ["52.50623"])));
        Assert.EndsWith("met een punt op de kaart", look.Definition("Waar?"), StringComparison.Ordinal);
        await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send));

        var idea = Assert.Single(await portal.Portal.IdeasAsync(text));
        Assert.Equal((6.10212, 52.50623), (idea.Longitude, idea.Latitude));
        Assert.Equal("assendorp", await portal.Portal.WithContextAsync(context => context.Neighbourhoods.Where(n => n.Id == idea.NeighbourhoodId).Select(n => n.Slug).SingleAsync()));
    }

    [Theory]
    [InlineData("4.9", "52.37")]
    [InlineData("6,10", "52,50")]
    [InlineData("6.10212", "")]
    [InlineData("NaN", "NaN")]
    public async Task Post_PointElsewhere_IsRefused(string longitude, string latitude)
    {
        using var response = await portal.Client.SubmitAsync(
            await portal.Portal.OpenFormAsync(portal.Client), IdeaForms.Next, IdeaForms.Fields(IdeaForms.NewText(), IdeaForm.Myself, ("lengte", [longitude]), ("breedte", [latitude])));
        Assert.Equal(["Het punt op de kaart ligt niet in Zwolle. Kies een ander punt, of haal het weg."], (await Html.ParseAsync(response)).Problems());
    }

    [Theory]
    [InlineData("")]
    [InlineData("bel mij")]
    [InlineData("12345")]
    public async Task Post_ByPhoneWithoutNumber_IsRefused(string phone)
    {
        using var response = await portal.Client.SubmitAsync(
            await portal.Portal.OpenFormAsync(portal.Client), IdeaForms.Next, IdeaForms.Fields(IdeaForms.NewText(), IdeaForm.ByPhone, ("telefoon", [phone])));
        Assert.Contains("telefoonnummer", Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooLong_SaysHowLongAndKeepsIt()
    {
        var text = new string('a', Idea.TextMaxLength + 1);
        using var response = await portal.Client.SubmitAsync(await portal.Portal.OpenFormAsync(portal.Client), IdeaForms.Next, IdeaForms.Fields(text));
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Maak uw idee korter: nu 2.001 tekens, ten hoogste 2.000."], page.Problems());
        Assert.Equal(text, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Field("Wat is uw idee?")).Value);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</textarea>\"'><b>")]
    [InlineData("{{7*7}} ${7*7} %_[]^\\")]
    [InlineData("bel\u0007 en 👩‍👩‍👧‍👦 en \u202e")]
    public async Task Post_MarkupAndOddCharacters_StayText(string odd)
    {
        var text = $"{IdeaForms.NewText()} {odd} zei ik";
        var stored = text.Replace("\u0007", "", StringComparison.Ordinal);
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text, IdeaForm.ByMail, ("mail", ["iemand@voorbeeld.test"]), ("plek", [odd]), ("naam", [odd])));
        var receipt = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send));

        Assert.Equal(stored, Assert.Single(await portal.Portal.IdeasAsync(stored)).Text);
        var page = await portal.PageAsync(IdeaLinks.Of(receipt.CodeOn()));
        Assert.Equal(stored, page.SectionUnder("Dit vertelde u").QuerySelector(".zp-idea-text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
    }

    [Theory]
    [InlineData(IdeaLinks.Form, "idee", "Dit formulier konden wij niet lezen.")]
    [InlineData(IdeaLinks.Follow, "code", "Vul uw code in.")]
    public async Task Post_FormThatCannotBeRead_SaysSo(string path, string field, string problem)
    {
        foreach (var value in new[] { "nul \0 teken", new string('a', 60_000) })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create(field, value)]);
            using var response = await portal.Client.PostAsync(path, content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.StartsWith(problem, Assert.Single((await Html.ParseAsync(response)).Problems()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, IdeaLinks.Form) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await portal.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
