using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Finder;

/// <summary>What a resident types in the finder is written down nowhere: not in a log, a trace, a cache, an address or the database.</summary>
public sealed class TypedTextTests
{
    /// <summary>Words of the typed addresses that stand nowhere else in the portal.</summary>
    private static readonly string[] Secrets = ["8011PK", "8011 PK", "8012EA", "8013XA", "8099ZZ", "Lindeweg", "Assendorperstraat", "Kenmerkgeheim"];

    private static readonly string[] Typed =
        ["8011 PK 15", "8012EA", "8013XA", "8099ZZ 3", "Lange Lindeweg", "Lange Lindeweg 7", "Assendorperstraat 12", "Assendorperstraat", "Kenmerkgeheimstraat 4", "Kenmerkgeheim"];

    private static readonly StubFault[] Faults = [StubFault.None, StubFault.Html, StubFault.ServerError, StubFault.Broken, StubFault.Slow];

    [Fact]
    public async Task Post_AnyAddress_StandsInNoLogTraceCacheOrColumn()
    {
        await using var geocoder = await StubGeocoder.StartAsync();
        using var watched = new Watch(new Uri(geocoder.BaseUrl).Port);
        await using var portal = (await PortalFactory.CreateAsync(Content.Seeded, ("Geocoder:BaseUrl", geocoder.BaseUrl), ("Geocoder:TimeLimit", "00:00:00.5"), ("Logging:AllRequests", "true")))
            .With(services => services.AddLogging(logging => logging.AddProvider(watched).SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace)));
        using var client = portal.NewClient();
        await watched.ProveThatItSeesAsync(geocoder);

        var texts = await TextsAsync(portal);
        Assert.NotEmpty(texts);

        var addresses = await AskEverythingAsync(client, geocoder);

        Assert.Contains(geocoder.Queries, query => query.Contains("8011PK", StringComparison.Ordinal));
        Assert.Contains(watched.Lines, line => line.Contains("POST", StringComparison.Ordinal));
        Assert.Contains(watched.Lines, line => line.Contains("The geocoder gave no answer: ", StringComparison.Ordinal));
        AssertHoldsNothing("logs, activities and diagnostic events", watched.Lines);
        AssertHoldsNothing("addresses", addresses);
        AssertHoldsNothing("the cache", [.. ((MemoryCache)portal.Services.GetRequiredService<IMemoryCache>()).Keys.Select(key => key.ToString()!)]);

