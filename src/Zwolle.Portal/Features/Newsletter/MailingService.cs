using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>Adds newsletters. They go out by themselves, to who wants them, once what is saved with them is saved.</summary>
public sealed class MailingService(PortalDbContext context, Outbox outbox, MailingText text, PortalIndex index, PortalClock clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Adds a newsletter to what the next save writes. A key that is there already is no error: nothing is added then. Of
    /// two saves of the same key at the same instant, one fails with <see cref="DbUpdateException"/> and saves nothing.
    /// </summary>
    /// <param name="key">Names what it tells: 'digest:2026-12'.</param>
    /// <param name="kind">Who gets it.</param>
    /// <param name="subject">Becomes one line, as titles and sections do.</param>
    /// <param name="intro">Plain text; an empty line begins a paragraph. May be empty.</param>
    /// <param name="items">In the order of their sections; within one the newest comes first by itself. No examples: those are fictional.</param>
    /// <exception cref="ArgumentException">Something is too long, empty or no address on this site.</exception>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> AddAsync(string key, MailingKind kind, string subject, string intro, IReadOnlyList<MailingItem> items)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(items);
        subject = Line(subject);
        items = [.. items.Select(item => item with { Section = Line(item.Section), Title = Line(item.Title) })];
        var frozen = JsonSerializer.Serialize(items, Json);
        Check(key, subject, intro, items, frozen);
        if (context.Mailings.Local.Any(m => m.Key == key) || await context.Mailings.AnyAsync(m => m.Key == key))
        {
            return false;
        }

        context.Add(new Mailing { Key = key, Kind = kind, Subject = subject, Intro = intro, Items = frozen, CreatedAt = clock.UtcNow });
        return true;
    }

    public static IReadOnlyList<MailingItem> ItemsOf(Mailing mailing)
    {
        ArgumentNullException.ThrowIfNull(mailing);
        return JsonSerializer.Deserialize<List<MailingItem>>(mailing.Items, Json) ?? [];
    }

    /// <summary>Mails a newsletter to a colleague, as who chose nothing gets it. Each press is a mail of its own.</summary>
    /// <param name="id">Of the newsletter.</param>
    /// <param name="email">Of the colleague who asks for it.</param>
    /// <returns>False when there is no such newsletter, or nothing stands in it.</returns>
    public async Task<bool> SendTrialAsync(int id, string email)
    {
        if (await context.Mailings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id) is not { } mailing
            || MailingContent.For(ItemsOf(mailing), MailingReader.Everything) is not { IsEmpty: false } content)
        {
            return false;
        }

        var (plain, html) = text.Write(mailing, content, NamesOf(await index.GetAsync()), null);
        await outbox.AddAsync(new NewMail(string.Create(CultureInfo.InvariantCulture, $"mailing-trial:{id}:{Guid.NewGuid():N}"), email, DutchText.Cut($"Proef: {mailing.Subject}", OutboxMessage.SubjectMaxLength), plain) { Html = html });
        await context.SaveChangesAsync();
        return true;
    }

    public static IReadOnlyDictionary<string, string> NamesOf(PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.Neighbourhoods.ToDictionary(n => n.Code, n => n.Name, StringComparer.Ordinal);
    }

    private static void Check(string key, string subject, string intro, IReadOnlyList<MailingItem> items, string frozen)
    {
        var problem =
            !IsLine(key, Mailing.KeyMaxLength) ? "The key is empty, too long or more than one line."
            : !IsLine(subject, Mailing.SubjectMaxLength) ? "The subject is empty, too long or more than one line."
            : intro.Length > Mailing.IntroMaxLength ? "The introduction is too long."
            : frozen.Length > Mailing.ItemsMaxLength ? "The items are too long."
            : items.Any(item => !IsLine(item.Title, 300) || !IsLine(item.Section, 100)) ? "A title or section is empty, too long or more than one line."
            : items.Any(item => !item.Path.StartsWith('/') || item.Path.StartsWith("//", StringComparison.Ordinal)) ? "An item has no address on this site."
            : null;
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(items));
        }
    }

    /// <summary>What staff pasted may hold a tab or a line break of any kind: one space each.</summary>
    private static string Line(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsLine(string text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most && !text.Any(char.IsControl);
}
