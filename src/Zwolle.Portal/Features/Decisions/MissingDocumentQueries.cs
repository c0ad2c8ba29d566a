using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Plans;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>What the form 'Mist u een stuk?' needs to know. Nobody reads here what others asked.</summary>
public sealed class MissingDocumentQueries(PortalDbContext context)
{
    /// <summary>The decision or plan at this address, when residents may see it; null for any other address.</summary>
    public async Task<MissingDocumentSubject?> SubjectAsync(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var slug = path[(path.LastIndexOf('/') + 1)..];
        var title =
            slug.Length == 0 || !slug.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? null
            : path == DecisionLinks.Details(slug) ? await context.Decisions.Where(d => d.Slug == slug).Select(d => d.Title).SingleOrDefaultAsync()
            : path == PlanLinks.Details(slug) ? await context.Plans.Where(p => p.Slug == slug).Select(p => p.Title).SingleOrDefaultAsync()
            : null;
        return title is null ? null : new MissingDocumentSubject(path, title);
    }

    /// <summary>The contact for the whole city that is named after the griffie.</summary>
    public Task<ClerkContact?> ClerkAsync() => context.ContactRoutes
        .Where(c => c.NeighbourhoodId == null && (c.Title.Contains("griffie") || c.Title.Contains("Griffie")))
        .OrderBy(c => c.SortOrder).ThenBy(c => c.Id)
        .Select(c => new ClerkContact(c.Title, c.Phone, c.Email, c.Address))
        .FirstOrDefaultAsync();
}
