using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>
/// The way of a text: draft, review, scheduled, published. Every step is one transaction with its audit lines. Editors
/// say what a form means for their row.
/// </summary>
public sealed class RevisionService(PortalDbContext context, PortalClock clock, AuditTrail audit)
{
    public async Task<SaveResult> SaveAsync(
        ContentEditor editor, int? itemId, ContentForm form, RevisionToken token, StaffUser me, SaveIntent intent, DateTime? publishAt = null, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(me);
        try
        {
            return await context.TransactAsync(async () =>
            {
                if (await RefusalAsync(editor, itemId, me) is { } refusal)
                {
                    return new SaveResult(refusal, itemId, token, []);
                }

                var problems = await ProblemsAsync(editor, form, itemId, me, intent, publishAt);
                if (problems.Count > 0)
                {
                    return new SaveResult(SaveOutcome.Refused, itemId, token, problems);
                }

                var state = await StateAsync(editor, itemId);
                if (state.Token != token)
                {
                    return new SaveResult(SaveOutcome.Conflict, itemId, state.Token, []);
                }

                var item = itemId ?? await editor.CreateRowAsync(form);
                if (itemId is not null && await editor.FindAsync(item) is { PublishedAt: null })
                {
                    await editor.RenameRowAsync(item, form);
                }

                var revision = await WriteAsync(editor, item, form, me, state);
                revision.Reason = ReasonOf(reason);
                (revision.State, revision.PublishAt) = intent switch
                {
                    SaveIntent.AskReview => (RevisionState.Review, null),
                    SaveIntent.Schedule => (RevisionState.Scheduled, publishAt),
                    _ => (RevisionState.Draft, (DateTime?)null),
                };
                if (intent == SaveIntent.Publish)
                {
                    await PublishAsync(editor, revision, form, me.Id);
                }

                await context.SaveChangesAsync();
                return new SaveResult(SaveOutcome.Saved, item, await TokenAsync(editor, item), []);
            });
        }
        catch (DbUpdateException) when (itemId is not null)
        {
            // Two at the same instant: the unique number or the version stopped the second.
            context.ChangeTracker.Clear();
            var now = await TokenAsync(editor, itemId.Value);
            if (now == token)
            {
                throw;
            }

            return new SaveResult(SaveOutcome.Conflict, itemId, now, []);
        }
    }

    /// <summary>Publishes, plans or sends back what waits, as it is: what a colleague does who looked at it.</summary>
    public Task<SaveResult> DecideAsync(ContentEditor editor, int itemId, RevisionToken token, StaffUser me, SaveIntent intent, DateTime? publishAt, string? reason) =>
        context.TransactAsync(async () =>
        {
            if (await RefusalAsync(editor, itemId, me) is { } refusal)
            {
                return new SaveResult(refusal, itemId, token, []);
            }

            var state = await StateAsync(editor, itemId);
            if (state.Open is not { } revision || state.Token != token)
            {
                return new SaveResult(SaveOutcome.Conflict, itemId, state.Token, []);
            }

            var form = editor.Deserialize(revision.Form);
            var problems = intent == SaveIntent.Keep
                ? []
                : await ProblemsAsync(editor, form, itemId, me, intent, publishAt, revision.AuthorId);
            if (problems.Count > 0)
            {
                return new SaveResult(SaveOutcome.Refused, itemId, token, problems);
            }

            revision.Reason = ReasonOf(reason);
            revision.Version++;
            switch (intent)
            {
                case SaveIntent.Publish:
                    await PublishAsync(editor, revision, form, me.Id);
                    break;
                case SaveIntent.Schedule:
                    (revision.State, revision.PublishAt, revision.PublisherId) = (RevisionState.Scheduled, publishAt, me.Id);
                    break;
                default:
                    (revision.State, revision.PublishAt) = (RevisionState.Draft, null);
                    break;
            }

            await context.SaveChangesAsync();
            return new SaveResult(SaveOutcome.Saved, itemId, await TokenAsync(editor, itemId), []);
        });

    /// <summary>Makes what was published once the draft of today. What waited is replaced, so the token must say that it was seen.</summary>
    public Task<SaveResult> PutBackAsync(ContentEditor editor, int itemId, int number, RevisionToken token, StaffUser me) =>
        context.TransactAsync(async () =>
        {
            var form = await context.Revisions
                .Where(r => r.Kind == editor.Kind && r.ItemId == itemId && r.Number == number)
                .Select(r => r.Form)
                .SingleOrDefaultAsync();
            return form is null
                ? new SaveResult(SaveOutcome.NotFound, itemId, token, [])
                : await SaveAsync(editor, itemId, editor.Deserialize(form), token, me, SaveIntent.Keep);
        });

