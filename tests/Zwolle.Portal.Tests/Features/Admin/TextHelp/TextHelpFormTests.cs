using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Features.Decisions;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

/// <summary>The button 'Kijk mijn tekst na' under the forms of staff.</summary>
public sealed class TextHelpFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Button = "Kijk mijn tekst na";
    private const string Stiff = "Indien er wordt gebouwd, komt u langs.";

    /// <summary>A field with a text for residents, in the form of each kind.</summary>
    public static TheoryData<ContentKind, string> Kinds => new()
    {
        { ContentKind.Plan, "Body" },
        { ContentKind.ParticipationMoment, "About" },
        { ContentKind.Location, "Accessibility" },
        { ContentKind.ContactRoute, "Text" },
        { ContentKind.Theme, "Description" },
        { ContentKind.GuideStep, "Pitfalls" },
        { ContentKind.FundingScheme, "ForWhat" },
        { ContentKind.NeighbourhoodGoal, "Text" },
        { ContentKind.Initiative, "Summary" },
        { ContentKind.SupportPoint, "What" },
        { ContentKind.Decision, "Meaning" },
        { ContentKind.Digest, "Intro" },
        { ContentKind.Story, "Body" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Press_NewOfAnyKind_ComesBackWithAdviceAndSavesNothing(ContentKind kind, string field)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var before = await RevisionsAsync();
        var page = await PressAsync(client, ContentLinks.New(kind), (field, [Stiff]));

        Assert.Equal(Stiff, page.ValueOf(field));
        Assert.Contains("Indien", AdviceOn(page, field), StringComparison.Ordinal);
        Assert.Contains("Bijvoorbeeld: als", AdviceOn(page, field), StringComparison.Ordinal);
        Assert.Contains("Er is niets bewaard.", page.Region("Uw tekst is nagekeken").TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await RevisionsAsync());
    }

    [Fact]
    public async Task Press_EveryKind_IsInTheTheory()
    {
        // The text of a wijk and a link are made with their item.
        Assert.Equal(
            Enum.GetValues<ContentKind>().Except([ContentKind.Neighbourhood, ContentKind.ExternalLink]).Order(),
            Kinds.Select(row => row.Data.Item1).Order());
        using var client = await portal.Portal.StaffClientAsync();
        var wijk = await portal.Portal.WithContextAsync(context => context.Neighbourhoods.Select(n => n.Id).FirstAsync());
        var link = await portal.Portal.WithContextAsync(context => context.Links.Select(l => l.Id).FirstAsync());
        Assert.Contains("Indien", AdviceOn(await PressAsync(client, ContentLinks.Edit(ContentKind.Neighbourhood, wijk), ("Intro", [Stiff])), "Intro"), StringComparison.Ordinal);
        (await PressAsync(client, ContentLinks.Edit(ContentKind.ExternalLink, link))).Region("Uw tekst is nagekeken");
    }

    [Fact]
    public async Task Press_Item_KeepsWhatWasTypedAndSumsUpPerField()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(p => p.Body = "Dit is goed.", "assendorp");
        var page = await PressAsync(client, ContentLinks.Edit(ContentKind.Plan, plan.Id), ("Body", [Stiff]), ("Title", ["Nieuw i.v.m. water"]), ("Summary", ["Er komt een brug."]));

        var summary = page.Region("Uw tekst is nagekeken");
        Assert.Equal(["Titel: 1 opmerking", "De tekst van de pagina: 2 opmerkingen"], summary.QuerySelectorAll("li").Select(item => item.VisibleText()));
        Assert.All(summary.QuerySelectorAll<IHtmlAnchorElement>("li a"), link => Assert.NotNull(page.GetElementById(link.Hash.TrimStart('#'))));
        Assert.Contains("Er zijn 3 opmerkingen. Het is advies: u beslist zelf.", summary.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("Samenvatting: geen opmerkingen.", AdviceOn(page, "Summary"));
        Assert.Equal("", AdviceOn(page, "Decides"));
        Assert.Contains("Body-advies-aantal", page.GetElementById("Body")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);

        // The form that came back saves as any other.
        var id = await AdminForms.SavedAsync(await client.SubmitAsync(page, "Bewaar als concept"));
        Assert.Equal(Stiff, (await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id))).ValueOf("Body"));
    }

    [Fact]
    public async Task Press_LongText_HasScores()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var paragraph = string.Join(' ', Enumerable.Repeat("De bus rijdt niet door de straat.", 5));
        var text = $"{paragraph}\n\n{paragraph}";
        var page = await PressAsync(client, ContentLinks.New(ContentKind.Plan), ("Body", [text]));

        Assert.Contains("Leesscore (Flesch-Douma): 100 van 100, goed te lezen.", page.Region("Uw tekst is nagekeken").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Er zijn geen opmerkingen.", page.Region("Uw tekst is nagekeken").VisibleText(), StringComparison.Ordinal);
        var shortText = await PressAsync(client, ContentLinks.New(ContentKind.Plan), ("Body", ["Kort."]));
        Assert.DoesNotContain("Leesscore", shortText.Region("Uw tekst is nagekeken").VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_Nothing_SaysThatThereIsNoText()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await PressAsync(client, ContentLinks.New(ContentKind.ParticipationMoment));

        Assert.Contains("Er is nog geen tekst om na te kijken.", page.Region("Uw tekst is nagekeken").VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_ManyRemarks_ShowsTheFirstAndCountsTheRest()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await PressAsync(client, ContentLinks.New(ContentKind.Plan), ("Body", [string.Join('\n', Enumerable.Repeat("Indien het kan.", 20))]));

        var advice = page.GetElementById("Body-advies")!;
        Assert.Equal(15, advice.QuerySelectorAll("li").Length);
        Assert.Contains("En nog 5.", advice.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What is typed is text in the advice too.</summary>
    [Fact]
    public async Task Press_Markup_StaysText()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await PressAsync(client, ContentLinks.New(ContentKind.Plan), ("Body", ["De weg wordt <zpmerk>snel</zpmerk> gemaakt."]));

        Assert.Contains("<zpmerk>", AdviceOn(page, "Body"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("zpmerk"));
    }

    [Fact]
    public async Task Open_NotAsked_ShowsNoAdviceButKeepsItsPlace()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(p => p.Body = Stiff, "assendorp");
        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id));

        Assert.Null(page.FindByRole("region", "Uw tekst is nagekeken"));
        Assert.Equal("", AdviceOn(page, "Body"));
        Assert.NotNull(page.GetElementById("Summary-advies"));
        Assert.Null(page.GetElementById("PhaseYear-advies"));
    }

    [Fact]
    public async Task Press_AsReaderOrInAnotherWijk_IsForbidden()
    {
        var plan = await portal.Data.PlanAsync(null, "berkum");
        var path = ContentLinks.Edit(ContentKind.Plan, plan.Id);
        foreach (var role in new[] { StaffRole.Reader, StaffRole.NeighbourhoodTeam })
        {
            using var client = await portal.Portal.StaffClientAsync(role, "assendorp");
            var page = await client.OpenAsync(path);
            Assert.Null(page.FindByRole("button", Button));
            using var response = await client.PostAsync(path, page, ("_herstel", ["tekst"]), ("Body", [Stiff]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        using var made = await reader.PostAsync(ContentLinks.New(ContentKind.Plan), await reader.OpenAsync(path), ("_herstel", ["tekst"]), ("Body", [Stiff]));
        Assert.Equal(HttpStatusCode.Forbidden, made.StatusCode);
    }

    [Fact]
    public async Task Press_UnknownItem_IsNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.PostAsync(ContentLinks.Edit(ContentKind.Plan, 999_999), await client.OpenAsync(ContentLinks.New(ContentKind.Plan)), ("_herstel", ["tekst"]));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Press_OtherForms_ComeBackWithAdviceAndDoNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var moment = await portal.Data.MomentAsync();
        var idea = await portal.Data.IdeaAsync();
        var question = await portal.Portal.MissingDocumentAsync();
        (string Path, string Field)[] forms =
        [
            (ContentLinks.Withdraw(ContentKind.Plan, plan.Id), "reason"),
            (ContentLinks.Edit(ContentKind.ParticipationMoment, moment.Id) + "/afgelasten", "reason"),
            (IdeaInboxLinks.Details(idea.Id), "Answer"),
            (MissingDocumentInboxLinks.Details(question.Id), "Answer"),
            (MeetingLinks.New, "CancelReason"),
            (MeetingLinks.Rules, "Rhythm"),
        ];
        foreach (var (path, field) in forms)
        {
            var page = await PressAsync(client, path, (field, [Stiff]));
            Assert.Contains("Indien", AdviceOn(page, field), StringComparison.Ordinal);
        }

        Assert.True(await portal.Portal.WithContextAsync(context => context.Plans.AnyAsync(p => p.Id == plan.Id)));
        Assert.True(await portal.Portal.WithContextAsync(context => context.Moments.AnyAsync(m => m.Id == moment.Id && m.CancelReason == null)));
        Assert.Null(await portal.Portal.WithContextAsync(context => context.Ideas.Where(i => i.Id == idea.Id).Select(i => i.Answer).SingleAsync()));
    }

    private Task<int> RevisionsAsync() => portal.Portal.WithContextAsync(context => context.Revisions.CountAsync());

    private static async Task<IHtmlDocument> PressAsync(HttpClient client, string path, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(path), Button, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    private static string AdviceOn(IHtmlDocument page, string field) => page.GetElementById(field + "-advies")!.VisibleText();
}
