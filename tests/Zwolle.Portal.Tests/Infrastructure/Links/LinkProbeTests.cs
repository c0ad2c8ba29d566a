using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Infrastructure.Links;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Links;

/// <summary>The probe as the portal makes it, before a site that answers in every way.</summary>
public sealed class LinkProbeTests : IAsyncLifetime
{
    private StubSite _site = null!;
    private PortalFactory _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await StubSite.StartAsync();
        _portal = await PortalFactory.CreateAsync(
            Content.Empty, ("Links:Hosts", "127.0.0.1;localhost"), ("Links:AllowPrivateAddresses", "true"), ("Links:Pause", "00:00:00"), ("Links:TimeLimit", "00:00:02"));
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/200", LinkAnswer.Found, 200)]
    [InlineData("/204", LinkAnswer.Found, 204)]
    [InlineData("/404", LinkAnswer.Gone, 404)]
    [InlineData("/410", LinkAnswer.Gone, 410)]
    [InlineData("/401", LinkAnswer.Refused, 401)]
    [InlineData("/403", LinkAnswer.Refused, 403)]
    [InlineData("/429", LinkAnswer.Refused, 429)]
    [InlineData("/400", LinkAnswer.Failed, 400)]
    [InlineData("/500", LinkAnswer.Failed, 500)]
    [InlineData("/503", LinkAnswer.Failed, 503)]
    [InlineData("/hop/3", LinkAnswer.Found, 200)]
    [InlineData("/hop/4", LinkAnswer.Failed, 302)]
    [InlineData("/circle", LinkAnswer.Failed, 302)]
    [InlineData("/nowhere", LinkAnswer.Failed, 302)]
    [InlineData("/file", LinkAnswer.Failed, 302)]
    [InlineData("/slow", LinkAnswer.Silent, null)]
    [InlineData("/abort", LinkAnswer.Silent, null)]
    public async Task Ask_Page_IsJudgedByItsAnswer(string path, LinkAnswer answer, int? status) =>
        Assert.Equal(new LinkReply(answer, status), await AskAsync(_site.Address(path)));

    [Theory]
    [InlineData("/head/405")]
    [InlineData("/head/403")]
    [InlineData("/head/501")]
    [InlineData("/head/404")]
    [InlineData("/head-abort")]
    [InlineData("/head-slow")]
    public async Task Ask_HeadIsNotAnsweredWell_AsksWithGet(string path)
    {
        Assert.Equal(new LinkReply(LinkAnswer.Found, 200), await AskAsync(_site.Address(path)));
        Assert.Equal([$"HEAD {path}", $"GET {path}"], _site.Lines);
    }

    [Theory]
    [InlineData("/200")]
    [InlineData("/429")]
    public async Task Ask_HeadSaysEnough_AsksOnce(string path)
    {
        await AskAsync(_site.Address(path));
        Assert.Equal([$"HEAD {path}"], _site.Lines);
        Assert.StartsWith("Wijkportaal-linkcontrole/1.0 (+http", _site.Questions[0].UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OtherHost_IsToldAndNotAsked()
    {
        Assert.Equal(new LinkReply(LinkAnswer.Moved, 301, _site.OtherHost("/200/daar")), await AskAsync(_site.Address("/away")));
        Assert.Equal(["HEAD /away"], _site.Lines);
    }

    /// <summary>A socket of our own, as it fails once the other side has gone: a web server goes on for a while.</summary>
    [Fact]
    public async Task Ask_PageWithoutEnd_ReadsOnlyItsHead()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var sent = Task.Run(() => SendWithoutEndAsync(listener));

        Assert.Equal(new LinkReply(LinkAnswer.Found, 200), await AskAsync($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/"));

        // What fits between the two, and no more.
        Assert.InRange(await sent.WaitAsync(TimeSpan.FromMinutes(1)), 0, 100_000_000);
    }

    [Fact]
    public async Task Ask_NobodyListens_IsSilentAndAskedOnce()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.Equal(new LinkReply(LinkAnswer.Silent), await AskAsync($"http://127.0.0.1:{port}/"));
    }

    [Fact]
    public async Task Ask_TheSameHost_WaitsBetween()
    {
        var pause = TimeSpan.FromMilliseconds(300);
        await using var own = await PortalFactory.CreateAsync(Content.Empty, ("Links:Hosts", "127.0.0.1;localhost"), ("Links:AllowPrivateAddresses", "true"), ("Links:Pause", pause.ToString()));
        var probe = own.Services.GetRequiredService<LinkProbe>();
        await probe.AskAsync(new Uri(_site.Address("/head/405")), default);
        await probe.AskAsync(new Uri(_site.Address("/hop/1")), default);

        var times = _site.Questions.Select(question => question.At).ToList();
        Assert.Equal(4, times.Count);
        Assert.All(times.Zip(times.Skip(1)), both => Assert.True(both.Second - both.First > pause * 0.9, $"{both.Second - both.First} between two"));
    }

    [Fact]
    public async Task Ask_PrivateAddressNotAllowed_AsksNothing()
    {
        // The port is wrong too; so what connects is asked, as no link with this port would come this far.
        await using var own = await PortalFactory.CreateAsync(Content.Empty, ("Links:Hosts", "*"));
        Assert.Equal(new LinkReply(LinkAnswer.Silent), await own.Services.GetRequiredService<LinkProbe>().AskAsync(new Uri(_site.Address("/200")), default));
        Assert.Empty(_site.Questions);
    }

    [Fact]
    public async Task Ask_Stopped_Ends()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _portal.Services.GetRequiredService<LinkProbe>().AskAsync(new Uri(_site.Address("/200")), stop.Token));
    }

    private Task<LinkReply> AskAsync(string address) => _portal.Services.GetRequiredService<LinkProbe>().AskAsync(new Uri(address), CancellationToken.None);

    /// <returns>How many bytes of the page were taken before the other side had enough.</returns>
    private static async Task<long> SendWithoutEndAsync(TcpListener listener)
    {
        using (var head = await listener.AcceptSocketAsync())
        {
            await head.ReceiveAsync(new byte[8_192]);
            await head.SendAsync("HTTP/1.1 405 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        }

        using var get = await listener.AcceptSocketAsync();
        await get.ReceiveAsync(new byte[8_192]);
        await get.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray());
        var (block, sent) = (new byte[64 * 1024], 0L);
        try
        {
            while (true)
            {
                sent += await get.SendAsync(block);
            }
        }
        catch (SocketException)
        {
            return sent;
        }
    }
}
