using System.Net;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Lists;

public sealed class AdminPlanListTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string List = ContentLinks.Plans;

    [Fact]
    public async Task Get_NobodySignedIn_LeadsToSigningIn()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(List);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith(AccountLinks.SignIn, response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Reader, false)]
    [InlineData(StaffRole.NeighbourhoodTeam, true)]
    [InlineData(StaffRole.Clerk, true)]
    [InlineData(StaffRole.Communications, true)]
    [InlineData(StaffRole.Administrator, true)]
    public async Task Get_EachRole_ShowsRowsAndButtonsOnlyToWhoMayWrite(StaffRole role, bool mayWrite)
    {
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        using var client = await portal.Portal.StaffClientAsync(role, role == StaffRole.NeighbourhoodTeam ? ["assendorp"] : []);

        var page = await client.StaffPageAsync($"{List}?q={Word(plan)}");

        Assert.Equal([plan.Title], page.RowTitles());
        Assert.Equal(ContentLinks.Edit(ContentKind.Plan, plan.Id), page.Link(plan.Title).PathName);
        Assert.Equal("1 plan gevonden", page.Status());
        Assert.Equal(mayWrite, page.FindByRole("link", "Nieuw") is not null);
        Assert.Equal(mayWrite, page.FindByRole("checkbox", $"Kies {plan.Title}") is not null);
        Assert.Equal(mayWrite, page.FindByRole("button", "Trek in") is not null);
        Assert.Equal(mayWrite, page.QuerySelector("main form[method=post]") is not null);
    }

    [Fact]
    public async Task Get_WhatResidentsDoNotSee_IsInTheList()
    {
        var word = TestData.Word();
        var now = portal.Data.UtcNow;
        await portal.Data.PlanAsync(p => p.Title = $"{word} live");
        await portal.Data.PlanAsync(p => (p.Title, p.PublishedAt) = ($"{word} nieuw", null));
        await portal.Data.PlanAsync(p => (p.Title, p.WithdrawnAt, p.WithdrawnReason) = ($"{word} weg", now, "Dubbel"));
        var other = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?q={word}");

        Assert.Equal("3 plannen gevonden", page.Status());
        Assert.Contains("Live", page.Row($"{word} live"), StringComparison.Ordinal);
        Assert.Contains("Nog niet live", page.Row($"{word} nieuw"), StringComparison.Ordinal);
        Assert.Contains("Ingetrokken", page.Row($"{word} weg"), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Title, page.RowTitles());
    }

    [Fact]
    public async Task Get_Row_TellsWijkenTeamDatesAndWhatWaits()
    {
        var author = await portal.Portal.StaffMemberAsync();
        var plan = await portal.Data.PlanAsync(
            p => (p.OwnerTeam, p.ReviewOn, p.ChangedAt) = ("Verkeer", portal.Data.Today.AddDays(-1), portal.Data.UtcNow.AddDays(-30)), "assendorp", "berkum");
        await portal.RevisionAsync(ContentKind.Plan, plan.Id, author);
        using var client = await portal.Portal.StaffClientAsync();

        var row = (await client.StaffPageAsync($"{List}?q={Word(plan)}")).Row(plan.Title);

        Assert.Contains("Assendorp en Berkum", row, StringComparison.Ordinal);
        Assert.Contains("Verkeer", row, StringComparison.Ordinal);
        Assert.Contains("Te laat: ma 30 nov", row, StringComparison.Ordinal);
        Assert.Contains("zo 1 nov", row, StringComparison.Ordinal);
        Assert.Contains($"Concept van {author.Name}", row, StringComparison.Ordinal);
    }

    public static TheoryData<string> FilterCases =>
    [
        "staat=concept", "staat=ter-controle", "staat=ingepland", "staat=live", "staat=ingetrokken", "wijk=assendorp", "wijk=hele-stad", "wijk=onbekend", "team=Verkeer%20%26%20Co",
        "van=mij", "van=mij-lang", "van=anderen", "nakijken=voorbij", "mist=einddatum", "mist=samenvatting", "mist=team", "mist=nagekeken-bron",
    ];

    [Theory]
    [MemberData(nameof(FilterCases))]
    public async Task Get_EachFilter_ShowsOnlyWhatItAsksFor(string query)
    {
        var me = await portal.Portal.StaffMemberAsync();
        var word = TestData.Word();
        var (right, wrong) = await PairAsync(query, word, me);
        using var client = await portal.Portal.SignedInAsync(me);

        var page = await client.StaffPageAsync($"{List}?q={word}&{query}");

        Assert.Equal([right.Title], page.RowTitles());
        var all = await client.StaffPageAsync($"{List}?q={word}");
        Assert.Contains(wrong.Title, all.RowTitles());
    }

    [Theory]
    [InlineData("staat=bestaat-niet", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Hoe ver is het?'.")]
    [InlineData("sorteer=Title%3B%20DROP%20TABLE%20Plans%3B--", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Volgorde'.")]
    [InlineData("sorteer=WithdrawnReason", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Volgorde'.")]
    [InlineData("sorteer=laatste-dag", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Volgorde'.")]
    [InlineData("wijk=nergens", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("wijk=mijn", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("mist=Body", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wat ontbreekt'.")]
    [InlineData("van=5", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wat klaarstaat'.")]
    [InlineData("nakijken=ja", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Nakijken'.")]
    [InlineData("pagina=0", "Deze pagina is er niet. Kies een pagina van 1 tot en met")]
    [InlineData("pagina=51", "Deze pagina is er niet. Kies een pagina van 1 tot en met")]
    [InlineData("pagina=-1", "Deze pagina is er niet. Kies een pagina van 1 tot en met")]
    [InlineData("pagina=99999999999999", "Deze pagina is er niet. Kies een pagina van 1 tot en met")]
    public async Task Get_WrongValue_SaysSoAndShowsTheRest(string query, string message)
    {
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?{query}", HttpStatusCode.BadRequest);

        Assert.StartsWith(message, Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.NotEmpty(page.RowTitles());
    }

    [Fact]
    public async Task Get_TooManyLetters_SaysSo()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.StaffPageAsync($"{List}?q={new string('a', 101)}", HttpStatusCode.BadRequest);
        Assert.Equal("Gebruik bij 'Zoek op woorden' niet meer dan 100 letters.", Assert.Single(page.Problems()));
    }

    [Theory]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("'%20OR%201=1--")]
    public async Task Get_WordsWithSigns_AreNoPattern(string words)
    {
        var word = TestData.Word();
        await portal.Data.PlanAsync(p => p.Title = word);
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?q={word}zz{words}");

        Assert.Empty(page.RowTitles());
        Assert.Equal("0 plannen gevonden", page.Status());
        Assert.Equal(List, page.Link("Bekijk alle plannen").PathName);
    }

    [Theory]
    [InlineData("", "c", "a", "b")]
    [InlineData("gewijzigd", "c", "a", "b")]
    [InlineData("oudste", "b", "a", "c")]
    [InlineData("titel", "a", "b", "c")]
    [InlineData("nakijken", "b", "c", "a")]
    [InlineData("eigenaar", "c", "b", "a")]
    public async Task Get_Order_IsKept(string order, params string[] expected)
    {
        var word = TestData.Word();
        var today = portal.Data.Today;
        await portal.Data.PlanAsync(p => (p.Title, p.ChangedAt, p.ReviewOn, p.OwnerTeam) = ($"{word} a", portal.Data.UtcNow.AddDays(-2), today.AddDays(9), "Z"));
        await portal.Data.PlanAsync(p => (p.Title, p.ChangedAt, p.ReviewOn, p.OwnerTeam) = ($"{word} b", portal.Data.UtcNow.AddDays(-3), today.AddDays(1), "M"));
        await portal.Data.PlanAsync(p => (p.Title, p.ChangedAt, p.ReviewOn, p.OwnerTeam) = ($"{word} c", portal.Data.UtcNow.AddDays(-1), today.AddDays(5), "A"));
        using var client = await portal.Portal.StaffClientAsync();

        var page = await client.StaffPageAsync($"{List}?q={word}&sorteer={order}");

        Assert.Equal(expected.Select(letter => $"{word} {letter}"), page.RowTitles());
    }

    [Fact]
    public async Task Get_SecondPage_KeepsTheFilterAndShowsTheRest()
    {
        var word = TestData.Word();
        for (var i = 0; i < 27; i++)
        {
            await portal.Data.PlanAsync(p => p.Title = $"{word} {i:00}", "assendorp");
        }

        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.StaffPageAsync($"{List}?q={word}&wijk=assendorp&sorteer=titel");
        Assert.Equal(25, page.RowTitles().Count);
        Assert.Equal("27 plannen gevonden", page.Status());

        var second = await client.StaffPageAsync(page.Link("Volgende").PathName + page.Link("Volgende").Search);

        Assert.Equal([$"{word} 25", $"{word} 26"], second.RowTitles());
    }

    [Fact]
    public async Task Get_Wijkteam_BeginsWithItsOwnWijkenAndCanSeeTheOthers()
    {
        var word = TestData.Word();
        var mine = await portal.Data.PlanAsync(p => p.Title = $"{word} mijn", "assendorp");
        var shared = await portal.Data.PlanAsync(p => p.Title = $"{word} samen", "assendorp", "berkum");
        var other = await portal.Data.PlanAsync(p => p.Title = $"{word} ander", "berkum");
        var city = await portal.Data.PlanAsync(p => p.Title = $"{word} stad");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");

        var first = await client.StaffPageAsync($"{List}?q={word}&sorteer=titel");
        Assert.Equal([mine.Title, shared.Title], first.RowTitles());
        first.Link("Haal weg: Alleen mijn wijken");

        var all = await client.StaffPageAsync($"{List}?q={word}&wijk=alle&sorteer=titel");
        Assert.Equal([other.Title, mine.Title, shared.Title, city.Title], all.RowTitles());
        all.ByRole("checkbox", $"Kies {mine.Title}");
        Assert.All([shared, other, city], plan => Assert.Null(all.FindByRole("checkbox", $"Kies {plan.Title}")));
    }

    [Fact]
    public async Task Get_ChosenFilter_CanBeTakenAway()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.StaffPageAsync($"{List}?wijk=assendorp&staat=live");
        Assert.Equal("?staat=live", page.Link("Haal weg: Assendorp").Search);
        Assert.Equal("?wijk=assendorp", page.Link("Haal weg: Live").Search);
    }

    [Fact]
    public async Task Get_Nothing_SaysHowToBegin()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await empty.StaffClientAsync();

        var page = await client.StaffPageAsync(List);

        Assert.Contains("Er zijn nog geen plannen. Met de knop 'Nieuw' maakt u de eerste.", page.Body!.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnyNumberOfPlans_AsksAtMostSixCommands()
    {
        await using var many = await PortalFactory.CreateAsync(Content.Seeded);
        await new TestData(many).ManyPlansAsync(1_400);
        using var client = await many.StaffClientAsync();
        await client.StaffPageAsync(ContentLinks.Themes);
        foreach (var query in new[] { "", "?wijk=assendorp", "?pagina=40", "?staat=concept", "?q=vele&sorteer=titel" })
        {
            many.Commands.Reset();
            var page = await client.StaffPageAsync(List + query);
            Assert.InRange(many.Commands.Commands.Count, 2, 6);
            if (query.Length == 0)
            {
                Assert.Equal("Meer dan 1.250 plannen gevonden", page.Status());
                page.Link("Pagina 50");
            }
        }

        await client.StaffPageAsync($"{List}?pagina=50");
        await client.StaffPageAsync($"{List}?pagina=51", HttpStatusCode.BadRequest);
    }

    private static string Word(Plan plan) => plan.Title.Split(' ')[1];

    /// <summary>A plan that the filter asks for, and one that it does not.</summary>
    private async Task<(Plan Right, Plan Wrong)> PairAsync(string query, string word, StaffMember me)
    {
        var other = await portal.Portal.StaffMemberAsync();
        var (now, today) = (portal.Data.UtcNow, portal.Data.Today);
        var end = ApproximateDate.OfYear(2028);
        Task<Plan> MadeAsync(string name, Action<Plan>? change = null, params string[] neighbourhoods) => portal.Data.PlanAsync(
            p =>
            {
                (p.Title, p.End) = ($"{word} {name}", end);
                change?.Invoke(p);
            },
            neighbourhoods);
        async Task<Plan> WaitingAsync(string name, RevisionState state, StaffMember author, int daysAgo = 0)
        {
            var plan = await MadeAsync(name);
            await portal.RevisionAsync(ContentKind.Plan, plan.Id, author, state, daysAgo: daysAgo);
            return plan;
        }

        static ExternalLink Link(DateOnly? checkedOn) => new() { Url = "https://voorbeeld.test/", Title = "Bron", Publisher = "Gemeente", CheckedOn = checkedOn };
        return query switch
        {
            "staat=concept" => (await WaitingAsync("ja", RevisionState.Draft, other), await WaitingAsync("nee", RevisionState.Review, other)),
            "staat=ter-controle" => (await WaitingAsync("ja", RevisionState.Review, other), await WaitingAsync("nee", RevisionState.Draft, other)),
            "staat=ingepland" => (await WaitingAsync("ja", RevisionState.Scheduled, other), await WaitingAsync("nee", RevisionState.Published, other)),
            "staat=live" => (await MadeAsync("ja"), await MadeAsync("nee", p => p.PublishedAt = null)),
            "staat=ingetrokken" => (await MadeAsync("ja", p => p.WithdrawnAt = now), await MadeAsync("nee")),
            "wijk=assendorp" => (await MadeAsync("ja", null, "assendorp", "berkum"), await MadeAsync("nee", null, "berkum")),
            "wijk=hele-stad" => (await MadeAsync("ja"), await MadeAsync("nee", p => p.IsAreaUnknown = true)),
            "wijk=onbekend" => (await MadeAsync("ja", p => p.IsAreaUnknown = true), await MadeAsync("nee")),
            "team=Verkeer%20%26%20Co" => (await MadeAsync("ja", p => p.OwnerTeam = "Verkeer & Co"), await MadeAsync("nee", p => p.OwnerTeam = "Verkeer")),
            "van=mij" => (await WaitingAsync("ja", RevisionState.Review, me), await WaitingAsync("nee", RevisionState.Draft, other)),
            "van=mij-lang" => (await WaitingAsync("ja", RevisionState.Draft, me, daysAgo: 8), await WaitingAsync("nee", RevisionState.Draft, me, daysAgo: 6)),
            "van=anderen" => (await WaitingAsync("ja", RevisionState.Draft, other), await WaitingAsync("nee", RevisionState.Draft, me)),
            "nakijken=voorbij" => (await MadeAsync("ja", p => p.ReviewOn = today.AddDays(-1)), await MadeAsync("nee", p => p.ReviewOn = today)),
            "mist=einddatum" => (await MadeAsync("ja", p => p.End = null), await MadeAsync("nee", p => (p.End, p.Phase) = (null, PlanPhase.Stopped))),
            "mist=samenvatting" => (await MadeAsync("ja", p => p.Summary = ""), await MadeAsync("nee")),
            "mist=team" => (await MadeAsync("ja", p => p.OwnerTeam = ""), await MadeAsync("nee")),
            "mist=nagekeken-bron" => (await MadeAsync("ja", p => p.Links.Add(Link(null))), await MadeAsync("nee", p => p.Links.Add(Link(today)))),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
    }
}
