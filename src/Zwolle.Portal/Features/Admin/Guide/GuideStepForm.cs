using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Guide;

/// <summary>The questions about a step of the guide. The guide is the same in the whole city.</summary>
public sealed record GuideStepForm : ContentForm
{
    private const int MostTasks = 7;

    /// <summary>So that a task keeps to two lines in the booklet.</summary>
    private const int TaskMaxLength = 160;

    public string? Part { get; set; }

    public string? SortOrder { get; set; }

    public string? Title { get; set; }

    public string? Keyword { get; set; }

    public string? Summary { get; set; }

    public string? Tasks { get; set; }

    /// <summary>Words of <see cref="GuideConditions"/>.</summary>
    public IList<string> OnlyFor { get; set; } = [];

    public string? MunicipalityDoes { get; set; }

    public string? Term { get; set; }

    public string? Helpers { get; set; }

    public string? Expected { get; set; }

    public string? Costs { get; set; }

    public string? Pitfalls { get; set; }

    public string? Stuck { get; set; }

    public string? ExampleTitle { get; set; }

    public string? Example { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => [];

    /// <summary>Null when no right number was typed.</summary>
    [JsonIgnore]
    public int? Order => int.TryParse(FormText.Clean(SortOrder), NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order is > 0 and <= 99 ? order : null;

    /// <summary>What must be mended before residents may see it.</summary>
    public IList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "een naam", GuideStep.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Keyword), Keyword, "een kort woord", GuideStep.KeywordMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "een samenvatting", GuideStep.SummaryMaxLength, isRequired: true);
        if (!Enum.TryParse<GuidePart>(Part, out var part) || !Enum.IsDefined(part))
        {
            problems.Add(new Problem(nameof(Part), "Kies bij welk deel de stap hoort."));
        }

        if (Order is null)
        {
            problems.Add(new Problem(nameof(SortOrder), "Vul bij de volgorde een getal in van 1 tot en met 99."));
        }

        CheckTasks(problems);
        problems.CheckText(nameof(Tasks), Tasks, "de taken", GuideStep.LinesMaxLength, isRequired: true);
        problems.CheckText(nameof(Helpers), Helpers, "wie helpt, met een manier zonder internet", GuideStep.LinesMaxLength, isRequired: true);
        problems.CheckText(nameof(MunicipalityDoes), MunicipalityDoes, "wat de gemeente doet", GuideStep.LinesMaxLength);
        problems.CheckText(nameof(Term), Term, "hoe lang het duurt", GuideStep.SentenceMaxLength);
        problems.CheckText(nameof(Expected), Expected, "wat er van mensen wordt verwacht", GuideStep.LinesMaxLength);
        problems.CheckText(nameof(Costs), Costs, "de kosten", GuideStep.SentenceMaxLength);
        problems.CheckText(nameof(Pitfalls), Pitfalls, "waar het misgaat", GuideStep.LinesMaxLength);
        problems.CheckText(nameof(Stuck), Stuck, "wat te doen als het vastloopt", GuideStep.LinesMaxLength, isRequired: true);
        problems.CheckText(nameof(ExampleTitle), ExampleTitle, "de naam van het voorbeeld", GuideStep.TitleMaxLength, isRequired: FormText.Clean(Example) is not null);
        problems.CheckText(nameof(Example), Example, "het voorbeeld", GuideStep.ExampleMaxLength, isRequired: FormText.Clean(ExampleTitle) is not null);
        LinkInput.Check(Links, today, problems);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        return problems;
    }

    private void CheckTasks(List<Problem> problems)
    {
        var tasks = GuideTask.All(FormText.Clean(Tasks) ?? "");
        if (tasks.Count > MostTasks)
        {
            problems.Add(new Problem(nameof(Tasks), $"Noem ten hoogste {MostTasks} taken: meer past niet in het boekje."));
        }

        if (tasks.FirstOrDefault(task => task.Text.Length is 0 or > TaskMaxLength) is { } wrong)
        {
            problems.Add(new Problem(nameof(Tasks), wrong.Text.Length == 0
                ? "Schrijf op elke regel een taak, en niet alleen een voorwaarde."
                : $"Maak deze taak korter, ten hoogste {TaskMaxLength} tekens: '{DutchText.Cut(wrong.Text, 60)}'."));
        }

        if (tasks.SelectMany(task => task.OnlyFor).Except(GuideConditions.Words).FirstOrDefault() is { } unknown)
        {
            problems.Add(new Problem(nameof(Tasks), $"De voorwaarde '{DutchText.Cut(unknown, 30)}' kennen wij niet. Kies uit: {DutchText.List([.. GuideConditions.Words], "of")}."));
        }

        if (OnlyFor.Except(GuideConditions.Words).Any())
        {
            problems.Add(new Problem(nameof(OnlyFor), "Een van de voorwaarden kennen wij niet. Kies opnieuw."));
        }
    }
}
