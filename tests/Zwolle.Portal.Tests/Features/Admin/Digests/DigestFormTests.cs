using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Digests;

/// <summary>With one pair of eyes; what two change is in <see cref="DigestPublishingTests"/>.</summary>
public sealed class DigestFormTests(SeededPortal portal) : ContentFormTests(portal), IAsyncLifetime
{
    private static readonly Dictionary<string, DateOnly> Months = [];

    protected override ContentKind Kind => ContentKind.Digest;

    protected override string Entity => nameof(Digest);

    protected override string TitleField => "Title";

    protected override string TitleMissing => "Vul de eerste zinnen in.";

    protected override bool IsForCity => true;

    public async ValueTask InitializeAsync() => await Site.Portal.WithContextAsync(async context =>
    {
        (await context.EditorialRules.SingleAsync(rule => rule.Id == (int)ContentKind.Digest)).FourEyes = false;
        return await context.SaveChangesAsync();
    });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Month", "ooit", "Kies een maand.")]
    [InlineData("Month", "2019-12", "Kies een maand.")]
    [InlineData("Month", "2027-01", "Deze maand moet nog beginnen.")]
    [InlineData("Title", "", "Vul een titel in.")]
    [InlineData("Intro", "", "Vul de eerste zinnen in.")]
    [InlineData("Items[0].Text", "", "Vul de tekst van dit stukje in.")]
    [InlineData("Items[0].Section", "Nieuws", "Kies onder welke kop dit stukje staat.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        var page = await EmptyFormAsync(client);
        using var response = await client.SubmitAsync(page, "Publiceer", [.. (await FieldsAsync(TestData.Word(), "")).Where(f => f.Name != field), (field, [value])]);

        Assert.Equal([problem], (await Html.ParseAsync(response)).Problems());
    }

    [Fact]
    public async Task Publish_MonthThatHasOne_IsRefused()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var first = TestData.Word();
        await PublishAsync(client, first);
        var second = (await FieldsAsync(TestData.Word(), "")).Select(f => f.Name == "Month" ? (f.Name, [DigestLinks.MonthText(Months[first])]) : f).ToArray();

        Assert.Equal([$"Van {DigestWords.Month(Months[first])} is er al een maandbericht. Verander dat."], await client.RefusedAsync(ContentLinks.New(Kind), "Publiceer", second));
        Assert.True(await IsShownAsync($"Maandbericht {first}"));
    }

