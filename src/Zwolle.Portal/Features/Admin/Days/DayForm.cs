using Zwolle.Portal.Data.Days;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Days;

public static class DayLinks
{
    public const string List = "/beheer/dagen";
    public const string New = List + "/nieuw";

    public static string Edit(int id) => $"{List}/{FormText.Of(id)}";

    public static string Remove(int id) => Edit(id) + "/verwijderen";
}

/// <summary>The questions about days on which many residents can't come.</summary>
public sealed record DayForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? FirstDay { get; set; }

    /// <summary>Empty: the first day alone.</summary>
    public string? LastDay { get; set; }

    /// <summary>How often the row had been saved when the form was opened.</summary>
    public int Version { get; set; }

    public static IReadOnlyList<Choice> KindChoices { get; } = [.. Enum.GetValues<SpecialDayKind>().Select(kind => new Choice(kind.ToString(), Text(kind)))];

    public static string Text(SpecialDayKind kind) => kind switch
    {
        SpecialDayKind.SchoolHoliday => "schoolvakantie",
        SpecialDayKind.ReligiousDay => "religieuze dag",
        _ => "andere dag",
    };

    public static DayForm Of(SpecialDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new DayForm
        {
            Name = day.Name,
            Kind = day.Kind.ToString(),
            FirstDay = FormText.Of(day.FirstDay),
            LastDay = FormText.Of(day.LastDay),
            Version = day.Version,
        };
    }

    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "een naam", SpecialDay.NameMaxLength, isRequired: true);
        if (!Enum.TryParse<SpecialDayKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new Problem(nameof(Kind), "Kies wat voor dag het is."));
        }

        problems.CheckDay(nameof(FirstDay), FirstDay, "de eerste dag");
        problems.CheckDay(nameof(LastDay), LastDay, "de laatste dag");
        if (FormText.Clean(FirstDay) is null)
        {
            problems.Add(new Problem(nameof(FirstDay), "Vul de eerste dag in."));
        }
        else if (FormText.Day(LastDay) < FormText.Day(FirstDay))
        {
            problems.Add(new Problem(nameof(LastDay), "Vul een laatste dag in die niet voor de eerste dag ligt."));
        }

        return problems;
    }

    /// <summary>Puts what is typed into the row; it has no problems.</summary>
    public void ApplyTo(SpecialDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        day.Name = FormText.Clean(Name)!;
        day.Kind = Enum.Parse<SpecialDayKind>(Kind!);
        day.FirstDay = FormText.Day(FirstDay)!.Value;
        day.LastDay = FormText.Day(LastDay) ?? day.FirstDay;
    }

    public IReadOnlyList<FormPart> Describe() =>
    [
        new("Naam", Name ?? ""),
        new("Wat voor dag", KindChoices.FirstOrDefault(choice => choice.Value == Kind)?.Text ?? ""),
        new("Eerste dag", FirstDay ?? ""),
        new("Laatste dag", LastDay ?? FirstDay ?? ""),
    ];
}

/// <summary>The days that are not over, and those that are.</summary>
public sealed record DayList(IReadOnlyList<SpecialDay> Coming, IReadOnlyList<SpecialDay> Past, bool MayChange, string? Done);

/// <summary>The form of one row; null for a new one.</summary>
public sealed record DayPage(int? Id, string Title, DayForm Form, IReadOnlyList<Problem> Problems, IReadOnlyList<Conflict> Conflicts, bool MayChange);
