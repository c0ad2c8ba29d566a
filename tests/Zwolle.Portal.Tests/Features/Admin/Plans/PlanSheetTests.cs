using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Plans;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Plans;

/// <summary>The list of plans as a table, for a spreadsheet and for another portal.</summary>
public sealed class PlanSheetTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Link_GivesWhatTheListHolds()
    {
        var word = TestData.Word();
        var one = await portal.Data.PlanAsync(p => p.Title = $"Brug {word}", "berkum");
        var other = await portal.Data.PlanAsync(p => p.Title = $"Plein {word}", "berkum");
        await portal.Data.PlanAsync(p => p.Title = $"Straat {word}", "assendorp");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var link = (await client.StaffPageAsync($"{ContentLinks.Plans}?q={word}&wijk=berkum&sorteer=titel")).Link("Download als CSV");

        using var response = await client.GetAsync(link.GetAttribute("href"));

        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("plannen.csv", response.Content.Headers.ContentDisposition!.FileName);
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("\uFEFFtitel;samenvatting;tekst;wijken;", text, StringComparison.Ordinal);
        Assert.Equal([one.Title, other.Title], CsvFile.Read(text).File!.Rows.Select(row => row.Fields[0]));
    }

    [Fact]
    public async Task Get_AllSeededPlans_FitTheListAndCanBeTriedAgain()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var listed = StaffPages.FirstNumber((await client.StaffPageAsync(ContentLinks.Plans)).Status());
        var text = Encoding.UTF8.GetString(await client.GetByteArrayAsync(ContentListLinks.PlansFile));
        Assert.Equal(listed, CsvFile.Read(text).File!.Rows.Count);

        using var trial = await client.SubmitAsync(await client.OpenAsync(PlanImportLinks.Page), "Doe een proef", ("Tekst", [text]));
        var page = await Html.ParseAsync(trial);
        Assert.Equal(HttpStatusCode.OK, trial.StatusCode);
        Assert.Contains("Alles in dit bestand staat er al.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Formula_IsHarmlessAndReadsBack()
    {
        var word = TestData.Word();
        await portal.Data.PlanAsync(p => (p.Title, p.Summary, p.Body, p.Decides) = ($"=HYPERLINK(1) {word}", "+31", "- een punt\n- nog een", "@raad"));
        using var client = await portal.Portal.StaffClientAsync();
        var text = Encoding.UTF8.GetString(await client.GetByteArrayAsync(Sheet(word)));
        Assert.Contains($"'=HYPERLINK(1) {word};'+31;\"'- een punt\n- nog een\"", text, StringComparison.Ordinal);
        var file = CsvFile.Read(text).File!;
        Assert.Equal("- een punt\n- nog een", CsvColumns.Of(file.Header, PlanColumns.All).Columns.Of(file.Rows[0], PlanColumns.Body));
    }

    [Fact]
    public async Task Get_DraftThatNobodySaw_GivesWhatIsWritten()
    {
        var word = TestData.Word();
        using var client = await portal.Portal.StaffClientAsync();
        await client.SaveAsync(ContentLinks.New(ContentKind.Plan), "Bewaar als concept", ("Title", [$"Concept {word}"]), ("Body", ["Half af."]), ("Area", ["stad"]), ("NewPlace", ["Achter de kerk"]));
        var file = CsvFile.Read(Encoding.UTF8.GetString(await client.GetByteArrayAsync(Sheet(word)))).File!;
        var columns = CsvColumns.Of(file.Header, PlanColumns.All).Columns;
        Assert.Equal(("Half af.", "hele stad", "Achter de kerk"), (columns.Of(file.Rows[0], PlanColumns.Body), columns.Of(file.Rows[0], PlanColumns.Neighbourhoods), columns.Of(file.Rows[0], PlanColumns.Place)));
    }

    [Fact]
    public async Task Get_WrongOrNobody_GivesNoFile()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var page = await client.StaffPageAsync($"{ContentListLinks.PlansFile}?wijk=atlantis", HttpStatusCode.BadRequest);
        Assert.NotEmpty(page.Problems());
        Assert.Null((await client.StaffPageAsync($"{ContentLinks.Plans}?q=zzbestaatniet")).FindByRole("link", "Download als CSV"));
        using var nobody = portal.Portal.NewClient(StaffClients.Address);
        using var response = await nobody.GetAsync(ContentListLinks.PlansFile);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Import_WhatWasExported_IsTheSamePlan()
    {
        var word = TestData.Word();
        await MakeAsync(word);
        using var here = await portal.Portal.StaffClientAsync();
        var text = Encoding.UTF8.GetString(await here.GetByteArrayAsync(Sheet(word)));
        await using var other = await PortalFactory.CreateAsync(Content.Seeded);
        using var there = await other.StaffClientAsync();
        using var trial = await there.SubmitAsync(await there.OpenAsync(PlanImportLinks.Page), "Doe een proef", ("Tekst", [text]));
        using var made = await there.SubmitAsync(await Html.ParseAsync(trial), "Maak 4 concepten");
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);

        var before = await PublishedAsync(word);
        var after = await DraftsAsync(other, word);
        Assert.Equal(4, after.Count);
        Assert.Equal(before.Select(Told), after.Select(Told));

        // And out of that portal comes the same table.
        Assert.Equal(text, Encoding.UTF8.GetString(await there.GetByteArrayAsync(Sheet(word))));
    }

    [Theory]
    [InlineData("LineString", "[[6.1,52.5],[6.11,52.51]]", "lijn")]
    [InlineData("Polygon", "[[[6.1,52.5],[6.11,52.5],[6.11,52.51],[6.1,52.5]]]", "gebied")]
    public async Task Get_DrawnPlace_IsCalledWhatItIsAndFoundAgain(string type, string coordinates, string precision)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var place = new Location { Name = $"Getekend {word}", Precision = LocationPrecision.Drawn, Area = new AreaOutline { GeoJson = $$"""{"type":"{{type}}","coordinates":{{coordinates}}}""" } };
        await portal.Data.PlanAsync(p => (p.Title, p.Location) = ($"E {word}", place), "assendorp");

        Assert.Contains($";Getekend {word};;{precision};;;", Encoding.UTF8.GetString(await client.GetByteArrayAsync(Sheet(word))), StringComparison.Ordinal);
    }

    private static string Sheet(string word) => $"{ContentListLinks.PlansFile}?q={word}&sorteer=titel";

    private async Task MakeAsync(string word)
    {
        var (theme, buurt) = await portal.Portal.WithContextAsync(async context =>
            (await context.Themes.OrderBy(t => t.Id).FirstAsync(), await context.Subneighbourhoods.Where(s => s.Neighbourhood!.Slug == "assendorp").OrderBy(s => s.Id).FirstAsync()));
        await portal.Data.PlanAsync(
            p =>
            {
                (p.Title, p.Summary, p.Body) = ($"A {word}", "Kort; met \"tekens\".", "- een\n- twee\n\n### Kop\n\n'Citaat' en =som");
                (p.Start, p.End) = (ApproximateDate.Parse("2027-voorjaar"), ApproximateDate.Parse("2028/2030"));
                (p.Decides, p.Level, p.LevelReason, p.CanChange, p.Fixed, p.InputOutcome) = ("@raad", ParticipationLevel.Advise, "Omdat.", "De kleur\nDe bomen", "'- vast", "Veel.");
                (p.PhaseNote, p.OwnerTeam, p.ReviewOn) = ("Nog even.", "Ruimte", new DateOnly(2027, 2, 1));
                p.Location = new Location { Name = $"Plek {word}", Address = "Straat 1", Precision = LocationPrecision.Point, Longitude = 6.0954321, Latitude = 52.5054321, SubneighbourhoodId = buurt.Id, NeighbourhoodId = buurt.NeighbourhoodId };
                p.Links.Add(new ExternalLink { Url = "https://www.zwolle.nl/a?b=1;2", Title = "Brief", Publisher = "Gemeente", Dated = ApproximateDate.Parse("2025-05") });
                p.Themes.Add(theme);
            },
            "assendorp",
            "berkum");
        await portal.Data.PlanAsync(p => (p.Title, p.PhaseYear, p.IsAreaUnknown, p.Phase) = ($"B {word}", 0, true, PlanPhase.Unknown));
        await portal.Data.PlanAsync(p => (p.Title, p.Start, p.End) = ($"C {word}", ApproximateDate.Parse("2027-K2"), ApproximateDate.Parse("2028-05-12")));
        await portal.Data.PlanAsync(p => (p.Title, p.Location) = ($"D {word}", new Location { Name = $"Omgeving {word}", Precision = LocationPrecision.Approximate, SubneighbourhoodId = buurt.Id, NeighbourhoodId = buurt.NeighbourhoodId }), "assendorp");
    }

    private Task<IReadOnlyList<(PlanForm Form, Location? Place)>> PublishedAsync(string word) => portal.Portal.WithContextAsync<IReadOnlyList<(PlanForm, Location?)>>(async context =>
    [
        .. (await context.Plans.Include(p => p.NeighbourhoodLinks).Include(p => p.ThemeLinks).Include(p => p.MomentLinks).Include(p => p.Links).Include(p => p.Location).AsNoTracking().AsSplitQuery()
            .Where(p => p.Title.EndsWith(word)).OrderBy(p => p.Title).ToListAsync()).Select(plan => (PlanForms.Of(plan), plan.Location)),
    ]);

    private static async Task<IReadOnlyList<(PlanForm Form, Location? Place)>> DraftsAsync(PortalFactory portal, string word)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var editor = scope.ServiceProvider.GetRequiredService<PlanEditor>();
        return await portal.WithContextAsync<IReadOnlyList<(PlanForm, Location?)>>(async context =>
        {
            var forms = (await context.Revisions.Where(r => r.Kind == ContentKind.Plan).Select(r => r.Form).ToListAsync()).Select(form => (PlanForm)editor.Deserialize(form)).Where(form => form.Title!.EndsWith(word, StringComparison.Ordinal)).OrderBy(form => form.Title, StringComparer.Ordinal).ToList();
            var places = await context.Locations.AsNoTracking().ToDictionaryAsync(l => l.Id);
            return [.. forms.Select(form => (form, places.GetValueOrDefault(FormText.Id(form.Location))))];
        });
    }

    /// <summary>All that the table tells of a plan.</summary>
    private static string Told((PlanForm Form, Location? Place) plan)
    {
        var (form, place) = plan;
        string?[] told =
        [
            form.Title, form.Summary, form.Body, form.Area, string.Join(',', form.Neighbourhoods), string.Join(',', form.Themes), form.Phase, form.PhaseYear, form.IsPhaseYearUnknown.ToString(), form.PhaseNote,
            form.Dates.ToString(), form.Decides, form.Level, form.LevelReason, FormText.Clean(form.CanChange), FormText.Clean(form.Fixed), form.InputOutcome, form.OwnerTeam, form.ReviewOn,
            .. form.Links.Select(link => $"{link.Kind} {link.Url} {link.Title} {link.Publisher} {link.Dated}"),
            $"{place?.Name} {place?.Address} {place?.Precision} {place?.Longitude} {place?.Latitude} {place?.SubneighbourhoodId} {place?.NeighbourhoodId}",
        ];
        return string.Join(" | ", told);
    }
}
