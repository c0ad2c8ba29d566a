using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Revisions;

public enum SaveIntent
{
    Keep,
    AskReview,
    Publish,
    Schedule,
}

/// <summary>What became of a save.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>It can't be published like this; nothing was saved.</summary>
    Refused,

    /// <summary>Somebody else saved or published meanwhile; nothing was saved.</summary>
    Conflict,

    /// <summary>Another wijk, or another item, than this colleague may change.</summary>
    NotAllowed,

    NotFound,
}

/// <param name="Outcome">What became of it.</param>
/// <param name="ItemId">The item; null when a new one was not made.</param>
/// <param name="Token">What to open or keep open now.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record SaveResult(SaveOutcome Outcome, int? ItemId, RevisionToken Token, IReadOnlyList<Problem> Problems);
