using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Zwolle.Portal.Infrastructure;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Signs the links of a subscriber (HMAC-SHA256, cut to 128 bits), each for one purpose, and makes the digest of an
/// address. The key is <c>Newsletter:Key</c>, else a file in the data folder: without it old links stop working and
/// suppressed addresses are no longer known, so keep it as long as the subscribers.
/// </summary>
public sealed class NewsletterKey(string? configured, string folder)
{
    public const string Preferences = "preferences";
    public const string Unsubscribe = "unsubscribe";

    private const int GuidLength = 16;
    private const int MacLength = 16;

    private readonly Lazy<byte[]> _bytes = new(() => SecretKeyFile.Load(configured, "Newsletter:Key", Path.Combine(folder, "keys", "newsletter.key")));

    /// <summary>43 letters that an address may hold: who it is, and a signature over that and the purpose.</summary>
    public string Sign(Guid subscriber, string purpose)
    {
        var bytes = new byte[GuidLength + MacLength];
        subscriber.TryWriteBytes(bytes);
        Mac(bytes.AsSpan(0, GuidLength), purpose).CopyTo(bytes.AsSpan(GuidLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null when it is none of ours, or for another purpose.</summary>
    public Guid? Verify(string? link, string purpose)
    {
        Span<byte> bytes = stackalloc byte[GuidLength + MacLength];
        if (link?.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.IsValid(link)
            || !Base64Url.TryDecodeFromChars(link, bytes, out var length)
            || length != bytes.Length)
        {
            return null;
        }

        var subscriber = bytes[..GuidLength];
        return CryptographicOperations.FixedTimeEquals(bytes[GuidLength..], Mac(subscriber, purpose)) ? new Guid(subscriber) : null;
    }

    /// <summary>The same for an address in any case; hexadecimal. With a key, as addresses can be guessed.</summary>
    public string DigestOf(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_bytes.Value, Encoding.UTF8.GetBytes($"address\n{email.ToLowerInvariant()}")));
    }

    private Span<byte> Mac(ReadOnlySpan<byte> subscriber, string purpose)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"link\n{purpose}\n"), .. subscriber];
        return HMACSHA256.HashData(_bytes.Value, content).AsSpan(0, MacLength);
    }
}
