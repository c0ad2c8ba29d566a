using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Plans;

[Route(ContentLinks.Plans)]
public sealed class PlansController(PlanEditor editor, RevisionService revisions, RevisionQueries queries, PlaceButtons places)
    : EditController<PlanForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    protected override void AddLink(PlanForm form) => form.Links.Add(new LinkInput());

    protected override (IReadOnlyList<int> Plans, int Location) Chosen(PlanForm form) => ([], FormText.Id(form.Location));

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, PlanForm form) =>
        choices with { Moments = await _queries.MomentsAsync(Me, FormText.Ids(form.Moments)), Subneighbourhoods = await _queries.SubneighbourhoodsAsync() };

    protected override async Task<bool> RearrangeAsync(PlanForm form, string? button) =>
        (Answer = await places.PressAsync(form, button, Me, HttpContext.RequestAborted)) is not null || await base.RearrangeAsync(form, button);
}
