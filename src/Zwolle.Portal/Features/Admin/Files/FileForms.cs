using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Files;

namespace Zwolle.Portal.Features.Admin.Files;

/// <summary>The questions about a picture.</summary>
public sealed record PictureForm
{
    public IFormFile? Picture { get; set; }

    public string? AltText { get; set; }

    public bool IsDecorative { get; set; }

    public string? Maker { get; set; }

    /// <summary>What can be said without opening the file.</summary>
    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        problems.CheckFile(nameof(Picture), Picture, "een foto", PictureMaker.MostBytes, size =>
            $"Deze foto is {size}. Ten hoogste {DutchText.Size(PictureMaker.MostBytes)} kan. Met JavaScript maakt uw browser een foto vanzelf kleiner. "
            + "Lukt dat niet? Open de foto op uw computer, kies 'Formaat wijzigen' en maak hem 1.600 beeldpunten breed. Of mail de foto aan uzelf, en kies dan 'middelgroot'.");
        problems.CheckText(nameof(AltText), AltText, "wat er op de foto staat", UploadedFile.TitleMaxLength);
        if (!IsDecorative && FormText.Clean(AltText) is null)
        {
            problems.Add(new Problem(nameof(AltText), "Vertel wat er op de foto staat, voor wie hem niet ziet. Of zet het vinkje bij 'alleen versiering'."));
        }
        else if (IsDecorative && FormText.Clean(AltText) is not null)
        {
            problems.Add(new Problem(nameof(AltText), "U zegt dat de foto alleen versiering is. Maak dit veld dan leeg, of haal het vinkje weg."));
        }

        problems.CheckText(nameof(Maker), Maker, "van wie de foto is", UploadedFile.MakerMaxLength, isRequired: true);
        return problems;
    }
}

/// <summary>The questions about a document.</summary>
public sealed record DocumentForm
{
    /// <summary>Enough for a plan with drawings; a phone on a bad connection waits minutes for more.</summary>
    public const int MostBytes = 10_000_000;

    public IFormFile? Document { get; set; }

    public string? DocumentTitle { get; set; }

    public bool IsAccessible { get; set; }

    /// <summary>What can be said without opening the file.</summary>
    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        problems.CheckFile(nameof(Document), Document, "een pdf", MostBytes, size =>
            $"Deze pdf is {size}. Ten hoogste {DutchText.Size(MostBytes)} kan. Sla hem op met kleinere plaatjes, of verdeel hem over twee bestanden.");
        problems.CheckText(nameof(DocumentTitle), DocumentTitle, "de titel van het document", UploadedFile.TitleMaxLength, isRequired: true);
        return problems;
    }
}

internal static class FileChecks
{
    /// <param name="problems">Where to say it.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="file">What was sent.</param>
    /// <param name="what">'een foto'.</param>
    /// <param name="most">Bytes.</param>
    /// <param name="tooLarge">What to say of a file of this size.</param>
    public static void CheckFile(this ICollection<Problem> problems, string field, IFormFile? file, string what, int most, Func<string, string> tooLarge)
    {
        if (file is null)
        {
            problems.Add(new Problem(field, $"Kies {what}."));
        }
        else if (file.Length == 0)
        {
            problems.Add(new Problem(field, "Dit bestand is leeg. Kies een ander."));
        }
        else if (file.Length > most)
        {
            problems.Add(new Problem(field, tooLarge(DutchText.Size(file.Length))));
        }
    }
}
