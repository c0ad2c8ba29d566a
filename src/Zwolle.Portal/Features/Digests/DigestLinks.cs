using System.Globalization;

namespace Zwolle.Portal.Features.Digests;

public static class DigestLinks
{
    public const string List = "/maandbericht";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";

    /// <summary>'/maandbericht/2026-11'</summary>
    public static string Details(DateOnly month) => $"{List}/{MonthText(month)}";

    /// <summary>'2026-11'</summary>
    public static string MonthText(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Where a piece stands on the page of its digest.</summary>
    public static string Anchor(int itemId) => $"stukje-{itemId.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The first day of '2026-11'; null when it is no month.</summary>
    public static DateOnly? ParseMonth(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
