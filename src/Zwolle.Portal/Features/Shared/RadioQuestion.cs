namespace Zwolle.Portal.Features.Shared;

/// <summary>A question with a few answers, of which one can be chosen.</summary>
/// <param name="Name">Its name in the address, also its id on the page.</param>
/// <param name="Text">What it asks.</param>
/// <param name="Choices">Each answer: as it stands in the address, and as one reads it.</param>
/// <param name="Chosen">The answer that was chosen; null for none.</param>
public sealed record RadioQuestion(string Name, string Text, IReadOnlyList<(string Word, string Text)> Choices, string? Chosen = null);
