using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>The section 'Smtp': the relay that sends mail, once the site is the municipality's own.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name of the relay; empty: mail stays in the pickup folder.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>Empty: without signing in.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Refuses to send without encryption. Off only for a relay on the same machine or network.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Address of the sender; required with a relay.</summary>
    public string From { get; set; } = "";

    /// <summary>How long one mail may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(60);
}

/// <summary>Gives mail to a relay (RFC 5321), with STARTTLS. The relay signs it (DKIM).</summary>
public sealed partial class SmtpTransport(SmtpOptions options) : IMailTransport
{
    public async Task SendAsync(MailMessage message, Guid id, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var client = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.StartTls,
            UseDefaultCredentials = false,
            Credentials = options.User.Length == 0 ? null : new NetworkCredential(options.User, options.Password),
        };
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        cancel.CancelAfter(options.TimeLimit);
        var sending = client.SendMailAsync(message, cancel.Token);
        try
        {
            // The client looks at the token only between two steps; this does not wait for one that hangs.
            await sending.WaitAsync(cancel.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new MailException("The mail server did not answer in time.", isPermanent: false);
        }
        catch (SmtpException exception)
        {
            // Only what is said of the recipient is final. Our account, our sender address, our text or our being allowed to
            // relay is mended by somebody, and then it can go: a whole newsletter may have got the same answer.
            var code = (int)exception.StatusCode;
            var reason = Reason(code, exception);
            var status = code is >= 500 and < 600 && exception is SmtpFailedRecipientException ? BounceStatus.In(reason) ?? BounceStatus.Unknown : null;
            throw new MailException(reason, isPermanent: status is not null && BounceStatus.IsOfRecipient(status)) { RecipientStatus = status };
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or InvalidOperationException)
        {
            // A certificate that does not fit, or a connection that broke, comes as it is.
            throw new MailException(Reason(0, exception), isPermanent: false);
        }
        finally
        {
            _ = sending.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    /// <summary>The words of the server, which may repeat the address, without it.</summary>
    private static string Reason(int code, Exception exception)
    {
        var words = exception.InnerException is { } inner ? $"{exception.Message} {inner.GetBaseException().Message}" : exception.Message;
        return string.Create(CultureInfo.InvariantCulture, $"{(code > 0 ? $"{code} " : "")}{Addresses().Replace(words, "(adres)")}");
    }

    [GeneratedRegex(@"\S*@\S*", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Addresses();
}
