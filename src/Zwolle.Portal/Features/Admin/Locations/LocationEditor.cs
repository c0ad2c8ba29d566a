using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Admin.Locations;

/// <summary>How a place becomes a form, and a form a place. A place is public through the plans, moments, initiatives and support points that name it.</summary>
public sealed class LocationEditor(PortalDbContext context, PortalClock clock, AuditTrail audit, PortalIndex index, NeighbourhoodAreas areas) : ContentEditor<LocationForm>
{
    /// <summary>What a place is withdrawn since that was never offered: a draft.</summary>
    private static readonly DateTime NeverOffered = ContentItem.Always;

    public override ContentKind Kind => ContentKind.Location;

    public override string Noun => "plek";

    public override string ThisNoun => "deze plek";

    public override string NewNoun => "Nieuwe plek";

    public override Type Entity => typeof(Location);

    public override bool HasPage => false;

    public override string? AreaField => nameof(LocationForm.Neighbourhood);

    public override async Task<ContentItem?> FindAsync(int itemId)
    {
        var row = await context.Locations
            .Where(l => l.Id == itemId)
            .Select(l => new { l.Id, l.Name, NeighbourhoodId = l.NeighbourhoodId ?? (l.Subneighbourhood == null ? null : (int?)l.Subneighbourhood.NeighbourhoodId), l.WithdrawnAt })
            .SingleOrDefaultAsync();
        if (row is null)
        {
            return null;
        }

        var isDraft = row.WithdrawnAt == NeverOffered;
        return new ContentItem(row.Id, row.Name, row.NeighbourhoodId is { } neighbourhood ? [neighbourhood] : [])
        {
            // Those of the seed, and those that were typed in the form of a plan, have no day of their own.
            PublishedAt = isDraft ? null : ContentItem.Always,
            WithdrawnAt = isDraft ? null : row.WithdrawnAt,
        };
    }