        // The facts may name a street themselves; so it is about what is new.
        Assert.Equal(texts, await TextsAsync(portal));
    }

    /// <summary>The log that the portal writes itself, as talkative as it can be set.</summary>
    [Fact]
    public async Task Post_AnyAddress_StandsNotInTheLogFile()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        var folder = Directory.CreateTempSubdirectory("zp-typed-").FullName;
        await using var geocoder = await StubGeocoder.StartAsync();
        await using (var portal = PortalProcess.Start(
            folder,
            "--Seed:Enabled=true",
            $"--Geocoder:BaseUrl={geocoder.BaseUrl}",
            "--Geocoder:TimeLimit=00:00:00.5",
            $"--Logging:File={folder}/log-.json",
            "--Logging:AllRequests=true",
            "--Logging:LogLevel:Default=Trace",
            "--Serilog:MinimumLevel:Default=Verbose",
            "--Serilog:MinimumLevel:Override:Microsoft=Verbose",
            "--Serilog:MinimumLevel:Override:System=Verbose"))
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await portal.ListeningAsync() };
            await AskEverythingAsync(client, geocoder);
            await portal.StopAsync();

            var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "log-*.json")));
            Assert.Contains(geocoder.Queries, query => query.Contains("8011PK", StringComparison.Ordinal));
            Assert.Contains("\"Level\":\"Debug\"", log, StringComparison.Ordinal);
            Assert.Contains("\"Level\":\"Verbose\"", log, StringComparison.Ordinal);
            Assert.Contains("\"Path\":\"/wijk-zoeken\",\"Status\":303", log, StringComparison.Ordinal);
            AssertHoldsNothing("the log file", log.Split('\n'));
            AssertHoldsNothing("the console", portal.Output.Split('\n'));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>Where the answers lead.</returns>
    private static async Task<IReadOnlyList<string>> AskEverythingAsync(HttpClient client, StubGeocoder geocoder)
    {
        var addresses = new List<string>();
        foreach (var fault in Faults)
        {
            geocoder.Fault = fault;
            foreach (var typed in fault == StubFault.None ? Typed : [$"Kenmerkgeheimweg {(int)fault}", $"8099ZZ {(int)fault}"])
            {
                using var response = await client.FindAsync(typed);
                Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.SeeOther });
                addresses.Add($"{response.Headers.Location} {response.RequestMessage!.RequestUri}");
            }
        }

        // Refused before the finder sees it: an error page is made of it.
        using var form = new FormUrlEncodedContent([new("q", "Kenmerkgeheim 8011PK")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/wijk-zoeken") { Content = form, Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using var refused = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("Kenmerkgeheim", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return addresses;
    }

    private static void AssertHoldsNothing(string where, IReadOnlyCollection<string> texts)
    {
        Assert.NotEmpty(texts);
        var found = texts.Where(text => Array.Exists(Secrets, secret => Uri.UnescapeDataString(text).Contains(secret, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(found.Count == 0, $"{where}: {string.Join('\n', found.Take(5))}");
    }

    /// <summary>Every text in every table.</summary>
    private static Task<IReadOnlyList<string>> TextsAsync(PortalFactory portal) => portal.WithContextAsync<IReadOnlyList<string>>(async context =>
    {
        var texts = new List<string>();
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i)).OfType<string>());
            }
        }

        return [.. texts.Order(StringComparer.Ordinal)];
    });

    /// <summary>Everything that this process tells whoever listens: logs of one portal, activities, and events about requests.</summary>
    private sealed class Watch : ILoggerProvider, ILogger, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly ConcurrentQueue<string> _lines = [];
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];
        private readonly ActivityListener _activities;
        private readonly string _port;

        public Watch(int port)
        {
            _port = $":{port}/";
            _activities = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Write,
            };
            ActivitySource.AddActivityListener(_activities);
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public IReadOnlyCollection<string> Lines => _lines;

        /// <summary>An ordinary client to the same server is seen, so silence about ours means something.</summary>
        public async Task ProveThatItSeesAsync(StubGeocoder geocoder)
        {
            using var ordinary = new HttpClient();
            using var response = await ordinary.GetAsync(geocoder.BaseUrl + "free?q=iemandanders&rows=1");
            Assert.Contains(_lines, line => line.StartsWith("activity System.Net.Http", StringComparison.Ordinal) && line.Contains(_port, StringComparison.Ordinal));
            Assert.Contains(_lines, line => line.StartsWith("event System.Net.Http", StringComparison.Ordinal) && line.Contains("iemandanders", StringComparison.Ordinal));
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue($"scope {Describe(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"log {formatter(state, exception)} {Describe(state)} {exception}");

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "HttpHandlerDiagnosticListener" or "Microsoft.AspNetCore")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value) => _lines.Enqueue($"event {value.Key} {Describe(value.Value)}");

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Dispose();
            }

            _activities.Dispose();
        }

        private void Write(Activity activity) => _lines.Enqueue(
            $"activity {activity.Source.Name} {activity.OperationName} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} "
            + string.Join(' ', activity.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}")));

        /// <summary>The thing, what it lists, and the properties of it that are texts, addresses or requests.</summary>
        private static string Describe(object? thing) => thing switch
        {
            null => "",
            string text => text,
            IEnumerable<KeyValuePair<string, object?>> pairs => $"{string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))}",
            _ => $"{thing} {string.Join(' ', thing.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && typeof(HttpRequestMessage).IsAssignableFrom(property.PropertyType))
                .Select(property => property.GetValue(thing)))}",
        };
    }
}
