using Zwolle.Portal.Features.Admin.Decisions;

namespace Zwolle.Portal.Tests.Features.Admin.Decisions;

public sealed class CouncilDocumentTests
{
    private const string Id = "e700a3b6-8af6-4111-92b9-be8d3b320995";
    private const string Other = "c7843d88-8f35-42c2-b1ef-57c10affecb0";

    [Theory]
    [InlineData($"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/{Id}", "agenda van een vergadering", Id, $"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/{Id}")]
    [InlineData($"  http://ZWOLLE.bestuurlijkeinformatie.nl/document/view/{Id}/?utm=x ", "stuk van de gemeenteraad", Id, $"https://zwolle.bestuurlijkeinformatie.nl/document/view/{Id}/")]
    [InlineData($"https://zwolle.bestuurlijkeinformatie.nl/Reports/Item/{Id}", "motie, toezegging of ander stuk uit een lijst", Id, $"https://zwolle.bestuurlijkeinformatie.nl/Reports/Item/{Id}")]
    [InlineData($"https://zwolle.bestuurlijkeinformatie.nl/Reports/Details/{Id}", "lijst met stukken", Id, $"https://zwolle.bestuurlijkeinformatie.nl/Reports/Details/{Id}")]
    [InlineData($"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Document/{Id}?documentId={Other}&agendaItemId={Id}", "stuk bij een vergadering", Other, $"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Document/{Id}?documentId={Other}")]
    [InlineData($"https://ris2.ibabs.eu/Agenda/Details/Zwolle/{Id}", "agenda van een vergadering", Id, $"https://ris2.ibabs.eu/Agenda/Details/Zwolle/{Id}")]
    [InlineData("https://zoek.officielebekendmakingen.nl/gmb-2025-558292.html", "bekendmaking in het Gemeenteblad", "gmb-2025-558292", "https://zoek.officielebekendmakingen.nl/gmb-2025-558292.html")]
    [InlineData("https://lokaleregelgeving.overheid.nl/CVDR32335/1", "verordening of beleidsregel", "CVDR32335", "https://lokaleregelgeving.overheid.nl/CVDR32335/1")]
    public void Parse_KnownAddress_TellsKindAndNumber(string address, string kind, string id, string url)
    {
        var document = CouncilDocument.Parse(address);

        Assert.Equal((kind, id, url), (document?.Kind, document?.Id, document?.Url));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("raadsvoorstel")]
    [InlineData("javascript:alert(1)")]
    [InlineData($"https://evil.test/Agenda/Index/{Id}")]
    [InlineData($"https://zwolle.bestuurlijkeinformatie.nl.evil.test/Agenda/Index/{Id}")]
    [InlineData($"https://me:pw@zwolle.bestuurlijkeinformatie.nl/Agenda/Index/{Id}")]
    [InlineData("https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/17")]
    [InlineData($"https://zwolle.bestuurlijkeinformatie.nl/Agenda/Document/{Id}")]
    [InlineData($"https://ris2.ibabs.eu/Agenda/Details/Deventer/{Id}")]
    [InlineData("https://zoek.officielebekendmakingen.nl/gmb-x.html")]
    public void Parse_AnythingElse_IsNotRecognised(string? address) => Assert.Null(CouncilDocument.Parse(address));
}
