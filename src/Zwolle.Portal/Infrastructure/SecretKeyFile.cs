using System.Security.Cryptography;

namespace Zwolle.Portal.Infrastructure;

/// <summary>A key of 32 bytes: from the settings, else from a file that is made at first use and that only we can read.</summary>
public static class SecretKeyFile
{
    private const int Length = 32;

    /// <param name="configured">The key in base64; null or empty to use the file.</param>
    /// <param name="setting">Where that stands, for the message.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">The key is none of 32 bytes in base64.</exception>
    public static byte[] Load(string? configured, string setting, string path)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return Decode(configured, setting);
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
