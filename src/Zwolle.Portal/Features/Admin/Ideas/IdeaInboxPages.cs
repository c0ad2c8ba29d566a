using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Ideas;

public sealed record IdeaRow(int Id, string Text, int? NeighbourhoodId, IdeaState State, string Team, DateTime ReceivedAt, DateOnly AnswerBy, bool IsFromDesk);

/// <summary>The list, under a filter.</summary>
public sealed record InboxPage(
    StaffUser Me, IdeaFilter Filter, IReadOnlyList<Problem> Problems, IReadOnlyList<IdeaRow> Rows, int Total, Pagination Pages, IReadOnlyList<string> Teams, PortalSnapshot Portal, DateOnly Today)
{
    /// <summary>What was just done; null when nothing was.</summary>
    public string? Done { get; init; }
}

/// <summary>An idea for colleagues.</summary>
public sealed record AdminIdea(
    int Id,
    string Text,
    string? Place,
    double? Longitude,
    double? Latitude,
    int? NeighbourhoodId,
    IdeaState State,
    string Team,
    DateTime ReceivedAt,
    DateOnly AnswerBy,
    string? Answer,
    DateOnly? AnsweredOn,
    DateOnly? ClosedOn,
    bool IsFromDesk,
    string? EnteredBy,
    int? InitiativeId,
    int Version)
{
    public bool MayChange { get; init; }

    /// <summary>Null when there is none, when it is deleted, and for who may not see it.</summary>
    public IdeaContact? Contact { get; init; }

    public IReadOnlyList<FollowedEvent> Events { get; init; } = [];

    /// <summary>As rights are asked: empty is the whole city.</summary>
    public IReadOnlyList<int> NeighbourhoodIds => NeighbourhoodId is { } id ? [id] : [];
}

/// <summary>Another idea that may be the same.</summary>
/// <param name="Id">Of the idea.</param>
/// <param name="Text">What was told.</param>
/// <param name="NeighbourhoodId">Of its wijk.</param>
/// <param name="State">How it stands.</param>
/// <param name="ReceivedAt">Instant (UTC).</param>
/// <param name="IsSame">Its text is the same but for case and punctuation.</param>
public sealed record LikeIdea(int Id, string Text, int? NeighbourhoodId, IdeaState State, DateTime ReceivedAt, bool IsSame);

/// <summary>One idea, with what a colleague can do.</summary>
public sealed record InboxIdeaPage(AdminIdea Idea, IdeaActionForm Form, IReadOnlyList<Problem> Problems, IReadOnlyList<LikeIdea> Doubles, SimilarItems Similar, PortalSnapshot Portal, DateOnly Today)
{
    /// <summary>The newest initiatives, also those that nobody else sees yet.</summary>
    public IReadOnlyList<Choice> Initiatives { get; init; } = [];

    /// <summary>What was just done, in words.</summary>
    public string? Done { get; init; }

    /// <summary>A colleague changed the idea since the page was opened.</summary>
    public bool IsConflict { get; init; }

    public bool IsLate => IdeaStates.IsLate(Idea.State, Idea.AnswerBy, Today);
}

/// <summary>The form at the desk; with what is like it once the fields are right.</summary>
public sealed record DeskPage(IdeaForm Form, string Stamp, IReadOnlyList<Problem> Problems, PortalSnapshot Portal, DateOnly Today)
{
    public SimilarItems? Similar { get; init; }

    public IReadOnlyList<LikeIdea> Doubles { get; init; } = [];

    public NeighbourhoodEntry? Neighbourhood => Portal.BySlug(Form.Neighbourhood);
}
