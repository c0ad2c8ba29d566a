using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Digests;

/// <summary>
/// What a digest of a month could tell, from what is public now: the draft fills itself with it, and staff choose, cut
/// and reword. Examples are never proposed.
/// </summary>
public sealed class DigestSuggestions(PortalDbContext context, PortalIndex index, PortalClock clock, MarkdownRenderer markdown)
{
    /// <summary>Of one kind: a longer list is a flood.</summary>
    private const int MostOfAKind = 8;
    private const int MostOfOthers = 4;

    /// <summary>What opens later after the month is for the next digest.</summary>
    private const int DaysAhead = 45;

    /// <param name="month">First day of the month.</param>
    public async Task<IReadOnlyList<DigestItemInput>> ForAsync(DateOnly month) =>
    [
        .. await MomentsAsync(month),
        .. await DecisionsAsync(month),
        .. await AnswersAsync(month),
        .. await PlansAsync(month),
        .. await InitiativesAsync(month),
        .. await StoriesAsync(month),
        .. await SchemesAsync(month),
    ];

    /// <summary>What is open or will be, until some time after the month. Without an exact day nobody can say until when.</summary>
    private async Task<IEnumerable<DigestItemInput>> MomentsAsync(DateOnly month)
    {
        var today = clock.Today;
        var from = today > month ? today : month;
        var until = month.AddMonths(1).AddDays(DaysAhead);
        var moments = await context.Moments
            .Where(MomentStates.IsOpenOrAnnounced(today))
            .Where(m => !m.IsExample && m.PeriodPrecision == DatePrecision.Day && m.LastDay >= from && m.FirstDay <= until)
            .OrderBy(m => m.LastDay).ThenBy(m => m.Id)
            .Take(MostOfAKind)
            .Select(m => new { m.Id, m.Title, m.Summary, First = m.FirstDay!.Value, Last = m.LastDay!.Value })
            .ToListAsync();
        return moments.Select(m => Item(DigestSection.JoinIn, m.Title, $"{Until(m.First, m.Last, today)} {m.Summary}", ContentKind.ParticipationMoment, m.Id));
    }

    private static string Until(DateOnly first, DateOnly last, DateOnly today) =>
        first == last ? $"Meedoen kan op {DutchText.Date(last)}."
        : first > today ? $"Meedoen kan van {DutchText.ShortDate(first)} tot en met {DutchText.Date(last)}."
        : $"Meedoen kan tot en met {DutchText.Date(last)}.";

    private async Task<IEnumerable<DigestItemInput>> DecisionsAsync(DateOnly month)
    {
        var next = month.AddMonths(1);
        return (await DecisionCard.AllAsync(index, context))
            .Where(d => !d.IsExample && d.Date is { } date && date.Earliest >= month && date.Latest < next)
            .Take(MostOfAKind)
            .Select(d => Item(DigestSection.Decided, d.Title, $"{d.Outcome.Text()}. {d.Summary}", ContentKind.Decision, d.Id));
    }

    private async Task<IEnumerable<DigestItemInput>> AnswersAsync(DateOnly month)
    {
        var (today, next) = (clock.Today, month.AddMonths(1));
        var moments = await context.Moments
            .Where(m => !m.IsExample && m.Outcome != null && m.AnsweredOn >= month && m.AnsweredOn < next && m.AnsweredOn <= today)
            .OrderByDescending(m => m.AnsweredOn).ThenBy(m => m.Id)
            .Take(MostOfAKind)
            .Select(m => new { m.Id, m.Title, m.Outcome })
            .ToListAsync();
        return moments.Select(m => Item(DigestSection.Answered, m.Title, markdown.Text(m.Outcome!), ContentKind.ParticipationMoment, m.Id));
    }

