using Zwolle.Portal.Data.Files;

namespace Zwolle.Portal.Infrastructure.Files;

/// <summary>
/// The bytes of files that staff added: in a folder of the data folder, so that nothing serves them but our own page, under
/// names of our own. With more than one portal the data folder is a shared one.
/// </summary>
/// <param name="folder">Made when the first file comes.</param>
public sealed class FileStore(string folder)
{
    public const string FolderName = "uploads";

    /// <summary>Whole or not at all: a portal that stops halfway leaves no half file under the name.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="small">Those of the smaller copy of a picture that has one.</param>
    public async Task WriteAsync(StoredName name, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte>? small = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        await WriteAsync(name, name.ToString(), content);
        if (small is { } copy)
        {
            await WriteAsync(name, name.Small, copy);
        }
    }

    /// <summary>Full path of the file, or of its smaller copy; null when it is not there.</summary>
    public string? Find(StoredName name, bool isSmall = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        var path = PathOf(name, isSmall && name.HasSmall ? name.Small : name.ToString());
        return File.Exists(path) ? path : null;
    }

    public void Delete(StoredName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var path in new[] { Find(name), Find(name, isSmall: true) }.OfType<string>())
        {
            File.Delete(path);
        }
    }

    private async Task WriteAsync(StoredName name, string fileName, ReadOnlyMemory<byte> content)
    {
        var path = PathOf(name, fileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        await File.WriteAllBytesAsync(unfinished, content);
        File.Move(unfinished, path);
    }

    /// <summary>In a folder per first two letters, so that none gets too full to look into.</summary>
    private string PathOf(StoredName name, string fileName) => Path.Combine(folder, name.Key.ToString("n")[..2], fileName);
}
