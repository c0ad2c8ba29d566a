using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Initiatives;

/// <summary>The questions about an initiative, in the order in which a resident asks them.</summary>
public sealed record InitiativeForm : ContentForm, IPlacedForm
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    /// <summary>One of <see cref="AreaQuestion.Choices"/>.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    public IList<string> Themes { get; set; } = [];

    public string? State { get; set; }

    public string? StateYear { get; set; }

    /// <summary>The source that tells the state bears no date.</summary>
    public bool IsStateYearUnknown { get; set; }

    public string? StateNote { get; set; }

    public string? Initiator { get; set; }

    /// <summary>Names of <see cref="InitiativeNeeds"/>.</summary>
    public IList<string> Needs { get; set; } = [];

    public string? NeedsNote { get; set; }

    public string? Join { get; set; }

    public string? MijnWijkUrl { get; set; }

    /// <summary>Key of a place; empty when it is a new one or there is none.</summary>
    public string? Location { get; set; }

    public string? NewPlace { get; set; }

    public string? NewPlaceAddress { get; set; }

    public ShapeInput NewPlaceShape { get; set; } = new();

    public string? Story { get; set; }

    public string? Help { get; set; }

    public IList<string> Schemes { get; set; } = [];

    public IList<string> Goals { get; set; } = [];

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    public static IReadOnlyList<Choice> StateChoices { get; } =
        [.. InitiativeWords.States.Select(state => new Choice(state.ToString(), $"{state.Text()}: {state.Explanation()}"))];

    public static IReadOnlyList<Choice> NeedChoices { get; } = [.. InitiativeWords.AllNeeds.Select(need => new Choice(need.ToString(), need.Text()))];

    [JsonIgnore]
    public InitiativeNeeds NeedsTogether => InitiativeWords.AllNeeds.Where(need => Needs.Contains(need.ToString())).Aggregate(InitiativeNeeds.None, (all, need) => all | need);

    /// <summary>The year of the state; 0 when the source bears none, null when nothing right was typed.</summary>
    public int? YearOfState(DateOnly today) => IsStateYearUnknown
        ? 0
        : int.TryParse(FormText.Clean(StateYear), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 && year <= today.Year ? year : null;

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "een titel", Initiative.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "een samenvatting", Initiative.SummaryMaxLength, isRequired: true);
        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.Choices);
        CheckState(problems, today);
        problems.CheckText(nameof(Initiator), Initiator, "van wie het is", Initiative.NameMaxLength);
        problems.CheckText(nameof(NeedsNote), NeedsNote, "wat er precies nodig is", Initiative.SentenceMaxLength);
        if (NeedsTogether != InitiativeNeeds.None && FormText.Clean(NeedsNote) is null)
        {
            problems.Add(new Problem(nameof(NeedsNote), "Schrijf wat er precies nodig is, of haal de vinkjes weg."));
        }

        if (NeedsTogether != InitiativeNeeds.None && State is nameof(InitiativeState.Completed) or nameof(InitiativeState.Stopped))
        {
            problems.Add(new Problem(nameof(Needs), "Het is klaar of gestopt. Haal de vinkjes weg, of kies bij 'Hoe ver is het?' iets anders."));
        }

        problems.CheckText(nameof(Join), Join, "hoe men meedoet", Initiative.SentenceMaxLength);
        if (FormText.Clean(MijnWijkUrl) is not null && !LinkInput.IsWebAddress(MijnWijkUrl))
        {
            problems.Add(new Problem(nameof(MijnWijkUrl), "Vul een heel webadres in, dat begint met https://."));
        }

        problems.CheckText(nameof(MijnWijkUrl), MijnWijkUrl, "het adres op MijnWijk", Data.Links.ExternalLink.UrlMaxLength);
        PlaceFields.Check(problems, this);
        problems.CheckText(nameof(Story), Story, "hoe het ging", Initiative.StoryMaxLength);
        problems.CheckText(nameof(Help), Help, "wat hielp", Initiative.SentenceMaxLength);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        LinkInput.Check(Links, today, problems);
        return problems;
    }

    private void CheckState(List<Problem> problems, DateOnly today)
    {
        if (!Enum.TryParse<InitiativeState>(State, out var state) || !Enum.IsDefined(state))
        {
            problems.Add(new Problem(nameof(State), "Kies hoe ver het is."));
        }

        if (YearOfState(today) is null)
        {
            problems.Add(new Problem(nameof(StateYear), $"Vul het jaar in van de bron die dit zegt, ten hoogste {today.Year.ToString(CultureInfo.InvariantCulture)}. Of zet een vinkje bij 'De bron noemt geen jaar'."));
        }

        problems.CheckText(nameof(StateNote), StateNote, "de toelichting op hoe ver het is", Initiative.StateNoteMaxLength);
    }
}
