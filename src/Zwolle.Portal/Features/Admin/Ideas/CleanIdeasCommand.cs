using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>
/// <c>clean-ideas [--dry-run]</c>: what the nightly job does with the contacts of ideas, at once; or only how many they
/// are. It tells no more than their number. The portal may go on.
/// </summary>
/// <param name="IsDryRun">Count only.</param>
/// <param name="Settings">The other arguments: settings of the portal, as always.</param>
public sealed record CleanIdeasCommand(bool IsDryRun, string[] Settings) : IPortalCommand
{
    public const string Verb = "clean-ideas";

    private const string DryRun = "--dry-run";
    private const string Failure = "The ideas are not cleaned";

    public bool PreparesDatabase => false;

    /// <summary>Null when the arguments ask for something else.</summary>
    public static CleanIdeasCommand? Parse(string[] arguments) =>
        arguments is [Verb, .. var others] ? new CleanIdeasCommand(others.Contains(DryRun), [.. others.Where(other => other != DryRun)]) : null;

    public async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var scope = services.CreateAsyncScope();
        try
        {
            // Looking for it first: on an embedded database the first query would make an empty file.
            if (!await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.CanConnectAsync())
            {
                throw new CommandException(Failure, "the database cannot be reached.");
            }

            var retention = scope.ServiceProvider.GetRequiredService<IdeaRetention>();
            var count = IsDryRun ? await retention.CountAsync() : await retention.RunAsync();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Contacts of ideas {(IsDryRun ? "to delete" : "deleted")}: {count}"));
            return 0;
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or InvalidOperationException)
        {
            throw new CommandException(Failure, $"the database refused ({exception.GetBaseException().Message}).", exception);
        }
    }
}
