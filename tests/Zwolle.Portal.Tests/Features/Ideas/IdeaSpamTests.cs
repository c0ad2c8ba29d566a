using System.Globalization;
using System.Net;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Ideas;

/// <summary>What keeps spam out, and lets people through.</summary>
public sealed class IdeaSpamTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Post_HiddenFieldFilledIn_AnswersAsAlwaysAndStoresNothing()
    {
        var text = IdeaForms.NewText();
        var form = await portal.Portal.OpenFormAsync(portal.Client);
        var receipt = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(form, IdeaForms.Next, IdeaForms.Fields(text, IdeaForm.Myself, ("onderwerp2", ["koop nu"]))));

        Assert.NotNull(IdeaCode.Read(receipt.CodeOn()));
        Assert.Empty(await portal.Portal.IdeasAsync(text));
    }

    [Fact]
    public async Task Post_AtOnce_AsksToWaitAndLosesNothing()
    {
        var text = IdeaForms.NewText();
        var form = await portal.Client.PageAsync(IdeaLinks.Form);
        using var refused = await portal.Client.SubmitAsync(form, IdeaForms.Next, IdeaForms.Fields(text));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Html.ParseAsync(refused);
        Assert.StartsWith("Dat ging wel heel snel.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        portal.Clock.Now += TimeSpan.FromSeconds(5);
        using var again = await portal.Client.SubmitAsync(page, IdeaForms.Next);
        Assert.Equal(text, (await Html.ParseAsync(again)).Definition("Uw idee"));
    }

    [Fact]
    public async Task Post_OldForm_ShowsItAgainFilledIn()
    {
        var text = IdeaForms.NewText();
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text));
        portal.Clock.Now += FormStamp.Life;
        using var refused = await portal.Client.SubmitAsync(look, IdeaForms.Send);

        var page = await Html.ParseAsync(refused);
        Assert.StartsWith("Het formulier stond te lang open.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.Empty(await portal.Portal.IdeasAsync(text));
        portal.Clock.Now += TimeSpan.FromSeconds(5);
        using var looked = await portal.Client.SubmitAsync(page, IdeaForms.Next);
        await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(await Html.ParseAsync(looked), IdeaForms.Send));
        Assert.Single(await portal.Portal.IdeasAsync(text));
    }

    [Fact]
    public async Task Post_StampOfSomebodyElse_IsNotTaken()
    {
        var text = IdeaForms.NewText();
        using var response = await portal.Client.SubmitAsync(await portal.Portal.OpenFormAsync(portal.Client), IdeaForms.Next, IdeaForms.Fields(text, IdeaForm.Myself, ("formulier", ["verzonnen"])));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_SameFormTwice_IsOneIdeaWithOneCode()
    {
        var text = IdeaForms.NewText();
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text));
        var first = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send));
        var second = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send));

        Assert.Equal(first.CodeOn(), second.CodeOn());
        Assert.Single(await portal.Portal.IdeasAsync(text));
    }

    [Fact]
    public async Task Post_SameFormAtTheSameMoment_IsOneIdea()
    {
        var text = IdeaForms.NewText();
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(text));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.Client.SubmitAsync(look, IdeaForms.Send)));

        Assert.All(sent, response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Single(await portal.Portal.IdeasAsync(text));
        Array.ForEach(sent, response => response.Dispose());
    }

    [Fact]
    public async Task Post_BackToASentFormWithAnotherIdea_IsASecondIdea()
    {
        var (one, two) = (IdeaForms.NewText(), IdeaForms.NewText());
        var look = await portal.Portal.FillInAsync(portal.Client, IdeaForms.Fields(one));
        var first = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send));
        var second = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send, ("idee", [two])));

        Assert.NotEqual(first.CodeOn(), second.CodeOn());
        Assert.Single(await portal.Portal.IdeasAsync(two));

        var again = await portal.Client.ReceiptAsync(await portal.Client.SubmitAsync(look, IdeaForms.Send, ("idee", [two])));
        Assert.Equal(second.CodeOn(), again.CodeOn());
        Assert.Single(await portal.Portal.IdeasAsync(two));
    }

    [Fact]
    public async Task Post_SameTextWithinADay_IsToldToBeThereAlready()
    {
        var text = IdeaForms.NewText();
        await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields(text));
        var same = await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields(text.ToUpperInvariant() + "!"));
        same.Heading("Dit idee hebben wij al", level: 1);
        Assert.Null(same.QuerySelector(".zp-receipt"));

        portal.Clock.Now += TimeSpan.FromDays(1);
        (await portal.Portal.TellAsync(portal.Client, IdeaForms.Fields(text))).Heading("Uw idee is binnen", level: 1);
        Assert.Equal(2, (await portal.Portal.IdeasAsync(text)).Count);
    }

    [Fact]
    public async Task Post_TooOften_AsksToWait()
    {
        await using var limited = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:IdeasPerMinute", "3"));
        using var client = limited.NewClient();
        for (var i = 0; i < 3; i++)
        {
            using var unknown = await client.GetAsync(IdeaLinks.Of(IdeaCode.New()));
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }

        using var content = new FormUrlEncodedContent([]);
        using var response = await client.PostAsync(IdeaLinks.Form, content);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(int.Parse(Assert.Single(response.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 60);
        (await Html.ParseAsync(response)).Heading("Er wordt nu te vaak geprobeerd", level: 1);
        using var form = await client.GetAsync(IdeaLinks.Form);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
    }
}
