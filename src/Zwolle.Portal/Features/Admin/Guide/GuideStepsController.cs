using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Guide;

[Route(ContentLinks.GuideSteps)]
public sealed class GuideStepsController(GuideStepEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<GuideStepForm>(editor, revisions, queries)
{
    protected override void AddLink(GuideStepForm form) => form.Links.Add(new LinkInput());
}
