using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Who may come into /beheer. Everything is refused that does not say itself who may see it: public pages are
/// <c>[AllowAnonymous]</c>, those of staff name one of the policies below.
/// </summary>
public static class Staff
{
    /// <summary>Everybody with an account that works.</summary>
    public const string Read = "Staff.Read";

    /// <summary>Everybody but readers. Whether it is about an own wijk is asked per item.</summary>
    public const string Write = "Staff.Write";

    public const string Administer = "Staff.Administer";

    /// <summary>The audit log: administrators and the griffie.</summary>
    public const string Audit = "Staff.Audit";

    public static void AddPortalStaff(this WebApplicationBuilder builder)
    {
        AddCookies(builder);
        AddPolicies(builder.Services);

        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<StaffSessions>();
        AddAccounts(services);
    }

    /// <summary>After the cache: what it answers is for everybody.</summary>
    public static void UsePortalStaff(this WebApplication app)
    {
        // Cookies of staff go over HTTPS only. Behind a proxy that is not in Proxy:Known every request looks like HTTP,
        // and whoever sets that up must be told so.
        if (!app.Environment.IsDevelopment())
        {
            app.Use((context, next) => context.Request.IsHttps || !context.Request.Path.StartsWithSegments("/beheer", StringComparison.OrdinalIgnoreCase)
                ? next(context)
                : RefuseAsync(context.Response));
        }

        // Named here, or the host would put it first of all: what comes back from the identity provider needs the limits and
        // headers before it. Nobody is signed in by it; policies name their scheme.
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        return response.WriteAsync("Beheer werkt alleen met https. Staat er een proxy voor de site, noem die dan in Proxy:Known.\n");
    }

    /// <summary>ASP.NET Core Identity on our own store, without the parts that sign in: those would know no list of sessions.</summary>
    private static void AddAccounts(IServiceCollection services)
    {
        services
            .AddIdentityCore<StaffMember>(identity =>
            {
                // The form says what an address is; the index says that nobody has it yet.
                identity.User.AllowedUserNameCharacters = "";
                identity.Tokens.AuthenticatorTokenProvider = TokenOptions.DefaultAuthenticatorProvider;
            })
            .AddUserStore<StaffStore>()
            .AddUserManager<StaffManager>()
            .AddTokenProvider<OneTimeCodeProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = StaffManager.Iterations);

        services.AddOptions<IdentityPasskeyOptions>().Configure<PortalOptions>(SetPasskeys);
        services.AddScoped<IPasskeyHandler<StaffMember>, PasskeyHandler<StaffMember>>();
        services.AddScoped<PasskeyCeremony>();
        services.AddScoped<PasskeyService>();
        services.AddSingleton<HashingGate>();
        services.AddSingleton<SealedValues>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<SecondFactorSetUp>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<WaysIn>();
        services.AddScoped<StaffTokens>();
        services.AddScoped<StaffMail>();
        services.AddScoped<StaffSignIn>();
        services.AddScoped<StaffEnrolment>();
        services.AddScoped<StaffCleanup>();
        services.AddScoped<AccountQueries>();
        services.AddScoped<AccountService>();
        services.AddScoped<UserQueries>();
        services.AddScoped<UserService>();
    }

    /// <summary>A passkey that checked its owner is two factors: what they have, and what they know or are.</summary>
    private static void SetPasskeys(IdentityPasskeyOptions passkeys, PortalOptions portal)
    {
        var address = new Uri(portal.BaseUrl);
        passkeys.ServerDomain = address.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.AttestationConveyancePreference = "none";

        // Our own address, not what the Host header says.
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == address.GetLeftPart(UriPartial.Authority));
    }

    private static void AddCookies(WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // No default scheme to authenticate with: a public page never looks at the cookie of staff.
        services
            .AddAuthentication(authentication =>
            {
                authentication.DefaultChallengeScheme = IdentityConstants.ApplicationScheme;
                authentication.DefaultForbidScheme = IdentityConstants.ApplicationScheme;
            })
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<StaffSessions>((cookie, sessions) =>
        {
            Protect(cookie.Cookie, "staff");
            cookie.SessionStore = sessions;
            cookie.LoginPath = AccountLinks.SignIn;
            cookie.ReturnUrlParameter = AccountLinks.ReturnName;

            // The row says how long a session lasts; the cookie need not be written anew for it.
            cookie.SlidingExpiration = false;
            cookie.Events.OnRedirectToLogin = AskToSignInAsync;

            // The page of status 403 tells what to do; a redirect would lose what was asked.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure(cookie =>
        {
            Protect(cookie.Cookie, "staff-step");
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            cookie.SlidingExpiration = false;
        });
        services.AddAntiforgery(antiforgery =>
        {
            Protect(antiforgery.Cookie, "form");
            antiforgery.FormFieldName = "_token";
            antiforgery.HeaderName = "X-Form-Token";

            // Setup/Security.cs sets it on every answer.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        void Protect(CookieBuilder cookie, string name)
        {
            // The prefix needs Secure, and Development has no certificate.
            var development = builder.Environment.IsDevelopment();
            cookie.Name = development ? name : "__Host-" + name;
            cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.HttpOnly = true;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.Path = "/";
        }
    }

    /// <summary>A page leads to signing in and back; what was sent is kept.</summary>
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            return ExpiredSession.AnswerAsync(context.HttpContext);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static void AddPolicies(IServiceCollection services)
    {
        var signedIn = new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder()
            .AddPolicy(Read, signedIn)
            .AddPolicy(Write, policy => policy.Combine(signedIn).RequireAssertion(context => StaffUser.Of(context.User) is { MayWrite: true }))
            .AddPolicy(Audit, policy => policy.Combine(signedIn).RequireAssertion(context => StaffUser.Of(context.User) is { MayReadAudit: true }))
            .AddPolicy(Administer, policy => policy.Combine(signedIn).RequireAssertion(context => StaffUser.Of(context.User) is { IsAdministrator: true }))

            // An address without an endpoint is 404 to everybody, and one with another method 405: that is no endpoint of ours.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build());
    }
}
