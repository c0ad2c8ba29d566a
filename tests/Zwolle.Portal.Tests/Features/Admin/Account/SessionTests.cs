using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class SessionTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_NobodySignedIn_LeadsToSigningIn()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(StartLinks.Page);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"{AccountLinks.SignIn}?{AccountLinks.ReturnName}=%2Fbeheer", response.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Get_SignedIn_ShowsPageThatNobodyKeeps()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        using var response = await client.GetAsync(StartLinks.Page);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        (await Html.ParseAsync(response)).Heading($"Goedendag, {member.Name}");
    }

    [Fact]
    public async Task Get_WithoutHttps_SaysWhatToDo()
    {
        using var response = await portal.Client.GetAsync(AccountLinks.SignIn);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Proxy:Known", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownAddress_IsNotFoundAndNoSignIn()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync("/beheer/bestaat-niet");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_AfterSessionIsRemoved_LeadsToSigningIn()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        await StatusIsAsync(client, HttpStatusCode.OK);

        await portal.Portal.WithContextAsync(context => context.StaffSessions.Where(s => s.StaffMemberId == member.Id).ExecuteDeleteAsync());

        await StatusIsAsync(client, HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_AfterAccountIsDisabled_LeadsToSigningIn()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        await portal.Portal.WithContextAsync(context => context.StaffMembers
            .Where(m => m.Id == member.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DisabledAt, portal.Data.UtcNow)));

        await StatusIsAsync(client, HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(60, HttpStatusCode.Redirect)]
    public async Task Get_AfterMinutesOfRest_EndsAfterAnHour(int minutes, HttpStatusCode expected)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await own.StaffClientAsync();
        own.Clock.Now += TimeSpan.FromMinutes(minutes);

        await StatusIsAsync(client, expected);
    }

    [Fact]
    public async Task Get_InUseAllDay_EndsAfterTenHours()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await own.StaffClientAsync();
        for (var hour = 0.5; hour < StaffSessions.LongestTime.TotalHours; hour += 0.5)
        {
            own.Clock.Now += TimeSpan.FromHours(0.5);
            await StatusIsAsync(client, HttpStatusCode.OK);
        }

        own.Clock.Now += TimeSpan.FromHours(0.5);
        await StatusIsAsync(client, HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_CookieThatSomebodyChanged_LeadsToSigningIn()
    {
        var member = await portal.Portal.StaffMemberAsync(StaffRole.Administrator);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        client.DefaultRequestHeaders.Add("Cookie", await portal.Portal.StaffCookieAsync(member) + "x");

        await StatusIsAsync(client, HttpStatusCode.Redirect);
    }

    private static async Task StatusIsAsync(HttpClient client, HttpStatusCode expected)
    {
        using var response = await client.GetAsync(StartLinks.Page);
        Assert.Equal(expected, response.StatusCode);
    }
}
