using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Council;

public sealed class CouncilRulesFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Post_Changed_IsWhatResidentsReadAndStandsInTheLog()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.SubmitAsync(
            await client.OpenAsync(MeetingLinks.Rules),
            "Bewaar",
            ("SpeakUntil", ["12:00"]), ("SignaturesCity", ["1250"]), ("Links[0].CheckedOn", ["2026-12-01"]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var page = await portal.PageAsync(CouncilLinks.Page);
        Assert.Contains("tot de dag van de vergadering, 12.00 uur", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("de hele gemeente: 1.250.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Nagekeken op 1 december 2026.", page.Region("Bronnen").VisibleText(), StringComparison.Ordinal);
        Assert.Contains(AuditActions.Changed, (await portal.Portal.AuditAsync(nameof(CouncilRules), CouncilRules.OnlyId)).Select(line => line.Action));
    }

    [Theory]
    [InlineData("SpeakUntil", "", "Vul in tot hoe laat aanmelden kan.")]
    [InlineData("SignaturesCity", "0", "Vul een heel getal in, van 1 tot 100.000.")]
    [InlineData("SignaturesNeighbourhood", "2e2", "Vul een heel getal in, van 1 tot 100.000.")]
    [InlineData("Email", "geen adres", "Vul het mailadres van de griffie in.")]
    [InlineData("AgendaUrl", "ftp://raad.example", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("MinimumAge", "", "Vul in hoe oud iemand moet zijn.")]
    public async Task Post_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(MeetingLinks.Rules, "Bewaar", (field, [value])));
    }

    [Fact]
    public async Task Post_AfterAColleague_ShowsBoth()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var opened = await mine.OpenAsync(MeetingLinks.Rules);
        using (var first = await theirs.SubmitAsync(await theirs.OpenAsync(MeetingLinks.Rules), "Bewaar", ("Rhythm", ["Van hen."])))
        {
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        }

        using var response = await mine.SubmitAsync(opened, "Bewaar", ("Rhythm", ["Van mij."]));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Wanneer de raad vergadert", "Van mij.", "Van hen."], page.QuerySelectorAll("table tbody tr").Single().Children.Select(cell => cell.TextContent.Trim()));
        using var again = await mine.SubmitAsync(page, "Bewaar");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task Post_AnotherLink_AddsARowAndSavesNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.OpenAsync(MeetingLinks.Rules);
        var before = page.QuerySelectorAll("fieldset.zp-group").Length;
        using var response = await client.SubmitAsync(page, "Nog een link");
        Assert.Equal(before + 1, (await Html.ParseAsync(response)).QuerySelectorAll("fieldset.zp-group").Length);
    }
}

/// <summary>Where nobody filled them in before.</summary>
public sealed class FirstCouncilRulesTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Post_First_MakesTheRules()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Contains("(nog niet ingevuld)", (await client.OpenAsync(MeetingLinks.List)).VisibleText(), StringComparison.Ordinal);
        using var response = await client.SubmitAsync(
            await client.OpenAsync(MeetingLinks.Rules),
            "Bewaar",
            ("Rhythm", ["Op maandag."]), ("Steps", ["Debat"]), ("SpeakUntil", ["10.00"]), ("SpeakOnAgenda", ["Ja."]), ("SpeakOffAgenda", ["Nee."]), ("MinimumAge", ["12 jaar."]),
            ("SignaturesSubneighbourhood", ["1"]), ("SignaturesNeighbourhood", ["2"]), ("SignaturesCity", ["3"]),
            ("Email", ["griffie@voorbeeld.test"]), ("Phone", ["14 038"]), ("Address", ["Stadhuis"]), ("AgendaUrl", ["https://raad.example/"]), ("PetitionUrl", ["https://petitie.example/"]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(CouncilRules.OnlyId, await portal.Portal.WithContextAsync(context => context.CouncilRules.Select(r => r.Id).SingleAsync()));
        Assert.Contains("Op maandag.", (await portal.PageAsync(CouncilLinks.Page)).VisibleText(), StringComparison.Ordinal);
    }
}
