using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Tests.Infrastructure.Mail;

public sealed class MailAddressRuleTests
{
    [Theory]
    [InlineData("jan@voorbeeld.nl")]
    [InlineData("jan.de-vries+wijk@mail.voorbeeld.co")]
    [InlineData("o'brien_1@a-b.example")]
    [InlineData("x@xn--caf-dma.example")]
    public void IsAddress_OneAddress_IsTaken(string text) => Assert.True(MailAddressRule.IsAddress(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("jan")]
    [InlineData("@voorbeeld.nl")]
    [InlineData("jan@")]
    [InlineData("jan@localhost")]
    [InlineData("jan@[127.0.0.1]")]
    [InlineData("jan@[IPv6:::1]")]
    [InlineData("jan@127.0.0.1")]
    [InlineData("jan@voorbeeld.n")]
    [InlineData("jan@voorbeeld..nl")]
    [InlineData("jan@.voorbeeld.nl")]
    [InlineData("jan@voorbeeld.nl.")]
    [InlineData("jan@-voorbeeld.nl")]
    [InlineData("jan@voor beeld.nl")]
    [InlineData("jan@voorbeeld.nl, piet@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.nl;piet@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.nl piet@voorbeeld.nl")]
    [InlineData("p@q, evil@x.nl")]
    [InlineData("jan@piet@voorbeeld.nl")]
    [InlineData("Jan <jan@voorbeeld.nl>")]
    [InlineData("\"Jan, Piet\" <jan@voorbeeld.nl>")]
    [InlineData("\"jan piet\"@voorbeeld.nl")]
    [InlineData("jan(opmerking)@voorbeeld.nl")]
    [InlineData(" jan@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.nl ")]
    [InlineData("jan@voorbeeld.nl\n")]
    [InlineData("jan@voorbeeld.nl\r\nBcc: piet@voorbeeld.nl")]
    [InlineData("jan\0@voorbeeld.nl")]
    [InlineData(".jan@voorbeeld.nl")]
    [InlineData("jan.@voorbeeld.nl")]
    [InlineData("jan..piet@voorbeeld.nl")]
    [InlineData("jän@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.нл")]
    [InlineData("jan@voorbeeld.nl\u200b")]
    public void IsAddress_AnythingElse_IsRefused(string? text) => Assert.False(MailAddressRule.IsAddress(text));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void IsAddress_LocalPart_HasAMost(int length, bool expected) => Assert.Equal(expected, MailAddressRule.IsAddress(new string('a', length) + "@voorbeeld.nl"));

    /// <summary>254 is what fits in a command of SMTP.</summary>
    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void IsAddress_Whole_HasAMost(int length, bool expected)
    {
        var address = $"{new string('a', 64)}@{new string('b', 60)}.{new string('c', 60)}.";
        address += new string('d', 60) + ".";
        Assert.Equal(expected, MailAddressRule.IsAddress(address + new string('e', length - address.Length)));
    }
}
