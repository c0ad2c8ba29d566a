using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Zwolle.Portal.Infrastructure.SingleSignOn;

/// <summary>
/// Moves the secret of the client from the form, where the framework puts it, to a header: client_secret_basic (RFC 6749,
/// 2.3.1, which escapes both halves as in a form).
/// </summary>
public sealed class ClientSecretBasicHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Id = "client_id";
    private const string Secret = "client_secret";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Content is FormUrlEncodedContent sent)
        {
            var fields = QueryHelpers.ParseQuery(await sent.ReadAsStringAsync(cancellationToken));
            if (fields.Remove(Secret, out var secret))
            {
                var credentials = $"{Escape(fields[Id].ToString())}:{Escape(secret.ToString())}";
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
                request.Content = new FormUrlEncodedContent(fields.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))));
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
