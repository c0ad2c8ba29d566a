using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>What both forms ask: what somebody wants news of.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Portal">The wijken and subjects.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="FindsAddresses">Whether an address can be looked up.</param>
/// <param name="PointIn">The wijk of the point that is kept; null for none.</param>
public sealed record NewsletterQuestions(NewsletterForm Form, PortalSnapshot Portal, IReadOnlyList<Problem> Problems, bool FindsAddresses, string? PointIn = null);

/// <summary>The form to sign up.</summary>
public sealed record NewsletterPage(NewsletterQuestions Questions, string Stamp);

/// <summary>What a subscriber chose, to change it.</summary>
/// <param name="Questions">The form.</param>
/// <param name="Email">Where the mail goes.</param>
/// <param name="Link">What the address of the page ends with.</param>
/// <param name="UnsubscribeLink">The same of the one that ends it.</param>
/// <param name="IsSaved">A change was just saved.</param>
public sealed record PreferencesPage(NewsletterQuestions Questions, string Email, string Link, string UnsubscribeLink, bool IsSaved);

/// <param name="State">What the link in the mail leads to.</param>
/// <param name="PreferencesPath">Once confirmed, where to change it.</param>
public sealed record NewsletterConfirmationPage(NewsletterConfirmation State, string? PreferencesPath);

/// <param name="State">What the link leads to.</param>
public sealed record UnsubscribePage(UnsubscribeState State);

public enum UnsubscribeState
{
    /// <summary>No link of ours.</summary>
    Unknown,

    /// <summary>The button ends it.</summary>
    Open,

    Done,

    /// <summary>There was nothing left to end. Who signed up anew has another link.</summary>
    Ended,
}
