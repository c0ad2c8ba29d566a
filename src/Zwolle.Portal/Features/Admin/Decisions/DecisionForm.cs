using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>The questions about a decision, in the order in which a resident asks them.</summary>
public sealed record DecisionForm : ContentForm
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Meaning { get; set; }

    public string? DecidedBy { get; set; }

    public ApproximateInput Date { get; set; } = new();

    public string? Outcome { get; set; }

    public string? OutcomeNote { get; set; }

    public string? InputOutcome { get; set; }

    public string? Note { get; set; }

    public string? DocumentKind { get; set; }

    public string? Reference { get; set; }

    /// <summary>'wijken' or 'stad'.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    public IList<string> Themes { get; set; } = [];

    public IList<string> Plans { get; set; } = [];

    public IList<string> Moments { get; set; } = [];

    /// <summary>An address that was pasted; <see cref="TakeInAddress"/> makes a link of it.</summary>
    public string? CouncilUrl { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    public static IReadOnlyList<Choice> BodyChoices { get; } = [.. DecisionWords.Bodies.Select(body => new Choice(body.ToString(), body.Text()))];

    public static IReadOnlyList<Choice> OutcomeChoices { get; } =
        [.. DecisionWords.Outcomes.Select(outcome => new Choice(outcome.ToString(), $"{outcome.Text()}: {outcome.Explanation()}"))];

    /// <summary>A pasted address that is recognised becomes the link to the document that leads, unless it is there already.</summary>
    public void TakeInAddress()
    {
        if (CouncilDocument.Parse(CouncilUrl) is not { } document)
        {
            return;
        }

        CouncilUrl = null;
        if (Links.Any(link => link.Url == document.Url))
        {
            return;
        }

        Links.Add(new LinkInput
        {
            Kind = nameof(LinkKind.Official),
            Url = document.Url,
            Title = $"{document.Title}, nummer {document.Id}",
            Publisher = document.Publisher,
            Dated = Date with { },
        });
    }

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "een titel", Decision.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "wat er besloten is", Decision.SummaryMaxLength, isRequired: true);
        problems.CheckText(nameof(Meaning), Meaning, "wat het betekent", Decision.MeaningMaxLength);
        if (!Enum.TryParse<DecisionBody>(DecidedBy, out var body) || !Enum.IsDefined(body))
        {
            problems.Add(new Problem(nameof(DecidedBy), "Kies wie het besloot."));
        }

        if (!Enum.TryParse<DecisionOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
        {
            problems.Add(new Problem(nameof(Outcome), "Kies wat eruit kwam."));
        }

        if (Date.Read(nameof(Date), problems) is { } date && date.Earliest > today && outcome != DecisionOutcome.Announced)
        {
            problems.Add(new Problem("Date.Year", "Deze datum moet nog komen. Kies bij 'Wat kwam eruit?' dan 'Aangekondigd'."));
        }

        problems.CheckText(nameof(OutcomeNote), OutcomeNote, "de uitleg bij de uitkomst", Decision.OutcomeNoteMaxLength);
        problems.CheckText(nameof(InputOutcome), InputOutcome, "wat er met de inbreng is gedaan", Decision.InputOutcomeMaxLength);
        problems.CheckText(nameof(Note), Note, "wat u niet zeker weet", Decision.NoteMaxLength);
        problems.CheckText(nameof(DocumentKind), DocumentKind, "de soort stuk", Decision.DocumentKindMaxLength);
        problems.CheckText(nameof(Reference), Reference, "het nummer", Decision.ReferenceMaxLength);
        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.KnownChoices);
        if (FormText.Clean(CouncilUrl) is not null)
        {
            problems.Add(new Problem(nameof(CouncilUrl), "Dit adres herkennen wij niet. Plak een adres van zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl, of vul het onder 'Bronnen en links' zelf in."));
        }

        problems.CheckOwner(OwnerTeam, ReviewOn);
        LinkInput.Check(Links, today, problems);
        return problems;
    }
}
