using System.Linq.Expressions;

namespace Zwolle.Portal.Data.Ideas;

/// <summary>Conditions on ideas, for SQL.</summary>
public static class IdeaStates
{
    /// <summary>Somebody waits for an answer.</summary>
    public static readonly Expression<Func<Idea, bool>> IsWaiting = idea => idea.State == IdeaState.New || idea.State == IdeaState.InProgress;

    /// <summary>The promised day is over, and there is no answer.</summary>
    public static Expression<Func<Idea, bool>> IsOverdue(DateOnly today) =>
        idea => (idea.State == IdeaState.New || idea.State == IdeaState.InProgress) && idea.AnswerBy < today;

    /// <summary>The same of one idea.</summary>
    public static bool IsLate(IdeaState state, DateOnly answerBy, DateOnly today) => state is IdeaState.New or IdeaState.InProgress && answerBy < today;
}
