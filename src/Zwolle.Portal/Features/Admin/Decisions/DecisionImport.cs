using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>
/// Makes drafts of a list of decisions (besluitenlijst): first it says what would come of it, then it does so, all or
/// nothing. What would come is found anew each time: nothing that a browser sends back is believed.
/// </summary>
public sealed class DecisionImport(PortalDbContext context, DecisionEditor editor, NewDrafts drafts, PortalIndex index, PortalClock clock, AuditTrail audit)
{
    public const int MostRows = 1_000;

    /// <summary>Bytes of a file, or characters of what was pasted.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Values per command: SQL Server takes 2,100.</summary>
    private const int Chunk = 500;

    public async Task<DecisionImportCheck> CheckAsync(string text, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(me);
        if (text.Length > MostBytes)
        {
            return DecisionImportCheck.Unreadable("Dit is te groot: ten hoogste 1 MB. Deel het op in kleinere bestanden.");
        }

        var (file, unreadable) = CsvFile.Read(text);
        if (file is null)
        {
            return DecisionImportCheck.Unreadable(unreadable!);
        }

        var (columns, skipped, problems) = DecisionColumns.Of(file.Header);
        if (problems.Count > 0)
        {
            return new DecisionImportCheck(problems, skipped, []);
        }

        if (file.Rows.Count is 0 or > MostRows)
        {
            return DecisionImportCheck.Unreadable(file.Rows.Count == 0
                ? "Onder de namen van de kolommen staat niets. Zet elk besluit op een eigen regel."
                : $"Er staan {DutchText.Number(file.Rows.Count)} besluiten in. Ten hoogste {DutchText.Number(MostRows)} tegelijk kan. Deel het op in meer bestanden.");
        }

        var reader = new DecisionRowReader(columns, await index.GetAsync(), await PlansAsync(columns, file), me, clock.Today);
        var known = await KnownDecisions.ReadAsync(context, editor);
        return new DecisionImportCheck([], skipped, [.. file.Rows.Select(row => known.Judge(reader.Read(row)))]);
    }

    /// <param name="text">The file.</param>
    /// <param name="me">Who reads it in.</param>
    /// <param name="expected">How many drafts this colleague was told that would come.</param>
    /// <returns>How many drafts were made; 0 with what stands in the way.</returns>
    public async Task<(int Made, DecisionImportCheck Check)> RunAsync(string text, StaffUser me, int expected)
    {
        var check = await CheckAsync(text, me);
        if (!check.MayRun || check.New != expected)
        {
            return (0, check);
        }

        try
        {
            return await context.TransactAsync(async () =>
            {
                // This line takes the head of the audit log until the end of the transaction. Who presses twice waits here,
                // and then finds that all of it is there already.
                context.Add(audit.Event(AuditActions.Imported, typeof(Decision), itemId: 0, details: new { Number = expected }));
                await context.SaveChangesAsync();
                var now = await CheckAsync(text, me);
                if (!now.MayRun || now.New != expected)
                {
                    throw new ChangedException(now);
                }

                return (await drafts.CreateAsync(editor, [.. now.Rows.Where(row => row.IsNew).Select(row => row.Form)], me), now);
            });
        }
        catch (ChangedException changed)
        {
            context.ChangeTracker.Clear();
            return (0, changed.Check);
        }
    }

    private async Task<IReadOnlyList<NamedPlan>> PlansAsync(DecisionColumns columns, CsvFile file)
    {
        var plans = new List<NamedPlan>();
        foreach (var names in file.Rows.SelectMany(row => DecisionColumns.Split(columns.Of(row, DecisionColumns.Plans))).Distinct(StringComparer.Ordinal).Chunk(Chunk))
        {
            plans.AddRange(await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter])
                .Where(p => p.WithdrawnAt == null && (names.Contains(p.Slug) || names.Contains(p.Title)))
                .Select(p => new NamedPlan(p.Id, p.Slug, p.Title))
                .ToListAsync());
        }

        return [.. plans.DistinctBy(plan => plan.Id)];
    }

    /// <summary>Undoes the transaction: since it was looked at, something else would come of the file.</summary>
    private sealed class ChangedException(DecisionImportCheck check) : Exception
    {
        public DecisionImportCheck Check => check;
    }
}
