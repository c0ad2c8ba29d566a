using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Files;

/// <summary>
/// Pictures and documents of staff. Whatever one holds, a browser runs nothing of it: it gets no rights at all, a picture
/// is only ever a picture, and a document is saved and not opened here.
/// </summary>
[AllowAnonymous]
public sealed class FilesController(FileQueries queries, FileStore store) : Controller
{
    /// <summary>What is removed may still be seen for so long by who saw it before.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    [HttpGet(FileAddress.Folder + "/{name}")]
    public async Task<IActionResult> Show([FromRoute] string name)
    {
        if (StoredName.Parse(name) is not { } stored)
        {
            return NotFound();
        }

        var standing = await queries.StandingAsync(stored);
        if (standing == FileStanding.Removed)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        if (standing == FileStanding.Unknown || store.Find(stored, isSmall: name == stored.Small) is not { } path)
        {
            return NotFound();
        }

        Response.Shut();
        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Kept };
        if (stored.Kind == FileKind.Document)
        {
            Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name };
        }

        // The bytes under a name never change.
        return PhysicalFile(path, stored.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{name}\""), enableRangeProcessing: true);
    }
}
