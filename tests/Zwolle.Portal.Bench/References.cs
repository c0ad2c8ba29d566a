using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Zwolle.Portal.Bench;

/// <summary>What the portal is compared with: the least that ASP.NET Core can do for the same answer. Started as processes of their own.</summary>
internal static class References
{
    private const int Fortunes = 12;

    /// <summary>Answers /0, /1, ... with a file each: the head and the body of an answer, as <see cref="WriteAnswerAsync"/> wrote it.</summary>
    public static async Task ServeBareAsync(string folder)
    {
        await using var app = Build(_ => { });
        foreach (var file in Directory.GetFiles(folder, "*.head"))
        {
            var body = await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".body"));
            var headers = (await File.ReadAllLinesAsync(file)).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            app.MapGet("/" + Path.GetFileNameWithoutExtension(file), async (HttpContext context) =>
            {
                foreach (var (name, value) in headers)
                {
                    context.Response.Headers[name] = value;
                }

                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body);
            });
        }

        await RunAsync(app);
    }

    public static async Task WriteAnswerAsync(string folder, int number, ProbeAnswer answer)
    {
        var name = Path.Combine(Directory.CreateDirectory(folder).FullName, number.ToString(CultureInfo.InvariantCulture));
        string[] own = ["Date", "Content-Length", "Transfer-Encoding", "Connection"];
        await File.WriteAllLinesAsync(name + ".head", answer.Head.Split("\r\n").Skip(1).Where(line => !own.Contains(line.Split(':')[0], StringComparer.OrdinalIgnoreCase)));
        await File.WriteAllBytesAsync(name + ".body", answer.Body);
    }

    /// <summary>Answers / with twelve rows in a table: one compiled query without tracking, on a pooled context, and HTML put together by hand.</summary>
    public static async Task ServeMinimalAsync(string folder)
    {
        var file = Path.Combine(folder, "fortunes.db");
        await using var app = Build(services => services.AddDbContextPool<FortuneContext>(options => options.UseSqlite($"Data Source={file}")));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<FortuneContext>();
            await context.Database.EnsureDeletedAsync();
            await context.Database.EnsureCreatedAsync();
            context.AddRange(Enumerable.Range(1, Fortunes).Select(id => new Fortune { Id = id, Message = $"<{id}> Wie het kleine niet eert, is het grote niet weerd." }));
            await context.SaveChangesAsync();
        }

        var query = EF.CompileAsyncQuery((FortuneContext context) => context.Fortunes.AsNoTracking());
        app.MapGet("/", async (HttpContext http, FortuneContext context) =>
        {
            var rows = new List<Fortune>();
            await foreach (var row in query(context))
            {
                rows.Add(row);
            }

            rows.Sort((one, other) => string.CompareOrdinal(one.Message, other.Message));
            var html = new StringBuilder("<!doctype html><html><head><title>Fortunes</title></head><body><table><tr><th>id</th><th>message</th></tr>");
            foreach (var row in rows)
            {
                html.Append("<tr><td>").Append(row.Id).Append("</td><td>").Append(HtmlEncoder.Default.Encode(row.Message)).Append("</td></tr>");
            }

            html.Append("</table></body></html>");
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(html.ToString());
        });
        await RunAsync(app);
    }

    private static WebApplication Build(Action<IServiceCollection> services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services(builder.Services);
        return builder.Build();
    }

    private static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}

internal sealed class Fortune
{
    public int Id { get; init; }

    public required string Message { get; init; }
}

internal sealed class FortuneContext(DbContextOptions<FortuneContext> options) : DbContext(options)
{
    public DbSet<Fortune> Fortunes => Set<Fortune>();
}
