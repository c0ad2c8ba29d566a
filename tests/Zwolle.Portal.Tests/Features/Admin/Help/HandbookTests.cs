using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Help;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.Admin.Help;

/// <summary>The handbook is true: its links lead somewhere, its pictures are there, and what it names exists.</summary>
public sealed partial class HandbookTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private static string Folder => Path.Combine(RepositoryFolder.Path, "docs", "handleiding");

    [Fact]
    public async Task Get_EveryPage_ShowsAndIsReachedFromTheFrontPage()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var front = await client.OpenAsync(HelpLinks.Page);

        foreach (var page in Handbook.Pages.Values.Where(page => page.Name != HelpLinks.Front))
        {
            (await client.OpenAsync(HelpLinks.Of(page.Name))).Heading(page.Title, 1);
            Assert.Contains(front.QuerySelectorAll("main a"), link => link.GetAttribute("href") == HelpLinks.Of(page.Name));
        }

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(HelpLinks.Page + "/bestaat-niet"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(HelpLinks.Page + "/" + HelpLinks.Front));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(HelpLinks.Picture("bestaat-niet.png")));
    }

    [Fact]
    public async Task Get_Picture_IsAPngForStaffAlone()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var picture = await client.GetAsync(HelpLinks.Picture(Handbook.Pictures.First()));
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await picture.Content.ReadAsByteArrayAsync())[..4]);

        using var resident = portal.Portal.NewClient(StaffClients.Address);
        using var refused = await resident.GetAsync(HelpLinks.Picture(Handbook.Pictures.First()));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public void Pages_LinksAndPictures_AreThere() => Rule.Holds(
    [
        .. from page in Handbook.Pages.Values
           let document = new HtmlParser().ParseDocument(page.Html)
           from problem in document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(address => !Leads(page, address)).Select(address => $"leads nowhere: {address}")
               .Concat(document.QuerySelectorAll("img").Where(image => image.GetAttribute("width") is null).Select(image => $"has no picture {image.GetAttribute("src")}"))
               .Concat(document.QuerySelectorAll("img").Where(image => image.GetAttribute("alt") is not { Length: > 10 }).Select(image => $"does not say what is on {image.GetAttribute("src")}"))
           select $"{page.Name}.md {problem}",
        .. HelpLinks.All.Where(item => !Leads(Handbook.Pages[HelpLinks.Front], $"{HelpLinks.Page}/{item.Part}")).Select(item => $"HelpLinks leads nowhere: {item.Part}"),
        .. Handbook.Pictures.Where(file => !Handbook.Pages.Values.Any(page => page.Html.Contains(HelpLinks.Picture(file), StringComparison.Ordinal))).Select(file => $"no page shows {file}"),
    ]);

    /// <summary>On GitHub the same files are read, with other links outside the handbook.</summary>
    [Fact]
    public void Files_LinksOutside_AreThere() => Rule.Holds(
        from file in Directory.GetFiles(Folder, "*.md")
        from Match link in RelativeLink().Matches(File.ReadAllText(file))
        let target = Path.GetFullPath(Path.Combine(Folder, link.Groups["path"].Value))
        where !File.Exists(target)
        select $"{Path.GetFileName(file)} links to {link.Groups["path"].Value}, which is not there");

    [Fact]
    public void Pages_AddressesThatTheyName_ArePagesOfThePortal()
    {
        var matchers = portal.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), [])).ToList();

        Rule.Holds(
            from page in Handbook.Pages.Values
            from code in new HtmlParser().ParseDocument(page.Html).QuerySelectorAll("code").Select(code => code.TextContent)
            where code.StartsWith('/') && !code.Contains(' ', StringComparison.Ordinal)
            where !matchers.Exists(matcher => matcher.TryMatch(code.Split('?')[0], []))
            select $"{page.Name}.md names {code}, which is no page");
        Rule.Holds(HelpLinks.All.Where(item => !matchers.Exists(matcher => matcher.TryMatch(item.Path, []))).Select(item => $"HelpLinks names {item.Path}, which is no page"));
    }

    /// <summary>Each form, and each part of the menu, leads to what the handbook says of it.</summary>
    [Fact]
    public async Task Get_PageOfStaff_LeadsToItsHelp()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var paths = Enum.GetValues<ContentKind>().Where(kind => kind is not (ContentKind.Neighbourhood or ContentKind.ExternalLink)).Select(ContentLinks.New)
            .Concat((await client.OpenAsync("/beheer")).QuerySelectorAll("nav[aria-label=Hoofdmenu] a").Select(link => link.GetAttribute("href")!).Where(path => path != HelpLinks.Page));
        foreach (var path in paths)
        {
            var link = (await client.OpenAsync(path)).Link("Hulp bij deze pagina");
            Assert.Equal(HelpLinks.For(path), link.GetAttribute("href"));
        }

        Assert.Null((await client.OpenAsync(HelpLinks.Page)).FindByRole("link", "Hulp bij deze pagina"));
    }

    [Theory]
    [InlineData("/beheer", "/beheer/hulp/overzicht")]
    [InlineData("/beheer/plannen/12/geschiedenis", "/beheer/hulp/schrijven#een-plan")]
    [InlineData("/beheer/plannenlijst", "/beheer/hulp/overzicht")]
    [InlineData("/beheer/ideeen/balie", "/beheer/hulp/ideeen#aan-de-balie")]
    [InlineData("/beheer/hulp/schrijven", null)]
    [InlineData("/beheer/besluiten/inlezen", "/beheer/hulp/besluiten#een-besluitenlijst-inlezen")]
    public void For_Path_IsThePartAboutIt(string path, string? part) => Assert.Equal(part, HelpLinks.For(path));

    private static bool Leads(HandbookPage from, string address)
    {
        if (address.StartsWith("https://", StringComparison.Ordinal))
        {
            return true;
        }

        var (path, id) = address.Split('#', 2) is [var before, var after] ? (before, after) : (address, null);
        var page = path.Length == 0 ? from : Handbook.Pages.Values.FirstOrDefault(page => HelpLinks.Of(page.Name) == path);
        return page is not null && (id is null || page.Ids.Contains(id));
    }

    [GeneratedRegex(@"\]\((?<path>\.\./[^)#]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex RelativeLink();
}
