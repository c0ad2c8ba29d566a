using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Zwolle.Portal.Infrastructure.Files;

public enum ScanResult
{
    Clean = 0,

    /// <summary>Something bad is in it.</summary>
    Infected = 1,

    /// <summary>It did not say. The file is not taken then.</summary>
    NoAnswer = 2,
}

/// <summary>Looks at a file before it is kept: where the organisation hooks in its own scanner.</summary>
public interface IVirusScanner
{
    Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation);
}

/// <summary>No scanner is set: files are taken as they are.</summary>
public sealed class NoVirusScanner : IVirusScanner
{
    public Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) => Task.FromResult(ScanResult.Clean);
}

/// <summary>
/// Asks a clamd over TCP with its command INSTREAM (clamd(8)): the file in parts, each after its length, closed by a length
/// of zero; the answer is one line.
/// </summary>
public sealed partial class ClamdScanner(string host, int port, TimeSpan timeLimit, ILogger<ClamdScanner> logger) : IVirusScanner
{
    private const int PartLength = 64 * 1024;
    private const int LongestAnswer = 1024;

    public async Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeLimit);
        try
        {
            var answer = await AskAsync(file, limit.Token);
            if (answer == "stream: OK")
            {
                return ScanResult.Clean;
            }

            if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                Infected(logger, answer);
                return ScanResult.Infected;
            }

            NoAnswer(logger, answer);
        }
        catch (Exception exception) when (exception is SocketException or IOException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NoAnswer(logger, exception.GetType().Name);
        }

        return ScanResult.NoAnswer;
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var length = new byte[sizeof(int)];
        for (var start = 0; start < file.Length; start += PartLength)
        {
            var part = file[start..Math.Min(start + PartLength, file.Length)];
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            await stream.WriteAsync(length, cancellation);
            await stream.WriteAsync(part, cancellation);
        }

        BinaryPrimitives.WriteInt32BigEndian(length, 0);
        await stream.WriteAsync(length, cancellation);
        var answer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The virus scanner refused a file: {Answer}")]
    private static partial void Infected(ILogger logger, string answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner gives no answer, so no file is taken: {Reason}")]
    private static partial void NoAnswer(ILogger logger, string reason);
}
