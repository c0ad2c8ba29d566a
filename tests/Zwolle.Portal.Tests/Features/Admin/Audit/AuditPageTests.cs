using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Audit;

public sealed class AuditPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const int MostCommands = 6;

    public static TheoryData<string> Paths => [AuditLinks.List, AuditLinks.Check, AuditLinks.Item("Plan", 1)];

    [Theory]
    [InlineData(StaffRole.Reader, false)]
    [InlineData(StaffRole.NeighbourhoodTeam, false)]
    [InlineData(StaffRole.Communications, false)]
    [InlineData(StaffRole.Clerk, true)]
    [InlineData(StaffRole.Administrator, true)]
    public async Task Get_AsRole_IsForAdministratorsAndGriffie(StaffRole role, bool may)
    {
        var plan = await portal.Data.PlanAsync();
        await ChangeAsync(null, plan.Id, row => row.Title = "Anders");
        using var client = await portal.Portal.StaffClientAsync(role);
        foreach (var path in new[] { AuditLinks.List, AuditLinks.Check, AuditLinks.Item("Plan", plan.Id) })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        }

        var start = await PageAsync(client, "/beheer");
        Assert.Equal(may, start.FindByRole("link", "Logboek") is not null);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_NobodySignedIn_LeadsToSigningIn(string path)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Get_ChangedPlan_TellsWhoWhenAndWhatInDutch()
    {
        var member = await portal.Portal.StaffMemberAsync();
        var plan = await portal.Data.PlanAsync(p => p.Phase = PlanPhase.Preparation, "assendorp");
        await ChangeAsync(member, plan.Id, row =>
        {
            (row.Title, row.Phase, row.ReviewOn) = ("Een nieuw plein", PlanPhase.Execution, new DateOnly(2027, 3, 1));
            row.Body = new string('x', 300) + " einde.";
        });

        using var client = await portal.Portal.StaffClientAsync(StaffRole.Clerk);
        var page = await PageAsync(client, AuditLinks.List);
        var line = page.QuerySelectorAll(".zp-log__line").First(l => l.VisibleText().Contains("Een nieuw plein", StringComparison.Ordinal));
        var text = line.VisibleText();
        Assert.Contains($"Gewijzigd: Plan ‘Een nieuw plein’ door {member.Name}, 1 december 2026, 10.00 uur", text, StringComparison.Ordinal);
        Assert.Contains($"Titel was {plan.Title} werd Een nieuw plein", text, StringComparison.Ordinal);
        Assert.Contains("Fase was Voorbereiding werd Uitvoering", text, StringComparison.Ordinal);
        Assert.Contains("werd 1 maart 2027", text, StringComparison.Ordinal);
        Assert.Single(line.QuerySelectorAll("details"), details => details.VisibleText().Contains("einde.", StringComparison.Ordinal));
        Assert.Equal(AuditLinks.Item("Plan", plan.Id), line.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Names_AreThoseOfNow()
    {
        var member = await portal.Portal.StaffMemberAsync();
        var plan = await portal.Data.PlanAsync();
        await ChangeAsync(member, plan.Id, row => row.PublishedAt = null);
        await portal.Portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Name, "Nieuwe Naam")));

        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var text = (await PageAsync(client, AuditLinks.Item("Plan", plan.Id))).VisibleText();
        Assert.Contains($"Logboek van Plan ‘{plan.Title}’", text, StringComparison.Ordinal); // Not public any more.
        Assert.Contains("door Nieuwe Naam", text, StringComparison.Ordinal);
        Assert.DoesNotContain(member.Name, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_Plan_ShowsItsRevisionsToo()
    {
        var member = await portal.Portal.StaffMemberAsync();
        var plan = await portal.Data.PlanAsync();
        var other = await portal.Data.PlanAsync();
        await portal.Portal.WithContextAsync(async context =>
        {
            using var acting = AuditActor.AsPortal();
            context.Add(new Revision { Kind = ContentKind.Plan, ItemId = plan.Id, Number = 1, Form = "{}", AuthorId = member.Id, SavedAt = portal.Data.UtcNow, Reason = "Rede één" });
            context.Add(new Revision { Kind = ContentKind.Plan, ItemId = other.Id, Number = 1, Form = "{}", AuthorId = member.Id, SavedAt = portal.Data.UtcNow, Reason = "Rede twee" });
            return await context.SaveChangesAsync();
        });

        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var page = await PageAsync(client, AuditLinks.Item("Plan", plan.Id));
        var text = page.DocumentElement.TextContent;
        Assert.Contains("Gemaakt:", text, StringComparison.Ordinal);
        Assert.Contains("Rede één", text, StringComparison.Ordinal);
        Assert.Contains(member.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rede twee", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_Erased_SaysSo()
    {
        var trail = portal.Portal.Services.GetRequiredService<AuditTrail>();
        await portal.Portal.WithContextAsync(async context =>
        {
            context.Add(trail.Event(AuditActions.SignInFailed, typeof(StaffMember), 8100, details: new { Reason = "geheim" }));
            await context.SaveChangesAsync();
            await trail.EraseDetailsAsync(context, typeof(StaffMember), 8100);
            return await context.SaveChangesAsync();
        });

        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var text = (await PageAsync(client, AuditLinks.Item("StaffMember", 8100))).VisibleText();
        Assert.Contains("Wat er veranderde, is gewist vanwege privacy.", text, StringComparison.Ordinal);
        Assert.Contains("Gewist vanwege privacy: Collega 8100", text, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/beheer/logboek/Plan/987654")]
    [InlineData("/beheer/logboek/Onzin/1")]
    [InlineData("/beheer/logboek/Plan/abc")]
    [InlineData("/beheer/logboek/Plan/99999999999")]
    public async Task Item_Unknown_IsNotFound(string path)
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("collega=abc", "collega")]
    [InlineData("collega=99999999999", "collega")]
    [InlineData("onderdeel=Onzin", "onderdeel")]
    [InlineData("actie=onzin", "actie")]
    [InlineData("van=gisteren", "van")]
    [InlineData("tot=9999-12-31", "tot")]
    [InlineData("van=2026-12-02&tot=2026-12-01", "tot")]
    [InlineData("voor=abc", "voor")]
    [InlineData("voor=99999999999999999999", "voor")]
    public async Task Get_WrongValue_SaysSoAndShowsTheRest(string query, string field)
    {
        await ChangeAsync(null, (await portal.Data.PlanAsync()).Id, row => row.Title = "Anders");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        using var response = await client.GetAsync($"{AuditLinks.List}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        var link = page.QuerySelector(".zp-error-summary a")!.GetAttribute("href");
        Assert.Equal("#" + field, link);
        Assert.NotNull(page.GetElementById(field));
    }

    [Fact]
    public async Task Get_Filters_ShowWhatFits()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var member = await own.StaffMemberAsync();
        var trail = own.Services.GetRequiredService<AuditTrail>();
        await AddAsync(AuditActions.SignedIn, member.Id, typeof(StaffMember), 1);
        own.Clock.Now += TimeSpan.FromDays(1);
        await AddAsync(AuditActions.SignedOut, member.Id, typeof(StaffMember), 2);
        own.Clock.Now += TimeSpan.FromDays(1);
        await AddAsync(AuditActions.Exported, null, typeof(Plan), 3);

        using var client = await own.StaffClientAsync(StaffRole.Administrator);
        Assert.Equal([3, 2, 1], await LinesAsync(""));
        Assert.Equal([2, 1], await LinesAsync($"collega={member.Id}"));
        Assert.Equal([3], await LinesAsync($"collega={AuditFilter.PortalItself}"));
        Assert.Equal([2, 1], await LinesAsync("onderdeel=StaffMember"));
        Assert.Equal([2], await LinesAsync("actie=signed-out"));
        Assert.Equal([3, 2], await LinesAsync("van=2026-12-02"));
        Assert.Equal([2, 1], await LinesAsync("tot=2026-12-02"));
        Assert.Equal([2], await LinesAsync("van=2026-12-02&tot=2026-12-02"));
        Assert.Equal([1], await LinesAsync("voor=2"));
        Assert.Empty(await LinesAsync("collega=12345"));

        async Task<IEnumerable<int>> LinesAsync(string query) => Lines(await PageAsync(client, $"{AuditLinks.List}?{query}"));

        Task<int> AddAsync(string action, int? actor, Type kind, int id) => own.WithContextAsync(context =>
        {
            context.Add(trail.Event(action, kind, id, actor));
            return context.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Get_ManyLines_AreReadInPagesWithFewCommands()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var trail = own.Services.GetRequiredService<AuditTrail>();
        using var client = await own.StaffClientAsync(StaffRole.Administrator);
        await AddAsync(1);
        var few = await CommandsAsync(AuditLinks.List);
        await AddAsync(119);
        var many = await CommandsAsync(AuditLinks.List);
        Assert.InRange(few, 1, MostCommands);
        Assert.InRange(many, 1, MostCommands);
        Assert.InRange(await CommandsAsync(AuditLinks.Item("Plan", 1)), 1, MostCommands);
        Assert.InRange(await CommandsAsync(AuditLinks.Check), 1, MostCommands);

        var seen = new List<int>();
        for (var path = $"{AuditLinks.List}?actie=exported"; path is not null;)
        {
            var page = await PageAsync(client, path);
            seen.AddRange(Lines(page));
            path = (page.FindByRole("link", "Oudere regels") as IHtmlAnchorElement)?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse(), seen);

        async Task<int> CommandsAsync(string path)
        {
            await own.PageAsync("/");
            own.Commands.Reset();
            await PageAsync(client, path);
            return own.Commands.Commands.Count;
        }

        Task<int> AddAsync(int count) => own.WithContextAsync(context =>
        {
            for (var i = 0; i < count; i++)
            {
                context.Add(trail.Event(AuditActions.Exported, i % 2 == 0 ? typeof(Plan) : typeof(Portal.Data.Moments.ParticipationMoment), 1 + (i / 4)));
            }

            return context.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Get_DetailsThatSomebodySpoiled_StillShowsThePage()
    {
        var trail = portal.Portal.Services.GetRequiredService<AuditTrail>();
        await portal.Portal.WithContextAsync(async context =>
        {
            context.Add(trail.Event(AuditActions.Exported, typeof(StaffMember), 8200, details: new { B = new { C = "<b>" } }));
            await context.SaveChangesAsync();
            await Data.Audit.Tampering.AllowAsync(context);
            return await context.AuditEntries.Where(e => e.ItemId == 8200).ExecuteUpdateAsync(set => set.SetProperty(e => e.Details, "{ <script>"));
        });

        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var page = await PageAsync(client, AuditLinks.Item("StaffMember", 8200));
        Assert.Contains("Onleesbaar { <script>", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BeforeAndAfterTheJob_TellsTheLoggedHead()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await own.StaffClientAsync(StaffRole.Clerk);
        Assert.Equal("nog niet; dat gebeurt elke nacht", (await PageAsync(client, AuditLinks.Check)).Definition("Laatst vastgelegd"));

        await own.RunJobAsync<AuditHeadJob>();
        var page = await PageAsync(client, AuditLinks.Check);
        Assert.StartsWith("op dinsdag 1 december 2026", page.Definition("Laatst vastgelegd"), StringComparison.Ordinal);
        Assert.Contains("dotnet Zwolle.Portal.dll check-audit", page.VisibleText(), StringComparison.Ordinal);
    }

    private Task<int> ChangeAsync(StaffMember? member, int planId, Action<Plan> change) => portal.Portal.WithContextAsync(async context =>
    {
        using var acting = AuditActor.AsPortal();
        change(await context.Plans.IgnoreQueryFilters().SingleAsync(p => p.Id == planId));
        await context.SaveChangesAsync();

        // As if this colleague had done it: the tests of the trail show how the actor gets there.
        await Data.Audit.Tampering.AllowAsync(context);
        var id = member?.Id;
        return await context.AuditEntries.Where(e => e.Kind == nameof(Plan) && e.ItemId == planId).ExecuteUpdateAsync(set => set.SetProperty(e => e.ActorId, id));
    });

    private static IEnumerable<int> Lines(IHtmlDocument page) => page.QuerySelectorAll(".zp-log__line").Select(line => int.Parse(line.Id!["regel-".Length..], System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        return await Html.ParseAsync(response);
    }
}
