using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Digests;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Digests;

/// <summary>Four eyes on a digest, and what reminds of a month without one.</summary>
public sealed class DigestPublishingTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", "https://portaal.voorbeeld.test"));
        _data = new TestData(_portal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Publish_ByItsWriter_TakesAColleague()
    {
        using var author = await _portal.StaffClientAsync(StaffRole.Clerk);
        using var colleague = await _portal.StaffClientAsync(StaffRole.Communications);
        var form = await author.OpenAsync(ContentLinks.New(ContentKind.Digest));
        Assert.Null(form.FindByRole("button", "Publiceer"));
        (string, string[])[] fields =
        [
            ("Month", ["2026-10"]), ("Title", ["Oktober"]), ("Intro", ["Er is besloten."]),
            ("Items[0].Section", ["Other"]), ("Items[0].Title", ["Iets"]), ("Items[0].Text", ["Er gebeurde iets."]),
        ];
        using (var first = await author.SubmitAsync(form, "Nog een stukje"))
        {
            form = await Html.ParseAsync(first);
        }

        using var asked = await author.SubmitAsync(form, "Vraag om controle", fields);
        var id = await AdminForms.SavedAsync(asked);
        using var client = _portal.NewClient();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await client.StatusAsync("/maandbericht/2026-10"));

        using var published = await colleague.SubmitAsync(await colleague.OpenAsync(ContentLinks.Edit(ContentKind.Digest, id)), "Publiceer deze tekst");
        await AdminForms.SavedAsync(published);
        (await client.OpenAsync("/maandbericht/2026-10")).Heading("Oktober", 1);
    }

    /// <summary>The last week of a month, and the first days after it; a leap day and the turn of the year are days like others.</summary>
    [Theory]
    [InlineData("2026-11-22T12:00:00+01:00", null)]
    [InlineData("2026-11-24T12:00:00+01:00", "november 2026")]
    [InlineData("2026-11-30T23:59:00+01:00", "november 2026")]
    [InlineData("2028-02-21T12:00:00+01:00", null)]
    [InlineData("2028-02-29T12:00:00+01:00", "februari 2028")]
    [InlineData("2026-12-31T23:30:00+01:00", "december 2026")]
    [InlineData("2027-01-01T00:30:00+01:00", "december 2026")]
    [InlineData("2027-01-11T12:00:00+01:00", null)]
    [InlineData("2026-03-29T03:30:00+02:00", "maart 2026")]
    public async Task Run_MonthThatThreatensToStayWithout_IsTold(string now, string? month)
    {
        _portal.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await _portal.StaffMemberAsync(StaffRole.Clerk);
        await _portal.StaffMemberAsync(StaffRole.Communications);
        await _portal.StaffMemberAsync(StaffRole.NeighbourhoodTeam, "assendorp");

        await RunAsync();
        await RunAsync();

        var mails = await MailsAsync();
        Assert.Equal(month is null ? 0 : 2, mails.Count);
        Assert.All(mails, mail => Assert.Contains($"nog geen maandbericht over {month}", mail.Subject, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.Contains("https://portaal.voorbeeld.test/beheer/maandbericht/nieuw", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_MonthThatHasOne_IsSilent()
    {
        _portal.Clock.Now = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.FromHours(1));
        await _portal.StaffMemberAsync(StaffRole.Clerk);
        await _data.DigestAsync(new DateOnly(2026, 11, 1));
        await RunAsync();
        Assert.Empty(await MailsAsync());

        // An example is none.
        await _portal.WithContextAsync(context => context.Digests.ExecuteUpdateAsync(set => set.SetProperty(d => d.IsExample, true)));
        await RunAsync();
        Assert.Single(await MailsAsync());
    }

    private Task<List<OutboxMessage>> MailsAsync() => _portal.WithContextAsync(context => context.Outbox.Where(m => m.DeduplicationKey.StartsWith("maandbericht/")).AsNoTracking().ToListAsync());

    private async Task RunAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DigestReminder>().RunAsync();
    }
}
