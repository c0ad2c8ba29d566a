using System.Text;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Files;

public sealed class FileSignatureTests
{
    [Fact]
    public void Of_EachKind_IsKnown()
    {
        Assert.Equal(FileFormat.Jpeg, FileSignature.Of(TestFiles.Jpeg()));
        Assert.Equal(FileFormat.Png, FileSignature.Of(TestFiles.Png()));
        Assert.Equal(FileFormat.WebP, FileSignature.Of(TestFiles.WebP()));
        Assert.Equal(FileFormat.Pdf, FileSignature.Of(TestFiles.Pdf()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("RIFF1234WAVEfmt ")]
    [InlineData("GIF89a%PDF-1.4\n%%EOF")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("MZ\u0090\0")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("%PDF-1.4\nno end")]
    [InlineData("\n%PDF-1.4\n%%EOF")]
    public void Of_AnythingElse_IsOther(string file) => Assert.Equal(FileFormat.Other, FileSignature.Of(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void Of_AnyBeginningOfAFile_DoesNotFail() => Assert.All(
        new[] { TestFiles.Jpeg(), TestFiles.Png(), TestFiles.WebP(), TestFiles.Pdf() },
        file => Assert.All(Enumerable.Range(0, 40), length => FileSignature.Of(file.AsSpan(0, length))));
}
