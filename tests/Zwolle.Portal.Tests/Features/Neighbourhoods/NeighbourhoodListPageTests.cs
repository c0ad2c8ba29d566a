using System.Globalization;
using AngleSharp.Dom;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods;

public sealed class NeighbourhoodListPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Seeded_ShowsTheSameWijkenOnMapAndInList()
    {
        var page = await portal.PageAsync("/wijken");

        page.Heading("Wijken van Zwolle", level: 1);
        page.Textbox("Uw wijk, straat of postcode");
        var list = Paths(page.Region("De wijken in een lijst").QuerySelector("ol")!);
        Assert.Equal(16, list.Count);
        Assert.Equal(list, Paths(page.ByRole("group", "Kaart van de wijken")));
    }

    [Fact]
    public async Task Get_PublishedPlanAndOpenMoment_CountsThemAndNothingElse()
    {
        var (plansBefore, openBefore) = await CountsAsync();
        var plan = await portal.Data.PlanAsync(null, "vechtlanden");
        await portal.Data.PlanAsync(p => p.PublishedAt = null, "vechtlanden");
        await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow, "vechtlanden");
        await portal.Data.PlanAsync();
        await portal.Data.MomentAsync(plan);
        await portal.Data.MomentAsync(plan, m => m.CancelReason = "Te weinig mensen.");
        await portal.Data.MomentAsync(plan, m => m.PublishedAt = null);

        Assert.Equal((plansBefore + 1, openBefore + 1), await CountsAsync());
    }

    [Fact]
    public async Task Get_Empty_SaysSoAndWhomToCall()
    {
        var page = await empty.PageAsync("/wijken");

        Assert.Contains("Bij ons zijn nog geen wijken bekend. Bel 14 038", page.Region("De wijken in een lijst").VisibleText(), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("group", "Kaart van de wijken"));
    }

    private async Task<(int Plans, int Open)> CountsAsync()
    {
        var page = await portal.PageAsync("/wijken");
        var text = page.ListItemsUnder("De wijken in een lijst").Single(item => item.Contains("Vechtlanden", StringComparison.Ordinal));
        var label = page.ByRole("group", "Kaart van de wijken").AllByRole("link").Select(link => link.AccessibleName()).Single(name => name.StartsWith("Vechtlanden: ", StringComparison.Ordinal));

        // '11. Vechtlanden 3 plannen, 1 keer meedoen' and 'Vechtlanden: 3 plannen, 1 keer meedoen'.
        var counts = text[(text.IndexOf("Vechtlanden ", StringComparison.Ordinal) + "Vechtlanden ".Length)..];
        Assert.Equal(label["Vechtlanden: ".Length..], counts);
        var numbers = counts.Split(' ').Where(word => word.All(char.IsDigit)).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers.ElementAtOrDefault(1));
    }

    private static List<string> Paths(IParentNode part) => [.. part.AllByRole("link").Select(link => link.GetAttribute("href")!)];
}
