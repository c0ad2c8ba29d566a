using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Follow;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Sitemap;

/// <summary>What search engines read: sitemaps.org 0.9 and robots.txt (RFC 9309).</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class SitemapController(SitemapQueries queries, PortalIndex index, PortalOptions portal) : Controller
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Sitemap()
    {
        var snapshot = await index.GetAsync();
        var plans = await queries.PlansAsync();
        var moments = await queries.MomentsAsync();
        var texts = await queries.TextsAsync();
        var digests = await queries.DigestsAsync();

        string[] pages =
        [
            "/", NeighbourhoodLinks.List, PlanLinks.List, MomentLinks.List, InitiativeLinks.List, DecisionLinks.List, DecisionLinks.Missing, DigestLinks.List, StoryLinks.List, GoalLinks.List,
            GuideLinks.Overview, GuideLinks.Poster, GuideLinks.Booklet, MoneyLinks.List, IdeaLinks.Form, SupportPointLinks.List, CouncilLinks.Page, FollowLinks.Page,
            NewsletterLinks.Form, OpenDataLinks.Page, AboutLinks.Contact, AboutLinks.Accessibility, AboutLinks.Privacy,
        ];
        var addresses = pages
            .Concat(snapshot.Neighbourhoods.SelectMany(n => new[] { NeighbourhoodLinks.Details(n.Slug), PaperLinks.Issue(n.Slug) }))
            .Select(path => Entry(path, null))
            .Concat(texts.Select(text => Entry(AddressOf(text.Kind, text.Item.Slug), text.Item.ChangedAt)))
            .Concat(digests.Select(digest => Entry(DigestLinks.Details(digest.Month), digest.ChangedAt)))
            .Concat(plans.Select(p => Entry(PlanLinks.Details(p.Slug), p.ChangedAt)))
            .Concat(moments.Select(m => Entry(MomentLinks.Details(m.Slug), m.ChangedAt)));
        var document = new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement(Namespace + "urlset", addresses));
        return Content(document.Declaration + document.ToString(SaveOptions.DisableFormatting), "application/xml", Encoding.UTF8);
    }

    [HttpGet("/robots.txt")]
    public IActionResult Robots() => Content(
        portal.Official
            ? $"User-agent: *\nDisallow: {NeighbourhoodLinks.Finder}\n\nSitemap: {portal.BaseUrl}/sitemap.xml\n"
            : "# Proefversie. Dit is geen website van de gemeente Zwolle.\nUser-agent: *\nDisallow: /\n",
        "text/plain",
        Encoding.UTF8);

    private static string AddressOf(SlugKind kind, string slug) => kind switch
    {
        SlugKind.GuideStep => GuideLinks.Step(slug),
        SlugKind.FundingScheme => MoneyLinks.Details(slug),
        SlugKind.Decision => DecisionLinks.Details(slug),
        SlugKind.Story => StoryLinks.Details(slug),
        _ => InitiativeLinks.Details(slug),
    };

    private XElement Entry(string path, DateTime? changedAt) => new(
        Namespace + "url",
        new XElement(Namespace + "loc", portal.BaseUrl + path),
        changedAt is { } at ? new XElement(Namespace + "lastmod", at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null);
}
