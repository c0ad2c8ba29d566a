using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Initiatives;

[Route(ContentLinks.Initiatives)]
public sealed class InitiativesController(InitiativeEditor editor, RevisionService revisions, RevisionQueries queries, PlaceButtons places)
    : EditController<InitiativeForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    protected override void AddLink(InitiativeForm form) => form.Links.Add(new LinkInput());

    protected override (IReadOnlyList<int> Plans, int Location) Chosen(InitiativeForm form) => ([], FormText.Id(form.Location));

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, InitiativeForm form) => choices with
    {
        Schemes = await _queries.SchemesAsync(FormText.Ids(form.Schemes)),
        Goals = await _queries.GoalsAsync(FormText.Ids(form.Goals)),
        Subneighbourhoods = await _queries.SubneighbourhoodsAsync(),
    };

    protected override async Task<bool> RearrangeAsync(InitiativeForm form, string? button) =>
        (Answer = await places.PressAsync(form, button, Me, HttpContext.RequestAborted)) is not null || await base.RearrangeAsync(form, button);
}
