using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Zwolle.Portal.Testing;

/// <summary>One question that the stub got.</summary>
/// <param name="Line">'HEAD /pagina'</param>
/// <param name="UserAgent">Who says to ask.</param>
/// <param name="At">Since the stub began.</param>
public sealed record StubQuestion(string Line, string UserAgent, TimeSpan At);

/// <summary>
/// A site of somebody else, on a port of its own. What a page answers is said by its address; a test may give another answer.
/// It is reached by two names, <see cref="Address"/> and <see cref="OtherHost"/>, as if it were two hosts.
/// </summary>
public sealed class StubSite : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<StubQuestion> _questions = [];
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private StubSite(WebApplication server) => _server = server;

    public IReadOnlyList<StubQuestion> Questions => [.. _questions];

    public IReadOnlyList<string> Lines => [.. _questions.Select(question => question.Line)];

    private string Root => _server.Urls.Single();

    public static async Task<StubSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var stub = new StubSite(server);
        server.Run(stub.AnswerAsync);
        await server.StartAsync();
        return stub;
    }

    public string Address(string path) => Root + path;

    public string OtherHost(string path) => Address(path).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>From now on this page answers as another one: <c>Becomes("/pagina", "/404")</c>.</summary>
    public void Becomes(string path, string other) => _answers[path] = other;

    public void Forget() => _questions.Clear();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        _questions.Enqueue(new StubQuestion($"{request.Method} {request.Path}", request.Headers.UserAgent.ToString(), _clock.Elapsed));
        var isHead = HttpMethods.IsHead(request.Method);
        switch (_answers.GetValueOrDefault(request.Path.Value!, request.Path.Value!).Trim('/').Split('/'))
        {
            case [var status, ..] when int.TryParse(status, System.Globalization.CultureInfo.InvariantCulture, out var code):
                response.StatusCode = code;
                break;
            case ["head", var status, ..]:
                response.StatusCode = isHead ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : 200;
                break;
            case ["head-abort", ..] when isHead:
            case ["abort", ..]:
                context.Abort();
                break;
            case ["slow", ..]:
            case ["head-slow", ..] when isHead:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case ["hop", var left, ..] when left != "0":
                response.Redirect($"/hop/{int.Parse(left, System.Globalization.CultureInfo.InvariantCulture) - 1}");
                break;
            case ["circle", ..]:
                response.Redirect(request.Path);
                break;
            case ["away", ..]:
                response.Redirect(OtherHost("/200/daar"), permanent: true);
                break;
            case ["nowhere", ..]:
                response.StatusCode = 302;
                break;
            case ["file", ..]:
                response.Redirect("file:///etc/passwd");
                break;
            default:
                response.ContentType = "text/html";
                break;
        }
    }
}
