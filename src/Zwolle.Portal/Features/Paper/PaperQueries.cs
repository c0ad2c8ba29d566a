using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Paper;

public sealed class PaperQueries(PortalDbContext context, PortalIndex index, PortalClock clock, MarkdownRenderer markdown, PortalOptions options)
{
    // More than a sheet or a text can hold.
    private const int OpenRead = 24;
    private const int AnsweredRead = 10;
    private const int OverdueRead = 5;
    private const int PlansRead = 20;
    private const int WholeCityRead = 8;
    private const int SchemesRead = 60;
    private const int DecisionsRead = 10;

    /// <summary>The sheet of a wijk; null when there is no such wijk.</summary>
    public async Task<PaperIssue?> IssueAsync(string slug, PaperFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var neighbourhood = (await index.GetAsync()).BySlug(slug);
        var (month, problems) = filter.Resolve(clock.Today);
        return neighbourhood is null ? null : PaperIssue.Of(neighbourhood, await ReadAsync(neighbourhood, month), options, problems);
    }

    /// <summary>What the texts for other media are made of.</summary>
    /// <param name="slug">Of a wijk; null, or one that we don't know, for all of them together.</param>
    /// <param name="filter">For which month.</param>
    public async Task<PaperContent> ContentAsync(string? slug, PaperFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await ReadAsync((await index.GetAsync()).BySlug(slug), filter.Resolve(clock.Today).First);
    }

    private async Task<PaperContent> ReadAsync(NeighbourhoodEntry? neighbourhood, DateOnly month)
    {
        var portal = await index.GetAsync();
        var today = clock.Today;
        var neighbourhoodId = neighbourhood?.Id;

        // For a month that is still to come: what one can take part in when it begins.
        var day = month > today ? month : today;

        // For a minute: among very many it takes a while to find them.
        var (moments, plans) = await index.CountAsync($"paper/{neighbourhoodId}/{day:O}/{today:O}", async () => (await MomentsAsync(neighbourhoodId, day), await PlansAsync(neighbourhoodId)));
        var open = moments.Where(m => !MomentStates.Derive(m.Dates, day).IsPast()).ToList();
        return new PaperContent(neighbourhood, month, today, portal)
        {
            Items =
            [
                .. open
                    .OrderBy(m => m.IsExample)
                    .ThenBy(m => MomentStates.Derive(m.Dates, day) == MomentState.Announced)
                    .ThenBy(m => m.NeighbourhoodIds.Count == 0)
                    .ThenBy(m => m.Dates.LastDay ?? DateOnly.MaxValue)
                    .ThenBy(m => m.Id)
                    .Select(m => m.ToTakePart(day, portal, neighbourhood is not null)),
                .. moments.Except(open)
                    .OrderBy(m => m.IsExample)
                    .ThenByDescending(m => m.Outcome is not null)
                    .ThenByDescending(m => m.Dates.AnsweredOn ?? m.Dates.LastDay)
                    .ThenBy(m => m.Id)
                    .Select(m => m.ToAnswered(m.Outcome is { } outcome ? markdown.Text(outcome) : null, portal)),
                .. plans
                    .OrderBy(p => p.IsExample)
                    .ThenBy(p => p.Urgency)
                    .ThenByDescending(p => p.PhaseYear)
                    .ThenByDescending(p => p.Id)
                    .Select(p => p.ToItem(portal))
                    .OrderBy(item => item.Part),
                .. await DecisionsAsync(neighbourhoodId, month),
                .. await InitiativesAsync(neighbourhoodId),
            ],
            AreMomentsCut = open.Count == OpenRead,
            Contacts = await ContactsAsync(neighbourhoodId),
            SupportPoints = await SupportPointsAsync(neighbourhoodId),
            Schemes = await SchemesAsync(neighbourhood?.Code),
        };
    }

    private async Task<IReadOnlyList<PaperMoment>> MomentsAsync(int? neighbourhoodId, DateOnly day) =>
        (await PaperMoment.Rows(Moments(neighbourhoodId, day)).ToListAsync()).Together(m => m.Id, (m, ids) => m with { NeighbourhoodIds = ids });

    private async Task<IReadOnlyList<PaperPlan>> PlansAsync(int? neighbourhoodId) =>
        (await PaperPlan.Rows(Plans(neighbourhoodId)).ToListAsync()).Together(p => p.Id, (p, ids) => p with { NeighbourhoodIds = ids });

