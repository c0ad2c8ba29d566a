using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zwolle.Portal.Bench;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Head">The status line and the headers.</param>
/// <param name="Body">As sent: compressed when it was asked for.</param>
/// <param name="WireBytes">All bytes of the answer.</param>
/// <param name="Time">From the first byte sent to the last received.</param>
internal sealed record ProbeAnswer(int Status, string Head, byte[] Body, int WireBytes, TimeSpan Time)
{
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}

/// <summary>
/// One connection that asks one thing after another, for times without a queue in them. By hand on a socket: a client
/// with its own tasks and pools would add its own time, on some requests much of it.
/// </summary>
internal sealed class HttpProbe : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000 };
    private readonly byte[] _received = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _wireBytes;

    public HttpProbe(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <param name="address">Path and query.</param>
    /// <param name="encoding">What it accepts: br, gzip or identity.</param>
    /// <param name="headers">Other headers, each with the end of its line.</param>
    public ProbeAnswer Get(string address, string encoding = "br", string headers = "")
    {
        var request = Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {encoding}\r\nAccept: text/html,*/*\r\n{headers}\r\n");
        var from = Stopwatch.GetTimestamp();
        _wireBytes = 0;
        _socket.Send(request);
        var head = ReadHead();
        var status = int.Parse(head.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
        var answer = new ProbeAnswer(status, head, [], 0, default);
        var body = new MemoryStream();
        if (answer.Header("Transfer-Encoding") == "chunked")
        {
            ReadChunks(body);
        }
        else if (status != 304 && answer.Header("Content-Length") is { } length)
        {
            Read(body, int.Parse(length, System.Globalization.CultureInfo.InvariantCulture));
        }

        return answer with { Body = body.ToArray(), WireBytes = _wireBytes, Time = Stopwatch.GetElapsedTime(from) };
    }

    public void Dispose() => _socket.Dispose();

    private string ReadHead()
    {
        while (true)
        {
            var found = _received.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (found >= 0)
            {
                var head = Encoding.ASCII.GetString(_received, _start, found);
                _start += found + 4;
                return head;
            }

            Receive();
        }
    }

    private void ReadChunks(MemoryStream body)
    {
        while (true)
        {
            int line;
            while ((line = _received.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
            {
                Receive();
            }

            if (!Utf8Parser.TryParse(_received.AsSpan(_start, line), out int size, out _, 'x'))
            {
                throw new InvalidDataException("The size of a chunk is no number.");
            }

            _start += line + 2;
            Read(body, size);
            Read(Stream.Null, 2);
            if (size == 0)
            {
                return;
            }
        }
    }

    private void Read(Stream into, int count)
    {
        while (count > 0)
        {
            if (_start == _end)
            {
                Receive();
            }

            var take = Math.Min(count, _end - _start);
            into.Write(_received, _start, take);
            _start += take;
            count -= take;
        }
    }

    private void Receive()
    {
        if (_start > 0)
        {
            _received.AsSpan(_start, _end - _start).CopyTo(_received);
            _end -= _start;
            _start = 0;
        }

        var count = _socket.Receive(_received, _end, _received.Length - _end, SocketFlags.None);
        if (count == 0)
        {
            throw new EndOfStreamException("The server closed the connection.");
        }

        _end += count;
        _wireBytes += count;
    }
}
