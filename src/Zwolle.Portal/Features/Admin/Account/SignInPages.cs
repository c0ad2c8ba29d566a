using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Why somebody sees the page.</summary>
public enum SignInReason
{
    None,

    /// <summary>They have just signed out.</summary>
    SignedOut,

    /// <summary>They sent something when the session was over; nothing came of it.</summary>
    Expired,

    /// <summary>The same; what they filled in is kept.</summary>
    ExpiredKept,

    /// <summary>The same; it is too much to keep.</summary>
    ExpiredTooLarge,

    /// <summary>They have chosen a new password.</summary>
    PasswordChanged,
}

public sealed record SignInPage(SignInForm Form, IReadOnlyList<Problem> Problems, SignInReason Reason = SignInReason.None);

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? ReturnTo { get; set; }

    /// <summary>See <see cref="KeptForm"/>.</summary>
    public string? Kept { get; set; }
}

public sealed record CodePage(CodeForm Form, IReadOnlyList<Problem> Problems);

public sealed class CodeForm
{
    public string? OneTimeCode { get; set; }

    public string? ReturnTo { get; set; }

    public string? Kept { get; set; }
}
