using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Zwolle.Portal.Infrastructure.SingleSignOn;

/// <summary>
/// Judges an id_token as the framework does, but always asks for a signature. In the code flow the framework does not, as
/// OpenID Connect Core 1.0, 3.1.3.7 allows where the token came over TLS; so nothing depends on what else refuses 'none'.
/// </summary>
public sealed class SignedTokenHandler : JsonWebTokenHandler
{
    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        ArgumentNullException.ThrowIfNull(validationParameters);
        validationParameters.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, validationParameters);
    }
}
