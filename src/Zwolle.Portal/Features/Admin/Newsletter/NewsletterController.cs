using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Newsletter;

/// <summary>The newsletters in numbers, as they look, and a trial of one to oneself.</summary>
public sealed record NewsletterAdminPage(NewsletterOverview Overview, PortalSnapshot Portal, SuppressForm Form, IReadOnlyList<Problem> Problems, string? Done, StaffUser Me);

public sealed record MailingPage(MailingRow Row, Mailing Mailing, MailingContent Content, IReadOnlyDictionary<string, string> Names, string? Done, bool MayWrite);

[Route(NewsletterAdminLinks.Page)]
public sealed class NewsletterController(AdminNewsletterQueries queries, NewsletterAdminService service, PortalIndex index) : AdminController
{
    private const string Suppressed = "niet-mailen";
    private const string Mailed = "proef";

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
        return View(new MailingPage(row, mailing, content, MailingService.NamesOf(await index.GetAsync()), done == Mailed ? "De proefmail wacht om verstuurd te worden." : null, Me.MayWrite));
    }

    [HttpPost("{id:int}/" + NewsletterAdminLinks.TrialName)]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Trial([FromRoute] int id) =>
        await service.SendTrialAsync(id, Me.Id) ? this.SeeOther($"{NewsletterAdminLinks.Details(id)}?{NewsletterAdminLinks.DoneName}={Mailed}") : NotFound();

    private async Task<IActionResult> PageAsync(SuppressForm form, IReadOnlyList<Problem> problems, string? done) =>
        this.ViewOf(new NewsletterAdminPage(await queries.OverviewAsync(), await index.GetAsync(), form, problems, done, Me), problems, nameof(Index));
}

/// <summary>What colleagues do with newsletters; the audit log tells who did, and no address.</summary>
public sealed class NewsletterAdminService(PortalDbContext context, NewsletterService newsletter, MailingService mailings, AuditTrail audit)
{
    public Task<bool> SuppressAsync(string email, SuppressionReason reason) => context.TransactAsync(async () =>
    {
        await newsletter.SuppressAsync(email, reason);
        context.Add(audit.Event(AuditActions.Deleted, typeof(Subscriber), itemId: 0, details: new { Reason = reason.ToString() }));
        await context.SaveChangesAsync();
        return true;
    });

    /// <summary>A trial goes to the colleague's own address only.</summary>
    public async Task<bool> SendTrialAsync(int id, int memberId) =>
        await context.StaffMembers.Where(m => m.Id == memberId).Select(m => m.Email).SingleOrDefaultAsync() is { } email && await mailings.SendTrialAsync(id, email);
}
