using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>Every error is a page like any other: it keeps the same rules and offers a way on.</summary>
public sealed class ErrorPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Theory]
    [InlineData("GET", "/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/plannen/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/wijken/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/meedoen/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/fout/500", HttpStatusCode.NotFound)]
    [InlineData("GET", "/lib/bestaat-niet.js", HttpStatusCode.NotFound)]
    [InlineData("GET", "/plannen?wijk=bestaat-niet&fase=x&thema=x&meedoen=x&pagina=x", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/meedoen?wijk=bestaat-niet&soort=x&periode=x&pagina=x", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/wijk-zoeken?q=8011", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    public async Task Ask_WhatCannotBeAnswered_GivesAPageThatKeepsTheRules(string method, string address, HttpStatusCode expected)
    {
        var answer = await Answer.GetAsync(portal.Client, address, new HttpMethod(method));

        Assert.Equal(expected, answer.Status);
        AssertIsHelpfulPage(answer);
    }

    [Fact]
    public async Task Post_FromAnotherSite_GivesAPageThatKeepsTheRules()
    {
        using var client = portal.Portal.NewClient();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await Answer.GetAsync(client, "/wijk-zoeken", HttpMethod.Post);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        AssertIsHelpfulPage(answer);
    }

    [Fact]
    public async Task Get_Withdrawn_GivesAPageThatKeepsTheRules()
    {
        var plan = await portal.Data.PlanAsync(p => (p.WithdrawnAt, p.WithdrawnReason) = (portal.Data.UtcNow, "Dubbel ingevoerd"));

        var answer = await Answer.GetAsync(portal.Client, $"/plannen/{plan.Slug}");

        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        AssertIsHelpfulPage(answer);
    }

    [Fact]
    public async Task Get_DatabaseFails_GivesAPageThatKeepsTheRulesAndTellsNothing()
    {
        var database = new FailingCommands();
        await using var whole = await PortalFactory.CreateAsync(Content.Empty);
        await using var broken = whole.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(database)));
        using var client = broken.CreateClient();
        database.Fails = true;

        var answer = await Answer.GetAsync(client, "/contact");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        AssertIsHelpfulPage(answer);
        Assert.DoesNotContain(FailingCommands.Secret, answer.Text, StringComparison.Ordinal);
    }

    private static void AssertIsHelpfulPage(Answer answer)
    {
        Assert.NotNull(answer.Page);
        Rule.Holds(PageRules.BrokenBy(answer));
        Assert.NotEmpty(answer.Page.QuerySelectorAll("main a[href^='/']"));
        Assert.NotNull(answer.Page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    private sealed class FailingCommands : DbCommandInterceptor
    {
        public const string Secret = "geheim van de server";

        public bool Fails { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Fails ? throw new InvalidOperationException(Secret) : ValueTask.FromResult(result);
    }
}
