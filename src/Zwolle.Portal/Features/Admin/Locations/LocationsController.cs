using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Locations;

[Route(ContentLinks.Locations)]
public sealed class LocationsController(LocationEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<LocationForm>(editor, revisions, queries)
{
    private readonly LocationEditor _editor = editor;
    private readonly RevisionQueries _queries = queries;

    protected override Task CompleteAsync(LocationForm form) => _editor.CompleteAsync(form);

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, LocationForm form) =>
        choices with { Subneighbourhoods = await _queries.SubneighbourhoodsAsync() };
}
