using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The page that asks once more who it is.</summary>
/// <param name="Ways">How they can show it.</param>
/// <param name="Form">What is carried along.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="IsTooLarge">What was filled in is too much to keep.</param>
public sealed record ConfirmPage(OpenWays Ways, ConfirmForm Form, IReadOnlyList<Problem> Problems, bool IsTooLarge = false);

public sealed class ConfirmForm
{
    public string? Password { get; set; }

    public string? OneTimeCode { get; set; }

    public string? ReturnTo { get; set; }

    /// <summary>See <see cref="KeptForm"/>.</summary>
    public string? Kept { get; set; }
}
