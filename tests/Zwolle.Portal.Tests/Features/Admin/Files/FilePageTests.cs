using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Files;

/// <summary>The list of files, the page of one, and what a text shows of it.</summary>
public sealed class FilePageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_ListWithoutFiles_SaysSoAndOffersAReaderNothing()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var reader = await empty.StaffClientAsync(StaffRole.Reader);
        var page = await reader.OpenAsync(FileAdminLinks.List);
        Assert.Equal("0 bestanden", page.QuerySelector("h2")!.TextContent);
        Assert.Contains("Er staan nog geen bestanden klaar.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.FindByRole("link", "Zet een foto klaar"));
        using var writer = await empty.StaffClientAsync();
        Assert.Equal(FileAdminLinks.NewPicture, (await writer.OpenAsync(FileAdminLinks.List)).Link("Zet een foto klaar").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_List_ShowsTheNewestFirstByPageAndNotWhatIsRemoved()
    {
        await using var full = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await full.StaffClientAsync();
        for (var number = 1; number <= 26; number++)
        {
            await full.PictureAsync(width: 40, title: $"Foto {number}");
        }

        await full.WithContextAsync(context => context.Files.Where(f => f.Title == "Foto 26").ExecuteUpdateAsync(f => f.SetProperty(x => x.RemovedAt, full.Clock.Now.UtcDateTime)));
        var first = await client.OpenAsync(FileAdminLinks.List);
        Assert.Equal("25 bestanden", first.QuerySelector("h2")!.TextContent);
        Assert.Equal(["Foto 25", "Foto 24"], first.QuerySelectorAll("li.zp-file a").Take(2).Select(link => link.TextContent));
        Assert.Equal(["Foto 1"], (await client.OpenAsync(FileAdminLinks.Page(2))).QuerySelectorAll("li.zp-file a").Select(link => link.TextContent));
        using var wrong = await client.GetAsync(FileAdminLinks.Page(9));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Get_InATextOfAPlan_ShowsItToResidentsAndTellsStaffWhere()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var picture = await portal.Portal.PictureAsync();
        var document = await portal.Portal.DocumentAsync();
        var other = await portal.Portal.PictureAsync();
        var plan = await portal.Data.PlanAsync(p => p.Body = $"Zo wordt het.\n\n![Een vlak]({FileAddress.Of(picture)}) *Beeld: gemeente Zwolle*\n\nLees het [ontwerp]({FileAddress.Of(document)}).");

        var page = await portal.PageAsync(PlanLinks.Details(plan.Slug));
        var shown = page.ByRole("img", "Een vlak");
        Assert.Equal((FileAddress.Of(picture), "800", "600", "lazy"), (shown.GetAttribute("src"), shown.GetAttribute("width"), shown.GetAttribute("height"), shown.GetAttribute("loading")));
        Assert.Equal($"{FileAddress.SmallOf(picture)} 640w, {FileAddress.Of(picture)} 800w", shown.GetAttribute("srcset"));
        Assert.Contains("ontwerp (pdf, 1 kB, niet toegankelijk)", page.Link("ontwerp").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/toegankelijkheid#pdf", page.Link("niet toegankelijk").GetAttribute("href"));

        Assert.Equal([plan.Title], (await client.OpenAsync(FileAdminLinks.Details(await IdAsync(picture)))).ListItemsUnder("Waar staat het?"));
        Assert.Equal([plan.Title], (await client.OpenAsync(FileAdminLinks.Details(await IdAsync(document)))).ListItemsUnder("Waar staat het?"));
        Assert.Contains("In geen enkele tekst.", (await client.OpenAsync(FileAdminLinks.Details(await IdAsync(other)))).SectionUnder("Waar staat het?").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InADraft_TellsStaffThatToo()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var picture = await portal.Portal.PictureAsync();
        var id = await client.SaveAsync(ContentLinks.New(ContentKind.Story), "Bewaar als concept", ("Title", ["Met foto"]), ("Body", [$"![Een vlak]({FileAddress.Of(picture)})"]));
        var page = await client.OpenAsync(FileAdminLinks.Details(await IdAsync(picture)));
        Assert.Equal(["Een concept dat nog niet op de site staat"], page.ListItemsUnder("Waar staat het?"));
        Assert.Equal(ContentLinks.Edit(ContentKind.Story, id), page.Link("Een concept").GetAttribute("href"));
    }

    [Theory]
    [InlineData("![](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp)", "Er staat een foto in zonder woorden voor wie hem niet ziet. Zet ze tussen de blokhaken: ![wat er op de foto staat](...). Zegt de foto niets? Zet dan \"decoratief\" achter het adres.")]
    [InlineData("<div>\n![](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp)\n</div>", "Er staat een foto in zonder woorden voor wie hem niet ziet. Zet ze tussen de blokhaken: ![wat er op de foto staat](...). Zegt de foto niets? Zet dan \"decoratief\" achter het adres.")]
    [InlineData("![boom](https://elders.example/boom.jpg)", "Er staat een foto in die niet bij onze bestanden staat. Bewoners zien hem dan niet. Zet de foto eerst klaar bij 'Bestanden'.")]
    [InlineData("![boom](/bestanden/boom.svg)", "Er staat een foto in die niet bij onze bestanden staat. Bewoners zien hem dan niet. Zet de foto eerst klaar bij 'Bestanden'.")]
    public async Task Post_TextWithAPictureThatIsNotRight_IsNotPublished(string body, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        foreach (var (kind, field) in new[] { (ContentKind.Plan, "Body"), (ContentKind.Plan, "InputOutcome"), (ContentKind.Story, "Body") })
        {
            using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.New(kind)), "Publiceer", (field, [$"Tekst.\n\n{body}"]));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(problem, (await Html.ParseAsync(response)).Problems());
        }
    }

    [Fact]
    public async Task Post_Remove_TakesTheFileAwayForGood()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var name = await portal.Portal.PictureAsync();
        var id = await IdAsync(name);
        Assert.Equal(["Zet een vinkje als u het zeker weet. Dit kan niet terug."], await client.RefusedAsync(FileAdminLinks.Details(id), "Haal weg"));
        using var removed = await client.SubmitAsync(await client.OpenAsync(FileAdminLinks.Details(id)), "Haal weg", ("Sure", ["true"]));
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);

        foreach (var address in new[] { FileAddress.Of(name), FileAddress.SmallOf(name) })
        {
            using var gone = await portal.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }

        Assert.Empty(Directory.EnumerateFiles(portal.Portal.Database.Folder, $"{name.Key:n}*", SearchOption.AllDirectories));
        Assert.Equal("Weggehaald. Het adres van het bestand werkt niet meer.", (await client.OpenAsync(removed.Headers.Location!.OriginalString)).Status());
        var page = await client.OpenAsync(FileAdminLinks.Details(id));
        Assert.Contains("Weggehaald op", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.FindByRole("button", "Haal weg"));
        Assert.Equal([AuditActions.Changed], (await portal.Portal.AuditAsync(nameof(UploadedFile), id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Get_UnknownFile_IsNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(FileAdminLinks.Details(999_999)));
        using var removing = await client.PostAsync(FileAdminLinks.Remove(999_999), await client.OpenAsync(FileAdminLinks.NewPicture), ("Sure", ["true"]));
        Assert.Equal(HttpStatusCode.NotFound, removing.StatusCode);
    }

    private Task<int> IdAsync(StoredName name) => portal.Portal.WithContextAsync(context => context.Files.Where(f => f.Name == name.ToString()).Select(f => f.Id).SingleAsync());
}
