using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;

namespace Zwolle.Portal.Data.Seed;

/// <summary>Adds a fictional digest of last month, so that a trial shows what one is. Its pieces name keys, so it comes after the first save.</summary>
internal sealed class DigestFiller(PortalDbContext context, DateTime now, DateOnly today)
{
    private static readonly CultureInfo Dutch = new("nl-NL");

    public async Task AddExampleAsync()
    {
        var seed = SeedFiles.DigestExample();
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var digest = new Digest
        {
            Month = month,
            Title = $"{seed.Title} {month.ToString("MMMM yyyy", Dutch)}",
            Intro = seed.Intro,
            IsExample = true,
            PublishedAt = now,
            ChangedAt = now,
            Version = 1,
        };
        foreach (var (order, item) in seed.Items.Index())
        {
            var (kind, id) = item.Kind switch
            {
                "decision" => (ContentKind.Decision, await context.Decisions.Where(d => d.Slug == item.Slug).Select(d => d.Id).FirstOrDefaultAsync()),
                "moment" => (ContentKind.ParticipationMoment, await context.Moments.Where(m => m.Slug == item.Slug).Select(m => m.Id).FirstOrDefaultAsync()),
                "initiative" => (ContentKind.Initiative, await context.Initiatives.Where(i => i.Slug == item.Slug).Select(i => i.Id).FirstOrDefaultAsync()),
                _ => throw SeedWords.Unknown(item.Kind),
            };

            // Of a database that staff already wrote in, an example may be gone.
            if (id > 0)
            {
                digest.Items.Add(new DigestItem { Section = Enum.Parse<DigestSection>(item.Section), SortOrder = order, Title = item.Title, Text = item.Text, SourceKind = kind, SourceId = id });
            }
        }

        context.Add(digest);
    }
}
