using System.Globalization;
using System.Text.Json;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Audit;

/// <summary>One column that a line tells of.</summary>
/// <param name="Name">In Dutch.</param>
/// <param name="Before">What it was; null: nothing, or it is no change.</param>
/// <param name="After">What it became; null: nothing.</param>
/// <param name="IsChange">Whether there is a before and an after.</param>
public sealed record AuditField(string Name, string? Before, string? After, bool IsChange)
{
    /// <summary>Longer texts are folded.</summary>
    public const int ShortLength = 160;

    /// <summary>Rises at every save, so it tells nobody anything.</summary>
    private const string Count = nameof(Plan.Version);

    /// <summary>The details of a line: pairs of before and after by column, or for an event single values.</summary>
    public static IReadOnlyList<AuditField> Of(string? details, AuditNames names)
    {
        if (details is null)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(details);
            return json.RootElement.ValueKind == JsonValueKind.Object ? [.. json.RootElement.EnumerateObject().Where(value => value.Name != Count).Select(value => Of(value, names))] : [];
        }
        catch (JsonException)
        {
            // Somebody changed the line; check-audit says so, and the page still shows the rest.
            return [new AuditField("Onleesbaar", null, details, IsChange: false)];
        }
    }

    private static AuditField Of(JsonProperty value, AuditNames names)
    {
        if (value.Value.ValueKind != JsonValueKind.Array || value.Value.GetArrayLength() != 2)
        {
            return new AuditField(AuditWords.Field(value.Name), null, Text(value.Name, value.Value, names), IsChange: false);
        }

        var (before, after) = (value.Value[0], value.Value[1]);

        // 'PlanTheme 3': a part that was added or taken away.
        if (value.Name.Split(' ') is [var part, var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var id))
        {
            var name = Part(part, id, names);
            return new AuditField(AuditWords.Field(part), before.ValueKind == JsonValueKind.Null ? null : name, after.ValueKind == JsonValueKind.Null ? null : name, IsChange: true);
        }

        return new AuditField(AuditWords.Field(value.Name), Text(value.Name, before, names), Text(value.Name, after, names), IsChange: true);
    }

    private static string Part(string part, int id, AuditNames names) => (part switch
    {
        "PlanNeighbourhood" or "MomentNeighbourhood" or "StaffNeighbourhood" => names.Portal.Neighbourhoods.FirstOrDefault(n => n.Id == id)?.Name,
        "PlanTheme" => names.Portal.Themes.FirstOrDefault(t => t.Id == id)?.Name,
        "PlanMoment" => names.Title("ParticipationMoment", id),
        _ => null,
    }) ?? $"nummer {id}";

    private static string? Text(string field, JsonElement value, AuditNames names) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Number when field is "AuthorId" or "PublisherId" or "EnteredById" && value.TryGetInt32(out var id) => names.Colleague(id),
        JsonValueKind.String => Text(field, value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string? Text(string field, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DutchText.ShortDate(day);
        }

        if (value.EndsWith('Z') && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant))
        {
            return $"{DutchText.ShortDate(DateOnly.FromDateTime(PortalClock.ToLocal(instant)))}, {DutchText.Time(instant, null)}";
        }

        return (field switch
        {
            "Phase" when Enum.TryParse<PlanPhase>(value, out var phase) => phase.Text(),
            "Level" when Enum.TryParse<ParticipationLevel>(value, out var level) => level.Text(),
            _ => AuditWords.Value(field, value),
        }) ?? value;
    }
}
