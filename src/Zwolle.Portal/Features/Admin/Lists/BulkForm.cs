using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The rows that were ticked and what is to be done with them. Nothing else that is sent is looked at.</summary>
public sealed record BulkForm
{
    /// <summary>Null when nothing was: a list that is there already would be filled in place, and this one can't be.</summary>
    [FromForm(Name = "regel")]
    public IReadOnlyList<int>? Ticked { get; init; }

    [BindNever]
    public IReadOnlyList<int> Items => Ticked ?? [];

    [FromForm(Name = "actie")]
    public string? Action { get; init; }

    [FromForm(Name = "team")]
    public string? Team { get; init; }

    [FromForm(Name = "dag")]
    public DateOnly? Day { get; init; }

    [FromForm(Name = "reden")]
    public string? Reason { get; init; }
}

/// <summary>A row that was ticked.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Refusal">Why it can't be done with this one; null when it can.</param>
/// <param name="IsNotMine">It lies in a wijk that this colleague may not change.</param>
public sealed record BulkRow(int Id, string Title, string? Refusal, bool IsNotMine = false);

/// <summary>What became of it: all rows are changed, or none is.</summary>
/// <param name="Changed">How many; 0 when any was refused.</param>
/// <param name="Refused">Why nothing was changed.</param>
/// <param name="IsConflict">A colleague saved one of them at the same time.</param>
public sealed record BulkResult(int Changed, IReadOnlyList<BulkRow> Refused, bool IsConflict = false);

/// <summary>The page that says what will happen, and asks what it needs to know.</summary>
public sealed record BulkPage(
    ContentListShape Shape,
    TextFilter Filter,
    ListWord<BulkAction> Action,
    BulkForm Form,
    IReadOnlyList<BulkRow> Rows,
    IReadOnlyList<string> Teams,
    IReadOnlyList<Problem> Problems)
{
    public IEnumerable<BulkRow> Allowed => Rows.Where(row => row.Refusal is null);

    public IEnumerable<BulkRow> Refused => Rows.Where(row => row.Refusal is not null);

    /// <summary>Residents read the reason of a withdrawal on the old address of a page; what has none has it in the log.</summary>
    public bool HasPage => Shape.Kind is ContentKind.Plan or ContentKind.ParticipationMoment or ContentKind.GuideStep or ContentKind.FundingScheme or ContentKind.Initiative or ContentKind.Decision or ContentKind.Digest or ContentKind.Story;
}
