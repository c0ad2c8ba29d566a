namespace Zwolle.Portal.Testing;

/// <summary>The folder of the checkout that the tests were built from.</summary>
public static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where the portal reads its settings and static files from when it is not published.</summary>
    public static string ContentRoot => System.IO.Path.Combine(Path, "src", "Zwolle.Portal");

    private static string Find(string folder)
    {
        for (var up = new DirectoryInfo(folder); up is not null; up = up.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(up.FullName, "Zwolle.Portal.sln")))
            {
                return up.FullName;
            }
        }

        throw new InvalidOperationException($"There is no checkout above {folder}.");
    }
}
