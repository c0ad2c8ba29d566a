using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Values that a page or cookie carries, and that nobody can read or change there: protected, for one purpose, with an
/// end. The framework's own limited protector looks at the clock of the machine, which a test can't move.
/// </summary>
public sealed class SealedValues(IDataProtectionProvider protection, PortalClock clock)
{
    public string Seal<T>(T value, TimeSpan life, params string[] purpose) =>
        protection.CreateProtector(purpose).Protect(JsonSerializer.Serialize(new Content<T>(value, clock.UtcNow + life)));

    /// <summary>Null when it is none of ours, for something else, or too old.</summary>
    public T? Open<T>(string? text, params string[] purpose)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Content<T>>(protection.CreateProtector(purpose).Unprotect(text)) is { } content && content.Until > clock.UtcNow
                ? content.Value
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed record Content<T>(T Value, DateTime Until);
}
