using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Home;

public sealed class HomePageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Seeded_ShowsFinderMapAndEveryWijk()
    {
        var page = await portal.PageAsync("/");

        page.Heading("Wat speelt er in uw wijk?", level: 1);
        page.Textbox("Uw wijk, buurt of dorp");
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
        Assert.Equal(16, page.QuerySelectorAll("svg.zp-map a").Length);
    }

    [Fact]
    public async Task Get_OpenMoment_ShowsDeadlineAndNotTheUnpublishedOne()
    {
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var open = await portal.Data.MomentAsync(plan, m => m.Period = new(portal.Data.Today, portal.Data.Today, Portal.Data.Dates.DatePrecision.Day));
        var hidden = await portal.Data.MomentAsync(plan, m =>
        {
            m.Period = open.Period;
            m.PublishedAt = null;
        });

        var section = (await portal.PageAsync("/")).QuerySelector("section[aria-labelledby=nu]")!;

        Assert.Contains("vandaag is de laatste dag", section.TextContent, StringComparison.Ordinal);
        section.Link(open.Title);
        Assert.Null(section.FindByRole("link", hidden.Title));
    }

    [Fact]
    public async Task Post_IsNotAllowed()
    {
        using var response = await portal.Client.PostAsync("/", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
