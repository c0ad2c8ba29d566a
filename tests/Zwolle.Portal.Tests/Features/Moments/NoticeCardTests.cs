using System.Net;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Moments;

public sealed class NoticeCardTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private DateOnly Today => portal.Data.Today;

    [Fact]
    public async Task Get_Open_TellsUntilWhenAndHowAlsoWithoutInternet()
    {
        var moment = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "berkum"), m => (m.How, m.Offline) = ("Vul de vragen in.", "Bel ons."));

        var page = await portal.PageAsync(MomentLinks.NoticeCard(moment.Slug));

        page.Heading(moment.Title, 1);
        var text = page.VisibleText();
        Assert.Contains("Meedoen kan tot en met: maandag 21 december 2026", text, StringComparison.Ordinal);
        Assert.Contains("Hoe: Vul de vragen in.", text, StringComparison.Ordinal);
        Assert.Contains("Zonder internet: Bel ons.", text, StringComparison.Ordinal);
        Assert.Contains("Wijk: Berkum", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kan niet meer", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("Dit is geen website van de gemeente Zwolle").Length - 2);
        Assert.NotNull(page.FindByRole("img", "QR-code van dit moment"));
        Assert.Equal(MomentLinks.NoticeCard(moment.Slug), (await portal.PageAsync(MomentLinks.Details(moment.Slug))).Link("Kaartje voor het prikbord").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Cancelled_SaysSoWithTheReasonAndNotHowToTakePart()
    {
        var moment = await portal.Data.MomentAsync(null, m => (m.CancelReason, m.CancelledOn) = ("De zaal is dicht", Today));

        var text = (await portal.PageAsync(MomentLinks.NoticeCard(moment.Slug))).VisibleText();

        Assert.Contains("Gaat niet door", text, StringComparison.Ordinal);
        Assert.Contains("De zaal is dicht.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Over_SaysThatOneCanNoLongerTakePartAndLeadsOn()
    {
        var moment = await portal.Data.MomentAsync(null, m => (m.Period, m.AnswerBy) = (ApproximateDate.OfDay(Today.AddDays(-3)), Today.AddDays(9)));

        var page = await portal.PageAsync(MomentLinks.NoticeCard(moment.Slug));

        Assert.Contains("Meedoen kan niet meer", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Antwoord volgt uiterlijk 10 december 2026.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains(page.AllByRole("link"), link => link.GetAttribute("href") == MomentLinks.Details(moment.Slug));
    }

    [Fact]
    public async Task Get_Former_LeadsToTheCardOfTheNewAddress()
    {
        var moment = await portal.Data.MomentAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.ParticipationMoment, moment.Id);

        using var response = await portal.Client.GetAsync(MomentLinks.NoticeCard(former));

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(MomentLinks.NoticeCard(moment.Slug), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_WithdrawnUnknownOrHidden_ReturnsGoneOrNotFound()
    {
        var withdrawn = await portal.Data.MomentAsync(null, m => (m.WithdrawnAt, m.WithdrawnReason) = (portal.Data.UtcNow, "Dubbel ingevoerd"));
        var hidden = await portal.Data.MomentAsync(null, m => m.PublishedAt = null);

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(withdrawn.Slug));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(hidden.Slug));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("bestaat-niet"));
    }

    private async Task<HttpStatusCode> StatusAsync(string slug)
    {
        using var response = await portal.Client.GetAsync(MomentLinks.NoticeCard(slug));
        return response.StatusCode;
    }
}
