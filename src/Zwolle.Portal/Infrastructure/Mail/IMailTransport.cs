using System.Net.Mail;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>Takes a mail from here on: a folder, or a mail server.</summary>
public interface IMailTransport
{
    /// <param name="message">One message to one address.</param>
    /// <param name="id">Names the message; the same at a second attempt.</param>
    /// <param name="stopping">The portal stops.</param>
    /// <exception cref="MailException">It was not taken.</exception>
    Task SendAsync(MailMessage message, Guid id, CancellationToken stopping);
}

/// <summary>A mail was not taken.</summary>
/// <param name="message">What was the matter, without an address.</param>
/// <param name="isPermanent">Trying again is of no use.</param>
public sealed class MailException(string message, bool isPermanent) : Exception(message)
{
    public bool IsPermanent { get; } = isPermanent;

    /// <summary>Status (RFC 3463) with which the server refused the recipient; null when it was about something else.</summary>
    public string? RecipientStatus { get; init; }
}
