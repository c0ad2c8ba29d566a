using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Rules;

/// <summary>For which kinds of content a colleague must look at a text before residents see it.</summary>
[Authorize(Policy = Staff.Administer)]
public sealed class RulesController(PortalDbContext context, ContentEditors editors) : AdminController
{
    [HttpGet(RulesLinks.Page)]
    public async Task<IActionResult> Index([FromQuery(Name = "gedaan")] string? done)
    {
        var rules = await context.EditorialRules.Where(r => r.FourEyes).Select(r => r.Id).ToListAsync();
        return View(new RulesPage([.. editors.ByKind.Values.OrderBy(e => e.Kind).Select(e => (e.Kind, e.Noun, rules.Contains((int)e.Kind)))], done is not null));
    }

    [HttpPost(RulesLinks.Page)]
    public async Task<IActionResult> Save([FromForm] IReadOnlyCollection<ContentKind> fourEyes)
    {
        await context.TransactAsync(async () =>
        {
            var rules = await context.EditorialRules.ToDictionaryAsync(r => r.Id);
            foreach (var kind in Enum.GetValues<ContentKind>())
            {
                var id = (int)kind;
                if (rules.TryGetValue(id, out var rule))
                {
                    rule.FourEyes = fourEyes.Contains(kind);
                }
                else if (fourEyes.Contains(kind))
                {
                    context.Add(new EditorialRule { Id = id, FourEyes = true });
                }
            }

            return await context.SaveChangesAsync();
        });
        return this.SeeOther(RulesLinks.Page + "?gedaan=bewaard");
    }
}

public sealed record RulesPage(IReadOnlyList<(ContentKind Kind, string Noun, bool FourEyes)> Kinds, bool IsSaved);
