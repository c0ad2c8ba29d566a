using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>Roles as colleagues read them.</summary>
public static class StaffWords
{
    public static IReadOnlyList<StaffRole> Roles { get; } = [StaffRole.Reader, StaffRole.NeighbourhoodTeam, StaffRole.Clerk, StaffRole.Communications, StaffRole.Administrator];

    public static string Role(StaffRole role) => role switch
    {
        StaffRole.Reader => "Lezer",
        StaffRole.NeighbourhoodTeam => "Wijkteam",
        StaffRole.Clerk => "Griffie",
        StaffRole.Communications => "Communicatie",
        _ => "Beheerder",
    };

    public static string Explain(StaffRole role) => role switch
    {
        StaffRole.Reader => "ziet alles en wijzigt niets",
        StaffRole.NeighbourhoodTeam => "schrijft voor de eigen wijken",
        StaffRole.Clerk => "schrijft voor de hele stad",
        StaffRole.Communications => "schrijft voor de hele stad",
        _ => "schrijft voor de hele stad, en regelt accounts, regels en het logboek",
    };
}
