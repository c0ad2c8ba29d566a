using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>A rule that never fails proves nothing: each is broken here once.</summary>
public sealed class PageRulesTests
{
    [Theory]
    [InlineData("<html lang=en><title>T</title>", "lang=nl")]
    [InlineData("<html lang=nl>", "no title")]
    [InlineData("<h1>Een</h1><h1>Twee</h1>", "2 elements h1")]
    [InlineData("<a href='/'>Home</a><a href='#inhoud'>Naar de inhoud</a><main id=inhoud tabindex=-1></main>", "does not skip")]
    [InlineData("<a href='#inhoud'>Naar de inhoud</a><main id=inhoud></main>", "does not skip")]
    [InlineData("<p id=a></p><p id=a></p>", "2 elements with id 'a'")]
    [InlineData("<script>go()</script>", "inline script")]
    [InlineData("<script type=application/ld+json>{</script>", "no JSON")]
    [InlineData("<p style='color:red'></p>", "inline style on <p>")]
    [InlineData("<style>p {}</style>", "inline style on <style>")]
    [InlineData("<p onclick='go()'></p>", "<p onclick>")]
    [InlineData("<a href=' JavaScript:go()'></a>", "<a href= JavaScript:go()>")]
    [InlineData("", "Content-Security-Policy is ''")]
    [InlineData("", "X-Content-Type-Options is ''")]
    [InlineData("", "Referrer-Policy is ''")]
    [InlineData("", "sends Set-Cookie: a=b")]
    public async Task BrokenBy_BadPage_NamesTheRule(string html, string rule)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, "http://localhost/"),
            Content = new StringContent(html, Encoding.UTF8, new MediaTypeHeaderValue("text/html")),
        };
        response.Headers.Add("Set-Cookie", "a=b");
        var answer = new Answer("/", response, Encoding.UTF8.GetBytes(html), html.Length, await Html.ParseAsync(response));

        Assert.Contains(PageRules.BrokenBy(answer), line => line.Contains(rule, StringComparison.Ordinal));
    }
}
