using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>What a colleague asked of a list of small texts (places, contacts, themes, wijken, links), as it stands in the address.</summary>
public record TextFilter
{
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>Slug of a wijk, or one of the words in <see cref="ContentListWords"/>; nothing: what the role begins with.</summary>
    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "staat")]
    public string? State { get; init; }

    [FromQuery(Name = "bron")]
    public string? Source { get; init; }

    [FromQuery(Name = "sorteer")]
    public string? Order { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>The query part of the address, in a fixed order and without what is empty.</summary>
    public string ToQuery() => QueryText.Of([.. Pairs, ("sorteer", Order), ("pagina", Page)]);

    /// <summary>Names everything but order and page: what is counted under the same key is the same.</summary>
    public string Key => QueryText.Of(Pairs);

    protected virtual IEnumerable<(string Name, string? Value)> Pairs => [("q", Words), ("wijk", Neighbourhood), ("staat", State), ("bron", Source)];

    /// <summary>What the words mean; a value that means nothing is left out and told. Which pages there are is known later.</summary>
    /// <param name="shape">What the list can be filtered by.</param>
    /// <param name="portal">The wijken.</param>
    /// <param name="me">Whose own wijken 'mijn' are.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public virtual ContentCriteria Resolve(ContentListShape shape, PortalSnapshot portal, StaffUser me, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(problems);
        var words = AskedFilters.ReadWords(Words, problems);
        var criteria = new ContentCriteria
        {
            Me = me,
            Words = SearchText.Words(words),
            WrittenWords = [.. (words ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)],
            State = Read("staat", State, shape.States, problems),
            IsUnchecked = shape.HasSource && Read("bron", Source, ContentListWords.Sources, problems) is true,
            DefaultOrder = DefaultOrder(shape),
            Order = Read("sorteer", Order, shape.Orders, problems) ?? DefaultOrder(shape),
        };
        return shape.HasArea ? InArea(criteria, portal, problems) : criteria;
    }

    /// <summary>The order when the address names none.</summary>
    protected virtual ListOrder DefaultOrder(ContentListShape shape) => shape.Orders[0].Value;

    /// <summary>The value that a word in the address stands for; null for none, and for one that is not in the list.</summary>
    protected static T? Read<T>(string name, string? text, IReadOnlyList<ListWord<T>> words, ICollection<Problem> problems)
        where T : struct
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var word = words.FirstOrDefault(word => word.Slug == text);
        if (word is null && words.Count > 0)
        {
            problems.Add(new Problem(name, $"Deze keuze kennen wij niet. Kies uit de lijst bij '{ContentListWords.Label(name)}'."));
        }

        return word?.Value;
    }

    private ContentCriteria InArea(ContentCriteria criteria, PortalSnapshot portal, ICollection<Problem> problems)
    {
        switch (string.IsNullOrEmpty(Neighbourhood) ? ContentListWords.DefaultArea(criteria.Me) : Neighbourhood)
        {
            case ContentListWords.Everywhere:
                return criteria;
            case ContentListWords.Mine when criteria.Me.NeighbourhoodIds.Count > 0:
                return criteria with { IsMine = true };
            case ContentListWords.WholeCity:
                return criteria with { IsWholeCity = true };
            case ContentListWords.UnknownArea:
                return criteria with { IsAreaUnknown = true };
            case var slug:
                return criteria with { NeighbourhoodId = portal.ReadNeighbourhood(slug, problems)?.Id };
        }
    }
}

/// <summary>The same for what has an owner team and a day of review.</summary>
public record OwnedFilter : TextFilter
{
    [FromQuery(Name = "team")]
    public string? Team { get; init; }

    [FromQuery(Name = "nakijken")]
    public string? Review { get; init; }

    protected override IEnumerable<(string Name, string? Value)> Pairs => [.. base.Pairs, ("team", Team), ("nakijken", Review)];

    public override ContentCriteria Resolve(ContentListShape shape, PortalSnapshot portal, StaffUser me, ICollection<Problem> problems) =>
        base.Resolve(shape, portal, me, problems) with
        {
            // Any team: it may have been taken from an item of which the team is gone.
            Team = string.IsNullOrEmpty(Team) ? null : Team,
            IsReviewOverdue = Read("nakijken", Review, ContentListWords.Reviews, problems) is true,
        };
}

/// <summary>The same for plans and moments.</summary>
public sealed record ContentFilter : OwnedFilter
{
    /// <summary>Whose revision waits.</summary>
    [FromQuery(Name = "van")]
    public string? Author { get; init; }

    [FromQuery(Name = "mist")]
    public string? Missing { get; init; }

    /// <summary>How far a moment is.</summary>
    [FromQuery(Name = "stand")]
    public string? Stage { get; init; }

    protected override IEnumerable<(string Name, string? Value)> Pairs =>
        [.. base.Pairs, ("van", Author), ("mist", Missing), ("stand", Stage)];

    public override ContentCriteria Resolve(ContentListShape shape, PortalSnapshot portal, StaffUser me, ICollection<Problem> problems) =>
        base.Resolve(shape, portal, me, problems) with
        {
            Author = Read("van", Author, ContentListWords.Authors, problems),
            Missing = Read("mist", Missing, shape.Parts, problems),
            Stage = Read("stand", Stage, shape.Stages, problems),
        };

    /// <summary>Of late answers, what residents wait for longest comes first.</summary>
    protected override ListOrder DefaultOrder(ContentListShape shape) =>
        shape.Stages.Any(stage => stage.Value == MomentStage.AnswerOverdue && stage.Slug == Stage) ? ListOrder.AnswerBy : base.DefaultOrder(shape);
}

/// <summary>The filter in terms of the database.</summary>
public sealed record ContentCriteria
{
    public required StaffUser Me { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The same with their accents and signs, for what has no column to search.</summary>
    public IReadOnlyList<string> WrittenWords { get; init; } = [];

    public int? NeighbourhoodId { get; init; }

    public bool IsMine { get; init; }

    /// <summary>The wijken that were asked for; null: not by wijk.</summary>
    public IReadOnlyList<int>? Areas => NeighbourhoodId is { } neighbourhood ? [neighbourhood] : IsMine ? Me.NeighbourhoodIds : null;

    public bool IsWholeCity { get; init; }

    public bool IsAreaUnknown { get; init; }

    public ItemState? State { get; init; }

    public bool IsUnchecked { get; init; }

    public string? Team { get; init; }

    public DraftAuthor? Author { get; init; }

    public bool IsReviewOverdue { get; init; }

    public MissingPart? Missing { get; init; }

    public MomentStage? Stage { get; init; }

    public ListOrder Order { get; init; }

    public ListOrder DefaultOrder { get; init; }
}
