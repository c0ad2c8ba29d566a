using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>A page on which somebody chooses a password.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Name">Whose.</param>
/// <param name="Email">Whose; password managers keep it with the password.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record NewPasswordPage(string Action, string Name, string Email, IReadOnlyList<Problem> Problems);

public class NewPasswordForm
{
    public string? NewPassword { get; set; }

    public string? RepeatPassword { get; set; }

    public IReadOnlyList<Problem> Problems(string? name, string? email) =>
        PasswordRules.Problem(NewPassword, name, email) is { } problem ? [new(nameof(NewPassword), problem)]
        : NewPassword != RepeatPassword ? [new(nameof(RepeatPassword), "Dit is niet hetzelfde wachtwoord. Vul het hier nog een keer in.")]
        : [];
}

public sealed class OwnPasswordForm : NewPasswordForm
{
    public string? CurrentPassword { get; set; }
}

public sealed class PasswordForm
{
    public string? Password { get; set; }
}

/// <summary>The page of a link that asks the password once more, before the phone is tied.</summary>
public sealed record AskPasswordPage(string Action, string Email, IReadOnlyList<Problem> Problems);

public sealed record ForgottenPasswordPage(string? Email, IReadOnlyList<Problem> Problems, bool IsSent = false);

public sealed class ForgottenPasswordForm
{
    public string? Email { get; set; }
}

public sealed record FirstAdministratorPage(FirstAdministratorForm Form, IReadOnlyList<Problem> Problems);

public sealed class FirstAdministratorForm : NewPasswordForm
{
    /// <summary>The code that the portal printed when it started.</summary>
    public string? StartCode { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }
}

/// <summary>A link that does not work, or no longer.</summary>
/// <param name="Title">Of the page.</param>
/// <param name="Advice">Whom to ask for another.</param>
public sealed record ExpiredLinkPage(string Title, string Advice);
