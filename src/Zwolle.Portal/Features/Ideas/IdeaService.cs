using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>Takes in ideas, from the form and from the desk.</summary>
public sealed class IdeaService(PortalDbContext context, Outbox outbox, PortalClock clock, PortalOptions portal, IdeaOptions options)
{
    /// <summary>Who sends the same text again within this time is told that it is there.</summary>
    private static readonly TimeSpan SameText = TimeSpan.FromDays(1);

    /// <summary>The day by which who sends an idea now gets an answer.</summary>
    public DateOnly AnswerBy => WorkingDays.After(clock.Today, options.AnswerWithinWorkingDays);

    /// <summary>Stores an idea, unless the same form or the same text was sent already.</summary>
    /// <param name="idea">Without problems.</param>
    /// <param name="code">Of the form.</param>
    /// <param name="enteredById">The colleague who filled it in for somebody, and has seen what is like it; null for the sender.</param>
    public async Task<IdeaReceipt> ReceiveAsync(NewIdea idea, string code, int? enteredById = null)
    {
        ArgumentNullException.ThrowIfNull(idea);
        var textHash = IdeaCode.HashOfText(idea.Text);
        if (await SentAlreadyAsync(idea, code, textHash, enteredById is not null) is { } receipt)
        {
            return receipt;
        }

        // Who goes back to a form that was sent, and tells another idea in it. The same idea is not asked again: it may have
        // come in since, and is then stopped by the index on its code.
        var codeHash = IdeaCode.HashOf(code);
        var isTaken = await context.Ideas.AnyAsync(i => i.CodeHash == codeHash && i.TextHash != textHash);
        var given = isTaken ? IdeaCode.After(code, textHash) : code;
        var row = NewRow(idea, given, textHash, enteredById);
        context.Add(row);
        if (row.Contact?.Email is { } email)
        {
            await outbox.AddAsync(new NewMail(IdeaMail.Received(row.CodeHash), email, $"Uw idee voor {portal.Name}", Confirmation(row, given)));
        }

        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice at the same moment.
            context.ChangeTracker.Clear();
            if (await SentAlreadyAsync(idea, code, textHash, enteredById is not null) is { } first)
            {
                return first;
            }

            throw;
        }

        return new IdeaReceipt(given, row.Team, row.AnswerBy, WayOf(idea));
    }

    private async Task<IdeaReceipt?> SentAlreadyAsync(NewIdea idea, string code, string textHash, bool isDesk)
    {
        var (later, since) = (IdeaCode.After(code, textHash), clock.UtcNow - SameText);
        var (hash, laterHash) = (IdeaCode.HashOf(code), IdeaCode.HashOf(later));
        var same = await context.Ideas
            .Where(i => i.TextHash == textHash && (i.CodeHash == hash || i.CodeHash == laterHash || (i.ReceivedAt > since && !isDesk)))
            .OrderByDescending(i => i.CodeHash == hash || i.CodeHash == laterHash).ThenByDescending(i => i.Id)
            .Select(i => new { i.CodeHash, i.Team, i.AnswerBy })
            .FirstOrDefaultAsync();
        return same is null ? null : new IdeaReceipt(same.CodeHash == hash ? code : same.CodeHash == laterHash ? later : null, same.Team, same.AnswerBy, WayOf(idea));
    }

    private Idea NewRow(NewIdea idea, string code, string textHash, int? enteredById)
    {
        var row = new Idea
        {
            Text = idea.Text,
            NeighbourhoodId = idea.NeighbourhoodId,
            PlaceText = idea.Place,
            Longitude = idea.Point?.Longitude,
            Latitude = idea.Point?.Latitude,
            Team = options.FirstTeam,
            ReceivedAt = clock.UtcNow,
            AnswerBy = AnswerBy,
            IsFromDesk = enteredById is not null,
            EnteredById = enteredById,
            CodeHash = IdeaCode.HashOf(code),
            TextHash = textHash,
            Contact = idea.Contact is { } contact
                ? new IdeaContact { Name = contact.Name, Email = contact.Email, Phone = contact.Phone, WantsCall = contact.Phone is not null }
                : null,
        };
        row.Events.Add(new IdeaEvent { At = row.ReceivedAt, State = IdeaState.New, Team = row.Team });
        return row;
    }

    private string Confirmation(Idea row, string code)
    {
        var promise = portal.Official
            ? $"Team {row.Team} leest uw idee. U krijgt uiterlijk {DutchText.Date(row.AnswerBy)} antwoord."
            : $"Dit is een proef: uw idee komt niet bij de gemeente. In het echt krijgt u uiterlijk {DutchText.Date(row.AnswerBy)} antwoord van team {row.Team}.";
        return string.Join("\n\n",
            "Goedendag,",
            $"Uw idee is binnen: \"{DutchText.Cut(row.Text.Split('\n')[0], 100)}\"",
            promise,
            $"Uw code is {code}. Bewaar deze mail: met de code ziet u wat er met uw idee gebeurt. Vul de code in op:\n{portal.BaseUrl}{IdeaLinks.Form}",
            "Wilt u iets vragen? Bel 14 038.",
            portal.Name) + "\n";
    }

    private static string WayOf(NewIdea idea) => idea.Contact switch
    {
        { Email: not null } => IdeaForm.ByMail,
        { } => IdeaForm.ByPhone,
        null => IdeaForm.Myself,
    };
}
