using Microsoft.AspNetCore.Mvc;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>A file as it is sent: uploaded, or pasted.</summary>
public sealed class ImportForm
{
    [FromForm(Name = "Bestand")]
    public IFormFile? File { get; set; }

    [FromForm(Name = "Tekst")]
    public string? Text { get; set; }

    /// <summary>How many drafts the trial told.</summary>
    [FromForm(Name = "Aantal")]
    public int? Expected { get; set; }

    /// <summary>The text, or why there is none.</summary>
    public async Task<(string? Text, string? Problem)> ReadAsync(ImportWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var hasText = !string.IsNullOrWhiteSpace(Text);
        if (File is null or { Length: 0 })
        {
            return hasText ? (Text, null) : (null, File is null ? "Kies een bestand, of plak de tekst." : "Dit bestand is leeg.");
        }

        if (hasText)
        {
            return (null, "Kies een bestand of plak de tekst, niet allebei.");
        }

        if (File.Length > words.MostBytes)
        {
            return (null, $"Dit bestand is te groot: ten hoogste {words.Size}. Deel het op in kleinere bestanden.");
        }

        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes);
        return CsvFile.Decode(bytes.ToArray());
    }
}

/// <summary>The page, in each of its steps.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Text">The file as text; null before there is one.</param>
/// <param name="Check">What would come of it; null before it was tried.</param>
/// <param name="Made">How many drafts were just made.</param>
public sealed record ImportPage(ImportWords Words, string? Text, ImportCheck? Check, int? Made)
{
    /// <summary>Since the trial something else would come of the file.</summary>
    public bool HasChanged { get; init; }
}
