using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>
/// What counts as one address (the dot-atom form of RFC 5322 with a host name). The framework's own parser also takes
/// lists, quoted names, hosts without a dot and IP addresses, and from a list it would mail everybody.
/// </summary>
public static partial class MailAddressRule
{
    public const int MaxLength = 254;

    private const int LocalPartMaxLength = 64;

    public static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && Shape().IsMatch(text)
        && text.IndexOf('@', StringComparison.Ordinal) <= LocalPartMaxLength
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text;

    // The last label begins with a letter: that leaves out 1.2.3.4. Ends at \z, as $ would let a line break through.
    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Shape();
}
