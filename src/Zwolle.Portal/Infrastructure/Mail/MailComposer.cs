using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Zwolle.Portal.Data.Mail;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>Makes the message that is sent of a row of the outbox.</summary>
/// <param name="from">Address of the sender.</param>
/// <param name="name">Name of the sender.</param>
/// <param name="host">Host in the Message-ID.</param>
/// <param name="notice">Stands above every mail while the site is a trial; null once it is not.</param>
public sealed class MailComposer(string from, string name, string host, string? notice)
{
    public MailMessage Compose(OutboxMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var message = new MailMessage
        {
            From = new MailAddress(from, name, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            To = { new MailAddress(mail.Recipient) },
            Headers =
            {
                // The same at every attempt, so that a mail program shows a mail that came twice once.
                { "Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.PublicId:N}@{host}>") },

                // RFC 3834: no holiday answers to this.
                { "Auto-Submitted", "auto-generated" },
            },
        };
        if (mail.MailingId is not null)
        {
            AddListHeaders(message.Headers, mail.UnsubscribeUrl);
        }

        var text = notice is null ? mail.Text : $"{notice}\n\n{mail.Text}";
        if (mail.Html is null)
        {
            message.Body = Lines(text);
            message.BodyEncoding = Encoding.UTF8;
            message.BodyTransferEncoding = TransferEncoding.Base64;
        }
        else
        {
            // From plain to rich (RFC 2046): a mail program shows the last one that it can.
            message.AlternateViews.Add(View(Lines(text), MediaTypeNames.Text.Plain));
            message.AlternateViews.Add(View(Page(mail), MediaTypeNames.Text.Html));
        }

        return message;
    }

    /// <summary>Tells mail programs which list it is (RFC 2919), and how one stops with one press, without opening the mail (RFC 2369 and 8058).</summary>
    private void AddListHeaders(System.Collections.Specialized.NameValueCollection headers, string? unsubscribeUrl)
    {
        headers.Add("List-Id", $"Nieuwsbrief <nieuwsbrief.{host}>");
        headers.Add("Precedence", "bulk");
        if (unsubscribeUrl is not null)
        {
            headers.Add("List-Unsubscribe", $"<{unsubscribeUrl}>");
            headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private string Page(OutboxMessage mail) =>
        $"""
        <!DOCTYPE html>
        <html lang="nl"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(mail.Subject)}</title></head>
        <body>
        {(notice is null ? "" : $"<p><strong>{WebUtility.HtmlEncode(notice)}</strong></p>")}
        {mail.Html}
        </body></html>
        """;

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    /// <summary>RFC 5322 ends a line with CR and LF.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");
}
