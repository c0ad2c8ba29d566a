using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Money;

public static class MoneyLinks
{
    public const string List = "/initiatieven/geld";
    public const string Helper = List + "/wat-past";

    public static string Details(string slug) => $"{List}/{slug}";

    /// <summary>The questions, with what is known already filled in.</summary>
    public static string HelperFor(string? theme, string? who, string? neighbourhood) => Helper + QueryText.Of(("wat", theme), ("met", who), ("wijk", neighbourhood));
}
