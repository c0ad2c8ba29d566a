using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Tests.Features.Shared;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("(038) 123 45 67", "tel:0381234567")]
    [InlineData("14 038", "tel:14038")]
    [InlineData("+31 38 123 45 67", "tel:+31381234567")]
    [InlineData(" +31 (0)38-123 45 67", "tel:+31381234567")]
    public void Link_AsPeopleWriteIt_Dials(string number, string link) => Assert.Equal(link, PhoneNumber.Link(number));
}
