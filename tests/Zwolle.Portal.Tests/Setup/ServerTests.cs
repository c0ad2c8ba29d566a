using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>What the real web server does, over a real socket.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task Post_BodyOfMoreThanAMegabyte_IsRefused()
    {
        await using var portal = (await PortalFactory.CreateAsync(Content.Empty)).WithEndpoint("/test/lees", async context =>
        {
            try
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
            }
            catch (BadHttpRequestException exception)
            {
                context.Response.StatusCode = exception.StatusCode;
            }
        });
        using var client = OverSocket(portal);

        using var allowed = await client.PostAsync("/test/lees", new ByteArrayContent(new byte[1_000_000]));
        using var refused = await client.PostAsync("/test/lees", new ByteArrayContent(new byte[1_000_001]));

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task Get_AddressOrHeadersTooLong_IsRefused()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        using var client = OverSocket(portal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/wijken");
        request.Headers.Add("X-Long", new string('a', 33_000));

        using var address = await client.GetAsync($"/plannen?q={new string('a', 9_000)}");
        using var headers = await client.SendAsync(request);
        using var ordinary = await client.GetAsync("/wijken");

        Assert.Equal(HttpStatusCode.RequestUriTooLong, address.StatusCode);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, headers.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ordinary.StatusCode);
        Assert.False(ordinary.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Stop_RequestInFlight_IsAnsweredFirst()
    {
        var begun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        await using var portal = (await PortalFactory.CreateAsync(Content.Empty)).WithEndpoint("/test/langzaam", async context =>
        {
            begun.SetResult();
            await mayEnd.Task;
            await context.Response.WriteAsync("toch nog af");
        });
        using var client = OverSocket(portal);
        var lifetime = portal.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource();
        using var registration = lifetime.ApplicationStopped.Register(stopped.SetResult);

        var request = client.GetAsync("/test/langzaam");
        await begun.Task;
        lifetime.StopApplication();
        await RefusesAsync(client.BaseAddress!).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(stopped.Task.IsCompleted);
        mayEnd.SetResult();

        using var response = await request;
        Assert.Equal("toch nog af", await response.Content.ReadAsStringAsync());
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Returns once the server takes no new connection.</summary>
    private static async Task RefusesAsync(Uri server)
    {
        try
        {
            while (true)
            {
                using var connection = new TcpClient();
                await connection.ConnectAsync(server.Host, server.Port);
            }
        }
        catch (SocketException)
        {
            // What we waited for.
        }
    }

    private static HttpClient OverSocket(PortalFactory portal)
    {
        portal.UseKestrel(0);
        portal.StartServer();
        return portal.CreateClient();
    }
}
