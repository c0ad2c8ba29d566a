using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Users;

/// <summary>An account in the list.</summary>
public sealed record UserRow(int Id, string Name, string Email, StaffRole Role, string Team, DateTime? DisabledAt, DateTime? ActivatedAt)
{
    public string State => DisabledAt is not null ? "uitgeschakeld" : ActivatedAt is null ? "uitgenodigd" : "actief";
}

/// <summary>One account, as an administrator sees it.</summary>
public sealed record UserDetails(int Id, string Name, string Email, StaffRole Role, string Team, DateTime? DisabledAt, DateTime? ActivatedAt, bool HasSecondFactor, IReadOnlyList<int> NeighbourhoodIds)
{
    /// <summary>Whether it is tied to an account at the identity provider.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Instant (UTC) until which the invitation works; null when there is none.</summary>
    public DateTime? InvitedUntil { get; init; }
}

public sealed record UserListPage(IReadOnlyList<UserRow> Users);

/// <summary>The form for an invitation or a change.</summary>
/// <param name="Form">What is filled in.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Neighbourhoods">The wijken to choose from.</param>
/// <param name="User">Null for an invitation.</param>
/// <param name="Done">What was just done, in words.</param>
public sealed record UserPage(UserForm Form, IReadOnlyList<Problem> Problems, IReadOnlyList<NeighbourhoodEntry> Neighbourhoods, UserDetails? User = null, string? Done = null)
{
    /// <summary>Whether this is the account of who looks at it.</summary>
    public bool IsSelf { get; init; }

    public IReadOnlyList<Choice> Roles { get; } =
        [.. StaffWords.Roles.Select(role => new Choice(role.ToString(), $"{StaffWords.Role(role)}: {StaffWords.Explain(role)}"))];

    public IReadOnlyList<Choice> NeighbourhoodChoices =>
        [.. Neighbourhoods.Select(n => new Choice(n.Id.ToString(CultureInfo.InvariantCulture), n.Name))];
}

/// <summary>What an administrator fills in about a colleague. The address is asked for an invitation only.</summary>
public sealed class UserForm
{
    /// <summary>The id of the part with buttons, for problems with one of them.</summary>
    public const string Actions = "acties";

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }

    public string? Team { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    /// <summary>What stood there when the form was opened: see <see cref="StateOf"/>.</summary>
    public string? Opened { get; set; }

    public StaffRole? ChosenRole => StaffWords.Roles.Cast<StaffRole?>().FirstOrDefault(role => role.ToString() == Role);

    /// <summary>Only somebody in a wijkteam has wijken.</summary>
    public IReadOnlyList<int> NeighbourhoodIds => ChosenRole == StaffRole.NeighbourhoodTeam
        ? [.. Neighbourhoods.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Distinct()]
        : [];

    public IReadOnlyList<Problem> Check(IReadOnlyList<NeighbourhoodEntry> known, bool isInvitation)
    {
        var problems = new List<Problem>();
        Add(nameof(Name), StaffFields.ProblemOfName(Name));
        if (isInvitation)
        {
            Add(nameof(Email), StaffFields.ProblemOfEmail(Email));
        }

        Add(nameof(Role), ChosenRole is null ? "Kies een rol." : null);
        Add(nameof(Team), StaffFields.ProblemOfTeam(Team));
        Add(nameof(Neighbourhoods), ChosenRole != StaffRole.NeighbourhoodTeam ? null
            : NeighbourhoodIds.Count == 0 ? "Kies minstens één wijk voor iemand van een wijkteam."
            : NeighbourhoodIds.All(id => known.Any(n => n.Id == id)) ? null
            : "Kies wijken uit de lijst.");
        return problems;

        void Add(string field, string? problem)
        {
            if (problem is not null)
            {
                problems.Add(new(field, problem));
            }
        }
    }

    /// <summary>A mark of what the form shows of an account: another one when a colleague changed it.</summary>
    public static string StateOf(string name, StaffRole role, string team, IEnumerable<int> neighbourhoodIds) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { name, role, team, Ids = neighbourhoodIds.Order() })));

    public static UserForm Of(UserDetails user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new UserForm
        {
            Name = user.Name,
            Role = user.Role.ToString(),
            Team = user.Team,
            Neighbourhoods = [.. user.NeighbourhoodIds.Select(id => id.ToString(CultureInfo.InvariantCulture))],
        };
    }
}

/// <summary>One button, with what will happen.</summary>
public sealed record UserAction(string Path, string Title, string Explanation);
