using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Quality;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Quality;

public sealed class QualityBoardTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_EachNumber_IsThatOfTheListBehindIt()
    {
        await FillAsync();
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.StaffPageAsync(QualityLinks.Page);
        var table = page.ByRole("table", "Teksten per wijk, op 1 december 2026");
        var rows = table.QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(19, rows.Count);
        var oldest = table.QuerySelectorAll("thead th").Select(header => header.VisibleText()).ToList().IndexOf("Dagen sinds oudste wijziging") - 1;

        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            var cells = row.QuerySelectorAll("td a").Cast<IHtmlAnchorElement>().ToList();
            Assert.Equal(QualityBoard.Columns.Count, cells.Count);
            foreach (var (i, cell) in cells.Index())
            {
                var list = await client.StaffPageAsync(cell.PathName + cell.Search);
                if (i == oldest)
                {
                    Assert.Equal(await DaysSinceFirstAsync(list.RowTitles()), cell.VisibleText().Split(' ')[0]);
                }
                else
                {
                    Assert.Equal(StaffPages.FirstNumber(list.Status()), StaffPages.FirstNumber(cell.VisibleText()));
                    if (StaffPages.FirstNumber(cell.VisibleText()) > 0)
                    {
                        seen.Add(i);
                    }
                }
            }
        }

        // Every column was more than nothing somewhere.
        Assert.Equal(QualityBoard.Columns.Count - 1, seen.Count);
    }

    [Fact]
    public async Task Get_WhatIsNotLive_DoesNotCount()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var data = new TestData(own);
        await data.PlanAsync(p => (p.PublishedAt, p.Summary, p.ReviewOn) = (null, "", data.Today.AddDays(-9)));
        await data.PlanAsync(p => (p.WithdrawnAt, p.OwnerTeam) = (data.UtcNow, ""));
        await data.MomentAsync(null, m => m.WithdrawnAt = data.UtcNow);
        using var client = await own.StaffClientAsync(StaffRole.Reader);

        var rows = (await client.StaffPageAsync(QualityLinks.Page)).QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td a").Select(cell => cell.VisibleText().Split(' ')[0])));

        Assert.All(rows, row => Assert.Equal("0 0 geen 0 0 0 0 0", row));
    }

    [Fact]
    public async Task Get_Table_IsReadableWithoutSeeingIt()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var page = await client.StaffPageAsync(QualityLinks.Page);

        var region = page.Region("Teksten per wijk, op 1 december 2026");
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.All(region.QuerySelectorAll("thead th"), header => Assert.Equal("col", header.GetAttribute("scope")));
        Assert.All(region.QuerySelectorAll("tbody th"), header => Assert.Equal("row", header.GetAttribute("scope")));
        Assert.EndsWith("plannen live, Alles samen", region.QuerySelectorAll("tbody tr")[^1].QuerySelector("td a")!.VisibleText(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelector("main")!.AllByRole("button"));
    }

    [Fact]
    public async Task Get_NobodySignedIn_LeadsToSigningIn()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(QualityLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Get_Board_AsksAtMostSixCommands()
    {
        using var client = await portal.Portal.StaffClientAsync();
        await client.StaffPageAsync(QualityLinks.Page);
        portal.Portal.Commands.Reset();
        await client.StaffPageAsync(QualityLinks.Page);
        Assert.InRange(portal.Portal.Commands.Commands.Count, 2, 6);
    }

    private async Task<string> DaysSinceFirstAsync(IReadOnlyList<string> titles)
    {
        if (titles.Count == 0)
        {
            return "geen";
        }

        var changed = await portal.Portal.WithContextAsync(context => context.Plans.Where(p => p.Title == titles[0]).MinAsync(p => p.ChangedAt));
        var days = portal.Data.Today.DayNumber - DateOnly.FromDateTime(PortalClock.ToLocal(changed)).DayNumber;
        return DutchText.Number(days);
    }

    private async Task FillAsync()
    {
        var today = portal.Data.Today;
        foreach (var wijken in new string[][] { ["assendorp"], ["assendorp", "berkum"], [] })
        {
            await portal.Data.PlanAsync(p => (p.Summary, p.ChangedAt) = ("", portal.Data.UtcNow.AddDays(-400)), wijken);
            await portal.Data.PlanAsync(p => p.OwnerTeam = "", wijken);
            await portal.Data.PlanAsync(p => (p.ReviewOn, p.End) = (today.AddDays(-1), ApproximateDate.OfYear(2030)), wijken);
            await portal.Data.PlanAsync(p => p.Phase = PlanPhase.Completed, wijken);
            var plan = await portal.Data.PlanAsync(
                p =>
                {
                    p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test/1", Title = "Bron", Publisher = "Gemeente" });
                    p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test/2", Title = "Bron", Publisher = "Gemeente", CheckedOn = today });
                },
                wijken);
            await portal.Data.MomentAsync(plan);
            await portal.Data.MomentAsync(plan, m => m.Period = ApproximateDate.OfYear(2030));
            await portal.Data.MomentAsync(plan, m => m.Period = ApproximateDate.OfYear(2020));
        }

        await portal.Data.PlanAsync(p => (p.IsAreaUnknown, p.Summary) = (true, ""));
        await portal.Data.MomentAsync(null, m => m.IsAreaUnknown = true);
    }
}
