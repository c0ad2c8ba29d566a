using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>What the portal answered, as a browser gets it: asked for in brotli.</summary>
/// <param name="Address">Path and query that were asked.</param>
/// <param name="Response">Status and headers; its content is the unpacked body.</param>
/// <param name="Body">The body after unpacking.</param>
/// <param name="BytesOnWire">Length of the body as it was sent.</param>
/// <param name="Page">The page, when it is one.</param>
internal sealed record Answer(string Address, HttpResponseMessage Response, byte[] Body, int BytesOnWire, IHtmlDocument? Page)
{
    public HttpStatusCode Status => Response.StatusCode;

    public bool IsSuccess => (int)Status is >= 200 and < 400;

    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public string Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    public static async Task<Answer> GetAsync(HttpClient client, string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        var response = await client.SendAsync(request);
        var sent = await response.Content.ReadAsByteArrayAsync();
        var body = sent;
        if (response.Content.Headers.ContentEncoding.Contains("br") && sent.Length > 0)
        {
            await using var unpacked = new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            await unpacked.CopyToAsync(plain);
            body = plain.ToArray();
            var content = new ByteArrayContent(body);
            foreach (var (name, values) in response.Content.Headers)
            {
                content.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content = content;
        }

        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html" && body.Length > 0;
        return new Answer(address, response, body, sent.Length, isPage ? await Html.ParseAsync(response) : null);
    }
}
