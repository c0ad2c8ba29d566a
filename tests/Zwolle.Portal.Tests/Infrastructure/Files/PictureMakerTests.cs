using System.Text;
using NetVips;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Files;

/// <summary>What comes out is a WebP of our own making, whatever went in.</summary>
public sealed class PictureMakerTests : IDisposable
{
    private readonly PictureMaker _maker = new();

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task Make_EachKind_GivesWebPOfThatSize(string kind)
    {
        var made = await MakeAsync(kind switch { "jpg" => TestFiles.Jpeg(), "png" => TestFiles.Png(), _ => TestFiles.WebP() });
        Assert.Equal((800, 600), (made!.Width, made.Height));
        Assert.Equal(FileFormat.WebP, FileSignature.Of(made.Content));
        using var picture = Image.NewFromBuffer(made.Content);
        Assert.Equal((800, 600), (picture.Width, picture.Height));
        using var small = Image.NewFromBuffer(made.Small!);
        Assert.Equal((640, 480), (small.Width, small.Height));
    }

    [Fact]
    public async Task Make_Large_FitsAndStaysInShape()
    {
        var sent = TestFiles.Noise();
        Assert.InRange(sent.Length, 200_000, PictureMaker.MostBytes);
        var made = await MakeAsync(sent);
        Assert.Equal((1600, 1200), (made!.Width, made.Height));
        Assert.InRange(made.Content.Length, 1, PictureMaker.MostBytes);
    }

    [Fact]
    public async Task Make_Small_IsNotBlownUpAndHasNoSmallerCopy()
    {
        var made = await MakeAsync(TestFiles.Png(40, 30));
        Assert.Equal((40, 30), (made!.Width, made.Height));
        Assert.Null(made.Small);
    }

    [Fact]
    public async Task Make_Metadata_IsGone()
    {
        var sent = TestFiles.Jpeg();
        Assert.Contains(TestFiles.Hidden, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        using (var camera = Image.NewFromBuffer(sent))
        {
            Assert.Contains("exif-ifd3-GPSLatitude", camera.GetFields());
        }

        var made = await MakeAsync(sent);
        foreach (var file in new[] { made!.Content, made.Small! })
        {
            Assert.DoesNotContain(TestFiles.Hidden, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
            using var picture = Image.NewFromBuffer(file);
            Assert.DoesNotContain(picture.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("xmp", StringComparison.Ordinal) || field.StartsWith("icc", StringComparison.Ordinal));
        }
    }

    /// <summary>The camera was held upright: red lies left in the file, and is above on the picture.</summary>
    [Fact]
    public async Task Make_TurnedCamera_StandsUpright()
    {
        var made = await MakeAsync(TestFiles.Jpeg(800, 600, orientation: 6));
        Assert.Equal((600, 800), (made!.Width, made.Height));
        using var picture = Image.NewFromBuffer(made.Content);
        Assert.True(picture[300, 100] is [> 150, < 100, < 100, ..], "above is not red");
        Assert.True(picture[300, 700] is [< 100, < 100, > 150, ..], "below is not blue");
    }

    [Fact]
    public async Task Make_SomethingBehindThePicture_DoesNotComeThrough()
    {
        const string script = "<script>alert(1)</script>";
        byte[] both = [.. TestFiles.Jpeg(), .. Encoding.ASCII.GetBytes(script)];
        var made = await MakeAsync(both);
        Assert.DoesNotContain(script, Encoding.Latin1.GetString(made!.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_MoreFrames_GivesTheFirst()
    {
        using var frames = Image.NewFromBuffer(TestFiles.Png(100, 300)).Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", 100);
            image.Set(GValue.GIntType, "n-pages", 3);
        });
        var made = await MakeAsync(frames.WebpsaveBuffer());
        Assert.Equal((100, 100), (made!.Width, made.Height));
    }

    [Fact]
    public async Task Make_TooManyPixels_IsRefused()
    {
        var bomb = TestFiles.Bomb();
        Assert.InRange(bomb.Length, 1, PictureMaker.MostBytes);
        Assert.Null(await MakeAsync(bomb));
    }

    [Fact]
    public async Task Make_CutOffOrBroken_IsRefused()
    {
        var jpeg = TestFiles.Jpeg();
        Assert.Null(await MakeAsync(jpeg[..(jpeg.Length / 2)]));
        Assert.Null(await MakeAsync(jpeg[..20]));
        Assert.Null(await MakeAsync([.. TestFiles.Png()[..8], .. "<html><script>alert(1)</script></html>"u8]));
        var (png, webp) = (TestFiles.Png(), TestFiles.WebP());
        Assert.Null(await MakeAsync(png[..(png.Length / 2)]));
        Assert.Null(await MakeAsync(webp[..(webp.Length / 2)]));
    }

    public void Dispose() => _maker.Dispose();

    private Task<MadePicture?> MakeAsync(byte[] file) => _maker.MakeAsync(file, TestContext.Current.CancellationToken);
}
