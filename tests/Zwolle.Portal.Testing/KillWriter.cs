using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Testing;

/// <summary>
/// A program that opens the portal's services, writes as a colleague does (a revision, the plan it is of, a mail) until
/// it is killed, and notes every save that was acknowledged. What it writes is checked by the test that kills it.
/// </summary>
public static class KillWriter
{
    /// <summary>What it prints once it writes.</summary>
    public const string Writing = "writing";

    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Zwolle.Portal.Testing.exe" : "Zwolle.Portal.Testing");

    /// <summary>Settings of the portal, and: <c>--Kill:Author=1 --Kill:Plans=3,4 --Kill:Journal=folder</c>. Each plan has a writer of its own.</summary>
    public static async Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPortal();
        await using var app = builder.Build();
        await app.PrepareDatabaseAsync();

        var author = app.Configuration.GetValue<int>("Kill:Author");
        var journal = app.Configuration["Kill:Journal"]!;
        var plans = app.Configuration["Kill:Plans"]!.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture));
        await Task.WhenAll(plans.Select(plan => Task.Run(() => WriteAsync(app.Services, author, plan, JournalOf(journal, plan)))));
        return 0;
    }

    public static string JournalOf(string folder, int plan) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"plan-{plan}"));

    public static string MailKey(int plan, int number) => string.Create(CultureInfo.InvariantCulture, $"kill:{plan}:{number}");

    public static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"Titel van versie {number}");

    private static async Task WriteAsync(IServiceProvider services, int author, int plan, string journal)
    {
        // As a request of a colleague: the audit log takes the actor from there.
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            User = new StaffUser(author, 1, "Schrijver", StaffRole.Communications, "Communicatie", [], DateTime.UnixEpoch).ToPrincipal("test"),
        };
        await using var acknowledged = new FileStream(journal, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        var number = 0;
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            if (number == 0)
            {
                number = await context.Revisions.Where(r => r.Kind == ContentKind.Plan && r.ItemId == plan).MaxAsync(r => (int?)r.Number) ?? 0;
            }

            number++;
            await PublishAsync(scope.ServiceProvider, author, plan, number);

            // In one write, so that a kill leaves the whole line or none of it.
            acknowledged.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n")));
            await Console.Out.WriteLineAsync(Writing);
        }
    }

    private static Task<int> PublishAsync(IServiceProvider services, int author, int plan, int number)
    {
        var context = services.GetRequiredService<PortalDbContext>();
        var now = services.GetRequiredService<PortalClock>().UtcNow;
        return context.TransactAsync(async () =>
        {
            context.Add(new Revision
            {
                Kind = ContentKind.Plan,
                ItemId = plan,
                Number = number,
                State = RevisionState.Published,
                Form = $$"""{"Title":"{{Title(number)}}"}""",
                AuthorId = author,
                PublisherId = author,
                SavedAt = now,
                PublishedAt = now,
            });
            await context.SaveChangesAsync();

            // Two saves in one transaction: more room for a kill between them.
            await services.GetRequiredService<Outbox>().AddAsync(new NewMail(MailKey(plan, number), "collega@voorbeeld.test", Title(number), "Het plan is gepubliceerd."));
            var row = await context.Plans.SingleAsync(p => p.Id == plan);
            row.Title = Title(number);
            return await context.SaveChangesAsync();
        });
    }
}
