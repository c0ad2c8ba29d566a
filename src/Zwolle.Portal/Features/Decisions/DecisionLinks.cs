using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

public static class DecisionLinks
{
    public const string List = "/besluiten";

    /// <summary>Where the council publishes its agendas and documents itself.</summary>
    public const string CouncilDocuments = "https://zwolle.bestuurlijkeinformatie.nl";

    public static string Details(string slug) => $"{List}/{slug}";

    public static string Of(DecisionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    public static string InNeighbourhood(string neighbourhood) => Of(new DecisionFilter { Neighbourhood = neighbourhood });
}
