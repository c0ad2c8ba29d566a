using System.Net;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Revisions;

/// <summary>What the button 'Bekijk' above a text gets to show.</summary>
public sealed class MarksTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Theory]
    [InlineData("### Kop\n\n**vet**", HttpStatusCode.OK, "<h3>Kop</h3>\n<p><strong>vet</strong></p>")]
    [InlineData("", HttpStatusCode.OK, "")]
    [InlineData("<script>alert(1)</script>[x](javascript:alert(1))", HttpStatusCode.OK, "<p>&lt;script&gt;alert(1)&lt;/script&gt;<a>x</a></p>")]
    public async Task Show_Text_IsTheHtmlOfThePage(string text, HttpStatusCode status, string html)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendAsync(client, text);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(html, (await response.Content.ReadAsStringAsync()).Trim());
    }

    [Fact]
    public async Task Show_LongerThanAnyText_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendAsync(client, new string('a', 20_001));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Show_ByAReaderOrWithoutToken_IsRefused()
    {
        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        using var refused = await SendAsync(reader, "tekst");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var client = await portal.Portal.StaffClientAsync();
        using var without = await client.SendFormAsync(ContentLinks.Marks, ("text", "tekst"));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string text)
    {
        var token = (await client.StaffPageAsync("/beheer/account")).Token();
        return await client.SendFormAsync(ContentLinks.Marks, ("text", text), ("_token", token));
    }
}
