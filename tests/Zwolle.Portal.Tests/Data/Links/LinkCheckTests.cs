using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Links;

public sealed class LinkCheckTests
{
    private static readonly DateOnly First = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);

    [Theory]
    [InlineData("Silent Silent", null)]
    [InlineData("Silent Silent Silent", 0)]
    [InlineData("Failed Silent Gone", 0)]
    [InlineData("Gone", null)]
    [InlineData("Gone Gone", 0)]
    [InlineData("Failed Gone", null)]
    [InlineData("Failed Gone Gone", 0)]
    [InlineData("Silent Silent Found Silent Silent", null)]
    [InlineData("Silent Silent Found Silent Silent Silent", 3)]
    [InlineData("Gone Found Gone", null)]
    [InlineData("Gone Moved Gone", null)]
    [InlineData("Gone Refused Gone", null)]
    [InlineData("Silent Refused Silent Silent", 0)]
    [InlineData("Refused Refused Refused Refused", null)]
    [InlineData("Gone Gone Failed", 0)]
    [InlineData("Gone Gone Refused", 0)]
    [InlineData("Gone Gone Found", null)]
    [InlineData("Gone Gone Moved", null)]
    public void Note_Nights_SayWhetherThePageIsGone(string answers, int? goneSinceNight)
    {
        var check = LinkCheck.Of("https://voorbeeld.test/");
        foreach (var (night, answer) in answers.Split(' ').Index())
        {
            check.Note(new LinkReply(Enum.Parse<LinkAnswer>(answer)), First.AddDays(night), TestClock.Start.UtcDateTime);
        }

        Assert.Equal(goneSinceNight is { } since ? First.AddDays(since) : null, check.GoneSince);
    }

    [Fact]
    public void Note_Answer_IsKeptUntilTheNext()
    {
        var check = LinkCheck.Of("https://voorbeeld.test/");
        check.Note(new LinkReply(LinkAnswer.Moved, 301, "https://elders.test/"), First, TestClock.Start.UtcDateTime);
        Assert.Equal((LinkAnswer.Moved, 301, "https://elders.test/", First, TestClock.Start.UtcDateTime), (check.Answer, check.Status, check.MovedTo, check.Night, check.CheckedAt));
        check.Note(new LinkReply(LinkAnswer.Failed, 500), First.AddDays(1), TestClock.Start.UtcDateTime);
        Assert.Equal((LinkAnswer.Failed, 500, null, First.AddDays(1), 1), (check.Answer, check.Status, check.MovedTo, check.FailingSince, check.FailedNights));
    }

    [Fact]
    public void Of_AnotherAddress_HasAnotherDigest()
    {
        var (one, other) = (LinkCheck.Of("https://voorbeeld.test/a"), LinkCheck.Of("https://voorbeeld.test/A"));
        Assert.NotEqual(one.Digest, other.Digest);
        Assert.Equal(64, one.Digest.Length);
        Assert.Equal(one.Digest, LinkCheck.DigestOf("https://voorbeeld.test/a"));
    }
}
