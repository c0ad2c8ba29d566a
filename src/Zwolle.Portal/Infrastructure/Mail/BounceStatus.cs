using System.Text.RegularExpressions;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>
/// What a refusal says of an address, by its enhanced status code (RFC 3463). Only 'there is no such mailbox' ends a
/// subscription at once. What is about us (5.1.8: our sender; 5.7: we are taken for a spammer, or may not relay) says
/// nothing against the address: our own fault must not cost us all residents.
/// </summary>
public static partial class BounceStatus
{
    /// <summary>For a refusal without such a code ('other'). Often 'no such user', but as often 'relay not permitted'.</summary>
    public const string Unknown = "5.0.0";

    /// <summary>No code of a server, but ours: so many of a newsletter were refused that it must be our fault, and it waits for somebody to look.</summary>
    public const string Held = "held";

    /// <summary>No such mailbox, host or address; moved away; takes no mail at all (RFC 7505); closed.</summary>
    public static readonly IReadOnlyList<string> Hard = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];

    /// <summary>The first code in the words of a server; null for none.</summary>
    public static string? In(string words) => Code().Match(words) is { Success: true } match ? match.Value : null;

    public static bool IsCode(string? text) => text is not null && Code().Match(text) is { Success: true } match && match.Length == text.Length;

    public static bool IsHard(string status) => Hard.Contains(status, StringComparer.Ordinal);

    /// <summary>Trying again soon is of no use: there is no such mailbox, or the mailbox itself (5.2) refuses it.</summary>
    public static bool IsOfRecipient(string status) => IsHard(status) || status.StartsWith("5.2.", StringComparison.Ordinal);

    /// <summary>Counts against an address when it happens again and again: the mailbox (2), no way to it for days (4), or no reason.</summary>
    public static bool IsSoft(string status) =>
        !IsHard(status) && (status is Unknown or Expired || SoftStarts.Any(start => status.StartsWith(start, StringComparison.Ordinal)));

    private const string Expired = "5.4.7";

    private static readonly string[] SoftStarts = ["5.2.", "4.2.", "4.4."];

    [GeneratedRegex(@"(?<![0-9.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Code();
}
