using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// What is chosen so far, sealed into the page: nothing is saved until a code shows that the phone really has the key.
/// Who stops half-way can begin again with the same link.
/// </summary>
/// <param name="Key">The key of the codes.</param>
/// <param name="PasswordHash">Of the password that was just chosen.</param>
/// <param name="Name">Of the first administrator.</param>
/// <param name="Email">Of the first administrator.</param>
/// <param name="StartCode">Of the first administrator.</param>
public sealed record SetUpState(string Key, string? PasswordHash = null, string? Name = null, string? Email = null, string? StartCode = null);

/// <summary>The page with the picture for the phone.</summary>
/// <param name="Action">Where the code goes.</param>
/// <param name="Address">What the picture says.</param>
/// <param name="Key">The same key for who can't take a picture.</param>
/// <param name="State">The sealed <see cref="SetUpState"/>.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record SetUpPage(string Action, string Address, string Key, string State, IReadOnlyList<Problem> Problems);

public sealed class SetUpForm
{
    public string? OneTimeCode { get; set; }

    public string? State { get; set; }
}

/// <summary>Ties a phone to an account: shows a new key, and takes it once a code of it comes back.</summary>
public sealed class SecondFactorSetUp(SealedValues values, PortalClock clock)
{
    private const string Issuer = "Wijkportaal Zwolle";
    private const string Purpose = "Staff.SetUp";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <param name="of">What it belongs to: a token, or an account.</param>
    /// <param name="action">Where the code goes.</param>
    /// <param name="email">Shown in the app.</param>
    /// <param name="state">What is chosen so far; the key is made here.</param>
    public SetUpPage Begin(string of, string action, string email, SetUpState? state = null)
    {
        var complete = (state ?? new SetUpState("")) with { Key = OneTimeCode.NewKey() };
        return Page(action, email, complete, values.Seal(complete, Life, Purpose, of), []);
    }

    /// <summary>What was chosen; null when it is too old or not of this.</summary>
    public SetUpState? Open(string of, SetUpForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return values.Open<SetUpState>(form.State, Purpose, of);
    }

    /// <summary>The time step of the code; null when it is wrong.</summary>
    public long? Check(SetUpState state, SetUpForm form)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        return OneTimeCode.FindStep(state.Key, form.OneTimeCode, clock.UtcNow);
    }

    /// <summary>The page once more, with the same key.</summary>
    public static SetUpPage Again(string action, string email, SetUpState state, SetUpForm form)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        return Page(action, email, state, form.State!, [new(nameof(form.OneTimeCode), "Deze code klopt niet. Kijk of de tijd van uw telefoon goed staat, en vul de code in die er nu staat.")]);
    }

    private static SetUpPage Page(string action, string email, SetUpState state, string sealedState, IReadOnlyList<Problem> problems) => new(
        action,
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(email)}?secret={state.Key.ToUpperInvariant()}&issuer={Uri.EscapeDataString(Issuer)}&algorithm=SHA1&digits=6&period=30",
        state.Key,
        sealedState,
        problems);
}
