using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Neighbourhoods;

/// <summary>How the texts of a wijk become a form, and a form its texts. A wijk itself is neither made nor removed here.</summary>
public sealed class NeighbourhoodTextEditor(PortalDbContext context, PortalClock clock, NeighbourhoodQueries neighbourhoods) : ContentEditor<NeighbourhoodTextForm>
{
    public override ContentKind Kind => ContentKind.Neighbourhood;

    public override string Noun => "wijktekst";

    public override string ThisNoun => "deze wijktekst";

    public override Type Entity => typeof(Neighbourhood);

    public override bool CanWithdraw => false;

    public override string? AreaField => null;

    public override async Task<ContentItem?> FindAsync(int itemId) =>
        await context.Neighbourhoods.Where(n => n.Id == itemId).Select(n => new { n.Id, n.Name, n.Slug }).SingleOrDefaultAsync() is { } wijk
            ? new ContentItem(wijk.Id, wijk.Name, [wijk.Id]) { PublishedAt = ContentItem.Always, PublicPath = NeighbourhoodLinks.Details(wijk.Slug) }
            : null;

    public override Task<NeighbourhoodTextForm> NewAsync(int? copyOf) => throw new NotSupportedException("A wijk is made by the import of borders.");

    public override Task SetWithdrawnAsync(int itemId, string? reason) => throw new NotSupportedException("A wijk can't be withdrawn.");

    public override Task RemoveRowAsync(int itemId) => throw new NotSupportedException("A wijk can't be removed.");

    public override async Task<Preview?> PreviewAsync(int itemId)
    {
        var slug = await context.Neighbourhoods.Where(n => n.Id == itemId).Select(n => n.Slug).SingleAsync();
        return await neighbourhoods.DetailsAsync(slug) is { } page ? new Preview("/Features/Neighbourhoods/Details.cshtml", page) : null;
    }

    protected override async Task<NeighbourhoodTextForm> ReadAsync(int itemId)
    {
        var row = await context.Neighbourhoods.Where(n => n.Id == itemId).Select(n => new { n.Intro, n.Residents, n.ResidentsYear, n.Figures }).SingleAsync();
        var names = await context.NeighbourhoodAliases.Where(a => a.NeighbourhoodId == itemId).OrderBy(a => a.Id).Select(a => a.Name).ToListAsync();
        return new NeighbourhoodTextForm
        {
            Intro = row.Intro,
            Residents = FormText.Of(row.Residents),
            ResidentsYear = FormText.Of(row.ResidentsYear),
            Figures = row.Figures,
            Aliases = string.Join('\n', names),
        };
    }

    protected override Task<int> CreateAsync(NeighbourhoodTextForm form) => throw new NotSupportedException("A wijk is made by the import of borders.");

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(NeighbourhoodTextForm form, int? itemId) => Task.FromResult(form.Problems(clock.Today));

    protected override async Task ApplyAsync(int itemId, NeighbourhoodTextForm form)
    {
        var wijk = await context.Neighbourhoods.SingleAsync(n => n.Id == itemId);
        wijk.Intro = FormText.Clean(form.Intro)!;
        wijk.Residents = form.ResidentsNumber!.Value;
        wijk.ResidentsYear = form.Year(clock.Today)!.Value;
        wijk.Figures = FormText.Clean(form.Figures) ?? "";

        // A name that stays keeps its row, as that may say of which buurt it is.
        var rows = await context.NeighbourhoodAliases.Where(a => a.NeighbourhoodId == itemId).ToListAsync();
        var names = form.AliasNames;
        context.RemoveRange(rows.Where(row => !names.Contains(row.Name, StringComparer.OrdinalIgnoreCase)));
        foreach (var name in names)
        {
            if (rows.Find(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)) is { } row)
            {
                row.Name = name;
            }
            else
            {
                context.Add(new NeighbourhoodAlias { Name = name, NeighbourhoodId = itemId });
            }
        }
    }

    protected override Task<IReadOnlyList<FormPart>> DescribeAsync(NeighbourhoodTextForm form) => Task.FromResult<IReadOnlyList<FormPart>>(
    [
        new("Inleiding", form.Intro ?? ""),
        new("Inwoners", form.Residents ?? ""),
        new("Jaar van dat aantal", form.ResidentsYear ?? ""),
        new("Cijfers uit onderzoek", form.Figures ?? ""),
        new("Andere namen", form.Aliases ?? ""),
    ]);
}
