using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Zwolle.Portal.Testing;

/// <summary>In what way an id_token lies.</summary>
public enum StubTokenFault
{
    None,
    WrongNonce,
    NoNonce,
    WrongAudience,
    OtherParty,
    WrongIssuer,

    /// <summary>By a key that nobody knows, under the id of the one that is published.</summary>
    WrongSignature,

    /// <summary>By a key that nobody knows, under an id of its own.</summary>
    UnknownKey,

    /// <summary>Unsigned: 'alg' is 'none'.</summary>
    NoSignature,

    /// <summary>HS256, with the published key as the secret.</summary>
    PublicKeyAsSecret,

    /// <summary>HS256, with the secret of the client.</summary>
    ClientSecretAsKey,
    Expired,
    NotYetValid,
    NoExpiry,
    NoSubject,
    WrongAccessTokenHash,
    NoToken,
}

/// <summary>Writes the id_tokens of <see cref="StubIdentityProvider"/>, on the clock of the machine: what judges them looks at no other.</summary>
internal static class StubTokens
{
    public static string Write(StubIdentityProvider provider, string nonce, string accessToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var fault = provider.TokenFault;
        var issued = fault switch
        {
            StubTokenFault.Expired => now.AddHours(-1),
            StubTokenFault.NotYetValid => now.AddHours(1),
            _ => now,
        };
        var person = provider.Person;
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = fault == StubTokenFault.WrongIssuer ? "https://iemand-anders.test" : provider.Issuer,
            ["aud"] = fault == StubTokenFault.WrongAudience ? "een-ander" : StubIdentityProvider.ClientId,
            ["azp"] = fault == StubTokenFault.OtherParty ? "een-ander" : null,
            ["sub"] = fault == StubTokenFault.NoSubject ? null : person.Subject,
            ["nonce"] = fault switch { StubTokenFault.WrongNonce => nonce + "x", StubTokenFault.NoNonce => null, _ => nonce },
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["nbf"] = issued.ToUnixTimeSeconds(),
            ["exp"] = fault == StubTokenFault.NoExpiry ? null : issued.AddMinutes(5).ToUnixTimeSeconds(),
            ["auth_time"] = (provider.AuthenticatedAt ?? now).ToUnixTimeSeconds(),

            // May be left out, and who writes a token without a signature does: no hash goes with 'none'.
            ["at_hash"] = fault == StubTokenFault.NoSignature ? null : Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(fault == StubTokenFault.WrongAccessTokenHash ? "een-ander" : accessToken))[..16]),
            ["name"] = person.Name,
            ["email"] = person.Email,
            ["email_verified"] = person.Email is null ? null : person.IsEmailVerified,
            ["groups"] = person.Groups.Length == 0 ? null : person.Groups,
        };
        var payload = JsonSerializer.Serialize(claims.Where(claim => claim.Value is not null).ToDictionary());
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return fault switch
        {
            StubTokenFault.NoToken => "",
            StubTokenFault.NoSignature => handler.CreateToken(payload),
            StubTokenFault.WrongSignature => handler.CreateToken(payload, By(new RsaSecurityKey(RSA.Create(2048)) { KeyId = provider.Key.KeyId })),
            StubTokenFault.UnknownKey => handler.CreateToken(payload, By(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "onbekend" })),
            StubTokenFault.PublicKeyAsSecret => handler.CreateToken(payload, ByShared(provider.Key.Rsa.ExportSubjectPublicKeyInfoPem(), provider.Key.KeyId)),
            StubTokenFault.ClientSecretAsKey => handler.CreateToken(payload, ByShared(StubIdentityProvider.ClientSecret.PadRight(32), provider.Key.KeyId)),
            _ => handler.CreateToken(payload, By(provider.Key)),
        };
    }

    private static SigningCredentials By(SecurityKey key) => new(key, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials ByShared(string secret, string keyId) =>
        new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)) { KeyId = keyId }, SecurityAlgorithms.HmacSha256);
}
