using Zwolle.Portal.Features.Admin.Shared.Import;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>The columns of a table of plans: what is exported can be read in again.</summary>
public static class PlanColumns
{
    public const string Title = "titel";
    public const string Summary = "samenvatting";
    public const string Body = "tekst";
    public const string Neighbourhoods = "wijken";
    public const string Themes = "onderwerpen";
    public const string Phase = "fase";
    public const string PhaseYear = "stand van";
    public const string PhaseNote = "toelichting fase";
    public const string Start = "begin";
    public const string End = "einde";
    public const string Place = "plek";
    public const string PlaceAddress = "adres plek";
    public const string PlacePrecision = "hoe precies";
    public const string Latitude = "breedtegraad";
    public const string Longitude = "lengtegraad";
    public const string Subneighbourhood = "buurt";
    public const string PlaceNeighbourhood = "wijk van de plek";
    public const string Decides = "wie beslist";
    public const string Level = "zeggenschap";
    public const string LevelReason = "waarom zeggenschap";
    public const string CanChange = "kan veranderen";
    public const string Fixed = "staat vast";
    public const string InputOutcome = "wat is met inbreng gedaan";
    public const string Source = "bron";
    public const string SourceTitle = "titel bron";
    public const string SourcePublisher = "van wie is de bron";
    public const string SourceDate = "datum bron";
    public const string Team = "team";
    public const string ReviewOn = "nakijken op";

    public const string WholeCity = "hele stad";
    public const string UnknownArea = "niet bekend";
    public const string UnknownYear = "niet bekend";
    public const string Approximate = "ongeveer hier";
    public const string Exact = "precies";

    /// <summary>A drawn area, which a table can't hold.</summary>
    public const string DrawnArea = "gebied";

    /// <summary>A drawn line, which a table can't hold either.</summary>
    public const string DrawnLine = "lijn";

    /// <summary>What each column is for, in the order of the export.</summary>
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        new(Title, "Wat er verandert en waar, ten hoogste 120 tekens.", IsRequired: true),
        new(Summary, "In gewone taal, ten hoogste 300 tekens. Alles hierna kunt u ook later in het concept schrijven."),
        new(Body, "De tekst van de pagina."),
        new(Neighbourhoods, "Namen of codes (WK0193..), met een | ertussen. Of: hele stad. Of: niet bekend. Leeg: u kiest het later."),
        new(Themes, "Onderwerpen zoals op de site, met een | ertussen."),
        new(Phase, "Verkenning, voorbereiding, besluitvorming, uitvoering, klaar, gestopt of onbekend."),
        new(PhaseYear, "Het jaar van de bron die dat zegt. Of: niet bekend."),
        new(PhaseNote, "Ten hoogste 200 tekens."),
        new(Start, $"Zo precies als de bron: {WrittenDate.Help}."),
        new(End, "Zoals het begin."),
        new(Place, "Naam van de plek. Staat die al bij 'Plekken', dan gebruiken wij die. Anders maken wij de plek."),
        new(PlaceAddress, "Alleen met een plek."),
        new(PlacePrecision, "'Precies' met coördinaten, anders 'ongeveer hier'. Leeg: dat volgt uit de coördinaten. Een getekende lijn of een getekend gebied gaat niet mee: dat wordt 'ongeveer hier', tenzij wij de plek al kennen."),
        new(Latitude, "In graden (WGS84), zoals 52,51. Alleen als een bron dit punt noemt."),
        new(Longitude, "In graden, zoals 6,09."),
        new(Subneighbourhood, "Naam of code (BU0193....) van de buurt van de plek."),
        new(PlaceNeighbourhood, "Alleen nodig als de buurt leeg is en het plan in meer wijken ligt."),
        new(Decides, "Wie beslist, en wanneer."),
        new(Level, "Informeren, raadplegen, adviseren, coproduceren, meebeslissen of onbekend."),
        new(LevelReason, "Waarom zo veel of zo weinig."),
        new(CanChange, "Een punt per regel binnen het vakje."),
        new(Fixed, "Een punt per regel binnen het vakje."),
        new(InputOutcome, "Ten hoogste 4.000 tekens."),
        new(Source, "Heel webadres van de bron. Meer bronnen voegt u in het concept toe."),
        new(SourceTitle, "Verplicht bij een bron."),
        new(SourcePublisher, "Verplicht bij een bron."),
        new(SourceDate, "De datum die de bron zelf draagt. Leeg: datum onbekend."),
        new(Team, "Het team dat de tekst bijhoudt. Leeg: uw eigen team."),
        new(ReviewOn, "Een dag. Leeg: over drie maanden."),
    ];
}
