using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>The parts of the list, in their order.</summary>
public enum SupportPointGroup
{
    Places,
    Help,
    Associations,
    WholeCity,
}

/// <summary>Places to meet, help and associations in words.</summary>
public static class SupportPointWords
{
    public static IReadOnlyList<SupportPointKind> Kinds { get; } = Enum.GetValues<SupportPointKind>();

    public static string Text(this SupportPointKind kind) => kind switch
    {
        SupportPointKind.MeetingPlace => "Ontmoetingsplek",
        SupportPointKind.Library => "Bibliotheek",
        SupportPointKind.YouthPlace => "Plek voor jongeren",
        SupportPointKind.Desk => "Loket",
        SupportPointKind.Support => "Hulp",
        SupportPointKind.Association => "Vereniging of bewonersgroep",
        SupportPointKind.Energy => "Samen met energie bezig",
        SupportPointKind.Nature => "Natuur en groen",
        _ => "Andere organisatie",
    };

    public static string Slug(this SupportPointKind kind) => kind switch
    {
        SupportPointKind.MeetingPlace => "ontmoetingsplek",
        SupportPointKind.Library => "bibliotheek",
        SupportPointKind.YouthPlace => "jongeren",
        SupportPointKind.Desk => "loket",
        SupportPointKind.Support => "hulp",
        SupportPointKind.Association => "vereniging",
        SupportPointKind.Energy => "energie",
        SupportPointKind.Nature => "groen",
        _ => "anders",
    };

    public static string Text(this SupportPointStatus status) => status switch
    {
        SupportPointStatus.Confirmed => "Bevestigd",
        SupportPointStatus.Outdated => "Oud, nog te controleren",
        SupportPointStatus.Planned => "Gepland, nog niet open",
        SupportPointStatus.Closed => "Gesloten",
        _ => "Nog te controleren",
    };

    public static string Style(this SupportPointStatus status) => status switch
    {
        SupportPointStatus.Confirmed => "answered",
        SupportPointStatus.Outdated => "soon",
        SupportPointStatus.Closed => "closed",
        _ => "announced",
    };

    /// <summary>'Bevestigd op 3 december 2026', 'Nog te controleren'</summary>
    public static string Standing(SupportPointStatus status, DateOnly? confirmedOn) =>
        status == SupportPointStatus.Confirmed && confirmedOn is { } day ? $"Bevestigd op {DutchText.ShortDate(day)}" : status.Text();

    /// <summary>'gegevens van 2002 tot 2005', 'datum onbekend'</summary>
    public static string AsOf(string? asOf) => asOf is null ? "datum onbekend" : $"gegevens van {asOf}";

    public static SupportPointGroup Group(SupportPointCard point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.IsWholeCity ? SupportPointGroup.WholeCity : GroupOf(point.Kind);
    }

    public static SupportPointGroup GroupOf(SupportPointKind kind) => kind switch
    {
        SupportPointKind.MeetingPlace or SupportPointKind.Library or SupportPointKind.YouthPlace => SupportPointGroup.Places,
        SupportPointKind.Desk or SupportPointKind.Support => SupportPointGroup.Help,
        _ => SupportPointGroup.Associations,
    };

    public static string Title(this SupportPointGroup group) => group switch
    {
        SupportPointGroup.Places => "Plekken om elkaar te ontmoeten",
        SupportPointGroup.Help => "Loketten en hulp",
        SupportPointGroup.Associations => "Verenigingen en groepen",
        _ => "Voor heel Zwolle",
    };

    /// <summary>Also the id of the part on the page.</summary>
    public static string Slug(this SupportPointGroup group) => group switch
    {
        SupportPointGroup.Places => "plekken",
        SupportPointGroup.Help => "hulp",
        SupportPointGroup.Associations => "verenigingen",
        _ => "heel-zwolle",
    };

    /// <summary>'Ontmoetingsplek in Holtenbroek', 'Loket voor heel Zwolle'</summary>
    public static string KindAndArea(SupportPointCard point, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(portal);
        var area = point.IsWholeCity ? "voor heel Zwolle" : $"in {portal.Names(point.NeighbourhoodIds)}";
        return $"{point.Kind.Text()} {area}";
    }

    /// <summary>'of u er met een rolstoel in kunt, wat het kost en hoe u reserveert': what our sources don't say; empty when they say all.</summary>
    public static string ToAsk(SupportPointCard point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (GroupOf(point.Kind) != SupportPointGroup.Places)
        {
            return "";
        }

        (string? Known, string Ask)[] all =
        [
            (point.Address, "het adres"),
            (point.HasRoom is null ? null : "", "of er een ruimte is"),
            (point.Accessibility, "of u er met een rolstoel in kunt"),
            (point.HasRoom == false ? "" : point.Costs, "wat een ruimte kost"),
            (point.HasRoom == false ? "" : point.HowToBook, "hoe u een ruimte reserveert"),
        ];
        return DutchText.List([.. all.Where(part => part.Known is null).Select(part => part.Ask)]);
    }
}
