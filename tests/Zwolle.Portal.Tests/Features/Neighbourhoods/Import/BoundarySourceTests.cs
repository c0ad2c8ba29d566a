using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Features.Neighbourhoods.Import;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>Fetching from an address, at a real server on this machine.</summary>
public sealed class BoundarySourceTests : IAsyncLifetime
{
    private WebApplication Server { get; set; } = null!;

    private string Root => Server.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Server = builder.Build();
        Server.MapGet("/2025/wijken", () => Results.Text(BoundaryJson.Wijken().ToJsonString(), "application/geo+json"));
        Server.MapGet("/moved", () => Results.Redirect("/2025/wijken"));
        Server.MapGet("/round", () => Results.Redirect("/round"));
        Server.MapGet("/elsewhere", () => Results.Redirect("https://voorbeeld.nl/wijken"));
        Server.MapGet("/unsafe", () => Results.Redirect("ftp://127.0.0.1/wijken"));
        Server.MapGet("/large", () => Results.Bytes(new byte[BoundarySource.MostBytes + 1]));
        await Server.StartAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Theory]
    [InlineData("/2025/wijken")]
    [InlineData("/moved")]
    public async Task Open_Address_GivesTheFile(string path)
    {
        await using var stream = await BoundarySource.OpenAsync(Root + path);

        Assert.Equal(16, BoundaryFile.Read(BoundarySource.NameOf(Root + path), stream, 2025).Boundaries.Count);
    }

    [Theory]
    [InlineData("/elsewhere", "sends on to https://voorbeeld.nl/wijken; give that address if you trust it.")]
    [InlineData("/unsafe", "sends on to ftp://127.0.0.1/wijken; give that address if you trust it.")]
    [InlineData("/round", "/round; give that address if you trust it.")]
    [InlineData("/nothing", "/nothing answers 404.")]
    [InlineData("/large", "/large is larger than 20 MB; ask only for what lies in Zwolle.")]
    public async Task Open_AddressWithoutTheFile_IsRefused(string path, string message)
    {
        var refused = await Assert.ThrowsAsync<BoundaryException>(() => BoundarySource.OpenAsync(Root + path));

        Assert.EndsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NobodyAnswers_IsRefused()
    {
        var root = Root;
        await Server.StopAsync();

        var refused = await Assert.ThrowsAsync<BoundaryException>(() => BoundarySource.OpenAsync(root + "/2025/wijken"));

        Assert.StartsWith($"{root}/2025/wijken cannot be fetched (", refused.Message, StringComparison.Ordinal);
    }
}
