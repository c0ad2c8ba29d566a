using NetVips;
using Zwolle.Portal.Data.Files;

namespace Zwolle.Portal.Infrastructure.Files;

/// <summary>A picture as residents get it: WebP, upright, without a word about who made it where.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Content">The picture.</param>
/// <param name="Small">A copy for phones; null when the picture is no wider than that.</param>
public sealed record MadePicture(int Width, int Height, byte[] Content, byte[]? Small);

/// <summary>
/// Makes a picture anew from what was sent (libvips): turned as the camera says, at most <see cref="LongestSide"/> wide and
/// high, in sRGB, without metadata. Nothing but the picture itself comes through: no place where it was taken, no name, no
/// bytes that are something else as well.
/// </summary>
public sealed class PictureMaker : IDisposable
{
    /// <summary>Bytes that may be sent, and that what comes of it has at most.</summary>
    public const int MostBytes = 500_000;

    /// <summary>Pixels; wider than any place on our pages, twice as sharp.</summary>
    public const int LongestSide = 1600;

    /// <summary>Pixels of a camera of today. A small file can hold far more, only to fill the memory of who opens it.</summary>
    public const long MostPixels = 60_000_000;

    private static readonly int[] Qualities = [82, 70, 55, 40, 25];

    // One picture at a time: the memory that it takes has a limit, and staff seldom send two at once.
    private readonly SemaphoreSlim _gate = new(1);

    static PictureMaker()
    {
        // Readers and writers that libvips itself does not call safe for files of strangers stay shut.
        NetVips.NetVips.BlockUntrusted = true;
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;

        // What is wrong with a file is in the exception; libvips would also write it to the console.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
    }

    /// <param name="file">A file that <see cref="FileSignature"/> calls JPEG, PNG or WebP.</param>
    /// <param name="cancellation">Ends waiting for others.</param>
    /// <returns>Null when it can't be read as a picture, ends too soon or has more than <see cref="MostPixels"/>.</returns>
    public async Task<MadePicture?> MakeAsync(byte[] file, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Make(file), CancellationToken.None);
        }
        catch (VipsException)
        {
            return null;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static MadePicture? Make(byte[] file)
    {
        // The head alone is read here.
        using (var head = Image.NewFromBuffer(file, access: Enums.Access.Sequential))
        {
            if ((long)head.Width * head.Height > MostPixels)
            {
                return null;
            }
        }

        // All of it: what reads only as much as it needs would not notice that the rest is missing.
        using var whole = Image.NewFromBuffer(file, failOn: Enums.FailOn.Truncated);
        using var made = whole.ThumbnailImage(LongestSide, height: LongestSide, size: Enums.Size.Down, outputProfile: "srgb");
        using var pixels = made.CopyMemory();
        using var small = pixels.Width > StoredName.SmallWidth ? pixels.Resize((double)StoredName.SmallWidth / pixels.Width) : null;
        return new MadePicture(pixels.Width, pixels.Height, Write(pixels), small is null ? null : Write(small));
    }

    /// <summary>As good as fits in <see cref="MostBytes"/>.</summary>
    private static byte[] Write(Image picture)
    {
        var written = Array.Empty<byte>();
        foreach (var quality in Qualities)
        {
            written = picture.WebpsaveBuffer(q: quality, smartSubsample: true, keep: Enums.ForeignKeep.None);
            if (written.Length <= MostBytes)
            {
                break;
            }
        }

        return written;
    }
}
