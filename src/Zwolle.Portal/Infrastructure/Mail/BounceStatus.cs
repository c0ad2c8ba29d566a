using System.Text.RegularExpressions;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>
/// What a refusal says of an address, by its enhanced status code (RFC 3463). Only 'there is no such mailbox' ends a
/// subscription at once. A full mailbox, or a server that takes us for a spammer (5.7), says nothing against the address:
/// one that blocks us must not cost us all its residents.
/// </summary>
public static partial class BounceStatus
{
    /// <summary>For a refusal without such a code: the recipient was refused, and no reason that might pass was given.</summary>
    public const string Unknown = "5.1.0";

    /// <summary>The first code in the words of a server; null for none.</summary>
    public static string? In(string words) => Code().Match(words) is { Success: true } match ? match.Value : null;

    public static bool IsCode(string? text) => text is not null && Code().Match(text) is { Success: true } match && match.Length == text.Length;

    /// <summary>5.1.x: the address; 5.2.1: the mailbox is closed.</summary>
    public static bool IsHard(string status) => status.StartsWith("5.1.", StringComparison.Ordinal) || status == "5.2.1";

    [GeneratedRegex(@"(?<![0-9.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Code();
}
