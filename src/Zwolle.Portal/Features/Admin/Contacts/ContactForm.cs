using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Contacts;

/// <summary>The questions about a desk that residents can call, visit or write to.</summary>
public sealed record ContactForm : ContentForm
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Email { get; set; }

    public string? Url { get; set; }

    /// <summary>Key of a wijk; empty: the whole city.</summary>
    public string? Neighbourhood { get; set; }

    public string? SortOrder { get; set; }

    public LinkInput Source { get; set; } = new();

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => FormText.Ids([Neighbourhood ?? ""]);

    /// <summary>Null when no right number was typed.</summary>
    [JsonIgnore]
    public int? Order => int.TryParse(FormText.Clean(SortOrder) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order <= 999 ? order : null;

    public static IReadOnlyList<Choice> KindChoices { get; } = [.. Enum.GetValues<ContactKind>().Select(kind => new Choice(kind.ToString(), Name(kind)))];

    public static string Name(ContactKind kind) => kind switch
    {
        ContactKind.Phone => "bellen",
        ContactKind.Visit => "langskomen",
        ContactKind.Web => "een website",
        _ => "schrijven",
    };

    /// <summary>What must be mended before residents may see it.</summary>
    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        if (!Enum.TryParse<ContactKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new Problem(nameof(Kind), "Kies hoe bewoners contact opnemen."));
        }

        problems.CheckText(nameof(Title), Title, "een naam", 100, isRequired: true);
        problems.CheckText(nameof(Text), Text, "wat bewoners hier kunnen", ContactRoute.TextMaxLength, isRequired: true);
        problems.CheckText(nameof(Phone), Phone, "het telefoonnummer", 30, isRequired: kind == ContactKind.Phone && FormText.Clean(Kind) is not null);
        problems.CheckPhone(nameof(Phone), Phone);
        problems.CheckText(nameof(Address), Address, "het adres", 150, isRequired: kind is ContactKind.Visit or ContactKind.Post);
        problems.CheckText(nameof(Email), Email, "het mailadres", 254);
        problems.CheckMailbox(nameof(Email), Email);
        problems.CheckText(nameof(Url), Url, "het webadres", 500, isRequired: kind == ContactKind.Web);
        problems.CheckWebAddress(nameof(Url), Url);
        if (Order is null)
        {
            problems.Add(new Problem(nameof(SortOrder), "Vul bij de volgorde een getal in van 0 tot en met 999."));
        }

        Source.Check(nameof(Source) + ".", today, problems);
        return problems;
    }
}
