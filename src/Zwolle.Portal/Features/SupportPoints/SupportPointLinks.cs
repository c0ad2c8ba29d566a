using System.Globalization;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.SupportPoints;

public static class SupportPointLinks
{
    public const string List = "/ontmoeten";
    public const string Map = "/kaart/ontmoeten.geojson";
    public const string Confirmation = List + "/bevestigen/{token}";

    /// <summary>What comes after it is a secret.</summary>
    public const string BeforeToken = List + "/bevestigen";

    public static string Of(SupportPointFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    /// <summary>The data of the map: the filter without its page.</summary>
    public static string MapOf(SupportPointFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Map + (filter with { Page = null }).ToQuery();
    }

    /// <param name="neighbourhood">Slug of a wijk; null for all.</param>
    public static string In(string? neighbourhood) => List + QueryText.Of(("wijk", neighbourhood));

    /// <summary>Where one of them stands.</summary>
    /// <param name="filter">Of the list, with the page that it is on.</param>
    /// <param name="id">Its key.</param>
    public static string Item(SupportPointFilter filter, int id) => $"{Of(filter)}#{Anchor(id)}";

    /// <param name="neighbourhood">Slug of a wijk of it; null: it is for the whole city.</param>
    /// <param name="id">Its key.</param>
    public static string ItemIn(string? neighbourhood, int id) => Item(new SupportPointFilter { Neighbourhood = neighbourhood ?? AskedFilters.WholeCity }, id);

    public static string Anchor(int id) => string.Create(CultureInfo.InvariantCulture, $"plek-{id}");

    public static string Confirm(string token) => $"{BeforeToken}/{Uri.EscapeDataString(token)}";
}
