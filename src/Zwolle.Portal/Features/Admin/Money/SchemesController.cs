using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Money;

/// <summary>What the rules of a scheme, with what waits to be published, make of the answers of a resident.</summary>
public sealed record TryOutPage(ContentItem Item, bool IsDraft, MoneyAnswers Answers, MoneyNeed Need, JudgedScheme Judged, PortalSnapshot Portal, IReadOnlyList<Problem> Problems);

[Route(ContentLinks.Schemes)]
public sealed class SchemesController(SchemeEditor editor, RevisionService revisions, RevisionQueries queries, PortalIndex index, PortalClock clock)
    : EditController<SchemeForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    [HttpGet("{id:int}/proef")]
    public async Task<IActionResult> TryOut([FromRoute] int id, [FromQuery] MoneyAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (await editor.FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        var json = await _queries.OpenFormAsync(editor.Kind, id);
        var form = (SchemeForm)(json is null ? await editor.ReadFormAsync(id) : editor.Deserialize(json));
        var portal = await index.GetAsync();
        var (need, problems) = answers.Check(portal);
        var judged = JudgedScheme.For(await editor.TryOutAsync(form), need, clock.Today);
        return this.ViewOf(new TryOutPage(item, json is not null, answers, need, judged, portal, problems), problems, "/Features/Admin/Money/TryOut.cshtml");
    }

    protected override void AddLink(SchemeForm form) => form.Links.Add(new LinkInput());
}
