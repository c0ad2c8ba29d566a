using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zwolle.Portal.Testing;

/// <summary>In what way the mail server fails.</summary>
public enum SmtpFault
{
    None,

    /// <summary>451 to every recipient.</summary>
    TryLater,

    /// <summary>550 to every recipient, with the address in its words.</summary>
    UnknownRecipient,

    /// <summary>550 to the sender: it may not send.</summary>
    SenderRefused,

    /// <summary>554 to the text.</summary>
    TextRefused,

    /// <summary>535 to every recipient: wants somebody to sign in.</summary>
    SignIn,

    /// <summary>Takes the connection and says nothing.</summary>
    Hang,

    /// <summary>Closes the connection at once.</summary>
    Close,

    /// <summary>Takes the mail and closes the connection without saying so.</summary>
    CloseAfterText,
}

/// <summary>A mail that the server took.</summary>
/// <param name="Recipient">Of the envelope.</param>
/// <param name="MessageId">With angle brackets.</param>
/// <param name="At">When it came, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>.</param>
public sealed record TakenMail(string Recipient, string MessageId, long At);

/// <summary>A mail server (RFC 5321) on a port of its own that keeps what it gets.</summary>
public sealed class StubSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _mails = [];
    private readonly ConcurrentQueue<TakenMail> _taken = [];
    private readonly Task _serving;
    private int _connections;

    private StubSmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails it took, as they came over the line.</summary>
    public IReadOnlyCollection<string> Mails => _mails;

    /// <summary>To whom each mail went, and its Message-ID, in the order in which they came.</summary>
    public IReadOnlyCollection<TakenMail> Taken => _taken;

    /// <summary>Off where very many mails come: only <see cref="Taken"/> is kept then.</summary>
    public bool KeepsMails { get; set; } = true;

    /// <summary>The answer to a recipient that is refused, as '550 5.1.1 unknown'; null to take it.</summary>
    public Func<string, string?> Refuse { get; set; } = _ => null;

    public int Connections => _connections;

    public SmtpFault Fault { get; set; }

    public static StubSmtpServer Start() => new();

    /// <summary>The settings of a portal that sends its mail here.</summary>
    public (string Key, string? Value)[] Settings =>
    [
        ("Portal:Official", "true"),
        ("Smtp:Host", "127.0.0.1"),
        ("Smtp:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Smtp:StartTls", "false"),
        ("Smtp:From", "wijkportaal@voorbeeld.test"),
        ("Smtp:TimeLimit", "00:00:02"),
    ];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            Interlocked.Increment(ref _connections);
            try
            {
                await TalkAsync(client);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The portal went away, or the test is over.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        if (Fault == SmtpFault.Close)
        {
            return;
        }

        if (Fault == SmtpFault.Hang)
        {
            await Task.Delay(Timeout.Infinite, _stopping.Token);
        }

        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 stub");
        var recipient = "";
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                if (await ReadMailAsync(reader) is not { } mail)
                {
                    return;
                }

                if (Fault == SmtpFault.TextRefused)
                {
                    await writer.WriteLineAsync("554 5.7.1 not this");
                    continue;
                }

                _taken.Enqueue(new TakenMail(recipient, MessageIdOf(mail), System.Diagnostics.Stopwatch.GetTimestamp()));
                if (KeepsMails)
                {
                    _mails.Enqueue(mail);
                }

                if (Fault == SmtpFault.CloseAfterText)
                {
                    return;
                }
            }

            if (verb == "RCPT")
            {
                recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
            }

            await writer.WriteLineAsync(ReplyTo(verb, recipient));
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private string ReplyTo(string verb, string recipient) => verb switch
    {
        "RCPT" when Refuse(recipient) is { } refusal => refusal,
        "EHLO" or "HELO" => "250 stub",
        "MAIL" when Fault == SmtpFault.SenderRefused => "550 5.1.8 sender rejected",
        "RCPT" when Fault == SmtpFault.TryLater => "451 4.7.1 greylisted",
        "RCPT" when Fault == SmtpFault.UnknownRecipient => $"550 5.1.1 <{recipient}> is unknown here",
        "RCPT" when Fault == SmtpFault.SignIn => "535 5.7.8 who are you",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private static string MessageIdOf(string mail) =>
        mail.Split("\r\n").FirstOrDefault(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))?.Split(':', 2)[1].Trim() ?? "";

    /// <summary>Null when the sender went away in the middle of it: a mail is only taken with the dot that ends it.</summary>
    private async Task<string?> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            if (line == ".")
            {
                return mail.ToString();
            }

            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return null;
    }
}
