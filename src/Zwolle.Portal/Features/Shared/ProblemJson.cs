using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Zwolle.Portal.Features.Shared;

/// <summary>What went wrong, for programs: problem details (RFC 9457), in Dutch as the data are.</summary>
public static class ProblemJson
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="status">The status to answer with.</param>
    /// <param name="detail">What to do about it, or null for what goes for every such status.</param>
    /// <param name="problems">Which names in the query are wrong.</param>
    public static IActionResult Of(int status, string? detail = null, IReadOnlyList<Problem>? problems = null) => new Answer(status, Write(status, detail, problems ?? []));

    private static byte[] Write(int status, string? detail, IReadOnlyList<Problem> problems)
    {
        var (title, usual) = Words(status);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteNumber("status", status);
            json.WriteString("title", title);
            json.WriteString("detail", detail ?? usual);
            if (problems.Count > 0)
            {
                json.WriteStartArray("errors");
                foreach (var problem in problems)
                {
                    json.WriteStartObject();
                    json.WriteString("in", "query");
                    json.WriteString("name", problem.Field);
                    json.WriteString("detail", problem.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static (string Title, string Detail) Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("De vraag klopt niet", "Er klopt iets niet in het adres. Kijk in de beschrijving van de API welke namen en waarden er zijn."),
        StatusCodes.Status404NotFound => ("Niet gevonden", "Op dit adres is niets. Kijk in de beschrijving van de API welke adressen er zijn."),
        StatusCodes.Status405MethodNotAllowed => ("Methode kan niet", "Deze API kunt u alleen lezen: gebruik GET, HEAD of OPTIONS."),
        StatusCodes.Status406NotAcceptable => ("Formaat is er niet", "In dit formaat kunnen wij niet antwoorden. Gebruik f met een formaat uit de beschrijving van de API."),
        StatusCodes.Status410Gone => ("Ingetrokken", "Wat hier stond, is ingetrokken."),
        StatusCodes.Status429TooManyRequests => ("Te veel vragen", "Er komen veel vragen tegelijk vanaf uw internetverbinding. Wacht een minuut."),
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout => ("Het duurt te lang", "Het is druk. Probeer het over een minuut opnieuw."),
        >= 500 => ("Er ging iets mis bij ons", "Het ligt niet aan uw vraag. Probeer het over een paar minuten opnieuw."),
        _ => (ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Dit kan niet", "Deze vraag kunnen wij niet beantwoorden."),
    };

    /// <summary>Written as it is: whatever the asker accepts, an error is told in this format.</summary>
    private sealed class Answer(int status, byte[] body) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.StatusCode = status;
            response.ContentType = ContentType;
            response.ContentLength = body.Length;
            if (!HttpMethods.IsHead(context.HttpContext.Request.Method))
            {
                await response.Body.WriteAsync(body);
            }
        }
    }
}
