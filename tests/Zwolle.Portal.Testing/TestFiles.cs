using System.Text;
using NetVips;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Infrastructure.Files;

namespace Zwolle.Portal.Testing;

/// <summary>Pictures and documents to send, made on the spot.</summary>
public static class TestFiles
{
    /// <summary>Stands in the metadata of a photo, where nobody sees it.</summary>
    public const string Hidden = "Hier woont iemand die dat niet wil";

    /// <summary>Left half red, right half blue, as it lies in the file.</summary>
    /// <param name="width">Pixels in the file.</param>
    /// <param name="height">Pixels in the file.</param>
    /// <param name="orientation">How the camera was held (Exif): 1 as it lies, 6 a quarter turn to the right is needed.</param>
    public static byte[] Jpeg(int width = 800, int height = 600, int orientation = 1)
    {
        using var photo = Halves(width, height).Mutate(photo =>
        {
            photo.Set(GValue.GIntType, "orientation", orientation);
            photo.Set(GValue.GStrType, "exif-ifd0-Artist", Hidden);
            photo.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 30/1 45/1");
        });
        return photo.JpegsaveBuffer();
    }

    public static byte[] Png(int width = 800, int height = 600) => Halves(width, height).PngsaveBuffer();

    public static byte[] WebP(int width = 800, int height = 600) => Halves(width, height).WebpsaveBuffer();

    /// <summary>Hard to make small: it has no two pixels alike. So wide and high it just may be sent.</summary>
    public static byte[] Noise() => Noise(2_000, 1_500, sigma: 60, quality: 10);

    /// <summary>As a phone takes it: several megabytes.</summary>
    public static byte[] Photo() => Noise(4_000, 3_000, sigma: 15, quality: 90);

    /// <summary>A small file of very many pixels.</summary>
    public static byte[] Bomb(int side = 12_000) => Image.Black(side, side).PngsaveBuffer(compression: 9, bitdepth: 1);

    public static byte[] Pdf(string text = "Hallo") => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% {text}\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>A picture that is there, with its row.</summary>
    public static async Task<StoredName> PictureAsync(this PortalFactory portal, int width = 800, string title = "Een rood en een blauw vlak")
    {
        ArgumentNullException.ThrowIfNull(portal);
        var name = StoredName.Picture(width, width * 3 / 4);
        await portal.KeepAsync(name, WebP(width, width * 3 / 4), title, "gemeente Zwolle");
        return name;
    }

    /// <summary>A document that is there, with its row.</summary>
    public static async Task<StoredName> DocumentAsync(this PortalFactory portal, bool isAccessible = false)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var content = Pdf();
        var name = StoredName.Document(content.Length, isAccessible);
        await portal.KeepAsync(name, content, "Schetsontwerp", maker: null);
        return name;
    }

    private static byte[] Noise(int width, int height, double sigma, int quality)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: sigma, mean: 128, seed: 1).Cast(Enums.BandFormat.Uchar);
        return noise.Bandjoin(noise.Flip(Enums.Direction.Horizontal), noise.Flip(Enums.Direction.Vertical)).Copy(interpretation: Enums.Interpretation.Srgb).JpegsaveBuffer(q: quality);
    }

    private static async Task KeepAsync(this PortalFactory portal, StoredName name, byte[] content, string title, string? maker)
    {
        var store = (FileStore)portal.Services.GetService(typeof(FileStore))!;
        await store.WriteAsync(name, content, name.HasSmall ? WebP(StoredName.SmallWidth, StoredName.SmallWidth * 3 / 4) : null);
        await portal.WithContextAsync(async context =>
        {
            context.Add(new UploadedFile { Kind = name.Kind, Name = name.ToString(), Title = title, Maker = maker, Bytes = content.Length, AddedAt = portal.Clock.Now.UtcDateTime });
            return await context.SaveChangesAsync();
        });
    }

    private static Image Halves(int width, int height)
    {
        var red = Image.Black(width / 2, height).NewFromImage(220, 30, 30);
        var blue = Image.Black(width - (width / 2), height).NewFromImage(30, 30, 220);
        return red.Join(blue, Enums.Direction.Horizontal).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
