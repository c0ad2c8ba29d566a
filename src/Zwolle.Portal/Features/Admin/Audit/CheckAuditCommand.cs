using System.Data.Common;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Infrastructure;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Audit;

/// <summary><c>check-audit</c>: tells whether the audit log is whole, with exit code 0 or 1. It changes nothing, so the portal may go on.</summary>
/// <param name="Settings">The other arguments: settings of the portal, as always.</param>
public sealed record CheckAuditCommand(string[] Settings) : IPortalCommand
{
    public const string Verb = "check-audit";

    private const string Failure = "The audit log is not checked";

    public bool PreparesDatabase => false;

    /// <summary>Null when the arguments ask for something else.</summary>
    public static CheckAuditCommand? Parse(string[] arguments) => arguments is [Verb, .. var settings] ? new CheckAuditCommand(settings) : null;

    public async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            // Looking for it first: on an embedded database the first query would make an empty file.
            if (!await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.CanConnectAsync())
            {
                throw new CommandException(Failure, "the database cannot be reached.");
            }

            var report = await scope.ServiceProvider.GetRequiredService<AuditCheck>().RunAsync();
            await output.WriteLineAsync(report.ToString());
            return report.IsWhole ? 0 : 1;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(Failure, $"the log cannot be read ({exception.GetBaseException().Message}).", exception);
        }
    }
}
