using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Newsletter;

/// <summary>The newsletters in numbers, as they look, and a trial of one to oneself.</summary>
public sealed record NewsletterAdminPage(NewsletterOverview Overview, PortalSnapshot Portal, SuppressForm Form, IReadOnlyList<Problem> Problems, string? Done, StaffUser Me);

/// <param name="Row">Its numbers.</param>
/// <param name="Mailing">The newsletter.</param>
/// <param name="Content">As who chose nothing reads it.</param>
/// <param name="Names">Names of wijken by their code.</param>
/// <param name="Done">What was just done.</param>
/// <param name="MayWrite">Whether one may have a trial.</param>
/// <param name="Retriable">How many mails one may try again; 0 for who may not.</param>
public sealed record MailingPage(MailingRow Row, Mailing Mailing, MailingContent Content, IReadOnlyDictionary<string, string> Names, string? Done, bool MayWrite, int Retriable);

[Route(NewsletterAdminLinks.Page)]
public sealed class NewsletterController(AdminNewsletterQueries queries, NewsletterAdminService service, PortalIndex index) : AdminController
{
    private const string Suppressed = "niet-mailen";
    private const string Mailed = "proef";
    private const string Retried = "opnieuw";

    [HttpGet]
    public Task<IActionResult> Index([FromQuery(Name = NewsletterAdminLinks.DoneName)] string? done) =>
        PageAsync(new SuppressForm(), [], done == Suppressed ? "Naar dit adres gaat geen nieuwsbrief meer." : null);

    [HttpPost("niet-mailen")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Suppress([FromForm] SuppressForm form)
    {
        if (Request.IsRestored())
        {
            return await PageAsync(form, [], null);
        }

        var problems = form.Problems();
        if (problems.Count > 0)
        {
            return await PageAsync(form, problems, null);
        }

        await service.SuppressAsync(form.Email!, form.Why);
        return this.SeeOther($"{NewsletterAdminLinks.Page}?{NewsletterAdminLinks.DoneName}={Suppressed}");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details([FromRoute] int id, [FromQuery(Name = NewsletterAdminLinks.DoneName)] string? done)
    {
        if (await queries.MailingAsync(id) is not { } row || await queries.TextAsync(id) is not { } mailing)
        {
            return NotFound();
        }

        var content = MailingContent.For(MailingService.ItemsOf(mailing), MailingReader.Everything);
        var retriable = Me.Role == StaffRole.Administrator ? await queries.RetriableAsync(id) : 0;
        var words = done switch
        {
            Mailed => "De proefmail wacht om verstuurd te worden.",
            Retried => "Wat niet lukte, wordt opnieuw geprobeerd.",
            _ => null,
        };
        return View(new MailingPage(row, mailing, content, MailingService.NamesOf(await index.GetAsync()), words, Me.MayWrite, retriable));
    }

    [HttpPost("{id:int}/" + NewsletterAdminLinks.RetryName)]
    [Authorize(Policy = Staff.Administer)]
    public async Task<IActionResult> Retry([FromRoute] int id) =>
        await service.RetryAsync(id) ? this.SeeOther($"{NewsletterAdminLinks.Details(id)}?{NewsletterAdminLinks.DoneName}={Retried}") : NotFound();

    [HttpPost("{id:int}/" + NewsletterAdminLinks.TrialName)]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Trial([FromRoute] int id) =>
        await service.SendTrialAsync(id, Me.Id) ? this.SeeOther($"{NewsletterAdminLinks.Details(id)}?{NewsletterAdminLinks.DoneName}={Mailed}") : NotFound();

    private async Task<IActionResult> PageAsync(SuppressForm form, IReadOnlyList<Problem> problems, string? done) =>
        this.ViewOf(new NewsletterAdminPage(await queries.OverviewAsync(), await index.GetAsync(), form, problems, done, Me), problems, nameof(Index));
}

/// <summary>What colleagues do with newsletters; the audit log tells who did, and no address.</summary>
public sealed class NewsletterAdminService(PortalDbContext context, NewsletterService newsletter, MailingService mailings, PortalClock clock, AuditTrail audit)
{
    public Task<bool> SuppressAsync(string email, SuppressionReason reason) => context.TransactAsync(async () =>
    {
        await newsletter.SuppressAsync(email, reason);
        context.Add(audit.Event(AuditActions.Deleted, typeof(Subscriber), itemId: 0, details: new { Reason = reason.ToString() }));
        await context.SaveChangesAsync();
        return true;
    });

    /// <summary>Lets all mails of a newsletter that were given up be tried from the start, once what was wrong is mended. False: there are none.</summary>
    public Task<bool> RetryAsync(int id) => context.TransactAsync(async () =>
    {
        var now = clock.UtcNow;
        var number = await AdminNewsletterQueries.CameBack(context.Outbox, id).ExecuteUpdateAsync(set => set.SetProperty(m => m.RefusedStatus, ""));
        number += await AdminNewsletterQueries.GivenUp(context.Outbox, id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.GivenUpAt, (DateTime?)null)
            .SetProperty(m => m.Attempts, 0)
            .SetProperty(m => m.RefusedStatus, (string?)null)
            .SetProperty(m => m.NotBefore, now));
        if (number == 0)
        {
            return false;
        }

        context.Add(audit.Event(AuditActions.Retried, typeof(Mailing), id, details: new { Mails = number }));
        await context.SaveChangesAsync();
        return true;
    });

    /// <summary>A trial goes to the colleague's own address only.</summary>
    public async Task<bool> SendTrialAsync(int id, int memberId) =>
        await context.StaffMembers.Where(m => m.Id == memberId).Select(m => m.Email).SingleOrDefaultAsync() is { } email && await mailings.SendTrialAsync(id, email);
}
