using System.Linq.Expressions;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Translations;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>A plan or a participation moment that a decision is about.</summary>
public sealed record DecisionSubject(string Slug, string Title);

/// <summary>The page of one decision.</summary>
public sealed record DecisionDetails
{
    public static readonly Expression<Func<Decision, DecisionDetails>> Projection = d => new DecisionDetails
    {
        Id = d.Id,
        Slug = d.Slug,
        Title = d.Title,
        Summary = d.Summary,
        Meaning = d.Meaning,
        Body = d.DecidingBody,
        Date = d.Date,
        Outcome = d.Outcome,
        OutcomeNote = d.OutcomeNote,
        InputOutcome = d.InputOutcome,
        Note = d.Note,
        DocumentKind = d.DocumentKind,
        Reference = d.Reference,
        IsExample = d.IsExample,
        NeighbourhoodIds = d.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        ThemeIds = d.ThemeLinks.Select(l => l.ThemeId).ToList(),
        Plans = d.PlanLinks.OrderBy(l => l.Plan!.Title).Select(l => new DecisionSubject(l.Plan!.Slug, l.Plan.Title)).ToList(),
        Moments = d.MomentLinks.OrderBy(l => l.Moment!.Title).Select(l => new DecisionSubject(l.Moment!.Slug, l.Moment.Title)).ToList(),
    };

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string? Meaning { get; init; }

    public required DecisionBody Body { get; init; }

    public required ApproximateDate? Date { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    public required string? OutcomeNote { get; init; }

    public required string? InputOutcome { get; init; }

    public required string? Note { get; init; }

    public required string? DocumentKind { get; init; }

    public required string? Reference { get; init; }

    public required bool IsExample { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required IReadOnlyList<int> ThemeIds { get; init; }

    public required IReadOnlyList<DecisionSubject> Plans { get; init; }

    public required IReadOnlyList<DecisionSubject> Moments { get; init; }

    public IReadOnlyList<TranslationCard> Translations { get; init; } = [];

    public IReadOnlyList<ExternalLink> Links { get; init; } = [];

    public PortalSnapshot Portal { get; init; } = null!;

    /// <summary>The document that leads, and where more of the council's stand; the others are our sources.</summary>
    public IEnumerable<ExternalLink> Documents => Links.Where(link => link.Kind == LinkKind.Official);

    public IReadOnlyList<ExternalLink> Sources => [.. Links.Where(link => link.Kind != LinkKind.Official)];
}
