using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

[Route(ContentLinks.Decisions)]
public sealed class DecisionsController(DecisionEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<DecisionForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    /// <summary>The link of a pasted address, or else an empty row.</summary>
    protected override void AddLink(DecisionForm form)
    {
        var before = form.Links.Count;
        form.TakeInAddress();
        if (form.Links.Count == before && string.IsNullOrWhiteSpace(form.CouncilUrl))
        {
            form.Links.Add(new LinkInput());
        }
    }

    protected override Task CompleteAsync(DecisionForm form)
    {
        form.TakeInAddress();
        return Task.CompletedTask;
    }

    protected override (IReadOnlyList<int> Plans, int Location) Chosen(DecisionForm form) => (FormText.Ids(form.Plans), 0);

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, DecisionForm form) =>
        choices with { Moments = await _queries.MomentsAsync(Me, FormText.Ids(form.Moments)) };
}
