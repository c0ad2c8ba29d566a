using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zwolle.Portal.Data.Links;

namespace Zwolle.Portal.Data.Revisions;

/// <summary>Changes single answers in a form that waits to be published, as JSON. What it does not know stays as it is.</summary>
internal static class WaitingForm
{
    private const string CheckedOn = "CheckedOn";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The answer to one question; null when the form has no such question.</summary>
    public static string? Answer(string json, string name) => Parse(json) is { } form ? Text(form, name) : null;

    /// <summary>The form with another answer to one question; the same text when it has no such question.</summary>
    public static string With(string json, string name, string value)
    {
        if (Parse(json) is not { } form || !form.ContainsKey(name))
        {
            return json;
        }

        form[name] = value;
        return form.ToJsonString();
    }

    /// <summary>The form with these links checked, as far as it still names the same pages.</summary>
    public static string WithChecked(string json, IReadOnlyList<ExternalLink> links, DateOnly day)
    {
        if (Parse(json) is not { } form)
        {
            return json;
        }

        // A link is the form itself, the source of a contact, or a row in the form of a plan or a moment.
        IEnumerable<JsonObject> rows = [form, .. (form["Links"] as JsonArray)?.OfType<JsonObject>() ?? [], .. form["Source"] is JsonObject source ? [source] : Array.Empty<JsonObject>()];
        var isChanged = false;
        foreach (var row in rows.Where(row => row.ContainsKey(CheckedOn) && links.Any(link => link.Url == Text(row, "Url"))))
        {
            row[CheckedOn] = Day(day);
            isChanged = true;
        }

        return isChanged ? form.ToJsonString() : json;
    }

    private static string? Text(JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : null;

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
