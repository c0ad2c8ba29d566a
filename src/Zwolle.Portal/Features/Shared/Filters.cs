namespace Zwolle.Portal.Features.Shared;

/// <summary>A value one can choose in a filter, with how many results it would give.</summary>
public sealed record FilterOption(string Value, string Text, bool IsChosen);

/// <summary>A filter of a list: one choice out of several.</summary>
/// <param name="Name">Its name in the address, also its id on the page.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Options">The choices; the first is 'all'.</param>
public sealed record FilterSelect(string Name, string Label, IEnumerable<FilterOption> Options)
{
    /// <summary>What is wrong with the value that was asked; null when nothing is.</summary>
    public string? Error { get; init; }
}

/// <summary>A filter that is on, with the address of the same list without it.</summary>
public sealed record ChosenFilter(string Text, string WithoutIt);
