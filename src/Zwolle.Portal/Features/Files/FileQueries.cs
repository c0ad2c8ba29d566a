using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Files;

namespace Zwolle.Portal.Features.Files;

public enum FileStanding
{
    Unknown = 0,
    There = 1,
    Removed = 2,
}

public sealed class FileQueries(PortalDbContext context)
{
    public async Task<FileStanding> StandingAsync(StoredName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stored = name.ToString();
        var isRemoved = await context.Files.Where(f => f.Name == stored).Select(f => (bool?)(f.RemovedAt != null)).SingleOrDefaultAsync();
        return isRemoved switch { null => FileStanding.Unknown, true => FileStanding.Removed, false => FileStanding.There };
    }
}
