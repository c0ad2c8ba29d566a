using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>Several rows at once: first a page that says what will happen, then it is done.</summary>
[Authorize(Policy = Staff.Write)]
[Route("beheer/" + ContentLinks.AnyKind + "/tegelijk")]
public sealed class BulkController(BulkService bulk, ContentListReader reader) : AdminController
{
    private const string Page = "/Features/Admin/Lists/Bulk.cshtml";

    [HttpPost("")]
    public Task<IActionResult> Ask(string kind, [FromQuery] ContentFilter filter, [FromForm] BulkForm form)
    {
        ArgumentNullException.ThrowIfNull(form);

        // A form that comes back after signing in is welcome too: nothing is done with it here.
        return AnswerAsync(ContentLinks.KindOf(kind), filter, form, Request.IsRestored() ? [] : RowProblems(form));
    }

    [HttpPost("uitvoeren")]
    public async Task<IActionResult> Run(string kind, [FromQuery] ContentFilter filter, [FromForm] BulkForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var contentKind = ContentLinks.KindOf(kind);
        if (ActionOf(contentKind, form) is not { } action)
        {
            return NotFound();
        }

        if (Request.IsRestored())
        {
            return await AnswerAsync(contentKind, filter, form, []);
        }

        form = form with { Reason = form.Reason?.Trim(), Team = form.Team?.Trim() };
        var problems = RowProblems(form).Concat(FieldProblems(action.Value, form)).ToList();
        if (problems.Count > 0)
        {
            return await AnswerAsync(contentKind, filter, form, problems);
        }

        var result = await bulk.RunAsync(contentKind, action.Value, form, Me);
        if (result.IsConflict)
        {
            return await AnswerAsync(contentKind, filter, form, [new Problem("regels", "Een collega bewaarde net een van deze regels. Er is niets veranderd. Probeer het nog eens.")], StatusCodes.Status409Conflict);
        }

        if (result.Refused.Count > 0)
        {
            return await AnswerAsync(
                contentKind,
                filter,
                form,
                [.. result.Refused.Select(row => new Problem("regels", $"Er is niets veranderd: '{row.Title}' {row.Refusal}."))],
                result.Refused.Any(row => row.IsNotMine) ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);
        }

        var list = ContentListLinks.Of(contentKind, filter);
        return this.SeeOther($"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}gedaan={ContentListPage.Number(result.Changed)}");
    }

    private async Task<IActionResult> AnswerAsync(ContentKind kind, ContentFilter filter, BulkForm form, List<Problem> problems, int status = StatusCodes.Status400BadRequest)
    {
        if (ActionOf(kind, form) is not { } action)
        {
            return NotFound();
        }

        var isTooMany = form.Items.Count > BulkService.MostRows;
        var rows = isTooMany ? [] : await bulk.FindAsync(kind, action.Value, form.Items, Me);
        var teams = action.Value == BulkAction.SetTeam ? await reader.TeamsAsync() : [];
        var view = View(Page, new BulkPage(ContentListShapes.Of(kind), filter, action, form, rows, teams, problems));
        view.StatusCode = problems.Count == 0 ? null : status;
        return view;
    }

    private static ListWord<BulkAction>? ActionOf(ContentKind kind, BulkForm form) =>
        ContentListWords.Actions.FirstOrDefault(action => action.Slug == form.Action && ContentListShapes.Of(kind).Actions.Contains(action.Value));

    private static List<Problem> RowProblems(BulkForm form) => form.Items.Count switch
    {
        0 => [new Problem("regels", "Vink eerst aan wat u wilt veranderen.")],
        > BulkService.MostRows => [new Problem("regels", $"Kies ten hoogste {ContentListPage.Number(BulkService.MostRows)} regels tegelijk.")],
        _ => [],
    };

    private static IEnumerable<Problem> FieldProblems(BulkAction action, BulkForm form)
    {
        if (action == BulkAction.Withdraw)
        {
            if (string.IsNullOrEmpty(form.Reason))
            {
                yield return new Problem("reden", "Vul de reden in.");
            }
            else if (form.Reason.Length > BulkService.ReasonMaxLength)
            {
                yield return new Problem("reden", $"Maak de reden korter: ten hoogste {BulkService.ReasonMaxLength} tekens.");
            }
        }

        if (action == BulkAction.SetTeam && form.Team is null or "" or { Length: > StaffMember.TeamMaxLength })
        {
            yield return new Problem("team", "Kies een team.");
        }

        if (action == BulkAction.SetReview && form.Day is null)
        {
            yield return new Problem("dag", "Vul een datum in, zoals 4-12-2026.");
        }
    }
}
