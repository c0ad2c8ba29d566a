using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Themes;

[Route(ContentLinks.Themes)]
public sealed class ThemesController(ThemeEditor editor, RevisionService revisions, RevisionQueries queries)
    : EditController<ThemeForm>(editor, revisions, queries);
