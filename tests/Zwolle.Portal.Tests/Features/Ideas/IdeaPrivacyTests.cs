using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Reflection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Features.Admin;

namespace Zwolle.Portal.Tests.Features.Ideas;

/// <summary>Who told an idea is nowhere but in its own table and in the mail to them. What they told is nowhere public.</summary>
public sealed class IdeaPrivacyTests : IAsyncLifetime
{
    private const string Name = "Zznaamvaniemand";
    private const string Email = "zzmailvaniemand@voorbeeld.test";
    private const string Phone = "0380009876";
    private const string Told = "Zzwathijvertelde";

    private readonly LogLines _lines = new();
    private PortalFactory _portal = null!;

    public async ValueTask InitializeAsync() =>
        _portal = (await PortalFactory.CreateAsync(Content.Seeded, ("Logging:AllRequests", "true"), ("OutputCache:Enabled", "true")))
            .With(services => services.AddSingleton<ILoggerProvider>(_lines).AddLogging(logging => logging.AddFilter<LogLines>("Microsoft", LogLevel.Warning)));

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task WholeLifeOfIdeas_TheSenderIsNowhereElse()
    {
        using var resident = _portal.NewClient();
        using var staff = await _portal.StaffClientAsync();
        var answers = new List<string>();
        var mailed = await _portal.TellAsync(resident, IdeaForms.Fields($"{Told} en dat is een idee", IdeaForm.ByMail, ("mail", [Email]), ("naam", [Name]), ("wijk", ["assendorp"])));
        var called = await _portal.TellAsync(resident, IdeaForms.Fields($"{Told} en nog een ander idee", IdeaForm.ByPhone, ("telefoon", [Phone]), ("naam", [Name])));
        var desk = await staff.SubmitAsync(await staff.OpenAsync(IdeaInboxLinks.Desk), "Kijk of het er al is", IdeaForms.Fields($"{Told} aan de balie gezegd", IdeaForm.ByMail, ("mail", [Email]), ("naam", [Name])));
        using var sent = await staff.SubmitAsync(await Html.ParseAsync(desk), "Bewaar en toon het bewijs");
        answers.Add((await staff.OpenAsync(sent.Headers.Location!.OriginalString)).DocumentElement.OuterHtml);
        answers.Add(sent.Headers.Location.OriginalString);
        answers.Add(mailed.DocumentElement.OuterHtml);
        answers.Add(called.DocumentElement.OuterHtml);
        foreach (var id in await _portal.WithContextAsync(context => context.Ideas.Select(i => i.Id).ToListAsync()))
        {
            foreach (var (button, fields) in new (string, (string, string[])[])[] { ("Zet bij dit team", []), ("Geef dit antwoord", [("Answer", ["Dit kan."])]), ("Rond af", [("Outcome", ["klaar"])]) })
            {
                using var done = await staff.SubmitAsync(await staff.OpenAsync(IdeaInboxLinks.Details(id)), button, fields);
                Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
                answers.Add(done.Headers.Location!.OriginalString);
            }
        }

        var codes = new[] { mailed.CodeOn(), called.CodeOn() };
        foreach (var code in codes)
        {
            using var own = await resident.GetAsync(IdeaLinks.Of(code));
            Assert.True(own.Headers.CacheControl?.NoStore);
            answers.Add(await own.Content.ReadAsStringAsync());
        }

        using var wrong = await resident.GetAsync(IdeaLinks.Of(codes[0]) + "/bestaat-niet");

        // All public pages, calendars, feeds, map data and the sitemap.
        var crawl = await Crawl.OfAsync(_portal, perShape: 2);
        Assert.Contains(crawl.Answers, answer => answer.Address == "/sitemap.xml");
        Assert.Contains(crawl.Answers, answer => answer.Address == "/plannen/feed.atom");
        Assert.Contains(crawl.Answers, answer => answer.Address == "/meedoen/agenda.ics");
        AssertNone(crawl.Answers.Select(answer => answer.Address + answer.Response.Headers + answer.Text), Name, Email, Phone, Told, codes[0], codes[1]);
        AssertNone(answers, Name, Email, Phone);

        // Logs, with the levels that the portal has; LoggingTests reads the real ones.
        var logged = _lines.Lines.ToList();
        Assert.Contains(logged, line => line.Contains("/initiatieven/idee/... 200", StringComparison.Ordinal));
        Assert.Contains(logged, line => line.Contains("/initiatieven/idee/... 404", StringComparison.Ordinal));
        AssertNone(logged, Name, Email, Phone, Told, codes[0], codes[1]);

        // The audit log and revisions; nothing of the idea itself either.
        AssertNone(await _portal.WithContextAsync(context => context.AuditEntries.Select(e => e.Details ?? "").ToListAsync()), Name, Email, Phone, Told, codes[0], codes[1]);
        AssertNone(await _portal.WithContextAsync(context => context.Revisions.Select(r => r.Form ?? "").ToListAsync()), Name, Email, Phone, Told);

        // Every text of every other table.
        var found = await EverywhereAsync(Name, Email, Phone);
        Assert.Equal(["IdeaContact.Email", "IdeaContact.Name", "IdeaContact.Phone", "OutboxMessage.Recipient"], found);
        Assert.Equal(["OutboxMessage.Text"], await EverywhereAsync(codes));
    }

    [Fact]
    public void Columns_OfTheContact_AreMarkedAsPersonal() => Assert.All(
        typeof(IdeaContact).GetProperties().Where(property => property.Name != nameof(IdeaContact.IdeaId)),
        property => Assert.NotNull(property.GetCustomAttribute<PersonalDataAttribute>()));

    [Fact]
    public void Entities_AreForStaffOnlyAndTheContactIsNeverAudited()
    {
        Assert.All([typeof(Idea), typeof(IdeaContact), typeof(IdeaEvent)], type => Assert.True(type.IsAssignableTo(typeof(IStaffOnly))));
        Assert.False(typeof(IdeaContact).IsAssignableTo(typeof(Portal.Data.Audit.IAudited)));
    }

    private static void AssertNone(IEnumerable<string> texts, params string[] secrets)
    {
        foreach (var text in texts)
        {
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The columns of text in which one of the words stands.</summary>
    private Task<List<string>> EverywhereAsync(params string[] words) => _portal.WithContextAsync(async context =>
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && !entity.HasSharedClrType && entity.ClrType != typeof(StaffMember)))
        {
            var rows = (IEnumerable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(context, null)!;
            foreach (var row in rows.ToList())
            {
                foreach (var property in entity.GetProperties().Where(property => property.ClrType == typeof(string) && property.PropertyInfo is not null))
                {
                    var text = (string?)property.PropertyInfo!.GetValue(row) ?? "";
                    if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    {
                        found.Add($"{entity.ClrType.Name}.{property.Name}");
                    }
                }
            }
        }

        await Task.CompletedTask;
        return found.ToList();
    });
}
