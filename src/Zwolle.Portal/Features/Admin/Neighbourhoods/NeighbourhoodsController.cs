using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Neighbourhoods;

[Route(ContentLinks.NeighbourhoodTexts)]
public sealed class NeighbourhoodsController(NeighbourhoodTextEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<NeighbourhoodTextForm>(editor, revisions, queries);
