using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>Every endpoint times every role, own wijk or another: who may come where, as the endpoints themselves say and as they answer.</summary>
public sealed partial class AccessTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Own = "assendorp";
    private const string Other = "berkum";

    /// <summary>Pages under /beheer that must be there for who is not signed in.</summary>
    private static readonly string[] Doors = ["/beheer/inloggen", "/beheer/uitnodiging", "/beheer/tweede-stap", "/beheer/eerste-beheerder", "/beheer/wachtwoord"];

    private IEnumerable<RouteEndpoint> Endpoints => portal.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Order != int.MaxValue);

    private IEnumerable<RouteEndpoint> ForStaff => Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null);

    [Fact]
    public void Endpoints_SayWhoMaySeeThem() => Rule.Holds(
        from endpoint in Endpoints
        let pattern = Crawl.PatternOf(endpoint)
        let isStaff = pattern == "/beheer" || pattern.StartsWith("/beheer/", StringComparison.Ordinal)
        let isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        let policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList()
        let problem =
            isOpen && isStaff && !Doors.Any(door => pattern.StartsWith(door, StringComparison.Ordinal)) ? "is open to everybody"
            : !isOpen && !isStaff ? "is closed to residents"
            : !isOpen && !policies.Contains(Staff.Read) ? "names no policy"
            : !isOpen && Methods(endpoint).Any(method => method == "POST") && IsForReaders(endpoint, pattern) ? "lets readers send something"
            : null
        where problem is not null
        select $"{pattern} {problem}");

    [Fact]
    public async Task Get_NotSignedIn_LeadsToSigningIn()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var paths = await PathsAsync("GET", Own);
        var broken = new List<string>();
        foreach (var (_, path) in paths)
        {
            using var response = await client.GetAsync(path);
            if (response.StatusCode != HttpStatusCode.Redirect || !response.Headers.Location!.OriginalString.Contains("/beheer/inloggen", StringComparison.Ordinal))
            {
                broken.Add($"GET {path} answers {(int)response.StatusCode}");
            }
        }

        Assert.NotEmpty(paths);
        Rule.Holds(broken);
    }

    [Fact]
    public async Task Post_NotSignedIn_ChangesNothing()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var before = await LinesAsync();
        var broken = new List<string>();
        foreach (var (_, path) in await PathsAsync("POST", Own))
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("Title", "X")]);
            using var response = await client.PostAsync(path, content);
            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized))
            {
                broken.Add($"POST {path} answers {(int)response.StatusCode}");
            }
        }

        Rule.Holds(broken);
        Assert.Equal(before, await LinesAsync());
    }

    [Theory]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.NeighbourhoodTeam)]
    [InlineData(StaffRole.Clerk)]
    [InlineData(StaffRole.Communications)]
    [InlineData(StaffRole.Administrator)]
    public async Task Request_AsRole_IsForbiddenExactlyWhereThePolicySaysSo(StaffRole role)
    {
        using var client = await portal.Portal.StaffClientAsync(role, Own);
        var broken = new List<string>();
        foreach (var method in new[] { "GET", "POST" })
        {
            foreach (var (endpoint, path) in await PathsAsync(method, Own))
            {
                // Without the token of a form nothing happens: 400 says that the policy let it through.
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var response = await client.SendAsync(request);
                var isForbidden = response.StatusCode == HttpStatusCode.Forbidden;
                if (!MayByPolicy(endpoint, role) && !isForbidden)
                {
                    broken.Add($"{role}: {method} {path} answers {(int)response.StatusCode}, not 403");
                }
                else if (MayByPolicy(endpoint, role) && isForbidden && role is not (StaffRole.Reader or StaffRole.NeighbourhoodTeam))
                {
                    broken.Add($"{role}: {method} {path} is forbidden");
                }
                else if ((int)response.StatusCode >= 500)
                {
                    broken.Add($"{role}: {method} {path} answers {(int)response.StatusCode}");
                }
            }
        }

        Rule.Holds(broken);
    }

    /// <summary>With a valid token, so that only the wijk stands in the way.</summary>
    [Fact]
    public async Task Post_WijkteamOfAnotherWijk_ChangesNothing()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, Own);
        using var newPage = await client.GetAsync(ContentLinks.New(ContentKind.ParticipationMoment));
        var token = (await Html.ParseAsync(newPage)).QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        var before = await LinesAsync();
        var broken = new List<string>();
        foreach (var (endpoint, path) in (await PathsAsync("POST", Other)).Where(p => IdInPattern().IsMatch(Crawl.PatternOf(p.Endpoint))))
        {
            using var content = new FormUrlEncodedContent([new("_token", token), new("Actie", "bewaar"), new("reason", "reden"), new("sure", "true"), new("Title", "X")]);
            using var response = await client.PostAsync(path, content);
            if (response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest))
            {
                broken.Add($"POST {path} ({endpoint.DisplayName}) answers {(int)response.StatusCode}");
            }
        }

        Rule.Holds(broken);
        Assert.Equal(before, await LinesAsync());
    }

    private static bool IsForReaders(RouteEndpoint endpoint, string pattern) =>
        !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is Staff.Write or Staff.Administer)
        && !OwnAffairs().IsMatch(pattern)
        && !ChecksItself().IsMatch(pattern);

    private static bool MayByPolicy(RouteEndpoint endpoint, StaffRole role) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy switch
        {
            Staff.Administer => role == StaffRole.Administrator,
            Staff.Write => role != StaffRole.Reader,
            Staff.Audit => role is StaffRole.Administrator or StaffRole.Clerk,
            _ => true,
        });

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    /// <summary>The addresses of staff pages that take a method, about things in a wijk.</summary>
    private async Task<IReadOnlyList<(RouteEndpoint Endpoint, string Path)>> PathsAsync(string method, string neighbourhood)
    {
        var ids = await IdsAsync(neighbourhood);
        return
        [
            .. from endpoint in ForStaff
               where Methods(endpoint).Contains(method)
               from path in Fill(Crawl.PatternOf(endpoint), ids)
               select (endpoint, path),
        ];
    }

    private static IEnumerable<string> Fill(string pattern, Dictionary<ContentKind, int> ids)
    {
        var kinds = pattern.Contains("{kind", StringComparison.Ordinal)
            ? Enum.GetValues<ContentKind>()
            : Enum.GetValues<ContentKind>().Where(kind => pattern.StartsWith(ContentLinks.List(kind) + "/", StringComparison.Ordinal)).DefaultIfEmpty(ContentKind.Plan).Take(1);
        foreach (var kind in kinds)
        {
            var path = KindInPattern().Replace(pattern, ContentLinks.List(kind)["/beheer/".Length..]);
            path = IdInPattern().Replace(path, ids[kind].ToString(CultureInfo.InvariantCulture));
            yield return OtherParameter().Replace(path, "1");
        }
    }

    private Task<Dictionary<ContentKind, int>> IdsAsync(string neighbourhood) => portal.Portal.WithContextAsync(async context =>
    {
        var wijk = await context.Neighbourhoods.SingleAsync(n => n.Slug == neighbourhood);
        var plan = await context.Plans.Where(p => p.Neighbourhoods.Count == 1 && p.Neighbourhoods.Contains(wijk)).OrderBy(p => p.Id).FirstAsync();
        var moment = await context.Moments.Where(m => m.Neighbourhoods.Count == 1 && m.Neighbourhoods.Contains(wijk)).OrderBy(m => m.Id).FirstAsync();
        return new Dictionary<ContentKind, int>
        {
            [ContentKind.Plan] = plan.Id,
            [ContentKind.ParticipationMoment] = moment.Id,
            [ContentKind.Location] = await context.Locations.Where(l => l.NeighbourhoodId == wijk.Id || l.Subneighbourhood!.NeighbourhoodId == wijk.Id).Select(l => l.Id).FirstAsync(),
            [ContentKind.ContactRoute] = await context.ContactRoutes.Where(c => c.NeighbourhoodId == wijk.Id).Select(c => c.Id).FirstAsync(),
            [ContentKind.FundingScheme] = await context.FundingSchemes.Select(s => s.Id).FirstAsync(),
            [ContentKind.NeighbourhoodGoal] = await context.NeighbourhoodGoals.Where(g => g.NeighbourhoodLinks.Count == 1 && g.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == wijk.Id)).Select(g => g.Id).FirstAsync(),
            [ContentKind.Initiative] = await context.Initiatives.Where(i => i.NeighbourhoodLinks.Count == 1 && i.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == wijk.Id)).Select(i => i.Id).FirstAsync(),
            [ContentKind.Decision] = await context.Decisions.Where(d => d.NeighbourhoodLinks.Count == 1 && d.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == wijk.Id)).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(),
            [ContentKind.Story] = await context.Stories.Where(s => s.NeighbourhoodLinks.Count == 1 && s.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == wijk.Id)).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
            [ContentKind.Digest] = await context.Digests.Select(d => d.Id).FirstAsync(),
            [ContentKind.SupportPoint] = await context.SupportPoints.Where(p => p.Neighbourhoods.Count == 1 && p.Neighbourhoods.Contains(wijk)).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(),
            [ContentKind.GuideStep] = await context.GuideSteps.Select(s => s.Id).FirstAsync(),
            [ContentKind.Theme] = await context.Themes.Select(t => t.Id).FirstAsync(),
            [ContentKind.Neighbourhood] = wijk.Id,
            [ContentKind.ExternalLink] = await context.Links.Where(l => l.PlanId == plan.Id).Select(l => l.Id).FirstAsync(),
        };
    });

    /// <summary>How many lines the audit log has, and how many revisions there are.</summary>
    private Task<(long, int)> LinesAsync() => portal.Portal.WithContextAsync(async context =>
        (await context.AuditHeads.Select(h => h.Sequence).SingleAsync(), await context.Revisions.CountAsync()));

    /// <summary>What everybody may send, about their own account only.</summary>
    [GeneratedRegex("^/beheer/(account|uitloggen|bevestigen)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OwnAffairs();

    /// <summary>Forms of content: the service asks who may change this item, and a reader may change none.</summary>
    [GeneratedRegex("^/beheer/(plannen|meedoen|plekken|contacten|themas|wijkteksten|links|stappen|regelingen|doelen|initiatieven|ontmoeten|besluiten|maandbericht|verhalen)/", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ChecksItself();

    [GeneratedRegex(@"\{kind:[^/]*\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex KindInPattern();

    [GeneratedRegex(@"\{id(:int)?\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex IdInPattern();

    [GeneratedRegex(@"\{[^/]*\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OtherParameter();
}
