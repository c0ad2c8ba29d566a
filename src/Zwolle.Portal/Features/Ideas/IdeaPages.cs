using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>The form, and the step in which one looks at it once more.</summary>
public sealed record IdeaPage(IdeaForm Form, string Stamp, PortalSnapshot Portal, IReadOnlyList<Problem> Problems, DateOnly Today)
{
    /// <summary>The day by which an answer comes when it is sent today, so many working days from now.</summary>
    public required DateOnly AnswerBy { get; init; }

    public required int WorkingDays { get; init; }

    public required string Team { get; init; }

    /// <summary>What is like it; null while the form is filled in.</summary>
    public SimilarItems? Similar { get; init; }

    public NeighbourhoodEntry? Neighbourhood => Portal.BySlug(Form.Neighbourhood);
}

/// <summary>What is to be shown and printed once.</summary>
/// <param name="Receipt">Of the idea.</param>
/// <param name="Address">Where the code is to be filled in.</param>
public sealed record ReceiptPage(IdeaReceipt Receipt, string Address);

/// <summary>An idea for its sender.</summary>
public sealed record FollowedPage(FollowedIdea Idea, string Code, string? Neighbourhood, DateOnly Today)
{
    public bool IsLate => IdeaStates.IsLate(Idea.State, Idea.AnswerBy, Today);

    public bool IsWaiting => Idea.State is IdeaState.New or IdeaState.InProgress;
}

/// <summary>No idea has this code.</summary>
public sealed record UnknownCodePage(string? Typed, IReadOnlyList<Problem> Problems);
