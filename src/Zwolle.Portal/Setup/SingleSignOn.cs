using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Infrastructure.SingleSignOn;

namespace Zwolle.Portal.Setup;

/// <summary>
/// The way to the municipality's identity provider and back: the framework's OpenID Connect, authorization code with PKCE.
/// It tells what came of it (<see cref="SingleSignOnAnswer"/>); who may come in is for <see cref="SingleSignOnService"/>.
/// </summary>
public static class SingleSignOn
{
    public const string Scheme = "SingleSignOn";

    /// <summary>How long the way to the provider and back may take.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static void AddPortalSingleSignOn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SingleSignOnOptions>().BindConfiguration("SingleSignOn").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(inner => inner.GetRequiredService<IOptions<SingleSignOnOptions>>().Value);
        services.AddScoped<SingleSignOnService>();
        services.AddScoped<IdentityProvider>();
        if (string.IsNullOrEmpty(builder.Configuration["SingleSignOn:Authority"]))
        {
            return;
        }

        // A key that we don't know yet: ask the provider and try again at once, in place of refreshing for the next one.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<SingleSignOnOptions, PortalOptions>((connect, options, portal) =>
        {
            SetProvider(connect, options);
            SetChecks(connect);
            SetCookies(connect, builder.Environment.IsDevelopment());
            SetEvents(connect, portal);
        });
    }

    private static void SetProvider(OpenIdConnectOptions connect, SingleSignOnOptions options)
    {
        connect.Authority = options.Authority;
        connect.ClientId = options.ClientId;
        connect.ClientSecret = options.ClientSecret;
        connect.ResponseType = OpenIdConnectResponseType.Code;
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        connect.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        connect.CallbackPath = AccountLinks.WorkAccountReturn;
        connect.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        connect.Scope.Clear();
        foreach (var scope in options.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            connect.Scope.Add(scope);
        }

        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !new Uri(options.Authority).IsLoopback,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        connect.BackchannelHttpHandler = options.ClientAuthentication == ClientAuthentication.Basic ? new ClientSecretBasicHandler(sockets) : sockets;
        connect.BackchannelTimeout = options.TimeLimit;

        // We need to know who it is, and no more: tokens are not kept and the claims stay as they are.
        connect.SaveTokens = false;
        connect.MapInboundClaims = false;
        connect.ClaimActions.Clear();
    }

    private static void SetChecks(OpenIdConnectOptions connect)
    {
        connect.TokenHandler = new SignedTokenHandler { MapInboundClaims = false };
        var token = connect.TokenValidationParameters;

        // With a key of the provider, never with one that it shares with us or that anybody knows.
        token.ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
            SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
            SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        ];
        token.ClockSkew = TimeSpan.FromMinutes(1);
        connect.ProtocolValidator.RequireNonce = true;
        connect.ProtocolValidator.NonceLifetime = Life;
        connect.RemoteAuthenticationTimeout = Life;

        // What judges tokens looks at the clock of the machine, so the cookies beside them do too.
        connect.TimeProvider = TimeProvider.System;
    }

    /// <summary>Cookies of one way to the provider: for the address of the return only, and gone with it.</summary>
    private static void SetCookies(OpenIdConnectOptions connect, bool isDevelopment)
    {
        Protect(connect.CorrelationCookie, "staff-sso.");
        Protect(connect.NonceCookie, "staff-sso-nonce.");

        void Protect(CookieBuilder cookie, string name)
        {
            // Not __Host-: that would need the path of the whole site.
            cookie.Name = isDevelopment ? name : "__Secure-" + name;
            cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.HttpOnly = true;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.IsEssential = true;
        }
    }

    private static void SetEvents(OpenIdConnectOptions connect, PortalOptions portal)
    {
        connect.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context =>
            {
                // Not from the Host header, which anybody can send.
                context.ProtocolMessage.RedirectUri = portal.BaseUrl + AccountLinks.WorkAccountReturn;
                return Task.CompletedTask;
            },
            OnTicketReceived = context =>
            {
                Tell(context.HttpContext, new SingleSignOnAnswer(context.Principal, context.Properties, SingleSignOnRefusal.None));
                context.SkipHandler();
                return Task.CompletedTask;
            },
            OnRemoteFailure = context =>
            {
                Tell(context.HttpContext, new SingleSignOnAnswer(null, context.Properties, SingleSignOnAnswer.RefusalOf(context.Failure!, context.Properties)));
                context.SkipHandler();
                return Task.CompletedTask;
            },
        };

        // The request goes on to the action at this address.
        static void Tell(HttpContext http, SingleSignOnAnswer answer) => http.Features.Set(answer);
    }
}
