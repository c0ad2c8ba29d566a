using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Links;

/// <summary>What residents read beside a dead link, wherever it stands, on pages that are kept; and that its row stays as it was.</summary>
public sealed class GoneMarkTests : IAsyncLifetime
{
    private const string Gone = "Niet meer te vinden (sinds 1 december 2026)";

    private static readonly DateOnly Since = new(2026, 12, 1);

    private StubSite _site = null!;
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await StubSite.StartAsync();
        _portal = await PortalFactory.CreateAsync(
            Content.Seeded,
            ("OutputCache:Enabled", "true"), ("Links:Check", "true"), ("Links:Hosts", "127.0.0.1"), ("Links:AllowPrivateAddresses", "true"), ("Links:Pause", "00:00:00"));
        _data = new TestData(_portal);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(OutsideAddressOf.Contact, nameof(ContactRoute))]
    [InlineData(OutsideAddressOf.SupportPoint, nameof(SupportPoint))]
    [InlineData(OutsideAddressOf.Initiative, nameof(Initiative))]
    [InlineData(OutsideAddressOf.CouncilMeeting, nameof(CouncilMeeting))]
    public async Task Run_PageThatGoes_IsToldBesideItsLinkUntilItIsBack(OutsideAddressOf kind, string entity)
    {
        var (dead, live) = (_site.Address("/404/dood"), _site.Address("/200/levend"));
        var (id, page) = await AddAsync(kind, dead);
        var (_, other) = await AddAsync(kind, live);
        var before = await StampAsync(kind, id);
        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await BesideAsync(page, dead), StringComparison.Ordinal);

        await NightAsync();

        Assert.Contains(Gone + ".", await BesideAsync(page, dead), StringComparison.Ordinal);
        Assert.DoesNotContain("Niet meer te vinden", await BesideAsync(other, live), StringComparison.Ordinal);
        Assert.Equal(before, await StampAsync(kind, id));
        var line = Assert.Single(await _portal.AuditAsync(entity, id));
        Assert.Equal((AuditActions.Changed, null, """{"GoneSince":[null,"2026-12-01"]}"""), (line.Action, line.ActorId, line.Details));

        _site.Becomes("/404/dood", "/200");
        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await BesideAsync(page, dead), StringComparison.Ordinal);
        Assert.Equal(before, await StampAsync(kind, id));
    }

    [Fact]
    public async Task Run_AddressesOfTheCouncil_AreToldEachByItself()
    {
        var (agenda, petition) = (_site.Address("/404/agenda"), _site.Address("/200/petitie"));
        await _portal.WithContextAsync(async context =>
        {
            var rules = await context.CouncilRules.SingleAsync();
            (rules.AgendaUrl, rules.PetitionUrl) = (agenda, petition);
            return await context.SaveChangesAsync();
        });
        var plan = CouncilLinks.OfPlan((await _data.PlanAsync()).Slug);
        await NightAsync();
        Assert.StartsWith("Kijk in de agenda van de raad, of bel de griffie: ", await BesideAsync(plan, agenda), StringComparison.Ordinal);
        await NightAsync();

        Assert.StartsWith($"Kijk in de agenda van de raad. {Gone}. Of bel de griffie: ", await BesideAsync(plan, agenda), StringComparison.Ordinal);
        Assert.Contains(Gone, await BesideAsync(CouncilLinks.Page, agenda), StringComparison.Ordinal);
        Assert.DoesNotContain("Niet meer te vinden", await BesideAsync(plan, petition), StringComparison.Ordinal);

        _site.Becomes("/404/agenda", "/200");
        _site.Becomes("/200/petitie", "/410");
        await NightAsync();
        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await BesideAsync(plan, agenda), StringComparison.Ordinal);
        Assert.Contains("op petities.nl. Niet meer te vinden (sinds 3 december 2026). Geen internet?", await BesideAsync(CouncilLinks.Page, petition), StringComparison.Ordinal);
    }

    /// <summary>The words that it is found by come from its place too, which the check does not read.</summary>
    [Fact]
    public async Task Run_InitiativeWithAPlace_IsStillFoundByIt()
    {
        var word = TestData.Word();
        var initiative = await _data.InitiativeAsync(i => (i.MijnWijkUrl, i.Location) = (_site.Address("/404"), new Location { Name = $"Plein {word}" }), "vechtlanden");
        await NightAsync();
        await NightAsync();
        Assert.Equal(Since, await SinceAsync(OutsideAddressOf.Initiative, initiative.Id));
        Assert.Equal([initiative.Title], (await _portal.PageAsync($"{InitiativeLinks.List}?q={word}")).CardTitles());
    }

    /// <summary>Nobody asks its page any more, so what was known must not come back with it.</summary>
    [Fact]
    public async Task Run_TextThatWasWithdrawn_LosesItsMark()
    {
        var (id, _) = await AddAsync(OutsideAddressOf.SupportPoint, "https://www.zwolle.nl/weg");
        await MarkAsync(OutsideAddressOf.SupportPoint, id);
        await _portal.WithContextAsync(async context =>
        {
            (await context.SupportPoints.SingleAsync(p => p.Id == id)).WithdrawnAt = _data.UtcNow;
            return await context.SaveChangesAsync();
        });
        await NightAsync();
        Assert.Null(await SinceAsync(OutsideAddressOf.SupportPoint, id));
    }

    [Theory]
    [InlineData(OutsideAddressOf.Contact, "Url")]
    [InlineData(OutsideAddressOf.SupportPoint, "Url")]
    [InlineData(OutsideAddressOf.Initiative, "MijnWijkUrl")]
    [InlineData(OutsideAddressOf.CouncilMeeting, "AgendaUrl")]
    public async Task Save_OtherAddressInTheForm_TakesTheMarkAwayAndIsAChange(OutsideAddressOf kind, string field)
    {
        const string address = "https://www.zwolle.nl/weg";
        var (id, page) = await AddAsync(kind, address);
        await MarkAsync(kind, id);
        using var client = await _portal.StaffClientAsync();

        await SaveAsync(client, kind, id, field, address);
        Assert.Equal(Since, await SinceAsync(kind, id));
        Assert.Contains(Gone, await BesideAsync(page, address), StringComparison.Ordinal);
        var before = await StampAsync(kind, id);
        await SaveAsync(client, kind, id, field, address + "/nieuw");

        Assert.Null(await SinceAsync(kind, id));
        Assert.DoesNotContain("Niet meer te vinden", await BesideAsync(page, address + "/nieuw"), StringComparison.Ordinal);
        Assert.Equal(before?.Version + 1, (await StampAsync(kind, id))?.Version);
    }

    [Fact]
    public async Task SaveRules_OtherAddress_TakesTheMarkOfThatOneAway()
    {
        await _portal.WithContextAsync(async context =>
        {
            var rules = await context.CouncilRules.SingleAsync();
            (rules.AgendaGoneSince, rules.PetitionGoneSince) = (Since, Since);
            return await context.SaveChangesAsync();
        });
        using var client = await _portal.StaffClientAsync();
        foreach (var (field, expected) in new[] { ("AgendaUrl", ((DateOnly?)null, (DateOnly?)Since)), ("PetitionUrl", (null, null)) })
        {
            using var response = await client.SubmitAsync(await client.OpenAsync(MeetingLinks.Rules), "Bewaar", (field, ["https://www.zwolle.nl/nieuw"]));
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            var rules = await _portal.WithContextAsync(context => context.CouncilRules.AsNoTracking().SingleAsync());
            Assert.Equal(expected, (rules.AgendaGoneSince, rules.PetitionGoneSince));
        }
    }

    [Fact]
    public async Task Get_SourceOfAGoalAContactOrTheCouncil_IsToldToBeGone()
    {
        const string address = "https://www.zwolle.nl/bron";
        await AddAsync(OutsideAddressOf.Contact, "https://www.zwolle.nl/balie", Source(address + "/contact"));
        await _data.GoalAsync(g => g.Links.Add(Source(address + "/doel")), "assendorp");
        var ofCouncil = await _portal.WithContextAsync(async context =>
        {
            var link = await context.Links.FirstAsync(l => l.CouncilRulesId != null);
            (link.Url, link.GoneSince) = (address + "/raad", Since);
            return await context.SaveChangesAsync();
        });
        Assert.Equal(1, ofCouncil);

        Assert.EndsWith(Gone + ".", await BesideAsync(AboutLinks.Contact, address + "/contact"), StringComparison.Ordinal);
        Assert.EndsWith(Gone + ".", await BesideAsync(GoalLinks.In("assendorp"), address + "/doel"), StringComparison.Ordinal);
        Assert.Contains($") {Gone}", await BesideAsync(CouncilLinks.OfPlan((await _data.PlanAsync()).Slug), address + "/raad"), StringComparison.Ordinal);
    }

    /// <summary>When the dead page was the only way in, there is still somebody to call.</summary>
    [Theory]
    [InlineData(OutsideAddressOf.SupportPoint, "Verder niet bekend. Bel 14 038 en vraag ernaar.")]
    [InlineData(OutsideAddressOf.Initiative, "Bel 14 038 en vraag wie u kunt spreken.")]
    public async Task Get_OnlyWayInIsGone_SaysWhomToCall(OutsideAddressOf kind, string expected)
    {
        var (id, page) = await AddAsync(kind, "https://www.zwolle.nl/weg");
        Assert.DoesNotContain(expected, (await _portal.PageAsync(page)).VisibleText(), StringComparison.Ordinal);
        await MarkAsync(kind, id);
        Assert.Contains(expected, (await _portal.PageAsync(page)).VisibleText(), StringComparison.Ordinal);
    }

    private async Task NightAsync()
    {
        Assert.True(await _portal.RunJobAsync<LinkCheckJob>());
        _portal.Clock.Now += TimeSpan.FromDays(1);
    }

    /// <summary>What stands in the same line as a link.</summary>
    private async Task<string> BesideAsync(string page, string address) => (await _portal.PageAsync(page))
        .QuerySelectorAll("a").Single(link => link.GetAttribute("href") == address).ParentElement!.VisibleText();

    private static ExternalLink Source(string address) => new() { Url = address, Title = "Een bron", Publisher = "Gemeente Zwolle", GoneSince = Since };

    private async Task<(int Id, string Page)> AddAsync(OutsideAddressOf kind, string address, ExternalLink? source = null)
    {
        switch (kind)
        {
            case OutsideAddressOf.Contact:
                var contact = new ContactRoute
                {
                    Kind = ContactKind.Web,
                    Title = $"Balie {TestData.Word()}",
                    Text = "Open op maandag.",
                    Url = address,
                    Source = source ?? new ExternalLink { Url = "https://www.zwolle.nl/balies", Title = "De balies", Publisher = "Gemeente Zwolle" },
                    PublishedAt = _data.UtcNow,
                };
                await _portal.WithContextAsync(context =>
                {
                    context.Add(contact);
                    return context.SaveChangesAsync();
                });
                return (contact.Id, AboutLinks.Contact);
            case OutsideAddressOf.SupportPoint:
                return ((await _data.SupportPointAsync(p => p.Url = address, "vechtlanden")).Id, SupportPointLinks.In("vechtlanden"));
            case OutsideAddressOf.Initiative:
                var initiative = await _data.InitiativeAsync(i => i.MijnWijkUrl = address, "vechtlanden");
                return (initiative.Id, InitiativeLinks.Details(initiative.Slug));
            default:
                return ((await _portal.CouncilMeetingAsync(change: m => m.AgendaUrl = address)).Id, CouncilLinks.Page);
        }
    }

    private Task<int> MarkAsync(OutsideAddressOf kind, int id) => _portal.WithContextAsync(async context =>
    {
        (await RowAsync(context, kind, id)).GoneSince = Since;
        return await context.SaveChangesAsync();
    });

    private Task<DateOnly?> SinceAsync(OutsideAddressOf kind, int id) => _portal.WithContextAsync(async context => (await RowAsync(context, kind, id)).GoneSince);

    /// <summary>How often the row changed, and when; null: it does not say.</summary>
    private Task<(int Version, DateTime? ChangedAt)?> StampAsync(OutsideAddressOf kind, int id) => _portal.WithContextAsync(async context => await RowAsync(context, kind, id) switch
    {
        IVersioned row => (row.Version, row.ChangedAt),
        CouncilMeeting meeting => (meeting.Version, (DateTime?)null),
        _ => ((int, DateTime?)?)null,
    });

    private static async Task<IOutsideLink> RowAsync(PortalDbContext context, OutsideAddressOf kind, int id) => kind switch
    {
        OutsideAddressOf.Contact => await context.ContactRoutes.SingleAsync(c => c.Id == id),
        OutsideAddressOf.SupportPoint => await context.SupportPoints.IgnoreQueryFilters().SingleAsync(p => p.Id == id),
        OutsideAddressOf.Initiative => await context.Initiatives.SingleAsync(i => i.Id == id),
        _ => await context.CouncilMeetings.SingleAsync(m => m.Id == id),
    };

    private static async Task SaveAsync(HttpClient client, OutsideAddressOf kind, int id, string field, string address)
    {
        if (kind == OutsideAddressOf.CouncilMeeting)
        {
            using var response = await client.SubmitAsync(await client.OpenAsync(MeetingLinks.Edit(id)), "Bewaar", (field, [address]));
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            return;
        }

        var of = kind switch
        {
            OutsideAddressOf.Contact => ContentKind.ContactRoute,
            OutsideAddressOf.SupportPoint => ContentKind.SupportPoint,
            _ => ContentKind.Initiative,
        };
        await client.SaveAsync(ContentLinks.Edit(of, id), "Publiceer", (field, [address]));
    }
}
