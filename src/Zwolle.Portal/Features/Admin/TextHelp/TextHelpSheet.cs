namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>What the help says of one field.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Report">The remarks.</param>
public sealed record FieldAdvice(string Field, string Label, TextAudience Audience, TextReport Report)
{
    public int Count => Report.Remarks.Count;
}

/// <summary>
/// The help of one request: whether it was asked for, and what it says. Fields add themselves while the page is written,
/// so a form of any kind has the help without code of its own.
/// </summary>
public sealed class TextHelpSheet
{
    /// <summary>The button's value of the field that says 'show this form, save nothing'.</summary>
    public const string ButtonValue = "tekst";

    /// <summary>Of the part of the page that sums up.</summary>
    public const string Id = "tekstadvies";

    private readonly List<FieldAdvice> _fields = [];

    private TextHelpSheet(bool isAsked) => IsAsked = isAsked;

    public bool IsAsked { get; }

    /// <summary>The fields that hold a text, in the order of the form.</summary>
    public IReadOnlyList<FieldAdvice> Fields => _fields;

    public int Remarks => _fields.Sum(one => one.Count);

    /// <summary>Of all that residents will read.</summary>
    public TextScores Scores => _fields.Where(one => one.Audience == TextAudience.Residents).Aggregate(new TextScores(0, 0, 0), (sum, one) => sum + one.Report.Scores);

    public static TextHelpSheet Of(HttpContext context, bool isAsked)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[typeof(TextHelpSheet)] is not TextHelpSheet sheet)
        {
            context.Items[typeof(TextHelpSheet)] = sheet = new TextHelpSheet(isAsked);
        }

        return sheet;
    }

    /// <summary>Looks over a text; null when nobody asked, when nothing was typed, or when it is no text.</summary>
    public FieldAdvice? Add(string field, string label, string? text, TextAudience audience)
    {
        if (!IsAsked || string.IsNullOrWhiteSpace(text) || TextThresholds.For(audience) is not { } thresholds)
        {
            return null;
        }

        var advice = new FieldAdvice(field, label, audience, TextAdvice.Check(text, thresholds));
        _fields.Add(advice);
        return advice;
    }
}
