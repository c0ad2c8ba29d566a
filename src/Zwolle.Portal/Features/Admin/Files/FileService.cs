using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Files;

namespace Zwolle.Portal.Features.Admin.Files;

/// <summary>Takes files in and throws them away. What it is sent is a stranger's until it was looked at.</summary>
public sealed class FileService(PortalDbContext context, FileStore store, PictureMaker maker, IVirusScanner scanner, PortalClock clock)
{
    /// <returns>Key of the new file, or what is wrong with it.</returns>
    public async Task<(int Id, IReadOnlyList<Problem> Problems)> AddAsync(PictureForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = form.Problems();
        if (problems.Count > 0)
        {
            return (0, problems);
        }

        var sent = await ReadAsync(form.Picture!, cancellation);
        if (FileSignature.Of(sent) is not (FileFormat.Jpeg or FileFormat.Png or FileFormat.WebP))
        {
            return Refused(nameof(PictureForm.Picture), "Dit is geen jpg, png of webp, ook als het bestand zo heet. Kies een foto in een van die soorten.");
        }

        if (await ScanAsync(sent, cancellation) is { } bad)
        {
            return Refused(nameof(PictureForm.Picture), bad);
        }

        if (await maker.MakeAsync(sent, cancellation) is not { } picture)
        {
            return Refused(nameof(PictureForm.Picture), "Het portaal kan deze foto niet openen. Hij is beschadigd, of heeft veel te veel beeldpunten. Open hem op uw computer en sla hem opnieuw op als jpg.");
        }

        var name = StoredName.Picture(picture.Width, picture.Height);
        return await KeepAsync(name, picture.Content, picture.Small, FormText.Clean(form.AltText) ?? "", FormText.Clean(form.Maker));
    }

    /// <inheritdoc cref="AddAsync(PictureForm, CancellationToken)" />
    public async Task<(int Id, IReadOnlyList<Problem> Problems)> AddAsync(DocumentForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = form.Problems();
        if (problems.Count > 0)
        {
            return (0, problems);
        }

        var sent = await ReadAsync(form.Document!, cancellation);
        if (FileSignature.Of(sent) != FileFormat.Pdf)
        {
            return Refused(nameof(DocumentForm.Document), "Dit is geen pdf, ook als het bestand zo heet, of hij is beschadigd. Sla het document opnieuw op als pdf.");
        }

        return await ScanAsync(sent, cancellation) is { } bad
            ? Refused(nameof(DocumentForm.Document), bad)
            : await KeepAsync(StoredName.Document(sent.Length, form.IsAccessible), sent, null, FormText.Clean(form.DocumentTitle)!, maker: null);
    }

    /// <summary>The row stays, and says that the file is gone; the bytes do not.</summary>
    public async Task RemoveAsync(int id)
    {
        var file = await context.Files.SingleAsync(f => f.Id == id);
        file.RemovedAt ??= clock.UtcNow;
        await context.SaveChangesAsync();
        store.Delete(StoredName.Parse(file.Name)!);
    }

    private static (int Id, IReadOnlyList<Problem> Problems) Refused(string field, string message) => (0, [new Problem(field, message)]);

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <returns>What to say; null when nothing is wrong.</returns>
    private async Task<string?> ScanAsync(byte[] file, CancellationToken cancellation) => await scanner.ScanAsync(file, cancellation) switch
    {
        ScanResult.Clean => null,
        ScanResult.Infected => "De virusscanner vindt dit bestand gevaarlijk. Het is niet bewaard. Vraag uw beheerder om hulp.",
        _ => "De virusscanner geeft nu geen antwoord. Daarom bewaren wij niets. Probeer het over een kwartier opnieuw.",
    };

    private async Task<(int Id, IReadOnlyList<Problem> Problems)> KeepAsync(StoredName name, byte[] content, byte[]? small, string title, string? maker)
    {
        var row = new UploadedFile
        {
            Kind = name.Kind,
            Name = name.ToString(),
            Title = title,
            Maker = maker,
            Bytes = content.Length,
            AddedAt = clock.UtcNow,
        };
        await store.WriteAsync(name, content, small);
        try
        {
            context.Add(row);
            await context.SaveChangesAsync();
        }
        catch
        {
            // Without its row nobody could ever find it, or throw it away.
            store.Delete(name);
            throw;
        }

        return (row.Id, []);
    }
}
