using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Stories;

[Route(ContentLinks.Stories)]
public sealed class StoriesController(StoryEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<StoryForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, StoryForm form) => choices with
    {
        Initiatives = await _queries.InitiativesAsync(FormText.Id(form.Initiative)),
    };
}
