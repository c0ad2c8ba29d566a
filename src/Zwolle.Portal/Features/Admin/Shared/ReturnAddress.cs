namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>Where to go after signing in: a page under /beheer of this site, and nothing else.</summary>
public static class ReturnAddress
{
    private const string Root = "/beheer";
    private const int MostCharacters = 2_000;

    /// <summary>The address, or the start page when it is none of ours.</summary>
    public static string Of(string? address) => IsAllowed(address) ? address! : Root;

    /// <summary>The page that a form was on, as the browser says.</summary>
    public static string OfReferer(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? Of(page.PathAndQuery) : Root;
    }

    private static bool IsAllowed(string? address) =>
        address is { Length: <= MostCharacters }
        && address.StartsWith(Root, StringComparison.Ordinal)
        && address[Root.Length..] is "" or ['/' or '?', ..]
        && !address.Any(c => c == '\\' || char.IsControl(c))
        && !address.Contains("//", StringComparison.Ordinal)
        && !address.Split('?')[0].Split('/').Any(part => part is ".." or ".");
}
