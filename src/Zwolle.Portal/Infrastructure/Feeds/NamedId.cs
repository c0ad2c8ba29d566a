using System.Security.Cryptography;
using System.Text;

namespace Zwolle.Portal.Infrastructure.Feeds;

/// <summary>
/// An id that follows from a name, the same on every machine and under every address: UUID version 8 from SHA-256, as
/// in RFC 9562, appendix B.2. (Version 5 is the same with SHA-1.)
/// </summary>
public static class NamedId
{
    // Made once for this portal; another one would give every feed a new id.
    private static readonly Guid Namespace = new("6f1d3a52-9c0e-4b7a-8d54-2e7c91b0a3f6");

    public static Guid Of(string name)
    {
        var digest = SHA256.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest, bigEndian: true);
    }
}