    /// <summary>By their ids, which are found first: a list of texts that is sorted takes longer.</summary>
    private IQueryable<ParticipationMoment> Moments(int? neighbourhoodId, DateOnly day)
    {
        var today = clock.Today;
        var since = Recently.Since(today);
        var closedSince = Recently.ClosedSince(today);
        var there = neighbourhoodId is { } id
            ? context.Moments.Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == id) || (!m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown))
            : context.Moments;
        var ids = there
            .Where(MomentStates.IsOpenOrAnnounced(day))
            .OrderBy(m => m.IsExample).ThenBy(m => m.LastDay == null).ThenBy(m => m.LastDay).ThenBy(m => m.Id)
            .Take(OpenRead)
            .Select(m => m.Id)
            .Concat(there
                .Where(MomentStates.IsAnswered(today))
                .Where(m => m.LastDay >= closedSince && (m.LastDay >= since || m.AnsweredOn >= since))
                .OrderBy(m => m.IsExample).ThenByDescending(m => m.AnsweredOn).ThenByDescending(m => m.Id)
                .Take(AnsweredRead)
                .Select(m => m.Id))
            .Concat(there
                .Where(MomentStates.IsAnswerOverdue(today))
                .Where(m => m.LastDay >= closedSince)
                .OrderBy(m => m.IsExample).ThenByDescending(m => m.LastDay).ThenByDescending(m => m.Id)
                .Take(OverdueRead)
                .Select(m => m.Id));
        return context.Moments.Where(m => ids.Contains(m.Id));
    }

    private IQueryable<Plan> Plans(int? neighbourhoodId)
    {
        var local = neighbourhoodId is { } id
            ? context.Plans.Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == id))
            : context.Plans.Where(p => p.NeighbourhoodLinks.Any());
        var ids = local
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Take(PlansRead)
            .Select(p => p.Id)
            .Concat(context.Plans
                .Where(p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown)
                .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
                .Take(WholeCityRead)
                .Select(p => p.Id));
        return context.Plans.Where(p => ids.Contains(p.Id));
    }

    /// <summary>Of the month and the one before it: a sheet is made when its month begins.</summary>
    private async Task<IEnumerable<PaperItem>> DecisionsAsync(int? neighbourhoodId, DateOnly month)
    {
        var portal = await index.GetAsync();
        var (since, until) = (month.AddMonths(-1), month.AddMonths(1));
        return (await DecisionCard.AllAsync(index, context))
            .Where(d => d.Date is { } date && date.Earliest >= since && date.Latest < until)
            .Where(d => neighbourhoodId is not { } id || d.NeighbourhoodIds.Count == 0 || d.NeighbourhoodIds.Contains(id))
            .OrderBy(d => d.IsExample)
            .ThenBy(d => d.NeighbourhoodIds.Count == 0)
            .Take(DecisionsRead)
            .Select(d => new PaperItem(PaperPart.Decided, d.Title, DecisionLinks.Details(d.Slug))
            {
                Lines = [new(null, $"{d.Outcome.Text()}, {DecisionWords.Day(d.Date)}."), new(null, d.Summary, 4)],
                Area = d.NeighbourhoodIds.Count == 0 ? "heel Zwolle" : portal.Names(d.NeighbourhoodIds),
                IsExample = d.IsExample,
                TakenOverOn = d.TakenOverOn,
                IsChecked = d.IsChecked,
            });
    }

    private async Task<IEnumerable<PaperItem>> InitiativesAsync(int? neighbourhoodId)
    {
        var portal = await index.GetAsync();
        return (await InitiativeCard.AllAsync(index, context))
            .Where(i => neighbourhoodId is not { } id || i.NeighbourhoodIds.Contains(id))
            .Where(i => i.State != InitiativeState.Stopped)
            .OrderBy(i => i.IsExample)
            .Select(i => new PaperItem(PaperPart.Initiatives, i.Title, InitiativeLinks.Details(i.Slug))
            {
                Lines = i.Needs == InitiativeNeeds.None
                    ? [new(null, i.Summary, 3), new(null, $"{InitiativeWords.Standing(i)}.")]
                    : [new(null, i.Summary, 3), new("Nodig", $"{i.Needs.List()}."), new(null, $"{InitiativeWords.Standing(i)}.")],
                Area = i.IsAreaUnknown ? null : i.IsWholeCity ? "heel Zwolle" : portal.Names(i.NeighbourhoodIds),
                IsExample = i.IsExample,
                TakenOverOn = i.TakenOverOn,
                IsChecked = i.IsChecked,
            });
    }

    /// <summary>The desks of the wijk itself, then the one that answers for the whole city.</summary>
    private Task<List<ContactRoute>> ContactsAsync(int? id) => context.ContactRoutes
        .Where(c => c.NeighbourhoodId == id || (c.NeighbourhoodId == null && c.SortOrder == 0))
        .Include(c => c.Source)
        .OrderBy(c => c.NeighbourhoodId == null).ThenBy(c => c.SortOrder).ThenBy(c => c.Id)
        .AsNoTracking()
        .ToListAsync();

    private async Task<IReadOnlyList<SupportPointCard>> SupportPointsAsync(int? id)
    {
        var offered = (await SupportPointCard.AllAsync(index, context)).Where(point => point.IsOffered).ToList();
        var local = offered.Where(point => id is { } wijk && point.NeighbourhoodIds.Contains(wijk)).OrderBy(point => SupportPointWords.GroupOf(point.Kind)).ToList();
        return local.Count > 0 ? local : [.. offered.Where(point => point.IsWholeCity)];
    }

    private async Task<IReadOnlyList<string>> SchemesAsync(string? code)
    {
        var today = clock.Today;
        return await context.FundingSchemes
            .Where(s => s.State != SchemeState.Past && (s.ClosesOn == null || s.ClosesOn >= today))
            .Where(s => code == null || s.Wijken == null || s.Wijken == FundingScheme.Everyone || s.Wijken.Contains(code))
            .OrderBy(s => s.SortOrder).ThenBy(s => s.Id)
            .Take(SchemesRead)
            .Select(s => s.Name)
            .ToListAsync();
    }
}
