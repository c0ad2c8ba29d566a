using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Money;

/// <summary>The questions about a scheme: the text for residents, and the rules by which the site judges it.</summary>
public sealed record SchemeForm : ContentForm
{
    public const string Unknown = "onbekend";
    public const string Everyone = "alle";
    public const string Some = "sommige";
    public const string Yes = "ja";
    public const string No = "nee";

    public string? SortOrder { get; set; }

    public string? Name { get; set; }

    public string? Giver { get; set; }

    public string? Summary { get; set; }

    public string? State { get; set; }

    public string? Year { get; set; }

    public string? ForWhat { get; set; }

    public string? Conditions { get; set; }

    public string? NotFor { get; set; }

    public string? MinAmount { get; set; }

    public string? MaxAmount { get; set; }

    public string? SharePercent { get; set; }

    public string? AmountNote { get; set; }

    public string? Budget { get; set; }

    /// <summary>'ja', 'nee' or 'onbekend', as the other questions of this kind.</summary>
    public string? IsAllYear { get; set; }

    public string? ClosesOn { get; set; }

    public string? DeadlineNote { get; set; }

    public string? Term { get; set; }

    public string? HowToApply { get; set; }

    public string? Combine { get; set; }

    /// <summary>'alle', 'sommige' (then <see cref="Who"/>) or 'onbekend', as the other two.</summary>
    public string? WhoRule { get; set; }

    public IList<string> Who { get; set; } = [];

    public string? ThemeRule { get; set; }

    public IList<string> Themes { get; set; } = [];

    public string? WijkRule { get; set; }

    /// <summary>Keys of wijken.</summary>
    public IList<string> Wijken { get; set; } = [];

    public string? IsOnceOnly { get; set; }

    public string? Contradictions { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => [];

    /// <summary>A whole number from least to most; null for none, or for what is none.</summary>
    public static int? Number(string? text, int most) =>
        int.TryParse(FormText.Clean(text)?.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    public static bool? YesNo(string? text) => text switch { Yes => true, No => false, _ => null };

    public static string YesNo(bool? value) => value switch { true => Yes, false => No, _ => Unknown };

    /// <summary>What must be mended before residents may see it.</summary>
    public IList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "een naam", FundingScheme.NameMaxLength, isRequired: true);
        problems.CheckText(nameof(Giver), Giver, "van wie het geld komt", FundingScheme.GiverMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "een samenvatting", FundingScheme.SummaryMaxLength, isRequired: true);
        if (!Enum.TryParse<SchemeState>(State, out var state) || !Enum.IsDefined(state))
        {
            problems.Add(new Problem(nameof(State), "Kies of de regeling nu loopt."));
        }

        CheckNumber(problems, nameof(SortOrder), SortOrder, "de volgorde", 0, 999, isRequired: true);
        CheckNumber(problems, nameof(Year), Year, "het jaar van de bron", 2000, today.Year);
        CheckNumber(problems, nameof(MinAmount), MinAmount, "het laagste bedrag", 0, FundingScheme.MostEuros);
        CheckNumber(problems, nameof(MaxAmount), MaxAmount, "het hoogste bedrag", 1, FundingScheme.MostEuros);
        CheckNumber(problems, nameof(SharePercent), SharePercent, "het deel van de kosten", 1, 100);
        if (Number(MinAmount, FundingScheme.MostEuros) > Number(MaxAmount, FundingScheme.MostEuros))
        {
            problems.Add(new Problem(nameof(MinAmount), "Het laagste bedrag is hoger dan het hoogste."));
        }

        problems.CheckText(nameof(AmountNote), AmountNote, "uitleg bij het bedrag", FundingScheme.SentenceMaxLength, isRequired: true);
        problems.CheckText(nameof(Budget), Budget, "hoeveel er in totaal is", FundingScheme.SentenceMaxLength);
        problems.CheckText(nameof(DeadlineNote), DeadlineNote, "de uitleg bij de data", FundingScheme.SentenceMaxLength);
        problems.CheckText(nameof(Term), Term, "hoe lang het duurt", FundingScheme.SentenceMaxLength);
        problems.CheckText(nameof(Combine), Combine, "waarmee het samengaat", FundingScheme.SentenceMaxLength);
        problems.CheckDay(nameof(ClosesOn), ClosesOn, "de laatste dag");
        problems.CheckText(nameof(ForWhat), ForWhat, "waarvoor het is", FundingScheme.LinesMaxLength);
        problems.CheckText(nameof(Conditions), Conditions, "de voorwaarden", FundingScheme.LinesMaxLength);
        problems.CheckText(nameof(NotFor), NotFor, "wat het niet betaalt", FundingScheme.LinesMaxLength);
        problems.CheckText(nameof(HowToApply), HowToApply, "hoe men het aanvraagt, ook zonder internet", FundingScheme.LinesMaxLength, isRequired: true);
        problems.CheckText(nameof(Contradictions), Contradictions, "wat bronnen anders zeggen", FundingScheme.LinesMaxLength);
        CheckRule(problems, nameof(Who), WhoRule, Who.Except(Eligibility.WhoWords).Any(), Who.Count);
        CheckRule(problems, nameof(Themes), ThemeRule, Themes.Except(Eligibility.ThemeWords).Any(), Themes.Count);
        CheckRule(problems, nameof(Wijken), WijkRule, false, FormText.Ids(Wijken).Count);
        LinkInput.Check(Links, today, problems);
        problems.CheckOwner(OwnerTeam, ReviewOn);
        return problems;
    }

    private static void CheckNumber(List<Problem> problems, string field, string? text, string what, int least, int most, bool isRequired = false)
    {
        if (FormText.Clean(text) is null ? isRequired : Number(text, most) is not { } number || number < least)
        {
            problems.Add(new Problem(field, $"Vul bij {what} een getal in van {DutchText.Number(least)} tot en met {(most > 9_999 ? DutchText.Number(most) : most.ToString(CultureInfo.InvariantCulture))}."));
        }
    }

    private static void CheckRule(List<Problem> problems, string field, string? rule, bool hasUnknown, int chosen)
    {
        if (hasUnknown || (rule == Some && chosen == 0))
        {
            problems.Add(new Problem(field, "Kies ten minste één uit de lijst, of kies 'alle' of 'niet bekend'."));
        }
    }
}
