using System.Globalization;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>Reads what people type in forms: text without stray spaces, days, hours. Null and empty are the same.</summary>
public static class FormText
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Hours = ["HH:mm", "H:mm", "H.mm", "HH.mm"];

    /// <inheritdoc cref="TypedText.Clean"/>
    public static string? Clean(string? text) => TypedText.Clean(text);

    /// <summary>A day as a browser sends it or as people write it; null when there is none or it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(Clean(text), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Hour(string? text) =>
        TimeOnly.TryParseExact(Clean(text), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Of(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The keys among what was posted; anything else is left out.</summary>
    public static IReadOnlyList<int> Ids(IEnumerable<string> values) =>
        [.. values.Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct()];

    /// <summary>The key that was posted; 0 for none.</summary>
    public static int Id(string? value) => Ids([value ?? ""]) is [var id] ? id : 0;

    public static IList<string> Of(IEnumerable<int> ids) => [.. ids.Select(Of)];

    public static string Of(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Says so when a day was typed that is none.</summary>
    public static void CheckDay(this ICollection<Problem> problems, string field, string? text, string what)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (Clean(text) is not null && Day(text) is null)
        {
            problems.Add(new Problem(field, $"Vul bij {what} een datum in, zoals 4-12-2026."));
        }
    }

    /// <summary>Checks the two fields of <c>_OwnerFields.cshtml</c>: every text that a team answers for has them.</summary>
    public static void CheckOwner(this ICollection<Problem> problems, string? ownerTeam, string? reviewOn)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.CheckText(nameof(IOwned.OwnerTeam), ownerTeam, "het team dat deze tekst bijhoudt", StaffMember.TeamMaxLength, isRequired: true);
        problems.CheckDay(nameof(IOwned.ReviewOn), reviewOn, "de dag waarop u de tekst weer bekijkt");
        if (Clean(reviewOn) is null)
        {
            problems.Add(new Problem(nameof(IOwned.ReviewOn), "Vul in wanneer u deze tekst weer bekijkt."));
        }
    }

    public static void CheckHour(this ICollection<Problem> problems, string field, string? text, string what)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (Clean(text) is not null && Hour(text) is null)
        {
            problems.Add(new Problem(field, $"Vul bij {what} een tijd in, zoals 19.30."));
        }
    }
}
