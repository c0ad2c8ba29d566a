using System.Text.RegularExpressions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>
/// What an address of a council's or government's document tells: what kind of page it is and its number there. Only
/// the hosts are known on which the municipality of Zwolle publishes; the forms of the addresses are those of iBabs
/// (bestuurlijkeinformatie.nl), of officielebekendmakingen.nl and of overheid.nl.
/// </summary>
/// <param name="Kind">In words: 'agenda van een vergadering'.</param>
/// <param name="Id">Its number there.</param>
/// <param name="Publisher">Whose page it is.</param>
/// <param name="Url">The address without what does not name the document.</param>
public sealed partial record CouncilDocument(string Kind, string Id, string Publisher, string Url)
{
    private const string Council = "Gemeente Zwolle, stukken van de gemeenteraad";
    private const string AgendaKind = "agenda van een vergadering";
    private const string ListKind = "lijst met stukken";

    /// <summary>The document of an address as somebody pasted it; null when it is no address that we know.</summary>
    public static CouncilDocument? Parse(string? text)
    {
        if (!Uri.TryCreate(FormText.Clean(text), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        var address = $"https://{host}{uri.AbsolutePath}";
        return host switch
        {
            "zwolle.bestuurlijkeinformatie.nl" => OfCouncil(uri, address),
            "ris2.ibabs.eu" when OldAgenda().Match(uri.AbsolutePath) is { Success: true } match =>
                new CouncilDocument(AgendaKind, match.Groups["id"].Value, Council, address),
            "zoek.officielebekendmakingen.nl" when Announcement().Match(uri.AbsolutePath) is { Success: true } match =>
                new CouncilDocument(match.Groups["kind"].Value == "gmb" ? "bekendmaking in het Gemeenteblad" : "officiële bekendmaking", match.Groups["id"].Value, "Officiële bekendmakingen", address),
            "lokaleregelgeving.overheid.nl" when Rule().Match(uri.AbsolutePath) is { Success: true } match =>
                new CouncilDocument("verordening of beleidsregel", match.Groups["id"].Value, "Overheid.nl, lokale regelgeving", address),
            _ => null,
        };
    }

    /// <summary>Whether it is about one thing only; an agenda or a list is the document of many.</summary>
    public bool IsOfOneThing => Kind is not (AgendaKind or ListKind);

    /// <summary>What the link is called until somebody gives it a better name.</summary>
    public string Title => char.ToUpperInvariant(Kind[0]) + Kind[1..];

    private static CouncilDocument? OfCouncil(Uri uri, string address)
    {
        var match = MeetingOrDocument().Match(uri.AbsolutePath);
        if (!match.Success)
        {
            return null;
        }

        // A document within a meeting or a list is named in the query; the path only names the whole.
        var query = System.Web.HttpUtility.ParseQueryString(uri.Query);
        if (match.Groups["page"].Value.EndsWith("/Document", StringComparison.OrdinalIgnoreCase))
        {
            return Guid.TryParse(query["documentId"], out var document)
                ? new CouncilDocument("stuk bij een vergadering", document.ToString(), Council, $"{address}?documentId={document}")
                : null;
        }

        var kind = match.Groups["page"].Value.ToUpperInvariant() switch
        {
            "AGENDA/INDEX" or "AGENDA/DETAILS" => AgendaKind,
            "DOCUMENT/VIEW" or "DOCUMENT/LOADAGENDADOCUMENT" => "stuk van de gemeenteraad",
            "REPORTS/ITEM" => "motie, toezegging of ander stuk uit een lijst",
            _ => ListKind,
        };
        return new CouncilDocument(kind, match.Groups["id"].Value.ToLowerInvariant(), Council, address);
    }

    [GeneratedRegex(@"^/(?<page>Agenda/(Index|Details|Document)|Document/(View|LoadAgendaDocument)|Reports/(Item|Details|Document))/(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MeetingOrDocument();

    [GeneratedRegex(@"^/Agenda/Details/Zwolle/(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OldAgenda();

    [GeneratedRegex(@"^/(?<id>(?<kind>gmb|stcrt|prb|bgr|wsb)-\d{4}-\d{1,7})(\.html)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^/(?<id>CVDR\d{1,8})(/\d{1,3})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();
}