    /// <summary>The address is in mails and on paper.</summary>
    [Fact]
    public async Task Publish_AnotherMonth_IsRefusedOnceItIsOut()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);

        Assert.Equal([$"Dit bericht is van {DigestWords.Month(Months[word])} en blijft dat: mensen hebben het adres."], await client.RefusedAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Month", ["2020-12"])));
    }

    [Fact]
    public async Task Publish_MonthOfTheExample_TakesItsPlace()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var fields = (await FieldsAsync(TestData.Word(), "")).Select(f => f.Name == "Month" ? (f.Name, ["2026-11"]) : f).ToArray();
        await client.SaveAsync(ContentLinks.New(Kind), "Publiceer", fields);

        (await Site.PageAsync("/maandbericht/2026-11")).Heading(fields.First(f => f.Name == "Title").Values[0], 1);
        Assert.False(await Site.Portal.WithContextAsync(context => context.Digests.IgnoreQueryFilters().AnyAsync(d => d.IsExample)));
    }

    [Fact]
    public async Task New_FillsItselfWithWhatTheMonthBroughtAndNothingElse()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var today = Site.Data.Today;
        var open = await Site.Data.MomentAsync();
        var decision = await Site.Data.DecisionAsync(d => (d.Date, d.Outcome) = (ApproximateDate.OfDay(today), DecisionOutcome.Adopted));
        var older = await Site.Data.DecisionAsync(d => d.Date = ApproximateDate.OfDay(today.AddMonths(-2)));
        var vague = await Site.Data.DecisionAsync(d => d.Date = ApproximateDate.OfYear(today.Year));
        var answered = await Site.Data.MomentAsync(null, m => (m.Period, m.Outcome, m.AnsweredOn) = (new ApproximateDate(today.AddDays(-40), today.AddDays(-30), DatePrecision.Day), "Wij namen het **over**.", today));
        var hidden = await Site.Data.MomentAsync(null, m => m.PublishedAt = null);
        var cancelled = await Site.Data.MomentAsync(null, m => (m.CancelReason, m.CancelledOn) = ("Ziek.", today));
        var scheme = await Site.Data.SchemeAsync(s => s.ClosesOn = today.AddDays(10));
        var (story, oldStory) = (await Site.Data.StoryAsync(), await Site.Data.StoryAsync(s => s.PublishedAt = Site.Data.UtcNow.AddMonths(-2)));

        // 1 December: it is about November unless another fact wrote that one (the example is none); the button fills it for the month chosen.
        var hasNovember = await Site.Portal.WithContextAsync(context => context.Digests.IgnoreQueryFilters().AnyAsync(d => !d.IsExample && d.Month == new DateOnly(2026, 11, 1)));
        var page = await client.OpenAsync(ContentLinks.New(Kind));
        Assert.Equal(hasNovember ? "2026-12" : "2026-11", page.ValueOf("Month"));
        using var response = await client.SubmitAsync(page, "Vul aan met wat er nu is", ("Month", ["2026-12"]));
        var filled = await Html.ParseAsync(response);
        var titles = filled.QuerySelectorAll("input[name$='.Title']").Select(input => input.GetAttribute("value")!).ToList();

        Assert.Contains(open.Title, titles);
        Assert.Contains(decision.Title, titles);
        Assert.Contains(answered.Title, titles);
        Assert.Contains(scheme.Name, titles);
        Assert.Contains(story.Title, titles);
        Assert.DoesNotContain(oldStory.Title, titles);
        Assert.DoesNotContain(older.Title, titles);
        Assert.DoesNotContain(vague.Title, titles);
        Assert.DoesNotContain(hidden.Title, titles);
        Assert.DoesNotContain(cancelled.Title, titles);
        Assert.DoesNotContain(titles, title => title.StartsWith("Voorbeeld", StringComparison.Ordinal));
        Assert.Equal(titles.Distinct(StringComparer.Ordinal), titles);
        Assert.Contains("Wij namen het over.", filled.QuerySelectorAll("textarea[name$='.Text']").Select(text => text.TextContent));
        Assert.Contains($"Aangenomen. {decision.Summary}", filled.QuerySelectorAll("textarea[name$='.Text']").Select(text => text.TextContent));

        // Once more adds nothing.
        using var again = await client.SubmitAsync(filled, "Vul aan met wat er nu is");
        Assert.Equal(titles, (await Html.ParseAsync(again)).QuerySelectorAll("input[name$='.Title']").Select(input => input.GetAttribute("value")!));
        Assert.Equal(0, await Site.Portal.WithContextAsync(context => context.Revisions.CountAsync(r => r.Kind == Kind && r.Form.Contains(open.Title))));
    }

    [Fact]
    public async Task Buttons_MoveAndRemovePieces_WithoutSaving()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var page = await EmptyFormAsync(client);
        (string, string[])[] three = [.. Enumerable.Range(0, 3).SelectMany(Piece)];
        page = await PressAsync(page, "Nog een stukje", three[..3]);
        page = await PressAsync(page, "Nog een stukje", three[..6]);
        page = await PressAsync(page, "Zet stukje 3 hoger", three);
        Assert.Equal(["Stuk 0", "Stuk 2", "Stuk 1"], Titles(page));
        page = await PressAsync(page, "Zet stukje 1 hoger");
        Assert.Equal(["Stuk 0", "Stuk 2", "Stuk 1"], Titles(page));
        page = await PressAsync(page, "Zet stukje 1 lager");
        Assert.Equal(["Stuk 2", "Stuk 0", "Stuk 1"], Titles(page));
        page = await PressAsync(page, "Haal weg: stukje 2");
        Assert.Equal(["Stuk 2", "Stuk 1"], Titles(page));
        Assert.Contains("6 woorden", page.QuerySelector("#woorden")!.TextContent, StringComparison.Ordinal);

        async Task<AngleSharp.Html.Dom.IHtmlDocument> PressAsync(AngleSharp.Html.Dom.IHtmlDocument form, string button, params (string, string[])[] fields)
        {
            using var response = await client.SubmitAsync(form, button, fields);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return await Html.ParseAsync(response);
        }

        static (string, string[])[] Piece(int i) => [($"Items[{i}].Section", ["Other"]), ($"Items[{i}].Title", [$"Stuk {i}"]), ($"Items[{i}].Text", ["Tekst."])];

        static IEnumerable<string?> Titles(AngleSharp.Html.Dom.IHtmlDocument form) => form.QuerySelectorAll("input[name$='.Title']").Select(input => input.GetAttribute("value"));
    }

    protected override Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood)
    {
        lock (Months)
        {
            if (!Months.TryGetValue(word, out var month))
            {
                Months.Add(word, month = new DateOnly(2020, 1, 1).AddMonths(Months.Count));
            }

            return Task.FromResult<(string, string[])[]>(
            [
                ("Month", [DigestLinks.MonthText(month)]),
                ("Title", [$"Maandbericht {word}"]),
                ("Intro", ["Voor een test."]),
                ("Items[0].Section", [nameof(DigestSection.Other)]),
                ("Items[0].Title", ["Het eerste"]),
                ("Items[0].Text", ["Er gebeurde iets."]),
                ("Items[0].SourceKind", [""]),
                ("Items[0].SourceId", [""]),
            ]);
        }
    }

    protected override async Task<bool> IsShownAsync(string title) => (await Site.PageAsync(DigestLinks.List)).CardTitles().Contains(title);

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.Digests.IgnoreQueryFilters().Where(d => d.Id == id).Select(d => new { d.PublicId, d.IsExample, d.Month, d.PublishedAt, d.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });

    /// <summary>A new form whose proposals were all taken out but the first.</summary>
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> EmptyFormAsync(HttpClient client)
    {
        var page = await client.OpenAsync(ContentLinks.New(ContentKind.Digest));
        while (page.FindByRole("button", "Haal weg: stukje 2") is not null)
        {
            using var response = await client.SubmitAsync(page, "Haal weg: stukje 2");
            page = await Html.ParseAsync(response);
        }

        return page;
    }
}
