using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.SupportPoints;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds the places to meet, who helps and the associations, in wijken that are there or are being added.</summary>
internal sealed class SupportPointFiller(PortalDbContext context, DateTime now, DateOnly today)
{
    public async Task AddAsync()
    {
        await context.Neighbourhoods.LoadAsync();
        await context.Subneighbourhoods.LoadAsync();
        var neighbourhoods = context.Neighbourhoods.Local.ToDictionary(n => n.Code);
        var subneighbourhoods = context.Subneighbourhoods.Local.ToDictionary(s => s.Code);
        foreach (var seed in SeedFiles.SupportPoints())
        {
            // A database that was filled before may hold other wijken by now; without its own it would seem to be for the whole city.
            var known = seed.Neighbourhoods.Where(neighbourhoods.ContainsKey).ToList();
            if (known.Count == 0 && seed.Neighbourhoods.Count > 0)
            {
                continue;
            }

            var point = new SupportPoint
            {
                Name = seed.Name,
                Kind = SeedWords.SupportPointKind(seed.Kind),
                Status = SeedWords.SupportPointStatus(seed.Status),
                What = seed.What,
                Address = seed.Address,
                Phone = seed.Phone,
                Email = seed.Email,
                Url = seed.Url,
                HasRoom = seed.HasRoom,
                Accessibility = seed.Accessibility,
                Costs = seed.Costs,
                HowToBook = seed.HowToBook,
                AsOf = seed.AsOf,
                Location = seed.Near is not null && (neighbourhoods.ContainsKey(seed.Near) || subneighbourhoods.ContainsKey(seed.Near))
                    ? SeedParts.Place(new SeedPlace(seed.Name, seed.Address, seed.Near), neighbourhoods, subneighbourhoods)
                    : null,
                OwnerTeam = SeedData.OwnerTeam,
                ReviewOn = today.AddMonths(6),
                PublishedAt = now,
                ChangedAt = now,
                Version = 1,
            };
            SeedParts.AddTo(point.Neighbourhoods, known.Select(code => neighbourhoods[code]));
            SeedParts.AddTo(point.Links, seed.Sources.Select(SeedParts.Link));
            context.Add(point);
        }
    }
}
