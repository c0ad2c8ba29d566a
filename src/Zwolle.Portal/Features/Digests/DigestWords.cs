using System.Globalization;
using Zwolle.Portal.Data.Digests;

namespace Zwolle.Portal.Features.Digests;

public static class DigestWords
{
    /// <summary>Somebody who reads with care, or aloud.</summary>
    private const int WordsPerMinute = 150;

    private static readonly CultureInfo Dutch = new("nl-NL");

    /// <summary>In the order of a digest: what asks for action first.</summary>
    public static readonly IReadOnlyList<DigestSection> Sections =
    [
        DigestSection.JoinIn, DigestSection.Decided, DigestSection.Answered, DigestSection.Plans, DigestSection.Initiatives, DigestSection.Money, DigestSection.Other,
    ];

    public static string Text(this DigestSection section) => section switch
    {
        DigestSection.JoinIn => "Hier kunt u meedoen",
        DigestSection.Decided => "Dit is besloten of besproken",
        DigestSection.Answered => "Dit deed de gemeente met wat u zei",
        DigestSection.Plans => "Nieuw en veranderd",
        DigestSection.Initiatives => "Dit doen bewoners zelf",
        DigestSection.Money => "Geld voor uw idee",
        _ => "Verder",
    };

    /// <summary>'november 2026'</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", Dutch);

    public static int Words(string? text) => text is null ? 0 : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>'ongeveer 3 minuten lezen'</summary>
    public static string ReadingTime(int words)
    {
        var minutes = Math.Max(1, (int)Math.Round(words / (double)WordsPerMinute, MidpointRounding.AwayFromZero));
        return minutes == 1 ? "ongeveer een minuut lezen" : $"ongeveer {minutes.ToString(CultureInfo.InvariantCulture)} minuten lezen";
    }
}
