using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Translations;

public static class AdminTranslationLinks
{
    /// <summary>The segment of the kinds that have translations, as a constraint of routes. A new kind also has a line in <see cref="AdminTranslationQueries"/>.</summary>
    public const string AnyKind = "{kind:regex(^(plannen)$)}";

    public const string ListRoute = "/beheer/" + AnyKind + "/{id:int}/vertalingen";
    public const string FormRoute = ListRoute + "/{language}";

    public static bool Has(ContentKind kind) => kind is ContentKind.Plan;

    public static string List(ContentKind kind, int itemId) => ContentLinks.Edit(kind, itemId) + "/vertalingen";

    /// <param name="kind">Of the item.</param>
    /// <param name="itemId">Of the item.</param>
    /// <param name="code">Of the language.</param>
    public static string Form(ContentKind kind, int itemId, string code) => $"{List(kind, itemId)}/{code}";

    public static string Remove(ContentKind kind, int itemId, string code) => Form(kind, itemId, code) + "/verwijderen";
}
