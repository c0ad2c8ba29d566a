using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Zwolle.Portal.Features.Shared;

public static class ControllerResults
{
    /// <summary>The page as asked, with status 400 when something in the question was wrong.</summary>
    public static IActionResult ViewOf(this Controller controller, object model, IReadOnlyList<Problem> problems, string? name = null)
    {
        var view = controller.View(name, model);
        view.StatusCode = problems.Count == 0 ? null : StatusCodes.Status400BadRequest;
        return view;
    }

    /// <summary>303: a form was dealt with, and this page is the answer. Going back or reloading sends nothing again.</summary>
    public static IActionResult SeeOther(this ControllerBase controller, string path)
    {
        controller.Response.Headers.Location = path;
        return controller.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>301 to the current address, 410 with what may be told, or 404.</summary>
    /// <param name="controller">The controller that found nothing.</param>
    /// <param name="address">What became of the address.</param>
    /// <param name="link">Makes an address of a slug.</param>
    /// <param name="withdrawn">Makes the page for an item that was withdrawn.</param>
    public static IActionResult FormerAddress(
        this Controller controller, FormerAddress address, Func<string, string> link, Func<Withdrawal, WithdrawnPage> withdrawn)
    {
        if (address.MovedTo is { } slug)
        {
            return controller.RedirectPermanent(link(slug));
        }

        if (address.Withdrawn is { } withdrawal)
        {
            var view = controller.View("Withdrawn", withdrawn(withdrawal));
            view.StatusCode = StatusCodes.Status410Gone;
            return view;
        }

        return controller.NotFound();
    }

    /// <summary>What is wrong with the question, as plain text: programs that fetch a file show no page.</summary>
    public static IActionResult Refused(this ControllerBase controller, IReadOnlyList<Problem> problems)
    {
        var text = controller.Content(string.Join('\n', problems.Select(problem => problem.Message)) + "\n", "text/plain; charset=utf-8");
        text.StatusCode = StatusCodes.Status400BadRequest;
        return text;
    }

    /// <summary>
    /// A file that programs fetch again and again (map, calendar, feed): its tag is a digest of the content, and who
    /// already has it gets 304. The tag is weak, as compression changes the bytes and not what they say (RFC 9110, 8.8.1).
    /// </summary>
    public static IActionResult Tagged(this ControllerBase controller, byte[] content, string contentType)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 12))}\"", isWeak: true);
        controller.Response.GetTypedHeaders().ETag = tag;
        controller.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromSeconds(60) };
        return controller.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
            ? controller.StatusCode(StatusCodes.Status304NotModified)
            : controller.File(content, contentType);
    }
}
