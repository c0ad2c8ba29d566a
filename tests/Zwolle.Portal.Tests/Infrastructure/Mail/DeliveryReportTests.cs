using System.Text;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Tests.Features.Newsletter;

namespace Zwolle.Portal.Tests.Infrastructure.Mail;

/// <summary>Delivery reports, as servers write them and as nobody should.</summary>
public sealed class DeliveryReportTests
{
    private static readonly string Simple = DeliveryReports.Make("jan@voorbeeld.test", "Failed", "5.1.1", "abc@voorbeeld.test");

    [Fact]
    public void Read_Simple_TellsActionStatusAndMail()
    {
        var report = Read(Simple)!;
        Assert.Equal("abc@voorbeeld.test", report.MessageId);
        Assert.Equal([new ReportedRecipient("failed", "5.1.1")], report.Recipients);
    }

    [Fact]
    public void Read_LineFeedsOnly_IsTheSame() => Assert.Equal("abc@voorbeeld.test", Read(Simple.ReplaceLineEndings("\n"))!.MessageId);

    [Fact]
    public void Read_SeveralRecipients_GivesEach()
    {
        var report = Read(Simple.Replace("Diagnostic-Code", "\r\nFinal-Recipient: rfc822; piet@voorbeeld.test\r\nAction: delayed\r\nStatus: 4.4.1\r\nX-Code", StringComparison.Ordinal))!;
        Assert.Equal([new ReportedRecipient("failed", "5.1.1"), new ReportedRecipient("delayed", "4.4.1")], report.Recipients);
    }

    [Theory]
    [InlineData("base64")]
    [InlineData("quoted-printable")]
    public void Read_EncodedPart_IsDecoded(string encoding)
    {
        const string begin = "Reporting-MTA";
        var start = Simple.IndexOf(begin, StringComparison.Ordinal);
        var end = Simple.IndexOf("\r\n--RAA", start, StringComparison.Ordinal);
        var part = Simple[start..end];
        var encoded = encoding == "base64"
            ? Convert.ToBase64String(Encoding.ASCII.GetBytes(part), Base64FormattingOptions.InsertLineBreaks)
            : part.Replace("Status:", "Stat=\r\nus=3A", StringComparison.Ordinal);
        var text = Simple.Replace(part, encoded, StringComparison.Ordinal).Replace("message/delivery-status\r\n", $"message/delivery-status\r\nContent-Transfer-Encoding: {encoding}\r\n", StringComparison.Ordinal);
        Assert.Equal([new ReportedRecipient("failed", "5.1.1")], Read(text)!.Recipients);
    }

    [Theory]
    [InlineData("multipart/report", "multipart/mixed")]
    [InlineData("report-type=delivery-status", "report-type=disposition-notification")]
    [InlineData("message/delivery-status", "text/plain")]
    [InlineData("Status: 5.1.1", "Status: kapot")]
    [InlineData("Status: 5.1.1", "Status: 5.1.1.1")]
    [InlineData("boundary=", "grens=")]
    public void Read_NoReport_IsNull(string was, string becomes) => Assert.Null(Read(Simple.Replace(was, becomes, StringComparison.Ordinal)));

    [Fact]
    public void Read_CutOffOrChanged_NeverFails()
    {
        for (var length = 0; length < Simple.Length; length += 7)
        {
            Read(Simple[..length]);
        }

        var random = new Random(20261201);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.Latin1.GetBytes(Simple);
            for (var change = 0; change < 20; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            DeliveryReport.Read(bytes);
        }
    }

    [Theory]
    [InlineData("550 5.1.1 unknown", "5.1.1", true)]
    [InlineData("5.7.1 blocked 10.0.0.1", "5.7.1", false)]
    [InlineData("5.2.1 closed", "5.2.1", true)]
    [InlineData("5.1.10 takes no mail", "5.1.10", true)]
    [InlineData("5.1.8 sender rejected", "5.1.8", false)]
    [InlineData("5.1.0 rejected", "5.1.0", false)]
    [InlineData("5.2.2 full", "5.2.2", false)]
    [InlineData("blocked 10.5.1.1", null, false)]
    public void Status_InWords_IsFoundAndJudged(string words, string? status, bool isHard)
    {
        Assert.Equal(status, BounceStatus.In(words));
        Assert.Equal(isHard, status is not null && BounceStatus.IsHard(status));
    }

    private static DeliveryReport? Read(string text) => DeliveryReport.Read(Encoding.Latin1.GetBytes(text));
}
