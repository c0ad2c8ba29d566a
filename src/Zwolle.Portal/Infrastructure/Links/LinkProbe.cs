using System.Net;
using Zwolle.Portal.Data.Links;

namespace Zwolle.Portal.Infrastructure.Links;

/// <summary>
/// Asks whether a page is there: HEAD, and GET when HEAD gets no good answer. Of an answer only the head is read. One
/// question at a time, with a pause between two to the same host, so one of these is used by one run.
/// </summary>
public sealed class LinkProbe(HttpClient http, LinkCheckOptions options, TimeProvider time)
{
    private const int MostRedirects = 3;

    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A redirect is followed on the same host; another host is told and not asked.
    /// </summary>
    /// <param name="address">One that <see cref="LinkCheckOptions.MayAsk"/> allows.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<LinkReply> AskAsync(Uri address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        for (var redirects = 0; ; redirects++)
        {
            var (status, location) = await HeadOrGetAsync(address, cancellation);
            if (status is not (301 or 302 or 303 or 307 or 308))
            {
                return new LinkReply(AnswerOf(status), status);
            }

            if (location is null || !Uri.TryCreate(address, location, out var next) || next.Scheme is not ("https" or "http"))
            {
                return new LinkReply(LinkAnswer.Failed, status);
            }

            if (!next.IdnHost.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase) || !options.MayAsk(next))
            {
                return new LinkReply(LinkAnswer.Moved, status, next.AbsoluteUri.Length <= ExternalLink.UrlMaxLength && next.UserInfo.Length == 0 ? next.AbsoluteUri : null);
            }

            if (redirects == MostRedirects)
            {
                return new LinkReply(LinkAnswer.Failed, status);
            }

            address = next;
        }
    }

    private async Task<(int? Status, Uri? Location)> HeadOrGetAsync(Uri address, CancellationToken cancellation)
    {
        var head = await SendAsync(HttpMethod.Head, address, cancellation);

        // Who was not reached is not asked again at once, and neither is who says that it is asked too often.
        return head.Status is >= 200 and < 400 or (int)HttpStatusCode.TooManyRequests || !head.IsReached
            ? (head.Status, head.Location)
            : await SendAsync(HttpMethod.Get, address, cancellation) is var get ? (get.Status, get.Location) : default;
    }

    private async Task<(int? Status, Uri? Location, bool IsReached)> SendAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        await WaitForTurnAsync(address.IdnHost, cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ((int)response.StatusCode, response.Headers.Location, true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, null, true);
        }
        catch (HttpRequestException exception)
        {
            return (null, null, exception.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError));
        }
    }

    private async Task WaitForTurnAsync(string host, CancellationToken cancellation)
    {
        if (_asked.TryGetValue(host, out var last) && last + options.Pause - time.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellation);
        }

        _asked[host] = time.GetUtcNow();
    }

    private static LinkAnswer AnswerOf(int? status) => status switch
    {
        null => LinkAnswer.Silent,
        >= 200 and < 300 => LinkAnswer.Found,
        404 or 410 => LinkAnswer.Gone,
        401 or 402 or 403 or 405 or 406 or 407 or 429 or 451 => LinkAnswer.Refused,
        _ => LinkAnswer.Failed,
    };
}
