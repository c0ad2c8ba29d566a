using Zwolle.Portal.Data.Files;

namespace Zwolle.Portal.Features.Shared;

/// <summary>Where residents get the files that staff added.</summary>
public static class FileAddress
{
    public const string Folder = "/bestanden";

    public static string Of(StoredName name) => $"{Folder}/{name}";

    public static string SmallOf(StoredName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"{Folder}/{name.Small}";
    }

    /// <returns>Null when the address is not that of a file of ours.</returns>
    public static StoredName? Parse(string? address) =>
        address?.StartsWith(Folder + "/", StringComparison.Ordinal) == true ? StoredName.Parse(address[(Folder.Length + 1)..]) : null;
}
