namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>Reports in the shape of RFC 3464, appendix E.</summary>
internal static class DeliveryReports
{
    public static string Make(string recipient, string action, string status, string? messageId) => $"""
        Date: Thu, 3 Dec 2026 12:26:02 +0100
        From: Mail Delivery Subsystem <MAILER-DAEMON@mail.voorbeeld.test>
        To: <wijkportaal@voorbeeld.test>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="RAA14128.773615765/mail; voorbeeld"
        Subject: Returned mail

        --RAA14128.773615765/mail; voorbeeld

        The original message could not be delivered.

        --RAA14128.773615765/mail; voorbeeld
        content-type: message/delivery-status

        Reporting-MTA: dns; mail.voorbeeld.test

        Final-Recipient: RFC822; {recipient}
        Action: {action}
        Status: {status} (words)
        Diagnostic-Code: smtp; 550 {recipient}... no

        --RAA14128.773615765/mail; voorbeeld
        content-type: {(messageId is null ? "text/plain" : "text/rfc822-headers")}

        From: Wijkportaal <wijkportaal@voorbeeld.test>
        Message-ID:
         <{messageId}>
        Subject: Uw wijk

        --RAA14128.773615765/mail; voorbeeld--
        """.ReplaceLineEndings("\r\n");
}
