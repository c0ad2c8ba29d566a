using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Paper;

public static class PaperLinks
{
    /// <summary>The sheet of a wijk, of the month that it is now.</summary>
    public const string Route = NeighbourhoodLinks.List + "/{slug}/krant";

    /// <param name="neighbourhood">Slug of the wijk.</param>
    /// <param name="month">'2026-12'; null for the month that it is now.</param>
    public static string Issue(string neighbourhood, string? month = null) =>
        NeighbourhoodLinks.Details(neighbourhood) + "/krant" + QueryText.Of((PaperFilter.MonthName, month));
}
