using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Locations;

[Route(ContentLinks.Locations)]
public sealed class LocationsController(LocationEditor editor, RevisionService revisions, RevisionQueries queries, PlaceButtons places)
    : EditController<LocationForm>(editor, revisions, queries)
{
    private readonly LocationEditor _editor = editor;
    private readonly RevisionQueries _queries = queries;

    protected override async Task<bool> RearrangeAsync(LocationForm form, string? button)
    {
        if (button != EditCommand.FindAddress)
        {
            return await base.RearrangeAsync(form, button);
        }

        (var shape, Answer) = await places.FindAsync(form.ToShape(), form.Address, nameof(form.Address), HttpContext.RequestAborted);
        (form.Precision, form.Longitude, form.Latitude) = (shape.Precision, shape.Longitude, shape.Latitude);
        return true;
    }

    protected override Task CompleteAsync(LocationForm form) => _editor.CompleteAsync(form);

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, LocationForm form) =>
        choices with { Subneighbourhoods = await _queries.SubneighbourhoodsAsync() };
}
