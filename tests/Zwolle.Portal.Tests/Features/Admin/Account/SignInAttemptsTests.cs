using System.Net;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class SignInAttemptsTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(1_000_000, 15)]
    public void Delay_Failures_GrowsToAQuarter(int failures, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), SignInAttempts.Delay(failures));

    [Fact]
    public async Task SignIn_AfterFourFailures_GoesOn()
    {
        var account = await portal.Portal.StaffAccountAsync();
        await FailAsync(account, 4);

        Assert.True(await MayPassAsync(account));
    }

    [Fact]
    public async Task SignIn_AfterFiveFailures_WaitsAMinute()
    {
        var account = await portal.Portal.StaffAccountAsync();
        await FailAsync(account, 5);
        Assert.False(await MayPassAsync(account));

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(await MayPassAsync(account));
    }

    /// <summary>However long somebody goes on guessing, a quarter later the right password works.</summary>
    [Fact]
    public async Task SignIn_AfterManyFailures_NeverWaitsLongerThanAQuarter()
    {
        var account = await portal.Portal.StaffAccountAsync();
        for (var i = 0; i < 12; i++)
        {
            await FailAsync(account, 1);
            portal.Clock.Now += SignInAttempts.LongestDelay;
        }

        Assert.True(await MayPassAsync(account));
    }

    [Fact]
    public async Task SignIn_TriesWhileWaiting_DoNotMakeItLonger()
    {
        var account = await portal.Portal.StaffAccountAsync();
        await FailAsync(account, 50);
        portal.Clock.Now += TimeSpan.FromMinutes(1);

        Assert.True(await MayPassAsync(account));
    }

    [Fact]
    public async Task SignIn_WellInBetween_ForgetsTheFailures()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        await FailAsync(account, 4);
        using var signedIn = await client.SignInAsync(account);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        await FailAsync(account, 4);

        Assert.True(await MayPassAsync(account));
    }

    [Fact]
    public async Task SignIn_PasswordRightAndCodeWrong_CountsOn()
    {
        var account = await portal.Portal.StaffAccountAsync();
        for (var i = 0; i < 5; i++)
        {
            using var client = portal.Portal.NewClient(StaffClients.Address);
            using var wrong = await client.SignInAsync(account, "000000");
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        Assert.False(await MayPassAsync(account));
    }

    [Fact]
    public async Task SignIn_FailuresOfYesterday_AreForgotten()
    {
        var account = await portal.Portal.StaffAccountAsync();
        await FailAsync(account, 9);
        portal.Clock.Now += SignInAttempts.Memory + SignInAttempts.LongestDelay;
        await FailAsync(account, 4);

        Assert.True(await MayPassAsync(account));
    }

    [Fact]
    public async Task SignIn_SomebodyGuessesElsewhere_OwnDeviceGoesOn()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var own = portal.Portal.NewClient(StaffClients.Address);
        using var first = await own.SignInAsync(account);
        await FailAsync(account, 20);
        Assert.False(await MayPassAsync(account));

        using var again = await own.SignInAsync(account, account.NextCode);

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task SignIn_GuessesOnAKnownDevice_WaitToo()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var own = portal.Portal.NewClient(StaffClients.Address);
        using var first = await own.SignInAsync(account);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await own.SignInAsync(account, "000000");
        }

        using var again = await own.SignInAsync(account, account.NextCode).ContinueWith(task => task.IsFaulted ? new HttpResponseMessage(HttpStatusCode.BadRequest) : task.Result, TaskScheduler.Default);

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task Page_SaysHowLongOneWaits()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        Assert.Contains("Nooit langer dan een kwartier.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task FailAsync(StaffAccount account, int times)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        for (var i = 0; i < times; i++)
        {
            using var response = await client.PressAsync(page, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", "een heel ander wachtwoord"));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    /// <summary>Whether the right password is taken, on a device that nobody knows.</summary>
    private async Task<bool> MayPassAsync(StaffAccount account)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        return response.StatusCode == HttpStatusCode.SeeOther;
    }
}
