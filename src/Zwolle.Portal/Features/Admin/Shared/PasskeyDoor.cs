namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The button with which a passkey is used.</summary>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Title">Of the button.</param>
/// <param name="ReturnTo">Where to go afterwards.</param>
/// <param name="Kept">See <see cref="KeptForm"/>; null for none.</param>
/// <param name="MemberId">Whose it must be; null: whoever it is.</param>
public sealed record PasskeyDoor(string Action, string Title, string? ReturnTo, string? Kept, int? MemberId = null);
