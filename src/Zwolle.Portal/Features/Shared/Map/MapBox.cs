using System.Globalization;

namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>A part of the map: degrees, WGS84, in the order of RFC 7946 (section 5).</summary>
public sealed record MapBox(double West, double South, double East, double North)
{
    public bool Meets(MapBox other) => West <= other.East && East >= other.West && South <= other.North && North >= other.South;

    /// <summary>The box around all of them; null when there are none.</summary>
    public static MapBox? Around(IEnumerable<MapBox> boxes)
    {
        var all = boxes.ToList();
        return all.Count == 0 ? null : new MapBox(all.Min(b => b.West), all.Min(b => b.South), all.Max(b => b.East), all.Max(b => b.North));
    }

    /// <summary>Reads 'west,south,east,north'; null when the text is no such box.</summary>
    public static MapBox? Parse(string? text)
    {
        var numbers = (text ?? "").Split(',')
            .Select(part => double.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToArray();
        return numbers is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && numbers[0] < numbers[2] && numbers[1] < numbers[3]
            ? new MapBox(numbers[0], numbers[1], numbers[2], numbers[3])
            : null;
    }
}
