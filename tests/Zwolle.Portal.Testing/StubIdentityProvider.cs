using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Zwolle.Portal.Testing;

/// <summary>Who signs in at the stub.</summary>
public sealed record StubPerson(string Subject, string? Email, params string[] Groups)
{
    public bool IsEmailVerified { get; init; } = true;

    public string? Name { get; init; } = "Collega Werkaccount";
}

/// <summary>
/// An identity provider on a port of its own: OpenID Connect with the authorization code flow. It is strict where a real
/// one is (client, PKCE, address of the return, each code once), signs in whoever the test says, and can lie and fail.
/// </summary>
public sealed class StubIdentityProvider : IAsyncDisposable
{
    public const string ClientId = "portaal";

    /// <summary>With characters that are escaped in a header.</summary>
    public const string ClientSecret = "geheim: é&+ %";

    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, Asked> _codes = [];
    private int _keys;

    private StubIdentityProvider(WebApplication server) => (_server, Key) = (server, NewKey());

    public string Issuer => _server.Urls.Single();

    /// <summary>With which tokens are signed now; the only one that is published.</summary>
    public RsaSecurityKey Key { get; private set; }

    /// <summary>Address of the portal that may ask: people are sent back to no other.</summary>
    public string PortalAddress { get; init; } = StaffClients.Address;

    public StubPerson Person { get; set; } = new("iemand", "iemand@voorbeeld.test", "redactie");

    /// <summary>What the next tokens have otherwise than they should.</summary>
    public StubTokenFault TokenFault { get; set; }

    /// <summary>How paths that begin with <see cref="FaultPath"/> fail.</summary>
    public StubFault Fault { get; set; }

    public string FaultPath { get; set; } = "/";

    /// <summary>With what the provider sends people back in place of a code; null for a code.</summary>
    public string? Error { get; set; }

    public bool HasEndSession { get; set; } = true;

    /// <summary>When they signed in at the provider; null: just now.</summary>
    public DateTimeOffset? AuthenticatedAt { get; set; }

    /// <summary>The last question for somebody to sign in.</summary>
    public IQueryCollection LastQuestion { get; private set; } = QueryCollection.Empty;

    /// <summary>How often the keys were fetched.</summary>
    public int KeysFetched => _keys;

    /// <param name="portalAddress">See <see cref="PortalAddress"/>; null: that of tests over HTTP.</param>
    public static async Task<StubIdentityProvider> StartAsync(string? portalAddress = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var stub = new StubIdentityProvider(server) { PortalAddress = portalAddress ?? StaffClients.Address };
        server.Run(stub.AnswerAsync);
        await server.StartAsync();
        return stub;
    }

    /// <summary>The settings of a portal that uses it.</summary>
    public (string Key, string? Value)[] Settings(params (string Key, string? Value)[] more) =>
    [
        ("Portal:BaseUrl", PortalAddress),
        ("SingleSignOn:Authority", Issuer),
        ("SingleSignOn:ClientId", ClientId),
        ("SingleSignOn:ClientSecret", ClientSecret),
        ("SingleSignOn:TimeLimit", "00:01:00"),
        ("SingleSignOn:Groups:lezers", "Lezer"),
        ("SingleSignOn:Groups:wijk", "Wijkteam"),
        ("SingleSignOn:Groups:wijk-assendorp", "Wijkteam"),
        ("SingleSignOn:Groups:raad", "Griffie"),
        ("SingleSignOn:Groups:redactie", "Communicatie"),
        ("SingleSignOn:Groups:beheer", "Beheerder"),
        ("SingleSignOn:Neighbourhoods:wijk-assendorp", "assendorp, berkum"),
        .. more,
    ];