    /// <summary>Throws away what waits.</summary>
    public Task<SaveResult> DiscardAsync(ContentEditor editor, int itemId, RevisionToken token, StaffUser me) =>
        context.TransactAsync(async () =>
        {
            if (await RefusalAsync(editor, itemId, me) is { } refusal)
            {
                return new SaveResult(refusal, itemId, token, []);
            }

            var state = await StateAsync(editor, itemId);
            if (state.Open is not { } revision || state.Token != token)
            {
                return new SaveResult(SaveOutcome.Conflict, itemId, state.Token, []);
            }

            context.Remove(revision);
            var item = await editor.FindAsync(itemId);
            if (item is { PublishedAt: null })
            {
                await editor.RemoveRowAsync(itemId);
            }

            await context.SaveChangesAsync();
            return new SaveResult(SaveOutcome.Saved, item is { PublishedAt: null } ? null : itemId, default, []);
        });

    /// <summary>Hides an item with a public reason, or shows it again.</summary>
    /// <param name="editor">Of its kind.</param>
    /// <param name="itemId">Its key.</param>
    /// <param name="reason">Null: show it again.</param>
    /// <param name="me">Who does it.</param>
    public Task<SaveOutcome> SetWithdrawnAsync(ContentEditor editor, int itemId, string? reason, StaffUser me) =>
        context.TransactAsync(async () =>
        {
            if (await RefusalAsync(editor, itemId, me) is { } refusal)
            {
                return refusal;
            }

            // What residents never saw can't be taken from them, or given back.
            if (await editor.FindAsync(itemId) is { PublishedAt: null })
            {
                return SaveOutcome.NotFound;
            }

            await editor.SetWithdrawnAsync(itemId, reason);
            await context.SaveChangesAsync();
            return SaveOutcome.Saved;
        });

    /// <summary>'Verwijderen wegens privacy': the item, all its revisions and the details of its audit lines. One line stays, without content.</summary>
    public Task<SaveOutcome> EraseAsync(ContentEditor editor, int itemId, StaffUser me) =>
        context.TransactAsync(async () =>
        {
            if (await RefusalAsync(editor, itemId, me) is { } refusal)
            {
                return refusal;
            }

            var revisions = await context.Revisions.Where(r => r.Kind == editor.Kind && r.ItemId == itemId).Select(r => r.Id).ToListAsync();
            var parts = await editor.PartsAsync(itemId);
            var translations = await context.Translations.Where(t => t.Kind == editor.Kind && t.ItemId == itemId).ToListAsync();
            await context.Revisions.Where(r => revisions.Contains(r.Id)).ExecuteDeleteAsync();
            context.RemoveRange(translations);
            await editor.RemoveRowAsync(itemId);
            using (AuditActor.AsNobody())
            {
                await context.SaveChangesAsync();
            }

            IEnumerable<(Type Kind, int Id)> erased = [.. parts, .. translations.Select(t => (typeof(Translation), t.Id)), .. revisions.Select(id => (typeof(Revision), id)), (editor.Entity, itemId)];
            foreach (var group in erased.GroupBy(part => part.Kind.Name, part => part.Id))
            {
                await context.AuditEntries.Where(e => e.Kind == group.Key && group.Contains(e.ItemId)).ExecuteUpdateAsync(set => set.SetProperty(e => e.Details, (string?)null));
            }

            context.Add(audit.Event(AuditActions.Erased, editor.Entity, itemId));
            await context.SaveChangesAsync();
            return SaveOutcome.Saved;
        });

    /// <summary>Publishes what was planned for now or before; by the portal itself.</summary>
    /// <returns>How many were published.</returns>
    public async Task<int> PublishScheduledAsync(IReadOnlyDictionary<ContentKind, ContentEditor> editors)
    {
        ArgumentNullException.ThrowIfNull(editors);
        var now = clock.UtcNow;
        var due = await context.Revisions.Where(r => r.State == RevisionState.Scheduled && r.PublishAt <= now).OrderBy(r => r.PublishAt).Select(r => r.Id).Take(100).ToListAsync();
        var published = 0;
        foreach (var id in due)
        {
            published += await context.TransactAsync(async () =>
            {
                // Another process, or a colleague, may have been first.
                var revision = await context.Revisions.SingleOrDefaultAsync(r => r.Id == id && r.State == RevisionState.Scheduled);
                if (revision is null)
                {
                    return 0;
                }

                var editor = editors[revision.Kind];
                var form = editor.Deserialize(revision.Form);
                revision.Version++;
                if ((await editor.FindProblemsAsync(form, revision.ItemId)) is [var problem, ..])
                {
                    (revision.State, revision.PublishAt, revision.Reason) = (RevisionState.Draft, null, DutchText.Cut($"Niet gepubliceerd: {problem.Message}", Revision.ReasonMaxLength));
                }
                else
                {
                    await PublishAsync(editor, revision, form, revision.PublisherId);
                }

                return await context.SaveChangesAsync() > 0 && revision.State == RevisionState.Published ? 1 : 0;
            });
            context.ChangeTracker.Clear();
        }

        return published;
    }

