using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Links;

[Route(ContentLinks.ExternalLinks)]
public sealed class LinksController(LinkEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<LinkForm>(editor, revisions, queries);
