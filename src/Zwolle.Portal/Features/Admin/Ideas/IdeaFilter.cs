using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>Which ideas a colleague wants to see, as it stands in the address.</summary>
public sealed record IdeaFilter
{
    /// <summary>By state; empty is what waits for an answer.</summary>
    [FromQuery(Name = "behandeling")]
    public string? State { get; init; }

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "team")]
    public string? Team { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    public static IReadOnlyList<(string Value, string Text, IdeaState? State)> States { get; } =
    [
        ("", "Wacht op antwoord", null),
        (IdeaInboxWords.Late, "Te laat", null),
        (IdeaInboxWords.New, "Nieuw", IdeaState.New),
        ("bezig", "In behandeling", IdeaState.InProgress),
        ("beantwoord", "Beantwoord", IdeaState.Answered),
        ("initiatief", "Wordt een initiatief", IdeaState.Continued),
        ("afgesloten", "Afgesloten", IdeaState.Closed),
        ("niet", "Niet in behandeling", IdeaState.Refused),
        (IdeaInboxWords.All, "Alles", null),
    ];

    public string ToQuery() => QueryText.Of(("behandeling", State), ("wijk", Neighbourhood), ("team", Team), ("pagina", Page));

    /// <summary>The ideas it means, and what in it means nothing.</summary>
    public (Func<IQueryable<Idea>, IQueryable<Idea>> Where, List<Problem> Problems) Resolve(PortalSnapshot portal, StaffUser me, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(me);
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems, IdeaInboxWords.Mine, IdeaInboxWords.NoNeighbourhood);
        var word = States.FirstOrDefault(state => state.Value == (State ?? ""));
        if (word.Value is null)
        {
            problems.Add(new Problem("behandeling", "Deze behandeling kennen wij niet. Kies er een uit de lijst."));
            word = States[0];
        }

        var (mine, team) = (me.NeighbourhoodIds, TypedText.Clean(Team));
        return (Where, problems);

        IQueryable<Idea> Where(IQueryable<Idea> ideas)
        {
            ideas = word switch
            {
                { Value: "" } => ideas.Where(IdeaStates.IsWaiting),
                { Value: IdeaInboxWords.Late } => ideas.Where(IdeaStates.IsOverdue(today)),
                { State: { } state } => ideas.Where(i => i.State == state),
                _ => ideas,
            };
            ideas = (Neighbourhood, neighbourhood) switch
            {
                (_, { Id: var id }) => ideas.Where(i => i.NeighbourhoodId == id),
                (IdeaInboxWords.Mine, _) => ideas.Where(i => i.NeighbourhoodId != null && mine.Contains(i.NeighbourhoodId.Value)),
                (IdeaInboxWords.NoNeighbourhood, _) => ideas.Where(i => i.NeighbourhoodId == null),
                _ => ideas,
            };
            return team is null ? ideas : ideas.Where(i => i.Team == team);
        }
    }
}
