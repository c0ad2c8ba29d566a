using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>
/// Makes drafts of the rows of a CSV file: first it says what would come of them, then it does so, all or nothing. What
/// would come is found anew each time: nothing that a browser sends back is believed.
/// </summary>
public abstract class FileImport(PortalDbContext context, ContentEditor editor, NewDrafts drafts, AuditTrail audit)
{
    /// <summary>What the page says of this import.</summary>
    public abstract ImportWords Words { get; }

    public async Task<ImportCheck> CheckAsync(string text, StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(me);
        if (text.Length > Words.MostBytes)
        {
            return ImportCheck.Unreadable(Words.TooLarge);
        }

        var (file, unreadable) = CsvFile.Read(text);
        if (file is null)
        {
            return ImportCheck.Unreadable(unreadable!);
        }

        var (columns, skipped, problems) = CsvColumns.Of(file.Header, Words.Columns);
        if (problems.Count > 0)
        {
            return new ImportCheck(problems, skipped, []);
        }

        if (file.Rows.Count == 0)
        {
            return ImportCheck.Unreadable($"Onder de namen van de kolommen staat niets. Zet elk {Words.Singular} op een eigen regel.");
        }

        return file.Rows.Count > Words.MostRows
            ? ImportCheck.Unreadable($"Er staan {DutchText.Number(file.Rows.Count)} {Words.Plural} in. Ten hoogste {DutchText.Number(Words.MostRows)} tegelijk kan. Deel het op in meer bestanden.")
            : new ImportCheck([], skipped, await ReadAsync(file, columns, me));
    }

    /// <param name="text">The file.</param>
    /// <param name="me">Who reads it in.</param>
    /// <param name="expected">How many drafts this colleague was told that would come.</param>
    /// <returns>How many drafts were made; 0 with what stands in the way.</returns>
    public async Task<(int Made, ImportCheck Check)> RunAsync(string text, StaffUser me, int expected)
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
                context.Add(audit.Event(AuditActions.Imported, editor.Entity, itemId: 0, details: new { Number = expected }));
                await context.SaveChangesAsync();
                var now = await CheckAsync(text, me);
                if (!now.MayRun || now.New != expected)
                {
                    throw new ChangedException(now);
                }

                List<ImportedRow> rows = [.. now.Rows.Where(row => row.IsNew)];
                await PrepareAsync(rows);
                return (await drafts.CreateAsync(editor, [.. rows.Select(row => row.Draft)], me), now);
            });
        }
        catch (ChangedException changed)
        {
            context.ChangeTracker.Clear();
            return (0, changed.Check);
        }
    }

    /// <summary>The rows as drafts, with what is wrong and what is there already.</summary>
    protected abstract Task<IReadOnlyList<ImportedRow>> ReadAsync(CsvFile file, CsvColumns columns, StaffUser me);

    /// <summary>Makes what the drafts need, in the same transaction.</summary>
    protected virtual Task PrepareAsync(IReadOnlyList<ImportedRow> rows) => Task.CompletedTask;

    /// <summary>Undoes the transaction: since it was looked at, something else would come of the file.</summary>
    private sealed class ChangedException(ImportCheck check) : Exception
    {
        public ImportCheck Check => check;
    }
}
