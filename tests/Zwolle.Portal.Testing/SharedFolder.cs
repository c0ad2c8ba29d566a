namespace Zwolle.Portal.Testing;

/// <summary>Data that may not be part of the repository, in a folder beside the checkout or where ZP_SHARED says.</summary>
public static class SharedFolder
{
    public const string SkipReason = "The shared data is not beside this checkout, and ZP_SHARED does not point to it.";

    private static readonly string Folder = Environment.GetEnvironmentVariable("ZP_SHARED") is { Length: > 0 } configured
        ? configured
        : Path.Combine(RepositoryFolder.Path, "..", "shared");

    /// <summary>Where a file would be; it need not exist.</summary>
    public static string File(params string[] path) => Path.GetFullPath(Path.Combine([Folder, .. path]));
}
