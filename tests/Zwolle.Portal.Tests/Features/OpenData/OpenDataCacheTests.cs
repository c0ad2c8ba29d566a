using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>The output cache of the API: by format and name, with its headers, and gone after a change.</summary>
public sealed class OpenDataCacheTests
{
    [Fact]
    public async Task Get_Twice_ComesFromTheCacheWithAllHeadersUntilSomethingChanges()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, ("OutputCache:Enabled", "true"));
        var data = new TestData(portal);
        await data.PlanAsync();
        using var client = portal.NewClient();
        using var first = await client.GetAsync("/api/v1/plannen");

        portal.Commands.Reset();
        using var second = await client.GetAsync("/api/v1/plannen");
        Assert.Empty(portal.Commands.Commands);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plannen");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        foreach (var answer in new[] { first, second, same })
        {
            Assert.Equal("1.1.0", answer.Headers.GetValues("API-Version").Single());
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        }

        // What is kept under one format or name is no answer to another.
        using var table = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plannen");
        table.Headers.Add("Accept", "text/csv");
        using var rows = await client.SendAsync(table);
        using var unknown = await client.GetAsync("/api/v1/plannen?onbekend=1");
        Assert.Equal("text/csv", rows.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);

        var added = await data.PlanAsync();
        Assert.Contains(added.Slug, await client.GetStringAsync("/api/v1/plannen"), StringComparison.Ordinal);
    }
}