    /// <summary>What a form that is opened now must give back.</summary>
    public async Task<RevisionToken> TokenAsync(ContentEditor editor, int itemId) => (await StateAsync(editor, itemId)).Token;

    private static async Task<SaveOutcome?> RefusalAsync(ContentEditor editor, int? itemId, StaffUser me)
    {
        if (itemId is not { } id)
        {
            return editor.MayCreate(me) ? null : SaveOutcome.NotAllowed;
        }

        return await editor.FindAsync(id) is not { } item ? SaveOutcome.NotFound
            : me.MayChange(item.NeighbourhoodIds) ? null
            : SaveOutcome.NotAllowed;
    }

    private static string? ReasonOf(string? reason) => FormText.Clean(reason) is { } text ? DutchText.Cut(text, Revision.ReasonMaxLength) : null;

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(
        ContentEditor editor, ContentForm form, int? itemId, StaffUser me, SaveIntent intent, DateTime? publishAt, int? authorId = null)
    {
        if (editor.AreaField is { } area && !me.MayChange(form.NeighbourhoodIds))
        {
            return [new Problem(area, "Kies alleen wijken van uw eigen wijkteam, en ten minste één.")];
        }

        if (editor.Serialize(form).Length > Revision.FormMaxLength)
        {
            return [new Problem("Actie", "Alles bij elkaar is te lang om te bewaren. Maak de teksten korter.")];
        }

        if (intent == SaveIntent.Keep)
        {
            return [];
        }

        var problems = (await editor.FindProblemsAsync(form, itemId)).ToList();
        if (intent == SaveIntent.Schedule && (publishAt is null || publishAt <= clock.UtcNow))
        {
            problems.Add(new Problem("PublishDay", "Kies een dag en een tijd die nog komen."));
        }

        var kind = (int)editor.Kind;
        if (intent is SaveIntent.Publish or SaveIntent.Schedule && (authorId ?? me.Id) == me.Id && await context.EditorialRules.AnyAsync(r => r.Id == kind && r.FourEyes))
        {
            problems.Add(new Problem("Actie", "Een collega kijkt eerst mee. Vraag om controle in plaats van te publiceren."));
        }

        return problems;
    }

    private async Task<(Revision? Open, int Published, int Last, RevisionToken Token)> StateAsync(ContentEditor editor, int? itemId)
    {
        if (itemId is not { } id)
        {
            return (null, 0, 0, default);
        }

        var numbers = await context.Revisions
            .Where(r => r.Kind == editor.Kind && r.ItemId == id)
            .GroupBy(r => r.State == RevisionState.Published)
            .Select(group => new { IsPublished = group.Key, Last = group.Max(r => r.Number) })
            .ToListAsync();
        var open = await context.Revisions.SingleOrDefaultAsync(r => r.Kind == editor.Kind && r.ItemId == id && r.State != RevisionState.Published);
        var published = numbers.Where(n => n.IsPublished).Select(n => n.Last).SingleOrDefault();
        return (open, published, numbers.Select(n => n.Last).DefaultIfEmpty(0).Max(), new RevisionToken(open?.Id ?? 0, open?.Version ?? 0, published));
    }

    private async Task<Revision> WriteAsync(ContentEditor editor, int itemId, ContentForm form, StaffUser me, (Revision? Open, int Published, int Last, RevisionToken Token) state)
    {
        var json = editor.Serialize(form);
        if (state.Open is { } open)
        {
            (open.Form, open.AuthorId, open.SavedAt) = (json, me.Id, clock.UtcNow);
            open.Version++;
            return open;
        }

        var last = state.Last;
        if (last == 0 && await editor.FindAsync(itemId) is { PublishedAt: { } since })
        {
            // It was there before the first colleague wrote: that is what can be put back.
            context.Add(new Revision
            {
                Kind = editor.Kind,
                ItemId = itemId,
                Number = ++last,
                State = RevisionState.Published,
                Form = editor.Serialize(await editor.ReadFormAsync(itemId)),
                SavedAt = since,
                PublishedAt = since,
            });
        }

        var revision = new Revision
        {
            Kind = editor.Kind,
            ItemId = itemId,
            Number = last + 1,
            Form = json,
            BasedOn = last,
            AuthorId = me.Id,
            SavedAt = clock.UtcNow,
            Version = 1,
        };
        context.Add(revision);
        return revision;
    }

    private async Task PublishAsync(ContentEditor editor, Revision revision, ContentForm form, int? publisherId)
    {
        await editor.ApplyAsync(revision.ItemId, form);
        (revision.State, revision.PublishAt, revision.PublishedAt, revision.PublisherId) = (RevisionState.Published, null, clock.UtcNow, publisherId);
    }
}
