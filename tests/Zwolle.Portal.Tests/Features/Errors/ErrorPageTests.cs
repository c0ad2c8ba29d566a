using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Errors;

public sealed class ErrorPageTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private const string Secret = "wachtwoord-van-de-database";

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/plannen/a/b/c")]
    [InlineData("/fout/500")] // an address of ours, but only from inside
    [InlineData("/fout/200")]
    public async Task Get_UnknownAddress_HelpsOn(string path)
    {
        using var response = await portal.Client.GetAsync(path);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        page.Heading("Deze pagina bestaat niet", level: 1);
        page.Textbox("Uw wijk, straat of postcode");
        Assert.Equal("/wijken", page.Link("Naar alle wijken").GetAttribute("href"));
        Assert.Equal("/plannen", page.Link("Naar alle plannen").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/plannen")]
    [InlineData("/contact")]
    public async Task Post_PageToRead_SaysThatItCanOnlyBeRead(string path)
    {
        using var response = await portal.Client.PostAsync(path, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Dit kan hier niet", level: 1);
    }

    [Fact]
    public async Task Post_FormThatCannotBeRead_KeepsItsStatus()
    {
        using var content = new StringContent("geen formulier");
        content.Headers.ContentType = new("multipart/form-data");

        using var response = await portal.Client.PostAsync("/plannen", content);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Dit kan hier niet", level: 1);
    }

    [Fact]
    public async Task Get_FaultInside_TellsNothingOfItAndKeepsTheHeaders()
    {
        await using var broken = new BrokenPortal(await TestDatabase.CreateAsync(Content.Empty));
        using var client = broken.NewClient();
        broken.Break();

        using var response = await client.GetAsync("/plannen");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        page.Heading("Er ging iets mis bij ons", level: 1);
        Assert.Contains("Klopt iets niet? Bel 14 038", page.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Get_FinderTooOften_AsksToWait()
    {
        await using var strict = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:FinderPerMinute", "1"));
        using var client = strict.NewClient();
        using var first = await client.GetAsync("/wijk-zoeken?q=Berkum");

        using var second = await client.GetAsync("/wijk-zoeken?q=Berkum");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        (await Html.ParseAsync(second)).Heading("Er wordt nu te vaak gezocht", level: 1);
    }

    /// <summary>Starts well; then every question to the database fails.</summary>
    private sealed class BrokenPortal(TestDatabase database) : PortalFactory(database)
    {
        private readonly BrokenDatabase _broken = new();

        public void Break() => _broken.IsBroken = true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(_broken));
        }
    }

    private sealed class BrokenDatabase : DbCommandInterceptor
    {
        public bool IsBroken { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsBroken ? throw new InvalidOperationException(Secret) : ValueTask.FromResult(result);
    }
}
