using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>The questions about a plan, in the order in which a resident asks them.</summary>
public sealed record PlanForm : ContentForm, IPlacedForm
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    /// <summary>'wijken', 'stad' or 'onbekend'.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    public IList<string> Themes { get; set; } = [];

    public string? Phase { get; set; }

    public string? PhaseYear { get; set; }

    /// <summary>The source that tells the phase bears no date.</summary>
    public bool IsPhaseYearUnknown { get; set; }

    public string? PhaseNote { get; set; }

    public string? Body { get; set; }

    public ApproximateInput Start { get; set; } = new();

    public ApproximateInput End { get; set; } = new();

    /// <summary>Why a date is another one, once residents have seen the first.</summary>
    public string? DateReason { get; set; }

    /// <summary>Key of a place; empty when it is a new one or there is none.</summary>
    public string? Location { get; set; }

    public string? NewPlace { get; set; }

    public string? NewPlaceAddress { get; set; }

    public ShapeInput NewPlaceShape { get; set; } = new();

    public string? Decides { get; set; }

    public string? Level { get; set; }

    public string? LevelReason { get; set; }

    public string? CanChange { get; set; }

    public string? Fixed { get; set; }

    public AnnouncementInput Announcement { get; set; } = new();

    public IList<string> Moments { get; set; } = [];

    /// <summary>The moments that belonged to the plan when the form was opened; see <see cref="CollectionSync.Wanted"/>.</summary>
    public IList<string> KnownMoments { get; set; } = [];

    public string? InputOutcome { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    public static IReadOnlyList<Choice> PhaseChoices { get; } =
        [.. PlanWords.Phases.Select(phase => new Choice(phase.ToString(), $"{phase.Text()}: {phase.Explanation()}"))];

    public static IReadOnlyList<Choice> LevelChoices { get; } =
        [.. Enum.GetValues<ParticipationLevel>().Select(level => new Choice(level.ToString(), level.Term() is { } term ? $"{level.Text()} ({term})" : "Dat weten wij niet"))];

    /// <summary>The start and end of the work; null for what is unknown or wrong.</summary>
    public (ApproximateDate? Start, ApproximateDate? End) Dates => (Start.Read("", new List<Problem>()), End.Read("", new List<Problem>()));

    /// <summary>The year of the phase; 0 when the source bears none, null when nothing right was typed.</summary>
    public int? YearOfPhase(DateOnly today)
    {
        if (IsPhaseYearUnknown)
        {
            return 0;
        }

        return int.TryParse(FormText.Clean(PhaseYear), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 && year <= today.Year ? year : null;
    }

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "een titel", Plan.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "een samenvatting", Plan.SummaryMaxLength, isRequired: true);
        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.Choices);

        CheckPhase(problems, today);
        problems.CheckText(nameof(Body), Body, "wat er gaat gebeuren", Plan.BodyMaxLength, isRequired: true);
        problems.CheckPictures(nameof(Body), Body);
        CheckDates(problems);
        PlaceFields.Check(problems, this);
        problems.CheckText(nameof(Decides), Decides, "wie beslist", Plan.SentenceMaxLength);
        CheckLevel(problems);
        problems.CheckText(nameof(CanChange), CanChange, "wat nog kan veranderen", Plan.LinesMaxLength);
        problems.CheckText(nameof(Fixed), Fixed, "wat vaststaat", Plan.LinesMaxLength);
        Announcement.Check(nameof(Announcement) + ".", problems);
        problems.CheckText(nameof(InputOutcome), InputOutcome, "wat er met de inbreng is gedaan", Plan.OutcomeMaxLength);
        problems.CheckPictures(nameof(InputOutcome), InputOutcome);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        LinkInput.Check(Links, today, problems);
        return problems;
    }

    private void CheckPhase(List<Problem> problems, DateOnly today)
    {
        if (!Enum.TryParse<PlanPhase>(Phase, out var phase) || !Enum.IsDefined(phase))
        {
            problems.Add(new Problem(nameof(Phase), "Kies hoe ver het plan is."));
        }

        if (YearOfPhase(today) is null)
        {
            problems.Add(new Problem(nameof(PhaseYear), $"Vul het jaar in van de bron die dit zegt, ten hoogste {today.Year.ToString(CultureInfo.InvariantCulture)}. Of zet een vinkje bij 'De bron noemt geen jaar'."));
        }

        problems.CheckText(nameof(PhaseNote), PhaseNote, "de toelichting op hoe ver het is", Plan.PhaseNoteMaxLength);
    }

    private void CheckDates(List<Problem> problems)
    {
        var start = Start.Read(nameof(Start), problems);
        var end = End.Read(nameof(End), problems);
        if (start is not null && end is not null && end.Latest < start.Earliest)
        {
            problems.Add(new Problem("End.Year", "Vul een einde in dat niet voor het begin ligt."));
        }

        problems.CheckText(nameof(DateReason), DateReason, "de reden van de andere datum", 300);
    }

    private void CheckLevel(List<Problem> problems)
    {
        if (!Enum.TryParse<ParticipationLevel>(Level, out var level) || !Enum.IsDefined(level))
        {
            problems.Add(new Problem(nameof(Level), "Kies hoeveel bewoners te zeggen hebben."));
        }

        problems.CheckText(nameof(LevelReason), LevelReason, "de reden", Plan.SentenceMaxLength);
        if (level == ParticipationLevel.Inform && FormText.Clean(LevelReason) is null)
        {
            problems.Add(new Problem(nameof(LevelReason), "Bewoners krijgen alleen informatie. Schrijf waarom zij niet kunnen meedoen."));
        }
    }
}

/// <summary>The five points of a 'kennisgeving participatie'.</summary>
public sealed record AnnouncementInput
{
    public string? Who { get; set; }

    public string? About { get; set; }

    public string? When { get; set; }

    public string? Roles { get; set; }

    public string? MoreInformation { get; set; }

    [JsonIgnore]
    public bool IsEmpty => Parts.All(part => FormText.Clean(part.Text) is null);

    /// <summary>Name of the field, what it asks, and what was typed.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Field, string Label, string? Text)> Parts =>
    [
        (nameof(Who), "Wie doen mee?", Who),
        (nameof(About), "Waarover gaat het meedoen?", About),
        (nameof(When), "Wanneer is het meedoen?", When),
        (nameof(Roles), "Wie doet wat?", Roles),
        (nameof(MoreInformation), "Waar staat meer?", MoreInformation),
    ];

    public static AnnouncementInput Of(ParticipationAnnouncement announcement)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        return new AnnouncementInput
        {
            Who = announcement.Who,
            About = announcement.About,
            When = announcement.When,
            Roles = announcement.Roles,
            MoreInformation = announcement.MoreInformation,
        };
    }

    public ParticipationAnnouncement ToAnnouncement() => new()
    {
        Who = FormText.Clean(Who),
        About = FormText.Clean(About),
        When = FormText.Clean(When),
        Roles = FormText.Clean(Roles),
        MoreInformation = FormText.Clean(MoreInformation),
    };

    public void Check(string field, ICollection<Problem> problems)
    {
        foreach (var (name, label, text) in Parts)
        {
            problems.CheckText(field + name, text, $"het antwoord op '{label}'", Plan.SentenceMaxLength);
        }
    }
}
