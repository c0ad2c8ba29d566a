using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Files;

public sealed class FileTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Picture_IsServedWithNoRights()
    {
        var name = await portal.Portal.PictureAsync();
        using var response = await portal.Client.GetAsync(FileAddress.Of(name));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/webp", response.Content.Headers.ContentType?.ToString());
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Equal(Security.ShutPolicy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(TimeSpan.FromDays(1), response.Headers.CacheControl?.MaxAge);
        Assert.Equal(FileFormat.WebP, FileSignature.Of(await response.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Get_Document_IsSavedAndNotOpened()
    {
        var name = await portal.Portal.DocumentAsync();
        using var response = await portal.Client.GetAsync(FileAddress.Of(name));

        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(TestFiles.Pdf(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_Again_SendsNothingAgainAndAPartWhenAsked()
    {
        var name = await portal.Portal.PictureAsync();
        using var first = await portal.Client.GetAsync(FileAddress.Of(name));
        using var again = new HttpRequestMessage(HttpMethod.Get, FileAddress.Of(name));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await portal.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        using var part = new HttpRequestMessage(HttpMethod.Get, FileAddress.Of(name)) { Headers = { Range = new RangeHeaderValue(0, 9) } };
        using var some = await portal.Client.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, some.StatusCode);
        Assert.Equal(10, (await some.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Get_SmallCopy_IsSmallerAndOnlyThereWhenMade()
    {
        var name = await portal.Portal.PictureAsync();
        using var large = await portal.Client.GetAsync(FileAddress.Of(name));
        using var small = await portal.Client.GetAsync(FileAddress.SmallOf(name));
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        Assert.NotEqual(large.Headers.ETag, small.Headers.ETag);

        var narrow = await portal.Portal.PictureAsync(width: 320);
        using var none = await portal.Client.GetAsync(FileAddress.SmallOf(narrow));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("portal.db")]
    [InlineData("..%2Fportal.db")]
    [InlineData("..%5C..%5Cportal.db")]
    [InlineData("%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("0123456789abcdef0123456789abcdef-800x600.webp")]
    public async Task Get_AnyOtherName_IsNotFound(string name)
    {
        using var response = await portal.Client.GetAsync($"{FileAddress.Folder}/{name}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Right in all but the size that the name tells.</summary>
    [Fact]
    public async Task Get_NameThatWasChanged_IsNotFound()
    {
        var name = await portal.Portal.PictureAsync();
        using var response = await portal.Client.GetAsync(FileAddress.Of(name with { Width = name.Width + 1 }));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_RemovedOrLost_IsGoneOrNotFound()
    {
        var removed = await portal.Portal.PictureAsync();
        await portal.Portal.WithContextAsync(context => context.Files.Where(f => f.Name == removed.ToString()).ExecuteUpdateAsync(f => f.SetProperty(x => x.RemovedAt, portal.Data.UtcNow)));
        using var gone = await portal.Client.GetAsync(FileAddress.Of(removed));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);

        var lost = await portal.Portal.PictureAsync();
        portal.Portal.Services.GetRequiredService<FileStore>().Delete(lost);
        using var missing = await portal.Client.GetAsync(FileAddress.Of(lost));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
