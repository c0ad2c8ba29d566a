using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Translations;

public static class AdminTranslationLinks
{
    public const string ListRoute = "/beheer/" + ContentLinks.AnyKind + "/{id:int}/vertalingen";
    public const string FormRoute = ListRoute + "/{language}";

    /// <summary>Whether a kind has translations. A new one also has a line in <see cref="AdminTranslationQueries.SummaryAsync"/>.</summary>
    public static bool Has(ContentKind kind) => kind is ContentKind.Plan or ContentKind.Decision or ContentKind.Digest;

    public static string List(ContentKind kind, int itemId) => ContentLinks.Edit(kind, itemId) + "/vertalingen";

    /// <param name="kind">Of the item.</param>
    /// <param name="itemId">Of the item.</param>
    /// <param name="code">Of the language.</param>
    public static string Form(ContentKind kind, int itemId, string code) => $"{List(kind, itemId)}/{code}";

    public static string Remove(ContentKind kind, int itemId, string code) => Form(kind, itemId, code) + "/verwijderen";
}
