using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.SupportPoints;

[Route(ContentLinks.SupportPoints)]
public sealed class SupportPointsController(SupportPointEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<SupportPointForm>(editor, revisions, queries)
{
    protected override void AddLink(SupportPointForm form) => form.Links.Add(new LinkInput());

    protected override (IReadOnlyList<int> Plans, int Location) Chosen(SupportPointForm form) => ([], FormText.Id(form.Location));
}
