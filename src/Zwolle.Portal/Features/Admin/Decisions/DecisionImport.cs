using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>Makes drafts of a list of decisions (besluitenlijst).</summary>
public sealed class DecisionImport(PortalDbContext context, DecisionEditor editor, NewDrafts drafts, PortalIndex index, PortalClock clock, AuditTrail audit)
    : FileImport(context, editor, drafts, audit)
{
    public const int MostRows = 1_000;

    /// <summary>Bytes of a file, or characters of what was pasted.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Values per command: SQL Server takes 2,100.</summary>
    private const int Chunk = 500;

    private readonly PortalDbContext _context = context;
    private readonly DecisionEditor _editor = editor;

    public override ImportWords Words { get; } = new(ContentKind.Decision, "besluit", "besluiten")
    {
        Title = "Lees een besluitenlijst in",
        ListTitle = "Besluiten",
        DraftsPath = ContentListLinks.Decisions(new OwnedFilter { Neighbourhood = ContentListWords.Everywhere, State = ContentListWords.Draft }),
        Path = DecisionImportLinks.Page,
        RunPath = DecisionImportLinks.Run,
        ExamplePath = DecisionImportLinks.Example,
        ExampleName = "voorbeeld-besluitenlijst.csv",
        Example = DecisionImportExample.Text,
        Lead = "Hebt u een besluitenlijst in Excel? Bewaar die als CSV. Wij maken van elke regel een concept.",
        Columns = DecisionColumns.All,
        Doubles = "Een besluit staat er al als datum en nummer gelijk zijn, of het adres van het stuk, of datum en titel. Ook een concept telt mee. Het adres van een agenda telt niet: daar horen meer besluiten bij.",
        RowView = "/Features/Admin/Decisions/_DecisionRow.cshtml",
        MostRows = MostRows,
        MostBytes = MostBytes,
    };

    protected override async Task<IReadOnlyList<ImportedRow>> ReadAsync(CsvFile file, CsvColumns columns, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reader = new DecisionRowReader(columns, await index.GetAsync(), await PlansAsync(columns, file), me, clock.Today);
        var known = await KnownDecisions.ReadAsync(_context, _editor);
        return [.. file.Rows.Select(row => known.Judge(reader.Read(row)))];
    }

    private async Task<IReadOnlyList<NamedPlan>> PlansAsync(CsvColumns columns, CsvFile file)
    {
        var plans = new List<NamedPlan>();
        foreach (var names in file.Rows.SelectMany(row => CsvColumns.Split(columns.Of(row, DecisionColumns.Plans))).Distinct(StringComparer.Ordinal).Chunk(Chunk))
        {
            plans.AddRange(await _context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter])
                .Where(p => p.WithdrawnAt == null && (names.Contains(p.Slug) || names.Contains(p.Title)))
                .Select(p => new NamedPlan(p.Id, p.Slug, p.Title))
                .ToListAsync());
        }

        return [.. plans.DistinctBy(plan => plan.Id)];
    }
}
