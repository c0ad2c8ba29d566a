using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Contacts;

/// <summary>How a desk becomes a form, and a form a desk.</summary>
public sealed class ContactEditor(PortalDbContext context, PortalClock clock, AuditTrail audit, PortalIndex index) : ContentEditor<ContactForm>
{
    public override ContentKind Kind => ContentKind.ContactRoute;

    public override string Noun => "contactpunt";

    public override Type Entity => typeof(ContactRoute);

    public override bool HasPage => false;

    public override string? AreaField => nameof(ContactForm.Neighbourhood);

    private IQueryable<ContactRoute> All => context.ContactRoutes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override async Task<ContentItem?> FindAsync(int itemId)
    {
        var row = await All
            .Where(c => c.Id == itemId)
            .Select(c => new { c.Id, c.Title, c.NeighbourhoodId, Slug = c.Neighbourhood == null ? null : c.Neighbourhood.Slug, c.PublishedAt, c.WithdrawnAt })
            .SingleOrDefaultAsync();
        return row is null
            ? null
            : new ContentItem(row.Id, row.Title, row.NeighbourhoodId is { } neighbourhood ? [neighbourhood] : [])
            {
                PublishedAt = row.PublishedAt,
                WithdrawnAt = row.WithdrawnAt,
                PublicPath = row.Slug is null ? AboutLinks.Contact : NeighbourhoodLinks.Details(row.Slug),
            };
    }

    public override async Task<ContactForm> NewAsync(int? copyOf)
    {
        var form = copyOf is { } id && await FindAsync(id) is not null ? await ReadAsync(id) : new ContactForm { SortOrder = "1" };
        return form with { Source = form.Source with { Id = null, CheckedOn = null } };
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var contact = await All.SingleAsync(c => c.Id == itemId);
        contact.WithdrawnAt = reason is null ? null : clock.UtcNow;
        if (reason is not null)
        {
            // No page shows the reason, so it stands in the log.
            context.Add(audit.Event(AuditActions.Withdrawn, Entity, itemId, details: new { Reason = reason }));
        }
    }

    public override async Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) =>
        [(typeof(ExternalLink), await All.Where(c => c.Id == itemId).Select(c => c.Source.Id).SingleAsync())];

    public override async Task RemoveRowAsync(int itemId)
    {
        var contact = await All.Include(c => c.Source).SingleAsync(c => c.Id == itemId);
        context.Remove(contact);
        context.Remove(contact.Source);
    }

    protected override async Task<ContactForm> ReadAsync(int itemId)
    {
        var contact = await All.Include(c => c.Source).AsNoTracking().SingleAsync(c => c.Id == itemId);
        return new ContactForm
        {
            Kind = contact.Kind.ToString(),
            Title = contact.Title,
            Text = contact.Text,
            Phone = contact.Phone,
            Address = contact.Address,
            Email = contact.Email,
            Url = contact.Url,
            Neighbourhood = contact.NeighbourhoodId is { } id ? FormText.Of(id) : null,
            SortOrder = FormText.Of(contact.SortOrder),
            Source = LinkInput.Of(contact.Source),
        };
    }

    protected override async Task<int> CreateAsync(ContactForm form)
    {
        var contact = new ContactRoute
        {
            Title = RowTitle(form),
            Text = "",
            NeighbourhoodId = await NeighbourhoodOfAsync(form),
            Source = new ExternalLink { Url = "", Title = "", Publisher = "", TakenOverOn = clock.Today },
        };
        context.Add(contact);
        await context.SaveChangesAsync();
        return contact.Id;
    }

    protected override async Task RenameAsync(int itemId, ContactForm form)
    {
        var contact = await All.SingleAsync(c => c.Id == itemId);
        (contact.Title, contact.NeighbourhoodId) = (RowTitle(form), await NeighbourhoodOfAsync(form));
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(ContactForm form, int? itemId)
    {
        var problems = form.Problems(clock.Today).ToList();
        if (FormText.Clean(form.Neighbourhood) is not null && await NeighbourhoodOfAsync(form) is null)
        {
            problems.Add(new Problem(nameof(ContactForm.Neighbourhood), "Kies een wijk, of de hele stad."));
        }

        return problems;
    }

    protected override async Task ApplyAsync(int itemId, ContactForm form)
    {
        var contact = await All.Include(c => c.Source).SingleAsync(c => c.Id == itemId);
        contact.Kind = Enum.Parse<ContactKind>(form.Kind!);
        contact.Title = FormText.Clean(form.Title)!;
        contact.Text = FormText.Clean(form.Text)!;
        contact.Phone = FormText.Clean(form.Phone);
        contact.Address = FormText.Clean(form.Address);
        contact.Email = FormText.Clean(form.Email);
        contact.LeadTo(FormText.Clean(form.Url));
        contact.NeighbourhoodId = await NeighbourhoodOfAsync(form);
        contact.SortOrder = form.Order!.Value;
        form.Source.ApplyTo(contact.Source);
        contact.PublishedAt ??= clock.UtcNow;
    }

    protected override async Task<IReadOnlyList<FormPart>> DescribeAsync(ContactForm form)
    {
        var portal = await index.GetAsync();
        return
        [
            new("Hoe", Enum.TryParse<ContactKind>(form.Kind, out var kind) ? ContactForm.Name(kind) : ""),
            new("Naam", form.Title ?? ""),
            new("Wat kunnen bewoners hier?", form.Text ?? ""),
            new("Telefoon", form.Phone ?? ""),
            new("Adres", form.Address ?? ""),
            new("Mail", form.Email ?? ""),
            new("Website", form.Url ?? ""),
            new("Voor wie", form.NeighbourhoodIds.Count == 0 ? "Hele stad" : portal.Names(form.NeighbourhoodIds)),
            new("Volgorde", form.SortOrder ?? ""),
            new("Bron", form.Source.IsEmpty ? "" : form.Source.Describe()),
        ];
    }

    private static string RowTitle(ContactForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Contactpunt zonder naam", 100);

    private async Task<int?> NeighbourhoodOfAsync(ContactForm form)
    {
        var id = FormText.Id(form.Neighbourhood);
        return await context.Neighbourhoods.Where(n => n.Id == id).Select(n => (int?)n.Id).SingleOrDefaultAsync();
    }
}
