using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>The real log of the real process: it says what happened, and nothing of who asked or what was typed.</summary>
public sealed class LoggingTests(LoggingTests.LoggedRun run) : IClassFixture<LoggingTests.LoggedRun>
{
    [Theory]
    [InlineData("GET /wijk-zoeken 200")]
    [InlineData("GET /wijk-zoeken 429")]
    [InlineData("GET /plannen 200")]
    [InlineData("GET /plannen 400")]
    [InlineData("GET /geen-pagina 404")]
    [InlineData("POST /plannen 405")]
    [InlineData("GET /plannen/feed.atom 500")]
    public void Request_IsOneLine(string expected)
    {
        Assert.Single(Requests(run.File), expected);
        Assert.Single(Requests(run.Console), expected);
    }

    [Fact]
    public async Task Request_ThatWentWell_IsNoLineUnlessAsked()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        var folder = Directory.CreateTempSubdirectory("zp-log-").FullName;
        try
        {
            await using var portal = PortalProcess.Start(folder, "--Logging:Json=true", "--Logging:File=");
            using var client = new HttpClient { BaseAddress = await portal.ListeningAsync() };
            await client.GetAsync("/healthz/live");
            await client.GetAsync("/geen-pagina");
            Assert.Equal(0, await portal.StopAsync());

            var requests = LoggedRun.Parse(portal.Output)
                .Where(line => line.GetProperty("Properties").GetProperty("SourceContext").GetString() == "Zwolle.Portal.Requests")
                .Select(line => line.GetProperty("Properties").GetProperty("Path").GetString());
            Assert.Equal(["/geen-pagina"], requests);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Failure_IsThereWithItsCause()
    {
        var errors = run.File.Where(line => line.GetProperty("Level").GetString() == "Error").ToList();

        Assert.Contains(errors, line => line.TryGetProperty("Exception", out var exception) && exception.GetString()!.Contains("no such table", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_HoldsNothingOfTheVisitor()
    {
        Assert.DoesNotContain(LoggedRun.Typed, run.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@voorbeeld", run.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("%40", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(LoggedRun.Address, run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mozilla", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void StartCode_IsOnTheConsoleAndNotInTheLog()
    {
        Assert.Contains(LoggedRun.StartCode, run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(run.File, line => line.GetRawText().Contains(LoggedRun.StartCode, StringComparison.Ordinal));
    }

    /// <summary>Who reads the log must not be able to use a link that was mailed.</summary>
    [Fact]
    public void TokenOfALink_IsLeftOut()
    {
        Assert.Single(Requests(run.File), "GET /beheer/uitnodiging/... 404");
        Assert.Single(Requests(run.File), "GET /ontmoeten/bevestigen/... 404");
    }

    [Fact]
    public void CodeOfAnIdea_IsLeftOut()
    {
        Assert.Single(Requests(run.File), "GET /initiatieven/idee/... 404");
        Assert.Single(Requests(run.File), "POST /initiatieven/idee 400");
    }

    [Fact]
    public void LinksOfTheNewsletter_AreLeftOut()
    {
        Assert.Single(Requests(run.File), "GET /nieuwsbrief/bevestigen/... 404");
        Assert.Single(Requests(run.File), "GET /nieuwsbrief/voorkeuren/... 404");
        Assert.Single(Requests(run.File), "POST /nieuwsbrief/afmelden/... 404");
    }

    private static IEnumerable<string> Requests(IEnumerable<JsonElement> lines) => lines
        .Select(line => line.GetProperty("Properties"))
        .Where(line => line.GetProperty("SourceContext").GetString() == "Zwolle.Portal.Requests")
        .Select(line => $"{line.GetProperty("Method")} {line.GetProperty("Path")} {line.GetProperty("Status")}");

    /// <summary>One run of the portal with JSON on the console and in a file, and requests that would betray a visitor.</summary>
    public sealed class LoggedRun : IAsyncLifetime
    {
        public const string Typed = "kenmerkgeheim";
        public const string Address = "203.0.113.77";
        public const string StartCode = "Nobody can sign in yet.";

        private readonly string _folder = Directory.CreateTempSubdirectory("zp-log-").FullName;

        /// <summary>All of it, as it stands there.</summary>
        public string Text { get; private set; } = "";

        public IReadOnlyList<JsonElement> Console { get; private set; } = [];

        public IReadOnlyList<JsonElement> File { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var portal = PortalProcess.Start(
                _folder, "--Logging:Json=true", $"--Logging:File={_folder}/log-.json", "--Logging:AllRequests=true", "--Proxy:Known:0=127.0.0.1", "--RateLimits:FinderPerMinute=1");
            using var client = new HttpClient { BaseAddress = await portal.ListeningAsync() };

            await AskAsync(client, HttpMethod.Get, $"/wijk-zoeken?q={Typed}", HttpStatusCode.OK);
            await AskAsync(client, HttpMethod.Get, $"/wijk-zoeken?q={Typed}%40voorbeeld.example", HttpStatusCode.TooManyRequests);
            await AskAsync(client, HttpMethod.Get, $"/plannen?q={Typed}", HttpStatusCode.OK);
            await AskAsync(client, HttpMethod.Get, $"/plannen?q={Typed}&wijk={Typed}@voorbeeld.example", HttpStatusCode.BadRequest);
            await AskAsync(client, HttpMethod.Get, $"/geen-pagina?naam={Typed}", HttpStatusCode.NotFound);
            await AskAsync(client, HttpMethod.Post, $"/plannen?token={Typed}", HttpStatusCode.MethodNotAllowed);
            await AskAsync(client, HttpMethod.Get, $"/beheer/uitnodiging/{Typed}", HttpStatusCode.NotFound);
            await AskAsync(client, HttpMethod.Get, $"/ontmoeten/bevestigen/{Typed}", HttpStatusCode.NotFound);
            await AskAsync(client, HttpMethod.Get, $"/initiatieven/idee/{Typed}", HttpStatusCode.NotFound);
            await AskAsync(client, HttpMethod.Post, "/initiatieven/idee", HttpStatusCode.BadRequest);
            await AskAsync(client, HttpMethod.Get, $"/nieuwsbrief/bevestigen/{Typed}", HttpStatusCode.NotFound);
            await AskAsync(client, HttpMethod.Get, $"/nieuwsbrief/voorkeuren/{Typed}/gegevens", HttpStatusCode.NotFound);
            await AskAsync(client, HttpMethod.Post, $"/nieuwsbrief/afmelden/{Typed}", HttpStatusCode.NotFound);
            BreakDatabase();
            await AskAsync(client, HttpMethod.Get, $"/plannen/feed.atom?q=anders+{Typed}", HttpStatusCode.InternalServerError);
            Assert.Equal(0, await portal.StopAsync());

            var file = await System.IO.File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder, "log-*.json")));
            Text = portal.Output + file;
            Console = Parse(portal.Output);
            File = Parse(file);
        }

        public ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return ValueTask.CompletedTask;
        }

        private static async Task AskAsync(HttpClient client, HttpMethod method, string path, HttpStatusCode status)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("X-Forwarded-For", Address);
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("User-Agent", $"Mozilla/5.0 ({Typed})");
            request.Headers.Add("Referer", $"https://elders.example/?{Typed}");
            request.Headers.Add("Cookie", $"sessie={Typed}");
            request.Headers.Add("Authorization", $"Basic {Typed}");
            request.Headers.Add("From", $"{Typed}@voorbeeld.example");
            request.Content = method == HttpMethod.Post ? new StringContent($"naam={Typed}") : null;

            using var response = await client.SendAsync(request);

            Assert.Equal(status, response.StatusCode);
        }

        private void BreakDatabase()
        {
            using var connection = new SqliteConnection($"Data Source={_folder}/portal.db;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE Plans RENAME TO Gone";
            command.ExecuteNonQuery();
        }

        /// <summary>Every line is one JSON object, but the one for who starts the portal.</summary>
        public static IReadOnlyList<JsonElement> Parse(string lines) =>
            [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith(StartCode, StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
