using System.Globalization;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Links;

/// <summary>An address that did not lead to its page, and where it stands.</summary>
public sealed record BrokenLink(OutsideAddressOf Of, int ItemId, string Title, string Address)
{
    /// <summary>The text of ours that has this link; null when it is that text itself.</summary>
    public required string? Text { get; init; }

    public required LinkAnswer Answer { get; init; }

    public required int? Status { get; init; }

    public required string? MovedTo { get; init; }

    public required DateOnly? FailingSince { get; init; }

    public required DateOnly? GoneSince { get; init; }

    /// <summary>Instant (UTC) of the last answer.</summary>
    public required DateTime CheckedAt { get; init; }

    /// <summary>The form in which it is changed.</summary>
    public string Edit => Of switch
    {
        OutsideAddressOf.Contact => ContentLinks.Edit(ContentKind.ContactRoute, ItemId),
        OutsideAddressOf.SupportPoint => ContentLinks.Edit(ContentKind.SupportPoint, ItemId),
        OutsideAddressOf.Initiative => ContentLinks.Edit(ContentKind.Initiative, ItemId),
        OutsideAddressOf.CouncilMeeting => MeetingLinks.Edit(ItemId),
        OutsideAddressOf.CouncilRules => MeetingLinks.Rules,
        _ => ContentLinks.Edit(ContentKind.ExternalLink, ItemId),
    };

    public string Kind => Of switch
    {
        OutsideAddressOf.Contact => "website van een contact",
        OutsideAddressOf.SupportPoint => "website van een plek of organisatie",
        OutsideAddressOf.Initiative => "pagina van een initiatief op MijnWijk",
        OutsideAddressOf.CouncilMeeting => "agenda van een vergadering",
        OutsideAddressOf.CouncilRules => "regels van de raad",
        _ when Text is { } text => $"bron of link bij: {text}",
        _ => "bron of link",
    };

    /// <summary>'De pagina bestaat niet (404).'</summary>
    public string Said => Answer switch
    {
        LinkAnswer.Found => "De pagina is er.",
        LinkAnswer.Moved => "De pagina stuurt door naar een andere site.",
        LinkAnswer.Refused => $"De site laat ons programma niet toe ({Number}).",
        LinkAnswer.Gone => $"De site zegt: deze pagina bestaat niet ({Number}).",
        LinkAnswer.Failed when Status is >= 300 and < 400 => "De site stuurt ons in een kringetje rond.",
        LinkAnswer.Failed => $"De site geeft een fout ({Number}).",
        _ => "De site geeft geen antwoord.",
    };

    private string Number => Status?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>The page of links that don't work.</summary>
/// <param name="Links">What did not lead to its page.</param>
/// <param name="LastChecked">Instant (UTC) of the last answer of any page; null: none was ever asked.</param>
/// <param name="IsOn">Whether this site checks links.</param>
/// <param name="IsOwn">Only the wijken of a wijkteam.</param>
public sealed record BrokenLinksPage(IReadOnlyList<BrokenLink> Links, DateTime? LastChecked, bool IsOn, bool IsOwn)
{
    public IReadOnlyList<BrokenLink> Gone { get; } = [.. Links.Where(link => link.GoneSince is not null).OrderBy(link => link.GoneSince).ThenBy(link => link.Title, StringComparer.Ordinal)];

    /// <summary>What is to be done about each kind, the most urgent first.</summary>
    public IEnumerable<(string Id, string Title, string Help, IReadOnlyList<BrokenLink> Links)> Parts =>
    [
        ("weg", "Niet meer te vinden", "Zoek de pagina op en verander het adres, of haal de link weg. Bewoners lezen er 'Niet meer te vinden' bij.", Gone),
        ("verhuisd", "Verhuisd", "De pagina stuurt door naar een andere site. Kijk of het nieuwe adres klopt, en neem het dan over.", Others(LinkAnswer.Moved)),
        ("storing", "Nog niet zeker", "Deze pagina's gaven geen goed antwoord. Blijft dat zo, dan komen zij na drie nachten hierboven. Zegt de site zelf dat een pagina niet bestaat, dan al na twee. U hoeft nog niets te doen.", Others(LinkAnswer.Gone, LinkAnswer.Failed, LinkAnswer.Silent)),
        ("dicht", "Alleen zelf te bekijken", "Deze sites laten ons programma niet toe. Kijk zelf of de pagina er is.", Others(LinkAnswer.Refused)),
    ];

    private IReadOnlyList<BrokenLink> Others(params LinkAnswer[] answers) =>
        [.. Links.Where(link => link.GoneSince is null && answers.Contains(link.Answer)).OrderBy(link => link.Title, StringComparer.Ordinal)];
}
