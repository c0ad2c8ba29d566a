using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Files;

/// <summary>Files are taken in as they should, and what attacks is refused or made harmless.</summary>
public sealed class FileFormTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private const string WrongPicture = "Dit is geen jpg, png of webp, ook als het bestand zo heet. Kies een foto in een van die soorten.";
    private const string BrokenPicture = "Het portaal kan deze foto niet openen. Hij is beschadigd, of heeft veel te veel beeldpunten. Open hem op uw computer en sla hem opnieuw op als jpg.";
    private const string WrongDocument = "Dit is geen pdf, ook als het bestand zo heet, of hij is beschadigd. Sla het document opnieuw op als pdf.";

    [Fact]
    public async Task Post_Picture_IsKeptUnderANameOfOursAndReadyForAText()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendPictureAsync(client, TestFiles.Jpeg(1_000, 500), "IMG_2041 privé.jpg", altText: "Een [rood] vlak");

        var page = await FollowAsync(client, response);
        Assert.Equal("Het bestand staat klaar. Zet het nu in een tekst.", page.AllByRole("status").First().VisibleText());
        var file = await NewestAsync();
        var name = StoredName.Parse(file.Name)!;
        Assert.Equal((FileKind.Picture, 1_000, 500), (file.Kind, name.Width, name.Height));
        Assert.Equal($"![Een \\[rood\\] vlak]({FileAddress.Of(name)}) *Beeld: gemeente Zwolle*", page.QuerySelector("[data-file-mark]")!.TextContent);
        Assert.Equal("Een [rood] vlak", page.ByRole("img", "Een [rood] vlak").GetAttribute("alt"));
        using var served = await client.GetAsync(FileAddress.Of(name));
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.DoesNotContain(TestFiles.Hidden, Encoding.Latin1.GetString(await served.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Equal([AuditActions.Created], (await portal.Portal.AuditAsync(nameof(UploadedFile), file.Id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Post_DecorativePicture_SaysSoInTheText()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendPictureAsync(client, TestFiles.Png(), altText: "", isDecorative: true);
        var page = await FollowAsync(client, response);
        Assert.StartsWith("![](/bestanden/", page.QuerySelector("[data-file-mark]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(" \"decoratief\") *Beeld:", page.QuerySelector("[data-file-mark]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Pdf, 1 kB, toegankelijk gemaakt")]
    [InlineData(false, "Pdf, 1 kB, niet toegankelijk")]
    public async Task Post_Document_IsKeptAsItIsAndSaysWhetherAllCanReadIt(bool isAccessible, string kind)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendDocumentAsync(client, TestFiles.Pdf(), isAccessible: isAccessible);
        var page = await FollowAsync(client, response);
        Assert.Equal(kind, page.Definition("Soort"));
        var name = StoredName.Parse((await NewestAsync()).Name)!;
        Assert.Equal(isAccessible, name.IsAccessible);
        Assert.Equal($"[Schetsontwerp]({FileAddress.Of(name)})", page.QuerySelector("[data-file-mark]")!.TextContent);
        Assert.Equal(TestFiles.Pdf(), await client.GetByteArrayAsync(FileAddress.Of(name)));
    }

    [Theory]
    [InlineData("AltText", "", "Vertel wat er op de foto staat, voor wie hem niet ziet. Of zet het vinkje bij 'alleen versiering'.")]
    [InlineData("Maker", " ", "Vul in van wie de foto is.")]
    [InlineData("IsDecorative", "true", "U zegt dat de foto alleen versiering is. Maak dit veld dan leeg, of haal het vinkje weg.")]
    public async Task Post_PictureWithOneMistake_SaysWhichAndKeepsTheRest(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var before = await CountAsync();
        using var response = await SendAsync(client, FileAdminLinks.NewPicture, "Picture", TestFiles.Jpeg(), "foto.jpg",
            [("AltText", "Een boom"), ("Maker", "gemeente Zwolle"), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(field == "AltText" ? "" : "Een boom", page.QuerySelector("#AltText")!.GetAttribute("value"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Post_Nothing_AsksForAFile()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(["Kies een foto.", "Vertel wat er op de foto staat, voor wie hem niet ziet. Of zet het vinkje bij 'alleen versiering'.", "Vul in van wie de foto is."],
            await client.RefusedAsync(FileAdminLinks.NewPicture, "Zet klaar"));
        Assert.Equal(["Kies een pdf.", "Vul de titel van het document in."], await client.RefusedAsync(FileAdminLinks.NewDocument, "Zet klaar"));
        using var empty = await SendPictureAsync(client, []);
        Assert.Equal(["Dit bestand is leeg. Kies een ander."], (await Html.ParseAsync(empty)).Problems());
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedWithAdvice()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var picture = await SendPictureAsync(client, [.. TestFiles.Jpeg(), .. new byte[3_000_000]]);
        Assert.Equal(HttpStatusCode.BadRequest, picture.StatusCode);
        var problem = Assert.Single((await Html.ParseAsync(picture)).Problems());
        Assert.StartsWith("Deze foto is 3,1 MB. Ten hoogste 500 kB kan.", problem, StringComparison.Ordinal);
        Assert.Contains("Formaat wijzigen", problem, StringComparison.Ordinal);

        using var document = await SendDocumentAsync(client, [.. TestFiles.Pdf(), .. new byte[DocumentForm.MostBytes]]);
        Assert.StartsWith("Deze pdf is 10,1 MB. Ten hoogste 10 MB kan.", Assert.Single((await Html.ParseAsync(document)).Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreThanAnyPhoto_IsNotEvenRead()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var before = await CountAsync();
        using var response = await SendPictureAsync(client, new byte[26_000_000]);
        Assert.True((int)response.StatusCode is 400 or 413, $"answers {response.StatusCode}");
        Assert.Equal(before, await CountAsync());
    }

    public static TheoryData<string, string> Attacks => new()
    {
        { "svg with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>" },
        { "page", "<!DOCTYPE html><script>alert(1)</script>" },
        { "gif", "GIF89a\u0001\0\u0001\0" },
        { "program", "MZ\u0090\0\u0003" },
        { "archive", "PK\u0003\u0004" },
        { "document before a picture", "%PDF-1.4\n%%EOF" },
        { "only the name of one", "JFIF" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Post_NoPictureUnderTheNameOfOne_IsRefused(string what, string file)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var before = await CountAsync();
        using var response = await SendPictureAsync(client, Encoding.Latin1.GetBytes(file), "foto.jpg");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([WrongPicture], (await Html.ParseAsync(response)).Problems());
        Assert.True(before == await CountAsync(), what);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>%PDF-1.4\n%%EOF")]
    [InlineData("GIF89a%PDF-1.4\n%%EOF")]
    [InlineData("PK\u0003\u0004%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.4\ncut off")]
    public async Task Post_NoDocumentUnderTheNameOfOne_IsRefused(string file)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendDocumentAsync(client, Encoding.Latin1.GetBytes(file));
        Assert.Equal([WrongDocument], (await Html.ParseAsync(response)).Problems());
    }

    [Fact]
    public async Task Post_PictureThatIsSomethingElseToo_LosesIt()
    {
        using var client = await portal.Portal.StaffClientAsync();
        const string script = "<script>alert(document.cookie)</script>";
        byte[] polyglot = [.. TestFiles.Jpeg(), .. Encoding.ASCII.GetBytes(script), .. "PK\u0003\u0004"u8, .. TestFiles.Pdf()];
        using var response = await SendPictureAsync(client, polyglot, "foto.html");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var name = StoredName.Parse((await NewestAsync()).Name)!;
        foreach (var address in new[] { FileAddress.Of(name), FileAddress.SmallOf(name) })
        {
            var kept = Encoding.Latin1.GetString(await client.GetByteArrayAsync(address));
            Assert.DoesNotContain("script", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("%PDF", kept, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_DecompressionBombOrBrokenPicture_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var jpeg = TestFiles.Jpeg();
        foreach (var file in new[] { TestFiles.Bomb(), jpeg[..(jpeg.Length / 2)], [.. TestFiles.Png()[..8], .. "<script>alert(1)</script>"u8] })
        {
            using var response = await SendPictureAsync(client, file);
            Assert.Equal([BrokenPicture], (await Html.ParseAsync(response)).Problems());
        }
    }

    [Theory]
    [InlineData("../../../portal.db")]
    [InlineData("..\\..\\web.config")]
    [InlineData("/etc/cron.d/foto.jpg")]
    [InlineData("<script>alert(1)</script>.jpg")]
    [InlineData("CON.jpg")]
    public async Task Post_NameThatIsAPath_IsNoPartOfOurs(string fileName)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await SendPictureAsync(client, TestFiles.Jpeg(), fileName);
        var page = await FollowAsync(client, response);
        Assert.DoesNotContain(fileName, page.Body!.TextContent, StringComparison.Ordinal);
        var name = StoredName.Parse((await NewestAsync()).Name)!;
        var path = portal.Portal.Services.GetRequiredService<FileStore>().Find(name)!;
        var uploads = Path.Combine(portal.Portal.Database.Folder, FileStore.FolderName);
        Assert.StartsWith(uploads, Path.GetFullPath(path), StringComparison.Ordinal);
        Assert.Equal(name.ToString(), Path.GetFileName(path));
    }

    [Fact]
    public async Task Post_ScannerSaysNo_KeepsNothing()
    {
        await using var clamd = new StubClamd();
        await using var scanned = await PortalFactory.CreateAsync(Content.Empty, ("Files:Clamd", clamd.Address));
        using var client = await scanned.StaffClientAsync();
        var pdf = TestFiles.Pdf("EICAR");
        foreach (var (answer, problem) in new[]
        {
            ("stream: Win.Test.EICAR_HDB-1 FOUND", "De virusscanner vindt dit bestand gevaarlijk. Het is niet bewaard. Vraag uw beheerder om hulp."),
            ("ERROR", "De virusscanner geeft nu geen antwoord. Daarom bewaren wij niets. Probeer het over een kwartier opnieuw."),
        })
        {
            clamd.Answer = answer;
            using var document = await SendDocumentAsync(client, pdf);
            Assert.Equal([problem], (await Html.ParseAsync(document)).Problems());
            using var picture = await SendPictureAsync(client, TestFiles.Jpeg());
            Assert.Equal([problem], (await Html.ParseAsync(picture)).Problems());
        }

        Assert.False(await scanned.WithContextAsync(context => context.Files.AnyAsync()));
        Assert.False(Directory.Exists(Path.Combine(scanned.Database.Folder, FileStore.FolderName)));
        clamd.Answer = "stream: OK";
        using var clean = await SendDocumentAsync(client, pdf);
        Assert.Equal(HttpStatusCode.SeeOther, clean.StatusCode);
        Assert.Equal(pdf, clamd.Scanned);
    }

    [Fact]
    public async Task Post_RestoredAfterSigningIn_IsNotSaved()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var before = await CountAsync();
        using var response = await SendAsync(client, FileAdminLinks.NewPicture, "Picture", TestFiles.Jpeg(), "foto.jpg",
            [("AltText", "Een boom"), ("Maker", "gemeente Zwolle"), ("_herstel", "1")]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Een boom", (await Html.ParseAsync(response)).QuerySelector("#AltText")!.GetAttribute("value"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Post_ReaderOrWithoutToken_IsRefused()
    {
        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        using var writer = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam);
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(FileAdminLinks.NewPicture));
        Assert.Equal(HttpStatusCode.BadRequest, await writer.PostWithoutTokenAsync(FileAdminLinks.NewPicture));
        Assert.Equal(HttpStatusCode.BadRequest, await writer.PostWithoutTokenAsync(FileAdminLinks.NewDocument));
    }

    private static Task<HttpResponseMessage> SendPictureAsync(HttpClient client, byte[] file, string fileName = "foto.jpg", string altText = "Een boom", bool isDecorative = false) =>
        SendAsync(client, FileAdminLinks.NewPicture, "Picture", file, fileName, [("AltText", altText), ("Maker", "gemeente Zwolle"), .. isDecorative ? [("IsDecorative", "true")] : Array.Empty<(string, string)>()]);

    private static Task<HttpResponseMessage> SendDocumentAsync(HttpClient client, byte[] file, bool isAccessible = false) =>
        SendAsync(client, FileAdminLinks.NewDocument, "Document", file, "plan.pdf", [("DocumentTitle", "Schetsontwerp"), .. isAccessible ? [("IsAccessible", "true")] : Array.Empty<(string, string)>()]);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string field, byte[] file, string fileName, (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent((await client.OpenAsync(path)).Token()), "_token" } };
        using var bytes = new ByteArrayContent(file);
        bytes.Headers.Add("Content-Type", "image/jpeg");
        bytes.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{fileName}\"");
        content.Add(bytes);
        foreach (var (name, value) in fields.GroupBy(f => f.Name).Select(group => group.Last()))
        {
            content.Add(new StringContent(value), name);
        }

        return await client.PostAsync(path, content);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> FollowAsync(HttpClient client, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return await client.OpenAsync(response.Headers.Location!.OriginalString);
    }

    private Task<int> CountAsync() => portal.Portal.WithContextAsync(context => context.Files.CountAsync());

    private Task<UploadedFile> NewestAsync() => portal.Portal.WithContextAsync(context => context.Files.OrderByDescending(f => f.Id).FirstAsync());
}
