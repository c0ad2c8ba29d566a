using Zwolle.Portal.Infrastructure.Links;

namespace Zwolle.Portal.Tests.Infrastructure.Links;

public sealed class LinkCheckOptionsTests
{
    [Theory]
    [InlineData("https://zwolle.nl", true)]
    [InlineData("https://www.zwolle.nl/besluiten?jaar=2026#a", true)]
    [InlineData("http://mijnwijk.zwolle.nl/", true)]
    [InlineData("https://ZWOLLE.NL/", true)]
    [InlineData("https://nepzwolle.nl/", false)]
    [InlineData("https://zwolle.nl.elders.test/", false)]
    [InlineData("https://elders.test/zwolle.nl", false)]
    [InlineData("https://www.zwolle.nl:8443/", false)]
    [InlineData("http://www.zwolle.nl:22/", false)]
    [InlineData("https://naam:geheim@www.zwolle.nl/", false)]
    [InlineData("ftp://www.zwolle.nl/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void MayAsk_Default_IsOnlyWhatIsOfficial(string address, bool expected) =>
        Assert.Equal(expected, new LinkCheckOptions().MayAsk(new Uri(address)));

    [Fact]
    public void MayAsk_EveryHost_IsStillOnlyTheWeb()
    {
        var options = new LinkCheckOptions { Hosts = LinkCheckOptions.EveryHost };
        Assert.True(options.MayAsk(new Uri("https://elders.test/")));
        Assert.False(options.MayAsk(new Uri("https://elders.test:8080/")));
        Assert.False(options.MayAsk(new Uri("mailto:iemand@elders.test")));
        Assert.False(new LinkCheckOptions { Hosts = "" }.MayAsk(new Uri("https://zwolle.nl/")));
    }
}
