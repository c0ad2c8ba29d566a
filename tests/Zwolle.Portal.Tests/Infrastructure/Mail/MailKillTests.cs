using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Mail;

/// <summary>
/// A portal that is killed while it sends a newsletter: everybody is served, and twice at most who was being served at a
/// kill. The small version of <c>./prove mail</c>, which sets ZP_MAIL_SUBSCRIBERS and ZP_MAIL_KILLS.
/// </summary>
public sealed class MailKillTests(ITestOutputHelper output)
{
    private const int Workers = 4;
    private const int ItemsPerWijk = 3;

    private static readonly int Subscribers = Setting("ZP_MAIL_SUBSCRIBERS", 200);
    private static readonly int Kills = Setting("ZP_MAIL_KILLS", 2);

    /// <summary>The machine may be busy: a restart takes some seconds, and a slow one sends a few mails a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120 + (60 * Kills) + (Subscribers / 8));

    [Fact]
    public async Task Kill_WhileSending_ServesEverybodyAndFewTwice()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Seeded);
        var addresses = await PrepareAsync(database);
        SqliteConnection.ClearAllPools();
        await using var server = StubSmtpServer.Start();
        server.KeepsMails = false;
        var (clock, kills) = (Stopwatch.StartNew(), 0);
        for (; kills < Kills; kills++)
        {
            // Spread over the first half, so that the second tells the rate.
            var enough = Subscribers * (kills + 1) / (2 * (Kills + 1));
            await using var portal = Start(database, server);
            await UntilAsync(() => Taken(server).Count >= enough, clock, portal, database);
            await portal.KillAsync();
        }

        await using (var portal = Start(database, server))
        {
            await UntilAsync(() => Taken(server).Select(mail => mail.Recipient).Distinct().Count() == addresses.Count, clock, portal, database);
            var total = clock.Elapsed;

            // Whatever would still come twice comes now.
            await UntilAsync(() => Waiting(database) == 0, clock, portal, database);
            Assert.Equal(0, await portal.StopAsync());
            Report(server, total, kills);
        }

        var taken = Taken(server);
        Assert.Equal(addresses.Order(StringComparer.Ordinal), taken.Select(mail => mail.Recipient).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(taken.Count, addresses.Count, addresses.Count + (kills * Workers));
        Assert.Equal(addresses.Count, taken.Select(mail => mail.MessageId).Distinct().Count());
        await using var context = database.NewContext();
        Assert.Equal(addresses.Count, await context.Outbox.CountAsync(m => m.MailingId != null && m.SentAt != null));
    }

    /// <summary>Without what other jobs of the portal mail.</summary>
    private static List<TakenMail> Taken(StubSmtpServer server) => [.. server.Taken.Where(mail => mail.Recipient.StartsWith("abonnee", StringComparison.Ordinal))];

    private void Report(StubSmtpServer server, TimeSpan total, int kills)
    {
        var taken = Taken(server).OrderBy(mail => mail.At).ToList();
        var half = taken.Skip(taken.Count / 2).ToList();
        var rate = half.Count / Stopwatch.GetElapsedTime(half[0].At, half[^1].At).TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Subscribers} subscribers, {kills} kills: all served in {total.TotalSeconds:0} s with restarts, {taken.Count - Subscribers} twice (at most {kills * Workers}); the second half, without kills, at {rate:0} mails a second"));
    }

    private static PortalProcess Start(TestDatabase database, StubSmtpServer server) => PortalProcess.Start(
        database.Folder,
        [
            $"--Database:Provider={TestDatabase.Provider}", $"--ConnectionStrings:Portal={database.ConnectionString}",
            .. server.Settings.Where(setting => setting.Key != "Smtp:TimeLimit").Select(setting => $"--{setting.Key}={setting.Value}"),
            "--Jobs:StartAfter=00:00:00.1", "--Mail:PerMinute=0", $"--Mail:Workers={Workers}",

            // Otherwise one waits minutes after each kill for what the dead process held.
            "--Jobs:Lease=00:00:05", "--Mail:Claim=00:00:20", "--Smtp:TimeLimit=00:00:15", "--Logging:File=",
        ]);

    /// <summary>Everybody chose something else: a wijk, or all of them.</summary>
    private static async Task<List<string>> PrepareAsync(TestDatabase database)
    {
        var now = TestClock.Start.UtcDateTime.AddDays(-30);
        var addresses = new List<string>();
        int[] ids;
        await using (var context = database.NewContext())
        {
            var neighbourhoods = await context.Neighbourhoods.OrderBy(n => n.Id).Select(n => new { n.Id, n.Code }).ToListAsync();
            ids = [.. neighbourhoods.Select(n => n.Id)];
            var items = neighbourhoods
                .SelectMany(n => Enumerable.Range(1, ItemsPerWijk).Select(i => Item($"Plan {i} in {n.Code}", [n.Code])))
                .Append(Item("Een plan voor heel Zwolle", []))
                .ToList();
            context.Add(new Mailing
            {
                Key = "proof",
                Subject = "Uw wijk in november",
                Intro = "Dit was november.",
                Items = System.Text.Json.JsonSerializer.Serialize(items),
                CreatedAt = now,
            });
            await context.SaveChangesAsync();
        }

        foreach (var part in Enumerable.Range(0, Subscribers).Chunk(1_000))
        {
            await using var context = database.NewContext();
            foreach (var i in part)
            {
                var email = string.Create(CultureInfo.InvariantCulture, $"abonnee{i}@voorbeeld.test");
                var subscriber = new Subscriber { Email = email, EmailDigest = NewsletterService.Digest(email), State = SubscriberState.Active, ConfirmedAt = now, AskedAt = now, FirstAskedAt = now, TokenExpiresAt = now };
                if (i % 3 != 0)
                {
                    subscriber.Neighbourhoods.Add(new SubscriberNeighbourhood { NeighbourhoodId = ids[i % ids.Length] });
                }

                addresses.Add(email);
                context.Add(subscriber);
            }

            await context.SaveChangesAsync();
        }

        return addresses;
    }

    private static MailingItem Item(string title, string[] codes) =>
        new("Besluiten", title, "De raad nam een besluit. Wij leggen uit wat dat voor u betekent, en wie u kunt bellen als u iets wilt vragen.", $"/plannen/{title.ToLowerInvariant().Replace(' ', '-')}", codes, [], null, null, new DateOnly(2026, 11, 20));

    private static int Waiting(TestDatabase database)
    {
        using var context = database.NewContext();
        return context.Outbox.Count(m => m.MailingId != null && m.SentAt == null) + context.Mailings.Count(m => m.WrittenAt == null);
    }

    private static async Task UntilAsync(Func<bool> condition, Stopwatch clock, PortalProcess portal, TestDatabase database)
    {
        while (!condition())
        {
            Assert.True(clock.Elapsed < Patience, $"Not within {Patience}; {Waiting(database)} wait:\n{portal.Output}");
            await Task.Delay(100);
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
