namespace Zwolle.Portal.Infrastructure.Database;

/// <summary>The portal cannot start; the message is the one sentence that an operator reads.</summary>
public sealed class StartException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>Checks, and where that is its job upgrades, the database before the first request.</summary>
public interface IDatabaseStart
{
    /// <exception cref="StartException">The portal cannot run on this database.</exception>
    Task PrepareAsync();
}
