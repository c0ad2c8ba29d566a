using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zwolle.Portal.Testing;

/// <summary>A virus scanner on a port of its own that speaks as clamd does, and says what the test wants.</summary>
public sealed class StubClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    public StubClamd()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What a setting says.</summary>
    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What it answers; null says nothing and hangs up.</summary>
    public string? Answer { get; set; } = "stream: OK";

    /// <summary>The last file that it got.</summary>
    public byte[]? Scanned { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (IOException)
            {
                // Whoever asked hung up.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, _stopping.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            return;
        }

        using var file = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stopping.Token);
            var part = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (part.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(part, _stopping.Token);
            file.Write(part);
        }

        Scanned = file.ToArray();
        if (Answer is { } answer)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), _stopping.Token);
        }
    }
}
