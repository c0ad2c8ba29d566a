using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Where colleagues have their work account: sends them there, to sign in, to confirm and to sign out.</summary>
public sealed partial class IdentityProvider(SingleSignOnOptions options, PortalOptions portal, IOptionsMonitor<OpenIdConnectOptions> connect, ILogger<IdentityProvider> logger)
{
    /// <summary>In what we send along: where to go afterwards.</summary>
    public const string ReturnItem = "return";

    /// <summary>In what we send along: who confirms.</summary>
    public const string ConfirmItem = "confirm";

    /// <param name="controller">Whose answer it is.</param>
    /// <param name="returnTo">Where to go afterwards.</param>
    /// <param name="confirmedBy">Who has to sign in anew to confirm; null for signing in.</param>
    public async Task<IActionResult> AskAsync(Controller controller, string? returnTo, int? confirmedBy = null)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var address = ReturnAddress.Of(returnTo);
        if (!options.IsEnabled)
        {
            return controller.SeeOther(AccountLinks.SignInFor(address));
        }

        // All of it travels in the address of the provider and back. Left out, RedirectUri would be the address of now.
        var properties = new OpenIdConnectChallengeProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), RedirectUri = "/" };
        properties.Items[ReturnItem] = address;
        if (confirmedBy is { } id)
        {
            properties.Items[ConfirmItem] = id.ToString(CultureInfo.InvariantCulture);
            (properties.Prompt, properties.MaxAge) = (OpenIdConnectPrompt.Login, TimeSpan.Zero);
        }

        try
        {
            await controller.HttpContext.ChallengeAsync(SingleSignOn.Scheme, properties);
            return new EmptyResult();
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            Unavailable(logger, exception);
            return Refused(controller, SingleSignOnRefusal.Unavailable, address);
        }
    }

    public static ViewResult Refused(Controller controller, SingleSignOnRefusal refusal, string returnTo)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var view = controller.View("SingleSignOnRefused", new SingleSignOnRefusedPage(refusal, returnTo));
        view.StatusCode = SingleSignOnWords.Status(refusal);
        return view;
    }

    /// <summary>
    /// Where somebody signs out at the provider, and comes back (OpenID Connect RP-Initiated Logout 1.0). Null when it has
    /// no such address, or does not answer. We keep no id_token, so the provider may ask them whether they mean it.
    /// </summary>
    public async Task<string?> EndSessionAsync(CancellationToken cancellation)
    {
        if (!options.IsEnabled)
        {
            return null;
        }

        try
        {
            var configuration = await connect.Get(SingleSignOn.Scheme).ConfigurationManager!.GetConfigurationAsync(cancellation);
            return Uri.TryCreate(configuration.EndSessionEndpoint, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
                ? new OpenIdConnectMessage
                {
                    IssuerAddress = configuration.EndSessionEndpoint,
                    ClientId = options.ClientId,
                    PostLogoutRedirectUri = $"{portal.BaseUrl}{AccountLinks.SignIn}?na=uitloggen",
                }.CreateLogoutRequestUrl()
                : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            Unavailable(logger, exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The identity provider of SingleSignOn:Authority does not answer.")]
    private static partial void Unavailable(ILogger logger, Exception exception);
}
