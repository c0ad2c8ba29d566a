using System.Net;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Lists;

public sealed class AdminMomentListTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string List = ContentLinks.Moments;

    [Theory]
    [InlineData("open", "open", "sluit")]
    [InlineData("sluit", "sluit")]
    [InlineData("komt", "komt", "open", "sluit")]
    [InlineData("antwoord-te-laat", "te-laat")]
    [InlineData("geen-antwoorddatum", "zonder-datum")]
    [InlineData("afgelast", "afgelast")]
    public async Task Get_EachStage_ShowsOnlyWhatIsSoFar(string stage, params string[] expected)
    {
        var word = TestData.Word();
        var today = portal.Data.Today;
        await MomentAsync("komt", 20, 30);
        await MomentAsync("open", -1, 20);
        await MomentAsync("sluit", -1, 7);
        await MomentAsync("gesloten", -9, -2, m => m.AnswerBy = today);
        await MomentAsync("te-laat", -9, -2, m => m.AnswerBy = today.AddDays(-1));
        await MomentAsync("zonder-datum", -9, -2);
        await MomentAsync("beantwoord", -9, -2, m => (m.Outcome, m.AnsweredOn) = ("Gedaan.", today));
        await MomentAsync("afgelast", -1, 7, m => m.CancelReason = "Storm");
        await MomentAsync("weg", -1, 7, m => m.WithdrawnAt = portal.Data.UtcNow);
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?q={word}&stand={stage}&sorteer=titel");

        Assert.Equal(expected.Select(name => $"{word} {name}"), page.RowTitles());

        Task<ParticipationMoment> MomentAsync(string name, int first, int last, Action<ParticipationMoment>? change = null) => portal.Data.MomentAsync(null, m =>
        {
            (m.Title, m.Period) = ($"{word} {name}", new ApproximateDate(today.AddDays(first), today.AddDays(last), DatePrecision.Day));
            change?.Invoke(m);
        });
    }

    [Fact]
    public async Task Get_LateAnswers_BeginsWithWhatWaitsLongestUnlessAskedOtherwise()
    {
        var word = TestData.Word();
        var today = portal.Data.Today;
        await LateAsync("nieuw", 1);
        await LateAsync("oud", 30);
        await LateAsync("midden", 9);
        await portal.Data.MomentAsync(null, m => m.Title = $"{word} op tijd");
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?q={word}&stand=antwoord-te-laat");
        Assert.Equal([$"{word} oud", $"{word} midden", $"{word} nieuw"], page.RowTitles());
        Assert.Equal("Antwoord: wat het langst wacht eerst", page.Field("Volgorde").QuerySelector("option[selected]")!.TextContent);

        var byLastDay = await client.StaffPageAsync($"{List}?q={word}&stand=antwoord-te-laat&sorteer=laatste-dag");
        Assert.Equal([$"{word} nieuw", $"{word} midden", $"{word} oud"], byLastDay.RowTitles());

        // Without the stage, what promised no day comes last.
        Assert.Equal($"{word} op tijd", (await client.StaffPageAsync($"{List}?q={word}&sorteer=antwoord")).RowTitles()[^1]);

        Task<ParticipationMoment> LateAsync(string name, int days) => portal.Data.MomentAsync(null, m =>
        {
            m.Title = $"{word} {name}";
            m.Period = ApproximateDate.OfDay(today.AddDays(-days - 5));
            m.AnswerBy = today.AddDays(-days);
        });
    }

    [Theory]
    [InlineData("mist=zonder-internet")]
    [InlineData("mist=samenvatting")]
    [InlineData("mist=team")]
    [InlineData("nakijken=voorbij")]
    [InlineData("staat=ingetrokken")]
    [InlineData("wijk=assendorp")]
    [InlineData("team=Griffie")]
    public async Task Get_EachFilter_ShowsOnlyWhatItAsksFor(string query)
    {
        var word = TestData.Word();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var right = await portal.Data.MomentAsync(query == "wijk=assendorp" ? plan : null, m =>
        {
            m.Title = $"{word} ja";
            switch (query)
            {
                case "mist=zonder-internet": m.Offline = null; break;
                case "mist=samenvatting": m.Summary = ""; break;
                case "mist=team": m.OwnerTeam = ""; break;
                case "nakijken=voorbij": m.ReviewOn = portal.Data.Today.AddDays(-1); break;
                case "staat=ingetrokken": m.WithdrawnAt = portal.Data.UtcNow; break;
                case "team=Griffie": m.OwnerTeam = "Griffie"; break;
                default: break;
            }
        });
        await portal.Data.MomentAsync(null, m => m.Title = $"{word} nee");
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?q={word}&{query}");

        Assert.Equal([right.Title], page.RowTitles());
    }

    [Fact]
    public async Task Get_LiveMoment_TellsItsStateAndDate()
    {
        var moment = await portal.Data.MomentAsync(null, m => m.Period = ApproximateDate.OfDay(portal.Data.Today.AddDays(3)));
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);

        var row = (await client.StaffPageAsync($"{List}?q={moment.Title.Split(' ')[1]}")).Row(moment.Title);

        Assert.Contains("Live", row, StringComparison.Ordinal);
        Assert.Contains("Begint later", row, StringComparison.Ordinal);
        Assert.Contains("Vrijdag 4 december 2026", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stand=straks", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Meedoen'.")]
    [InlineData("mist=einddatum", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wat ontbreekt'.")]
    public async Task Get_WrongValue_SaysSo(string query, string message)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.StaffPageAsync($"{List}?{query}", HttpStatusCode.BadRequest);
        Assert.Equal(message, Assert.Single(page.Problems()));
    }
}
