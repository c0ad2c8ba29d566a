using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Translations;

/// <summary>The summary of an item in another language, on the page of that item.</summary>
public sealed record TranslationCard(
    ContentKind Kind,
    int ItemId,
    TranslationLanguage Language,
    string? Title,
    string Summary,
    string TranslatedBy,
    DateOnly TranslatedOn,
    string Original)
{
    /// <summary>
    /// Those of one item, in the order of <see cref="TranslationWords.All"/>. People write them, so there are few: all of them
    /// are known for a minute, and a page spends no command on them.
    /// </summary>
    public static async Task<IReadOnlyList<TranslationCard>> OfAsync(PortalIndex index, PortalDbContext context, ContentKind kind, int itemId) =>
        [.. (await AllAsync(index, context))[(kind, itemId)]];

    public static Task<ILookup<(ContentKind Kind, int ItemId), TranslationCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.CountAsync(nameof(TranslationCard), () => ReadAsync(context));
    }

    public static async Task<ILookup<(ContentKind Kind, int ItemId), TranslationCard>> ReadAsync(PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var all = await context.Translations
            .OrderBy(t => t.Language)
            .Select(t => new TranslationCard(t.Kind, t.ItemId, t.Language, t.Title, t.Summary, t.TranslatedBy, t.TranslatedOn, t.Original))
            .ToListAsync();
        return all.ToLookup(t => (t.Kind, t.ItemId));
    }

    /// <summary>The Dutch summary is another one than that which was translated.</summary>
    public bool IsOutdated(string summary) => Original != summary;
}

/// <summary>The translations of an item, for <c>_TranslationLinkCards</c> under its summary and <c>_TranslationCards</c> lower on its page; nothing shows when there are none.</summary>
/// <param name="Translations">Of that item.</param>
/// <param name="Summary">The Dutch summary as it is now.</param>
public sealed record TranslationCards(IReadOnlyList<TranslationCard> Translations, string Summary);
