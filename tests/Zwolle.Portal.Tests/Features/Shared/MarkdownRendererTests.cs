using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Html;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Features.Shared;

/// <summary>Whatever staff types, what comes out holds only what is allowed here: written down once more, apart from the code.</summary>
public sealed partial class MarkdownRendererTests
{
    private static readonly string[] AllowedElements =
    [
        "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "hr",
    ];

    private static readonly string[] AllowedSchemes = ["http", "https", "mailto", "tel"];

    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//kwaad.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<iframe src=\"data:text/html,<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><button>Stuur</button></form>",
        "<details open ontoggle=alert(1)>",
        "<body onload=alert(1)>",
        "<style>@import 'https://kwaad.example/x.css';</style>",
        "<link rel=stylesheet href=https://kwaad.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://kwaad.example\">",
        "<base href=\"https://kwaad.example/\">",
        "<a href=\"javascript:alert(1)\">klik</a>",
        "<p style=\"background:url(https://kwaad.example)\">tekst</p>",
        "<!--><script>alert(1)</script>-->",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<x onclick=alert(1)>tekst</x>",
        "</p></div></main><script>alert(1)</script>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt:alert(1))",
        "[klik](<javascript:alert(1)>)",
        "[klik](< javascript:alert(1)>)",
        "[klik](java&#115;cript:alert(1))",
        "[klik](javascript&colon;alert(1))",
        "[klik](java&Tab;script:alert(1))",
        "[klik](&#1;javascript:alert(1))",
        "[klik](java%0ascript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[klik](vbscript:msgbox(1))",
        "[klik](file:///etc/passwd)",
        "[klik](//kwaad.example)",
        "[klik](/\\kwaad.example)",
        "[klik](/&Tab;/kwaad.example)",
        "[klik](\\\\kwaad.example\\deel)",
        "[klik](https://goed.example \"titel\" onmouseover=alert(1))",
        "[klik](https://goed.example \"\\\" onmouseover=alert(1) x=\\\"\")",
        "[klik][wijs]\n\n[wijs]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![foto](javascript:alert(1))",
        "![foto](https://kwaad.example/volg.gif)",
        "![\"onerror=\"alert(1)](x)",
        "![a](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp \"\\\" onerror=alert(1)\")",
        "![\"><script>alert(1)</script>](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp)",
        "![a](/bestanden/../beheer/0123456789abcdef0123456789abcdef-800x600.webp)",
        "![a](//kwaad.example/bestanden/0123456789abcdef0123456789abcdef-800x600.webp)",
        "[<b>x</b>](/bestanden/0123456789abcdef0123456789abcdef-12kb-niet-toegankelijk.pdf)",
        "# Kop {onclick=alert(1)}",
        "tekst{onclick=alert(1) style=color:red}",
        "```html onload=alert(1)\n<script>alert(1)</script>\n```",
        "`<script>alert(1)</script>`",
        "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u2028<script>alert(1)</script>\0",
    ];

    private readonly MarkdownRenderer _renderer = new();

    [Fact]
    public void Render_EveryAttack_HoldsOnlyWhatIsAllowed()
    {
        Assert.True(Attacks.Length >= 40);
        Assert.All(Attacks, attack => Assert.Equal([], Forbidden(attack)));
    }

    [Fact]
    public void Render_AnyMarkdown_HoldsOnlyWhatIsAllowed()
    {
        var pieces = Gen.Elements(
            [
                "[", "]", "(", ")", "](", "[a](", "![", "<", ">", "<a href=", "</", "<!--", "-->", "\"", "'", "`", "```\n", "*", "**", "_", "#", "\n# ",
                "\n", "\n\n", "\n- ", "\n1. ", "\n> ", "|", "\n|---|\n", "\\", "&", "&#", ";", "&colon;", "&Tab;", ":", "/", "//", "javascript:", "data:", "https://",
                "mailto:", "/bestanden/0123456789abcdef0123456789abcdef-800x600.webp", "/bestanden/0123456789abcdef0123456789abcdef-12kb.pdf", "script", "img src=x onerror=", "style", "svg", "{", "}", "=", " ", "\t", "x", "1", "é", "\0", "[w]: ",
            ]);
        var markdown = Gen.OneOf(
            pieces.ListOf().Select(string.Concat),
            Gen.Elements(Attacks).Two().SelectMany(two => pieces, (two, between) => two.Item1 + between + two.Item2),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

        Check.One(
            Samples.Of(500).WithEndSize(60),
            Prop.ForAll(markdown.ToArbitrary(), text => !Forbidden(text).Any()));
    }

    [Fact]
    public void Render_Text_KeepsHeadingsListsTablesAndLinks()
    {
        var page = Parse(Render("""
            # Kop

            Een **dikke** en *schuine* zin met een [link](https://www.zwolle.nl), een [pad](/plannen) en [bellen](tel:14038).

            - een
            - twee

            | Wat | Wanneer |
            |-----|---------|
            | Weg | 2027    |

            > Iemand zei dit.
            """));

        Assert.Equal("Kop", page.QuerySelector("h3")!.TextContent);
        Assert.Equal("dikke", page.QuerySelector("p strong")!.TextContent);
        Assert.Equal("schuine", page.QuerySelector("p em")!.TextContent);
        Assert.Equal(["https://www.zwolle.nl", "/plannen", "tel:14038"], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["een", "twee"], page.QuerySelectorAll("ul > li").Select(li => li.TextContent));
        Assert.Equal(["Weg", "2027"], page.QuerySelectorAll("tbody td").Select(td => td.TextContent));
        Assert.Equal("Iemand zei dit.", page.QuerySelector("blockquote")!.TextContent.Trim());
    }

    [Fact]
    public void Render_FilesOfOurs_SayWhatOneGets()
    {
        var page = Parse(Render("""
            ![Een "boom" & meer](/bestanden/0123456789abcdef0123456789abcdef-1600x900.webp) *Beeld: gemeente Zwolle*

            ![](/bestanden/0123456789abcdef0123456789abcdef-300x200.webp "decoratief")

            ![weg](https://elders.example/x.webp)

            [Plan](/bestanden/0123456789abcdef0123456789abcdef-340kb.pdf), [Kaart](/bestanden/0123456789abcdef0123456789abcdef-2350kb-niet-toegankelijk.pdf)
            """));

        var pictures = page.QuerySelectorAll("img");
        Assert.Equal(["Een \"boom\" & meer", ""], pictures.Select(img => img.GetAttribute("alt")));
        Assert.Equal(["1600x900", "300x200"], pictures.Select(img => $"{img.GetAttribute("width")}x{img.GetAttribute("height")}"));
        Assert.Equal([true, false], pictures.Select(img => img.HasAttribute("srcset")));
        Assert.Equal("Plan (pdf, 340 kB), Kaart (pdf, 2,4 MB, niet toegankelijk)", page.QuerySelectorAll("p")[^1].TextContent);
    }

    [Theory]
    [InlineData("## Kop\n\nEen **dikke** [link](/plannen) & <b>.\n\n- een\n- twee", "Kop Een dikke link & <b>. een twee")]
    [InlineData("Voor.\n\n![Een boom](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp) *Beeld: gemeente Zwolle*\n\nNa *allen*.", "Voor. Na allen.")]
    [InlineData("![Een boom](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp) bij *ons*", "bij ons")]
    public void Text_OfAText_IsItsWords(string markdown, string words) => Assert.Equal(words, _renderer.Text(markdown));

    [Theory]
    [InlineData("# Kop", 2, "h2")]
    [InlineData("### Kop", 3, "h3")]
    [InlineData("Kop\n---", 4, "h4")]
    [InlineData("###### **Kop**", 4, "h4")]
    public void Render_Heading_TakesTheLevelOfThePage(string markdown, int level, string expected) =>
        Assert.Equal([expected], Parse(_renderer.Render(markdown, level)).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName));

    [Fact]
    public void Render_ForbiddenLink_KeepsItsWords() =>
        Assert.Equal("Lees dit.", Parse(Render("Lees [dit](javascript:alert(1)).")).TextContent.Trim());

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Render_Nothing_GivesNothing(string? markdown) => Assert.Same(HtmlString.Empty, Render(markdown));

    private IHtmlContent Render(string? markdown) => _renderer.Render(markdown);

    /// <summary>What a browser would find in the output that must not be there.</summary>
    private IEnumerable<string> Forbidden(string markdown)
    {
        var content = Render(markdown);
        var body = Parse(content);
        if (body.InnerHtml != content.ToString())
        {
            yield return $"A browser reads it as something else: {content}";
        }

        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (!AllowedElements.Contains(element.LocalName) && element.LocalName != "img")
            {
                yield return $"<{element.LocalName}>";
            }

            if (element.LocalName == "img")
            {
                if (OwnPicture().Match(element.OuterHtml) is not { Success: true } || element.QuerySelector("*") is not null)
                {
                    yield return element.OuterHtml;
                }

                continue;
            }

            foreach (var attribute in element.Attributes)
            {
                if (element.LocalName != "a" || attribute.Name != "href")
                {
                    yield return $"<{element.LocalName} {attribute.Name}>";
                }
                else if (!IsAllowed(attribute.Value))
                {
                    yield return $"href={attribute.Value}";
                }
            }
        }
    }

    /// <summary>As a browser resolves it: a path stays on this site.</summary>
    private static bool IsAllowed(string href)
    {
        var url = new Url(new Url("https://portaal.example/plannen/een-plan"), href);
        return AllowedSchemes.Contains(url.Scheme) && (!href.StartsWith('/') || url.Host == "portaal.example");
    }

    /// <summary>A picture of ours with what the browser needs to keep its place; its words are text, whatever stands in them.</summary>
    [GeneratedRegex("""^<img src="/bestanden/[0-9a-f]{32}-[0-9]+x[0-9]+\.webp"( srcset="/bestanden/[0-9a-f]{32}-[0-9]+x[0-9]+-klein\.webp 640w, /bestanden/[0-9a-f]{32}-[0-9]+x[0-9]+\.webp [0-9]+w" sizes="[^"]+")? alt="[^"]*" width="[0-9]+" height="[0-9]+" loading="lazy">$""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OwnPicture();

    private static IElement Parse(IHtmlContent content) => new HtmlParser().ParseDocument($"<body>{content}").Body!;
}
