using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>What colleagues do with ideas. The sender reads each step with the code, and gets the answer by mail when there is an address.</summary>
public sealed class IdeaInboxService(PortalDbContext context, Outbox outbox, PortalClock clock, PortalOptions portal, AuditTrail audit)
{
    /// <param name="me">Who does it; a wijkteam only for its own wijken.</param>
    /// <param name="id">Of the idea.</param>
    /// <param name="form">Without problems.</param>
    public async Task<SaveOutcome> DoAsync(StaffUser me, int id, IdeaActionForm form)
    {
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(form);
        try
        {
            return await context.TransactAsync(async () =>
            {
                if (await context.Ideas.Include(i => i.Contact).SingleOrDefaultAsync(i => i.Id == id) is not { } idea)
                {
                    return SaveOutcome.NotFound;
                }

                if (!me.MayChange(idea.NeighbourhoodId is { } wijk ? [wijk] : []))
                {
                    return SaveOutcome.NotAllowed;
                }

                if (idea.Version != form.Version)
                {
                    return SaveOutcome.Conflict;
                }

                idea.Version++;
                await ApplyAsync(idea, form);
                await context.SaveChangesAsync();
                return SaveOutcome.Saved;
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return SaveOutcome.Conflict;
        }
    }

    private async Task ApplyAsync(Idea idea, IdeaActionForm form)
    {
        switch (form.Action)
        {
            case IdeaActionForm.Assign:
                (idea.State, idea.Team, idea.ClosedOn) = (IdeaState.InProgress, TypedText.Clean(form.Team)!, null);
                Add(idea, TypedText.Clean(form.TeamNote));
                break;
            case IdeaActionForm.Reply:
                var answer = TypedText.Clean(form.Answer)!;
                (idea.State, idea.Answer, idea.AnsweredOn, idea.ClosedOn) = (IdeaState.Answered, answer, clock.Today, null);
                Add(idea, form.Called && idea.Contact is { WantsCall: true } ? "U bent gebeld." : null);
                await MailAsync(idea, "Antwoord op uw idee", $"Team {idea.Team} geeft antwoord:", answer);
                break;
            case IdeaActionForm.Forget:
                await ForgetAsync(idea);
                break;
            case IdeaActionForm.Erase:
                await ForgetAsync(idea);
                context.RemoveRange(await context.IdeaEvents.Where(e => e.IdeaId == idea.Id).ToListAsync());
                context.Remove(idea);
                await audit.EraseDetailsAsync(context, typeof(Idea), idea.Id);
                break;
            default:
                var note = TypedText.Clean(form.OutcomeNote);
                var isNew = idea.State != form.ChosenOutcome;
                if (isNew)
                {
                    (idea.State, idea.ClosedOn) = (form.ChosenOutcome!.Value, clock.Today);
                }

                var chosen = FormText.Id(form.Initiative);
                idea.InitiativeId = await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(i => i.Id == chosen).Select(i => (int?)i.Id).SingleOrDefaultAsync();

                // Who only chooses the initiative afterwards tells the sender nothing new.
                if (!isNew && note is null)
                {
                    break;
                }

                Add(idea, note);
                if (idea.State == IdeaState.Continued)
                {
                    await MailAsync(idea, "Uw idee wordt een initiatief", $"Team {idea.Team} gaat met uw idee verder als initiatief.", note);
                }

                break;
        }
    }

    /// <summary>Also what the outbox still knows of the sender.</summary>
    private async Task ForgetAsync(Idea idea)
    {
        await outbox.EraseAsync(IdeaMail.Received(idea.CodeHash));
        await outbox.EraseAsync(IdeaMail.Start(idea.Id));
        if (idea.Contact is { } contact)
        {
            context.Remove(contact);
            context.Add(audit.Event(AuditActions.Erased, typeof(IdeaContact), idea.Id));
        }
    }

    private void Add(Idea idea, string? note) => context.Add(new IdeaEvent { IdeaId = idea.Id, At = clock.UtcNow, State = idea.State, Team = idea.Team, Note = note });

    private async Task MailAsync(Idea idea, string subject, params string?[] told)
    {
        if (idea.Contact?.Email is not { } email)
        {
            return;
        }

        string?[] parts =
        [
            "Goedendag,",
            $"U vertelde een idee: \"{DutchText.Cut(idea.Text.Split('\n')[0], 100)}\"",
            .. told,
            "Wilt u iets vragen of zeggen? Bel 14 038. Antwoorden op deze mail kan niet.",
            portal.Name,
        ];
        await outbox.AddAsync(new NewMail(IdeaMail.Told(idea.Id, idea.Version), email, subject, string.Join("\n\n", parts.OfType<string>()) + "\n"));
    }
}
