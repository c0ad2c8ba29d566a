using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>What is not published or is withdrawn shows nowhere: on no page, in no list, count, file or address.</summary>
public sealed partial class VisibilityTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    /// <summary>All wijken, and enough of every kind to hold what the hidden rows are linked to.</summary>
    private const int PerShape = 20;

    [Fact]
    public async Task Get_WholeSite_IsTheSameWithAndWithoutHiddenRows()
    {
        // The newest of the sitemap, so that the crawl meets them.
        var later = portal.Data.UtcNow.AddMinutes(1);
        var plan = await portal.Data.PlanAsync(p => p.ChangedAt = later, "assendorp");
        var moment = await portal.Data.MomentAsync(plan, m => m.ChangedAt = later);
        var before = await Crawl.OfAsync(portal.Portal, PerShape);
        Assert.NotNull(before.AnswerTo($"/plannen/{plan.Slug}"));
        Assert.NotNull(before.AnswerTo($"/meedoen/{moment.Slug}"));

        await HiddenRows.AddAsync(portal.Portal);
        foreach (var (published, withdrawn) in new (DateTime?, DateTime?)[] { (null, null), (portal.Data.UtcNow, portal.Data.UtcNow) })
        {
            // What would stand at the top of every list if it showed: new, in the wijk or the whole city, open today.
            var hidden = await portal.Data.PlanAsync(p => (p.Slug, p.Title, p.PhaseYear, p.PublishedAt, p.WithdrawnAt) = (Slug(), HiddenRows.Word, 2026, published, withdrawn), "assendorp");
            await portal.Data.PlanAsync(p => (p.Slug, p.Title, p.PhaseYear, p.PublishedAt, p.WithdrawnAt) = (Slug(), HiddenRows.Word, 2026, published, withdrawn));
            foreach (var about in new[] { plan, hidden, null })
            {
                await portal.Data.MomentAsync(about, m =>
                {
                    (m.Slug, m.Title, m.PublishedAt, m.WithdrawnAt) = (Slug(), HiddenRows.Word, published, withdrawn);
                    m.Period = ApproximateDate.OfDay(portal.Data.Today);
                });
            }
        }

        var after = await Crawl.OfAsync(portal.Portal, PerShape);
        Rule.Holds(
        [
            .. after.Answers.Where(Shows).Select(answer => $"{answer.Address} shows what is hidden"),
            .. after.Answers.Where(answer => Told(before.AnswerTo(answer.Address)) != Told(answer)).Select(answer => $"{answer.Address} changed"),
            .. after.Answers.SelectMany(answer => Withdrawn().Matches(answer.Text).Where(item => !IsOnlyThatItIsGone(item.Value)).Select(item => $"{answer.Address} tells too much: {item.Value}")),
            .. before.Answers.Where(answer => after.AnswerTo(answer.Address) is null).Select(answer => $"{answer.Address} is linked no more"),
        ]);
        await SearchAsync(after);
    }

    [Fact]
    public async Task Get_OwnAddressOfHiddenItem_TellsNoMoreThanWhyItIsGone()
    {
        var now = portal.Data.UtcNow;
        var plan = await portal.Data.PlanAsync(p => (p.Title, p.WithdrawnAt, p.WithdrawnReason) = (HiddenRows.Word, now, "Dubbel ingevoerd"));
        var moment = await portal.Data.MomentAsync(plan, m => (m.Title, m.WithdrawnAt, m.WithdrawnReason) = (HiddenRows.Word, now, "Dubbel ingevoerd"));
        var unpublished = await portal.Data.PlanAsync(p => (p.Title, p.PublishedAt) = (HiddenRows.Word, null));

        foreach (var address in new[] { $"/plannen/{plan.Slug}", $"/meedoen/{moment.Slug}" })
        {
            var gone = await Answer.GetAsync(portal.Client, address);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Contains("Dubbel ingevoerd", gone.Text, StringComparison.Ordinal);
            Assert.False(Shows(gone), address);
        }

        var unknown = await Answer.GetAsync(portal.Client, $"/plannen/{unpublished.Slug}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.False(Shows(unknown), unknown.Address);
    }

    [Fact]
    public async Task Model_EveryPublishableEntity_HasTheFilter()
    {
        await using var context = portal.Portal.Database.NewContext();
        var filtered = context.Model.GetEntityTypes()
            .Where(entity => entity.GetDeclaredQueryFilters().Any(filter => filter.Key == IPublishable.PublicFilter))
            .Select(entity => entity.ClrType)
            .ToHashSet();
        var publishable = typeof(PortalDbContext).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IPublishable).IsAssignableFrom(type))
            .Concat(context.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(IPublishable.PublishedAt)) is not null && !typeof(IStaffOnly).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType))
            .ToList();

        Assert.NotEmpty(publishable);
        Assert.Equal(publishable.ToHashSet(), filtered);
    }

    /// <summary>Asks every endpoint for the hidden rows by a word of theirs, in every name that it reads.</summary>
    private async Task SearchAsync(Crawl crawl)
    {
        var metadata = portal.Portal.Services.GetRequiredService<IModelMetadataProvider>();
        var addresses = from endpoint in crawl.Endpoints
                        let path = crawl.Of(endpoint).First().Address.Split('?')[0]
                        from name in QueryNames.Of(endpoint, metadata)
                        select $"{path}?{name}={HiddenRows.SearchWord}";
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var shown = new List<string>();
        foreach (var address in addresses)
        {
            if (Shows(await Answer.GetAsync(client, address)))
            {
                shown.Add($"{address} shows what is hidden");
            }
        }

        Rule.Holds(shown);
    }

    /// <summary>
    /// The text, in a calendar without what was withdrawn: a program that has it is told that it is off. Nothing else
    /// about it may show, so each is looked at by itself.
    /// </summary>
    private static string? Told(Answer? answer) =>
        answer is null ? null
        : answer.Header("Content-Type").StartsWith("text/calendar", StringComparison.Ordinal) ? Withdrawn().Replace(answer.Text, "")
        : FormToken().Replace(answer.Text, "");

    /// <summary>Other at every request.</summary>
    [GeneratedRegex("name=\"(_token|formulier)\" value=\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FormToken();

    private static bool IsOnlyThatItIsGone(string item) => OnlyThatItIsGone().IsMatch(item.Replace("\r\n ", "", StringComparison.Ordinal));

    [GeneratedRegex("BEGIN:VEVENT\r\n(?:(?!END:VEVENT).*\r\n)*SUMMARY:Ingetrokken\r\n(?:(?!END:VEVENT).*\r\n)*END:VEVENT\r\n", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Withdrawn();

    [GeneratedRegex("^BEGIN:VEVENT\r\n((UID:[0-9a-f-]{36}@wijkportaal-zwolle|DTSTAMP:[0-9TZ]+|LAST-MODIFIED:[0-9TZ]+|SEQUENCE:[0-9]+|DT(START|END)[^:]*:[0-9TZ]+|TRANSP:TRANSPARENT|STATUS:CANCELLED|SUMMARY:Ingetrokken|DESCRIPTION:Ingetrokken op [0-9]{1,2} [a-z]+ [0-9]{4}\\.\\\\n\\\\n(De reden is niet bekend|Dubbel ingevoerd)\\.\\\\n\\\\nProefversie\\. [^\r]*)\r\n)+END:VEVENT\r\n$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OnlyThatItIsGone();

    private static bool Shows(Answer answer) =>
        answer.Text.Contains(HiddenRows.Word, StringComparison.OrdinalIgnoreCase)
        || answer.Response.Headers.ToString().Contains(HiddenRows.Word, StringComparison.OrdinalIgnoreCase);

    private static string Slug() => $"{HiddenRows.Word}-{TestData.Word()}";
}
