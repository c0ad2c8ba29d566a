using Zwolle.Portal.Data.Translations;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Translations;

namespace Zwolle.Portal.Features.Admin.Translations;

/// <summary>The questions about a translation.</summary>
public sealed record TranslationForm
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? TranslatedBy { get; set; }

    public string? TranslatedOn { get; set; }

    /// <summary>The Dutch summary that stood beside the form: that is what was translated, whatever became of it since.</summary>
    public string? Original { get; set; }

    /// <summary>How often the row had been saved when the form was opened; 0: there was none.</summary>
    public int Version { get; set; }

    public static TranslationForm Of(Translation translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        return new TranslationForm
        {
            Title = translation.Title,
            Summary = translation.Summary,
            TranslatedBy = translation.TranslatedBy,
            TranslatedOn = FormText.Of(translation.TranslatedOn),
            Version = translation.Version,
        };
    }

    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "de titel", Translation.TitleMaxLength);
        problems.CheckText(nameof(Summary), Summary, "de vertaling", Translation.SummaryMaxLength, isRequired: true);
        problems.CheckText(nameof(TranslatedBy), TranslatedBy, "wie het vertaalde", Translation.TranslatedByMaxLength, isRequired: true);
        problems.CheckDay(nameof(TranslatedOn), TranslatedOn, "de dag van de vertaling");
        if (FormText.Clean(TranslatedOn) is null)
        {
            problems.Add(new Problem(nameof(TranslatedOn), "Vul in wanneer het is vertaald."));
        }
        else if (FormText.Day(TranslatedOn) > today)
        {
            problems.Add(new Problem(nameof(TranslatedOn), "De dag van de vertaling kan niet in de toekomst liggen."));
        }

        return problems;
    }

    /// <summary>Puts what is typed into the row; it has no problems.</summary>
    public void ApplyTo(Translation translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        translation.Title = FormText.Clean(Title);
        translation.Summary = FormText.Clean(Summary)!;
        translation.TranslatedBy = FormText.Clean(TranslatedBy)!;
        translation.TranslatedOn = FormText.Day(TranslatedOn)!.Value;
        translation.Original = FormText.Clean(Original) is { } original ? original[..Math.Min(original.Length, Translation.OriginalMaxLength)] : "";
    }

    public IReadOnlyList<FormPart> Describe() =>
    [
        new("Titel", Title ?? ""),
        new("Vertaling", Summary ?? ""),
        new("Vertaald door", TranslatedBy ?? ""),
        new("Vertaald op", TranslatedOn ?? ""),
    ];
}

/// <summary>The languages of an item: which there are, and which are behind the Dutch text.</summary>
/// <param name="Item">That item.</param>
/// <param name="Path">Its address under /beheer.</param>
/// <param name="Languages">Each with its form, and its translation if there is one.</param>
/// <param name="Summary">The Dutch summary as residents read it; null while they read none.</param>
/// <param name="Done">What was just done, in words; null for nothing.</param>
public sealed record TranslationList(ContentItem Item, string Path, IReadOnlyList<(LanguageWords Words, string Form, Translation? Translation)> Languages, string? Summary, string? Done);

/// <summary>The form of one language.</summary>
public sealed record TranslationPage(
    ContentItem Item,
    LanguageWords Words,
    string List,
    string Action,
    string Remove,
    string Summary,
    TranslationForm Form,
    bool IsNew,
    bool IsOutdated,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Conflict> Conflicts,
    bool MayChange);