    public override async Task<LocationForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new LocationForm();
        return MayKeepArea(form) ? form with { Precision = ShapeInput.Approximate } : form;
    }

    /// <summary>The wijk that follows from the buurt or from what was drawn, when none was chosen.</summary>
    public async Task CompleteAsync(LocationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.NeighbourhoodIds.Count > 0)
        {
            return;
        }

        var buurt = FormText.Id(form.Subneighbourhood);
        var of = await context.Subneighbourhoods.Where(s => s.Id == buurt).Select(s => (int?)s.NeighbourhoodId).SingleOrDefaultAsync();
        of ??= form.ToShape().Read() is { } shape ? areas.In(await index.GetAsync(), shape).Select(n => (int?)n.Id).FirstOrDefault() : null;
        form.Neighbourhood = of is { } id ? FormText.Of(id) : null;
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var place = await context.Locations.SingleAsync(l => l.Id == itemId);
        place.WithdrawnAt = reason is null ? null : clock.UtcNow;

        // No page shows the reason, so it stands in the log.
        context.Add(audit.Event(reason is null ? AuditActions.Restored : AuditActions.Withdrawn, Entity, itemId, details: reason is null ? null : new { Reason = reason }));
    }

    /// <summary>What names the place goes on without it.</summary>
    public override async Task RemoveRowAsync(int itemId)
    {
        await TouchAsync(itemId, isRemoved: true);
        context.Remove(await context.Locations.SingleAsync(l => l.Id == itemId));
    }

    protected override async Task<LocationForm> ReadAsync(int itemId)
    {
        var place = await context.Locations.Where(l => l.Id == itemId)
            .Select(l => new
            {
                l.Name,
                l.Address,
                l.Accessibility,
                l.Precision,
                l.Longitude,
                l.Latitude,
                l.Area!.GeoJson,
                NeighbourhoodId = l.NeighbourhoodId ?? (l.Subneighbourhood == null ? null : (int?)l.Subneighbourhood.NeighbourhoodId),
                l.SubneighbourhoodId,
            })
            .SingleAsync();
        var shape = ShapeInput.Of(place.Precision, place.Longitude, place.Latitude, place.GeoJson);
        return new LocationForm
        {
            Name = place.Name,
            Address = place.Address,
            Accessibility = place.Accessibility,
            Precision = shape.Precision,
            Longitude = shape.Longitude,
            Latitude = shape.Latitude,
            Points = shape.Points,
            Neighbourhood = place.NeighbourhoodId is { } wijk ? FormText.Of(wijk) : null,
            Subneighbourhood = place.SubneighbourhoodId is { } buurt ? FormText.Of(buurt) : null,
        };
    }

    protected override async Task<int> CreateAsync(LocationForm form)
    {
        var place = new Location
        {
            Name = RowName(form),
            Precision = LocationPrecision.Approximate,
            NeighbourhoodId = await NeighbourhoodOfAsync(form),
            WithdrawnAt = NeverOffered,
        };
        context.Add(place);
        await context.SaveChangesAsync();
        return place.Id;
    }

    protected override async Task RenameAsync(int itemId, LocationForm form)
    {
        var place = await context.Locations.SingleAsync(l => l.Id == itemId);
        (place.Name, place.NeighbourhoodId) = (RowName(form), await NeighbourhoodOfAsync(form));
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(LocationForm form, int? itemId)
    {
        List<Problem> problems = [.. form.Problems(await CityAsync(), await KeepsAreaAsync(form, itemId))];
        if (form.NeighbourhoodIds.Count > 0 && await NeighbourhoodOfAsync(form) is null)
        {
            problems.Add(new Problem(nameof(LocationForm.Neighbourhood), "Deze wijk bestaat niet. Kies opnieuw."));
        }

        var buurt = FormText.Id(form.Subneighbourhood);
        var of = await context.Subneighbourhoods.Where(s => s.Id == buurt).Select(s => (int?)s.NeighbourhoodId).SingleOrDefaultAsync();
        if (buurt > 0 && (of is null || !form.NeighbourhoodIds.Contains(of.Value)))
        {
            problems.Add(new Problem(nameof(LocationForm.Subneighbourhood), "Deze buurt ligt niet in de wijk die u koos. Kies een van beide opnieuw."));
        }

        return problems;
    }

    protected override async Task<IReadOnlyList<string>> WarningsAsync(LocationForm form, int? itemId)
    {
        if (await KeepsAreaAsync(form, itemId))
        {
            return ["Van deze plek is een gebied getekend dat niet in dit formulier past: het heeft meer delen, gaten of heel veel punten. Het blijft zoals het is, tot u zelf punten zet."];
        }

        if (form.ToShape().Read() is not { } shape)
        {
            return [];
        }

        var portal = await index.GetAsync();
        var found = areas.In(portal, shape);
        var chosen = portal.ByIds(form.NeighbourhoodIds) is [var only, ..] ? only : null;
        var what = form.Precision switch { ShapeInput.Line => "Deze lijn", ShapeInput.Area => "Dit gebied", _ => "Dit punt" };
        return found.Count == 0 ? [$"{what} ligt in geen enkele wijk. Kijk na waar u tekende."]
            : chosen is null ? [$"{what} ligt in {Names(found)}. Kies een wijk, of bewaar: dan vullen wij {found[0].Name} in."]
            : found.Any(n => n.Id == chosen.Id) ? []
            : [$"{what} ligt in {Names(found)}. U koos {chosen.Name}."];
    }

    protected override async Task ApplyAsync(int itemId, LocationForm form)
    {
        var place = await context.Locations.SingleAsync(l => l.Id == itemId);
        var before = (place.Name, place.Address);
        place.Name = FormText.Clean(form.Name)!;
        place.Address = FormText.Clean(form.Address);
        place.Accessibility = FormText.Clean(form.Accessibility);
        form.ToShape().ApplyTo(place);
        place.NeighbourhoodId = await NeighbourhoodOfAsync(form);
        place.SubneighbourhoodId = FormText.Id(form.Subneighbourhood) is > 0 and var buurt ? buurt : null;
        if (place.WithdrawnAt == NeverOffered)
        {
            place.WithdrawnAt = null;
        }

        if (before != (place.Name, place.Address))
        {
            await TouchAsync(itemId);
        }
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(LocationForm form)
    {
        var portal = await index.GetAsync();
        var buurt = FormText.Id(form.Subneighbourhood);
        return
        [
            new("Naam", form.Name ?? ""),
            new("Adres", form.Address ?? ""),
            new("Hoe komt u binnen?", form.Accessibility ?? ""),
            new("Hoe precies", ShapeInput.Choices.FirstOrDefault(choice => choice.Value == form.ToShape().Chosen())?.Text ?? ""),
            new("Lengtegraad", form.Longitude ?? ""),
            new("Breedtegraad", form.Latitude ?? ""),
            new("Punten", form.Points ?? ""),
            new("Wijk", string.Join(", ", portal.ByIds(form.NeighbourhoodIds).Select(n => n.Name))),
            new("Buurt", await context.Subneighbourhoods.Where(s => s.Id == buurt).Select(s => s.Name).SingleOrDefaultAsync() ?? ""),
        ];
    }

    private static string Names(IReadOnlyList<NeighbourhoodEntry> neighbourhoods) => DutchText.List([.. neighbourhoods.Select(n => n.Name)]);

    /// <summary>An area of which no points stand in the form.</summary>
    private static bool MayKeepArea(LocationForm form) => form.Precision == ShapeInput.Area && FormText.Clean(form.Points) is null;

    /// <summary>What the form can't hold stays as it is: more parts, holes, or more points than one would type.</summary>
    private async Task<bool> KeepsAreaAsync(LocationForm form, int? itemId)
    {
        var drawn = MayKeepArea(form) ? await context.Locations.Where(l => l.Id == itemId && l.Precision == LocationPrecision.Drawn).Select(l => l.Area!.GeoJson).SingleOrDefaultAsync() : null;
        return drawn is not null && TypedPoints.Write(GeoJson.ReadDrawn(drawn)) is null;
    }

    private static string RowName(LocationForm form) => DutchText.Cut(FormText.Clean(form.Name) ?? "Plek zonder naam", Data.Locations.Location.NameMaxLength);

    private async Task<MapBox?> CityAsync() => MapBox.Around((await index.PlacesAsync()).Neighbourhoods.Values.Select(place => place.Box));

    private async Task<int?> NeighbourhoodOfAsync(LocationForm form)
    {
        var id = FormText.Id(form.Neighbourhood);
        return await context.Neighbourhoods.Where(n => n.Id == id).Select(n => (int?)n.Id).SingleOrDefaultAsync();
    }

    /// <summary>The plans, moments and initiatives that name it are found by its name, and calendars tell its address: they change with it.</summary>
    private async Task TouchAsync(int itemId, bool isRemoved = false)
    {
        var plans = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(p => p.Location).Where(p => p.LocationId == itemId).ToListAsync();
        var moments = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(m => m.Location).Where(m => m.LocationId == itemId).ToListAsync();
        var initiatives = await context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(i => i.Location).Where(i => i.LocationId == itemId).ToListAsync();
        foreach (var point in isRemoved ? await context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]).Include(p => p.Location).Where(p => p.LocationId == itemId).ToListAsync() : [])
        {
            (point.Location, point.ChangedAt) = (null, clock.UtcNow);
        }

        foreach (var plan in plans)
        {
            // As modified, also within the same instant: what one finds it by is made when it is saved.
            plan.ChangedAt = clock.UtcNow;
            context.Entry(plan).Property(p => p.ChangedAt).IsModified = true;
            plan.Location = isRemoved ? null : plan.Location;
        }

        foreach (var moment in moments)
        {
            moment.ChangedAt = clock.UtcNow;
            context.Entry(moment).Property(m => m.ChangedAt).IsModified = true;
            moment.Location = isRemoved ? null : moment.Location;
        }

        foreach (var initiative in initiatives)
        {
            initiative.ChangedAt = clock.UtcNow;
            context.Entry(initiative).Property(i => i.ChangedAt).IsModified = true;
            initiative.Location = isRemoved ? null : initiative.Location;
        }
    }
}
