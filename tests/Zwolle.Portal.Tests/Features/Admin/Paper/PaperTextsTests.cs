using System.Net;
using AngleSharp.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Paper;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Paper;

public sealed class PaperTextsTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string NewspaperLabel = "Tekst voor de krant, om te kopiëren";

    [Theory]
    [InlineData("", "100")]
    [InlineData("", "200")]
    [InlineData("", "300")]
    [InlineData("assendorp", "100")]
    [InlineData("kamperpoort-veerallee", "300")]
    public async Task Get_Texts_AreNeverLongerThanAskedAndTellNoExample(string wijk, string words)
    {
        await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "assendorp", "kamperpoort-veerallee"), m => m.Period = ApproximateDate.OfDay(portal.Data.Today.AddDays(1)));

        var page = await PageAsync($"?wijk={wijk}&woorden={words}");

        var text = page.Textbox(NewspaperLabel).TextContent;
        Assert.InRange(PaperTexts.CountWords(text), 30, int.Parse(words, null));
        Assert.Contains($"{PaperTexts.CountWords(text)} woorden van ten hoogste {words}.", page.SectionUnder("Voor de krant").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("14 038", text, StringComparison.Ordinal);
        Assert.Contains("Dit is geen website van de gemeente Zwolle", text, StringComparison.Ordinal);
        foreach (var most in AdminPaperPage.SocialLengths)
        {
            var social = page.Textbox($"Tekst van ten hoogste {most} tekens, om te kopiëren").TextContent;
            Assert.InRange(social.Length, 40, most);
            Assert.Contains("Proef, niet van de gemeente Zwolle.", social, StringComparison.Ordinal);
            Assert.Contains("http://localhost:5080/", social, StringComparison.Ordinal);
            Assert.DoesNotContain("Voorbeeld", social, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Voorbeeld", text, StringComparison.Ordinal);
        Assert.Contains("Wanneer: woensdag 2 december 2026.", text, StringComparison.Ordinal);
    }

    /// <summary>The item whose last day is nearest comes first, and one that does not fit is left out whole.</summary>
    [Fact]
    public async Task Get_Newspaper_TellsTheMostUrgentFirstAndOnlyWholeItems()
    {
        var plan = await portal.Data.PlanAsync(null, "berkum");
        var later = await portal.Data.MomentAsync(plan, m => m.Period = new ApproximateDate(portal.Data.Today, portal.Data.Today.AddDays(12), DatePrecision.Day));
        var soon = await portal.Data.MomentAsync(plan, m => m.Period = new ApproximateDate(portal.Data.Today, portal.Data.Today.AddDays(2), DatePrecision.Day));
        var closed = await portal.Data.MomentAsync(plan, m => m.Period = ApproximateDate.OfDay(portal.Data.Today.AddDays(-3)));
        var tooLong = await portal.Data.MomentAsync(plan, m => (m.Title, m.Period) = (string.Concat(Enumerable.Repeat("a ", 60)).Trim(), new ApproximateDate(portal.Data.Today, portal.Data.Today.AddDays(1), DatePrecision.Day)));

        var text = (await PageAsync("?wijk=berkum&woorden=100")).Textbox(NewspaperLabel).TextContent;

        Assert.True(text.IndexOf(soon.Title, StringComparison.Ordinal) is > 0 and var first && first < text.IndexOf(later.Title, StringComparison.Ordinal), text);
        Assert.Contains($"{soon.Title}. Tot en met: donderdag 3 december 2026.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Title, text, StringComparison.Ordinal);
        Assert.DoesNotContain(tooLong.Title[..20], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_LeadsToAllSheetsAndToTheCardsOfWhatIsOpen()
    {
        var moment = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "schelle"), m => m.Period = ApproximateDate.OfDay(portal.Data.Today.AddDays(50)));

        var page = await PageAsync("?wijk=schelle&maand=2027-01");

        Assert.Equal(16, page.SectionUnder("Wijkkranten van januari 2027").AllByRole("link").Count());
        Assert.Equal(PaperLinks.Issue("schelle", "2027-01"), page.SectionUnder("Wijkkranten van januari 2027").Link("Schelle").GetAttribute("href"));
        Assert.Equal(MomentLinks.NoticeCard(moment.Slug), page.SectionUnder("Kaartjes voor het prikbord").Link(moment.Title).GetAttribute("href"));
        Assert.Contains("Schelle is donker gekleurd.", page.SectionUnder("Voor sociale media").VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wijk=atlantis", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("maand=ooit", "Voor deze maand is er geen krant. Kies december 2026, januari 2027 of februari 2027.")]
    [InlineData("woorden=veel", "Kies 100, 200 of 300 woorden.")]
    public async Task Get_WrongValue_SaysWhatToChoose(string query, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        using var response = await client.GetAsync($"{AdminPaperLinks.Page}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([problem], (await Html.ParseAsync(response)).Problems());
    }

    [Theory]
    [InlineData("Aa-landen", "#AaLanden")]
    [InlineData("Kamperpoort-Veerallee", "#KamperpoortVeerallee")]
    [InlineData("Poort van Zwolle", "#PoortVanZwolle")]
    [InlineData("Berkum", "#Berkum")]
    public void Tag_Name_HasACapitalForEachWord(string name, string tag) => Assert.Equal(tag, PaperTexts.Tag(name));

    private async Task<IDocument> PageAsync(string query)
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        return await client.StaffPageAsync(AdminPaperLinks.Page + query);
    }
}
