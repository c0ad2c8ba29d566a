using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Features.Ideas;

namespace Zwolle.Portal.Tests.Features.Admin.Ideas;

/// <summary>A colleague fills in for somebody at the wijkservicepunt.</summary>
public sealed class IdeaDeskTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Look = "Kijk of het er al is";
    private const string Keep = "Bewaar en toon het bewijs";

    [Fact]
    public async Task Post_ForSomebody_IsFlaggedAndGivesAReceiptOnce()
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.NeighbourhoodTeam, "berkum");
        using var client = await portal.Portal.SignedInAsync(member);
        var text = IdeaForms.NewText();
        var look = await LookAsync(client, IdeaForms.Fields(text, IdeaForm.ByPhone, ("telefoon", ["0380000000"]), ("naam", ["Mevrouw X"]), ("wijk", ["assendorp"])));
        Assert.Empty(await portal.Portal.IdeasAsync(text));
        using var sent = await client.SubmitAsync(look, Keep);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var receipt = await client.OpenAsync(sent.Headers.Location!.OriginalString);

        var idea = Assert.Single(await portal.Portal.IdeasAsync(text));
        Assert.Equal((true, (int?)member.Id, IdeaCode.HashOf(receipt.CodeOn())), (idea.IsFromDesk, idea.EnteredById, idea.CodeHash));
        Assert.Equal("Mevrouw X", idea.Contact!.Name);
        Assert.DoesNotContain("Mevrouw X", receipt.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(AuditActions.Created, (await portal.Portal.AuditAsync(nameof(Idea), idea.Id)).Select(line => line.Action));
        using var city = await portal.Portal.StaffClientAsync();
        Assert.Contains($"Ingevoerd aan de balie door {member.Name}.", (await city.OpenAsync(IdeaInboxLinks.Details(idea.Id))).Body!.TextContent, StringComparison.Ordinal);

        portal.Clock.Now += IdeaReceipt.Life;
        using var later = await client.GetAsync(sent.Headers.Location);
        Assert.Equal((HttpStatusCode.Found, IdeaInboxLinks.Desk), (later.StatusCode, later.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Post_SameText_WarnsAndStillLetsTheColleagueDecide()
    {
        var text = IdeaForms.NewText();
        var first = await portal.Data.IdeaAsync(text: text);
        using var client = await portal.Portal.StaffClientAsync();
        var look = await LookAsync(client, IdeaForms.Fields(text));

        Assert.Contains("Dit idee staat er al met dezelfde tekst.", look.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(IdeaInboxLinks.Details(first.Id), look.SectionUnder("Lijkt het hierop?").QuerySelector("a")!.GetAttribute("href"));
        using var sent = await client.SubmitAsync(look, Keep);
        using var twice = await client.SubmitAsync(look, Keep);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (sent.StatusCode, twice.StatusCode));
        Assert.Equal(2, (await portal.Portal.IdeasAsync(text)).Count);
        Assert.Equal(
            (await client.OpenAsync(sent.Headers.Location!.OriginalString)).CodeOn(),
            (await client.OpenAsync(twice.Headers.Location!.OriginalString)).CodeOn());
    }

    [Fact]
    public async Task Post_Mistake_SaysWhichAndKeepsTheRest()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(["Vertel wat uw idee is.", "Kies hoe u het antwoord wilt krijgen."], await client.RefusedAsync(IdeaInboxLinks.Desk, Look, ("plek", ["Hier"])));
    }

    [Fact]
    public async Task Post_RestoredOrToBeChanged_IsShownFilledIn()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var text = IdeaForms.NewText();
        var look = await LookAsync(client, IdeaForms.Fields(text));
        using var changed = await client.SubmitAsync(look, "Verander");
        using var restored = await client.PostAsync(IdeaInboxLinks.Desk, look, ("idee", [text]), ("antwoord", [IdeaForm.Myself]), ("actie", [IdeaForm.SendIt]), ("_herstel", ["1"]));
        foreach (var response in new[] { changed, restored })
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(text, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)(await Html.ParseAsync(response)).Field("Wat is het idee?")).Value);
        }

        Assert.Empty(await portal.Portal.IdeasAsync(text));
    }

    [Fact]
    public async Task Any_ByReader_IsForbidden()
    {
        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(IdeaInboxLinks.Desk));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(IdeaInboxLinks.DeskReceipt));
        using var writer = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await writer.PostWithoutTokenAsync(IdeaInboxLinks.Desk));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> LookAsync(HttpClient client, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(IdeaInboxLinks.Desk), Look, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }
}
