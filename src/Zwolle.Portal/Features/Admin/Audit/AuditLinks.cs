using System.Globalization;

namespace Zwolle.Portal.Features.Admin.Audit;

public static class AuditLinks
{
    public const string List = "/beheer/logboek";
    public const string Check = List + "/controle";

    /// <param name="kind">Name of the entity.</param>
    /// <param name="id">Key of the row.</param>
    public static string Item(string kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{kind}/{id}");

    public static string Of(AuditFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }
}
