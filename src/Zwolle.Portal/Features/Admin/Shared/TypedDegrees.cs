using System.Globalization;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>Reads degrees as people type them.</summary>
public static class TypedDegrees
{
    /// <summary>Degrees, with a comma or a full stop; null when it is no such number. The culture of the site plays no part.</summary>
    public static double? Number(string? text) =>
        double.TryParse(FormText.Clean(text)?.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number when it lies in the city; else says what is wrong.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="what">'de lengtegraad'</param>
    /// <param name="example">'6,09'</param>
    /// <param name="least">Of the city; null when there are no wijken.</param>
    /// <param name="most">Of the city.</param>
    /// <param name="wrong">Gets what is wrong, in words.</param>
    public static double? Check(string? text, string what, string example, double? least, double? most, Action<string> wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        if (Number(text) is not { } degrees)
        {
            wrong($"Vul bij {what} een getal in, zoals {example}.");
            return null;
        }

        if (degrees < least || degrees > most)
        {
            wrong($"Dit punt ligt niet in Zwolle. Daar ligt {what} tussen {DutchText.Number(least!.Value, 2)} en {DutchText.Number(most!.Value, 2)}.");
            return null;
        }

        return degrees;
    }
}
