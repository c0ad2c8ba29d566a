using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Testing;

/// <summary>
/// The portal as it runs, on a database of its own and a clock that the test moves. The output cache is off, so that
/// a test sees what it has just saved; the tests of the cache turn it on.
/// </summary>
public class PortalFactory(TestDatabase database, params (string Key, string? Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>With which the links of the newsletter are signed, so that a test can make one.</summary>
    public static readonly string NewsletterKey = Convert.ToBase64String(new byte[32]);

    private Action<IServiceCollection>? _services;

    public TestDatabase Database { get; } = database;

    public TestClock Clock { get; } = new();

    public CommandCounter Commands { get; } = new();

    public static async Task<PortalFactory> CreateAsync(Content content, params (string Key, string? Value)[] settings) =>
        new(await TestDatabase.CreateAsync(content), settings);

    /// <summary>Changes what the portal is made of; only before its first use.</summary>
    public PortalFactory With(Action<IServiceCollection> services)
    {
        _services += services;
        return this;
    }

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient NewClient(string? baseAddress = null) => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = baseAddress is null ? ClientOptions.BaseAddress : new Uri(baseAddress),
    });

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var client = NewClient();
        using var response = await client.GetAsync(path);
        return await Html.ParseAsync(response);
    }

    /// <summary>Runs on the portal's own context, so that its interceptors see the change.</summary>
    public async Task<T> WithContextAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Provider", TestDatabase.Provider.ToString());
        builder.UseSetting("ConnectionStrings:Portal", Database.ConnectionString);
        builder.UseSetting("Portal:DataFolder", Database.Folder);
        builder.UseSetting("OutputCache:Enabled", "false");
        builder.UseSetting("RateLimits:FinderPerMinute", "100000");
        builder.UseSetting("RateLimits:SignInPerMinute", "100000");
        builder.UseSetting("RateLimits:IdeasPerMinute", "100000");
        builder.UseSetting("RateLimits:NewsletterPerMinute", "100000");
        builder.UseSetting("Mail:PerMinute", "0");
        builder.UseSetting("Newsletter:Key", NewsletterKey);
        builder.UseSetting("Map:TileUrl", "");
        builder.UseSetting("Geocoder:BaseUrl", "");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Links:Check", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        // Outside Development the static files of the project are found only when asked for. With these settings they
        // are served as after publishing, without what helps while editing.
        builder.UseStaticWebAssets();
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IInterceptor>(Commands);
            _services?.Invoke(services);
        });
    }
}
