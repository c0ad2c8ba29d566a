namespace Zwolle.Portal.Features.Shared;

public static class PhoneNumber
{
    /// <summary>The address that dials a number as people write it (RFC 3966): '+31 (0)38 123 45 67' becomes 'tel:+31381234567'.</summary>
    public static string Link(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var trimmed = number.Trim();
        return trimmed.StartsWith('+')
            ? $"tel:+{Digits(trimmed.Replace("(0)", "", StringComparison.Ordinal))}"
            : $"tel:{Digits(trimmed)}";
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
