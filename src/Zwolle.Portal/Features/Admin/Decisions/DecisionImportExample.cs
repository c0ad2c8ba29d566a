namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>A list to begin with. Its decisions are fictional.</summary>
public static class DecisionImportExample
{
    public const string Text =
        """
        datum;orgaan;titel;samenvatting;uitkomst;soort stuk;nummer;wijken;onderwerpen;adres;plannen
        2-11-2026;gemeenteraad;Voorbeeld: een nieuw plein in de wijk;De raad maakt geld vrij voor een plein met bomen en banken. De werkzaamheden beginnen in 2027.;aangenomen;raadsvoorstel;VB-2026-001;Assendorp|Wipstrik;;;
        3-11-2026;college;"Voorbeeld: brief over de ""groene"" straten";Het college vertelt de raad hoe het staat met de groene straten.;meegedeeld;brief;VB-2026-002;WK019331;;https://zwolle.bestuurlijkeinformatie.nl/Document/View/00000000-0000-4000-8000-000000000001;
        9-11-2026;gemeenteraad;Voorbeeld: nota over vrijwilligers;;;nota;VB-2026-003;hele stad;;;

        """;
}
