using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class FirstAdministratorTests
{
    private static readonly (string Label, string? Value)[] Filled =
    [
        ("Uw naam", "Eva de Eerste"),
        ("Uw e-mailadres", "eva@voorbeeld.test"),
        ("Wachtwoord", StaffAccount.Password),
        ("Nog een keer uw wachtwoord", StaffAccount.Password),
    ];

    [Fact]
    public async Task First_CodeOfTheConsole_MakesAnAdministratorOnce()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        var code = (await FirstAdministratorCode.IssueAsync(portal.Services))!;
        using var client = portal.NewClient(StaffClients.Address);

        var setUp = await client.NextAsync(await client.PageAsync(AccountLinks.FirstAdministrator), "Verder", [("Startcode", code), .. Filled]);
        Assert.Equal(0, await portal.WithContextAsync(context => context.StaffMembers.CountAsync()));
        var codes = await client.NextAsync(setUp, "Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal, InvitationTests.KeyOf(setUp))));

        codes.Heading("Bewaar uw herstelcodes", level: 1);
        (await client.PageAsync(StartLinks.Page)).Heading("Goedendag, Eva de Eerste");
        var member = await portal.WithContextAsync(context => context.StaffMembers.SingleAsync());
        Assert.Equal((StaffRole.Administrator, "eva@voorbeeld.test", true), (member.Role, member.Email, member.TwoFactorEnabled));
        using var after = await client.GetAsync(AccountLinks.FirstAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.Null(await FirstAdministratorCode.IssueAsync(portal.Services));
    }

    [Fact]
    public async Task First_CodeOfAnEarlierStart_IsRefused()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        var earlier = (await FirstAdministratorCode.IssueAsync(portal.Services))!;
        await FirstAdministratorCode.IssueAsync(portal.Services);
        using var client = portal.NewClient(StaffClients.Address);

        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.FirstAdministrator), "Verder", [("Startcode", earlier), .. Filled]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.StartsWith("Deze code klopt niet.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.Equal("Eva de Eerste", page.Field("Uw naam").GetAttribute("value"));
    }

    [Fact]
    public async Task First_SentTenTimesAtOnce_MakesOne()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        var code = (await FirstAdministratorCode.IssueAsync(portal.Services))!;
        using var client = portal.NewClient(StaffClients.Address);
        var setUp = await client.NextAsync(await client.PageAsync(AccountLinks.FirstAdministrator), "Verder", [("Startcode", code), .. Filled]);
        var requests = Enumerable.Range(0, 10).Select(_ => setUp.Posting("Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal, InvitationTests.KeyOf(setUp))))).ToList();

        var responses = await Task.WhenAll(requests.Select(request => client.SendAsync(request)));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(1, await portal.WithContextAsync(context => context.StaffMembers.CountAsync()));
    }

    [Fact]
    public async Task Offer_NobodyYet_PrintsOneLineAndKeepsOnlyADigest()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        await using var output = new StringWriter();

        await FirstAdministratorCode.OfferAsync(portal.Services, output);

        var line = Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches("^Nobody can sign in yet\\. Open http://localhost:5080/beheer/eerste-beheerder .* code: [a-z2-7]{4}(-[a-z2-7]{2,4}){6}\r?$", line);
        var kept = await portal.WithContextAsync(context => context.StaffTokens.SingleAsync());
        Assert.DoesNotContain(line.Split(' ')[^1].Trim().Replace("-", "", StringComparison.Ordinal), kept.Digest, StringComparison.Ordinal);
    }
}
