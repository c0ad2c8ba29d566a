using System.Security.Cryptography;

namespace Zwolle.Portal.Infrastructure.Audit;

/// <summary>
/// The key of the audit log: from <c>Audit:Key</c> (32 bytes in base64), else from a file in the data folder that is
/// made at first use. Not in the database, so that who can change the log can't digest it anew. Without it the log
/// can't be checked, so keep it as long as the log, apart from the backups of the database.
/// </summary>
public sealed class AuditKey(string? configured, string folder)
{
    private const int Length = 32;

    private readonly Lazy<byte[]> _bytes = new(() => Load(configured, PathIn(folder)));

    /// <summary>Whether there is a key already: who only checks must not make one.</summary>
    public bool Exists => !string.IsNullOrEmpty(configured) || File.Exists(PathIn(folder));

    /// <exception cref="InvalidOperationException">The key is none of 32 bytes in base64.</exception>
    public byte[] Bytes => _bytes.Value;

    private static string PathIn(string folder) => Path.Combine(folder, "keys", "audit.key");

    private static byte[] Load(string? configured, string path)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return Decode(configured, "Audit:Key");
        }

        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            // Written beside it and then moved, so that a crash leaves no half a key.
            var part = $"{path}.{Guid.NewGuid():N}";
            using (var stream = new StreamWriter(part, options))
            {
                stream.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
            }

            try
            {
                File.Move(part, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(part); // Another process was first.
            }
        }

        return Decode(File.ReadAllText(path), path);
    }

    private static byte[] Decode(string text, string where)
    {
        var bytes = new byte[Length + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Length
            ? bytes[..Length]
            : throw new InvalidOperationException($"{where} does not hold {Length} bytes in base64.");
    }
}
