using System.Text;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Algorithm.Distance;
using NetTopologySuite.Geometries;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>
/// Replaces the borders of all wijken, or of all buurten, by those of a file: all or none. The wijken and buurten
/// themselves, with their names and addresses, stay as they are: a new division is work for people.
/// </summary>
public sealed class BoundaryImport(PortalDbContext context)
{
    /// <summary>
    /// GeoJSON of all areas together. The map of the wijken is in pages that must stay small, and is drawn some 600
    /// pixels wide. CBS' generalised layer fits; a detailed file is simplified until it does.
    /// </summary>
    private const int MostBytesOfWijken = 20_000;
    private const int MostBytesOfBuurten = 60_000;

    /// <summary>Metres, tried one after the other; the first is for files that fit as they are.</summary>
    private static readonly double[] Tolerances = [0, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32];

    /// <param name="file">What to import.</param>
    /// <param name="dryRun">Check and report, and save nothing.</param>
    /// <exception cref="BoundaryException">The file does not fit this portal; nothing is saved.</exception>
    public async Task<BoundaryReport> RunAsync(BoundaryFile file, bool dryRun)
    {
        var stored = await StoredAsync(file.Kind);
        RequireSameCodes(file, stored);

        var (tolerance, areas, texts) = Fit(file);
        BoundaryCheck.Require(file.Boundaries, areas);

        var rows = stored.ToDictionary(row => row.Code, StringComparer.Ordinal);
        var changes = new List<BoundaryChange>();
        foreach (var (index, boundary) in file.Boundaries.Index())
        {
            var row = rows[boundary.Code];
            var before = row.Outline;
            var after = Outline(areas[index], texts[index], before, file.Year);
            changes.Add(Change(row, boundary, areas[index], after));
            row.Outline = after;
        }

        var report = new BoundaryReport(file, [.. changes.OrderBy(change => change.Code, StringComparer.Ordinal)], tolerance, texts.Sum(Encoding.UTF8.GetByteCount))
        {
            Notes = await NotesAsync(file, stored, areas),
        };
        if (!dryRun)
        {
            // One save is one transaction, which the context tries again when a server drops it.
            await context.SaveChangesAsync();
        }

        return report;
    }

    private async Task<List<IGeographicArea>> StoredAsync(BoundaryKind kind) => kind == BoundaryKind.Wijken
        ? [.. await context.Neighbourhoods.OrderBy(n => n.Code).ToListAsync()]
        : [.. await context.Subneighbourhoods.OrderBy(s => s.Code).ToListAsync()];

    private static void RequireSameCodes(BoundaryFile file, List<IGeographicArea> stored)
    {
        var kind = file.Kind.ToString().ToLowerInvariant();
        if (stored.Count == 0)
        {
            throw new BoundaryException($"the portal has no {kind} yet; start it once with Seed:Enabled=true.");
        }

        var missing = stored.Select(row => row.Code).Except(file.Boundaries.Select(b => b.Code), StringComparer.Ordinal).ToList();
        if (missing.Count > 0 && file.IsPage)
        {
            throw new BoundaryException($"{file.Name} is one page of more and lacks {Names(missing)}; ask for all in one (a larger limit or count).");
        }

        var unknown = file.Boundaries.Select(b => b.Code).Except(stored.Select(row => row.Code), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            var also = missing.Count > 0 ? $" and lacks {Names(missing)}" : "";
            throw new BoundaryException($"{file.Name} holds {kind} that the portal does not know ({Names(unknown)}){also}: a new division, which an import does not make.");
        }

        if (missing.Count > 0)
        {
            throw new BoundaryException($"{file.Name} lacks {Names(missing)}; all {stored.Count} {kind} are imported together.");
        }
    }

    private static string Names(IEnumerable<string> codes) => string.Join(", ", codes.Order(StringComparer.Ordinal));

    /// <summary>With as many points as the budget allows.</summary>
    private static (double Tolerance, IReadOnlyList<Geometry> Areas, IReadOnlyList<string> Texts) Fit(BoundaryFile file)
    {
        var most = file.Kind == BoundaryKind.Wijken ? MostBytesOfWijken : MostBytesOfBuurten;
        var simplifier = new BoundarySimplifier([.. file.Boundaries.Select(b => b.Area)]);
        foreach (var tolerance in Tolerances)
        {
            var areas = simplifier.Simplify(tolerance);
            var texts = areas.Select(area => GeoJson.WriteArea(area, BoundarySimplifier.Decimals)).ToList();
            if (texts.Sum(Encoding.UTF8.GetByteCount) <= most)
            {
                return (tolerance, areas, texts);
            }
        }

        throw new BoundaryException($"{file.Name} is too detailed: also simplified it takes more than {most / 1000} kB; ask for the generalised layer.");
    }

    /// <summary>What draws the same keeps its text, so that only what changes is written.</summary>
    private static AreaOutline Outline(Geometry area, string text, AreaOutline before, int year)
    {
        if (area.Normalized().EqualsExact(GeoJson.ReadArea(before.GeoJson).Normalized()))
        {
            return before.Year == year ? before : before with { Year = year };
        }

        var box = area.EnvelopeInternal;
        return new AreaOutline { GeoJson = text, West = box.MinX, South = box.MinY, East = box.MaxX, North = box.MaxY, Year = year };
    }

    private static BoundaryChange Change(IGeographicArea row, Boundary boundary, Geometry area, AreaOutline after)
    {
        var before = GeoJson.ReadArea(row.Outline.GeoJson);
        return new BoundaryChange(row.Code, row.Name)
        {
            YearBefore = row.Outline.Year,
            IsMoved = after.GeoJson != row.Outline.GeoJson,
            Km2Before = LocalPlane.SquareKilometres(before),
            Km2After = LocalPlane.SquareKilometres(area),
            ShiftInMetres = DiscreteHausdorffDistance.Distance(LocalPlane.ToMetres(before).Boundary, LocalPlane.ToMetres(area).Boundary),
            PointsInFile = boundary.Area.NumPoints,
            Points = area.NumPoints,
        };
    }

    private async Task<IReadOnlyList<string>> NotesAsync(BoundaryFile file, List<IGeographicArea> stored, IReadOnlyList<Geometry> areas)
    {
        var others = file.Kind == BoundaryKind.Wijken ? context.Subneighbourhoods.Select(s => s.Outline.Year) : context.Neighbourhoods.Select(n => n.Outline.Year);
        var other = file.Kind == BoundaryKind.Wijken ? "buurten" : "wijken";
        var years = await others.Distinct().Where(year => year != file.Year).OrderBy(year => year).ToListAsync();
        var notes = years.Select(year => $"the {other} are of {year}: import those of {file.Year} too.").ToList();

        // The surface on the page of a wijk is a figure of CBS with its own source, so it is not replaced by one of ours.
        var areaOf = file.Boundaries.Select(b => b.Code).Zip(areas).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        notes.AddRange(stored.OfType<Neighbourhood>()
            .Select(row => (row.Code, Shown: row.AreaKm2, Drawn: LocalPlane.SquareKilometres(areaOf[row.Code])))
            .Where(row => Math.Abs(row.Shown - row.Drawn) > Math.Max(0.1, 0.02 * row.Drawn))
            .Select(row => FormattableString.Invariant($"the page of {row.Code} says {row.Shown:0.0#} km², its border holds {row.Drawn:0.0#}.")));
        return notes;
    }
}
