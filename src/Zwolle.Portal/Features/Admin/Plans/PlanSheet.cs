using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>
/// Plans as a table: what residents see, and of what they never saw the draft. Moments, agreements on taking part and sources
/// after the first are not in it.
/// </summary>
public sealed class PlanSheet(PortalDbContext context, PortalIndex index, PlanEditor editor) : ContentSheet
{
    /// <summary>Plans per command: SQL Server takes 2,100 values.</summary>
    private const int Chunk = 500;

    public override ContentKind Kind => ContentKind.Plan;

    public override string Name => "plannen";

    public override IReadOnlyList<string> Columns { get; } = [.. PlanColumns.All.Select(column => column.Name)];

    public override async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var portal = await index.GetAsync();
        var rows = new List<IReadOnlyList<string>>(ids.Count);
        foreach (var some in ids.Chunk(Chunk))
        {
            var forms = await FormsAsync(some);
            var keys = forms.Values.Select(form => FormText.Id(form.Location)).Where(id => id > 0).Distinct().ToList();
            var places = await context.Locations.AsNoTracking().Include(l => l.Subneighbourhood).Where(l => keys.Contains(l.Id)).ToDictionaryAsync(l => l.Id);
            rows.AddRange(some.Where(forms.ContainsKey).Select(id => Cells(forms[id], places.GetValueOrDefault(FormText.Id(forms[id].Location)), portal)));
        }

        return rows;
    }

    private async Task<Dictionary<int, PlanForm>> FormsAsync(IReadOnlyList<int> ids)
    {
        var plans = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Include(p => p.NeighbourhoodLinks).Include(p => p.ThemeLinks).Include(p => p.MomentLinks).Include(p => p.Links)
            .AsNoTracking().AsSplitQuery()
            .Where(p => ids.Contains(p.Id))
            .ToListAsync();
        var hidden = plans.Where(plan => plan.PublishedAt is null).Select(plan => plan.Id).ToList();
        var drafts = hidden.Count == 0 ? [] : await context.Revisions
            .Where(r => r.Kind == ContentKind.Plan && r.State != RevisionState.Published && hidden.Contains(r.ItemId))
            .Select(r => new { r.ItemId, r.Form })
            .ToListAsync();
        var forms = plans.ToDictionary(plan => plan.Id, PlanForms.Of);
        foreach (var draft in drafts)
        {
            forms[draft.ItemId] = (PlanForm)editor.Deserialize(draft.Form);
        }

        return forms;
    }

    private static IReadOnlyList<string> Cells(PlanForm form, Location? place, PortalSnapshot portal)
    {
        var themes = FormText.Ids(form.Themes);
        var (start, end) = form.Dates;
        var source = form.Links.FirstOrDefault(link => !link.IsEmpty);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [PlanColumns.Title] = form.Title,
            [PlanColumns.Summary] = form.Summary,
            [PlanColumns.Body] = form.Body,
            [PlanColumns.Neighbourhoods] = form.Area switch
            {
                AreaQuestion.WholeCity => PlanColumns.WholeCity,
                AreaQuestion.UnknownArea => PlanColumns.UnknownArea,
                _ => string.Join(" | ", portal.ByIds(form.NeighbourhoodIds).Select(n => n.Name)),
            },
            [PlanColumns.Themes] = string.Join(" | ", portal.Themes.Where(theme => themes.Contains(theme.Id)).Select(theme => theme.Name)),
            [PlanColumns.Phase] = Enum.TryParse<PlanPhase>(form.Phase, out var phase) ? phase.Slug() : null,
            [PlanColumns.PhaseYear] = form.IsPhaseYearUnknown ? PlanColumns.UnknownYear : form.PhaseYear,
            [PlanColumns.PhaseNote] = form.PhaseNote,
            [PlanColumns.Start] = Date(start),
            [PlanColumns.End] = Date(end),
            [PlanColumns.Decides] = form.Decides,
            [PlanColumns.Level] = Enum.TryParse<ParticipationLevel>(form.Level, out var level) ? level.Term() ?? "onbekend" : null,
            [PlanColumns.LevelReason] = form.LevelReason,
            [PlanColumns.CanChange] = form.CanChange,
            [PlanColumns.Fixed] = form.Fixed,
            [PlanColumns.InputOutcome] = form.InputOutcome,
            [PlanColumns.Source] = source?.Url,
            [PlanColumns.SourceTitle] = source?.Title,
            [PlanColumns.SourcePublisher] = source?.Publisher,
            [PlanColumns.SourceDate] = Date(source?.Dated.Read("", new List<Problem>())),
            [PlanColumns.Team] = form.OwnerTeam,
            [PlanColumns.ReviewOn] = form.ReviewOn,
        };
        AddPlace(values, form, place, portal);
        return [.. PlanColumns.All.Select(column => values.GetValueOrDefault(column.Name) ?? "")];
    }

    private static void AddPlace(Dictionary<string, string?> values, PlanForm form, Location? place, PortalSnapshot portal)
    {
        if (place is null)
        {
            // Typed in the form of a draft: a place once that is published.
            (values[PlanColumns.Place], values[PlanColumns.PlaceAddress]) = (form.NewPlace, form.NewPlaceAddress);
            return;
        }

        values[PlanColumns.Place] = place.Name;
        values[PlanColumns.PlaceAddress] = place.Address;
        values[PlanColumns.PlacePrecision] = place.Precision switch
        {
            LocationPrecision.Point => PlanColumns.Exact,
            LocationPrecision.Drawn => place.Area is { } drawn && GeoJson.IsLine(drawn.GeoJson) ? PlanColumns.DrawnLine : PlanColumns.DrawnArea,
            _ => PlanColumns.Approximate,
        };
        values[PlanColumns.Latitude] = Number(place.Latitude);
        values[PlanColumns.Longitude] = Number(place.Longitude);
        values[PlanColumns.Subneighbourhood] = place.Subneighbourhood?.Code;
        values[PlanColumns.PlaceNeighbourhood] = portal.Neighbourhoods.FirstOrDefault(n => n.Id == (place.NeighbourhoodId ?? place.Subneighbourhood?.NeighbourhoodId))?.Name;
    }

    /// <summary>With a comma, as Dutch spreadsheets read numbers.</summary>
    private static string? Number(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string? Date(ApproximateDate? date) => date is null ? null : DutchText.Approximate(date);
}
