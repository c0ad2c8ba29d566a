using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>One area, before and after.</summary>
public sealed record BoundaryChange(string Code, string Name)
{
    public required int YearBefore { get; init; }

    /// <summary>Whether its border is another one; else at most its year changes.</summary>
    public required bool IsMoved { get; init; }

    public required double Km2Before { get; init; }

    public required double Km2After { get; init; }

    /// <summary>From the farthest point of either border to the other.</summary>
    public required double ShiftInMetres { get; init; }

    public required int PointsInFile { get; init; }

    public required int Points { get; init; }
}

/// <summary>What an import changes, for an operator to read before it is done and to keep afterwards.</summary>
/// <param name="File">What was read.</param>
/// <param name="Changes">All areas, by code.</param>
/// <param name="Tolerance">Metres by which borders were simplified; 0 for not.</param>
/// <param name="Bytes">GeoJSON of all areas.</param>
public sealed record BoundaryReport(BoundaryFile File, IReadOnlyList<BoundaryChange> Changes, double Tolerance, int Bytes)
{
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool ChangesAnything => Changes.Any(change => change.IsMoved || change.YearBefore != File.Year);

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, $"{Changes.Count} {Kind} from {File.Name}");
        Line(text, $"Division: {string.Join(", ", Changes.Select(change => change.YearBefore).Distinct().Order())} -> {File.Year}");
        Line(text, $"");
        Line(text, $"{"code",-11}{"name",-32}{"km² before",10}{"after",8}{"change",9}{"moved by",11}{"points in file",16}{"kept",6}");
        foreach (var change in Changes)
        {
            var what = change.IsMoved
                ? string.Create(CultureInfo.InvariantCulture, $"{change.Km2After,8:0.00}{100 * ((change.Km2After / change.Km2Before) - 1),7:+0.0;-0.0;0.0} %{change.ShiftInMetres,9:0} m")
                : $"{"unchanged",28}";
            Line(text, $"{change.Code,-11}{change.Name,-32}{change.Km2Before,10:0.00}{what}{change.PointsInFile,16}{change.Points,6}");
        }

        Line(text, $"");
        Line(text, $"{Changes.Count(change => change.IsMoved)} of {Changes.Count} borders change; {Changes.Sum(change => change.PointsInFile)} points in the file, {Changes.Sum(change => change.Points)} kept, {Bytes / 1000.0:0.0} kB of GeoJSON.");
        Line(text, Tolerance > 0
            ? $"The borders were simplified: no point that was left out lies more than {Tolerance:0.#} m from its line."
            : (FormattableString)$"The borders are kept as they are in the file, to a metre.");
        if (File.LeftOut > 0)
        {
            Line(text, $"Left out: {File.LeftOut} of other municipalities or open water.");
        }

        foreach (var note in Notes)
        {
            Line(text, $"Note: {note}");
        }

        return text.ToString();
    }

    private string Kind => File.Kind.ToString().ToLowerInvariant();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