    /// <summary>Signs with another key from now on; the one before is not published any more.</summary>
    public void Rotate() => Key = NewKey();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private async Task AnswerAsync(HttpContext context)
    {
        if (Fault != StubFault.None && context.Request.Path.StartsWithSegments(FaultPath.TrimEnd('/'), StringComparison.Ordinal))
        {
            await FailAsync(context);
            return;
        }

        await (context.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(Configuration()),
            "/keys" => KeysAsync(context.Response),
            "/authorize" => AuthorizeAsync(context),
            "/token" => TokenAsync(context),
            "/logout" => SignOutAsync(context),
            _ => RefuseAsync(context.Response, "not_found"),
        });
    }

    private async Task FailAsync(HttpContext context)
    {
        switch (Fault)
        {
            case StubFault.Slow:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case StubFault.Broken:
                context.Abort();
                break;
            case StubFault.Html:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<!DOCTYPE html><title>Storing</title>");
                break;
            case StubFault.OtherJson:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("[1,2,3]");
                break;
            default:
                context.Response.StatusCode = 503;
                break;
        }
    }

    private Dictionary<string, object> Configuration()
    {
        var configuration = new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
        };
        if (HasEndSession)
        {
            configuration["end_session_endpoint"] = Issuer + "/logout";
        }

        return configuration;
    }

    private Task KeysAsync(HttpResponse response)
    {
        Interlocked.Increment(ref _keys);
        var key = Key.Rsa.ExportParameters(includePrivateParameters: false);
        return response.WriteAsJsonAsync(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = Key.KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } },
        });
    }

    private Task AuthorizeAsync(HttpContext context)
    {
        var asked = LastQuestion = context.Request.Query;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256"
            || asked["code_challenge"].Count == 0 || asked["nonce"].Count == 0 || asked["state"].Count == 0
            || asked["redirect_uri"] != PortalAddress + "/beheer/inloggen/werkaccount/terug"
            || !asked["scope"].ToString().Split(' ').Contains("openid"))
        {
            return RefuseAsync(context.Response, "invalid_request");
        }

        var answer = new Dictionary<string, string?> { ["state"] = asked["state"] };
        if (Error is null)
        {
            answer["code"] = Guid.NewGuid().ToString("N");
            _codes[answer["code"]!] = new Asked(asked["nonce"]!, asked["code_challenge"]!, asked["redirect_uri"]!);
        }
        else
        {
            answer["error"] = Error;
        }

        context.Response.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, answer));
        return Task.CompletedTask;
    }

    private Task SignOutAsync(HttpContext context)
    {
        var back = context.Request.Query["post_logout_redirect_uri"].ToString();
        if (!back.StartsWith(PortalAddress + "/", StringComparison.Ordinal))
        {
            return RefuseAsync(context.Response, "invalid_request");
        }

        context.Response.Redirect(back);
        return Task.CompletedTask;
    }

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!IsClient(context.Request.Headers.Authorization, form))
        {
            await RefuseAsync(context.Response, "invalid_client");
            return;
        }

        // Each code works once.
        if (form["grant_type"] != "authorization_code"
            || !_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["redirect_uri"] != asked.ReturnAddress
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
        {
            await RefuseAsync(context.Response, "invalid_grant");
            return;
        }

        const string accessToken = "niet-nodig";
        await context.Response.WriteAsJsonAsync(new
        {
            access_token = accessToken,
            token_type = "Bearer",
            expires_in = 300,
            id_token = StubTokens.Write(this, asked.Nonce, accessToken),
        });
    }

    /// <summary>In a header, or in the form, but not in both.</summary>
    private static bool IsClient(string? header, IFormCollection form)
    {
        if (header is null)
        {
            return form["client_id"] == ClientId && form["client_secret"] == ClientSecret;
        }

        var halves = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':');
        return halves.Length == 2 && WebUtilityDecode(halves[0]) == ClientId && WebUtilityDecode(halves[1]) == ClientSecret && form["client_secret"].Count == 0;

        static string WebUtilityDecode(string text) => System.Net.WebUtility.UrlDecode(text);
    }

    private static Task RefuseAsync(HttpResponse response, string error)
    {
        response.StatusCode = 400;
        return response.WriteAsJsonAsync(new { error });
    }

    private sealed record Asked(string Nonce, string Challenge, string ReturnAddress);
}
