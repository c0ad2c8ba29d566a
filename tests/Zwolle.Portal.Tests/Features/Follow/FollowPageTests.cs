using System.Net;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Follow;

public sealed class FollowPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_NoWijk_GivesTheAddressesOfTheWholeCity()
    {
        var page = await portal.PageAsync("/blijf-op-de-hoogte");

        page.Heading("Blijf op de hoogte", level: 1);
        Assert.Equal("webcal://localhost:5080/meedoen/agenda.ics", page.Link("Abonneer op de agenda").GetAttribute("href"));
        page.Link("http://localhost:5080/meedoen/agenda.ics");
        Assert.Equal("/meedoen/feed.atom", page.Link("http://localhost:5080/meedoen/feed.atom").GetAttribute("href"));
        page.Link("http://localhost:5080/plannen/feed.atom");
        Assert.Equal("Heel Zwolle", page.Options("Uw wijk")[0]);
        Assert.Equal(17, page.Options("Uw wijk").Count);
        foreach (var program in new[] { "iPhone, iPad en Mac", "Android en Google Agenda", "Outlook", "Thunderbird", "Wat weten wij van u?" })
        {
            page.Heading(program, level: 3);
        }
    }

    [Fact]
    public async Task Get_Wijk_GivesItsAddresses()
    {
        var page = await portal.PageAsync("/blijf-op-de-hoogte?wijk=assendorp");

        page.Heading("De agenda van Assendorp", level: 2);
        Assert.Equal("webcal://localhost:5080/wijken/assendorp/agenda.ics", page.Link("Abonneer op de agenda").GetAttribute("href"));
        page.Link("http://localhost:5080/wijken/assendorp/feed.atom");
        Assert.Equal("Assendorp", page.Field("Uw wijk").QuerySelector("option[selected]")!.TextContent);
        Assert.Equal("/wijken/assendorp/feed.atom", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_UnknownWijk_SaysSoAndGivesTheWholeCity()
    {
        using var response = await portal.Client.GetAsync("/blijf-op-de-hoogte?wijk=atlantis");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Wij kennen deze wijk niet. Kies een wijk uit de lijst."], page.Problems());
        page.Heading("De agenda van Zwolle", level: 2);
    }

    [Fact]
    public async Task Get_WithAHostOfItsOwn_NamesThatHostWithoutAPort()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", "https://wijken.example"));

        var page = await own.PageAsync("/blijf-op-de-hoogte");

        Assert.Equal("webcal://wijken.example/meedoen/agenda.ics", page.Link("Abonneer op de agenda").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Moment_OffersTheCalendarWhenItHasADayAndIsNotOver()
    {
        var open = await portal.Data.MomentAsync();
        var past = await portal.Data.MomentAsync(null, m => m.Period = ApproximateDate.OfDay(portal.Data.Today.AddDays(-1)));
        var rough = await portal.Data.MomentAsync(null, m => m.Period = ApproximateDate.Parse("2027"));
        var cancelled = await portal.Data.MomentAsync(null, m => m.CancelReason = "Te weinig mensen.");

        Assert.Equal($"/meedoen/{open.Slug}.ics", (await portal.PageAsync($"/meedoen/{open.Slug}")).Link("Zet in mijn agenda").GetAttribute("href"));
        foreach (var slug in new[] { past.Slug, rough.Slug, cancelled.Slug, "voorbeeld-reageren-oversteek-haerst" })
        {
            Assert.Null((await portal.PageAsync($"/meedoen/{slug}")).FindByRole("link", "Zet in mijn agenda"));
        }
    }

    [Fact]
    public async Task Get_Lists_OfferTheSameFilterAsCalendarAndFeed()
    {
        var moments = await portal.PageAsync("/meedoen?wijk=assendorp&soort=inloop&periode=voorbij");
        var plans = await portal.PageAsync("/plannen?q=bomen&fase=uitvoering");
        var wrong = await portal.PageAsync("/meedoen?soort=feest");
        var wijk = await portal.PageAsync("/wijken/berkum");

        Assert.Equal("/meedoen/agenda.ics?wijk=assendorp&soort=inloop&periode=voorbij", moments.Link("Deze lijst in uw agenda").GetAttribute("href"));
        Assert.Equal("/meedoen/feed.atom?wijk=assendorp&soort=inloop&periode=voorbij", moments.Link("Deze lijst als feed").GetAttribute("href"));
        Assert.Equal("/plannen/feed.atom?fase=uitvoering&q=bomen", plans.Link("Deze lijst als feed").GetAttribute("href"));
        Assert.Null(wrong.FindByRole("link", "Deze lijst in uw agenda"));
        var follow = wijk.Region("Blijf op de hoogte");
        Assert.Equal("/wijken/berkum/agenda.ics", follow.Link("De agenda van Berkum").GetAttribute("href"));
        Assert.Equal("/wijken/berkum/feed.atom", follow.Link("De feed van Berkum").GetAttribute("href"));
        Assert.Equal("/blijf-op-de-hoogte?wijk=berkum", follow.Link("Zo werken agenda en feed").GetAttribute("href"));
    }
}
