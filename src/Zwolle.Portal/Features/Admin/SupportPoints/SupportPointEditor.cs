using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.SupportPoints;

/// <summary>How a support point becomes a form, and a form a support point.</summary>
public sealed class SupportPointEditor(PortalDbContext context, PortalClock clock, PortalIndex index) : ContentEditor<SupportPointForm>
{
    public override ContentKind Kind => ContentKind.SupportPoint;

    public override string Noun => "plek of organisatie";

    public override string ThisNoun => "deze plek of organisatie";

    public override string NewNoun => "Nieuwe plek of organisatie";

    public override Type Entity => typeof(SupportPoint);

    public override bool HasPage => false;

    private IQueryable<SupportPoint> All => context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override async Task<ContentItem?> FindAsync(int itemId)
    {
        var row = await All
            .Where(p => p.Id == itemId)
            .Select(p => new
            {
                p.Id,
                p.Name,
                Neighbourhoods = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
                Wijk = p.Neighbourhoods.OrderBy(n => n.Id).Select(n => n.Slug).FirstOrDefault(),
                p.PublishedAt,
                p.WithdrawnAt,
                p.WithdrawnReason,
            })
            .SingleOrDefaultAsync();
        return row is null
            ? null
            : new ContentItem(row.Id, row.Name, row.Neighbourhoods)
            {
                PublishedAt = row.PublishedAt,
                WithdrawnAt = row.WithdrawnAt,
                WithdrawnReason = row.WithdrawnReason,
                PublicPath = SupportPointLinks.ItemIn(row.Wijk, row.Id),
            };
    }

