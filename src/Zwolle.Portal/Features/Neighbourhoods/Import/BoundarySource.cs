using System.Globalization;
using System.Net;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>Fetches the file that the operator names: from disk, or over https from the host of that address and no other.</summary>
public static class BoundarySource
{
    public const int MostBytes = 20_000_000;

    private const int MostRedirects = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What the file is called in messages, and where its year may stand.</summary>
    public static string NameOf(string fileOrUrl) => IsUrl(fileOrUrl) ? fileOrUrl : Path.GetFileName(fileOrUrl);

    /// <exception cref="BoundaryException">It cannot be had.</exception>
    public static Task<Stream> OpenAsync(string fileOrUrl) => IsUrl(fileOrUrl) ? DownloadAsync(fileOrUrl) : Task.FromResult<Stream>(OpenFile(fileOrUrl));

    private static bool IsUrl(string fileOrUrl) => fileOrUrl.Contains("://", StringComparison.Ordinal);

    private static FileStream OpenFile(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var file = File.OpenRead(full);
            if (file.Length <= MostBytes)
            {
                return file;
            }

            file.Dispose();
            throw TooLarge(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BoundaryException($"the file cannot be read ({exception.Message}).", exception);
        }
    }

    private static async Task<Stream> DownloadAsync(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsAllowed(address))
        {
            throw new BoundaryException($"{url} is no https address.");
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/geo+json, application/json;q=0.9");
        try
        {
            return await FollowAsync(client, address);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw TooLarge(url);
        }
        catch (HttpRequestException exception)
        {
            throw new BoundaryException($"{url} cannot be fetched ({exception.Message}).", exception);
        }
        catch (TaskCanceledException exception)
        {
            throw new BoundaryException(string.Create(CultureInfo.InvariantCulture, $"{url} did not send the file within {Patience.TotalSeconds} seconds."), exception);
        }
    }

    private static async Task<Stream> FollowAsync(HttpClient client, Uri address)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var response = await client.GetAsync(address);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return new MemoryStream(await response.Content.ReadAsByteArrayAsync());
            }

            if (response is not { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, Headers.Location: { } location })
            {
                throw new BoundaryException($"{address} answers {(int)response.StatusCode}.");
            }

            var next = new Uri(address, location);
            if (redirects == MostRedirects || next.Host != address.Host || !IsAllowed(next))
            {
                throw new BoundaryException($"{address} sends on to {next}; give that address if you trust it.");
            }

            address = next;
        }
    }

    /// <summary>On this machine itself there is nobody in between.</summary>
    private static bool IsAllowed(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static BoundaryException TooLarge(string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name} is larger than {MostBytes / 1_000_000} MB; ask only for what lies in Zwolle."));
}
