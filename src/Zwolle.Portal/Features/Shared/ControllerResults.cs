using Microsoft.AspNetCore.Mvc;

namespace Zwolle.Portal.Features.Shared;

public static class ControllerResults
{
    /// <summary>The page as asked, with status 400 when something in the question was wrong.</summary>
    public static IActionResult ViewOf(this Controller controller, object model, IReadOnlyList<Problem> problems)
    {
        var view = controller.View(model);
        view.StatusCode = problems.Count == 0 ? null : StatusCodes.Status400BadRequest;
        return view;
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
}
