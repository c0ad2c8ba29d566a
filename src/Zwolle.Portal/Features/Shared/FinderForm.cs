namespace Zwolle.Portal.Features.Shared;

/// <summary>The form that finds a wijk, as it stands on several pages.</summary>
public sealed record FinderForm(string Typed = "", string? Error = null)
{
    /// <summary>Its one field, and the name that a link may use for the name of a place.</summary>
    public const string Field = "q";
}
