using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>
/// Makes drafts of many new items at once, as <see cref="RevisionService.SaveAsync"/> makes one: nobody sees them until
/// they go the way of every text. Two saves, however many they are.
/// </summary>
public sealed class NewDrafts(PortalDbContext context, PortalClock clock)
{
    /// <summary>Whether this colleague may make an item of this form, and the form fits.</summary>
    public static bool IsAllowed(ContentEditor editor, ContentForm form, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(me);
        return editor.MayCreate(me)
            && (editor.AreaField is null || me.MayChange(form.NeighbourhoodIds))
            && editor.Serialize(form).Length <= Revision.FormMaxLength;
    }

    /// <summary>All of them, or none.</summary>
    /// <exception cref="InvalidOperationException">One of them is not allowed: ask that first.</exception>
    public Task<int> CreateAsync(ContentEditor editor, IReadOnlyList<ContentForm> forms, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(me);
        if (!forms.All(form => IsAllowed(editor, form, me)))
        {
            throw new InvalidOperationException($"A colleague may not make one of these {forms.Count} drafts.");
        }

        return context.TransactAsync(async () =>
        {
            var ids = await editor.CreateRowsAsync(forms);
            context.AddRange(forms.Select((form, i) => new Revision
            {
                Kind = editor.Kind,
                ItemId = ids[i],
                Number = 1,
                State = RevisionState.Draft,
                Form = editor.Serialize(form),
                AuthorId = me.Id,
                SavedAt = clock.UtcNow,
                Version = 1,
            }));
            await context.SaveChangesAsync();
            return ids.Count;
        });
    }
}
