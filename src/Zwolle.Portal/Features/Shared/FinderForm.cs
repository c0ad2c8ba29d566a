namespace Zwolle.Portal.Features.Shared;

/// <summary>The form that finds a wijk, as it stands on several pages.</summary>
public sealed record FinderForm(string Typed = "", string? Error = null);