    /// <summary>Whoever copies one makes another: that one was confirmed says nothing of it.</summary>
    public override async Task<SupportPointForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null
            ? await ReadAsync(id)
            : new SupportPointForm { Area = AreaQuestion.SomeNeighbourhoods, HasRoom = SupportPointForm.Unknown };
        return form with
        {
            Status = nameof(SupportPointStatus.Unchecked),
            ConfirmedOn = null,
            ReviewOn = FormText.Of(clock.Today.AddMonths(6)),
            Links = [.. form.Links.Select(link => link with { Id = null, CheckedOn = null })],
        };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var point = await All.SingleAsync(p => p.Id == itemId);
        (point.WithdrawnAt, point.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        point.ChangedAt = clock.UtcNow;
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [.. (await context.Links.Where(l => l.SupportPointId == itemId).Select(l => l.Id).ToListAsync()).Select(id => (typeof(ExternalLink), id))];

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Links.Where(l => l.SupportPointId == itemId).ToListAsync());
        context.RemoveRange(await context.ConfirmationRequests.Where(r => r.SupportPointId == itemId).ToListAsync());
        var point = await All.Include(p => p.NeighbourhoodLinks).SingleAsync(p => p.Id == itemId);
        context.RemoveRange(point.NeighbourhoodLinks);
        context.Remove(point);
    }

    protected override async Task<SupportPointForm> ReadAsync(int itemId)
    {
        var point = await All.Include(p => p.NeighbourhoodLinks).Include(p => p.Links).AsNoTracking().AsSplitQuery().SingleAsync(p => p.Id == itemId);
        return new SupportPointForm
        {
            Name = point.Name,
            Kind = point.Kind.ToString(),
            What = point.What,
            Area = AreaQuestion.Of(isUnknown: false, point.NeighbourhoodLinks.Count),
            Neighbourhoods = FormText.Of(point.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).Order()),
            Status = point.Status.ToString(),
            ConfirmedOn = FormText.Of(point.ConfirmedOn),
            AsOf = point.AsOf,
            Address = point.Address,
            Location = point.LocationId is { } place ? FormText.Of(place) : null,
            Phone = point.Phone,
            Email = point.Email,
            Url = point.Url,
            HasRoom = SupportPointForm.YesNo(point.HasRoom),
            Accessibility = point.Accessibility,
            Costs = point.Costs,
            HowToBook = point.HowToBook,
            Links = [.. point.Links.OrderBy(l => l.SortOrder).ThenBy(l => l.Id).Select(LinkInput.Of)],
            OwnerTeam = point.OwnerTeam,
            ReviewOn = FormText.Of(point.ReviewOn),
        };
    }

    protected override async Task<int> CreateAsync(SupportPointForm form)
    {
        var point = new SupportPoint { Name = RowName(form), What = "", OwnerTeam = RowTeam(form), ReviewOn = clock.Today, ChangedAt = clock.UtcNow };
        await SetNeighbourhoodsAsync(point, form);
        context.Add(point);
        await context.SaveChangesAsync();
        return point.Id;
    }

    protected override async Task RenameAsync(int itemId, SupportPointForm form)
    {
        var point = await All.Include(p => p.Neighbourhoods).SingleAsync(p => p.Id == itemId);
        (point.Name, point.OwnerTeam) = (RowName(form), RowTeam(form));
        await SetNeighbourhoodsAsync(point, form);
    }

    protected override Task<IReadOnlyList<Problem>> ProblemsAsync(SupportPointForm form, int? itemId) => Task.FromResult(form.Problems(clock.Today));

    protected override async Task ApplyAsync(int itemId, SupportPointForm form)
    {
        var point = await All.Include(p => p.Neighbourhoods).Include(p => p.Links).Include(p => p.Location).AsSplitQuery().SingleAsync(p => p.Id == itemId);
        var place = FormText.Id(form.Location);
        point.Name = FormText.Clean(form.Name)!;
        point.Kind = Enum.Parse<SupportPointKind>(form.Kind!);
        point.What = FormText.Clean(form.What)!;
        point.Status = Enum.Parse<SupportPointStatus>(form.Status!);
        point.ConfirmedOn = point.Status == SupportPointStatus.Confirmed ? FormText.Day(form.ConfirmedOn) : null;
        point.AsOf = FormText.Clean(form.AsOf);
        point.Address = FormText.Clean(form.Address);
        point.Location = await context.Locations.SingleOrDefaultAsync(l => l.Id == place);
        point.Phone = FormText.Clean(form.Phone);
        point.Email = FormText.Clean(form.Email);
        point.LeadTo(FormText.Clean(form.Url));
        point.HasRoom = SupportPointForm.YesNo(form.HasRoom);
        point.Accessibility = FormText.Clean(form.Accessibility);
        point.Costs = FormText.Clean(form.Costs);
        point.HowToBook = FormText.Clean(form.HowToBook);
        point.OwnerTeam = FormText.Clean(form.OwnerTeam)!;
        point.ReviewOn = FormText.Day(form.ReviewOn)!.Value;
        point.ChangedAt = clock.UtcNow;
        point.PublishedAt ??= clock.UtcNow;
        LinkInput.Apply(context, form.Links, point.Links, clock.Today);
        await SetNeighbourhoodsAsync(point, form);
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(SupportPointForm form)
    {
        var portal = await index.GetAsync();
        var place = FormText.Id(form.Location);
        return
        [
            new("Naam", form.Name ?? ""),
            new("Soort", Enum.TryParse<SupportPointKind>(form.Kind, out var kind) ? kind.Text() : ""),
            new("Wat kunnen bewoners hier?", form.What ?? ""),
            new("Voor wie?", AreaQuestion.Text(form.Area, form.NeighbourhoodIds, portal)),
            new("Is het er?", Enum.TryParse<SupportPointStatus>(form.Status, out var status) ? status.Text() : ""),
            new("Bevestigd op", form.ConfirmedOn ?? ""),
            new("Van wanneer zijn de gegevens?", form.AsOf ?? ""),
            new("Adres", form.Address ?? ""),
            new("Op de kaart", await context.Locations.Where(l => l.Id == place).Select(l => l.Name).FirstOrDefaultAsync() ?? ""),
            new("Telefoon", form.Phone ?? ""),
            new("Mail", form.Email ?? ""),
            new("Website", form.Url ?? ""),
            new("Is er een ruimte?", form.HasRoom ?? ""),
            new("Hoe komt men binnen?", form.Accessibility ?? ""),
            new("Wat kost het?", form.Costs ?? ""),
            new("Hoe reserveert men?", form.HowToBook ?? ""),
            .. LinkInput.Describe(form.Links),
            new("Team", form.OwnerTeam ?? ""),
            new("Nakijken voor", form.ReviewOn ?? ""),
        ];
    }

    private static string RowName(SupportPointForm form) => DutchText.Cut(FormText.Clean(form.Name) ?? "Zonder naam", SupportPoint.NameMaxLength);

    private static string RowTeam(SupportPointForm form) => DutchText.Cut(FormText.Clean(form.OwnerTeam) ?? "", 60);

    private async Task SetNeighbourhoodsAsync(SupportPoint point, SupportPointForm form)
    {
        var ids = form.NeighbourhoodIds;
        point.Neighbourhoods.SyncWith(await context.Neighbourhoods.Where(n => ids.Contains(n.Id)).ToListAsync());
    }
}
