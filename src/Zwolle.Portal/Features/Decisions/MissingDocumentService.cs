using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>Takes in what residents miss.</summary>
public sealed class MissingDocumentService(PortalDbContext context, Outbox outbox, PortalClock clock, PortalOptions portal, CouncilOptions council)
{
    /// <summary>Who sends the same text again within this time meant it once.</summary>
    private static readonly TimeSpan SameText = TimeSpan.FromDays(1);

    /// <summary>What the keys of the mails begin with.</summary>
    private const string MailKey = "missing-document:";

    /// <summary>Stores it, unless the same was sent already.</summary>
    /// <param name="text">Without problems.</param>
    /// <param name="about">The page from which it was asked; null for none.</param>
    public Task<bool> ReceiveAsync(string text, MissingDocumentSubject? about) => context.TransactAsync(async () =>
    {
        var since = clock.UtcNow - SameText;
        if (await context.MissingDocuments.AnyAsync(m => m.ReceivedAt > since && m.Text == text))
        {
            return false;
        }

        var row = new MissingDocument
        {
            Text = text,
            About = about is { Path.Length: <= MissingDocument.AboutMaxLength } ? about.Path : null,
            ReceivedAt = clock.UtcNow,
            Version = 1,
        };
        context.Add(row);
        await context.SaveChangesAsync();
        if (council.ClerkMailbox.Length > 0)
        {
            await outbox.AddAsync(new NewMail(MailKey + row.Id.ToString(CultureInfo.InvariantCulture), council.ClerkMailbox, "Een bewoner mist een stuk", Mail()));
            await context.SaveChangesAsync();
        }

        return true;
    });

    /// <summary>Without what was asked: in a mailbox it would be kept for longer than we promise.</summary>
    private string Mail() => string.Join("\n\n",
        "Goedendag,",
        "Een bewoner mist een besluit of een stuk. Lees de vraag, en zeg daar wat u ermee deed:",
        portal.BaseUrl + DecisionLinks.MissingInbox,
        portal.Name) + "\n";
}
