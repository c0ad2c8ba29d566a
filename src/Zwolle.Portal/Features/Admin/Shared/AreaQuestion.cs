using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The question in which wijken something is, as a form asks it: field 'Area' and, for some wijken, 'Neighbourhoods'.</summary>
public static class AreaQuestion
{
    public const string WholeCity = "stad";
    public const string SomeNeighbourhoods = "wijken";
    public const string UnknownArea = "onbekend";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(SomeNeighbourhoods, "Een of meer wijken"), new(WholeCity, "De hele stad"), new(UnknownArea, "Dat weten wij niet"),
    ];

    /// <summary>For what is of no use when nobody knows where it is.</summary>
    public static IReadOnlyList<Choice> KnownChoices { get; } = [.. Choices.Where(choice => choice.Value != UnknownArea)];

    public static string Of(bool isUnknown, int neighbourhoods) => isUnknown ? UnknownArea : neighbourhoods == 0 ? WholeCity : SomeNeighbourhoods;

    /// <summary>The wijken that were chosen; none when the answer is another one.</summary>
    public static IReadOnlyList<int> Ids(string? area, IEnumerable<string> neighbourhoods) => area is null or SomeNeighbourhoods ? FormText.Ids(neighbourhoods) : [];

    /// <summary>The answer in words.</summary>
    public static string Text(string? area, IReadOnlyList<int> ids, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return area switch
        {
            WholeCity => "Hele stad",
            UnknownArea => "Niet bekend",
            _ => portal.Names(ids),
        };
    }

    public static void Check(ICollection<Problem> problems, string? area, IReadOnlyList<int> ids, IReadOnlyList<Choice> choices)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(ids);
        if (choices.All(choice => choice.Value != (area ?? SomeNeighbourhoods)))
        {
            problems.Add(new Problem("Area", "Kies waar in de stad het is."));
        }
        else if (area is null or SomeNeighbourhoods && ids.Count == 0)
        {
            problems.Add(new Problem("Neighbourhoods", "Kies een wijk, of zeg dat het voor de hele stad is."));
        }
    }
}