    /// <summary>Dates that were moved first: who counted on them must know.</summary>
    private async Task<IEnumerable<DigestItemInput>> PlansAsync(DateOnly month)
    {
        var (begin, end) = Instants(month);
        var next = month.AddMonths(1);
        var moved = await context.Plans
            .Where(p => !p.IsExample && p.DateChanges.Any(c => c.ChangedOn >= month && c.ChangedOn < next))
            .OrderByDescending(p => p.ChangedAt).ThenBy(p => p.Id)
            .Take(MostOfOthers)
            .Select(p => new { p.Id, p.Title, Change = p.DateChanges.Where(c => c.ChangedOn >= month && c.ChangedOn < next).OrderByDescending(c => c.ChangedOn).First() })
            .ToListAsync();
        var ids = moved.Select(p => p.Id).ToList();
        var added = await context.Plans
            .Where(p => !p.IsExample && p.PublishedAt >= begin && p.PublishedAt < end && !ids.Contains(p.Id))
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Take(MostOfOthers)
            .Select(p => new { p.Id, p.Title, p.Summary })
            .ToListAsync();
        return moved.Select(p => Item(DigestSection.Plans, p.Title, DateChangeText.News(p.Change), ContentKind.Plan, p.Id))
            .Concat(added.Select(p => Item(DigestSection.Plans, p.Title, p.Summary, ContentKind.Plan, p.Id)));
    }

    /// <summary>Those that ask something of residents, then what is new.</summary>
    private async Task<IEnumerable<DigestItemInput>> InitiativesAsync(DateOnly month)
    {
        var (begin, end) = Instants(month);
        var published = await context.Initiatives
            .Where(i => !i.IsExample && i.PublishedAt >= begin && i.PublishedAt < end)
            .Select(i => i.Id)
            .ToHashSetAsync();
        return (await InitiativeCard.AllAsync(index, context))
            .Where(i => i.AsksHelp || published.Contains(i.Id))
            .Where(i => !i.IsExample)
            .Take(MostOfOthers)
            .Select(i => Item(DigestSection.Initiatives, i.Title, i.AsksHelp ? $"{i.Summary} Nu nodig: {i.Needs.List()}." : i.Summary, ContentKind.Initiative, i.Id));
    }

    private async Task<IEnumerable<DigestItemInput>> StoriesAsync(DateOnly month)
    {
        var (begin, end) = Instants(month);
        return (await StoryCard.AllAsync(index, context))
            .Where(s => !s.IsExample && s.PublishedAt >= begin && s.PublishedAt < end)
            .Take(MostOfOthers)
            .Select(s => Item(DigestSection.Initiatives, s.Title, $"{DutchText.FullStop(s.Summary)} {StoryWords.ToldBy(s.Teller, s.ToldOn)}.", ContentKind.Story, s.Id));
    }

    private async Task<IEnumerable<DigestItemInput>> SchemesAsync(DateOnly month)
    {
        var from = clock.Today > month ? clock.Today : month;
        var until = month.AddMonths(1).AddDays(DaysAhead);
        var schemes = await context.FundingSchemes
            .Where(s => s.ClosesOn >= from && s.ClosesOn <= until)
            .OrderBy(s => s.ClosesOn).ThenBy(s => s.Id)
            .Take(MostOfOthers)
            .Select(s => new { s.Id, s.Name, s.Summary, s.ClosesOn })
            .ToListAsync();
        return schemes.Select(s => Item(DigestSection.Money, s.Name, $"Aanvragen kan tot en met {DutchText.Date(s.ClosesOn!.Value)}. {s.Summary}", ContentKind.FundingScheme, s.Id));
    }

    private static (DateTime Begin, DateTime End) Instants(DateOnly month) =>
        (PortalClock.ToUtc(month, TimeOnly.MinValue), PortalClock.ToUtc(month.AddMonths(1), TimeOnly.MinValue));

    private static DigestItemInput Item(DigestSection section, string title, string text, ContentKind kind, int id) => new()
    {
        Section = section.ToString(),
        Title = DutchText.Cut(title, DigestItem.TitleMaxLength),
        Text = DutchText.Cut(text, DigestItem.TextMaxLength),
        SourceKind = kind.ToString(),
        SourceId = FormText.Of(id),
    };
}
