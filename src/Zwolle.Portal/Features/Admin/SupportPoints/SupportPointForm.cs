using System.Text.Json.Serialization;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;

namespace Zwolle.Portal.Features.Admin.SupportPoints;

/// <summary>The questions about a place to meet, a desk or an association.</summary>
public sealed record SupportPointForm : ContentForm
{

    public const string Unknown = "onbekend";
    public const string Yes = "ja";
    public const string No = "nee";

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? What { get; set; }

    /// <summary>'wijken' or 'stad'.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    public string? Status { get; set; }

    /// <summary>Only when it is confirmed.</summary>
    public string? ConfirmedOn { get; set; }

    public string? AsOf { get; set; }

    public string? Address { get; set; }

    /// <summary>Key of a place for the map; empty: its wijken.</summary>
    public string? Location { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Url { get; set; }

    /// <summary>'ja', 'nee' or 'onbekend'.</summary>
    public string? HasRoom { get; set; }

    public string? Accessibility { get; set; }

    public string? Costs { get; set; }

    public string? HowToBook { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    public static IReadOnlyList<Choice> KindChoices { get; } = [.. SupportPointWords.Kinds.Select(kind => new Choice(kind.ToString(), kind.Text()))];

    public static IReadOnlyList<Choice> StatusChoices { get; } = [.. Enum.GetValues<SupportPointStatus>().Select(status => new Choice(status.ToString(), status.Text()))];

    public static IReadOnlyList<Choice> RoomChoices { get; } = [new(Unknown, "Dat weten wij niet"), new(Yes, "Ja"), new(No, "Nee")];

    public static bool? YesNo(string? text) => text switch { Yes => true, No => false, _ => null };

    public static string YesNo(bool? value) => value switch { true => Yes, false => No, _ => Unknown };

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "een naam", SupportPoint.NameMaxLength, isRequired: true);
        if (!Enum.TryParse<SupportPointKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new Problem(nameof(Kind), "Kies wat het is."));
        }

        problems.CheckText(nameof(What), What, "wat bewoners hier kunnen", SupportPoint.SentenceMaxLength, isRequired: true);
        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.KnownChoices);

        CheckStatus(problems, today);
        problems.CheckText(nameof(AsOf), AsOf, "van wanneer de gegevens zijn", SupportPoint.AsOfMaxLength);
        problems.CheckText(nameof(Address), Address, "het adres", SupportPoint.AddressMaxLength);
        problems.CheckText(nameof(Phone), Phone, "het telefoonnummer", SupportPoint.PhoneMaxLength);
        problems.CheckPhone(nameof(Phone), Phone);
        problems.CheckText(nameof(Email), Email, "het mailadres", SupportPoint.EmailMaxLength);
        problems.CheckMailbox(nameof(Email), Email);
        problems.CheckText(nameof(Url), Url, "het webadres", SupportPoint.UrlMaxLength);
        problems.CheckWebAddress(nameof(Url), Url);
        problems.CheckText(nameof(Accessibility), Accessibility, "hoe u binnenkomt", SupportPoint.SentenceMaxLength);
        problems.CheckText(nameof(Costs), Costs, "wat het kost", SupportPoint.SentenceMaxLength);
        problems.CheckText(nameof(HowToBook), HowToBook, "hoe men reserveert", SupportPoint.SentenceMaxLength);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        LinkInput.Check(Links, today, problems);
        return problems;
    }

    private void CheckStatus(List<Problem> problems, DateOnly today)
    {
        if (!Enum.TryParse<SupportPointStatus>(Status, out var status) || !Enum.IsDefined(status))
        {
            problems.Add(new Problem(nameof(Status), "Kies of het er is."));
            return;
        }

        problems.CheckDay(nameof(ConfirmedOn), ConfirmedOn, "'bevestigd op'");
        if (FormText.Day(ConfirmedOn) > today)
        {
            problems.Add(new Problem(nameof(ConfirmedOn), "'Bevestigd op' kan niet in de toekomst liggen."));
        }
        else if (status == SupportPointStatus.Confirmed && FormText.Clean(ConfirmedOn) is null)
        {
            problems.Add(new Problem(nameof(ConfirmedOn), "U koos 'Bevestigd'. Vul in op welke dag iemand van de plek dat zei."));
        }
    }
}
