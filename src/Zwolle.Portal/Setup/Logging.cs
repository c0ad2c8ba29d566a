using System.Diagnostics;
using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.SupportPoints;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Serilog on the console (words, or JSON with <c>Logging:Json=true</c>) and in a file a day, thirty days, in the data
/// folder (elsewhere with <c>Logging:File</c>; empty for none).
/// A request that went wrong or took long is one line with method, path, status and duration; all of them are with
/// <c>Logging:AllRequests=true</c>, at a cost that shows on cached pages. Never the query, an IP address, a
/// header or a body, so that nothing a resident typed reaches the log.
/// </summary>
public static partial class Logging
{
    /// <summary>From here on an answer is worth a line, in milliseconds.</summary>
    private const double Long = 500;

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var json = builder.Configuration.GetValue<bool>("Logging:Json");
        var folder = builder.Configuration.GetValue("Portal:DataFolder", "App_Data")!;
        var file = builder.Configuration.GetValue("Logging:File", Path.Combine(builder.Environment.ContentRootPath, folder, "logs", "portal-.log"));
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(builder.Configuration);

        const string words = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
        _ = json
            ? configuration.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : configuration.WriteTo.Console(outputTemplate: words, formatProvider: CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(file))
        {
            configuration.WriteTo.File(new JsonFormatter(renderMessage: true), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 30);
        }

        builder.Logging.ClearProviders();

        builder.Logging.AddSerilog(configuration.CreateLogger(), dispose: true);

        // It starts an activity and a scope for every request, which nothing here reads.
        builder.Logging.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    public static void UsePortalLogging(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Zwolle.Portal.Requests");
        var all = app.Configuration.GetValue<bool>("Logging:AllRequests");
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();

            // An error page runs under another path: what was asked counts.
            var path = WithoutToken(context.Request.Path);
            await next(context);
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if ((all || context.Response.StatusCode >= StatusCodes.Status400BadRequest || milliseconds >= Long) && logger.IsEnabled(LogLevel.Information))
            {
                // Encoded, so that no line break gets in.
                logger.Answered(context.Request.Method, path.ToUriComponent(), context.Response.StatusCode, milliseconds);
            }
        });
    }

    /// <summary>What opens something to who reads the log: the token of a mailed link, the code of an idea.</summary>
    private static PathString WithoutToken(PathString path) =>
        AccountLinks.BeforeToken.Append(SupportPointLinks.BeforeToken).Append(IdeaLinks.Form).Concat(NewsletterLinks.BeforeToken).FirstOrDefault(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue) is { } start
            ? start + "/..."
            : path;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} in {Milliseconds:0} ms")]
    private static partial void Answered(this Microsoft.Extensions.Logging.ILogger logger, string method, string path, int status, double milliseconds);
}
