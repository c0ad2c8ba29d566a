using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Features.Guide;

/// <summary>
/// The drawn path of the guide: a stop for each step, three in a row, to and fro as a garden path goes. Drawn in units of
/// the picture, by <c>_GuidePath.cshtml</c>.
/// </summary>
public sealed record GuidePicture(int Width, int Height, string Line, IReadOnlyList<(int X, int Y)> Stops)
{
    public const int Radius = 29;

    private const int InRow = 3;
    private const int StepX = 122;
    private const int StepY = 116;
    private const int Margin = 68;

    public static GuidePicture Of(int steps)
    {
        var stops = Enumerable.Range(0, steps).Select(Stop).ToList();
        var line = new StringBuilder();
        foreach (var (number, (x, y)) in stops.Index())
        {
            if (number == 0)
            {
                line.Append(CultureInfo.InvariantCulture, $"M{x} {y}");
            }
            else if (number % InRow == 0)
            {
                // Around the end of the row.
                var (fromX, fromY) = stops[number - 1];
                var bend = fromX + (number / InRow % 2 == 1 ? 1 : -1) * (Margin - 8);
                line.Append(CultureInfo.InvariantCulture, $"C{bend} {fromY} {bend} {y} {x} {y}");
            }
            else
            {
                // Not quite straight: it is a path.
                var from = stops[number - 1];
                var wave = number % 2 == 0 ? 14 : -14;
                line.Append(CultureInfo.InvariantCulture, $"Q{(from.X + x) / 2} {y + wave} {x} {y}");
            }
        }

        var rows = (steps + InRow - 1) / InRow;
        return new GuidePicture((2 * Margin) + ((InRow - 1) * StepX), Math.Max(1, rows) * StepY, line.ToString(), stops);
    }

    private static (int X, int Y) Stop(int number)
    {
        var (row, place) = (number / InRow, number % InRow);
        return (Margin + ((row % 2 == 0 ? place : InRow - 1 - place) * StepX), (row * StepY) + 36);
    }
}

/// <summary>What stands in the stops: line drawings on a grid of 24, by the address of the step. A step without one has its number only.</summary>
public static class GuideIcons
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["idee"] = "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.5 1.1 1.3 1.1 2.2h5c0-.9.4-1.7 1.1-2.2A6 6 0 0 0 12 3z",
        ["buren"] = "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M14 14.3c.6-.2 1.3-.3 2-.3 3.1 0 5.5 2 5.5 5",
        ["plan"] = "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
        ["gesprek"] = "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5",
        ["geld"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.7a4.3 4.3 0 1 0 0 6.6M7 11h6M7 13.5h6",
        ["toestemming"] = "M12 3l8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5",
        ["doen"] = "M5 3v7M3 3v4a2 2 0 0 0 4 0V3M5 10v11M14 3h5v3h-5zM16.5 6v6M14 12h5v5a2.5 2.5 0 0 1-5 0z",
        ["vieren"] = "M3 6c6 4 12 4 18 0M5 7.2l1.5 6 3-4.3M10.5 9l1.5 6 1.5-6M14.5 8.8l3 4.4 1.5-6",
        ["beheer"] = "M12 21v-9M12 12c0-4-2.5-6-7-6 0 4.5 2.5 6 7 6zM12 14c0-3.5 2.2-5 6.5-5 0 3.8-2.2 5-6.5 5zM7 21h10",
        ["gemeenteraad"] = "M3 9l9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18",
        ["uitdaagrecht"] = "M4 8h13l-4-4M20 16H7l4 4",
    };

    public static string? Of(string slug) => Paths.GetValueOrDefault(slug);
}
