using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Days;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>The rows that the pages of staff are about, by the names that addresses of <see cref="StaffPage"/> give them.</summary>
public sealed class StaffContent
{
    private readonly Dictionary<string, string> _values;

    private StaffContent(Dictionary<string, string> values) => _values = values;

    /// <summary>Fills in what stands between braces.</summary>
    public string Fill(string path)
    {
        foreach (var (name, value) in _values)
        {
            path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return path;
    }

    /// <summary>As if the nightly check found a page in every state.</summary>
    private static async Task AddLinkChecksAsync(PortalDbContext context, DateTime now)
    {
        var addresses = (await context.Links.Where(l => l.PlanId != null).OrderBy(l => l.Id).Select(l => l.Url).ToListAsync()).Distinct(StringComparer.Ordinal).ToList();
        LinkReply[] replies = [new(LinkAnswer.Gone, 404), new(LinkAnswer.Moved, 301, "https://www.elders.test/over-ons/archief/een-heel-lang-adres-dat-nergens-afbreekt"), new(LinkAnswer.Silent), new(LinkAnswer.Refused, 403)];
        foreach (var (number, reply) in replies.Index())
        {
            var check = LinkCheck.Of(addresses[number]);
            var today = DateOnly.FromDateTime(now);
            check.Note(reply, today.AddDays(-1), now);
            if (reply.Answer == LinkAnswer.Gone)
            {
                check.Note(reply, today, now);
            }

            context.Add(check);
        }
    }

    /// <summary>Finds the rows among the seeded ones, and makes what they lack.</summary>
    public static async Task<StaffContent> AddAsync(PortalFactory portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var now = portal.Clock.Now.UtcDateTime;
        var member = await portal.StaffMemberAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var invited = await portal.StaffMemberAsync(StaffRole.Reader);
        var withoutPhone = await portal.StaffMemberAsync(StaffRole.Reader);
        var values = await portal.WithContextAsync(async context =>
        {
            var day = new SpecialDay { Kind = SpecialDayKind.SchoolHoliday, Name = "Kerstvakantie", FirstDay = new DateOnly(2026, 12, 19), LastDay = new DateOnly(2027, 1, 3) };
            context.Add(day);
            var missing = new MissingDocument { Text = "Ik mis het verslag van de vergadering over de brug.", About = "/besluiten/voorbereiding-ijsselhallen-2020", ReceivedAt = now, Version = 1 };
            context.AddRange(missing, new MissingDocument { Text = "Ik miste de nota over het park bij de gracht.", ReceivedAt = now, HandledAt = now, Answer = "De nota staat er nu bij.", Version = 1 });
            await AddLinkChecksAsync(context, now);
            context.Add(new OutboxMessage { DeduplicationKey = "stuck", Recipient = "bus@voorbeeld.test", Subject = "Uitnodiging", Text = "Welkom.", WrittenAt = now, NotBefore = now, GivenUpAt = now, Attempts = 8, LastError = "550 unknown" });
            (await context.StaffMembers.SingleAsync(m => m.Id == invited.Id)).ActivatedAt = null;
            (await context.StaffMembers.SingleAsync(m => m.Id == withoutPhone.Id)).TwoFactorEnabled = false;
            context.Add(AuditTrail.Of(context)!.Event(AuditActions.SignedIn, typeof(StaffMember), member.Id, member.Id));
            var (mailing, drawn) = (Newsletter(now), Drawn());
            context.AddRange(mailing, drawn);
            await context.SaveChangesAsync();
            var plan = await context.Plans.SingleAsync(p => p.Slug == "voorbeeld-groene-straat-assendorp");
            return new Dictionary<string, int>
            {
                ["plan"] = plan.Id,
                ["withdrawn"] = await context.Plans.IgnoreQueryFilters().Where(p => p.Slug == Pages.WithdrawnPlan).Select(p => p.Id).SingleAsync(),
                ["moment"] = await context.Moments.Where(m => m.Slug == "voorbeeld-reageren-oversteek-haerst").Select(m => m.Id).SingleAsync(),
                ["place"] = await context.Locations.OrderBy(l => l.Id).Select(l => l.Id).FirstAsync(),
                ["drawn"] = drawn.Id,
                ["contact"] = await context.ContactRoutes.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(),
                ["scheme"] = await context.FundingSchemes.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
                ["goal"] = await context.NeighbourhoodGoals.OrderBy(g => g.Id).Select(g => g.Id).FirstAsync(),
                ["initiative"] = await context.Initiatives.Where(i => i.Slug == "voorbeeld-buurtmoestuin-achter-de-school").Select(i => i.Id).SingleAsync(),
                ["decision"] = await context.Decisions.Where(d => d.Slug == "voorbeeld-keuze-straat-assendorp").Select(d => d.Id).SingleAsync(),
                ["story"] = await context.Stories.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
                ["digest"] = await context.Digests.Select(d => d.Id).SingleAsync(),
                ["point"] = await context.SupportPoints.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(),
                ["step"] = await context.GuideSteps.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
                ["theme"] = await context.Themes.OrderBy(t => t.Id).Select(t => t.Id).FirstAsync(),
                ["wijk"] = await context.Neighbourhoods.Where(n => n.Slug == "assendorp").Select(n => n.Id).SingleAsync(),
                ["link"] = await context.Links.OrderBy(l => l.Id).Select(l => l.Id).FirstAsync(),
                ["day"] = day.Id,
                ["mailing"] = mailing.Id,
                ["meeting"] = await context.CouncilMeetings.OrderBy(m => m.Day).Select(m => m.Id).FirstAsync(),
                ["missing"] = missing.Id,
                ["idea"] = await context.Ideas.Where(i => i.NeighbourhoodId != null).Select(i => i.Id).FirstAsync(),
                ["member"] = member.Id,
                ["invited"] = invited.Id,
            };
        });
        var content = new StaffContent(values.ToDictionary(value => value.Key, value => value.Value.ToString(CultureInfo.InvariantCulture)));
        await content.AddAsync(portal, member, invited, withoutPhone);
        return content;
    }

    /// <summary>What is more than a key.</summary>
    private async Task AddAsync(PortalFactory portal, StaffMember member, StaffMember invited, StaffMember withoutPhone)
    {
        _values["invitation"] = await portal.StaffTokenAsync(invited, StaffTokenPurpose.Invitation);
        _values["desk-receipt"] = Uri.EscapeDataString(new IdeaReceipt(Pages.IdeaCodeOfLate, "Wijkservicepunt", portal.Clock.Today, IdeaForm.Myself).Seal(portal.Services.GetRequiredService<SealedValues>()));
        _values["picture"] = await FileIdAsync(portal, await portal.PictureAsync(title: "Een straat met bomen en een bankje"));
        _values["document"] = await FileIdAsync(portal, await portal.DocumentAsync());
        _values["reset"] = await portal.StaffTokenAsync(member, StaffTokenPurpose.PasswordReset);
        _values["second-factor"] = await portal.StaffTokenAsync(withoutPhone, StaffTokenPurpose.SecondFactor);
    }

    private static async Task<string> FileIdAsync(PortalFactory portal, StoredName name)
    {
        var id = await portal.WithContextAsync(context => context.Files.Where(f => f.Name == name.ToString()).Select(f => f.Id).SingleAsync());
        return id.ToString(CultureInfo.InvariantCulture);
    }

    private static Data.Locations.Location Drawn() => new()
    {
        Name = "Fietspad langs het spoor",
        Precision = LocationPrecision.Drawn,
        Area = new() { GeoJson = """{"type":"LineString","coordinates":[[6.0945,52.504],[6.0995,52.5035],[6.105,52.5025]]}""", West = 6.0945, South = 52.5025, East = 6.105, North = 52.504 },
    };

    private static Mailing Newsletter(DateTime now) => new()
    {
        Key = "digest:2026-11",
        Subject = "Uw wijk in november",
        Intro = "Dit was november.",
        Items = """[{"Section":"Besluiten","Title":"Een besluit","Text":"Wat het betekent.","Path":"/plannen","NeighbourhoodCodes":[],"ThemeSlugs":[],"Date":"2026-11-20"}]""",
        CreatedAt = now,
    };
}
