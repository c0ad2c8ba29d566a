using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Translations;

/// <summary>Keeps the translations of summaries. What is saved shows at once, beside a Dutch text that is public already.</summary>
public sealed class AdminTranslationService(PortalDbContext context)
{
    /// <param name="kind">Of the item.</param>
    /// <param name="itemId">Of the item, which is public.</param>
    /// <param name="language">Of the translation.</param>
    /// <param name="form">Without problems.</param>
    public Task<SaveOutcome> SaveAsync(ContentKind kind, int itemId, TranslationLanguage language, TranslationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return DoAsync(kind, itemId, language, form.Version, translation =>
        {
            if (translation is null)
            {
                translation = new Translation { Kind = kind, ItemId = itemId, Language = language, Summary = "", TranslatedBy = "", Original = "" };
                context.Add(translation);
            }

            form.ApplyTo(translation);
            translation.Version++;
        });
    }

    public Task<SaveOutcome> RemoveAsync(ContentKind kind, int itemId, TranslationLanguage language, int version) =>
        DoAsync(kind, itemId, language, version, translation =>
        {
            if (translation is not null)
            {
                context.Remove(translation);
            }
        });

    private async Task<SaveOutcome> DoAsync(ContentKind kind, int itemId, TranslationLanguage language, int version, Action<Translation?> change)
    {
        try
        {
            return await context.TransactAsync(async () =>
            {
                var translation = await context.Translations.SingleOrDefaultAsync(t => t.Kind == kind && t.ItemId == itemId && t.Language == language);
                if ((translation?.Version ?? 0) != version)
                {
                    return SaveOutcome.Conflict;
                }

                change(translation);
                await context.SaveChangesAsync();
                return SaveOutcome.Saved;
            });
        }
        catch (DbUpdateException) when (version == 0)
        {
            // Another colleague made the same one at the same moment.
            context.ChangeTracker.Clear();
            return SaveOutcome.Conflict;
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return SaveOutcome.Conflict;
        }
    }
}
