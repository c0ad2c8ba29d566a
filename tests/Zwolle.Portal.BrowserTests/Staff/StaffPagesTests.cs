using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Help;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Plans;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>Every page under /beheer, in every state that looks different.</summary>
public sealed class StaffPagesTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    /// <summary>What all pages have in common is in the first two; the forms have most that could be missed.</summary>
    public static TheoryData<StaffPage, int> Tabbed => new()
    {
        { StaffPage.Start, Desktop },
        { StaffPage.PlanList, Desktop },
        { StaffPage.NewMoment, Desktop },
        { StaffPage.NewMoment, Phone },
    };

    [Theory]
    [MemberData(nameof(StaffPage.Every), MemberType = typeof(StaffPage))]
    public async Task EveryPage_PhoneAndDesktop_IsAccessibleFitsAndBreaksNoPolicy(StaffPage staffPage)
    {
        var page = await NewStaffPageAsync(staffPage.Role);
        var problems = await page.WatchAsync(Public(staffPage));
        await page.OpenAsync(Public(staffPage));

        // Light on a phone, dark on a desk: all rules at both widths and in both colours, without every pair of them.
        AssertNone(await page.ViolationsAsync(Phone));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        AssertNone(await page.ViolationsAsync(Desktop));
        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
        AssertNone(await problems());
    }

    [Theory]
    [MemberData(nameof(Tabbed))]
    public async Task Page_Tab_ShowsFocusOnEveryLinkAndField(StaffPage staffPage, int width)
    {
        var page = await OpenAsync(staffPage, width);

        AssertNone(await page.FocusProblemsAsync());
    }

    [Fact]
    public void Endpoints_EveryPageOfStaff_IsLookedAt()
    {
        var patterns = Staff.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => pattern == "/beheer" || pattern.StartsWith("/beheer/", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var paths = StaffPage.All.Append(StaffPage.PreviewPage).Where(page => page.Status == 200).Select(page => Staff.Content.Fill(page.Path).Split('?')[0]).ToList();

        // These come in the middle of a journey: the second step of signing in, and the page that is there for nobody but the first.
        string[] inJourneys = [AccountLinks.Code, AccountLinks.FirstAdministrator, AccountLinks.Passkey];

        // There are as many texts of wijken as there are wijken, and a link is made with its item: these answer 404.
        string[] notThere = [ContentLinks.New(ContentKind.Neighbourhood), ContentLinks.New(ContentKind.ExternalLink)];
        string[] files = [DecisionImportLinks.Example, PlanImportLinks.Example, ContentListLinks.PlansFile, HelpLinks.Picture("{file}")];

        // These lead on: there is no identity provider beside this portal. Beside that of SingleSignOnPagesTests there is.
        string[] toTheProvider = [AccountLinks.WorkAccount, AccountLinks.WorkAccountReturn, AccountLinks.ConfirmWorkAccount];
        Assert.NotEmpty(patterns);
        AssertNone([.. patterns.Except(inJourneys).Except(notThere).Except(files).Except(toTheProvider).Where(pattern => !paths.Any(path => Regex.IsMatch(path, Expression(pattern), RegexOptions.None, TimeSpan.FromSeconds(1))))]);
    }

    [Theory]
    [InlineData(StaffRole.Communications, true)]
    [InlineData(StaffRole.Reader, false)]
    public async Task Start_Role_OffersTheCommonestTaskToWhoMayDoIt(StaffRole role, bool isOffered)
    {
        var page = await NewStaffPageAsync(role, Phone);
        await page.GotoAsync("/beheer");

        var button = page.GetByRole(AriaRole.Link, new() { Name = "Nieuw moment" });
        await (isOffered ? Assertions.Expect(button).ToBeInViewportAsync() : Assertions.Expect(button).ToHaveCountAsync(0));
    }

    /// <summary>A pattern of routes as a regular expression; a constraint may have braces of its own.</summary>
    private static string Expression(string pattern) =>
        "^" + Regex.Replace(Regex.Escape(pattern).Replace("\\{", "{", StringComparison.Ordinal), "{[^/]*}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$";
}
