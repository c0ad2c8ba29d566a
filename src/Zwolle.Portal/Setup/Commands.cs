using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using Zwolle.Portal.Infrastructure;

namespace Zwolle.Portal.Setup;

/// <summary>What the portal does in place of serving pages, when its first argument asks for it.</summary>
public interface IPortalCommand
{
    /// <summary>The other arguments: settings of the portal, as always.</summary>
    string[] Settings { get; }

    /// <summary>Whether it makes or upgrades the database first, as a start does. One that only looks may run beside the portal.</summary>
    bool PreparesDatabase { get; }

    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">It could not do its work.</exception>
    Task<int> RunAsync(IServiceProvider services, TextWriter output);
}

public static class Commands
{
    /// <summary>Null when the arguments ask for none: pages are served.</summary>
    /// <exception cref="CommandException">A command, but not as it should be.</exception>
    public static IPortalCommand? Parse(string[] arguments) => (IPortalCommand?)ImportCommand.Parse(arguments) ?? (IPortalCommand?)CheckAuditCommand.Parse(arguments) ?? CleanIdeasCommand.Parse(arguments);
}
