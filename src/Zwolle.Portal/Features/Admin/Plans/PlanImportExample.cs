namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>A list to begin with. Its plans are fictional.</summary>
public static class PlanImportExample
{
    public const string Text =
        """
        titel;samenvatting;wijken;onderwerpen;fase;stand van;begin;einde;plek;hoe precies;breedtegraad;lengtegraad;buurt;zeggenschap;bron;titel bron;van wie is de bron
        Voorbeeld: een nieuw plein in de wijk;Er komt een plein met bomen en banken.;Assendorp|Wipstrik;;voorbereiding;2026;voorjaar 2027;2028;;;;;;raadplegen;https://www.zwolle.nl/voorbeeld;Brief over het plein;Gemeente Zwolle
        Voorbeeld: andere lampen in de stad;De lampen worden zuiniger.;hele stad;;verkenning;niet bekend;;;;;;;;;;;
        Voorbeeld: speelplek aan het water;Kinderen kunnen er klimmen.;Berkum;;uitvoering;2026;mei 2027;;Voorbeeldspeelplek;ongeveer hier;;;;;;;

        """;
}
