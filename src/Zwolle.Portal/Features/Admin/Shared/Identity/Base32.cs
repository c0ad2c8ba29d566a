using System.Text;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>Base32 (RFC 4648, 6) in lower case and without padding: to be typed over by people.</summary>
public static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            buffer = ((buffer << 8) | value) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <summary>Null when it is no base32. Case, spaces and hyphens make no difference.</summary>
    public static byte[]? Decode(string text)
    {
        var letters = Normalize(text);
        var bytes = new List<byte>(letters.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in letters)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            (buffer, bits) = (((buffer << 5) | value) & 0xFFF, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }

    /// <summary>As it was made: people and phones add spaces, hyphens and capitals.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '='))).ToLowerInvariant();
    }

    /// <summary>'abcd-efgh-ijkl'</summary>
    public static string Grouped(string text) => string.Join('-', text.Chunk(4).Select(group => new string(group)));
}
