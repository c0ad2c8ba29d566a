using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>A passkey in the list of the own account.</summary>
public sealed record PasskeyRow(int Id, string Name, DateTime CreatedAt, DateTime? UsedAt);

/// <summary>The page on which a passkey is made.</summary>
/// <param name="Question">For the browser.</param>
/// <param name="Form">What is filled in.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record NewPasskeyPage(PasskeyQuestion Question, PasskeyForm Form, IReadOnlyList<Problem> Problems);

/// <summary>The page on which a passkey gets another name, or goes.</summary>
public sealed record PasskeyPage(PasskeyRow Passkey, PasskeyNameForm Form, IReadOnlyList<Problem> Problems);

public class PasskeyNameForm
{
    public string? Name { get; set; }

    public string? Problem() => Name?.Trim() switch
    {
        null or "" => "Geef de passkey een naam, zodat u hem later herkent.",
        { Length: > StaffPasskey.NameMaxLength } => $"Dit is te lang. Gebruik niet meer dan {StaffPasskey.NameMaxLength} tekens.",
        var name when name.Any(char.IsControl) => "Gebruik alleen letters, cijfers en leestekens, op één regel.",
        _ => null,
    };
}

public sealed class PasskeyForm : PasskeyAnswer
{
    public string? Name { get; set; }
}

/// <summary>Signing in with a passkey.</summary>
public sealed class PasskeySignInForm : PasskeyAnswer
{
    public string? ReturnTo { get; set; }

    /// <summary>See <see cref="Shared.KeptForm"/>.</summary>
    public string? Kept { get; set; }
}
