using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Goals;

[Route(ContentLinks.Goals)]
public sealed class GoalsController(GoalEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<GoalForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    protected override void AddLink(GoalForm form) => form.Links.Add(new LinkInput());

    protected override (IReadOnlyList<int> Plans, int Location) Chosen(GoalForm form) => (FormText.Ids(form.Plans), 0);

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, GoalForm form) =>
        choices with { Schemes = await _queries.SchemesAsync(FormText.Ids(form.Schemes)) };
}
