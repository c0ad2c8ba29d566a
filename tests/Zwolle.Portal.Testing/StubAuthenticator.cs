using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zwolle.Portal.Testing;

/// <summary>
/// A device with one passkey, as a browser would show it to the page (WebAuthn Level 3, ES256, attestation 'none'). It does
/// what it is told: lie about where it was asked, leave out that it checked its owner, sign with another key.
/// </summary>
public sealed class StubAuthenticator : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] CredentialId { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where the browser says that it is.</summary>
    public string Origin { get; set; } = StaffClients.Address;

    /// <summary>For which site the device signs.</summary>
    public string Site { get; set; } = "localhost";

    public bool VerifiesUser { get; set; } = true;

    public bool IsCrossOrigin { get; set; }

    /// <summary>Rises with each use, unless the test sets it.</summary>
    public uint SignCount { get; set; }

    /// <summary>Whose it says to be; what it was told when it was made, unless the test sets it.</summary>
    public string? UserHandle { get; set; }

    public void Dispose() => _key.Dispose();

    /// <summary>The answer to a question to make a passkey.</summary>
    public string Make(string optionsJson)
    {
        var options = JsonNode.Parse(optionsJson)!;
        UserHandle ??= (string?)options["user"]!["id"];
        var data = ClientData("webauthn.create", options);
        byte[] credential = [.. new byte[16], .. BigEndian((ushort)CredentialId.Length), .. CredentialId, .. PublicKey()];
        var authenticator = AuthenticatorData(HasCredential, credential);

        // CBOR (RFC 8949): {"fmt": "none", "attStmt": {}, "authData": bytes}
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, .. BigEndian((ushort)authenticator.Length), .. authenticator];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Text(data),
            ["attestationObject"] = Text(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>The answer to a question to use it.</summary>
    /// <param name="optionsJson">The question.</param>
    /// <param name="by">Signs in its place; null for its own key.</param>
    public string Use(string optionsJson, ECDsa? by = null)
    {
        SignCount++;
        var data = ClientData("webauthn.get", JsonNode.Parse(optionsJson)!);
        var authenticator = AuthenticatorData(0, []);
        byte[] signed = [.. authenticator, .. SHA256.HashData(data)];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Text(data),
            ["authenticatorData"] = Text(authenticator),
            ["signature"] = Text((by ?? _key).SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = UserHandle,
        });
    }

    private byte[] ClientData(string type, JsonNode options) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
    {
        ["type"] = type,
        ["challenge"] = (string?)options["challenge"],
        ["origin"] = Origin,
        ["crossOrigin"] = IsCrossOrigin,
    });

    private byte[] AuthenticatorData(byte flags, byte[] more)
    {
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, SignCount);
        var all = (byte)(flags | UserPresent | (VerifiesUser ? UserVerified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), all, .. count, .. more];
    }

    /// <summary>COSE (RFC 9053): {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Text(CredentialId),
        ["rawId"] = Text(CredentialId),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static byte[] BigEndian(ushort number) => [(byte)(number >> 8), (byte)number];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
