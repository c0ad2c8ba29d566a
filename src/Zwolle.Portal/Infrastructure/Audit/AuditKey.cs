namespace Zwolle.Portal.Infrastructure.Audit;

/// <summary>
/// The key of the audit log: from <c>Audit:Key</c> (32 bytes in base64), else from a file in the data folder that is
/// made at first use. Not in the database, so that who can change the log can't digest it anew. Without it the log
/// can't be checked, so keep it as long as the log, apart from the backups of the database.
/// </summary>
public sealed class AuditKey(string? configured, string folder)
{
    private readonly Lazy<byte[]> _bytes = new(() => SecretKeyFile.Load(configured, "Audit:Key", PathIn(folder)));

    /// <summary>Whether there is a key already: who only checks must not make one.</summary>
    public bool Exists => !string.IsNullOrEmpty(configured) || File.Exists(PathIn(folder));

    /// <exception cref="InvalidOperationException">The key is none of 32 bytes in base64.</exception>
    public byte[] Bytes => _bytes.Value;

    private static string PathIn(string folder) => Path.Combine(folder, "keys", "audit.key");
}
