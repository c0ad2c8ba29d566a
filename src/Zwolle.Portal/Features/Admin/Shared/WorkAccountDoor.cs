namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The button to the identity provider.</summary>
/// <param name="Path">Where it leads.</param>
/// <param name="Resume">With a kept form: where it is sent once its owner came back.</param>
/// <param name="Title">Of the button.</param>
/// <param name="ReturnTo">Where to go afterwards.</param>
/// <param name="Kept">See <see cref="KeptForm"/>; null for none.</param>
public sealed record WorkAccountDoor(string Path, string Resume, string Title, string? ReturnTo, string? Kept);
