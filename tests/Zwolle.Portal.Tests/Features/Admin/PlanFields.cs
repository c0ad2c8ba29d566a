using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin;

/// <summary>The form of a plan, filled in so that it can be published.</summary>
public static class PlanFields
{
    public static async Task<(string Name, string[] Values)[]> PlanFieldsAsync(this PortalFactory portal, string word) =>
    [
        ("Title", [$"Nieuwe brug {word}"]),
        ("Summary", ["Er komt een brug voor fietsers."]),
        ("Neighbourhoods", [await portal.NeighbourhoodIdAsync("assendorp")]),
        ("Phase", [nameof(PlanPhase.Preparation)]),
        ("PhaseYear", ["2026"]),
        ("Body", ["De brug komt over het **kanaal**.\n\n### Daarna\n\nEr komen bomen."]),
        ("Start.Year", ["2027"]),
        ("Start.Part", ["voorjaar"]),
        ("End.Year", ["2028"]),
        ("Level", [nameof(ParticipationLevel.Consult)]),
        ("OwnerTeam", ["Communicatie"]),
        ("ReviewOn", ["2027-03-01"]),
    ];
}
