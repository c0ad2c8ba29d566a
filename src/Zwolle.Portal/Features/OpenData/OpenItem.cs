using System.ComponentModel;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>
/// An item of a collection, as it goes out. The names and descriptions are Dutch because they are what a user of the data
/// reads: the OpenAPI document is made of them.
/// </summary>
public abstract record OpenItem
{
    /// <summary>Orders the pages of a collection; it goes out only inside a cursor.</summary>
    [JsonIgnore]
    public int Key { get; init; }

    /// <summary>Where it is; null when that is not known.</summary>
    [JsonIgnore]
    public PlaceOnMap? MapPlace { get; init; }

    /// <summary>Its border as GeoJSON, when it is an area itself.</summary>
    [JsonIgnore]
    public string? Outline { get; init; }

    [JsonIgnore]
    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    [Description("Vaste naam binnen deze collectie; ook het laatste deel van het adres.")]
    public required string Id { get; init; }

    [JsonPropertyName("bronnen")]
    [JsonPropertyOrder(1)]
    [Description("Waar wij het vandaan hebben. Noem deze bron als u de gegevens gebruikt.")]
    public IReadOnlyList<OpenSource> Sources { get; init; } = [];

    [JsonPropertyName("nagekeken")]
    [JsonPropertyOrder(1)]
    [Description("Of een medewerker onze tekst met alle bronnen heeft vergeleken.")]
    public bool IsChecked => Sources.Count > 0 && Sources.All(source => source.CheckedOn is not null);

    [JsonPropertyName("gewijzigdOp")]
    [JsonPropertyOrder(1)]
    [Description("Wanneer onze tekst voor het laatst is veranderd; null als wij dat niet bijhouden.")]
    public DateTime? ChangedAt { get; init; }

    [JsonPropertyName("_links")]
    [JsonPropertyOrder(2)]
    [Description("Adressen van dit item.")]
    public OpenItemLinks Links { get; init; } = new("", "");
}

/// <summary>The addresses of an item.</summary>
public sealed record OpenItemLinks
{
    /// <param name="self">In the API, absolute.</param>
    /// <param name="page">For people, absolute.</param>
    public OpenItemLinks(string self, string page) => (Self, Page) = (new OpenLink(self), new OpenLink(page));

    [JsonPropertyName("self")]
    [Description("Dit item in de API.")]
    public OpenLink Self { get; }

    [JsonPropertyName("pagina")]
    [Description("De webpagina voor mensen.")]
    public OpenLink Page { get; }
}

public sealed record OpenLink(
    [property: JsonPropertyName("href")]
    [property: Description("Volledig adres.")]
    string Href);

/// <summary>A page of somebody else that tells it.</summary>
public sealed record OpenSource
{
    [JsonPropertyName("titel")]
    [Description("Titel van de bron.")]
    public required string Title { get; init; }

    [JsonPropertyName("uitgever")]
    [Description("Van wie de bron is.")]
    public required string Publisher { get; init; }

    [JsonPropertyName("url")]
    [Description("Adres van de bron.")]
    public required string Url { get; init; }

    [JsonPropertyName("soort")]
    [Description("Wat voor bron het is. Bij 'officieel' geldt de tekst van de bron.")]
    public required string Kind { get; init; }

    [JsonPropertyName("gedateerd")]
    [Description("De datum die de bron zelf draagt; null: datum onbekend.")]
    public required OpenPeriod? Dated { get; init; }

    [JsonPropertyName("overgenomenOp")]
    [Description("Dag waarop wij het hebben overgenomen.")]
    public required DateOnly? TakenOverOn { get; init; }

    [JsonPropertyName("nagekekenOp")]
    [Description("Dag waarop een medewerker onze tekst met de bron vergeleek; null: niet nagekeken.")]
    public required DateOnly? CheckedOn { get; init; }

    public static OpenSource Of(ExternalLink link) => new()
    {
        Title = link.Title,
        Publisher = link.Publisher,
        Url = link.Url,
        Kind = OpenDataWords.Of(link.Kind),
        Dated = OpenPeriod.Of(link.Dated),
        TakenOverOn = link.TakenOverOn,
        CheckedOn = link.CheckedOn,
    };
}

/// <summary>A date that may be rough.</summary>
public sealed record OpenPeriod
{
    [JsonPropertyName("eersteDag")]
    [Description("Eerste dag van de periode.")]
    public required DateOnly FirstDay { get; init; }

    [JsonPropertyName("laatsteDag")]
    [Description("Laatste dag; die dag hoort er zelf nog bij.")]
    public required DateOnly LastDay { get; init; }

    [JsonPropertyName("nauwkeurigheid")]
    [Description("Alleen bij 'dag' zijn beide dagen precies bekend. Anders ligt de echte datum ergens ertussen.")]
    public required string Precision { get; init; }

    [JsonPropertyName("tekst")]
    [Description("De periode in woorden, zoals op de site.")]
    public required string Text { get; init; }

    public static OpenPeriod? Of(ApproximateDate? date) => date is null ? null : new OpenPeriod
    {
        FirstDay = date.Earliest,
        LastDay = date.Latest,
        Precision = OpenDataWords.Of(date.Precision),
        Text = DutchText.Approximate(date),
    };
}

/// <summary>Where something is.</summary>
public sealed record OpenPlace
{
    [JsonPropertyName("naam")]
    [Description("Hoe de plek heet.")]
    public required string Name { get; init; }

    [JsonPropertyName("adres")]
    [Description("Straat en nummer.")]
    public required string? Address { get; init; }

    [JsonPropertyName("toegankelijkheid")]
    [Description("Hoe u er binnenkomt als u slecht loopt, ziet of hoort.")]
    public required string? Accessibility { get; init; }

    [JsonPropertyName("nauwkeurigheid")]
    [Description("'punt', 'lijn', 'gebied' of 'ongeveer'. Bij 'ongeveer' kennen wij alleen de buurt of wijk. Toon het dan nooit als punt.")]
    public required string Precision { get; init; }

    [JsonPropertyName("lengtegraad")]
    [Description("Graden, WGS 84; alleen bij 'punt'.")]
    public required double? Longitude { get; init; }

    [JsonPropertyName("breedtegraad")]
    [Description("Graden, WGS 84; alleen bij 'punt'.")]
    public required double? Latitude { get; init; }

    [JsonPropertyName("buurt")]
    [Description("Buurt waarin het ligt; alleen bij 'ongeveer'.")]
    public required string? Subneighbourhood { get; init; }
}
