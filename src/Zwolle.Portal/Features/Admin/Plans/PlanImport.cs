using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>Makes drafts of a table of plans, with the places that they name and that are not there yet.</summary>
public sealed class PlanImport(PortalDbContext context, PlanEditor editor, NewDrafts drafts, PortalIndex index, NeighbourhoodAreas areas, PortalClock clock, AuditTrail audit)
    : FileImport(context, editor, drafts, audit)
{
    /// <summary>Values per command: SQL Server takes 2,100.</summary>
    private const int Chunk = 500;

    private readonly PortalDbContext _context = context;

    public override ImportWords Words { get; } = new(ContentKind.Plan, "plan", "plannen")
    {
        Title = "Lees plannen in",
        ListTitle = "Plannen",
        DraftsPath = ContentListLinks.Plans(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, State = ContentListWords.Draft }),
        Path = PlanImportLinks.Page,
        RunPath = PlanImportLinks.Run,
        ExamplePath = PlanImportLinks.Example,
        ExampleName = "voorbeeld-plannen.csv",
        Example = PlanImportExample.Text,
        Lead = "Hebt u een lijst met plannen in Excel, of een bestand dat u bij 'Plannen' downloadde? Wij maken van elke regel een concept.",
        Columns = PlanColumns.All,
        Doubles = "Een plan staat er al als de titel en de wijken gelijk zijn. Ook een concept telt mee, en een plan dat is ingetrokken.",
        RowView = "/Features/Admin/Plans/_PlanRow.cshtml",

        // As much as a list can be downloaded; a plan may have a long text.
        MostRows = ContentListLinks.MostCounted,
        MostBytes = 5_000_000,
    };

    protected override async Task<IReadOnlyList<ImportedRow>> ReadAsync(CsvFile file, CsvColumns columns, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(columns);
        var known = new KnownAreas(await index.GetAsync());
        var buurten = await _context.Subneighbourhoods.OrderBy(s => s.Id).Select(s => new KnownSubneighbourhood(s.Id, s.Code, s.Name, s.NeighbourhoodId)).ToListAsync();
        var places = new PlanPlaceReader(known, areas, MapBox.Around((await index.PlacesAsync()).Neighbourhoods.Values.Select(place => place.Box)), buurten, await PlacesAsync(columns, file), me);
        var reader = new PlanRowReader(columns, known, places, me, clock.Today);
        var there = await PlansAsync();
        return [.. file.Rows.Select(row => Judge(reader.Read(row), there))];
    }

    /// <summary>The places that are not there yet: each once, however many rows name it.</summary>
    protected override async Task PrepareAsync(IReadOnlyList<ImportedRow> rows)
    {
        var made = rows.Cast<ImportedPlan>().Where(plan => plan.IsPlaceNew).GroupBy(plan => plan.Place! with { Stated = null }).Select(same => (Plans: same.ToList(), Location: same.Key.ToLocation())).ToList();
        _context.AddRange(made.Select(place => place.Location));
        await _context.SaveChangesAsync();
        foreach (var (plans, location) in made)
        {
            foreach (var plan in plans)
            {
                plan.Form.Location = FormText.Of(location.Id);
            }
        }
    }

    /// <summary>A row that is right is known from then on.</summary>
    private static ImportedPlan Judge(ImportedPlan row, Dictionary<string, ImportDouble> there)
    {
        if (row.IsFaulty)
        {
            return row;
        }

        var key = Key(row.Form.Title!, row.Form.NeighbourhoodIds);
        if (there.TryGetValue(key, out var same))
        {
            return row with { SameAs = same };
        }

        there.Add(key, new ImportDouble("zelfde titel en wijken", row.Form.Title!, null, row.Number));
        return row;
    }

    /// <summary>All plans there are. The row of a draft that nobody saw yet has its title and wijken.</summary>
    private async Task<Dictionary<string, ImportDouble>> PlansAsync()
    {
        var plans = await _context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter])
            .OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Title, Areas = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
            .ToListAsync();
        return plans
            .DistinctBy(plan => Key(plan.Title, plan.Areas))
            .ToDictionary(plan => Key(plan.Title, plan.Areas), plan => new ImportDouble("zelfde titel en wijken", plan.Title, plan.Id, null), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Location>> PlacesAsync(CsvColumns columns, CsvFile file)
    {
        var places = new List<Location>();
        foreach (var names in file.Rows.Select(row => columns.Of(row, PlanColumns.Place)).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(Chunk))
        {
            places.AddRange(await _context.Locations.AsNoTracking().Where(l => l.WithdrawnAt == null && names.Contains(l.Name)).ToListAsync());
        }

        return [.. places.DistinctBy(place => place.Id).OrderBy(place => place.Id)];
    }

    private static string Key(string title, IEnumerable<int> neighbourhoods) =>
        string.Create(CultureInfo.InvariantCulture, $"{SearchText.Normalize(title)}|{string.Join(',', neighbourhoods.Order())}");
}
