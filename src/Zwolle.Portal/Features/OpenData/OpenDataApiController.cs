using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Csv;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The data for programs. One pair of addresses serves every collection that <see cref="OpenDataResource"/> describes.</summary>
[OutputCache(PolicyName = ProgramAccess.CachePolicy)]
[AllowAnonymous]
public sealed class OpenDataApiController(
    IEnumerable<OpenDataResource> resources, OpenDataAnswers answers, OpenApiDocument document, PortalIndex index, PortalOptions portal) : Controller
{
    [HttpGet(OpenDataLinks.Document)]
    public IActionResult Document() => OpenDataQuery.Unknown(Request.Query, []).ToList() is { Count: > 0 } problems
        ? ProblemJson.Of(StatusCodes.Status400BadRequest, problems: problems)
        : this.Tagged(document.Write(), OpenDataFormat.Json.MediaType);

    [HttpGet(OpenDataLinks.Root + "/{noun}")]
    public async Task<IActionResult> Collection(string noun)
    {
        if (Find(noun) is not { } resource)
        {
            return ProblemJson.Of(StatusCodes.Status404NotFound);
        }

        var (question, problems) = OpenDataQuery.Read(Request.Query, resource, await index.GetAsync());
        if (FormatOf(resource, problems) is not { } format)
        {
            return ProblemJson.Of(StatusCodes.Status406NotAcceptable);
        }

        if (format.Problems.Count > 0)
        {
            return ProblemJson.Of(StatusCodes.Status400BadRequest, problems: format.Problems);
        }

        var found = await resource.PageAsync(question);
        IReadOnlyList<OpenItem> items = [.. found.Take(question.Count)];
        var page = new OpenDataPage(resource, items, Address(null), found.Count > question.Count ? Address(items[^1].Key) : null);
        if (page.Next is not null)
        {
            // The only way on for who reads a table, and the usual one for programs that follow links (RFC 8288).
            Response.Headers.Link = $"<{page.Next}>; rel=\"next\"";
        }

        return Written(format.Format switch
        {
            var csv when csv == OpenDataFormat.Csv => answers.Csv(resource, items),
            var geo when geo == OpenDataFormat.GeoJson => answers.GeoJson(page, await index.PlacesAsync()),
            _ => answers.Json(page),
        }, format.Format);
    }

    [HttpGet(OpenDataLinks.Root + "/{noun}/{id}")]
    public async Task<IActionResult> Item(string noun, string id)
    {
        if (Find(noun) is not { } resource)
        {
            return ProblemJson.Of(StatusCodes.Status404NotFound);
        }

        if (FormatOf(resource, [.. OpenDataQuery.Unknown(Request.Query, [OpenDataQuery.Format])]) is not { } format)
        {
            return ProblemJson.Of(StatusCodes.Status406NotAcceptable);
        }

        if (format.Problems.Count > 0)
        {
            return ProblemJson.Of(StatusCodes.Status400BadRequest, problems: format.Problems);
        }

        if (await resource.ItemAsync(id) is not { } item)
        {
            return await resource.FormerAsync(id) switch
            {
                { MovedTo: { } current } when current != id => RedirectPermanent(OpenDataLinks.Item(noun, current) + Request.QueryString),
                { Withdrawn: { } withdrawal } => ProblemJson.Of(
                    StatusCodes.Status410Gone, $"Ingetrokken op {DutchText.ShortDate(withdrawal.Day)}. {DutchText.FullStop(withdrawal.Reason ?? "De reden is niet bekend.")}"),
                _ => ProblemJson.Of(StatusCodes.Status404NotFound),
            };
        }

        return Written(format.Format switch
        {
            var csv when csv == OpenDataFormat.Csv => answers.Csv(resource, [item]),
            var geo when geo == OpenDataFormat.GeoJson => answers.GeoJson(item, await index.PlacesAsync()),
            _ => answers.Json(item),
        }, format.Format);
    }

    private OpenDataResource? Find(string noun) => resources.FirstOrDefault(resource => resource.Noun == noun);

    /// <summary>The format, with all that is wrong with the query; null when Accept leaves none.</summary>
    private (OpenDataFormat Format, IReadOnlyList<Problem> Problems)? FormatOf(OpenDataResource resource, IReadOnlyList<Problem> problems)
    {
        var known = OpenDataFormat.Of(resource);
        if (OpenDataFormat.Asked(Request, known) is { } format)
        {
            return (format, problems);
        }

        return Request.Query.ContainsKey(OpenDataQuery.Format)
            ? (known[0], [.. problems, new Problem(OpenDataQuery.Format, $"Gebruik: {string.Join(", ", known.Select(each => each.Name))}.")])
            : null;
    }

    /// <summary>The absolute address of this page, or of the one after an item.</summary>
    private string Address(int? after)
    {
        var names = Request.Query
            .Where(pair => after is null || pair.Key != OpenDataQuery.Cursor)
            .Select(pair => (pair.Key, (string?)pair.Value.ToString()));
        var query = QueryText.Of(after is { } key ? names.Append((OpenDataQuery.Cursor, key.ToString(CultureInfo.InvariantCulture))) : names);
        return portal.BaseUrl + Request.Path + query;
    }

    private IActionResult Written(byte[] content, OpenDataFormat format)
    {
        Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return this.Tagged(content, format == OpenDataFormat.Csv ? CsvWriter.ContentType : format.MediaType);
    }
}
