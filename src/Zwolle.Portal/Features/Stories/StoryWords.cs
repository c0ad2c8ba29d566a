using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Stories;

public static class StoryWords
{
    /// <summary>'Verteld door een bewoner van Assendorp, op 4 maart 2026'</summary>
    public static string ToldBy(string teller, DateOnly? toldOn)
    {
        ArgumentException.ThrowIfNullOrEmpty(teller);
        var who = teller.StartsWith("Een ", StringComparison.Ordinal) || teller.StartsWith("Twee ", StringComparison.Ordinal) ? char.ToLowerInvariant(teller[0]) + teller[1..] : teller;
        return toldOn is { } day ? $"Verteld door {who}, op {DutchText.ShortDate(day)}" : $"Verteld door {who}";
    }
}
