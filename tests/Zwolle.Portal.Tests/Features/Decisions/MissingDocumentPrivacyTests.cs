using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Features.Admin;

namespace Zwolle.Portal.Tests.Features.Decisions;

/// <summary>What a resident misses is nowhere but in its row and on the pages of staff.</summary>
public sealed class MissingDocumentPrivacyTests : IAsyncLifetime
{
    private const string Told = "Zzwathijmiste";

    private readonly LogLines _lines = new();
    private PortalFactory _portal = null!;

    public async ValueTask InitializeAsync() =>
        _portal = (await PortalFactory.CreateAsync(Content.Seeded, ("Logging:AllRequests", "true"), ("OutputCache:Enabled", "true"), ("Council:ClerkMailbox", "griffie@voorbeeld.test")))
            .With(services => services.AddSingleton<ILoggerProvider>(_lines).AddLogging(logging => logging.AddFilter<LogLines>("Microsoft", LogLevel.Warning)));

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task WholeLife_TheTextIsNowhereElse()
    {
        using var resident = _portal.NewClient();
        using var staff = await _portal.StaffClientAsync();
        var receipt = await _portal.AskAsync(resident, $"{Told} is het besluit over de brug", "/besluiten/voorbereiding-ijsselhallen-2020");
        var id = await _portal.WithContextAsync(context => context.MissingDocuments.Select(m => m.Id).SingleAsync());
        using var closed = await staff.SubmitAsync(await staff.OpenAsync(MissingDocumentInboxLinks.Details(id)), "Handel af", ("Answer", ["Staat er nu bij."]));

        var crawl = await Crawl.OfAsync(_portal, perShape: 2);
        Assert.Contains(crawl.Answers, answer => answer.Address == "/besluiten/mist-u-een-stuk");
        AssertNone(crawl.Answers.Select(answer => answer.Address + answer.Response.Headers + answer.Text));
        AssertNone([receipt.DocumentElement.OuterHtml, closed.Headers.Location!.OriginalString]);
        Assert.Contains(_lines.Lines, line => line.Contains("/besluiten/mist-u-een-stuk", StringComparison.Ordinal));
        AssertNone(_lines.Lines);
        AssertNone(await _portal.WithContextAsync(context => context.Outbox.Select(m => m.Subject + m.Text + m.DeduplicationKey).ToListAsync()));
        var lines = await _portal.AuditAsync(nameof(MissingDocument), id);
        Assert.Contains(lines, line => line.Details!.Contains("HandledAt", StringComparison.Ordinal));
        AssertNone(await _portal.WithContextAsync(context => context.AuditEntries.Select(e => e.Details ?? "").ToListAsync()));
    }

    [Fact]
    public void Text_IsMarkedAsPersonal() => Assert.NotNull(typeof(MissingDocument).GetProperty(nameof(MissingDocument.Text))!.GetCustomAttribute<PersonalDataAttribute>());

    private static void AssertNone(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        Assert.NotEmpty(all);
        Assert.All(all, text => Assert.DoesNotContain(Told, text, StringComparison.OrdinalIgnoreCase));
    }
}
