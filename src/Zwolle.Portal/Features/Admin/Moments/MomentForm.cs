using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Moments;

/// <summary>The questions about a participation moment, in the order in which a resident asks them.</summary>
public sealed record MomentForm : ContentForm, IPlacedForm
{
    public const string ExactDay = "dag";
    public const string RoughDate = "ongeveer";
    public const string UnknownDate = "onbekend";

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Kind { get; set; }

    /// <summary>'wijken', 'stad' or 'onbekend'.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    public IList<string> Plans { get; set; } = [];

    /// <summary>The plans to which the moment belonged when the form was opened; see <see cref="CollectionSync.Wanted"/>.</summary>
    public IList<string> KnownPlans { get; set; } = [];

    public string? About { get; set; }

    public string? CanChange { get; set; }

    public string? Fixed { get; set; }

    public string? Decides { get; set; }

    public string? How { get; set; }

    /// <summary>'dag', 'ongeveer' or 'onbekend'.</summary>
    public string? When { get; set; }

    public string? FirstDay { get; set; }

    public string? LastDay { get; set; }

    public string? StartTime { get; set; }

    public string? EndTime { get; set; }

    public ApproximateInput Rough { get; set; } = new();

    /// <summary>Why the date is another one, once residents have seen the first.</summary>
    public string? DateReason { get; set; }

    /// <summary>Key of a place; empty when it is a new one or there is none.</summary>
    public string? Location { get; set; }

    public string? NewPlace { get; set; }

    public string? NewPlaceAddress { get; set; }

    public ShapeInput NewPlaceShape { get; set; } = new();

    public string? Offline { get; set; }

    public string? AnswerBy { get; set; }

    public string? Outcome { get; set; }

    public string? AnsweredOn { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    public static IReadOnlyList<Choice> WhenChoices { get; } =
    [
        new(ExactDay, "Op een dag, of in een periode met een eerste en laatste dag"), new(RoughDate, "Ongeveer: wij weten het jaar of de maand"), new(UnknownDate, "Nog niet bekend"),
    ];

    /// <summary>The period that is typed; null when it is unknown or wrong.</summary>
    public ApproximateDate? Period(ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        switch (When)
        {
            case RoughDate:
                var rough = Rough.Read(nameof(Rough), problems);
                if (rough is null && Rough.IsEmpty)
                {
                    problems.Add(new Problem("Rough.Year", "Vul een jaar in, zoals 2027."));
                }

                return rough;
            case ExactDay:
                return ExactPeriod(problems);
            default:
                return null;
        }
    }

    /// <summary>The instants (UTC) of a meeting on its last day.</summary>
    public (DateTime? Starts, DateTime? Ends) Hours => When == ExactDay && FormText.Day(LastDay) is { } day && FormText.Hour(StartTime) is { } start
        ? (PortalClock.ToUtc(day, start), FormText.Hour(EndTime) is { } end ? PortalClock.ToUtc(day, end) : null)
        : (null, null);

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "een titel", Plan.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "een samenvatting", Plan.SummaryMaxLength, isRequired: true);
        if (!Enum.TryParse<MomentKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new Problem(nameof(Kind), "Kies op welke manier bewoners kunnen meedoen."));
        }

        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.Choices);

        problems.CheckText(nameof(About), About, "waar het over gaat", Plan.SentenceMaxLength, isRequired: true);
        problems.CheckText(nameof(CanChange), CanChange, "wat nog kan veranderen", Plan.LinesMaxLength, isRequired: true);
        problems.CheckText(nameof(Fixed), Fixed, "wat vaststaat", Plan.LinesMaxLength, isRequired: true);
        problems.CheckText(nameof(Decides), Decides, "wie beslist", Plan.SentenceMaxLength, isRequired: true);
        problems.CheckText(nameof(How), How, "hoe bewoners meedoen", Plan.LinesMaxLength, isRequired: true);
        if (WhenChoices.All(choice => choice.Value != When))
        {
            problems.Add(new Problem(nameof(When), "Kies of de datum bekend is."));
        }

        var period = Period(problems);
        problems.CheckText(nameof(DateReason), DateReason, "de reden van de andere datum", 300);
        PlaceFields.Check(problems, this);
        problems.CheckText(
            nameof(Offline), Offline, "hoe mensen zonder internet meedoen", Plan.SentenceMaxLength, isRequired: period is null || period.Latest >= today);
        CheckAnswer(problems, period, today);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        LinkInput.Check(Links, today, problems);
        return problems;
    }

    private void CheckAnswer(List<Problem> problems, ApproximateDate? period, DateOnly today)
    {
        problems.CheckDay(nameof(AnswerBy), AnswerBy, "het antwoord");
        problems.CheckText(nameof(Outcome), Outcome, "wat er met de inbreng is gedaan", Plan.OutcomeMaxLength);
        problems.CheckPictures(nameof(Outcome), Outcome);
        problems.CheckDay(nameof(AnsweredOn), AnsweredOn, "de dag van het antwoord");
        var hasOutcome = FormText.Clean(Outcome) is not null;
        var answerBy = FormText.Day(AnswerBy);
        if (!hasOutcome && FormText.Clean(AnswerBy) is null && (period is null || period.Latest >= today))
        {
            problems.Add(new Problem(nameof(AnswerBy), "Vul in wanneer bewoners uiterlijk antwoord krijgen."));
        }
        else if (period is { Precision: DatePrecision.Day } && answerBy < period.Latest)
        {
            problems.Add(new Problem(nameof(AnswerBy), "Het antwoord kan niet komen voordat het meedoen voorbij is. Vul een latere datum in."));
        }

        if (!hasOutcome && FormText.Day(AnsweredOn) is not null)
        {
            problems.Add(new Problem(nameof(Outcome), "U vulde een dag van antwoord in. Schrijf ook wat er met de inbreng is gedaan."));
        }
    }

    private ApproximateDate? ExactPeriod(ICollection<Problem> problems)
    {
        problems.CheckDay(nameof(FirstDay), FirstDay, "de eerste dag");
        problems.CheckDay(nameof(LastDay), LastDay, "de laatste dag");
        problems.CheckHour(nameof(StartTime), StartTime, "het begin");
        problems.CheckHour(nameof(EndTime), EndTime, "het einde");
        if (FormText.Clean(LastDay) is null)
        {
            problems.Add(new Problem(nameof(LastDay), "Vul de dag in, of de laatste dag waarop meedoen kan."));
        }

        if (FormText.Day(LastDay) is not { } last)
        {
            return null;
        }

        var first = FormText.Day(FirstDay) ?? last;
        if (last < first)
        {
            problems.Add(new Problem(nameof(LastDay), "Vul een laatste dag in die niet voor de eerste dag ligt."));
            return null;
        }

        if (FormText.Hour(EndTime) is { } end && (FormText.Clean(StartTime) is null || end <= FormText.Hour(StartTime)))
        {
            problems.Add(new Problem(nameof(EndTime), "Vul een eindtijd in die na de begintijd ligt."));
        }

        return new ApproximateDate(first, last, DatePrecision.Day);
    }
}
