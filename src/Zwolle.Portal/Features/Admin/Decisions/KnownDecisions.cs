using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>
/// Recognises a decision that is there already, also as a draft: the same number on the same day, the same document, or
/// the same title on the same day. An agenda is the document of many decisions, so it tells nothing.
/// </summary>
public sealed class KnownDecisions
{
    private readonly Dictionary<string, ImportDouble> _known = new(StringComparer.Ordinal);

    private KnownDecisions()
    {
    }

    /// <summary>Reads all that there is, in three commands.</summary>
    /// <param name="context">Also what is withdrawn is there already.</param>
    /// <param name="editor">Reads the drafts.</param>
    public static async Task<KnownDecisions> ReadAsync(PortalDbContext context, DecisionEditor editor)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(editor);
        var known = new KnownDecisions();
        var decisions = await context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter])
            .OrderBy(d => d.Id)
            .Select(d => new { d.Id, d.Title, d.Date, d.Reference })
            .ToListAsync();
        var urls = (await context.Links.Where(l => l.DecisionId != null).Select(l => new { Id = l.DecisionId!.Value, l.Url }).ToListAsync()).ToLookup(l => l.Id, l => l.Url);
        foreach (var decision in decisions)
        {
            known.Add(new ImportDouble("", decision.Title, decision.Id, null), DayOf(decision.Date), decision.Title, decision.Reference, urls[decision.Id]);
        }

        // What waits to be published stands in the revision; the row of a new draft holds its title alone.
        foreach (var draft in await context.Revisions
            .Where(r => r.Kind == ContentKind.Decision && r.State != RevisionState.Published)
            .OrderBy(r => r.Id)
            .Select(r => new { r.ItemId, r.Form })
            .ToListAsync())
        {
            var form = (DecisionForm)editor.Deserialize(draft.Form);
            var day = DayOf(form.Date.Read("", new List<Problem>()));
            known.Add(new ImportDouble("", form.Title ?? "Besluit zonder titel", draft.ItemId, null), day, form.Title, form.Reference, form.Links.Select(link => link.Url));
        }

        return known;
    }

    /// <summary>The row, with the decision that is the same if there is one. A row that is right is known from then on.</summary>
    public ImportedDecision Judge(ImportedDecision row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.IsFaulty)
        {
            return row;
        }

        var keys = Keys(row.Day, row.Form.Title, row.Form.Reference, row.Form.Links.Select(link => link.Url)).ToList();
        if (keys.Where(key => _known.ContainsKey(key.Key)).Select(key => _known[key.Key] with { Why = key.Why }).FirstOrDefault() is { } same)
        {
            return row with { SameAs = same };
        }

        Add(new ImportDouble("", row.Form.Title!, null, row.Number), keys);
        return row;
    }

    private void Add(ImportDouble decision, DateOnly? day, string? title, string? reference, IEnumerable<string?> urls) => Add(decision, Keys(day, title, reference, urls));

    private void Add(ImportDouble decision, IEnumerable<(string Key, string Why)> keys)
    {
        foreach (var (key, _) in keys)
        {
            _known.TryAdd(key, decision);
        }
    }

    private static IEnumerable<(string Key, string Why)> Keys(DateOnly? day, string? title, string? reference, IEnumerable<string?> urls)
    {
        var on = day?.ToString("O", CultureInfo.InvariantCulture);
        if (on is not null && FormText.Clean(reference) is { } number)
        {
            yield return ($"number {on} {number.ToLowerInvariant()}", "zelfde datum en nummer");
        }

        foreach (var document in urls.Select(CouncilDocument.Parse).OfType<CouncilDocument>().Where(document => document.IsOfOneThing))
        {
            yield return ($"address {document.Url}", "zelfde adres");
        }

        if (on is not null && SearchText.Normalize(title) is { Length: > 0 } words)
        {
            yield return ($"title {on} {words}", "zelfde datum en titel");
        }
    }

    private static DateOnly? DayOf(ApproximateDate? date) => date is { Precision: DatePrecision.Day } ? date.Earliest : null;
}
