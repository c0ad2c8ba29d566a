using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The page that asks password and code once more.</summary>
/// <param name="Form">What is carried along.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="IsTooLarge">What was filled in is too much to keep.</param>
public sealed record ConfirmPage(ConfirmForm Form, IReadOnlyList<Problem> Problems, bool IsTooLarge = false);

public sealed class ConfirmForm
{
    public string? Password { get; set; }

    public string? OneTimeCode { get; set; }

    public string? ReturnTo { get; set; }

    /// <summary>See <see cref="KeptForm"/>.</summary>
    public string? Kept { get; set; }
}
