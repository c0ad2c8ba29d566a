using System.Globalization;

namespace Zwolle.Portal.Features.Paper;

public static class PaperWords
{
    private static readonly CultureInfo Dutch = new("nl-NL");

    /// <summary>'december 2026'</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", Dutch);

    /// <summary>An address as people type it: without 'https://'.</summary>
    public static string Typed(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address[(address.IndexOf("://", StringComparison.Ordinal) is var mark and >= 0 ? mark + 3 : 0)..];
    }
}
