namespace Zwolle.Portal.Features.Shared;

/// <summary>What is wrong with what a visitor asked, in words for that visitor. A page with problems answers 400 and still shows what it can.</summary>
public sealed record Problem(string Field, string Message);

public static class Problems
{
    /// <summary>What is wrong with one field; null when nothing is.</summary>
    public static string? Of(this IReadOnlyList<Problem> problems, string field) =>
        problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}
