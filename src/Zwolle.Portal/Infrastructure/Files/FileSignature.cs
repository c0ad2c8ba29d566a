namespace Zwolle.Portal.Infrastructure.Files;

public enum FileFormat
{
    /// <summary>None of those below, whatever its name says.</summary>
    Other = 0,

    Jpeg = 1,
    Png = 2,
    WebP = 3,
    Pdf = 4,
}

/// <summary>
/// Tells what a file is by its own first bytes: JFIF/Exif (ISO 10918), PNG (ISO 15948), RIFF with WEBP (RFC 9649) and PDF
/// (ISO 32000). What the sender calls it counts for nothing.
/// </summary>
public static class FileSignature
{
    /// <summary>A PDF ends with this, perhaps followed by a little more.</summary>
    private const int EndOfPdf = 1024;

    public static FileFormat Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileFormat.Jpeg;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileFormat.Png;
        }

        if (file.Length > 15 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBPVP8"u8))
        {
            return FileFormat.WebP;
        }

        // Programs look for the head of a PDF in the first thousand bytes. Here it stands at the start: a file that is
        // something else first is refused.
        return file.StartsWith("%PDF-"u8) && file[^Math.Min(file.Length, EndOfPdf)..].IndexOf("%%EOF"u8) >= 0 ? FileFormat.Pdf : FileFormat.Other;
    }
}
