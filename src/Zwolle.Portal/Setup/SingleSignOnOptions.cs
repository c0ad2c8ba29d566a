using System.ComponentModel.DataAnnotations;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Setup;

/// <summary>How the portal proves to the provider that it is the portal (OpenID Connect Core 1.0, 9).</summary>
public enum ClientAuthentication
{
    /// <summary>client_secret_basic: in a header. What a provider must support.</summary>
    Basic = 0,

    /// <summary>client_secret_post: in the form.</summary>
    Post = 1,
}

/// <summary>The section 'SingleSignOn': colleagues sign in with their account of the municipality, by OpenID Connect.</summary>
public sealed class SingleSignOnOptions : IValidatableObject
{
    /// <summary>
    /// Roles from most to least rights. The griffie may read the audit log too, so it comes before communicatie, whatever
    /// their numbers are.
    /// </summary>
    private static readonly StaffRole[] ByRights = [StaffRole.Administrator, StaffRole.Clerk, StaffRole.Communications, StaffRole.NeighbourhoodTeam, StaffRole.Reader];

    /// <summary>Address of the provider, under which '.well-known/openid-configuration' stands; empty turns all of this off.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    public ClientAuthentication ClientAuthentication { get; set; }

    /// <summary>What is asked for, with spaces between.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>The claim in the id_token that holds the groups of a colleague.</summary>
    [Required]
    public string GroupsClaim { get; set; } = "groups";

    [Required]
    public string EmailClaim { get; set; } = "email";

    /// <summary>The claim that says whether the provider knows that the address is theirs. Without it no account is found or made by address.</summary>
    [Required]
    public string EmailVerifiedClaim { get; set; } = "email_verified";

    /// <summary>The role of a group, as it is called on the site (Lezer, Wijkteam, Griffie, Communicatie, Beheerder), by the group as the claim has it.</summary>
    public IDictionary<string, string> Groups { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Slugs of the wijken of a group with the role Wijkteam, with commas between.</summary>
    public IDictionary<string, string> Neighbourhoods { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Makes an account for a colleague who has none. False: only who was invited comes in.</summary>
    public bool Provision { get; set; } = true;

    /// <summary>Team of an account that is made; empty: the name of its role.</summary>
    [StringLength(StaffMember.TeamMaxLength)]
    public string Team { get; set; } = "";

    /// <summary>Whom to ask when somebody can't come in, as one sentence on the page that says so.</summary>
    [StringLength(300)]
    public string Help { get; set; } = "";

    /// <summary>The only way in, but for the first administrator when the provider is down.</summary>
    public bool Only { get; set; }

    /// <summary>How long the provider may take for one answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsEnabled => Authority.Length > 0;

    /// <summary>The role with most rights of those that the groups give; null when no group is known.</summary>
    public StaffRole? RoleOf(IReadOnlyCollection<string> groups)
    {
        var roles = groups.Select(group => Groups.TryGetValue(group, out var word) ? RoleNamed(word) : null).ToHashSet();
        return ByRights.Cast<StaffRole?>().FirstOrDefault(role => roles.Contains(role));
    }

    /// <summary>Slugs of all wijken of the groups that have the role Wijkteam.</summary>
    public IReadOnlyList<string> NeighbourhoodsOf(IReadOnlyCollection<string> groups) =>
    [
        .. groups
            .Where(group => Groups.TryGetValue(group, out var word) && RoleNamed(word) == StaffRole.NeighbourhoodTeam)
            .SelectMany(group => (Neighbourhoods.TryGetValue(group, out var slugs) ? slugs : "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal),
    ];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEnabled)
        {
            return Only ? [new("SingleSignOn:Only needs SingleSignOn:Authority.")] : [];
        }

        return Problems().Select(problem => new ValidationResult(problem));
    }

    private IEnumerable<string> Problems()
    {
        // On this very machine nobody can listen in between; the tests have their provider there.
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            yield return "SingleSignOn:Authority is no address that begins with https.";
        }

        if (ClientId.Length == 0 || ClientSecret.Length == 0)
        {
            yield return "SingleSignOn:ClientId and SingleSignOn:ClientSecret are both needed.";
        }

        if (!Scopes.Split(' ').Contains("openid"))
        {
            yield return "SingleSignOn:Scopes lacks openid.";
        }

        if (Groups.Count == 0)
        {
            yield return "SingleSignOn:Groups is empty: nobody could sign in.";
        }

        foreach (var (group, word) in Groups.Where(group => RoleNamed(group.Value) is null))
        {
            yield return $"SingleSignOn:Groups:{group} is no role: {word}.";
        }
    }

    private static StaffRole? RoleNamed(string word) =>
        StaffWords.Roles.Cast<StaffRole?>().FirstOrDefault(role => string.Equals(StaffWords.Role(role!.Value), word, StringComparison.OrdinalIgnoreCase));
}
