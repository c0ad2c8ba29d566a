using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.NeighbourhoodTexts;

[Route(ContentLinks.NeighbourhoodTexts)]
public sealed class NeighbourhoodTextsController(NeighbourhoodTextEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<NeighbourhoodTextForm>(editor, revisions, queries);
