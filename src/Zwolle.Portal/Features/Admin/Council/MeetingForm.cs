using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Council;

/// <summary>The questions about a meeting of the council.</summary>
public sealed record MeetingForm
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Day { get; set; }

    /// <summary>Empty while only the day is known.</summary>
    public string? StartTime { get; set; }

    public string? Place { get; set; }

    public string? AgendaUrl { get; set; }

    public string? AgendaCheckedOn { get; set; }

    /// <summary>Empty while the meeting goes on.</summary>
    public string? CancelReason { get; set; }

    public IList<string> Plans { get; set; } = [];

    /// <summary>How often the row had been saved when the form was opened.</summary>
    public int Version { get; set; }

    public static IReadOnlyList<Choice> KindChoices { get; } = [.. Enum.GetValues<CouncilMeetingKind>().Select(kind => new Choice(kind.ToString(), kind.Text()))];

    public IReadOnlyList<int> PlanIds => FormText.Ids(Plans);

    public static MeetingForm Of(CouncilMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new MeetingForm
        {
            Kind = meeting.Kind.ToString(),
            Name = meeting.Name,
            Day = FormText.Of(meeting.Day),
            StartTime = FormText.Of(meeting.StartsAt is { } at ? TimeOnly.FromDateTime(PortalClock.ToLocal(at)) : null),
            Place = meeting.Place,
            AgendaUrl = meeting.AgendaUrl,
            AgendaCheckedOn = FormText.Of(meeting.AgendaCheckedOn),
            CancelReason = meeting.CancelReason,
            Plans = FormText.Of(meeting.PlanLinks.Select(link => link.PlanId).Order()),
            Version = meeting.Version,
        };
    }

    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "hoe de vergadering heet", CouncilMeeting.NameMaxLength, isRequired: true);
        if (!Enum.TryParse<CouncilMeetingKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new Problem(nameof(Kind), "Kies wat voor vergadering het is."));
        }

        problems.CheckDay(nameof(Day), Day, "de dag");
        if (FormText.Clean(Day) is null)
        {
            problems.Add(new Problem(nameof(Day), "Vul de dag in. Weet u die niet, zet de vergadering er dan nog niet in."));
        }

        problems.CheckHour(nameof(StartTime), StartTime, "hoe laat het begint");
        problems.CheckText(nameof(Place), Place, "de plek", CouncilMeeting.PlaceMaxLength);
        problems.CheckText(nameof(AgendaUrl), AgendaUrl, "het webadres", ExternalLink.UrlMaxLength);
        if (FormText.Clean(AgendaUrl) is not null && !LinkInput.IsWebAddress(AgendaUrl))
        {
            problems.Add(new Problem(nameof(AgendaUrl), "Vul een heel webadres in, dat begint met https://."));
        }

        problems.CheckDay(nameof(AgendaCheckedOn), AgendaCheckedOn, "'bekeken op'");
        if (FormText.Day(AgendaCheckedOn) > today)
        {
            problems.Add(new Problem(nameof(AgendaCheckedOn), "'Bekeken op' kan niet in de toekomst liggen."));
        }

        problems.CheckText(nameof(CancelReason), CancelReason, "de reden", CouncilMeeting.ReasonMaxLength);
        return problems;
    }

    /// <summary>Puts what is typed into the row, except the plans; the form has no problems.</summary>
    public void ApplyTo(CouncilMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        meeting.Kind = Enum.Parse<CouncilMeetingKind>(Kind!);
        meeting.Name = FormText.Clean(Name)!;
        meeting.Day = FormText.Day(Day)!.Value;
        meeting.StartsAt = FormText.Hour(StartTime) is { } hour ? PortalClock.ToUtc(meeting.Day, hour) : null;
        meeting.Place = FormText.Clean(Place);
        meeting.LeadTo(FormText.Clean(AgendaUrl));
        meeting.AgendaCheckedOn = FormText.Day(AgendaCheckedOn);
        meeting.CancelReason = FormText.Clean(CancelReason);
    }

    /// <param name="plans">To name the chosen plans.</param>
    public IReadOnlyList<FormPart> Describe(IReadOnlyList<Choice> plans) =>
    [
        new("Naam", Name ?? ""),
        new("Soort", KindChoices.FirstOrDefault(choice => choice.Value == Kind)?.Text ?? ""),
        new("Dag", Day ?? ""),
        new("Hoe laat", StartTime ?? ""),
        new("Plek", Place ?? ""),
        new("Webadres", AgendaUrl ?? ""),
        new("Bekeken op", AgendaCheckedOn ?? ""),
        new("Reden dat het niet doorgaat", CancelReason ?? ""),
        new("Plannen", string.Join("; ", plans.Where(plan => PlanIds.Contains(FormText.Id(plan.Value))).Select(plan => plan.Text))),
    ];
}

/// <summary>The meetings that are not over, and those that are.</summary>
public sealed record MeetingList(IReadOnlyList<CouncilMeeting> Coming, IReadOnlyList<CouncilMeeting> Past, bool MayChange, bool HasRules, string? Done);

/// <summary>The form of one meeting; null for a new one.</summary>
public sealed record MeetingPage(int? Id, string Title, MeetingForm Form, IReadOnlyList<Choice> Plans, IReadOnlyList<Problem> Problems, IReadOnlyList<Conflict> Conflicts, bool MayChange);
